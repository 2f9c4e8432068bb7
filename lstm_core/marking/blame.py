"""Whom to blame for a step that does not pass: the one gate or candidate that, another way, would have mended most."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lstm_core.arrays import Floats
    from lstm_core.kinds.trace import Trace
    from lstm_core.marking.definition import Passing, Task

BLAMED = ("nobody", "let_go", "kept", "wrote", "held_back", "offered", "showed", "hid", "made")
"""What a part did, where a read number is too low or too high at a step:

nobody     it passes
let_go     the gate that keeps the memory let go what was still wanted, at one step or, most of it at this one, at
           several; its value is the share that it kept
kept       it kept what should have gone; its value is the share that it kept
wrote      the gate before the candidate let in what should have stayed out; its value is the share that it let in, or of
           a gate that keeps as well, such as the update gate, the share that it kept
held_back  it held back what was offered and wanted; its value likewise
offered    the candidate offered the wrong thing, or too little; its value is what it offered
showed     the output gate showed a memory that was to be silent; its value is the share that it showed
hid        it showed too little of a memory that is there; its value is the share that it showed
made       the one part of a cell without a memory made a wrong state; its value is that state
"""
_LEAST = 1e-9
"""Of a memory: less is none."""


class Blame(NamedTuple):
    """A code, an index into `BLAMED`; the part, by its place in the kind; the step, from 1; and its value there."""

    code: int
    part: int
    step: int
    value: float


class Suspect(NamedTuple):
    """A part that may have done it, at a step, from 0, and by how much the memory would be another without that."""

    code: str
    part: str
    step: int
    change: float


NOBODY = Blame(0, 0, 0, 0.0)


def passes(passing: Passing, y: float, wanted: float) -> bool:
    """Return whether a number that was read passes."""
    low, high = ends(passing, wanted)
    return low <= y <= high


def ends(passing: Passing, wanted: float) -> tuple[float, float]:
    """Return the lowest and the highest number that passes."""
    if passing.tolerance is not None:
        return wanted - passing.tolerance, wanted + passing.tolerance
    low, high = passing.bands[wanted]
    return -np.inf if low is None else low, np.inf if high is None else high


def blame(task: Task, trace: Trace, wanted: tuple[float | None, ...], wrong: int) -> Blame:
    """Return who is to blame for the first step that does not pass.

    Where the output gate alone could have mended it, it is that gate. Else it is a part between the last step that
    passed and this one: of those that, another way, would have made this step pass, the one with the largest share
    in the memory; where none would, the one with the largest share of all, or the candidate.

    Parameters
    ----------
    task : Task
        What is read, and what passes.
    trace : Trace
        The run of one test.
    wanted : tuple
        What is wanted at each step; None where it does not count.
    wrong : int
        The first step that does not pass, from 1.
    """
    at = wrong - 1
    goal = wanted[at]
    weights = task.read.weights
    if goal is None:
        return NOBODY
    read = float(trace.now(task.read.of)[at] @ np.array(weights))
    low, high = ends(task.passing, goal)
    units = [unit for unit, weight in enumerate(weights) if weight]
    if not trace.remembers:
        return _blame(trace, Suspect("made", trace.of.parts[-1].name, at, 0.0), units[0] if units else 0)
    since = max((k + 1 for k in range(at) if wanted[k] is not None), default=0)
    found = []
    for unit in units:
        gate = _shown(trace, at, unit, weights[unit], task.read.of, (read, low, high))
        if gate is not None:
            return _blame(trace, gate, unit)
        up = weights[unit] * (low - read if read < low else high - read) > 0
        for suspect in _suspects(trace, since, at, unit, up=up):
            mended = read + weights[unit] * _read_change(trace, at, unit, task.read.of, suspect.change)
            found.append((low <= mended <= high, abs(suspect.change), suspect, unit))
    if not found:
        return _blame(trace, Suspect("offered", "candidate", at, 0.0), units[0] if units else 0)
    _, _, suspect, unit = max(found, key=lambda one: one[:2])
    return _blame(trace, suspect, unit)


def _shown(
    trace: Trace, at: int, unit: int, weight: float, state: str, band: tuple[float, float, float]
) -> Suspect | None:
    """Return the output gate, where another share of the memory would pass."""
    if state != "hidden_state" or not _has(trace, "output_gate"):
        return None
    read, low, high = band
    whole = float(np.tanh(trace.now("cell_state")[at, unit]))
    without = read - weight * float(trace.now("hidden_state")[at, unit])
    least, most = sorted((without, without + weight * whole))
    if most < low or least > high:
        return None
    shows_more = (read < low) == (weight * whole > 0)
    return Suspect("hid" if shows_more else "showed", "output_gate", at, 0.0)


def _suspects(trace: Trace, since: int, at: int, unit: int, *, up: bool) -> Iterator[Suspect]:
    """Yield who has kept the memory from going up, or down, since a step, each with what it would be without that."""
    start, keeps, written = (array[..., unit] for array in trace.memory)
    state = trace.of.memory.state  # type: ignore[union-attr]
    before = np.concatenate([start[None], trace.now(state)[:-1, unit]])
    keeper = trace.of.memory.keeps  # type: ignore[union-attr]
    offered = trace.now("candidate")[:, unit]
    writer = "input_gate" if _has(trace, "input_gate") else keeper
    sign = 1.0 if up else -1.0
    if keeper is not None:
        window = keeps[since : at + 1]
        least = since + int(np.argmin(window))
        yield from _worth("let_go", keeper, least, float(before[since] * (1.0 - np.prod(window))), sign)
    for step in range(since, at + 1):
        after = float(np.prod(keeps[step + 1 : at + 1]))
        gone, kept = after * (1.0 - keeps[step]) * before[step], after * keeps[step] * before[step]
        wrote, missing = after * written[step], after * (offered[step] - written[step])
        if keeper is not None:
            yield from _worth("let_go", keeper, step, gone, sign)
            yield from _worth("kept", keeper, step, -kept, sign)
        if writer is not None:
            yield from _worth("wrote", writer, step, -wrote, sign)
            yield from _worth("held_back", writer, step, missing, sign)
    yield from _worth("offered", "candidate", at, sign * 2.0 * abs(float(written[at])), sign)


def _worth(code: str, part: str, step: int, change: float, sign: float) -> Iterator[Suspect]:
    if sign * change > _LEAST:
        yield Suspect(code, part, step, float(change))


def _read_change(trace: Trace, at: int, unit: int, state: str, change: float) -> float:
    """Return how much what is read of a unit changes with its memory."""
    if state == trace.of.memory.state:  # type: ignore[union-attr]
        return change
    memory = float(trace.now("cell_state")[at, unit])
    shows = float(trace.now("output_gate")[at, unit]) if _has(trace, "output_gate") else 1.0
    return shows * float(np.tanh(memory + change) - np.tanh(memory))


def _has(trace: Trace, part: str) -> bool:
    return any(one.name == part for one in trace.of.parts)


def _blame(trace: Trace, suspect: Suspect, unit: int) -> Blame:
    names = [part.name for part in trace.of.parts]
    value: Floats = trace.now(suspect.part)
    part = names.index(suspect.part)
    return Blame(BLAMED.index(suspect.code), part, suspect.step + 1, float(value[suspect.step, unit]))
