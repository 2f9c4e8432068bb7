"""The numbers of a cell with one input by its sliders: "forget_gate.b", or of several units "forget_gate.U[0,1]"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from lstm_core.arrays import Floats, finite_floats, frozen
from lstm_core.foreign import is_a
from lstm_core.frozen import Frozen
from lstm_core.problem import Problem, in_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lstm_core.kinds.cell import Cell

MOST_ABSOLUTE = 1e6
"""Totals of sums of such weights stay far within float64."""


class Place(NamedTuple):
    """Where a slider stands: in an array of the cell, or in what a state starts from."""

    array: str
    at: tuple[int, ...]


class Attempt(Frozen):
    """A cell with what its states start from, and the numbers it was made of.

    Attributes
    ----------
    cell : Cell
        The weights.
    starts : dict of ndarray, shape (H,)
        By the names of the states, such as "cell_state".
    """

    cell: Cell
    starts: dict[str, Floats]


def places_of(kind: type[Cell], units: int) -> dict[str, Place]:
    """Return where each slider of such a cell stands, by its name."""
    found: dict[str, Place] = {}
    rows, alone = range(units), units == 1
    for part in kind.parts:
        W, U, b = (f"{part.name}.{name}" for name in "WUb")
        if alone:
            found |= {f"{part.name}.w": Place(W, (0, 0)), f"{part.name}.u": Place(U, (0, 0)), b: Place(b, (0,))}
        else:
            found |= {f"{W}[{k}]": Place(W, (k, 0)) for k in rows}
            found |= {f"{U}[{k},{j}]": Place(U, (k, j)) for k in rows for j in rows}
            found |= {f"{b}[{k}]": Place(b, (k,)) for k in rows}
    for name in (*(array.name for array in kind.extra), *(state.start for state in kind.states)):
        found |= {name: Place(name, (0,))} if alone else {f"{name}[{k}]": Place(name, (k,)) for k in rows}
    return found


def numbers_of(weights: object, places: Mapping[str, Place], where: str) -> dict[str, float]:
    """Return numbers by the names of sliders.

    Raises
    ------
    Problem
        If it is no dictionary, has a name that no slider has, or a value that is no finite number up to a million.
    """
    if not is_a(weights, dict):
        raise Problem(where, f"must be a dictionary from sliders to numbers, but is {in_words(weights)}.")
    found: dict[str, float] = {}
    for name, value in dict.items(weights):
        if not is_a(name, str) or str.__str__(name) not in places:
            raise Problem(where, f"must have names such as {', '.join(list(places)[:3])}, but has {in_words(name)}.")
        number = float(finite_floats(value, 0, f"{where}[{str.__str__(name)!r}]"))
        if abs(number) > MOST_ABSOLUTE:
            raise Problem(f"{where}[{str.__str__(name)!r}]", f"must be at most a million in size, but is {number:g}.")
        found[str.__str__(name)] = number
    return found


def put_together(kind: type[Cell], units: int, numbers: Mapping[str, float]) -> Attempt:
    """Return the cell whose sliders stand at these numbers, all others at zero."""
    arrays = zeros(kind, units)
    starts = {state.start: np.zeros(units) for state in kind.states}
    places = places_of(kind, units)
    for name, number in numbers.items():
        array, at = places[name]
        (starts if array in starts else arrays)[array][at] = number
    return Attempt(
        cell=kind.of_floats(arrays),
        starts={state.name: frozen(starts[state.start]) for state in kind.states},
    )


def zeros(kind: type[Cell], units: int) -> dict[str, Floats]:
    """Return all weights of such a cell by name, each zero."""
    shapes = {f"{part.name}.{name}": shape for part in kind.parts for name, shape in _shapes(units).items()}
    shapes |= dict.fromkeys((array.name for array in kind.extra), (units,))
    return {name: np.zeros(shape) for name, shape in shapes.items()}


def standing_at(attempt: Attempt) -> dict[str, float]:
    """Return where every slider stands."""
    cell = attempt.cell
    starts = {state.start: attempt.starts[state.name] for state in cell.states}
    return {
        name: float((starts[array] if array in starts else cell.array(array))[at])
        for name, (array, at) in places_of(type(cell), cell.H).items()
    }


def _shapes(units: int) -> dict[str, tuple[int, ...]]:
    return {"W": (units, 1), "U": (units, units), "b": (units,)}
