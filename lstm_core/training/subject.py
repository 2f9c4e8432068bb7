"""Who takes on a task, and what of it may be moved: for whoever learns it, and for whoever guesses."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from lstm_core.arrays import whole_number
from lstm_core.foreign import is_a, is_name
from lstm_core.kinds.register import kind_named, names
from lstm_core.marking.definition import Task
from lstm_core.marking.sliders import places_of
from lstm_core.problem import Problem, in_words
from lstm_core.training.learner import READ, SHIFT

if TYPE_CHECKING:
    from lstm_core.arrays import Floats, Truths
    from lstm_core.kinds.cell import Cell

_UNITS = 64


class Subject(NamedTuple):
    """A task, and the cell that takes it on: its kind, its units, whether its read-out is free, which state is read."""

    task: Task
    kind: type[Cell]
    units: int
    read_out: bool
    state: str

    @property
    def starts(self) -> dict[str, Floats]:
        """What each state starts from where a test does not say: as the task gives it to its own cell, else zero."""
        if (self.kind.kind, self.units) == (self.task.kind, self.task.units):
            return self.task.cell({}).starts
        return {state.name: np.zeros(self.units) for state in self.kind.states}

    def bound(self, weights: dict[str, Floats]) -> tuple[tuple[str, ...], dict[str, Truths]]:
        """Put the numbers that may not be moved as the task gives them.

        Returns
        -------
        tuple of str
            Arrays of which nothing may be moved.
        dict of ndarray
            Of other arrays, which entries may be; all where nothing is said of an array.
        """
        if self.read_out:
            return (), {}
        weights[READ], weights[SHIFT] = np.array(self.task.read.weights), np.zeros(1)
        free: dict[str, Truths] = {}
        if self.kind.kind == self.task.kind:
            for name, (array, at) in places_of(self.kind, self.units).items():
                if array in weights and name not in self.task.unlocked:
                    weights[array][at] = self.task.given.get(name, 0.0)
                    free.setdefault(array, np.ones(weights[array].shape, dtype=np.bool_))[at] = False
        return (READ, SHIFT), free


def subject(task: object, kind: object, units: object, read_out: bool) -> Subject:
    """Return who takes on a task: by default the task's own cell; as `train` takes it.

    Raises
    ------
    Problem
        If it is no task, there is no such cell, or the task does not say how to read it.
    """
    if not is_a(task, Task):
        raise Problem("task", f"must be a task, but is {in_words(task)}.")
    name = task.kind if kind is None else kind
    if not is_name(name, names()):
        raise Problem("kind", f"must be one of {', '.join(names())}, but is {in_words(name)}.")
    its, H = kind_named(str.__str__(name)), whole_number(task.units if units is None else units, 1, _UNITS, "units")
    if not read_out and task.units != H:
        raise Problem("units", f"must be {task.units} where there is no read-out, as the task reads them, but is {H}.")
    state = task.read.of if any(one.name == task.read.of for one in its.states) else "hidden_state"
    return Subject(task, its, H, read_out, state)
