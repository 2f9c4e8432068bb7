"""The only door for the browser: one question in, one answer out, both plain dictionaries.

A request has at most 1,000 steps, 512 inputs and 512 units, and at most 102,400
steps times units, such as 200 steps of 512 units: what is larger is refused
before any of it is copied or worked on.

Request::

    {"cell": {"kind": "lstm",
              "forget_gate": {"W": rows, "U": rows, "b": numbers},
              "input_gate": …, "candidate": …, "output_gate": …},
     "inputs": numbers,              T of them, or T rows of D where D > 1
     "hidden_start": numbers,        H of them; zeros if absent
     "cell_start": numbers}          H of them; zeros if absent

Answer, either of::

    {"trace": {…}}
    {"problem": {"where": "forget_gate.W", "what": "One sentence."}}

`where` is "request", "cell", "cell.kind", a part ("forget_gate"), an array of a
part ("forget_gate.W"), "inputs", one step of them counted from 0
("inputs[3]"), "hidden_start" or "cell_start".

The trace holds T, D and H as integers, the arrays of `Trace` under their own
names, those of a part in a dictionary under the name of the part, and

- ``sentences``: T·H·6 strings, one per step, unit and stage, with marks as
  `narration` describes them;
- ``equations``: ``operands``, ``middle`` and ``holds``, uint8, T·H·6 each, as
  `equations` describes them.

Every array is flat and in C order, so that it crosses as one buffer. An index
into T·H values is t·H + unit; into T·H·6 it is (t·H + unit)·6 + stage − 1.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from lstm_core.affine import Affine
from lstm_core.array_like import depth
from lstm_core.arrays import Floats
from lstm_core.explaining.decimals import printed_lines
from lstm_core.foreign import elements, is_a, is_name
from lstm_core.kinds.lstm.cell import LSTM
from lstm_core.kinds.trace import PartTrace, Trace
from lstm_core.narration import marked
from lstm_core.presets import Preset
from lstm_core.problem import Problem, in_words
from lstm_core.running.run import run

_SUM = [stage.result for stage in LSTM.stages].index("cell_state")
_STEPS = 1_000, "steps"
_INPUTS = 512, "inputs"
_UNITS = 512, "units"
_BOUNDS = {"W": (_UNITS, _INPUTS), "U": (_UNITS, _UNITS), "b": (_UNITS,)}
_STEPS_TIMES_UNITS = 102_400
_ONE_SEQUENCE = "must be one sequence, T numbers or T rows of D, but is a batch of several."
_STARTS = {"hidden_state": "hidden_start", "cell_state": "cell_start"}


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
        With the one key "trace" or the one key "problem".
    """
    try:
        with np.errstate(all="ignore"):  # run() itself looks for what leaves the range
            return {"trace": _answered(request)}
    except Problem as problem:
        return {"problem": {"where": _field(problem.where), "what": problem.sentence}}
    except Exception as failure:  # noqa: BLE001 - an object from outside may raise anything; the page gets a sentence
        what = f"must be made of plain numbers, lists and dictionaries, but reading it failed: {in_words(failure)}."
        return {"problem": {"where": "request", "what": Problem("request", what).sentence}}


def _answered(request: object) -> dict[str, Any]:
    cell, inputs, starts = _read(request)
    try:
        trace = run(cell, inputs, starts["hidden_state"], starts["cell_state"])
    except Problem as problem:
        raise _in_words_of_the_wire(problem) from None
    return _written(cell, trace)


def request_from(preset: Preset) -> dict[str, Any]:
    """Return the request that asks for the run of a preset, made of lists and numbers only."""
    cell: dict[str, Any] = {"kind": preset.cell.kind}
    for part in preset.cell.parts:
        block = preset.cell.affine(part.name)
        cell[part.name] = {name: getattr(block, name).tolist() for name in _BOUNDS}
    inputs = preset.inputs.ravel() if preset.cell.D == 1 else preset.inputs
    return {
        "cell": cell,
        "inputs": inputs.tolist(),
        "hidden_start": preset.hidden_start.tolist(),
        "cell_start": preset.cell_start.tolist(),
    }


