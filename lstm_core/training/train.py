"""Training: a learner that is drawn by a seed, and one update after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from lstm_core.arrays import finite_floats, whole_number
from lstm_core.foreign import is_a, is_name
from lstm_core.frozen import Frozen
from lstm_core.kinds.register import kind_named, names
from lstm_core.marking.chance import Chance
from lstm_core.marking.definition import Task
from lstm_core.problem import Problem, in_words
from lstm_core.training.initial import INITIAL
from lstm_core.training.learner import READ, SHIFT, Learner, updated
from lstm_core.training.optimizers import SGD, Adam, nothing
from lstm_core.training.sequences import drawn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lstm_core.arrays import Floats
    from lstm_core.kinds.cell import Cell
    from lstm_core.training.optimizers import Optimizer
    from lstm_core.training.sequences import Sequences

_LESSONS, _EXAM = (11, 1_000), (12, 200)
"""The seeds of the sequences it learns from and of those it is examined with, and how many there are."""
_OWN_STREAM = 1_000_000
_KEEPING = {"gru": "update_gate.b", "gru_2014": "update_gate.b"}
_UNITS, _UPDATES, _BATCH = 64, 100_000, 1_000


class Trained(Frozen):
    """What an update has made of a cell.

    Attributes
    ----------
    update : int
        Its number, from 1.
    loss : float
        The mean squared error over its batch, before it.
    norm : float
        The norm of all gradients together, before they were clipped.
    learner : Learner
        As it is after it: the cell, what reads it, and what the optimizer remembers.
    exam : Sequences
        200 sequences it does not learn from.
    task : Task
        What it learns.
    gradients : dict of ndarray
        By the names of the weights, clipped.
    """

    update: int
    loss: float
    norm: float
    learner: Learner
    exam: Sequences
    task: Task
    gradients: dict[str, Floats]

    @property
    def cell(self) -> Cell:
        """The cell after this update."""
        return self.learner.cell

    @property
    def read_out(self) -> tuple[Floats, float]:
        """What reads it: v and a."""
        return self.learner.weights[READ], float(self.learner.weights[SHIFT][0])

    def passed(self) -> float:
        """Return the share of 200 sequences it has not learned from of which every step that counts is right."""
        return self.exam.passed(self.learner.read(self.exam), self.task.passing)


def train(
    task: Task,
    *,
    kind: str | None = None,
    units: int | None = None,
    seed: int = 1,
    updates: int = 600,
    batch: int = 32,
    rate: float = 0.03,
    optimizer: str = "adam",
    momentum: float = 0.9,
    clip_norm: float = 1.0,
    forget_bias: float = 1.0,
    initial: str = "uniform",
    steps: tuple[int, int] | None = None,
    read_out: bool = True,
) -> Iterator[Trained]:
    """Yield what each update makes of a cell that learns a task; the same seed gives the same numbers.

    It learns from 1,000 sequences by the rule of the task, so many at a time, by the mean squared error of what is
    read.

    Parameters
    ----------
    task : Task
        One with hidden tests: their rule draws the sequences.
    kind : str, optional
        The kind of cell; that of the task by default.
    units : int, optional
        How many, from 1 to 64; as the task has them by default.
    seed : int, optional
        Where the weights begin, and which sequences come when.
    updates : int, optional
        After how many it ends.
    batch : int, optional
        Sequences for each update.
    rate : float, optional
        The longest step of an update.
    optimizer : {"adam", "sgd"}, optional
        The way down.
    momentum : float, optional
        Of SGD alone, from 0 to below 1.
    clip_norm : float, optional
        All gradients together are no longer than this.
    forget_bias : float, optional
        What is added to the bias of the gate that keeps: the forget gate, or the update gate of a GRU.
    initial : {"uniform", "glorot"}, optional
        How weights are drawn: as PyTorch does, or as Keras.
    steps : tuple of int, optional
        The fewest and the most steps of a sequence; as the hidden tests of the task by default.
    read_out : bool, optional
        Whether v and a of y = v·s + a are learned as well; else y is read as the task reads it.

    Yields
    ------
    Trained

    Raises
    ------
    ValueError
        If an argument is no such thing, or a number leaves the range of float64: the sentence says at which update.
    """
    learner, exam, lessons, chance = _begun(task, kind, units, seed, forget_bias, initial, steps, read_out)
    way = _way(optimizer, rate, momentum)
    many = whole_number(updates, 1, _UPDATES, "updates")
    size = whole_number(batch, 1, _BATCH, "batch")
    longest = _above_zero(clip_norm, "clip_norm")
    return _updates(learner, exam, lessons, chance, task, way, many, size, longest)


def _updates(
    learner: Learner,
    exam: Sequences,
    lessons: Sequences,
    chance: Chance,
    task: Task,
    way: Optimizer,
    many: int,
    size: int,
    longest: float,
) -> Iterator[Trained]:
    for number in range(1, many + 1):
        try:
            with np.errstate(all="ignore"):  # looked for below
                learner, loss, gradients, norm = updated(learner, lessons.some(chance, size), way, longest)
            finite = np.isfinite(norm) and all(np.isfinite(array).all() for array in learner.weights.values())
        except Problem:
            finite = False
        if not finite:
            raise Problem("rate", f"must be smaller: at update {number} a number left the range of float64.")
        yield Trained(update=number, loss=loss, norm=norm, learner=learner, exam=exam, task=task, gradients=gradients)


def _begun(
    task: object,
    kind: object,
    units: object,
    seed: object,
    forget_bias: object,
    initial: object,
    steps: object,
    read_out: bool,
) -> tuple[Learner, Sequences, Sequences, Chance]:
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
    if not read_out:
        if task.units != H:
            raise Problem(
                "units", f"must be {task.units} where there is no read-out, as the task reads them, but is {H}."
            )
        weights[READ], fixed = np.array(task.read.weights), (READ, SHIFT)
    state = task.read.of if any(one.name == task.read.of for one in cell.states) else "hidden_state"
    moving = {name: array for name, array in weights.items() if name not in fixed}
    length = task.hidden.steps if steps is None else _lengths(steps)
    rule = task.hidden.rule
    learner = Learner(kind=cell, state=state, weights=weights, memory=nothing(moving), fixed=fixed)
    return learner, drawn(rule, length, *_EXAM), drawn(rule, length, *_LESSONS), chance


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
