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

from lstm_core.frozen import Frozen
from lstm_core.kinds.equations import Applied, Expression, Field, Named
from lstm_core.kinds.reading import nodes_of
from lstm_core.printing import LARGE, scaled

if TYPE_CHECKING:
    from lstm_core.arrays import Truths
    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.trace import Trace
    from lstm_core.printing import Digits, Integers

_MOST_TERMS = 16
_MOST = 9e8  # so much fits into an int64, in units of 10⁻¹⁰
_OF_VECTOR: Integers = np.arange(2, 7).reshape(5, 1, 1)
_OF_TOTAL: Integers = np.arange(2, 5).reshape(3, 1, 1)
_HALF: Integers = 10 ** (10 - _OF_TOTAL) // 2  # of the last decimal, in units of 10⁻¹⁰


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
    true : dict of (int, ndarray of bool)
        For each product the stage, and whether its line is true for every
        choice of the decimals of the vector and of the total: (5, 3, T, H), or
        (1, 3, T, H) of what is typed.
    """

    def __init__(self, cell: Cell, trace: Trace, steps: slice) -> None:
        self.true: dict[str, tuple[int, Truths]] = {}
        for vector, products in written_out(cell).items():
            truths = _true(cell, trace, steps, vector, products)
            for k, product in enumerate(products):
                self.true[product.name] = product.stage, truths[..., k, :]

    def fewest(self, operands: Digits) -> dict[str, ProductLines]:
        """Return the fewest decimals, where the lines of the stages have these, (T, H, stages)."""
        return {name: _fewest(true, operands[..., stage]) for name, (stage, true) in self.true.items()}


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


def _true(cell: Cell, trace: Trace, steps: slice, vector: Expression, products: list[Product]) -> Truths:
    """Return whether lines are true: (decimals of the vector, of the total, T, products, H)."""
    is_typed = isinstance(vector, Field) and vector.name == "inputs"
    decimals = _OF_VECTOR[2:3] if is_typed else _OF_VECTOR
    numbers = vector.value(trace)[steps]
    matrices = np.concatenate([cell.array(product.matrix) for product in products])
    totals = np.concatenate([trace.recorded(product.name)[steps] for product in products], axis=1)
    small, light, short = (np.abs(each) < LARGE for each in (numbers, matrices, totals))
    # Of what is too large to be printed in full, and of products that cannot be counted, nothing is true.
    numbers, matrices = np.where(small, numbers, 0.0), np.where(light, matrices, 0.0)
    most = np.abs(numbers).max(axis=1)[:, None] * np.abs(matrices).sum(axis=1)
    whole: Truths = np.logical_and.reduce(small, axis=1)
    fits = whole[:, None] & np.logical_and.reduce(light, axis=1) & short & (most < _MOST)
    terms = scaled(numbers, decimals) * 10 ** (6 - decimals)
    sums = (terms @ scaled(matrices, 4).T)[:, None]
    printed = scaled(np.where(short, totals, 0.0), _OF_TOTAL)
    middle = printed * (2 * _HALF)
    # Halves are rounded away from zero.
    inside = (sums >= middle - (_HALF - (printed <= 0))) & (sums <= middle + (_HALF - (printed >= 0)))
    true: Truths = np.logical_and(inside, fits)
    return true.reshape(*true.shape[:3], len(products), -1)


def _fewest(true: Truths, operands: Digits) -> ProductLines:
    at = np.take_along_axis(true, (operands - np.uint8(2))[None, None].astype(np.intp), axis=1)[:, 0]
    holds: Truths = np.logical_or.reduce(at)
    fewest = np.where(holds & (len(at) > 1), at.argmax(axis=0) + 2, 4)
    return ProductLines(operands=fewest.astype(np.uint8), holds=holds.astype(np.uint8))
