"""Equations with the numbers of a step, of one unit: with the digits that the page prints."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lstm_core.exchange.tex.tree import Form
from lstm_core.kinds.equations import Expression, Field, Named, Weight
from lstm_core.printing import MINUS, printed, typed

if TYPE_CHECKING:
    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.trace import Trace
    from lstm_core.printing import Digits as Counts


def digits(text: str) -> str:
    """Return a printed number as TeX writes it."""
    number, _, power = text.replace(MINUS, "-").partition("e")
    return rf"{number} \times 10^{{{power}}}" if power else number


class Numbers(Form):
    """The numbers of a step of a cell with one input and one unit.

    Parameters
    ----------
    cell : Cell
        The cell.
    trace : Trace
        Its run.
    t : int
        The step, from 0.
    operands, middle : ndarray of uint8, shape (1,)
        Decimals, as `explaining.decimals` describes them.
    short : bool
        Whether what the trace names stands for what it is made of.
    """

    times = r" \cdot "

    def __init__(self, cell: Cell, trace: Trace, t: int, operands: Counts, middle: Counts, *, short: bool) -> None:
        self._cell, self._trace, self._t = cell, trace, t
        self._operands, self._middle, self._short = int(operands[0]), int(middle[0]), short

    def known(self, node: Expression) -> str | None:
        """Return a number."""
        match node:
            case Field("inputs"):
                return digits(typed(float(self._trace.inputs[self._t, 0]), 2))
            case Field(name, before):
                field = self._trace.before(name) if before else self._trace.now(name)
                return digits(printed(float(field[self._t, 0]), self._operands))
            case Weight(name):
                return digits(typed(float(self._cell.array(name).ravel()[0])))
            case Named(name) if self._short and not name.endswith((".from_input", ".from_hidden")):
                return digits(printed(float(self._trace.recorded(name)[self._t, 0]), self._middle))
        return None

    def applied(self, matrix: str, vector: str) -> str:
        """Return a product of two numbers."""
        return self.times.join((digits(typed(float(self._cell.array(matrix).ravel()[0]))), vector))

    def fenced(self, text: str) -> str:
        """Return the text in parentheses; a number that stands alone tells its sign."""
        alone = re.fullmatch(r"[\d.]+", text) and re.search("[1-9]", text)
        return super().fenced(f"+{text}" if alone else text)
