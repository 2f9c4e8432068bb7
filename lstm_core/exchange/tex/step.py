"""What the forms that write the numbers of a step know of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lstm_core.exchange.tex.tree import Form

if TYPE_CHECKING:
    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.trace import Trace
    from lstm_core.printing import Digits as Counts


class OfStep(Form):
    """The numbers of a step.

    Parameters
    ----------
    cell : Cell
        The cell.
    trace : Trace
        Its run.
    t : int
        The step, from 0.
    operands, middle : ndarray of uint8, shape (H,)
        Decimals of each unit, as `explaining.decimals` describes them.
    short : bool
        Whether what the trace names stands for what it is made of.
    """

    def __init__(
        self, cell: Cell, trace: Trace, t: int, operands: Counts, middle: Counts, *, short: bool = False
    ) -> None:
        self._cell, self._trace, self._t = cell, trace, t
        self._operands, self._middle, self._short = operands, middle, short
