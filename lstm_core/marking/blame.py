"""Whom to blame for a step that does not pass: the one gate or candidate that could have mended it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from lstm_core.kinds.curved import curves_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

    from lstm_core.arrays import Floats
    from lstm_core.kinds.trace import Trace
    from lstm_core.marking.definition import Passing, Task

BLAMED = ("nobody", "let_go", "kept", "wrote", "held_back", "offered", "showed", "hid", "made")
"""What a part did, where a read number is too low or too high at a step:

nobody     it passes
let_go     the gate that keeps the memory let too much of it go; its value is the share that it kept
kept       it kept too much of it; its value is the share that it kept
wrote      the gate before the candidate let in too much; its value is the share that it let in, and of a gate that
           keeps as well, such as the update gate, what is left of 1 beside the share that it keeps
held_back  it let in too little; its value likewise
offered    the candidate offered another number than was needed, such as one of the other sign; its value is that number
showed     the output gate showed too much of the memory; its value is the share that it showed
hid        it showed too little of it; its value is the share that it showed
made       the one part of a cell without a memory made another state than was needed; its value is that state
"""
_MOST_OF_IT = 0.5
_LEAST = 1e-9
"""Of a memory: less is none."""
_FAR = 1e6
"""As far as a candidate is looked at whose curve has no end."""


class Blame(NamedTuple):
    """A code, an index into `BLAMED`; the part, by its place in the kind; the step, from 1; and its value there."""

    code: int
    part: int
    step: int
    value: float


class Suspect(NamedTuple):
    """What a part may have done, and at which step, from 0, most of it; how far it could have moved the memory."""

    code: str
    part: str
    step: int
    change: float


NOBODY = Blame(0, 0, 0, 0.0)


def ends(passing: Passing, wanted: float) -> tuple[float, float]:
    """Return the lowest and the highest number that passes."""
    if passing.tolerance is not None:
        return wanted - passing.tolerance, wanted + passing.tolerance
    low, high = passing.bands[wanted]
    return -np.inf if low is None else low, np.inf if high is None else high


def blame(task: Task, trace: Trace, wanted: tuple[float | None, ...], wrong: int) -> Blame:
    """Return who is to blame for the first step that does not pass.

    Where the output gate, had it shown another share at that step, could have mended it, it is that gate. Else it is
    a part that made the memory what it is, since the last step at which it was seen to be right. Of each part is
    asked how far it could have moved the memory towards what passes, everything else as it was: a gate by shares from
    0 to 1, the candidate by what its curve can offer. First come those that mend it by the extreme, such as a gate
    that lets in nothing at all, then those that mend it by something between, and gates before the candidate; among
    equals it is the one that could have moved it furthest, and its step is the one at which most of that arose. Parts
    without a slider that may be moved are blamed only where there is no other. What the memory starts from is blamed
    on nobody. That the memory acts on later gates through the hidden state is not looked at.

    Parameters
    ----------
    task : Task
        What is read, what passes, and which sliders may be moved.
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
    units = [unit for unit, weight in enumerate(weights) if weight] or [0]
    if not trace.remembers:
        return _blame(trace, Suspect("made", trace.of.parts[-1].name, at, 0.0), units[0])
    movable = {name.partition(".")[0] for name in task.unlocked}
    found = []
    for unit in units:
        shown = _shown(trace, at, unit, weights[unit], task.read.of, (read, low, high))
        if shown is not None and shown.part in movable:
            return _blame(trace, shown, unit)
        seen = _seen(trace, task.read.of, unit)
        since = max((k + 1 for k in range(at) if wanted[k] is not None and seen[k]), default=0)
        up = (read < low) == (weights[unit] > 0)
        for suspect in _suspects(trace, since, at, unit, 1.0 if up else -1.0):
            moved = read + weights[unit] * _read_change(trace, at, unit, task.read.of, suspect.change)
            mends = moved >= low if read < low else moved <= high
            gate = suspect.part != "candidate"
            rank = (suspect.part in movable, low <= moved <= high, mends, gate and mends, round(abs(suspect.change), 2))
            found.append((rank, suspect, unit))
    if not found:
        return _blame(trace, Suspect("offered", "candidate", at, 0.0), units[0])
    _, suspect, unit = max(found, key=lambda one: one[0])
    return _blame(trace, suspect, unit)


