"""What the browser asks, read and checked: `wire.py` says how it is written down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from lstm_core.arrays import Floats, finite_floats, whole_number
from lstm_core.fields import dictionary, flat, listed, size_of
from lstm_core.foreign import is_a, is_name
from lstm_core.kinds.curved import with_curves_of_text
from lstm_core.kinds.register import kind_named, names
from lstm_core.looking import LOOKING, Looking, read_looking
from lstm_core.problem import Problem, in_words
from lstm_core.running.holds import Hold

if TYPE_CHECKING:
    from lstm_core.kinds.cell import Cell

_STEPS, _INPUTS, _UNITS = 1_000, 512, 512
_REQUIRED = ("kind", "D", "H", "weights", "inputs")
_OPTIONAL = ("starts", "holds", "backward", *LOOKING, "take", "trace", "curves")


class Direction(NamedTuple):
    """One cell, what it starts from, and what of it is held."""

    cell: Cell
    starts: dict[str, Floats]
    holds: list[Hold]


class Request(NamedTuple):
    """A sequence, the cells that read it, how they are looked at, what is taken along, whether traces come back."""

    inputs: Floats
    forward: Direction
    backward: Direction | None
    looking: Looking
    take: object
    trace: bool


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
    fields = dictionary(request, "request", _REQUIRED, _OPTIONAL)
    if not is_name(fields["kind"], names()):
        raise Problem("kind", f"must be one of {', '.join(names())}, but is {in_words(fields['kind'])}.")
    kind = kind_named(str.__str__(fields["kind"]))
    if fields.get("curves") is not None:
        kind = with_curves_of_text(kind, fields["curves"])
    D = whole_number(fields["D"], 1, _INPUTS, "D")
    H = whole_number(fields["H"], 1, _UNITS, "H")
    inputs = _sequence(fields["inputs"], D)
    forward = _direction(kind, fields, D, H)
    backward = _backward(kind, fields.get("backward"), D, H)
    looking = read_looking(fields, len(inputs), H, both_ways=backward is not None)
    return Request(inputs, forward, backward, looking, fields.get("take"), _wanted(fields.get("trace")))


def _wanted(value: object) -> bool:
    if value is not None and not is_a(value, bool):
        raise Problem("trace", f"must be true or false, but is {in_words(value)}.")
    return value is not False


def _backward(kind: type[Cell], value: object, D: int, H: int) -> Direction | None:
    if value is None:
        return None
    fields = dictionary(value, "backward", ("weights",), ("starts", "holds"))
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
    given = dictionary(weights, "weights", tuple(sizes), tuple(more))
    groups = {name.partition(".")[0] for name in more.keys() & given.keys() if "." in name}
    for name in more:
        if name not in given and name.partition(".")[0] in groups:
            raise Problem("weights", f"must have the key {name}, but has not.")
    return kind.of_floats(
        {
            name: flat(given[name], name, *size) if name in given else np.zeros(H)
            for name, size in (sizes | more).items()
        }
    )


def _sizes(D: int, H: int) -> dict[str, tuple[tuple[int, ...], str]]:
    return {"W": ((H, D), "H·D"), "U": ((H, H), "H·H"), "b": ((H,), "H")}


def _sequence(value: object, D: int) -> Floats:
    if (size := size_of(value, "inputs")) > _STEPS * D:
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
    given = {} if value is None else dictionary(value, "starts", (), states)
    return {name: flat(start, name, (H,), "H") for name, start in given.items() if start is not None}


def _holds(value: object) -> list[Hold]:
    return [] if value is None else [_hold(hold, f"holds[{k}]") for k, hold in enumerate(listed(value, "holds", 1_000))]


def _hold(value: object, where: str) -> Hold:
    given = dictionary(value, where, ("part", "value", "first"), ("last", "unit"))
    try:
        return Hold(**given)
    except Problem as problem:
        raise problem.inside(where) from None
