"""Some updates more, asked for by the browser: each request tells the whole training, so that nothing is kept here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import numpy as np

from lstm_core.arrays import whole_number
from lstm_core.fields import dictionary, flat
from lstm_core.foreign import is_a
from lstm_core.marking.definition import Read
from lstm_core.marking.marks import marked_by
from lstm_core.marking.sliders import MOST_ABSOLUTE, Attempt
from lstm_core.problem import Problem, in_words
from lstm_core.training.course import Course, course
from lstm_core.training.learner import READ, SHIFT, Learner
from lstm_core.training.optimizers import Memory
from lstm_core.training.sequences import exam_by

if TYPE_CHECKING:
    from lstm_core.arrays import Floats
    from lstm_core.kinds.cell import Cell
    from lstm_core.marking.definition import Hidden, Task
    from lstm_core.training.trained import Trained

_OPTIONS = ("seed", "batch", "rate", "forget_bias", "read_out")
_MOST = 1_000
"""Updates at once."""
_ALL = 100_000


def learned(cell: Cell, task: Task, training: object) -> dict[str, Any]:
    """Return what some updates make of a cell, and what the next one would, by the names in `wire.py`.

    Parameters
    ----------
    cell : Cell
        As the last updates left it; of no meaning before the first.
    task : Task
        What it learns.
    training : object
        Anything at all; what it should be stands in `wire.py`.

    Raises
    ------
    Problem
        If it is something else, or the task is not for such a cell.
    """
    given = dictionary(training, "training", ("updates",), (*_OPTIONS, "steps", "exam", "after"))
    many = whole_number(given["updates"], 0, _MOST, "training.updates")
    options = {"read_out": False} | {name: given[name] for name in _OPTIONS if given.get(name) is not None}
    if not is_a(options["read_out"], bool):
        raise Problem("training.read_out", f"must be True or False, but is {in_words(options['read_out'])}.")
    steps, exam = (_steps(given.get(name), f"training.{name}") for name in ("steps", "exam"))
    try:
        begun, learner = course(task, kind=cell.kind, units=cell.H, steps=steps and (steps, steps), **options)
    except Problem as problem:
        raise problem if problem.where in ("task", "units") else problem.inside("training") from None
    learner = Learner(**vars(learner) | {"kind": type(cell)})  # with its curves
    if given.get("after") is not None:
        learner = _gone_on(begun, learner, cell, given["after"])
    learner, losses, following = _on(begun, learner, many)
    return {
        "losses": np.array(losses),
        "diverged": np.array([following is None], np.uint8),
        "passed": np.array(_passed(begun, learner, steps), float),
        **(
            {}
            if exam is None
            else {
                "exam": np.array(
                    [learner.passed(exam_by(cast("Hidden", task.hidden).rule, (exam, exam)), task.passing)]
                )
            }
        ),
        **_named("weights", learner.cell.arrays()),
        **(
            {f"read_out.{name}": learner.weights[whole] for name, whole in _READING.items()}
            if options["read_out"]
            else {}
        ),
        **_named("first", learner.memory.first),
        **_named("second", learner.memory.second),
        **(_next(learner, following) if following else {}),
    }


def _steps(value: object, where: str) -> int | None:
    return None if value is None else whole_number(value, 3, 200, where)


def _on(begun: Course, learner: Learner, many: int) -> tuple[Learner, list[float], Trained | None]:
    """Return the learner after so many updates, or after the last that leaves all weights in bounds; and the next one.

    There is no next one where it would leave them.
    """
    losses: list[float] = []
    updates = begun.updates(learner)
    try:
        while True:
            one = next(updates)
            if any(np.abs(array).max() > MOST_ABSOLUTE for array in one.learner.weights.values()):
                return learner, losses, None
            if len(losses) == many:
                return learner, losses, one
            learner = one.learner
            losses.append(one.loss)
    except Problem:
        return learner, losses, None


def _passed(begun: Course, learner: Learner, steps: int | None) -> tuple[float, int]:
    """Return how many tests pass, and of how many: those of the task, or as many sequences of so many steps."""
    task = begun.task
    if steps is not None:
        many = begun.exam.wanted.shape[1]
        return round(many * learner.passed(begun.exam, task.passing)), many
    attempt = Attempt(cell=learner.cell, starts=task.cell({}).starts)
    read = Read(learner.state, tuple(learner.weights[READ].tolist()))
    marks = marked_by(attempt, task, read, float(learner.weights[SHIFT][0]))
    return marks.hidden_passed + sum(one.passed for one in marks.tests), len(marks.tests) + marks.hidden


def _next(learner: Learner, following: Trained) -> dict[str, Floats]:
    """Return the gradients of the next update, and what it adds to each number."""
    moves = {name: following.learner.weights[name] - learner.weights[name] for name in following.gradients}
    return {**_named("gradients", following.gradients), **_named("moves", moves)}


def _gone_on(begun: Course, learner: Learner, cell: Cell, after: object) -> Learner:
    """Return the learner as it was left after some updates, and put the course where it was then."""
    where = "training.after"
    reading = () if READ in learner.fixed else ("read_out",)
    given = dictionary(after, where, ("updates", *_MOMENTS, *reading), ())
    updates = whole_number(given["updates"], 0, _ALL, f"{where}.updates")
    moments = {name: _arrays(given[name], learner.memory.first, f"{where}.{name}") for name in _MOMENTS}
    reads = {name: learner.weights[whole] for name, whole in _READING.items()}
    if reading:
        reads = _arrays(given["read_out"], reads, f"{where}.read_out")
    begun.chance.skip(begun.batch * updates)
    memory = Memory(updates=updates, **moments)
    return Learner(
        **vars(learner) | {"weights": cell.arrays() | {_READING[name]: reads[name] for name in reads}, "memory": memory}
    )


_MOMENTS = ("first", "second")
_READING = {"v": READ, "a": SHIFT}


def _arrays(value: object, like: dict[str, Floats], where: str) -> dict[str, Floats]:
    given = dictionary(value, where, tuple(like), ())
    return {
        name: flat(given[name], f"{where}.{name}", array.shape, "as the weights are,") for name, array in like.items()
    }


def _named(what: str, arrays: dict[str, Floats]) -> dict[str, Floats]:
    return {f"{what}.{name}": array.ravel() for name, array in arrays.items()}
