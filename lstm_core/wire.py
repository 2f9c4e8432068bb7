"""The only door for the browser: one question in, one answer out, both plain dictionaries. Version 2.

A request has at most 1,000 steps, 512 inputs and 512 units, and at most 102,400
steps times units, such as 200 steps of 512 units: what is larger is refused
before any of it is copied or worked on.

Request::

    {"kind": "gru",                          one of `lstm_core.kinds()`
     "D": 2, "H": 3,                         inputs and units
     "weights": {"reset_gate.W": numbers,    every array of `Cell.arrays`, flat, row by row;
                 "reset_gate.U": …, …},      what a cell may leave out, may be left out
     "inputs": numbers,                      T·D of them, step by step
     "starts": {"hidden_state": numbers},    H of them for each state; zeros if absent
     "holds": [{"part": "reset_gate", "value": 0.5, "first": 0, "last": 3, "unit": 1}, …],
                                             as `lstm_core.Override`; none if absent
     "backward": {"weights": …, "starts": …, "holds": …},
                                             a second cell of this kind that reads the same inputs
                                             from the last to the first; none if absent
     "ask": ["memory", "sensitivity"]}       lenses to look through as well; none if absent

Answer, either of::

    {"trace": {"T": T, "D": D, "H": H, "values": {"inputs": floats, "hidden_start": floats,
                                                  "reset_gate.from_input": floats, …}},
     "printed": {"operands": digits, "middle": digits, "holds": digits},
     "told": {"codes": codes, "operands": digits, "middle": digits, "holds": digits},
     "lenses": {"memory": {"shares": floats}, …},
     "backward": {"trace": …, "printed": …, "told": …, "lenses": …}}     if asked for
    {"problem": {"where": "reset_gate.W", "what": "One sentence."}}
    {"problem": {"where": "reset_gate", "key": "overflow", "values": {"part": "reset_gate", "step": 3},
                 "what": "One sentence."}}

`values` holds the inputs, the start values, and the fields of the trace under
their dotted names, in the order in which a step reaches them. `printed` are the
decimals with which each line is true, uint8, T·H·S each for the S stages of the
kind, as `explaining.decimals` describes them. `told` says of each step, unit and
stage which sentence fits and with which decimals its numbers are told, uint8,
T·H·S each, as `explaining.told` describes them. "memory" gives `shares`,
T·(T + 1)·H numbers as `memory_shares` returns them; "sensitivity" gives `hidden`,
`cell` and `highway`, T each, without those that the kind of cell has not.

Every array is flat and in C order. An index into T·H values is t·H + unit; into
T·H·S it is (t·H + unit)·S + stage − 1. That holds for what the backward cell
says as well: its arrays stand in the order of the sequence, although its first
step is the last one there, and its start values come before that. What a lens
shows of it is in the order in which it ran.

`where` is "request", a key of it, a name in "weights" or "starts", a part
("reset_gate"), or one step of the inputs counted from 0 ("inputs[3]"); what is
wrong with the backward cell has "backward." before it. `what` is an English
sentence for programmers. `key` and `values` come with what a request
of the right form brings about by the size of its numbers, so that it can be told
in other words: "overflow" says that the total of a part leaves the range of
float64, and at which step of the sequence, counted from 1.
"""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from lstm_core.arrays import Floats, finite_floats, whole_number
from lstm_core.explaining.told import explained
from lstm_core.foreign import elements, is_a, is_name
from lstm_core.frozen import Frozen
from lstm_core.kinds.reading import read
from lstm_core.kinds.register import kind_named, names
from lstm_core.problem import Problem, in_words, many
from lstm_core.running.overrides import Override
from lstm_core.running.run import run_from

if TYPE_CHECKING:
    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.trace import Trace
    from lstm_core.presets import Preset

_STEPS, _INPUTS, _UNITS = 1_000, 512, 512
_STEPS_TIMES_UNITS = 102_400
_SHARES = 1_000_000
_REQUIRED, _OPTIONAL = ("kind", "D", "H", "weights", "inputs"), ("starts", "holds", "backward", "ask")
_LENSES = ("memory", "sensitivity")


def answer(request: Any) -> dict[str, Any]:
    """Return the trace that a request asks for, or the problem with the request.

    Parameters
    ----------
    request : dict
        As described above; anything else gets a problem for an answer, never
        an exception.

    Returns
    -------
    dict
        With the keys "trace", "printed", "told", "lenses" and, if asked for, "backward",
        or with the one key "problem".
    """
    try:
        with np.errstate(all="ignore"):  # run_from() itself looks for what leaves the range
            return _answered(_read(request))
    except Problem as problem:
        named = {"key": problem.key, "values": dict(problem.values)} if problem.key else {}
        return {"problem": {"where": _field(problem.where), **named, "what": problem.sentence}}
    except Exception as failure:  # noqa: BLE001 - an object from outside may raise anything; the page gets a sentence
        what = f"must be made of plain numbers, lists and dictionaries, but reading it failed: {in_words(failure)}."
        return {"problem": {"where": "request", "what": Problem("request", what).sentence}}


def request_from(preset: Preset) -> dict[str, Any]:
    """Return the request that asks for the run of a preset, made of lists and numbers only."""
    cell, back = preset.cell, preset.backward
    zeros = {state.name: np.zeros(cell.H).tolist() for state in cell.states}
    request = {
        "kind": cell.kind,
        "D": cell.D,
        "H": cell.H,
        "weights": _weights(cell),
        "inputs": preset.inputs.ravel().tolist(),
        "starts": {state.name: vars(preset)[state.start].tolist() for state in cell.states},
    }
    return request | ({"backward": {"weights": _weights(back), "starts": zeros}} if back else {})


