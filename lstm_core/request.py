"""What the browser asks, read and checked: `wire.py` says how it is written down."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from lstm_core.arrays import Floats, finite_floats, whole_number
from lstm_core.foreign import elements, is_a, is_name
from lstm_core.kinds.register import kind_named, names
from lstm_core.problem import Problem, in_words, many
from lstm_core.running.holds import Hold

if TYPE_CHECKING:
    from lstm_core.kinds.cell import Cell

_STEPS, _INPUTS, _UNITS = 1_000, 512, 512
_REQUIRED, _OPTIONAL = ("kind", "D", "H", "weights", "inputs"), ("starts", "holds", "backward", "ask", "at")
LENSES = ("memory", "sensitivity", "occlusion", "attention")


class Direction(NamedTuple):
    """One cell, what it starts from, and what of it is held."""

    cell: Cell
    starts: dict[str, Floats]
    holds: list[Hold]


class Request(NamedTuple):
    """A sequence, the cells that read it, and the lenses to look through."""

    inputs: Floats
    forward: Direction
    backward: Direction | None
    ask: list[str]
    at: int | None


def read_request(request: object) -> Request:
    """Return what a request asks for.

    Parameters
    ----------
    request : object
        Anything at all; what it should be stands in `wire.py`.

    Raises
    ------
    ValueError
        If it is something else; one sentence names the field, what was expected and what came.
    """
    fields = _dictionary(request, "request", _REQUIRED, _OPTIONAL)
    if not is_name(fields["kind"], names()):
        raise Problem("kind", f"must be one of {', '.join(names())}, but is {in_words(fields['kind'])}.")
    kind = kind_named(str.__str__(fields["kind"]))
    D = whole_number(fields["D"], 1, _INPUTS, "D")
    H = whole_number(fields["H"], 1, _UNITS, "H")
    inputs = _sequence(fields["inputs"], D)
    forward = _direction(kind, fields, D, H)
    at = None if fields.get("at") is None else whole_number(fields["at"], 1, _STEPS, "at")
    return Request(inputs, forward, _backward(kind, fields.get("backward"), D, H), _asked(fields.get("ask")), at)


def _backward(kind: type[Cell], value: object, D: int, H: int) -> Direction | None:
    if value is None:
        return None
    fields = _dictionary(value, "backward", ("weights",), ("starts", "holds"))
    try:
        return _direction(kind, fields, D, H)
    except Problem as problem:
        raise problem.inside("backward") from None


def _direction(kind: type[Cell], fields: dict[str, Any], D: int, H: int) -> Direction:
    cell = _cell(kind, fields["weights"], D, H)
    return Direction(cell, _starts(kind, fields.get("starts"), H), _holds(fields.get("holds")))


def _cell(kind: type[Cell], weights: object, D: int, H: int) -> Cell:
    sizes = {f"{part.name}.{name}": size for part in kind.parts for name, size in _sizes(D, H).items()}
    more = {array.name: ((H,), "H") for array in kind.extra}
    given = _dictionary(weights, "weights", tuple(sizes), tuple(more))
    groups = {name.partition(".")[0] for name in more.keys() & given.keys() if "." in name}
    for name in more:
        if name not in given and name.partition(".")[0] in groups:
            raise Problem("weights", f"must have the key {name}, but has not.")
    return kind.of_floats(
        {
            name: _flat(given[name], name, *size) if name in given else np.zeros(H)
            for name, size in (sizes | more).items()
        }
    )


def _sizes(D: int, H: int) -> dict[str, tuple[tuple[int, ...], str]]:
    return {"W": ((H, D), "H·D"), "U": ((H, H), "H·H"), "b": ((H,), "H")}


def _flat(value: object, where: str, shape: tuple[int, ...], words: str) -> Floats:
    """Return numbers that came one after the other in their shape."""
    size = prod(shape)
    if _size(value, where) > size:
        raise Problem(where, f"must be {words} = {many(size, 'number')}, but are {_size(value, where):,} numbers.")
    numbers = finite_floats(value, 1, where)
    if len(numbers) != size:
        raise Problem(where, f"must be {words} = {many(size, 'number')}, but are {len(numbers)}.")
    return numbers.reshape(shape)


def _sequence(value: object, D: int) -> Floats:
    if (size := _size(value, "inputs")) > _STEPS * D:
        raise Problem("inputs", f"must be at most {_STEPS:,} steps, but are {size:,} numbers.")
    try:
        numbers = finite_floats(value, 1, "inputs")
    except Problem as problem:
        place = problem.where.removeprefix("inputs").strip("[]")
        raise Problem(f"inputs[{int(place) // D}]" if place.isdigit() else "inputs", problem.what) from None
    if len(numbers) % D:
        raise Problem("inputs", f"must be {D} numbers for each step, but are {len(numbers)} in all.")
    return numbers.reshape(-1, D)


def _starts(kind: type[Cell], value: object, H: int) -> dict[str, Floats]:
    states = tuple(state.name for state in kind.states)
    given = {} if value is None else _dictionary(value, "starts", (), states)
    return {name: _flat(start, name, (H,), "H") for name, start in given.items() if start is not None}


def _holds(value: object) -> list[Hold]:
    return [] if value is None else [_hold(hold, f"holds[{k}]") for k, hold in enumerate(_list(value, "holds", 1_000))]


def _hold(value: object, where: str) -> Hold:
    given = _dictionary(value, where, ("part", "value", "first"), ("last", "unit"))
    try:
        return Hold(**given)
    except Problem as problem:
        raise problem.inside(where) from None


def _asked(value: object) -> list[str]:
    asked = [] if value is None else _list(value, "ask", len(LENSES))
    for name in asked:
        if not is_name(name, LENSES):
            raise Problem("ask", f"must be of {', '.join(LENSES)}, but has {in_words(name)}.")
    return [str.__str__(name) for name in asked]


def _list(value: object, where: str, most: int) -> list[Any]:
    values = elements(value)
    if values is None:
        raise Problem(where, f"must be a list, but is {in_words(value)}.")
    if len(values) > most:
        raise Problem(where, f"must be at most {most:,}, but are {len(values):,}.")
    return list(values)


def _size(value: object, where: str) -> int:
    """Return how many numbers a list or an array holds, before any of it is looked at; 0 for what is neither."""
    values = elements(value)
    if values is not None:
        return len(values)
    if is_a(value, np.ndarray):
        return np.asarray(value).size
    if is_a(value, memoryview):
        return prod(value.shape or ())
    if value is not None and not any(is_a(value, plain) for plain in (int, float, str)):
        raise Problem(where, f"must be a list of numbers, but is {in_words(value)}.")
    return 0  # the sentence for these is where the numbers are read


def _dictionary(value: object, where: str, required: tuple[str, ...], optional: tuple[str, ...]) -> dict[str, Any]:
    """Return the value if it is a dictionary with these keys and no others."""
    known = required + optional
    if not is_a(value, dict):
        raise Problem(where, f"must be a dictionary with the keys {', '.join(known)}, but is {in_words(value)}.")
    found = {}
    for key, its in dict.items(value):
        if not is_name(key, known):
            raise Problem(where, f"must have no key other than {', '.join(known)}, but has {in_words(key)}.")
        found[str.__str__(key)] = its
    for key in required:
        if key not in found:
            raise Problem(where, f"must have the key {key}, but has not.")
    return found
