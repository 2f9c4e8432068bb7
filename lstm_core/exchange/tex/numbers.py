"""Equations with the numbers of a step, of one unit: with the digits that the page prints."""

from __future__ import annotations

import re

from lstm_core.exchange.tex.step import OfStep
from lstm_core.kinds.equations import Expression, Field, Named, Weight
from lstm_core.printing import MINUS, printed, typed


def digits(text: str) -> str:
    """Return a printed number as TeX writes it."""
    number, _, power = text.replace(MINUS, "-").partition("e")
    return rf"{number} \times 10^{{{power}}}" if power else number


class Numbers(OfStep):
    """The numbers of a step of a cell with one input and one unit."""

    times = r" \cdot "

    def known(self, node: Expression) -> str | None:
        """Return a number."""
        match node:
            case Field("inputs"):
                return digits(typed(float(self._trace.inputs[self._t, 0]), 2))
            case Field(name, before):
                field = self._trace.before(name) if before else self._trace.now(name)
                return digits(printed(float(field[self._t, 0]), int(self._operands[0])))
            case Weight(name):
                return digits(typed(float(self._cell.array(name).ravel()[0])))
            case Named(name) if self._short and not name.endswith((".from_input", ".from_hidden")):
                return digits(printed(float(self._trace.recorded(name)[self._t, 0]), int(self._middle[0])))
        return None

    def applied(self, matrix: str, vector: str) -> str:
        """Return a product of two numbers."""
        return self.times.join((digits(typed(float(self._cell.array(matrix).ravel()[0]))), vector))

    def fenced(self, text: str) -> str:
        """Return the text in parentheses; a number that stands alone tells its sign."""
        alone = re.fullmatch(r"[\d.]+", text) and re.search("[1-9]", text)
        return super().fenced(f"+{text}" if alone else text)
