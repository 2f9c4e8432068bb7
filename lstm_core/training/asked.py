"""Some updates more, asked for by the browser: each request tells the whole training, so that nothing is kept here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from lstm_core.arrays import whole_number
from lstm_core.fields import dictionary, flat
from lstm_core.marking.marks import mark
from lstm_core.marking.sliders import MOST_ABSOLUTE
from lstm_core.problem import Problem
from lstm_core.training.course import Course, course
from lstm_core.training.learner import READ, SHIFT, Learner
from lstm_core.training.optimizers import Memory

if TYPE_CHECKING:
    from lstm_core.arrays import Floats
    from lstm_core.kinds.cell import Cell
    from lstm_core.marking.definition import Task

_OPTIONS = ("seed", "batch", "rate", "forget_bias")
_MOST = 1_000
"""Updates at once."""
_ALL = 100_000


def learned(cell: Cell, task: Task, training: object) -> dict[str, Any]:
    """Return what some updates make of a cell, by the names in `wire.py`.

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
    given = dictionary(training, "training", ("updates",), (*_OPTIONS, "after"))
    many = whole_number(given["updates"], 0, _MOST, "training.updates")
    options = {name: given[name] for name in _OPTIONS if given.get(name) is not None}
    try:
        begun, learner = course(task, kind=cell.kind, units=cell.H, read_out=False, **options)
    except Problem as problem:
        raise problem if problem.where in ("task", "units") else problem.inside("training") from None
    if given.get("after") is not None:
        learner = _gone_on(begun, learner, cell, given["after"])
    learner, losses, diverged = _on(begun, learner, many)
    marks = mark(learner.cell, task)
    right = marks.hidden_passed + sum(one.passed for one in marks.tests)
    return {
        "losses": np.array(losses),
        "diverged": np.array([diverged], np.uint8),
        "passed": np.array([right, len(marks.tests) + marks.hidden], float),
        **_named("weights", learner.cell.arrays()),
        **_named("first", learner.memory.first),
        **_named("second", learner.memory.second),
    }


def _on(begun: Course, learner: Learner, many: int) -> tuple[Learner, list[float], bool]:
    """Return the learner after so many updates, or after the last that leaves all weights in bounds; and whether so."""
    losses: list[float] = []
    updates = begun.updates(learner)
    try:
        for _ in range(many):
            one = next(updates)
            if any(np.abs(array).max() > MOST_ABSOLUTE for array in one.learner.weights.values()):
                return learner, losses, True
            learner = one.learner
            losses.append(one.loss)
    except Problem:
        return learner, losses, True
    return learner, losses, False


def _gone_on(begun: Course, learner: Learner, cell: Cell, after: object) -> Learner:
    """Return the learner as it was left after some updates, and put the course where it was then."""
    where = "training.after"
    given = dictionary(after, where, ("updates", *_MOMENTS), ())
    updates = whole_number(given["updates"], 0, _ALL, f"{where}.updates")
    moments = {name: _moments(given[name], learner, f"{where}.{name}") for name in _MOMENTS}
    begun.chance.skip(begun.batch * updates)
    weights = cell.arrays() | {name: learner.weights[name] for name in (READ, SHIFT)}
    return Learner(**vars(learner) | {"weights": weights, "memory": Memory(updates=updates, **moments)})


_MOMENTS = ("first", "second")


def _moments(value: object, learner: Learner, where: str) -> dict[str, Floats]:
    shapes = {name: array.shape for name, array in learner.memory.first.items()}
    given = dictionary(value, where, tuple(shapes), ())
    return {name: flat(given[name], f"{where}.{name}", shape, "as the weights are,") for name, shape in shapes.items()}


def _named(what: str, arrays: dict[str, Floats]) -> dict[str, Floats]:
    return {f"{what}.{name}": array.ravel() for name, array in arrays.items()}
