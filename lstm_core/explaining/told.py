"""Which sentence fits a stage of a step, and with how many decimals its numbers are told.

The sentences themselves stand where the readers are: here they are a whole
number for each step, unit and stage, made of the choices that the stage
declares. A gate that chooses between four things and looks at the memory or not
has codes from 0 to 7: the place of the first choice times two, plus that of the
second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from lstm_core.explaining.decimals import PrintedLines, fewest_decimals
from lstm_core.frozen import Frozen
from lstm_core.kinds.seen import SeenRun

if TYPE_CHECKING:
    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.trace import Trace
    from lstm_core.printing import Digits


class Told(Frozen):
    """What there is to say of a run.

    Attributes
    ----------
    codes : ndarray of uint8, shape (T, H, stages)
        The places of the options that fit, each times the number of options of
        all choices after it.
    operands, middle, holds : ndarray of uint8, shape (T, H, stages)
        The decimals, as `fewest_decimals` returns them for sentences.
    """

    codes: Digits
    operands: Digits
    middle: Digits
    holds: Digits


def explained(cell: Cell, trace: Trace) -> tuple[PrintedLines, Told]:
    """Return the decimals with which the line of each stage is true, and what there is to say of it.

    Parameters
    ----------
    cell : Cell
        The cell whose weights stand in the lines.
    trace : Trace
        A run of that cell, of one sequence.
    """
    seen = SeenRun(cell, trace)
    printed, lines = fewest_decimals(seen)
    codes = np.zeros_like(lines.holds)
    for k, stage in enumerate(cell.stages):
        for choice in stage.choices:
            codes[..., k] *= len(choice.options)
            codes[..., k] += choice.chosen(seen, lines.operands[..., k]).astype(np.uint8)
    return printed, Told(codes=codes, **vars(lines))
