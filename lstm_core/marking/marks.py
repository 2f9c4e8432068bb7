"""Marks: whether a cell does what a task wants, at which step it first does not, and with how many numbers."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from lstm_core.door import door
from lstm_core.foreign import is_a
from lstm_core.frozen import Frozen
from lstm_core.kinds.cell import Cell
from lstm_core.marking.blame import passes
from lstm_core.marking.chance import Chance
from lstm_core.marking.definition import Task, Test
from lstm_core.marking.rules import RULES
from lstm_core.marking.sliders import Attempt, standing_at
from lstm_core.problem import Problem, in_words
from lstm_core.running.run import run_from

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lstm_core.arrays import Floats
    from lstm_core.marking.definition import Hidden, Passing


class Mark(Frozen):
    """One test, and what came of it.

    Attributes
    ----------
    inputs : tuple of float
        The sequence.
    starts : dict of tuple
        What the states start from where the test says so, a number for each unit.
    wanted : tuple
        What was wanted at each step; None where it does not count.
    got : tuple of float
        What was read at each step.
    wrong : int or None
        The first step, from 1, at which that does not pass; None if there is none.
    passed : bool
        Whether there is none.
    """

    inputs: tuple[float, ...]
    starts: dict[str, tuple[float, ...]]
    wanted: tuple[float | None, ...]
    got: tuple[float, ...]
    wrong: int | None
    passed: bool


class Marks(Frozen):
    """What came of a cell at a task.

    Attributes
    ----------
    passed : bool
        Whether it passes every test, also the hidden ones.
    tests : tuple of Mark
        Those that are seen.
    hidden : int
        How many tests are hidden.
    hidden_passed : int
        How many of them it passes.
    counterexample : Mark or None
        The first hidden one that it does not pass.
    weights : int
        How many of the sliders that may be moved are off zero; start values count.
    """

    passed: bool
    tests: tuple[Mark, ...]
    hidden: int
    hidden_passed: int
    counterexample: Mark | None
    weights: int


@door("task")
def mark(cell: Cell | Attempt, task: Task) -> Marks:
    """Return what comes of a cell at a task.

    Parameters
    ----------
    cell : Attempt or Cell
        As `Task.cell` returns it; a cell alone starts from what the task gives.
    task : Task
        As `task` or `tasks` return it.

    Raises
    ------
    ValueError
        If the cell is not of the kind and size that the task is for, or a run leaves the range of float64.
    """
    if not is_a(task, Task):
        raise Problem("task", f"must be a task, but is {in_words(task)}.")
    attempt = _attempt(cell, task)
    hidden = _drawn(task.hidden, len(attempt.cell.states) > 1) if task.hidden else ()
    marks = _marked(attempt, task, (*task.tests, *hidden))
    seen, unseen = marks[: len(task.tests)], marks[len(task.tests) :]
    standing = standing_at(attempt)
    return Marks(
        passed=all(one.passed for one in marks),
        tests=seen,
        hidden=len(unseen),
        hidden_passed=sum(one.passed for one in unseen),
        counterexample=next((one for one in unseen if not one.passed), None),
        weights=sum(standing[name] != 0.0 for name in task.unlocked),
    )


def _attempt(cell: object, task: Task) -> Attempt:
    if is_a(cell, Attempt):
        attempt = cell
    elif is_a(cell, Cell):
        attempt = Attempt(cell=cell, starts=task.cell({}).starts)
    else:
        raise Problem("cell", f"must be a cell, or what Task.cell returns, but is {in_words(cell)}.")
    its = attempt.cell
    if (its.kind, its.H, its.D) != (task.kind, task.units, 1):
        wanted = f"of kind {task.kind} with H={task.units} and D=1"
        came = f"of kind {its.kind} with H={its.H} and D={its.D}"
        raise Problem("cell", f"must be {wanted}, as the task is, but is {came}.")
    return attempt


@lru_cache(maxsize=64)
def _drawn(hidden: Hidden, remembers: bool) -> tuple[Test, ...]:
    """Return the hidden tests, each from a stream of chance of its own."""
    tests = []
    for k in range(hidden.many):
        chance, rule = Chance(hidden.seed, k), RULES[hidden.rule]
        inputs, start = rule.drawn(chance, chance.whole(*hidden.steps))
        wanted = tuple(rule.wanted(inputs, start or 0.0))
        starts: dict[str, tuple[float, ...]] = {}
        if start is not None and remembers:
            starts["cell_state"] = (start,)
        tests.append(Test(tuple(inputs), wanted, starts))
    return tuple(tests)


def _marked(attempt: Attempt, task: Task, tests: Sequence[Test]) -> tuple[Mark, ...]:
    """Return the marks of all tests: they run side by side, the shorter ones on through silence."""
    inputs = np.zeros((max(len(test.inputs) for test in tests), len(tests), 1))
    for column, test in enumerate(tests):
        inputs[: len(test.inputs), column, 0] = test.inputs
    starts = {name: _starts(start, name, tests) for name, start in attempt.starts.items()}
    states = vars(run_from(attempt.cell, inputs, starts))[task.read.of]
    read = states @ np.array(task.read.weights)
    return tuple(_mark(task.passing, test, read[: len(test.inputs), column]) for column, test in enumerate(tests))


def _starts(start: Floats, name: str, tests: Sequence[Test]) -> Floats:
    return np.array([np.broadcast_to(test.starts.get(name, start), start.shape) for test in tests])


def _mark(passing: Passing, test: Test, read: Floats) -> Mark:
    got = tuple(read.tolist())
    steps = enumerate(zip(got, test.wanted, strict=True), start=1)
    wrong = next((step for step, (y, wanted) in steps if wanted is not None and not passes(passing, y, wanted)), None)
    return Mark(inputs=test.inputs, starts=test.starts, wanted=test.wanted, got=got, wrong=wrong, passed=wrong is None)
