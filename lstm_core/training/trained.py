"""What an update has made of a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from lstm_core.arrays import whole_number
from lstm_core.frozen import Frozen
from lstm_core.training.learner import READ, SHIFT
from lstm_core.training.sequences import exam_by

if TYPE_CHECKING:
    from lstm_core.arrays import Floats
    from lstm_core.kinds.cell import Cell
    from lstm_core.marking.definition import Hidden, Task
    from lstm_core.training.learner import Learner
    from lstm_core.training.sequences import Sequences


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

    def passed(self, steps: int | None = None) -> float:
        """Return the share of 200 sequences it has not learned from of which every step that counts is right.

        Parameters
        ----------
        steps : int, optional
            Of so many steps each, from 3 to 200; else as long as those it learns from.

        Raises
        ------
        ValueError
            If it is no such number.
        """
        exam = self.exam
        if steps is not None:
            many = whole_number(steps, 3, 200, "steps")
            exam = exam_by(cast("Hidden", self.task.hidden).rule, (many, many))
        return self.learner.passed(exam, self.task.passing)
