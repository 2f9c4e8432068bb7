"""The blocks of several parts in one, so that one product serves them all."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from lstm_core.affine import Affine
from lstm_core.arrays import Floats


class Stack:
    """n blocks, one below the other.

    Attributes
    ----------
    W : ndarray, shape (n·H, D)
        Input weights.
    U : ndarray, shape (n·H, H)
        Recurrent weights.
    b : ndarray, shape (n·H,)
        Biases.
    """

    def __init__(self, blocks: Sequence[Affine]) -> None:
        self.W = np.concatenate([block.W for block in blocks])
        self.U = np.concatenate([block.U for block in blocks])
        self.b = np.concatenate([block.b for block in blocks])

    def from_input(self, inputs: Floats) -> Floats:
        """Return W·x for every step: one product before the loop, instead of one in each step."""
        whole = np.empty((*inputs.shape[:-1], len(self.W)))
        np.matmul(inputs.reshape(-1, inputs.shape[-1]), self.W.T, out=whole.reshape(-1, len(self.W)))
        return whole

    def recurrent(self) -> Floats:
        """Return U as the loop multiplies by it: h·Uᵀ, its rows side by side in memory."""
        return self.U.T.copy()