def _weights(cell: Cell) -> dict[str, list[float]]:
    return {name: array.ravel().tolist() for name, array in cell.arrays().items()}


class _Direction(NamedTuple):
    cell: Cell
    starts: dict[str, Floats]
    holds: list[Override]


class _Request(NamedTuple):
    inputs: Floats
    forward: _Direction
    backward: _Direction | None
    ask: list[str]


def _answered(request: _Request) -> dict[str, Any]:
    inputs, forward, backward, ask = request
    found = _one_way(forward, inputs, ask)
    if backward is None:
        return found
    try:
        return found | {"backward": _one_way(backward, inputs, ask, back=True)}
    except Problem as problem:
        raise _turned(problem, len(inputs)).inside("backward") from None


def _turned(problem: Problem, steps: int) -> Problem:
    """Return the problem with the step it speaks of counted in the order of the sequence."""
    values = {name: steps + 1 - int(value) if name == "step" else value for name, value in problem.values.items()}
    return Problem(problem.where, problem.what, problem.key, values)


def _one_way(direction: _Direction, inputs: Floats, ask: list[str], *, back: bool = False) -> dict[str, Any]:
    cell, starts, holds = direction
    order = slice(None, None, -1) if back else slice(None)
    try:
        trace = run_from(cell, np.ascontiguousarray(inputs[order]), starts, holds)
    except Problem as problem:
        raise problem.at(problem.where.replace("overrides", "holds")) from None
    printed, told = explained(cell, trace)
    return {
        "trace": {"T": trace.T, "D": trace.D, "H": trace.H, "values": _values(trace, order)},
        "printed": _flat_arrays(printed, order),
        "told": _flat_arrays(told, order),
        "lenses": {name: _lens(name, cell, trace) for name in ask},
    }


def _flat_arrays(record: Frozen, order: slice) -> dict[str, Any]:
    return {name: array[order].ravel() for name, array in vars(record).items()}


def _values(trace: Trace, order: slice) -> dict[str, Floats]:
    """Return every number of the trace under its dotted name, the steps in this order."""
    kind = trace.of
    starts = {state.start: vars(trace)[state.start].ravel() for state in kind.states}
    fields = {name: trace.recorded(name)[order].ravel() for name in read(kind).fields}
    return {"inputs": trace.inputs[order].ravel()} | starts | fields


def _lens(name: str, cell: Cell, trace: Trace) -> dict[str, Floats]:
    if name == "memory":
        from lstm_core.lenses.memory import memory_shares  # noqa: PLC0415 - who does not look, does not wait

        if trace.T * (trace.T + 1) * trace.H > _SHARES:
            raise Problem("ask", f"must not have the memory of so long a run: at most {_SHARES:,} shares are shown.")
        return {"shares": memory_shares(trace).ravel()}
    from lstm_core.lenses.sensitivity import sensitivity  # noqa: PLC0415 - the same

    return {norm: values for norm, values in vars(sensitivity(cell, trace)).items() if values is not None}


def _read(request: object) -> _Request:
    fields = _dictionary(request, "request", _REQUIRED, _OPTIONAL)
    if not is_name(fields["kind"], names()):
        raise Problem("kind", f"must be one of {', '.join(names())}, but is {in_words(fields['kind'])}.")
    kind = kind_named(str.__str__(fields["kind"]))
    D = whole_number(fields["D"], 1, _INPUTS, "D")
    H = whole_number(fields["H"], 1, _UNITS, "H")
    inputs = _sequence(fields["inputs"], D, H)
    forward = _direction(kind, fields, D, H)
    return _Request(inputs, forward, _backward(kind, fields.get("backward"), D, H), _asked(fields.get("ask")))


def _backward(kind: type[Cell], value: object, D: int, H: int) -> _Direction | None:
    if value is None:
        return None
    fields = _dictionary(value, "backward", ("weights",), ("starts", "holds"))
    try:
        return _direction(kind, fields, D, H)
    except Problem as problem:
        raise problem.inside("backward") from None


def _direction(kind: type[Cell], fields: dict[str, Any], D: int, H: int) -> _Direction:
    cell = _cell(kind, fields["weights"], D, H)
    return _Direction(cell, _starts(kind, fields.get("starts"), H), _holds(fields.get("holds")))


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


def _sequence(value: object, D: int, H: int) -> Floats:
    steps = min(_STEPS, _STEPS_TIMES_UNITS // H)
    if (size := _size(value, "inputs")) > steps * D:
        units = "" if H == 1 else f" with {many(H, 'unit')}"
        raise Problem("inputs", f"must be at most {steps:,} steps{units}, but are {size:,} numbers.")
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


def _holds(value: object) -> list[Override]:
    return [] if value is None else [_hold(hold, f"holds[{k}]") for k, hold in enumerate(_list(value, "holds", 1_000))]


def _hold(value: object, where: str) -> Override:
    given = _dictionary(value, where, ("part", "value", "first"), ("last", "unit"))
    try:
        return Override(**given)
    except Problem as problem:
        raise problem.inside(where) from None


def _asked(value: object) -> list[str]:
    asked = [] if value is None else _list(value, "ask", len(_LENSES))
    for name in asked:
        if not is_name(name, _LENSES):
            raise Problem("ask", f"must be of {', '.join(_LENSES)}, but has {in_words(name)}.")
    return [str.__str__(name) for name in asked]


def _field(where: str) -> str:
    """Return the path without the indices that no field of a page stands for: all but a step of the inputs."""
    owner, *indices = where.split("[")
    return f"{owner}[{indices[0]}" if owner == "inputs" and indices else owner


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
