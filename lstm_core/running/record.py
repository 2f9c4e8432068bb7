"""Memory of a run: one row per step, and the row in which a step is worked out.

The loop over time works in one row, cut once into the names of the equations,
and copies that row into the record at the end of each step: cutting the record
itself anew at every step would cost more than the arithmetic does.
"""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lstm_core.arrays import Floats


class Record:
    """Room for the fields of every step.

    Parameters
    ----------
    steps : int
        T.
    lead : tuple of int
        The axes between time and units: one for the sequences of a batch, one
        for the losses of a way back; none for a single sequence.
    widths : sequence of int
        How many numbers each field has, for each of these.

    Attributes
    ----------
    rows : ndarray
        One row per step.
    row : ndarray
        The row in which a step is worked out.
    now : list of ndarray, shape (…, width)
        The fields of that row.
    """

    def __init__(self, steps: int, lead: tuple[int, ...], widths: Sequence[int]) -> None:
        many = 1
        for count in lead:
            many *= count
        self._lead, self._widths = lead, widths
        self._cuts = [slice(start, end) for start, end in pairwise([0, *accumulate(many * width for width in widths)])]
        length = self._cuts[-1].stop if widths else 0
        self.rows = np.empty((steps, length))
        self.row = np.empty(length)
        self.now = self._fields(self.row)

    def fields(self) -> list[Floats]:
        """Return each field over all steps, (T, …, width)."""
        return self._fields(self.rows)

    def _fields(self, memory: Floats) -> list[Floats]:
        cuts = [memory[..., cut] for cut in self._cuts]
        if not self._lead:
            return cuts
        lead = (*memory.shape[:-1], *self._lead)
        return [cut.reshape(*lead, width) for cut, width in zip(cuts, self._widths, strict=True)]
