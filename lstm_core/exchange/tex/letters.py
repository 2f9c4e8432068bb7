"""Equations in letters, as TeX writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lstm_core.exchange.tex.tree import Form
from lstm_core.kinds.equations import Expression, Field, Weight

if TYPE_CHECKING:
    from lstm_core.kinds.cell import Cell

_TILDE = "\N{COMBINING TILDE}"


class Letters(Form):
    """The letters of a kind of cell.

    Parameters
    ----------
    kind : type of Cell
        The kind.
    scalar : bool
        Whether there is one input and one unit, so that w and u are numbers.
    before : str
        The step from which a state comes: "t-1", or backward in time "t+1".
    """

    times = r" \odot "

    def __init__(self, kind: type[Cell], *, scalar: bool, before: str) -> None:
        self._symbols, self._scalar, self._before = kind.symbols(), scalar, before
        self._parts = {part.name: part.symbol for part in kind.parts}

    def known(self, node: Expression) -> str | None:
        """Return a letter."""
        match node:
            case Field(name, before):
                return f"{_letter(self._symbols[name])}_{{{self._before}}}" if before else self.now(name)
            case Weight(name):
                return self._weight(name)
        return None

    def now(self, name: str) -> str:
        """Return the letter of a field at this step."""
        return f"{_letter(self._symbols[name])}_t"

    def applied(self, matrix: str, vector: str) -> str:
        """Return a matrix before its vector."""
        return f"{self._weight(matrix)} {self.fenced(vector) if self.times in vector else vector}"

    def _weight(self, name: str) -> str:
        owner, _, letter = name.partition(".")
        if owner in self._parts:
            return f"{letter.lower() if self._scalar else letter}_{{{_letter(self._parts[owner])}}}"
        letter, _, below = self._symbols[name].partition("_")
        return f"{letter}_{{{below}}}" if below else letter


def _letter(symbol: str) -> str:
    return rf"\tilde{{{symbol.removesuffix(_TILDE)}}}" if symbol.endswith(_TILDE) else symbol
