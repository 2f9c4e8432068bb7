"""What a snippet is made from: a cell, its inputs and its start values, checked by running them."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from lstm_core.arrays import Floats
from lstm_core.kinds.cell import Cell
from lstm_core.problem import Problem, many
from lstm_core.running.bidirectional import Bidirectional
from lstm_core.running.run import run


class Question(NamedTuple):
    """One run that code is to be written for.

    Attributes
    ----------
    cell : Cell or Bidirectional
        As given.
    cells : tuple of Cell
        The cell, or both of a Bidirectional.
    inputs : ndarray, shape (T, D)
        One sequence.
    starts : tuple of dict from str to ndarray of shape (H,)
        For each cell the start value of each of its states, "hidden_state" and
        "cell_state".
    last : ndarray, shape (H,)
        The hidden state of the last step, as `lc.run` gives it.
    """

    cell: Cell | Bidirectional
    cells: tuple[Cell, ...]
    inputs: Floats
    starts: tuple[dict[str, Floats], ...]
    last: Floats

    @property
    def both(self) -> bool:
        """Whether there are two directions."""
        return len(self.cells) == 2

    @property
    def merge(self) -> str:
        """How the two directions are merged."""
        return self.cell.merge if isinstance(self.cell, Bidirectional) else "concat"

    @property
    def title(self) -> str:
        """What runs over how much, for the head of the code."""
        cell = self.cells[0]
        what = f"{cell.title} forwards and {self.cells[1].title} backwards" if self.both else cell.title
        sizes = f"{many(cell.D, 'input')}, {many(cell.H, 'unit')}, {many(len(self.inputs), 'step')}"
        return f"{what[0].upper()}{what[1:]}: {sizes}"


def asked(cell: Any, inputs: Any, hidden_state: Any, cell_state: Any) -> Question:
    """Return the question, or raise what `run` raises; a batch is refused."""
    trace = run(cell, inputs, hidden_state, cell_state)
    if trace.B is not None:
        raise Problem("inputs", f"must be one sequence, (T, D), but are a batch of {trace.B}.")
    runs = [(cell, trace)]
    if isinstance(cell, Bidirectional):
        runs = [(cell.forward, trace.forward), (cell.backward, trace.backward)]
    starts = tuple({state.name: getattr(each, state.start) for state in one.states} for one, each in runs)
    return Question(cell, tuple(one for one, _ in runs), np.array(trace.inputs), starts, trace.hidden_state[-1])
