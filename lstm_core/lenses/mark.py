"""What the wire answers of a cell at a task: its marks, as flat arrays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from lstm_core.marking.blame import NOBODY, Blame, blame
from lstm_core.marking.marks import mark
from lstm_core.marking.sliders import Attempt
from lstm_core.running.run import run_from

if TYPE_CHECKING:
    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.trace import Trace
    from lstm_core.marking.definition import Task
    from lstm_core.marking.marks import Mark


def marked(cell: Cell, trace: Trace, task: Task) -> dict[str, Any]:
    """Return the marks of a cell that starts as a run of it did, by their names in `wire.py`."""
    attempt = Attempt(cell=cell, starts={state.name: vars(trace)[state.start] for state in cell.states})
    marks = mark(attempt, task)
    blamed = [_blamed(attempt, task, one) for one in marks.tests]
    found = {
        "passed": np.array([one.passed for one in marks.tests], np.uint8),
        "wrong": np.array([one.wrong or 0 for one in marks.tests], float),
        "got": np.concatenate([np.array(one.got) for one in marks.tests]),
        "hidden": np.array([marks.hidden, marks.hidden_passed], float),
        "weights": np.array([marks.weights], float),
        "blamed": np.array([one.code for one in blamed], np.uint8),
        "blamed_part": np.array([one.part for one in blamed], float),
        "blamed_step": np.array([one.step for one in blamed], float),
        "blamed_value": np.array([one.value for one in blamed], float),
    }
    return found | (_counter(marks.counterexample) if marks.counterexample else {})


def _counter(one: Mark) -> dict[str, Any]:
    wanted = [np.nan if value is None else value for value in one.wanted]
    starts = [number for start in one.starts.values() for number in start]
    return {
        "counter_inputs": np.array(one.inputs),
        "counter_wanted": np.array(wanted, float),
        "counter_got": np.array(one.got),
        "counter_start": np.array(starts, float),
        "counter_wrong": np.array([one.wrong or 0], float),
    }


def _blamed(attempt: Attempt, task: Task, one: Mark) -> Blame:
    if one.wrong is None:
        return NOBODY
    starts = {name: np.array(one.starts.get(name, start)) for name, start in attempt.starts.items()}
    trace = run_from(attempt.cell, np.array(one.inputs)[:, None], starts)
    return blame(task, trace, one.wanted, one.wrong)
