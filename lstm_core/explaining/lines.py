"""Whether a printed line is true, for every choice of its decimals, worked out as the plan of its kind says.

Numbers have five axes: the decimals of the operands (2, 3, 4), those of what is
named on the way (2, 3, 4), stages that are alike, steps, and units.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from lstm_core.explaining.plan import Check, Group, Rows, plan_of
from lstm_core.printing import LARGE, Integers, scaled

if TYPE_CHECKING:
    from lstm_core.arrays import Floats, Truths
    from lstm_core.kinds.seen import SeenRun

_DECIMALS: Integers = np.array([2, 3, 4], dtype=np.int64).reshape(3, 1, 1, 1)
_TO_UNITS: Integers = 10 ** (4 - _DECIMALS)  # from a count of the last decimal to units of 10⁻⁴
_POWERS: Floats = np.power(10.0, _DECIMALS)
_ONE_COUNT: Truths = np.eye(3, dtype=np.bool_).reshape(3, 3, 1, 1, 1)


class Lines:
    """The lines of a stretch of a run.

    Parameters
    ----------
    seen : SeenRun
        The run, and the weights.
    steps : slice
        The steps of the stretch.
    """

    def __init__(self, seen: SeenRun, steps: slice) -> None:
        trace = seen.trace
        self._stages = len(seen.cell.stages)
        self._plan = plan_of(trace.of, trace.D == 1, trace.H == 1)
        numbers = np.empty((len(self._plan.rows), len(trace.inputs[steps]), trace.H))
        for k, (how, name) in enumerate(self._plan.rows):
            numbers[k] = _read(seen, how, name, steps)
        self._fits = np.abs(numbers) < LARGE
        self._all_fit = bool(self._fits.all())
        # With two, three and four decimals; 0 where a number is too large to be printed in full.
        self._counts = scaled(numbers if self._all_fit else np.where(self._fits, numbers, 0.0), _DECIMALS)
        units = self._counts * _TO_UNITS
        self._results: list[Any] = [units]
        for operation, places in self._plan.steps:
            self._results.append(operation(*[self._results[place] for place in places]))
        self._bounds: dict[int, tuple[Integers, Integers]] = {}
        self._checked: dict[Check, Truths] = {}

    def printed(self) -> Truths:
        """Return whether the line of each stage on the page is true: (3, 3, stages, T, H)."""
        return self._true(self._plan.printed)

    def told(self) -> Truths:
        """Return whether the result of each stage follows from what its sentence tells: (3, 3, stages, T, H)."""
        return self._true(self._plan.told)

    def _true(self, groups: list[Group]) -> Truths:
        truths = np.ones((3, 3, self._stages, *self._counts.shape[2:]), dtype=np.bool_)
        for group in groups:
            true: Any = _ONE_COUNT if group.one_count else True
            for check in group.checks:
                if check not in self._checked:
                    self._checked[check] = self._check(*check)
                true = true & self._checked[check]
            for place in group.fits:
                true = true & self._results[place]
            if not self._all_fit:
                for rows in group.rows:
                    true = true & self._fits[slice(*rows)]
            truths[:, :, group.stages] = true
        return truths

    def _check(self, number: Any, printed: Rows, middle: bool) -> Truths:
        index = (None, slice(None), slice(*printed)) if middle else (0, slice(*printed))
        value = self._results[number.place]
        if number.degree is None:
            return _prints_as(value, self._counts[index], middle)
        degree = max(number.degree, 2)
        if number.degree < degree:
            value = value * 10_000
        lowest, highest = self._bounds_of(degree)
        inside: Truths = (value >= lowest[index]) & (value <= highest[index])
        return inside

    def _bounds_of(self, degree: int) -> tuple[Integers, Integers]:
        """Return the least and the greatest number that is rounded to what is printed, halves away from zero."""
        if degree not in self._bounds:
            counts = self._counts[:, : self._plan.compared]
            unit = 10 ** (4 * degree - _DECIMALS)
            middle = counts * unit
            self._bounds[degree] = middle - (unit // 2 - (counts <= 0)), middle + (unit // 2 - (counts >= 0))
        return self._bounds[degree]


def _read(seen: SeenRun, how: str, name: str, steps: slice) -> Floats:
    match how:
        case "column":
            return seen.weight(name)[:, 0]
        case "weight":
            return seen.weight(name)
        case "now":
            return seen.now(name)[steps]
        case "before":
            return seen.before(name)[steps]
    return seen.recorded(name)[steps]


def _prints_as(value: Floats, counts: Integers, middle: bool) -> Truths:
    """Return where a number is printed as so many units of its last decimal."""
    off = np.abs(value * (_POWERS if middle else 100.0) - counts)
    if (off == 0.5).any():  # half way between two printed ones, or so nearly that a float64 cannot tell
        alike: Truths = scaled(value, _DECIMALS if middle else 2) == counts
        return alike
    near: Truths = off < 0.5
    return near
