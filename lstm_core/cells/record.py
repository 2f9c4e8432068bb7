"""The record of a sweep: one row of memory per step, and the row in which a step is worked out.

The loop over time works in one row, cut once into the names of the equations,
and copies that row into the record at the end of each step: cutting the record
itself anew at every step would cost more than the arithmetic does.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

import numpy as np

from lstm_core.arrays import Floats, frozen
from lstm_core.forced import Truths
from lstm_core.trace import PartTrace


class Record:
    """Room for the fields of every step.

    Parameters
    ----------
    inputs : ndarray, shape (T, D) or (T, B, D)
        What the cell is given; only its shape is looked at.
    units : int
        H.
    widths : sequence of int
        For each field how many times H numbers it has.

    Attributes
    ----------
    rows : ndarray
        One row per step.
    row : ndarray
        The row in which a step is worked out.
    now : list of ndarray, shape (width·H,) or (B, width·H)
        The fields of that row.
    """

    def __init__(self, inputs: Floats, units: int, widths: Sequence[int]) -> None:
        self._batch = inputs.shape[1:-1]
        self._widths = [width * units for width in widths]
        many = self._batch[0] if self._batch else 1
        self._ends = [0, *accumulate(many * width for width in self._widths)]
        self.rows = np.empty((len(inputs), self._ends[-1]))
        self.row = np.empty(self._ends[-1])
        self.now = self._cuts(self.row)

    def fields(self) -> list[Floats]:
        """Return each field over all steps, (T, …, width·H), from now on not writeable."""
        return self._cuts(frozen(self.rows))

    def _cuts(self, memory: Floats) -> list[Floats]:
        cuts = [memory[..., start:end] for start, end in pairwise(self._ends)]
        if not self._batch:
            return cuts
        lead = (*memory.shape[:-1], *self._batch)
        return [cut.reshape(*lead, width) for cut, width in zip(cuts, self._widths, strict=True)]


def part_traces(
    names: Sequence[str], units: int, stacked: Sequence[Floats], forced: dict[str, Truths]
) -> dict[str, PartTrace]:
    """Return the parts cut out of arrays in which they stand side by side.

    Parameters
    ----------
    names : sequence of str
        The parts, as they stand in the arrays.
    units : int
        H.
    stacked : four arrays, shape (T, …, n·H)
        from_input, from_hidden, total and value.
    forced : dict of ndarray of bool
        For each part which values were forced.
    """
    from_input, from_hidden, total, value = stacked
    cuts = {name: slice(k * units, (k + 1) * units) for k, name in enumerate(names)}
    return {
        name: PartTrace(from_input[..., cut], from_hidden[..., cut], total[..., cut], value[..., cut], forced[name])
        for name, cut in cuts.items()
    }
