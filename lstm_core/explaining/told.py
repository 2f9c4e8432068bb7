"""Which sentence fits a stage of a step, and with how many decimals its numbers are told.

The sentences themselves stand where the readers are: here they are a whole
number for each step, unit and stage, made of the choices that the stage
declares. A gate that chooses between four things and looks at the memory or not
has codes from 0 to 7: the place of the first choice times two, plus that of the
second.

Whether a gate is told as open or closed, and what becomes of a state, is a
matter of the values with which the step went on: of a held part the one that it
is held at. What is told of its total makes its own value, `Trace.unheld`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

import numpy as np

from lstm_core.explaining.decimals import PrintedLines, printed_decimals, told_decimals
from lstm_core.explaining.lines import Lines
from lstm_core.explaining.products import ProductLines, Products
from lstm_core.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.trace import Trace
    from lstm_core.printing import Digits

    Record = TypeVar("Record", bound=Frozen)

_AT_ONCE = 8_192  # so many steps times units are looked at together: their counts take some ten megabytes


class Told(Frozen):
    """What there is to say of a run.

    Attributes
    ----------
    codes : ndarray of uint8, shape (T, H, stages)
        The places of the options that fit, each times the number of options of
        all choices after it.
    operands, middle, holds : ndarray of uint8, shape (T, H, stages)
        The decimals, as `told_decimals` returns them.
    """

    codes: Digits
    operands: Digits
    middle: Digits
    holds: Digits


class Explained(NamedTuple):
    """The decimals with which the line of each stage is true, what there is to say of it, and its products."""

    printed: PrintedLines
    told: Told
    products: dict[str, ProductLines]
    """By the name that the trace has for them, such as "forget_gate.from_input"."""


def explained(cell: Cell, trace: Trace) -> Explained:
    """Return how a run is explained.

    Parameters
    ----------
    cell : Cell
        The cell whose weights stand in the lines.
    trace : Trace
        A run of that cell, of one sequence.
    """
    stretch = max(1, _AT_ONCE // trace.H)
    found = [_in_a_stretch(cell, trace, slice(first, first + stretch)) for first in range(0, trace.T, stretch)]
    if len(found) == 1:
        return found[0]
    printed, told, products = zip(*found, strict=True)
    return Explained(
        _joined(printed), _joined(told), {name: _joined([each[name] for each in products]) for name in products[0]}
    )


def _in_a_stretch(cell: Cell, trace: Trace, steps: slice) -> Explained:
    lines = Lines(cell, trace, steps)
    products = Products(cell, trace, steps, lines)
    printed = printed_decimals(lines, products)
    told = told_decimals(lines, printed, cell.stages)
    codes = np.zeros_like(told.holds)
    for k, stage in enumerate(cell.stages):
        for number, choice in enumerate(stage.choices):
            chosen = choice.chosen(lines, told.operands[..., k])
            codes[..., k] = codes[..., k] * len(choice.options) + chosen if number else chosen
    return Explained(printed, Told(codes=codes, **vars(told)), products.fewest(printed.operands))


def _joined(stretches: Sequence[Record]) -> Record:
    """Return one record of those of all stretches."""
    arrays = {name: np.concatenate([vars(each)[name] for each in stretches]) for name in vars(stretches[0])}
    return type(stretches[0]).holding(**arrays)
