"""The variants of the LSTM that ONNX has: as a plain LSTM, and what must be said besides.

Peepholes are an input P of the operator, in the order i o f. The attribute
`input_forget=1` couples the gates as f = 1 − i, with the weights of the input
gate, where `CoupledLSTM` has i = 1 − f, with those of the forget gate. As
1 − σ(x) = σ(−x), the weights of one are those of the other with the sign
changed. The block of the forget gate is then not looked at.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from lstm_core.affine import Affine
from lstm_core.arrays import Floats
from lstm_core.exchange.curves import mirrored
from lstm_core.exchange.turned import opposite
from lstm_core.foreign import is_a
from lstm_core.kinds.cell import Cell
from lstm_core.kinds.coupled_lstm.cell import CoupledLSTM
from lstm_core.kinds.curved import curves_of
from lstm_core.kinds.lstm.cell import LSTM
from lstm_core.kinds.peephole_lstm.cell import PeepholeLSTM, Peepholes
from lstm_core.problem import Problem

_PEEPHOLES = ("input_gate", "output_gate", "forget_gate")


class Plain(NamedTuple):
    """A cell as ONNX sees it.

    Attributes
    ----------
    cell : Cell
        The plain LSTM, or the cell itself if it is no variant.
    peepholes : ndarray, shape (3·H,), or None
        A row of P.
    coupled : bool
        Whether `input_forget` is 1.
    """

    cell: Any
    peepholes: Floats | None
    coupled: bool


def plain(cell: Any) -> Plain:
    """Return a cell as a plain one and what makes it a variant."""
    if is_a(cell, PeepholeLSTM):
        parts = {part.name: cell.affine(part.name) for part in LSTM.parts}
        return Plain(
            LSTM(**parts), np.concatenate([getattr(cell.peepholes, name) for name in _PEEPHOLES]), coupled=False
        )
    if is_a(cell, CoupledLSTM):
        shut = Affine(np.zeros((cell.H, cell.D)), np.zeros((cell.H, cell.H)), np.zeros(cell.H))
        input_gate = opposite(cell.forget_gate)
        gate = curves_of(type(cell))["forget_gate"]
        if not mirrored(gate):
            raise Problem(
                "cell", f"must have gates of sigmoid to be written for ONNX, being coupled, but has {gate.text}."
            )
        return Plain(LSTM(shut, input_gate, cell.candidate, cell.output_gate), None, coupled=True)
    return Plain(cell, None, coupled=False)


def variant(lstm: LSTM, peepholes: Floats | None, *, coupled: bool) -> Cell:
    """Return the variant that a plain LSTM, a row of P and `input_forget` stand for."""
    if coupled:
        return CoupledLSTM(opposite(lstm.input_gate), lstm.candidate, lstm.output_gate)
    if peepholes is None:
        return lstm
    by_gate = dict(zip(_PEEPHOLES, np.split(peepholes, 3), strict=True))
    return PeepholeLSTM(
        forget_gate=lstm.forget_gate,
        input_gate=lstm.input_gate,
        candidate=lstm.candidate,
        output_gate=lstm.output_gate,
        peepholes=Peepholes(**by_gate),
    )
