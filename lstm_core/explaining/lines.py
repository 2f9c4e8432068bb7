"""Whether a printed line is true, for every choice of its decimals, worked out as the plan of its kind says.

Numbers have five axes: the decimals of the operands (2, 3, 4), those of what is
named on the way (2, 3, 4), stages that are alike, steps, and units.
"""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING, Any

import numpy as np

from lstm_core.explaining.pairs import EVERY, ONE_COUNT, Sets, sets_of
from lstm_core.explaining.plan import Check, Group, plan_of
from lstm_core.printing import LARGE, Integers, as_printed, rounded_to, scaled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lstm_core.arrays import Floats, Truths
    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.choices import Read
    from lstm_core.kinds.trace import Trace

_DECIMALS: Integers = np.array([2, 3, 4], dtype=np.int64).reshape(3, 1, 1, 1)
_TO_UNITS: Integers = 10 ** (4 - _DECIMALS)  # from a count of the last decimal to units of 10⁻⁴
_POWERS: Floats = np.power(10.0, _DECIMALS)


class Lines:
    """The lines of a stretch of a run.

    Parameters
    ----------
    cell : Cell
        The cell whose weights stand in them.
    trace : Trace
        A run of that cell.
    steps : slice
        The steps of the stretch.
    """

    def __init__(self, cell: Cell, trace: Trace, steps: slice) -> None:
        self._held = {part.name: trace.part(part.name).held[steps] for part in trace.of.parts}
        held = any(part.any() for part in self._held.values())
        self._plan = plan_of(trace.of, trace.D == 1, trace.H == 1, held)
        self._stages = len(cell.stages)
        self.begins = steps.start == 0
        self._numbers = np.empty((len(self._plan.rows), len(trace.inputs[steps]), trace.H))
        for k, (how, name) in enumerate(self._plan.rows):
            if how in ("weight", "column"):
                self._numbers[k] = cell.array(name) if how == "weight" else cell.array(name)[:, 0]
            else:
                self._numbers[k] = getattr(trace, how)(name)[steps]
        self._fits = np.abs(self._numbers) < LARGE
        self._all_fit = bool(self._fits.all())
        # With two, three and four decimals; 0 where a number is too large to be printed in full.
        self._counts = scaled(self._numbers if self._all_fit else np.where(self._fits, self._numbers, 0.0), _DECIMALS)
        self._results: list[Any] = [self._counts * _TO_UNITS]
        for operation, places in self._plan.steps:
            self._results.append(operation(*[self._results[place] for place in places]))
        self._bounds: dict[int, tuple[Integers, Integers]] = {}
        self._checks = [self._check(check) for check in self._plan.checks]
        self._printed = self._counts[0] / 100.0 if self._all_fit else as_printed(self._numbers)

    def on_the_page(self) -> Sets:
        """Return with which pairs of decimals the line of each stage is true: (stages, T, H)."""
        return self._true(self._plan.printed)

    def told(self) -> Sets:
        """Return with which the result of each stage follows from what its sentence tells: (stages, T, H)."""
        return self._true(self._plan.told)

    def exact(self, read: Read) -> Floats:
        """Return numbers as they are, (T, H)."""
        numbers: Floats = self._numbers[self._plan.rows.index(read)]
        return numbers

    def printed(self, read: Read) -> Floats:
        """Return numbers as they are printed with two decimals, (T, H)."""
        numbers: Floats = self._printed[self._plan.rows.index(read)]
        return numbers

    def counted(self, names: Sequence[str]) -> tuple[Integers, Truths]:
        """Return fields of the trace in counts of their last decimal, (decimals, names, T, H), and which have any."""
        rows = [self._plan.rows.index(("recorded", name)) for name in names]
        return self._counts[:, rows], self._fits[rows]

    def held(self, part: str) -> Truths:
        """Return which values of a part are held by hand, (T, H)."""
        return self._held[part]

    def _true(self, groups: list[Group]) -> Sets:
        sets = np.full((self._stages, *self._counts.shape[2:]), EVERY, dtype=np.uint16)
        for group in groups:
            truths = [self._checks[check] for check in group.checks] + [self._results[place] for place in group.fits]
            if not self._all_fit:
                truths += [self._fits[rows] for rows in group.rows]
            true = sets_of(reduce(np.logical_and, truths))
            sets[group.stages] = true & ONE_COUNT if group.one_count else true
        return sets

    def _check(self, check: Check) -> Truths:
        (place, degree), among, middle = check
        value = self._results[place]
        if degree is None:
            return _prints_as(value, self._counts[among], middle)
        lowest, highest = self._bounds_of(degree)
        within: Truths = (value >= lowest[among]) & (value <= highest[among])
        return within

    def _bounds_of(self, degree: int) -> tuple[Integers, Integers]:
        """Return the least and the greatest number that is rounded to what is printed, halves away from zero."""
        if degree not in self._bounds:
            counts = self._counts[:, : self._plan.compared]
            self._bounds[degree] = rounded_to(counts, 10 ** (4 * degree - _DECIMALS))
        return self._bounds[degree]


def _prints_as(value: Floats, counts: Integers, middle: bool) -> Truths:
    """Return where a number is printed as so many units of its last decimal."""
    off = value * (_POWERS if middle else 100.0) - counts
    square = off * off  # its size takes the browser ten times as long
    if (square == 0.25).any():  # half way between two, or so nearly that the multiplication has rounded the rest off
        alike: Truths = scaled(value, _DECIMALS if middle else 2) == counts
        return alike
    near: Truths = square < 0.25
    return near
