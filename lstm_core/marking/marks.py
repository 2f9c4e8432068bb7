"""Marks: whether a cell does what a task wants, at which step it first does not, and with how many numbers."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from lstm_core.door import door
from lstm_core.foreign import is_a
from lstm_core.frozen import Frozen
from lstm_core.kinds.cell import Cell
from lstm_core.kinds.register import kind_named
from lstm_core.marking.definition import Task
from lstm_core.marking.side_by_side import every_test, side_by_side
from lstm_core.marking.sliders import Attempt, standing_at
from lstm_core.problem import Problem, in_words
from lstm_core.running.run import run_from

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lstm_core.arrays import Floats, Truths
    from lstm_core.marking.definition import Read, Test
    from lstm_core.marking.side_by_side import SideBySide


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
    return marked_by(_attempt(cell, task), task, task.read, 0.0)


def marked_by(attempt: Attempt, task: Task, by: Read, shift: float) -> Marks:
    """Return what comes of a cell where a state is read in a way of its own: as `by` says, and so much is added.

    Parameters
    ----------
    attempt : Attempt
        Of the kind and size that the task is for.
    task : Task
        What it is tried at.
    by : Read
        In the place of `task.read`.
    shift : float
        Added to what is read.
    """
    posed, seen = _posed(task), len(task.tests)
    read = _read(attempt, by, posed) + shift
    wrong = posed.wrong(read)
    passed: Truths = ~np.any(wrong, axis=0)
    unseen = passed[seen:]
    standing = standing_at(attempt)
    return Marks(
        passed=bool(passed.all()),
        tests=tuple(_mark(test, read[:, k], wrong[:, k]) for k, test in enumerate(task.tests)),
        hidden=len(unseen),
        hidden_passed=int(unseen.sum()),
        counterexample=None if unseen.all() else _first(posed.tests[seen:], read[:, seen:], wrong[:, seen:]),
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


@lru_cache(maxsize=8)
def _posed(task: Task) -> SideBySide:
    """Return the tests of a task side by side, once for every cell that is marked."""
    return side_by_side(every_test(task), task.passing, kind_named(task.kind))


def _read(attempt: Attempt, by: Read, posed: SideBySide) -> Floats:
    """Return what is read of the attempt at each step of each test."""
    states = vars(run_from(attempt.cell, posed.inputs, posed.starts(attempt.starts)))[by.of]
    read: Floats = states @ np.array(by.weights)
    return read


def _first(tests: Sequence[Test], read: Floats, wrong: Truths) -> Mark:
    """Return the mark of the first test that does not pass."""
    place = int(np.argmax(wrong.any(axis=0)))
    return _mark(tests[place], read[:, place], wrong[:, place])


def _mark(test: Test, read: Floats, wrong: Truths) -> Mark:
    passed = not wrong.any()
    return Mark(
        inputs=test.inputs,
        starts=test.starts,
        wanted=test.wanted,
        got=tuple(read[: len(test.inputs)].tolist()),
        wrong=None if passed else int(np.argmax(wrong)) + 1,
        passed=passed,
    )
