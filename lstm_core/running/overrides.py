"""Forced values: a part held at a value of one's own choice from a step on, whatever its total says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
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
Force: TypeAlias = tuple[Truths, Floats]


class Override(Frozen):
    """A part forced to a value: the gate is held open, held shut, or anywhere between.

    Parameters
    ----------
    part : str
        The name of one of the weighted parts of the cell, `Cell.parts`.
    value : float
        What its value is to be: from 0 to 1 for a gate, from −1 to 1 for a
        candidate.
    first : int
        The first step that is forced, counted from 0 as in `trace.inputs`.
    last : int, optional
        The last step that is forced; to the end by default.
    unit : int, optional
        The only unit that is forced, counted from 0; all units by default.
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

    def of(self, part: str) -> Override:
        """Return the same for another part."""
        return Override(part, self.value, self.first, self.last, self.unit)


class Forced:
    """What the overrides of a run come to: for each part which values are given, and what they are.

    Parameters
    ----------
    overrides : iterable of Override
        Of two that speak of the same value the later one holds.
    cell : Cell
        The cell whose parts they name.
    steps : int
        T.

    Raises
    ------
    Problem
        If an override names a part, a step or a unit that is not there, or a
        value that the part cannot have.
    """

    def __init__(self, overrides: Iterable[Override], cell: Cell, steps: int) -> None:
        self._steps, self._units = steps, cell.H
        self._given: dict[str, Force] = {}
        for k, override in enumerate(listed(overrides)):
            self._add(override, cell, f"overrides[{k}]")

    def masks(self, names: Iterable[str], batch: tuple[int, ...]) -> dict[str, Truths]:
        """Return for each part which of its values are forced, (T, H) or (T, B, H), not writeable."""
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

    def _add(self, override: Override, cell: Cell, where: str) -> None:
        part = _named(override.part, cell, where)
        value = override.value
        low, high = part.curve.low, part.curve.high
        if not low <= value <= high:
            raise Problem(
                f"{where}.value", f"must be from {low:g} to {high:g}, as the {part.words} is, but is {value:g}."
            )
        first = whole_number(override.first, 0, self._steps - 1, f"{where}.first")
        last = (
            self._steps - 1
            if override.last is None
            else whole_number(override.last, 0, self._steps - 1, f"{where}.last")
        )
        if last < first:
            raise Problem(f"{where}.last", f"must not come before the first step, {first}, but is {last}.")
        units = (
            slice(None) if override.unit is None else whole_number(override.unit, 0, self._units - 1, f"{where}.unit")
        )
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


def listed(overrides: Any) -> list[Override]:
    """Return the overrides as a list, each of them looked at."""
    if any(is_a(overrides, kind) for kind in _NOT_IN_ORDER):
        raise Problem("overrides", f"must be a list of Override, but is {in_words(overrides)}.")
    try:
        found = list(islice(overrides, _MOST + 1))
    except Problem:
        raise
    except Exception:  # noqa: BLE001 - whatever a foreign object raises, it gives no overrides
        raise Problem("overrides", f"must be a list of Override, but is {in_words(overrides)}.") from None
    if len(found) > _MOST:
        raise Problem("overrides", f"must be at most {_MOST:,}, but are more.")
    for k, override in enumerate(found):
        if not is_a(override, Override):
            raise Problem(f"overrides[{k}]", f"must be an Override, but is {in_words(override)}.")
    return found


def _named(name: str, cell: Cell, where: str) -> Part:
    for part in cell.parts:
        if part.name == name:
            return part
    names = ", ".join(part.name for part in cell.parts)
    raise Problem(f"{where}.part", f"must be a part of {cell.title}, one of {names}, but is {in_words(name)}.")
