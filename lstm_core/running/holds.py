"""Values held by hand: a part is given a value of one's own choice from a step on, whatever its total says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from lstm_core.arrays import Floats, Truths, finite_floats, whole_number
from lstm_core.foreign import is_a
from lstm_core.frozen import Frozen
from lstm_core.problem import Problem, in_words

if TYPE_CHECKING:
    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.declared import Part

_MOST = 10_000
_NOT_IN_ORDER = (str, dict, set, frozenset)
Given: TypeAlias = tuple[Truths, Floats]


class Hold(Frozen):
    """A part held at a value: the gate is held open, held shut, or anywhere between.

    Parameters
    ----------
    part : str
        The name of one of the weighted parts of the cell, `Cell.parts`.
    value : float
        What its value is to be: from 0 to 1 for a gate, from −1 to 1 for a
        candidate; with another curve, whatever that can come to.
    first : int
        The first step that is held, counted from 0 as in `trace.inputs`.
    last : int, optional
        The last step that is held; to the end by default.
    unit : int, optional
        The only unit that is held, counted from 0; all units by default.
    """

    part: str
    value: float
    first: int
    last: int | None
    unit: int | None

    def __init__(self, part: str, value: float, first: int, last: int | None = None, unit: int | None = None) -> None:
        if not is_a(part, str):
            raise Problem("part", f"must be the name of a part, but is {in_words(part)}.")
        super().__init__(
            part=str.__str__(part),
            value=float(finite_floats(value, 0, "value")),
            first=whole_number(first, 0, None, "first"),
            last=None if last is None else whole_number(last, 0, None, "last"),
            unit=None if unit is None else whole_number(unit, 0, None, "unit"),
        )

    def of(self, part: str) -> Hold:
        """Return the same for another part."""
        return Hold(part, self.value, self.first, self.last, self.unit)

    def within(self, first: int, end: int) -> Hold | None:
        """Return the same for a run of these steps alone, from `first` up to `end`; None if it holds none of them."""
        last = end - 1 if self.last is None else min(self.last, end - 1)
        return (
            Hold(self.part, self.value, max(self.first, first) - first, last - first, self.unit)
            if self.first < end and last >= first
            else None
        )


class Holds:
    """What the holds of a run come to: for each part which values are given, and what they are.

    Parameters
    ----------
    holds : iterable of Hold
        Of two that speak of the same value the later one counts.
    cell : Cell
        The cell whose parts they name.
    steps : int
        T.

    Raises
    ------
    Problem
        If a hold names a part, a step or a unit that is not there, or a
        value that the part cannot have.
    """

    def __init__(self, holds: Iterable[Hold], cell: Cell, steps: int) -> None:
        self._steps, self._units = steps, cell.H
        self._given: dict[str, Given] = {}
        for k, hold in enumerate(listed(holds)):
            self._add(hold, cell, f"holds[{k}]")

    def masks(self, names: Iterable[str], batch: tuple[int, ...]) -> dict[str, Truths]:
        """Return for each part which of its values are held, (T, H) or (T, B, H), not writeable."""
        none = np.zeros((self._steps, *batch, self._units), dtype=np.bool_)
        none.flags.writeable = False
        return {name: self._mask(name, none) if name in self._given else none for name in names}

    def holding(self, names: Sequence[str], value: Floats) -> Callable[[], None] | None:
        """Return what overwrites the values of these parts, side by side, with what is given, a step at each call.

        None if nothing is ever given.
        """
        if not any(name in self._given for name in names):
            return None
        shape = (self._steps, self._units)
        nothing = np.zeros(shape, dtype=np.bool_), np.zeros(shape)
        given = [self._given.get(name, nothing) for name in names]
        masks, values = (np.concatenate(arrays, axis=1) for arrays in zip(*given, strict=True))
        steps = zip(masks, values, strict=True)

        def hold() -> None:
            mask, held = next(steps)
            np.copyto(value, held, where=mask)

        return hold

    def _add(self, hold: Hold, cell: Cell, where: str) -> None:
        part = _named(hold.part, cell, where)
        value = hold.value
        if not part.curve.low <= value <= part.curve.high:
            between = part.curve.between()
            raise Problem(f"{where}.value", f"must be {between}, as the {part.words} is, but is {value:g}.")
        first = whole_number(hold.first, 0, self._steps - 1, f"{where}.first")
        last = self._steps - 1 if hold.last is None else whole_number(hold.last, 0, self._steps - 1, f"{where}.last")
        if last < first:
            raise Problem(f"{where}.last", f"must not come before the first step, {first}, but is {last}.")
        units = slice(None) if hold.unit is None else whole_number(hold.unit, 0, self._units - 1, f"{where}.unit")
        if part.name not in self._given:
            shape = (self._steps, self._units)
            self._given[part.name] = np.zeros(shape, dtype=np.bool_), np.zeros(shape)
        mask, values = self._given[part.name]
        mask[first : last + 1, units] = True
        values[first : last + 1, units] = value

    def _mask(self, name: str, none: Truths) -> Truths:
        mask, _ = self._given[name]
        whole: Truths = none | (mask[:, None] if none.ndim > mask.ndim else mask)
        whole.flags.writeable = False
        return whole


@contextmanager
def named(holds: Iterable[Hold], overrides: Iterable[Hold] | None) -> Iterator[Iterable[Hold]]:
    """Give the holds of a run, which may come as `overrides` as well, their older name: sentences name what came."""
    if overrides is None:
        yield holds
        return
    if type(holds) is not tuple or holds:
        raise Problem("overrides", "must be left out where there are holds: it is the older name for them.")
    try:
        yield overrides
    except Problem as problem:
        raise problem.at(problem.where.replace("holds", "overrides")) from None


def listed(holds: Any) -> list[Hold]:
    """Return the holds as a list, each of them looked at."""
    if any(is_a(holds, kind) for kind in _NOT_IN_ORDER):
        raise Problem("holds", f"must be a list of Hold, but is {in_words(holds)}.")
    try:
        found = list(islice(holds, _MOST + 1))
    except Problem:
        raise
    except Exception:  # noqa: BLE001 - whatever a foreign object raises, it gives no holds
        raise Problem("holds", f"must be a list of Hold, but is {in_words(holds)}.") from None
    if len(found) > _MOST:
        raise Problem("holds", f"must be at most {_MOST:,}, but are more.")
    for k, hold in enumerate(found):
        if not is_a(hold, Hold):
            raise Problem(f"holds[{k}]", f"must be a Hold, but is {in_words(hold)}.")
    return found


def _named(name: str, cell: Cell, where: str) -> Part:
    for part in cell.parts:
        if part.name == name:
            return part
    names = ", ".join(part.name for part in cell.parts)
    raise Problem(f"{where}.part", f"must be a part of {cell.title}, one of {names}, but is {in_words(name)}.")
