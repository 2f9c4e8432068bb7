"""What a training goes by, and its updates: it is told whole by a few numbers, so that it can go on from anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from lstm_core.arrays import finite_floats, whole_number
from lstm_core.foreign import is_a, is_name
from lstm_core.kinds.register import kind_named, names
from lstm_core.marking.chance import Chance
from lstm_core.marking.definition import Task
from lstm_core.marking.sliders import places_of
from lstm_core.problem import Problem, in_words
from lstm_core.training.initial import INITIAL
from lstm_core.training.learner import READ, SHIFT, Learner, updated
from lstm_core.training.optimizers import SGD, Adam, nothing
from lstm_core.training.sequences import drawn, exam_by
from lstm_core.training.trained import Trained

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lstm_core.arrays import Floats, Truths
    from lstm_core.kinds.cell import Cell
    from lstm_core.training.optimizers import Optimizer
    from lstm_core.training.sequences import Sequences

_LESSONS = 11, 1_000
"""The seed of the sequences it learns from, and how many there are."""
_OWN_STREAM = 1_000_000
_KEEPING = {"gru": "update_gate.b", "gru_2014": "update_gate.b"}
_UNITS, _BATCH = 64, 1_000


class Course(NamedTuple):
    """What a training goes by from its first update to its last.

    Attributes
    ----------
    task : Task
        What is learned.
    lessons, exam : Sequences
        What it is learned from, and what it is examined with.
    chance : Chance
        Draws the sequences of the next update.
    optimizer : Optimizer
        The way down.
    batch : int
        Sequences for each update.
    longest : float
        All gradients together are clipped to this norm.
    """

    task: Task
    lessons: Sequences
    exam: Sequences
    chance: Chance
    optimizer: Optimizer
    batch: int
    longest: float

    def updates(self, learner: Learner) -> Iterator[Trained]:
        """Yield what one update after another makes of a learner, without an end.

        Raises
        ------
        Problem
            If a number leaves the range of float64: the sentence says at which update.
        """
        while True:
            number = learner.memory.updates + 1
            try:
                with np.errstate(all="ignore"):  # looked for below
                    found = updated(learner, self.lessons.some(self.chance, self.batch), self.optimizer, self.longest)
                learner, loss, gradients, norm = found
                finite = np.isfinite(norm) and all(np.isfinite(array).all() for array in learner.weights.values())
            except Problem:
                finite = False
            if not finite:
                raise Problem("rate", f"must be smaller: at update {number} a number left the range of float64.")
            yield Trained(
                update=number,
                loss=loss,
                norm=norm,
                learner=learner,
                exam=self.exam,
                task=self.task,
                gradients=gradients,
            )


def course(
    task: object,
    *,
    kind: object = None,
    units: object = None,
    seed: object = 1,
    batch: object = 32,
    rate: object = 0.03,
    optimizer: object = "adam",
    momentum: object = 0.9,
    clip_norm: object = 1.0,
    forget_bias: object = 1.0,
    initial: object = "uniform",
    steps: object = None,
    read_out: bool = True,
) -> tuple[Course, Learner]:
    """Return what a training goes by, and the cell before the first update; all as `train` takes it."""
    if not is_a(task, Task):
        raise Problem("task", f"must be a task, but is {in_words(task)}.")
    if task.hidden is None:
        raise Problem("task", "must have hidden tests, whose rule draws what is learned from, but has none.")
    name = task.kind if kind is None else kind
    if not is_name(name, names()):
        raise Problem("kind", f"must be one of {', '.join(names())}, but is {in_words(name)}.")
    if not is_name(initial, INITIAL):
        raise Problem("initial", f"must be one of {', '.join(INITIAL)}, but is {in_words(initial)}.")
    H = whole_number(task.units if units is None else units, 1, _UNITS, "units")
    cell = kind_named(str.__str__(name))
    chance = Chance(whole_number(seed, 0, 2**32, "seed"), _OWN_STREAM)
    weights = INITIAL[str.__str__(initial)](cell, H, chance)
    keeping = _KEEPING.get(cell.kind, "forget_gate.b")
    if keeping in weights:
        weights[keeping] = weights[keeping] + float(finite_floats(forget_bias, 0, "forget_bias"))
    weights[READ] = (2.0 * chance.uniform(H) - 1.0) / np.sqrt(H)
    weights[SHIFT] = np.zeros(1)
    fixed: tuple[str, ...] = ()
    free: dict[str, Truths] = {}
    if not read_out:
        if task.units != H:
            raise Problem(
                "units", f"must be {task.units} where there is no read-out, as the task reads them, but is {H}."
            )
        weights[READ], fixed = np.array(task.read.weights), (READ, SHIFT)
        if cell.kind == task.kind:
            free = _free(task, cell, weights)
    state = task.read.of if any(one.name == task.read.of for one in cell.states) else "hidden_state"
    moving = {name: array for name, array in weights.items() if name not in fixed}
    length = task.hidden.steps if steps is None else _lengths(steps)
    rule = task.hidden.rule
    memory = nothing(moving)
    learner = Learner(kind=cell, state=state, weights=weights, memory=memory, fixed=fixed, free=free)
    way = _way(optimizer, rate, momentum)
    size, longest = whole_number(batch, 1, _BATCH, "batch"), _above_zero(clip_norm, "clip_norm")
    return Course(task, drawn(rule, length, *_LESSONS), exam_by(rule, length), chance, way, size, longest), learner


def _free(task: Task, kind: type[Cell], weights: dict[str, Floats]) -> dict[str, Truths]:
    """Put the numbers that may not be moved as the task gives them, and return which entries of their arrays may be."""
    free: dict[str, Truths] = {}
    for name, (array, at) in places_of(kind, task.units).items():
        if array in weights and name not in task.unlocked:
            weights[array][at] = task.given.get(name, 0.0)
            free.setdefault(array, np.ones(weights[array].shape, dtype=np.bool_))[at] = False
    return free


def _lengths(steps: object) -> tuple[int, int]:
    if not is_a(steps, tuple) or len(steps) != 2:
        raise Problem("steps", f"must be two numbers, the fewest and the most, but is {in_words(steps)}.")
    fewest = whole_number(steps[0], 3, 200, "steps[0]")
    return fewest, whole_number(steps[1], fewest, 200, "steps[1]")


def _way(optimizer: object, rate: object, momentum: object) -> Optimizer:
    if not is_name(optimizer, ("adam", "sgd")):
        raise Problem("optimizer", f"must be one of adam, sgd, but is {in_words(optimizer)}.")
    size = _above_zero(rate, "rate")
    if str.__str__(optimizer) == "adam":
        return Adam(rate=size)
    stays = float(finite_floats(momentum, 0, "momentum"))
    if not 0.0 <= stays < 1.0:
        raise Problem("momentum", f"must be from 0 to below 1, but is {stays:g}.")
    return SGD(rate=size, momentum=stays)


def _above_zero(value: object, where: str) -> float:
    number = float(finite_floats(value, 0, where))
    if number <= 0.0:
        raise Problem(where, f"must be above 0, but is {number:g}.")
    return number
