"""The ways down: each takes the weights, their gradients and what it remembers, and returns the next of both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np

from lstm_core.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lstm_core.arrays import Floats

    Arrays = Mapping[str, Floats]


class Optimizer(Protocol):
    """A way down."""

    def moved(self, weights: Arrays, gradients: Arrays, memory: Memory) -> tuple[dict[str, Floats], Memory]:
        """Return the weights after an update, and what is remembered for the next one."""


class Memory(Frozen):
    """What an optimizer remembers of the updates so far.

    Attributes
    ----------
    updates : int
        How many there were.
    first, second : dict of ndarray
        Averages of the gradients and of their squares, by the names of the weights; of SGD the velocities alone.
    """

    updates: int
    first: dict[str, Floats]
    second: dict[str, Floats]


def nothing(weights: Arrays) -> Memory:
    """Return what is remembered before the first update."""
    zeros = {name: np.zeros_like(array) for name, array in weights.items()}
    return Memory(updates=0, first=zeros, second=zeros)


class SGD(Frozen):
    """Stochastic gradient descent with momentum, as PyTorch has it.

    Attributes
    ----------
    rate : float
        How far along the velocity.
    momentum : float
        How much of the last velocity stays.

    References
    ----------
    I. Sutskever, J. Martens, G. Dahl and G. Hinton, "On the importance of initialization and momentum in deep
    learning", ICML 2013.
    """

    rate: float
    momentum: float

    def moved(self, weights: Arrays, gradients: Arrays, memory: Memory) -> tuple[dict[str, Floats], Memory]:
        """Return the weights after an update, and what is remembered for the next one."""
        first = {name: self.momentum * memory.first[name] + gradient for name, gradient in gradients.items()}
        after = {name: weight - self.rate * first[name] for name, weight in weights.items()}
        return after, Memory(updates=memory.updates + 1, first=first, second=memory.second)


class Adam(Frozen):
    """Adam: each weight has a step of its own, as large as its gradients are even.

    Attributes
    ----------
    rate : float
        The longest step.

    References
    ----------
    D. Kingma and J. Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015; its usual β₁ = 0.9, β₂ = 0.999 and
    ε = 10⁻⁸.
    """

    rate: float

    def moved(self, weights: Arrays, gradients: Arrays, memory: Memory) -> tuple[dict[str, Floats], Memory]:
        """Return the weights after an update, and what is remembered for the next one."""
        number = memory.updates + 1
        first = {name: _BETA_1 * memory.first[name] + (1.0 - _BETA_1) * g for name, g in gradients.items()}
        second = {name: _BETA_2 * memory.second[name] + (1.0 - _BETA_2) * g * g for name, g in gradients.items()}
        mean, spread = 1.0 - _BETA_1**number, 1.0 - _BETA_2**number
        after = {
            name: weight - self.rate * (first[name] / mean) / (np.sqrt(second[name] / spread) + _EPSILON)
            for name, weight in weights.items()
        }
        return after, Memory(updates=number, first=first, second=second)


_BETA_1, _BETA_2, _EPSILON = 0.9, 0.999, 1e-8


def clipped(gradients: Arrays, longest: float) -> tuple[dict[str, Floats], float]:
    """Return the gradients, all of them together no longer than this, and how long they were."""
    norm = float(np.sqrt(sum(float((g * g).sum()) for g in gradients.values())))
    scale = min(1.0, longest / norm) if norm > 0.0 else 1.0
    return {name: gradient * scale for name, gradient in gradients.items()}, norm
