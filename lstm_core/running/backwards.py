"""A layer that reads the sequence from its last step to its first."""

from __future__ import annotations

from lstm_core.foreign import is_a
from lstm_core.frozen import Frozen
from lstm_core.kinds.cell import Cell
from lstm_core.problem import Problem, in_words


class Backwards(Frozen):
    """A cell that reads x_T … x₁.

    Parameters
    ----------
    cell : Cell
        The cell.
    keep_order : bool
        In which order its hidden states go on to a next layer: in that of the
        sequence if True, as in ONNX with `direction="reverse"`; if False in the
        order in which they came about, as in Keras with `go_backwards=True`.

    Raises
    ------
    ValueError
        If it is no cell, or `keep_order` no truth.
    """

    cell: Cell
    keep_order: bool

    def __init__(self, cell: Cell, keep_order: bool = True) -> None:
        if not is_a(cell, Cell):
            raise Problem("cell", f"must be a cell such as LSTM, but is {in_words(cell)}.")
        if not is_a(keep_order, bool):
            raise Problem("keep_order", f"must be True or False, but is {in_words(keep_order)}.")
        super().__init__(cell=cell, keep_order=keep_order)

    @property
    def D(self) -> int:
        """Inputs per step."""
        return self.cell.D

    @property
    def H(self) -> int:
        """Units."""
        return self.cell.H