def _read(request: object) -> tuple[LSTM, npt.ArrayLike, dict[str, npt.ArrayLike | None]]:
    """Return the cell, and the inputs and start values as they came."""
    fields = _dictionary(request, "request", required=("cell", "inputs"), optional=tuple(_STARTS.values()))
    names = tuple(part.name for part in LSTM.parts)
    cell = _dictionary(fields["cell"], "cell", required=("kind", *names))
    if not is_name(cell["kind"], (LSTM.kind,)):
        raise Problem("cell.kind", f'must be "{LSTM.kind}", but is {in_words(cell["kind"])}.')
    inputs, starts = fields["inputs"], {name: fields.get(field) for name, field in _STARTS.items()}
    steps = _bounded(inputs, "inputs", _STEPS, _INPUTS)
    if depth(inputs) > 2:
        raise Problem("inputs", _ONE_SEQUENCE)
    for name, field in _STARTS.items():
        if starts[name] is not None:
            _bounded(starts[name], field, _UNITS)
    parts = LSTM(**{name: _block(cell[name], name) for name in names})
    if steps * parts.H > _STEPS_TIMES_UNITS:
        most = _STEPS_TIMES_UNITS // parts.H
        raise Problem("inputs", f"must have at most {most:,} steps with {parts.H} units, but has {steps:,}.")
    return parts, inputs, starts


def _block(weights: object, part: str) -> Affine:
    try:
        given = _dictionary(weights, part, required=tuple(_BOUNDS))
        for name, bounds in _BOUNDS.items():
            _bounded(given[name], name, *bounds)
        return Affine(**given)
    except Problem as problem:
        raise problem if problem.where == part else problem.inside(part) from None


def _bounded(value: Any, where: str, *bounds: tuple[int, str]) -> int:
    """Return how many things a list or an array holds, or raise `Problem` if it or a row in it holds too many."""
    values = elements(value)
    if values is not None:
        shape: tuple[int, ...] = (len(values),)
    elif is_a(value, np.ndarray):
        shape = np.asarray(value).shape
    elif is_a(value, memoryview):
        shape = value.shape or ()
    elif value is None or any(is_a(value, plain) for plain in (int, float, str)):
        return 0  # the sentence for these is where the numbers are read
    else:
        raise Problem(where, f"must be a list of numbers, but is {in_words(value)}.")
    for size, (most, things) in zip(shape, bounds, strict=False):
        if size > most:
            raise Problem(where, f"must have at most {most:,} {things}, but has {size:,}.")
    if values and len(bounds) > 1:
        for k, row in enumerate(values):
            if type(row) is not float:
                _bounded(row, f"{where}[{k}]", *bounds[1:])
    return shape[0] if shape else 0


def _dictionary(
    value: object, where: str, *, required: tuple[str, ...], optional: tuple[str, ...] = ()
) -> dict[str, Any]:
    """Return the value if it is a dictionary with these keys and no others."""
    if not is_a(value, dict):
        raise Problem(where, f"must be a dictionary with the keys {', '.join(required)}, but is {in_words(value)}.")
    known, found = required + optional, {}
    for key, its in dict.items(value):
        if not is_name(key, known):
            raise Problem(where, f"must have no key other than {', '.join(known)}, but has {in_words(key)}.")
        found[str.__str__(key)] = its
    for key in required:
        if key not in found:
            raise Problem(where, f"must have the key {key}, but has not.")
    return found


def _in_words_of_the_wire(problem: Problem) -> Problem:
    """Return a problem of `run` under the name that the wire gives to the start values."""
    for name, field in _STARTS.items():
        if problem.where.startswith(name):
            return Problem(field + problem.where.removeprefix(name), problem.what)
    return problem


def _field(where: str) -> str:
    """Return the path without the indices that no field of a page stands for: all but a step of the inputs."""
    owner, *indices = where.split("[")
    return f"{owner}[{indices[0]}" if owner == "inputs" and indices else owner


def _written(cell: LSTM, trace: Trace) -> dict[str, Any]:
    lines = printed_lines(cell, trace)
    return {
        "T": trace.T,
        "D": trace.D,
        "H": trace.H,
        "inputs": trace.inputs.ravel(),
        "hidden_start": trace.hidden_start,
        "cell_start": trace.cell_start,
        **{part.name: _flat(trace.part(part.name)) for part in cell.parts},
        "kept": trace.kept.ravel(),
        "written": trace.written.ravel(),
        "cell_state": trace.cell_state.ravel(),
        "cell_squashed": trace.cell_squashed.ravel(),
        "hidden_state": trace.hidden_state.ravel(),
        "sentences": marked(trace, lines.middle[..., _SUM]),
        "equations": {
            "operands": lines.operands.ravel(),
            "middle": lines.middle.ravel(),
            "holds": lines.holds.ravel(),
        },
    }


def _flat(part: PartTrace) -> dict[str, Floats]:
    return {
        "from_input": part.from_input.ravel(),
        "from_hidden": part.from_hidden.ravel(),
        "total": part.total.ravel(),
        "value": part.value.ravel(),
    }
