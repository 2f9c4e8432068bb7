"""A cell that learns, as it is at one moment, and one update of it: pure, nothing is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from lstm_core.frozen import Frozen
from lstm_core.lenses.gradients import backpropagate
from lstm_core.running.run import run_from
from lstm_core.training.optimizers import clipped

if TYPE_CHECKING:
    from lstm_core.arrays import Floats, Truths
    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.trace import Trace
    from lstm_core.marking.definition import Passing
    from lstm_core.training.optimizers import Memory, Optimizer
    from lstm_core.training.sequences import Sequences

READ, SHIFT = "read_out.v", "read_out.a"
"""The names of what reads the states, beside the arrays of the cell."""


class Learner(Frozen):
    """A cell with what reads it, and what the way down remembers.

    What is read is y = v·s + a of a state s.

    Attributes
    ----------
    kind : type
        The kind of cell.
    state : str
        Which state is read.
    weights : dict of ndarray
        The arrays of the cell under their names, and of what reads it `read_out.v` (H,) and `read_out.a` (1,).
    memory : Memory
        What the optimizer remembers.
    fixed : tuple of str
        Arrays that stay as they are.
    free : dict of ndarray
        Of other arrays, which entries may move; all where nothing is said of an array.
    """

    kind: type[Cell]
    state: str
    weights: dict[str, Floats]
    memory: Memory
    fixed: tuple[str, ...]
    free: dict[str, Truths]

    @property
    def cell(self) -> Cell:
        """The cell as it is now."""
        arrays = {name: array.copy() for name, array in self.weights.items() if name not in (READ, SHIFT)}
        return self.kind.of_floats(arrays)

    def read(self, sequences: Sequences) -> Floats:
        """Return y of every step and sequence, (T, B)."""
        found: Floats = self._run(self.cell, sequences)[1]
        return found

    def passed(self, sequences: Sequences, passing: Passing) -> float:
        """Return the share of sequences of which every step that counts is right."""
        return sequences.passed(self.read(sequences), passing)

    def _run(self, cell: Cell, sequences: Sequences) -> tuple[Trace, Floats]:
        units = len(self.weights[READ])
        starts = {"cell_state": np.repeat(sequences.cell_start[:, np.newaxis], units, axis=1)}
        remembers = any(state.name == "cell_state" for state in cell.states)
        trace = run_from(cell, sequences.inputs, starts if remembers else {})
        return trace, vars(trace)[self.state] @ self.weights[READ] + self.weights[SHIFT]

    def descent(self, batch: Sequences) -> tuple[float, dict[str, Floats]]:
        """Return the loss of a batch, and its gradients by the names of the weights.

        The loss is the mean of (y − wanted)² over all steps that count.
        """
        cell = self.cell
        trace, read = self._run(cell, batch)
        count = batch.counts.sum()
        error = np.where(batch.counts, read - batch.wanted, 0.0)
        onto = (2.0 / count) * error[..., np.newaxis] * self.weights[READ]
        states = vars(trace)[self.state]
        if self.state == "cell_state":
            back = backpropagate(cell, trace, np.zeros_like(onto), onto)
        else:
            back = backpropagate(cell, trace, onto)
        gradients = back.cell.arrays()
        gradients[READ] = (2.0 / count) * np.tensordot(error, states, axes=([0, 1], [0, 1]))
        gradients[SHIFT] = np.array([(2.0 / count) * error.sum()])
        return float((error**2).sum() / count), {
            name: np.where(self.free[name], gradient, 0.0) if name in self.free else gradient
            for name, gradient in gradients.items()
            if name not in self.fixed
        }


class Update(NamedTuple):
    """One update: the learner after it, the loss before it, the gradients, clipped, and their norm before that."""

    learner: Learner
    loss: float
    gradients: dict[str, Floats]
    norm: float


def updated(learner: Learner, batch: Sequences, optimizer: Optimizer, longest: float) -> Update:
    """Return what one update makes of a learner.

    Parameters
    ----------
    learner : Learner
        As it is.
    batch : Sequences
        What it learns from.
    optimizer : Optimizer
        The way down.
    longest : float
        All gradients together are clipped to this norm.
    """
    loss, found = learner.descent(batch)
    gradients, norm = clipped(found, longest)
    moving = {name: array for name, array in learner.weights.items() if name in gradients}
    after, memory = optimizer.moved(moving, gradients, learner.memory)
    weights = learner.weights | after
    return Update(Learner(**vars(learner) | {"weights": weights, "memory": memory}), loss, gradients, norm)
