"""What a training goes by, and its updates: it is told whole by a few numbers, so that it can go on from anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from lstm_core.arrays import finite_floats, whole_number
from lstm_core.foreign import is_a, is_name
from lstm_core.marking.chance import Chance
from lstm_core.problem import Problem, in_words
from lstm_core.training.initial import INITIAL
from lstm_core.training.learner import READ, SHIFT, Learner, updated
from lstm_core.training.optimizers import SGD, Adam, nothing
from lstm_core.training.sequences import drawn, exam_by
from lstm_core.training.subject import subject
from lstm_core.training.trained import Trained

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lstm_core.marking.definition import Task
    from lstm_core.training.optimizers import Optimizer
    from lstm_core.training.sequences import Sequences

_LESSONS = 11, 1_000
"""The seed of the sequences it learns from, and how many there are."""
_OWN_STREAM = 1_000_000
_KEEPING = {"gru": "update_gate.b", "gru_2014": "update_gate.b"}
_BATCH = 1_000


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
                weights = np.concatenate([array.ravel() for array in learner.weights.values()])
                finite = np.isfinite(norm) and bool(np.isfinite(weights).all())
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
    who = subject(task, kind, units, read_out)
    hidden = who.task.hidden
    if hidden is None:
        raise Problem("task", "must have hidden tests, whose rule draws what is learned from, but has none.")
    if not is_name(initial, INITIAL):
        raise Problem("initial", f"must be one of {', '.join(INITIAL)}, but is {in_words(initial)}.")
    chance = Chance(whole_number(seed, 0, 2**32, "seed"), _OWN_STREAM)
    weights = INITIAL[str.__str__(initial)](who.kind, who.units, chance)
    keeping = _KEEPING.get(who.kind.kind, "forget_gate.b")
    if keeping in weights:
        weights[keeping] = weights[keeping] + float(finite_floats(forget_bias, 0, "forget_bias"))
    weights[READ] = (2.0 * chance.uniform(who.units) - 1.0) / np.sqrt(who.units)
    weights[SHIFT] = np.zeros(1)
    fixed, free = who.bound(weights)
    memory = nothing({name: array for name, array in weights.items() if name not in fixed})
    learner = Learner(kind=who.kind, state=who.state, weights=weights, memory=memory, fixed=fixed, free=free)
    length = hidden.steps if steps is None else _lengths(steps)
    return Course(
        task=who.task,
        lessons=drawn(hidden.rule, length, *_LESSONS),
        exam=exam_by(hidden.rule, length),
        chance=chance,
        optimizer=_way(optimizer, rate, momentum),
        batch=whole_number(batch, 1, _BATCH, "batch"),
        longest=above_zero(clip_norm, "clip_norm"),
    ), learner


def _lengths(steps: object) -> tuple[int, int]:
    if not is_a(steps, tuple) or len(steps) != 2:
        raise Problem("steps", f"must be two numbers, the fewest and the most, but is {in_words(steps)}.")
    fewest = whole_number(steps[0], 3, 200, "steps[0]")
    return fewest, whole_number(steps[1], fewest, 200, "steps[1]")


def _way(optimizer: object, rate: object, momentum: object) -> Optimizer:
    if not is_name(optimizer, ("adam", "sgd")):
        raise Problem("optimizer", f"must be one of adam, sgd, but is {in_words(optimizer)}.")
    size = above_zero(rate, "rate")
    if str.__str__(optimizer) == "adam":
        return Adam(rate=size)
    stays = float(finite_floats(momentum, 0, "momentum"))
    if not 0.0 <= stays < 1.0:
        raise Problem("momentum", f"must be from 0 to below 1, but is {stays:g}.")
    return SGD(rate=size, momentum=stays)


def above_zero(value: object, where: str) -> float:
    """Return a number above zero."""
    number = float(finite_floats(value, 0, where))
    if number <= 0.0:
        raise Problem(where, f"must be above 0, but is {number:g}.")
    return number
