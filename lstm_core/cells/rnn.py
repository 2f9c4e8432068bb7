"""The plain recurrent cell: its hidden state is one tanh of the input and of itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from lstm_core.activations import TANH
from lstm_core.affine import Affine, same_shapes
from lstm_core.arrays import Floats, frozen
from lstm_core.cells.cell import Cell, Part, Stage
from lstm_core.cells.flow import Flow, slope, through_hidden_state
from lstm_core.cells.record import Record, part_traces
from lstm_core.cells.stack import Stack
from lstm_core.forced import Forced, force
from lstm_core.notation import Expression, weighted
from lstm_core.trace import PartTrace, Trace


@dataclass(frozen=True, eq=False, repr=False)
class RNNTrace(Trace):
    """Every value at every step of an RNN; not writeable, float64.

    Attributes
    ----------
    inputs : ndarray, shape (T, D)
        x, what the cell was given.
    hidden_start : ndarray, shape (H,)
        h₀, the state before the first step.
    hidden : PartTrace
        The only part; its value is the hidden state.
    hidden_state : ndarray, shape (T, H)
        h, the state and the output, in [−1, 1].
    """

    hidden: PartTrace


@dataclass(frozen=True, eq=False)
class RNN(Cell[RNNTrace]):
    """A plain recurrent cell with D inputs and H units.

    In the notation of the trace::

        h = tanh(W·x + U·h₍t−1₎ + b)            hidden state

    Parameters
    ----------
    hidden : Affine
        The weights of the only part.

    Raises
    ------
    ValueError
        If the part is no `Affine`.

    References
    ----------
    J. L. Elman, "Finding Structure in Time", Cognitive Science 14(2), 1990;
    with tanh, as is usual today.
    """

    hidden: Affine

    kind: ClassVar[str] = "rnn"
    title: ClassVar[str] = "an RNN"
    parts: ClassVar[tuple[Part, ...]] = (Part("hidden", "h", TANH),)
    stages: ClassVar[tuple[Stage, ...]] = (Stage("hidden state", "hidden_state"),)
    states: ClassVar[tuple[str, ...]] = ("hidden_state",)
    traced: ClassVar[type[Trace]] = RNNTrace

    def __post_init__(self) -> None:
        """Refuse what is no block of weights."""
        same_shapes({"hidden": self.hidden})

    @property
    def equations(self) -> tuple[Expression, ...]:
        """One right side for each of `stages`."""
        return _EQUATIONS

    def sweep(self, inputs: Floats, starts: Sequence[Floats], forced: Forced) -> RNNTrace:
        """Return every value at every step; see `Cell.sweep`."""
        stack = Stack([self.hidden])
        record = Record(inputs, self.H, (1, 1, 1))
        from_hidden, total, h = record.now
        recurrent = stack.recurrent()
        h[...] = starts[0]
        with np.errstate(over="ignore", under="ignore", invalid="ignore"):  # run() looks for overflow afterwards
            from_input = stack.from_input(inputs)
            driven = from_input + stack.b
            for driven_now, row, given in zip(driven, record.rows, forced.rows("hidden"), strict=True):
                h.dot(recurrent, from_hidden)
                np.add(driven_now, from_hidden, total)
                np.tanh(total, h)
                if given is not None:
                    force(h, given)
                row[:] = record.row
        fields = record.fields()
        masks = forced.masks(["hidden"], inputs.shape[1:-1])
        parts = part_traces(["hidden"], self.H, (frozen(from_input), *fields), masks)
        return RNNTrace(inputs=inputs, hidden_start=starts[0], hidden_state=fields[-1], **parts)

    def reverse(self, trace: RNNTrace, reaching: Sequence[Floats], cuts: Iterable[bool]) -> Flow:
        """Return the gradients sent back through time; see `Cell.reverse`."""
        onto = slope(self.parts[0], trace.hidden)[..., None, :]
        by_part, start = through_hidden_state(reaching[0], None, onto, self.hidden.U, cuts)
        return self._flow({"hidden": by_part[..., 0, :]}, reaching, [start])


_EQUATIONS: tuple[Expression, ...] = (weighted(RNN.parts[0]),)
