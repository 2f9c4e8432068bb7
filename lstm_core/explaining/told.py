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

from lstm_core.explaining.decimals import Digits, PrintedLines, told_lines
from lstm_core.frozen import Frozen
from lstm_core.kinds.seen import SeenRun

if TYPE_CHECKING:
    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.trace import Trace


class Told(Frozen):
    """What there is to say of a run.

    Attributes
    ----------
    codes : ndarray of uint8, shape (T, H, stages)
        The places of the options that fit, each times the number of options of
        all choices after it.
    operands, middle, holds : ndarray of uint8, shape (T, H, stages)
        As `told_lines` returns them.
    """

    codes: Digits
    operands: Digits
    middle: Digits
    holds: Digits


def told(cell: Cell, trace: Trace, printed: PrintedLines) -> Told:
    """Return what there is to say of a run whose printed lines are known."""
    lines = told_lines(cell, trace, printed)
    seen = SeenRun(cell, trace)
    codes = np.zeros_like(lines.holds)
    for k, stage in enumerate(cell.stages):
        decimals = lines.operands[..., k].astype(np.int64)
        for choice in stage.choices:
            codes[..., k] *= len(choice.options)
            codes[..., k] += choice.chosen(seen, decimals).astype(np.uint8)
    return Told(codes=codes, **vars(lines))
