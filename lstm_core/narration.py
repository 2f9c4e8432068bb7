"""What happened, in plain sentences: one for each stage of a step, made from its numbers.

A sentence marks the words that belong to a part as `[keeps 81 %](forget_gate)`,
so that a page can colour them; `plain` strips the marks. Numbers and
percentages are rounded as in the picture, and where one follows from others in
the same sentence, all have the fewest decimals with which it does
(`equations.told_lines`): who works the sentence out gets what it says. Where no
decimals will do, it says "about". A forget gate is always told by what it *keeps*, as its name is read
backwards by most people at first.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import numpy as np

from lstm_core.arrays import Floats, whole_number
from lstm_core.explaining.decimals import Digits, PrintedLines, told_lines
from lstm_core.kinds.lstm.cell import LSTM
from lstm_core.kinds.trace import Trace
from lstm_core.printing import MINUS, Integers, percent_of, scaled, signed_all
from lstm_core.problem import Problem

_MARK = re.compile(r"\[([^\]]*)\]\([a-z_]+\)")
_ZERO = "0.00"
_SUM = [stage.result for stage in LSTM.stages].index("cell_state")


def sentences(trace: Trace, unit: int = 0) -> tuple[str, ...]:
    """Return one plain sentence per step: what the cell did with its input, from keeping to showing.

    Parameters
    ----------
    trace : Trace
        The run to tell.
    unit : int
        Which of the H units is told, counted from 0.

    Raises
    ------
    ValueError
        If there is no such unit, or if the run is one of a batch.
    """
    if trace.B is not None:
        raise Problem("trace", f"must be of one sequence, but is of a batch of {trace.B}.")
    unit = whole_number(unit, 0, trace.H - 1, "unit")
    whole_steps = marked(trace)[len(LSTM.stages) - 1 :: len(LSTM.stages)]
    return tuple(plain(sentence) for sentence in whole_steps[unit :: trace.H])


def plain(sentence: str) -> str:
    """Return the sentence without its marks."""
    return _MARK.sub(r"\1", sentence)


def marked(trace: Trace, summands: Digits | None = None) -> list[str]:
    """Return one marked sentence per step, unit and stage: T·H·6 of them, in that order.

    `summands` are the decimals of what is written, as `equations.told_lines` takes them.
    """
    return [tell(moment) for moment in _moments(trace, summands) for tell in _TOLD]


def told(trace: Trace, lines: PrintedLines) -> list[str]:
    """Return the marked sentences of a run whose printed lines are known; none of a kind that has no words yet."""
    return marked(trace, lines.middle[..., _SUM]) if trace.of is LSTM else []


class _Moment(NamedTuple):
    """One unit in one step: gates in whole percent, other values as they are printed; then what is told of c and h."""

    x: str
    forget_gate: int
    input_gate: int
    candidate: str
    output_gate: int
    before: str
    after: str
    hidden_state: str
    rise: float
    nothing_yet: bool
    keeps: str
    old: str
    written: str
    state_holds: bool
    shows: str
    memory: str
    hidden_holds: bool


def _moments(trace: Trace, summands: Digits | None) -> map[_Moment]:
    before = np.concatenate([trace.cell_start[None], trace.cell_state[:-1]])
    at_start = np.arange(trace.T)[:, None] == 0
    lines = told_lines(trace, summands)
    operands, memory = np.moveaxis(lines.operands.astype(np.int64), -1, 0)
    state_holds, hidden_holds = np.moveaxis(lines.holds, -1, 0)
    if trace.D == 1:
        x = [value for value in signed_all(trace.inputs) for _ in range(trace.H)]
    else:
        x = ["these inputs"] * (trace.T * trace.H)
    return map(
        _Moment,
        x,
        _percents(trace.forget_gate.value),
        _percents(trace.input_gate.value),
        signed_all(trace.candidate.value),
        _percents(trace.output_gate.value),
        signed_all(before),
        signed_all(trace.cell_state),
        signed_all(trace.hidden_state),
        (trace.cell_state - before).ravel().tolist(),
        (at_start & (before == 0.0)).ravel().tolist(),
        _shares(trace.forget_gate.value, operands),
        signed_all(before, operands),
        signed_all(trace.written, lines.middle[..., 0].astype(np.int64)),
        state_holds.ravel().tolist(),
        _shares(trace.output_gate.value, memory),
        signed_all(trace.cell_state, memory),
        hidden_holds.ravel().tolist(),
    )


def _percents(gate: Floats) -> list[int]:
    percents: list[int] = scaled(gate, 2).ravel().tolist()
    return percents


def _shares(gate: Floats, decimals: Integers) -> list[str]:
    return list(map(percent_of, scaled(gate, decimals).ravel().tolist(), decimals.ravel().tolist()))


def _forget_gate(now: _Moment) -> str:
    keeps = f"[keeps {now.forget_gate} %](forget_gate)"
    if now.nothing_yet:
        return f"The forget gate {keeps} of the old state, but that is [{_ZERO}](cell_state): nothing to keep yet."
    old = f"the old state [{now.before}](cell_state)"
    if now.forget_gate == 0:
        return f"The forget gate is closed and {keeps} of {old}: it will be erased."
    if now.forget_gate == 100:
        return f"The forget gate is wide open and {keeps} of {old}."
    return f"The forget gate {keeps} of {old}."


def _input_gate(now: _Moment) -> str:
    writes = f"[writes {now.input_gate} %](input_gate)"
    if now.input_gate == 0:
        return f"The input gate is closed and {writes} of what the candidate proposes: nothing gets in."
    if now.input_gate == 100:
        return f"The input gate is wide open and {writes} of what the candidate proposes."
    return f"The input gate {writes} of what the candidate proposes."


def _candidate(now: _Moment) -> str:
    proposes = f"The candidate [proposes {now.candidate}](candidate)"
    if now.candidate == _ZERO:
        return f"{proposes}: it has nothing to add."
    if now.before == _ZERO:
        return f"{proposes} as new content."
    if _sign(now.candidate) == _sign(now.before):
        return f"{proposes}, the same sign as the old state [{now.before}](cell_state)."
    return f"{proposes}, against the old state [{now.before}](cell_state)."


def _cell_update(now: _Moment) -> str:
    return f"The cell {_kept(now)} and {_writes(now)}, so its state {_change(now)}."


def _output_gate(now: _Moment) -> str:
    shows = f"[shows {now.output_gate} %](output_gate)"
    if now.output_gate == 0:
        return f"The output gate is closed and {shows} of the squashed state: the memory stays private."
    if now.output_gate == 100:
        return f"The output gate is wide open and {shows} of the squashed state."
    return f"The output gate {shows} of the squashed state."


def _hidden_state(now: _Moment) -> str:
    of_that = "that" if len(now.memory) == len(now.after) else f"[{now.memory}](cell_state)"
    return (
        f"Given [{now.x}](inputs), the cell {_kept(now)} and {_writes(now)}; "
        f"its state {_change(now)}, and it [shows {now.shows}](output_gate) of {of_that}, squashed: "
        f"{_about(now.hidden_holds)}[{now.hidden_state}](hidden_state)."
    )


def _kept(now: _Moment) -> str:
    if now.nothing_yet:
        return "has nothing to keep yet"
    kept = f"[keeps {now.keeps}](forget_gate) of [{_plain_zero(now.old)}](cell_state)"
    return f"{kept}, erasing it," if now.keeps == "0 %" and now.before != _ZERO else kept


def _writes(now: _Moment) -> str:
    return f"[writes {_plain_zero(now.written)}](written)"


def _change(now: _Moment) -> str:
    """Return the verb that fits the states as printed with two decimals, and the new one."""
    after = f"{_about(now.state_holds)}[{now.after}](cell_state)"
    if now.after == now.before:
        return f"stays at {after}"
    if _sign(now.before) * _sign(now.after) < 0:
        return f"crosses zero to {after}"
    return f"{'rises' if now.rise > 0.0 else 'falls'} to {after}"


def _about(holds: bool) -> str:
    """Return the word before a number that cannot be worked out from those told."""
    return "" if holds else "about "


def _plain_zero(number: str) -> str:
    return number if number.strip("0.") else _ZERO


def _sign(number: str) -> int:
    """Return the sign of a number as printed: 0 for what prints as zero."""
    return -1 if number.startswith(MINUS) else 1 if number.startswith("+") else 0


_TOLD = (_forget_gate, _input_gate, _candidate, _cell_update, _output_gate, _hidden_state)
