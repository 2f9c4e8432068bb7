"""With how many decimals the products of a matrix and a vector are true when written out: w₁·x₁ + w₂·x₂ + … = W·x.

Such a line stands under that of its stage, in which W·x is one number with
`operands` decimals, and has the same digits for it. Weights and inputs stand as
they were typed, with at most four decimals; of U·h each h, or what stands in its
place, has 2 to 6 decimals: the fewest with which the line is true. It is true if
its terms, worked out from the numbers as printed and rounded to the decimals of
the total, are the total.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from lstm_core.explaining.pairs import Sets, sets_of
from lstm_core.frozen import Frozen
from lstm_core.kinds.equations import Applied, Expression, Field, Named
from lstm_core.kinds.reading import nodes_of
from lstm_core.printing import LARGE, rounded_to, scaled

if TYPE_CHECKING:
    from lstm_core.arrays import Truths
    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.trace import Trace
    from lstm_core.printing import Digits, Integers

_MOST_TERMS = 16
_MOST = 9e8  # so much fits into an int64, in units of 10⁻¹⁰
_FINEST = 10  # decimals of a product of a weight with four and a number with six
_OF_VECTOR: Integers = np.arange(2, 5).reshape(3, 1, 1)
_OF_TOTAL: Integers = np.arange(2, 5).reshape(3, 1, 1)
# The lowest bit of each set of three, as decimals; 4 of the empty set.
_FIRST: Digits = np.array([4, 2, 3, 2, 4, 2, 3, 2], dtype=np.uint8)


class ProductLines(Frozen):
    """The lines of one product, such as that of W of the forget gate and x.

    Attributes
    ----------
    operands : ndarray of uint8, shape (T, H)
        The decimals of each number of the vector: 2 to 6, the fewest with which
        the line is true, and 4 if none are. Of an input, which stands as it was
        typed, always 4: its most.
    holds : ndarray of uint8, shape (T, H)
        1 if the line is true, else 0; always 0 where a number of it is 10⁵ or
        more in size, or a product could be 9·10⁸.
    """

    operands: Digits
    holds: Digits


class Product(NamedTuple):
    """A product that the line of a stage, counted from 0, has as one number."""

    name: str
    stage: int
    matrix: str


class Products:
    """The written out products of a stretch of a run.

    Parameters
    ----------
    cell : Cell
        The cell whose weights stand in them.
    trace : Trace
        A run of that cell.
    steps : slice
        The steps of the stretch.

    Attributes
    ----------
    ready : list of (int, Sets)
        For each product the stage, and with which pairs of decimals of the stage
        its line is true, that has at most four of the vector, (T, H).
    """

    def __init__(self, cell: Cell, trace: Trace, steps: slice) -> None:
        self._all = [_Alike(cell, trace, steps, vector, products) for vector, products in written_out(cell).items()]
        self.ready = [each for alike in self._all for each in alike.ready()]

    def fewest(self, operands: Digits) -> dict[str, ProductLines]:
        """Return the fewest decimals, where the lines of the stages have these, (T, H, stages)."""
        return {name: lines for alike in self._all for name, lines in alike.fewest(operands).items()}


def written_out(cell: Cell) -> dict[Expression, list[Product]]:
    """Return the products that are sums of 2 to 16 terms, by the vector in them."""
    terms = {"from_input": cell.D, "from_hidden": cell.H}
    found: dict[Expression, list[Product]] = {}
    for k, stage in enumerate(cell.stages):
        for node in nodes_of(stage.equation):
            match node:
                case Named(name, Applied(matrix, to)) if 1 < terms[name.rpartition(".")[2]] <= _MOST_TERMS:
                    found.setdefault(to, []).append(Product(name, k, matrix.name))
    return found


class _Alike:
    """Products with one vector: their rows stand behind each other, (T, products·H)."""

    def __init__(self, cell: Cell, trace: Trace, steps: slice, vector: Expression, products: list[Product]) -> None:
        self._products = products
        self._typed = isinstance(vector, Field) and vector.name == "inputs"
        numbers = vector.value(trace)[steps]
        matrices = np.concatenate([cell.array(product.matrix) for product in products])
        totals = np.concatenate([trace.recorded(product.name)[steps] for product in products], axis=1)
        small, light, short = (np.abs(each) < LARGE for each in (numbers, matrices, totals))
        # Of what is too large to be printed in full, and of products that cannot be counted, nothing is true.
        self._numbers, matrices = np.where(small, numbers, 0.0), np.where(light, matrices, 0.0)
        most = np.abs(self._numbers).max(axis=1)[:, None] * np.abs(matrices).sum(axis=1)
        whole: Truths = np.logical_and.reduce(small, axis=1)
        self._fits = whole[:, None] & np.logical_and.reduce(light, axis=1) & short & (most < _MOST)
        self._weights = scaled(matrices, 4)
        printed = scaled(np.where(short, totals, 0.0), _OF_TOTAL)
        self._lowest, self._highest = rounded_to(printed, 10 ** (_FINEST - _OF_TOTAL))
        sums = [self._terms(decimals) @ self._weights.T for decimals in ((4,) if self._typed else (2, 3, 4))]
        # With which decimals of the vector each line is true: a bit for each, (decimals of the total, T, products·H).
        self._sets = np.zeros(printed.shape, dtype=np.uint8)
        for bit, each in enumerate(sums, start=3 - len(sums)):
            self._sets |= ((each >= self._lowest) & (each <= self._highest) & self._fits) * np.uint8(1 << bit)

    def _terms(self, decimals: int) -> Integers:
        """Return the numbers of the vector as they are printed, in units of 10⁻⁶."""
        counts: Integers = scaled(self._numbers, decimals) * 10 ** (6 - decimals)
        return counts

    def ready(self) -> list[tuple[int, Sets]]:
        """Return what `Products.ready` has of these."""
        parts = np.split(sets_of((self._sets != 0)[:, None, None]), len(self._products), axis=-1)
        return [(product.stage, part[0]) for product, part in zip(self._products, parts, strict=True)]

    def fewest(self, operands: Digits) -> dict[str, ProductLines]:
        """Return what `Products.fewest` has of these."""
        of_total = np.concatenate([operands[..., product.stage] for product in self._products], axis=1)
        sets = np.zeros_like(of_total)
        for count, each in zip((2, 3, 4), self._sets, strict=True):
            sets |= each * (of_total == count)
        decimals, holds = np.take(_FIRST, sets), sets != 0
        if not self._typed:
            for more in (5, 6):
                left = np.nonzero(self._fits & ~holds)
                t, row = left
                sums = (self._terms(more)[t] * self._weights[row]).sum(axis=1)
                place = of_total[left] - np.intp(2), t, row
                true = (sums >= self._lowest[place]) & (sums <= self._highest[place])
                decimals[left] = np.where(true, more, 4)
                holds[left] = true
        count = len(self._products)
        parts = zip(np.split(decimals, count, axis=1), np.split(holds.astype(np.uint8), count, axis=1), strict=True)
        lines = [
            ProductLines(operands=np.ascontiguousarray(one), holds=np.ascontiguousarray(other)) for one, other in parts
        ]
        return {product.name: each for product, each in zip(self._products, lines, strict=True)}
