"""With how many decimals the products of a matrix and a vector are true when written out: w₁·x₁ + w₂·x₂ + … = W·x.

Such a line stands under that of its stage, in which W·x is one number with
`operands` decimals, and has the same digits for it. Weights and inputs stand as
they were typed, with at most four decimals; of U·h each h, or what stands in its
place, has 2 to 6 decimals: the fewest with which the line is true. It is true if
its terms, worked out from the numbers as printed and rounded to the decimals of
the total, are the total.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import numpy as np

from lstm_core.explaining.pairs import Sets, sets_of
from lstm_core.frozen import Frozen
from lstm_core.kinds.equations import Applied, Expression, Field, Named
from lstm_core.kinds.reading import nodes_of
from lstm_core.printing import LARGE, rounded_to, scaled

if TYPE_CHECKING:
    from lstm_core.explaining.lines import Lines
    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.trace import Trace
    from lstm_core.printing import Digits, Integers

_MOST_TERMS = 16
_MOST = 9e8  # so much fits into an int64, in units of 10⁻¹⁰
_FINEST = 10  # decimals of a product of a weight with four and a number with six
_OF_INPUTS: Integers = np.array([4]).reshape(1, 1, 1)
_OF_VECTOR: Integers = np.arange(2, 7).reshape(5, 1, 1)
_OF_TOTAL: Integers = np.arange(2, 5).reshape(3, 1, 1, 1)
_TO_UNITS: Integers = 10 ** (_FINEST - _OF_TOTAL)
# With which decimals of the vector, 2 to 6, a line is true: a bit for each. Of each set the fewest; 4 of the empty one.
_BITS: Digits = np.array([1, 2, 4, 8, 16], dtype=np.uint8)
_FEWEST: Digits = np.array([4, *((each & -each).bit_length() + 1 for each in range(1, 32))], dtype=np.uint8)


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
    lines : Lines
        The lines of that stretch, under which they stand.

    Attributes
    ----------
    ready : list of (int, Sets)
        For each product the stage, and with which pairs of decimals of the stage
        its line is true, that has at most four of the vector, (T, H).
    """

    def __init__(self, cell: Cell, trace: Trace, steps: slice, lines: Lines) -> None:
        by_vector = written_out(type(cell), 1 < cell.D <= _MOST_TERMS, 1 < cell.H <= _MOST_TERMS)
        self._all = [_Alike(cell, trace, steps, lines, vector, products) for vector, products in by_vector.items()]
        self.ready = [each for alike in self._all for each in alike.ready()]

    def fewest(self, operands: Digits) -> dict[str, ProductLines]:
        """Return the fewest decimals, where the lines of the stages have these, (T, H, stages)."""
        return {name: lines for alike in self._all for name, lines in alike.fewest(operands).items()}


ByVector: TypeAlias = "dict[Expression, list[Product]]"
_WRITTEN_OUT: dict[tuple[type[Cell], bool, bool], ByVector] = {}


def written_out(kind: type[Cell], of_inputs: bool, of_units: bool) -> ByVector:
    """Return the products that are sums, of inputs, of units or of both, by the vector in them."""
    key = kind, of_inputs, of_units
    if key not in _WRITTEN_OUT:
        _WRITTEN_OUT[key] = _found(kind, {"from_input": of_inputs, "from_hidden": of_units})
    return _WRITTEN_OUT[key]


def _found(kind: type[Cell], are_sums: dict[str, bool]) -> ByVector:
    found: ByVector = {}
    for k, stage in enumerate(kind.stages):
        for node in nodes_of(stage.equation):
            match node:
                case Named(name, Applied(matrix, to)) if are_sums[name.rpartition(".")[2]]:
                    found.setdefault(to, []).append(Product(name, k, matrix.name))
    return found


class _Alike:
    """Products with one vector: their numbers stand behind each other, (products, T, H)."""

    def __init__(
        self, cell: Cell, trace: Trace, steps: slice, lines: Lines, vector: Expression, products: list[Product]
    ) -> None:
        self._products = products
        typed = isinstance(vector, Field) and vector.name == "inputs"
        numbers = vector.value(trace)[steps]
        matrices = np.array([cell.array(product.matrix).T for product in products])
        counts, short = lines.counted([product.name for product in products])
        sizes, lights = np.abs(numbers), np.abs(matrices)
        # Of what is too large to be printed in full, and of products that cannot be counted, nothing is true.
        most, heaviest = sizes.max(axis=1)[:, None], lights.max(axis=1)[:, None]
        self._fits = (most < LARGE) & (heaviest < LARGE) & (most * lights.sum(axis=1)[:, None] < _MOST) & short
        decimals, self._bits = (_OF_INPUTS, _BITS[2:3]) if typed else (_OF_VECTOR, _BITS)
        terms = scaled(np.where(sizes < LARGE, numbers, 0.0), decimals) * 10 ** (6 - decimals)
        self._sums = terms[:, None] @ scaled(np.where(lights < LARGE, matrices, 0.0), 4)
        self._lowest, self._highest = rounded_to(counts, _TO_UNITS)
        # Those of at most four decimals, (decimals of the total, products, T, H).
        self._sets = self._true(slice(3), self._lowest, self._highest)

    def _true(self, some: slice, lowest: Integers, highest: Integers) -> Digits:
        """Return with which of some decimals of the vector the lines are true, where the total is so large."""
        sums, bits = self._sums[some], self._bits[some]
        sums = sums.reshape(len(bits), *(1,) * (lowest.ndim - 3), *sums.shape[1:])
        true = (sums >= lowest) & (sums <= highest) & self._fits
        sets: Digits = bits @ true.reshape(len(bits), -1).view(np.uint8)
        return sets.reshape(lowest.shape)

    def ready(self) -> list[tuple[int, Sets]]:
        """Return what `Products.ready` has of these."""
        sets = sets_of((self._sets != 0)[:, None])
        return [(product.stage, its) for product, its in zip(self._products, sets, strict=True)]

    def fewest(self, operands: Digits) -> dict[str, ProductLines]:
        """Return what `Products.fewest` has of these."""
        of_total = np.array([operands[..., product.stage] for product in self._products])
        two, three = of_total == 2, of_total == 3
        sets, lowest, highest = (
            np.where(two, each[0], np.where(three, each[1], each[2]))
            for each in (self._sets, self._lowest, self._highest)
        )
        if len(self._bits) > 3:
            sets |= self._true(slice(3, None), lowest, highest)
        decimals, holds = np.take(_FEWEST, sets), sets != 0
        lines = zip(decimals, holds.view(np.uint8), strict=True)
        return {
            product.name: ProductLines(operands=one, holds=other)
            for product, (one, other) in zip(self._products, lines, strict=True)
        }
