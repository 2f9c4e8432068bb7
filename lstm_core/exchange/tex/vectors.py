"""Equations with the numbers of a step, of several units or inputs: as vectors and matrices."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any

from lstm_core.exchange.tex.numbers import digits
from lstm_core.exchange.tex.step import OfStep
from lstm_core.kinds.equations import Applied, Expression, Field, Named, Weight
from lstm_core.printing import printed, typed

if TYPE_CHECKING:
    from lstm_core.printing import Digits as Counts

_MOST, _FIRST = 6, 3
"""So many rows or columns stand there; of more, the first three and the last."""
_TERMS = 16
"""A sum of more terms is not checked, here as on the page."""
_OF_VECTOR = 4


class Vectors(OfStep):
    """The numbers of a step, each row with its own decimals."""

    times = r" \odot "

    def known(self, node: Expression) -> str | None:
        """Return a vector."""
        match node:
            case Field(name, before):
                return self._printed(self._trace.before(name) if before else self._trace.now(name), self._operands)
            case Weight(name):
                return column([typed(float(x)) for x in self._cell.array(name)])
            case Named(name, Applied()):
                return self._printed(self._trace.recorded(name), self._operands)
            case Named(name) if self._short:
                return self._printed(self._trace.recorded(name), self._middle)
        return None

    def _printed(self, field: Any, decimals: Counts) -> str:
        return column([printed(float(x), int(count)) for x, count in zip(field[self._t], decimals, strict=True)])


class Matrices(Vectors):
    """The same with every product of a matrix and a vector written out."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.exact = True
        """Whether all products that were written, worked out as printed, are the vectors that are printed for them."""

    def known(self, node: Expression) -> str | None:
        """Return a vector, or a matrix before one."""
        match node:
            case Named(name, Applied(matrix, to)):
                return self._product(matrix.name, to, self._trace.recorded(name)[self._t])
        return super().known(node)

    def _product(self, name: str, to: Expression, total: Any) -> str:
        given = isinstance(to, Field) and to.name == "inputs"
        numbers = (self._trace.inputs if given else to.value(self._trace))[self._t]
        vector = [typed(float(x), 2) if given else printed(float(x), _OF_VECTOR) for x in numbers]
        rows = [[typed(float(x)) for x in row] for row in self._cell.array(name)]
        totals = [printed(float(x), int(count)) for x, count in zip(total, self._operands, strict=True)]
        self.exact &= len(vector) <= _TERMS and all(map(_comes_to, rows, [vector] * len(rows), totals))
        return f"{_bracketed(rows)} {column(vector)}"


def column(numbers: list[str]) -> str:
    """Return printed numbers below each other."""
    return _bracketed([[one] for one in numbers])


def _comes_to(row: list[str], vector: list[str], total: str) -> bool:
    """Tell whether the products of printed numbers, added up and rounded, are the number that is printed for them."""
    if any("e" in one for one in (*row, *vector, total)):
        return False
    weights, numbers = ([Decimal(one.replace("−", "-")) for one in each] for each in (row, vector))
    printed_total = Decimal(total.replace("−", "-"))
    worked_out = sum((w * x for w, x in zip(weights, numbers, strict=True)), Decimal(0))
    return worked_out.quantize(printed_total, ROUND_HALF_UP) == printed_total


def _bracketed(rows: list[list[str]]) -> str:
    """Return a matrix, of a large one some of it."""
    dots = [r"\ddots" if text == r"\cdots" else r"\vdots" for text in _some(["" for _ in rows[0]], r"\cdots")]
    shown = [_some([digits(one) for one in row], r"\cdots") for row in rows]
    inside = r" \\ ".join(" & ".join(row) for row in _some(shown, dots))
    return rf"\begin{{bmatrix}} {inside} \end{{bmatrix}}"


def _some(values: list[Any], between: Any) -> list[Any]:
    return values if len(values) <= _MOST else [*values[:_FIRST], between, values[-1]]
