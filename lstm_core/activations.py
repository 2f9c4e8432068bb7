"""The two usual curves of a recurrent cell, exact for every float64, and their slopes: sigmoid and tanh."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from lstm_core.arrays import Floats
from lstm_core.frozen import Frozen


def sigmoid(x: Floats) -> Floats:
    """σ(x) = 1 / (1 + exp(−x)), for each element, in [0, 1].

    Right to the last digits on both sides: for x < 0 the sum is dominated by
    exp(−x), and nothing is subtracted. Exactly 1 above about 37; exactly 0
    below about −709, where it is less than the smallest normal float64.

    Parameters
    ----------
    x : ndarray of float64
        Pre-activations, finite, any shape.
    """
    value = np.empty_like(x)
    with np.errstate(over="ignore"):  # where exp(−x) overflows the result is 0, as it should be
        np.negative(x, value)
        np.exp(value, value)
        np.add(value, 1.0, value)
        np.reciprocal(value, value)
    return value


def tanh(x: Floats) -> Floats:
    """tanh(x), for each element, in [−1, 1]; exactly ±1 beyond about ±20."""
    return np.tanh(x)


def sigmoid_slope(x: Floats) -> Floats:
    """σ′(x) = σ(x)·σ(−x), for each element, in [0, ¼].

    Worked out from x as e / (1 + e)² with e = exp(−|x|). From the value v it
    would be v·(1 − v), which has lost all its digits where v is close to 1.
    """
    e, below = np.empty_like(x), np.empty_like(x)  # in place: a run has many numbers, and new memory is slow
    np.abs(x, e)
    np.negative(e, e)
    np.exp(e, e)
    np.add(e, 1.0, below)
    np.square(below, below)
    np.divide(e, below, e)
    return e


def tanh_slope(x: Floats) -> Floats:
    """tanh′(x) = 1 − tanh²(x) = 4·σ′(2x), for each element, in [0, 1]."""
    with np.errstate(over="ignore"):  # 2x may be infinite; there the slope is 0, as it should be
        slope = sigmoid_slope(2.0 * x)
    np.multiply(slope, 4.0, slope)
    return slope


class Curve(Frozen):
    """An activation: its name, its range, its values and its slopes.

    Attributes
    ----------
    name, symbol : str
        "sigmoid" and "σ", "tanh" and "tanh".
    low, high : float
        No value is below the one or above the other; infinite where there is no end.
    value, slope : callable
        From totals to values, and from totals to the slope there, elementwise.
    steps : tuple
        The same as `value` for a loop over time, which allocates nothing: one
        function of NumPy after the other, each with what it reads and, last,
        writes: "x", "out", or "ones", since NumPy takes twice as long over the
        number 1.
    parameters : tuple of float
        The numbers in its formula, α and β; mostly there are none.
    clip : float or None
        Totals are cut off to [−clip, clip] before the curve; None if they are not.
    """

    name: str
    symbol: str
    low: float
    high: float
    value: Callable[[Floats], Floats]
    slope: Callable[[Floats], Floats]
    steps: tuple[tuple[Any, ...], ...]
    parameters: tuple[float, ...]
    clip: float | None

    def __init__(
        self,
        name: str,
        symbol: str,
        low: float,
        high: float,
        value: Callable[[Floats], Floats],
        slope: Callable[[Floats], Floats],
        steps: tuple[tuple[Any, ...], ...],
        parameters: tuple[float, ...] = (),
        clip: float | None = None,
    ) -> None:
        super().__init__(
            name=name,
            symbol=symbol,
            low=low,
            high=high,
            value=value,
            slope=slope,
            steps=steps,
            parameters=parameters,
            clip=clip,
        )

    @property
    def text(self) -> str:
        """The name with its numbers, as `curves` of a cell takes it: "relu", "hard_sigmoid(0.2, 0.5)"."""
        numbers = ", ".join(repr(number).removesuffix(".0") for number in self.parameters)
        return f"{self.name}({numbers})" if numbers else self.name

    @property
    def full(self) -> str:
        """The same with the clip: no two curves that differ have it in common."""
        return self.text if self.clip is None else f"{self.text} of totals within {self.clip!r}"

    def between(self) -> str:
        """Return in words where its values are: "from 0 to 1", "at least 0", "any number"."""
        if math.isinf(self.low) and math.isinf(self.high):
            return "any number"
        if math.isinf(self.high):
            return f"at least {self.low:g}"
        return f"at most {self.high:g}" if math.isinf(self.low) else f"from {self.low:g} to {self.high:g}"


SIGMOID_STEPS = (
    (np.negative, "x", "out"),
    (np.exp, "out", "out"),
    (np.add, "out", "ones", "out"),
    (np.reciprocal, "out", "out"),
)
SIGMOID = Curve("sigmoid", "σ", 0.0, 1.0, sigmoid, sigmoid_slope, SIGMOID_STEPS)
TANH = Curve("tanh", "tanh", -1.0, 1.0, tanh, tanh_slope, ((np.tanh, "x", "out"),))
