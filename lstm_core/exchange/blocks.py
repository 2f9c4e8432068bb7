"""The weights of all parts of a cell in one array each, as every framework keeps them.

The frameworks differ in the order of the parts, in transposition and in what
they do with two biases; what they share is here: blocks of H rows, one part
above the other, an input bias and a recurrent bias.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeGuard

import numpy as np

from lstm_core.affine import Affine
from lstm_core.arrays import Floats
from lstm_core.foreign import is_a
from lstm_core.kinds.cell import Cell
from lstm_core.kinds.gru.cell import GRU
from lstm_core.kinds.gru_2014.cell import GRU2014
from lstm_core.kinds.lstm.cell import LSTM
from lstm_core.kinds.rnn.cell import RNN
from lstm_core.problem import Problem, in_words

AnyCell: TypeAlias = LSTM | GRU | GRU2014 | RNN
Order: TypeAlias = Mapping[str, tuple[str, ...]]
"""For each kind of cell the names of its parts, in the order of a framework."""


@dataclass(frozen=True, eq=False)
class Blocks:
    """What the parts of a cell are made of, one part above the other.

    Attributes
    ----------
    kind : str
        "lstm", "gru" or "rnn".
    W : ndarray, shape (G·H, D)
        Input weights; G is 4, 3 or 1.
    U : ndarray, shape (G·H, H)
        Recurrent weights.
    input_bias, recurrent_bias : ndarray, shape (G·H,)
        Only their sum counts, except for the candidate of a GRU whose reset
        gate acts after the product: there the second one is reset as well.
    """

    kind: str
    W: Floats
    U: Floats
    input_bias: Floats
    recurrent_bias: Floats

    @property
    def H(self) -> int:
        """Units."""
        units: int = self.U.shape[1]
        return units

    def cell(self, order: Order, *, reset_after: bool = True) -> AnyCell:
        """Return the cell whose parts are these blocks, in this order."""
        names = order[self.kind]
        rows = {name: slice(k * self.H, (k + 1) * self.H) for k, name in enumerate(names)}
        with np.errstate(over="ignore"):  # an infinite sum is refused by Affine
            bias = self.input_bias + self.recurrent_bias
        if self.kind == "gru" and reset_after:
            bias[rows["candidate"]] = self.input_bias[rows["candidate"]]
        parts = {name: _affine(name, self.W[block], self.U[block], bias[block]) for name, block in rows.items()}
        if self.kind == "lstm":
            return LSTM(**parts)
        if self.kind == "rnn":
            return RNN(**parts)
        if not reset_after:
            return GRU2014(**parts)
        return GRU(**parts, candidate_recurrent_bias=self.recurrent_bias[rows["candidate"]])


def _affine(part: str, W: Floats, U: Floats, b: Floats) -> Affine:
    try:
        return Affine(W, U, b)
    except Problem as problem:
        raise problem.inside(part) from None


def blocks_of(cell: object, order: Order, framework: str) -> Blocks:
    """Return the parts of a cell one above the other, in the order of a framework.

    The input bias is the whole bias, the recurrent one zero, but for the
    candidate of a GRU.

    Raises
    ------
    Problem
        If the cell is none that the framework has.
    """
    if not _is_written(cell):
        came = cell.title if is_a(cell, Cell) else in_words(cell)
        raise Problem("cell", f"must be an LSTM, a GRU or an RNN to be written for {framework}, but is {came}.")
    family = "gru" if isinstance(cell, GRU2014) else cell.kind
    parts = [cell.affine(name) for name in order[family]]
    input_bias = np.concatenate([part.b for part in parts])
    recurrent_bias = np.zeros_like(input_bias)
    if isinstance(cell, GRU):
        k = order[family].index("candidate")
        recurrent_bias[k * cell.H : (k + 1) * cell.H] = cell.candidate_recurrent_bias
    return Blocks(
        family,
        np.concatenate([part.W for part in parts]),
        np.concatenate([part.U for part in parts]),
        input_bias,
        recurrent_bias,
    )


def _is_written(cell: object) -> TypeGuard[AnyCell]:
    return any(is_a(cell, kind) for kind in (LSTM, GRU, GRU2014, RNN))


def alike(both: Any, framework: str) -> None:
    """Raise `Problem` unless both directions are of one kind and size, and merged as a layer of the framework is."""
    if both.merge != "concat" and framework != "Keras":
        raise Problem("cell", f"must have its directions side by side to be written for {framework}, not {both.merge}.")
    forward, backward = ((cell.kind, cell.H) for _, cell in both.directions())
    if forward != backward:
        raise Problem(
            "backward",
            f"must be {both.forward.title} of {both.forward.H} units like forward to be one layer of {framework}, "
            f"but is {both.backward.title} of {both.backward.H}.",
        )