def _shown(
    trace: Trace, at: int, unit: int, weight: float, state: str, band: tuple[float, float, float]
) -> Suspect | None:
    """Return the output gate, where another share of the memory would pass."""
    if state != "hidden_state" or not _has(trace, "output_gate"):
        return None
    read, low, high = band
    whole = weight * float(trace.now("cell_squashed")[at, unit])
    without = read - weight * float(trace.now("hidden_state")[at, unit])
    least, most = sorted((without, without + whole))
    if most < low or least > high:
        return None
    return Suspect("hid" if (read < low) == (whole > 0) else "showed", "output_gate", at, 0.0)


def _seen(trace: Trace, state: str, unit: int) -> npt.NDArray[np.bool_]:
    """Tell at which steps what is read tells of the memory: a gate that shows little of it hides what it is."""
    shows = _has(trace, "output_gate") and state == "hidden_state"
    gate = trace.now("output_gate")[:, unit] if shows else np.ones(trace.T)
    return gate >= _MOST_OF_IT


def _suspects(trace: Trace, since: int, at: int, unit: int, sign: float) -> Iterator[Suspect]:
    """Yield who could have moved the memory up, or down, since a step: what is lost or written early fades later."""
    steps = slice(since, at + 1)
    _, keeps, written = (array[..., unit] for array in trace.memory)
    keeps, written, offered = keeps[steps], written[steps], trace.now("candidate")[steps, unit]
    after = np.append(np.cumprod(keeps[:0:-1])[::-1], 1.0)
    has_gate = _has(trace, "input_gate")
    lets_in = trace.now("input_gate")[steps, unit] if has_gate else 1.0 - keeps
    keeper, state = trace.of.memory.keeps, trace.of.memory.state  # type: ignore[union-attr]
    if keeper is not None:
        before = trace.before(state)[steps, unit]
        yield from _worth("let_go", keeper, (1.0 - keeps) * before, since, sign)
        # Once nothing is kept, there is nothing left to keep: one step is to blame.
        kept = -after * keeps * before
        most = int(np.argmax(sign * kept))
        yield from _worth("kept", keeper, kept[most : most + 1], since + most, sign)
    writer = "input_gate" if has_gate or keeper is None else keeper
    yield from _worth("wrote", writer, -after * written, since, sign)
    yield from _worth("held_back", writer, after * (1.0 - lets_in) * offered, since, sign)
    curve = curves_of(trace.of)["candidate"]
    best = np.clip(curve.high if sign > 0 else curve.low, -_FAR, _FAR)
    yield from _worth("offered", "candidate", after * lets_in * (best - offered), since, sign)


def _worth(code: str, part: str, changes: Floats, since: int, sign: float) -> Iterator[Suspect]:
    """Yield a part whose changes, step by step, are worth a word."""
    gains = np.maximum(sign * changes, 0.0)
    if gains.sum() > _LEAST:
        yield Suspect(code, part, since + int(np.argmax(gains)), sign * float(gains.sum()))


def _read_change(trace: Trace, at: int, unit: int, state: str, change: float) -> float:
    """Return how much what is read of a unit changes with its memory."""
    if state == trace.of.memory.state:  # type: ignore[union-attr]
        return change
    memory = float(trace.now("cell_state")[at, unit])
    before, after = curves_of(trace.of)["cell_squashed"].value(np.array([memory, memory + change]))
    return float(trace.now("output_gate")[at, unit]) * float(after - before)


def _has(trace: Trace, part: str) -> bool:
    return any(one.name == part for one in trace.of.parts)


def _blame(trace: Trace, suspect: Suspect, unit: int) -> Blame:
    names = [part.name for part in trace.of.parts]
    value = float(trace.now(suspect.part)[suspect.step, unit])
    # One gate may do both: what it does not keep it lets in.
    turned = suspect.code in {"wrote", "held_back"} and suspect.part != "input_gate"
    return Blame(
        BLAMED.index(suspect.code), names.index(suspect.part), suspect.step + 1, 1.0 - value if turned else value
    )
