"""The only door for the browser: one question in, one answer out, both plain dictionaries.

A request has at most 1,000 steps, 512 inputs and 512 units: what is larger is
refused before any of it is worked on.

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

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from lstm_core.affine import Affine
from lstm_core.arrays import Floats
from lstm_core.explaining.decimals import printed_lines
from lstm_core.kinds.lstm.cell import LSTM
from lstm_core.kinds.trace import PartTrace, Trace
from lstm_core.narration import marked
from lstm_core.presets import Preset
from lstm_core.problem import Problem, in_words, is_name
from lstm_core.running.run import run

_WEIGHTS = ("W", "U", "b")
_SUM = [stage.result for stage in LSTM.stages].index("cell_state")
_STEPS, _WIDTH = 1_000, 512
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
    if trace.B is not None:
        raise Problem("inputs", "must be one sequence, T numbers or T rows of D, but is a batch of several.")
    return _written(cell, trace)


def request_from(preset: Preset) -> dict[str, Any]:
    """Return the request that asks for the run of a preset, made of lists and numbers only."""
    cell: dict[str, Any] = {"kind": preset.cell.kind}
    for part in preset.cell.parts:
        block = preset.cell.affine(part.name)
        cell[part.name] = {name: getattr(block, name).tolist() for name in _WEIGHTS}
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
    _bounded(fields["inputs"], (_STEPS, _WIDTH), "inputs")
    for field in _STARTS.values():
        _bounded(fields.get(field), (_WIDTH,), field)
    parts = LSTM(**{name: _block(cell[name], name) for name in names})
    return parts, fields["inputs"], {name: fields.get(field) for name, field in _STARTS.items()}


def _bounded(value: Any, most: tuple[int, ...], where: str) -> None:
    """Raise `Problem` for what is too long or too wide, before anything is made of it."""
    if isinstance(value, (str, bytes)) or not hasattr(value, "__len__"):
        return
    shape = value.shape if isinstance(value, np.ndarray) else (len(value),)
    for size, bound in zip(shape, most, strict=False):
        if size > bound:
            raise Problem(where, f"must have at most {bound:,} entries, but has {size:,}.")
    if isinstance(value, (list, tuple)) and len(most) > 1:
        for k, row in enumerate(value):
            _bounded(row, most[1:], f"{where}[{k}]")


def _block(weights: object, part: str) -> Affine:
    try:
        given = _dictionary(weights, part, required=_WEIGHTS)
        for name, most in zip(_WEIGHTS, ((_WIDTH, _WIDTH), (_WIDTH, _WIDTH), (_WIDTH,)), strict=True):
            _bounded(given[name], most, name)
        return Affine(**given)
    except Problem as problem:
        raise problem if problem.where == part else problem.inside(part) from None


def _dictionary(
    value: object, where: str, *, required: tuple[str, ...], optional: tuple[str, ...] = ()
) -> Mapping[str, Any]:
    """Return the value if it is a dictionary with these keys and no others."""
    if not isinstance(value, Mapping):
        raise Problem(where, f"must be a dictionary with the keys {', '.join(required)}, but is {in_words(value)}.")
    for key in required:
        if key not in value:
            raise Problem(where, f"must have the key {key}, but has not.")
    for key in value:
        if key not in required and key not in optional:
            raise Problem(
                where, f"must have no key other than {', '.join(required + optional)}, but has {in_words(key)}."
            )
    return value


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
