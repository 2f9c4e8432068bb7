"""The long short-term memory cell, its parts and stages, and its sweep over time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from lstm_core.activations import SIGMOID, TANH, sigmoid_into, tanh_slope
from lstm_core.affine import Affine, same_shapes
from lstm_core.arrays import Floats, frozen
from lstm_core.cells.cell import Cell, Part, Stage
from lstm_core.cells.flow import Flow, before, side_by_side, slope, through_cell_state
from lstm_core.cells.record import Record, part_traces
from lstm_core.cells.stack import Stack
from lstm_core.forced import Forced, force
from lstm_core.notation import CELL_UPDATE, SHOWN, Expression, weighted
from lstm_core.trace import CellStateTrace, Memory, PartTrace, Trace

# The three gates stand together in memory, so that one sigmoid serves them all.
_STACKED = ("forget_gate", "input_gate", "output_gate", "candidate")
# The parts that a gradient meets: first those that feed the cell state, last the one that shows it.
_DRIVEN = ("forget_gate", "input_gate", "candidate", "output_gate")


@dataclass(frozen=True, eq=False, repr=False)
class LSTMTrace(CellStateTrace):
    """Every value at every step of an LSTM; not writeable, float64.

    Attributes
    ----------
    inputs : ndarray, shape (T, D)
        x, what the cell was given.
    hidden_start, cell_start : ndarray, shape (H,)
        h₀ and c₀, the states before the first step.
    forget_gate, input_gate, output_gate : PartTrace
        f, i, o: values in [0, 1].
    candidate : PartTrace
        c̃: values in [−1, 1].
    kept : ndarray, shape (T, H)
        f⊙c₍t−1₎, what is left of the old cell state.
    written : ndarray, shape (T, H)
        i⊙c̃, what is added to it, in [−1, 1].
    cell_state : ndarray, shape (T, H)
        c = kept + written, the memory; may leave [−1, 1].
    cell_squashed : ndarray, shape (T, H)
        tanh c, in [−1, 1].
    hidden_state : ndarray, shape (T, H)
        h = o⊙tanh c, the output, in [−1, 1].
    """

    forget_gate: PartTrace
    input_gate: PartTrace
    candidate: PartTrace
    output_gate: PartTrace

    @property
    def memory(self) -> Memory:
        """The cell state: the forget gate keeps, the input gate lets in."""
        return Memory(self.cell_start, self.forget_gate.value, self.written)


@dataclass(frozen=True, eq=False)
class LSTM(Cell[LSTMTrace]):
    """A long short-term memory cell with D inputs and H units.

    In the notation of the trace, ⊙ being the product unit by unit::

        f  = σ(W_f·x + U_f·h₍t−1₎ + b_f)        forget gate
        i  = σ(W_i·x + U_i·h₍t−1₎ + b_i)        input gate
        c̃  = tanh(W_c·x + U_c·h₍t−1₎ + b_c)     candidate
        c  = f⊙c₍t−1₎ + i⊙c̃                     cell update: kept + written
        o  = σ(W_o·x + U_o·h₍t−1₎ + b_o)        output gate
        h  = o⊙tanh(c)                          hidden state

    Parameters
    ----------
    forget_gate, input_gate, candidate, output_gate : Affine
        The weights of the four parts, all with the same D and H.

    Raises
    ------
    ValueError
        If a part is no `Affine` or its sizes differ from the others'; the
        sentence names the part.

    References
    ----------
    S. Hochreiter and J. Schmidhuber, "Long Short-Term Memory", Neural
    Computation 9(8), 1997: the cell state and the input and output gates.
    F. A. Gers, J. Schmidhuber and F. Cummins, "Learning to Forget: Continual
    Prediction with LSTM", Neural Computation 12(10), 2000: the forget gate.
    The squashing functions here are those in use today, σ and tanh.
    """

    forget_gate: Affine
    input_gate: Affine
    candidate: Affine
    output_gate: Affine

    kind: ClassVar[str] = "lstm"
    title: ClassVar[str] = "an LSTM"
    parts: ClassVar[tuple[Part, ...]] = (
        Part("forget_gate", "f", SIGMOID),
        Part("input_gate", "i", SIGMOID),
        Part("candidate", "c̃", TANH),
        Part("output_gate", "o", SIGMOID),
    )
    stages: ClassVar[tuple[Stage, ...]] = (
        Stage("forget gate", "forget_gate"),
        Stage("input gate", "input_gate"),
        Stage("candidate", "candidate"),
        Stage("cell update", "cell_state"),
        Stage("output gate", "output_gate"),
        Stage("hidden state", "hidden_state"),
    )
    states: ClassVar[tuple[str, ...]] = ("hidden_state", "cell_state")
    traced: ClassVar[type[Trace]] = LSTMTrace

    def __post_init__(self) -> None:
        """Refuse parts that do not fit together."""
        same_shapes({part.name: getattr(self, part.name) for part in self.parts})

    @property
    def equations(self) -> tuple[Expression, ...]:
        """One right side for each of `stages`."""
        return _EQUATIONS

    def sweep(self, inputs: Floats, starts: Sequence[Floats], forced: Forced) -> LSTMTrace:
        """Return every value at every step; see `Cell.sweep`."""
        stack = Stack([self.affine(name) for name in _STACKED])
        units = self.H
        record = Record(inputs, units, (4, 4, 4, 1, 1, 1, 1, 1))
        from_hidden, total, value, kept, written, c, squashed, h = record.now
        gates, candidate = value[..., : 3 * units], value[..., 3 * units :]
        total_of_gates, total_of_candidate = total[..., : 3 * units], total[..., 3 * units :]
        forget_gate, input_gate = gates[..., :units], gates[..., units : 2 * units]
        output_gate = gates[..., 2 * units :]
        ones = np.ones(gates.shape)
        recurrent = stack.recurrent()
        h[...], c[...] = starts
        with np.errstate(over="ignore", under="ignore", invalid="ignore"):  # run() looks for overflow afterwards
            from_input = stack.from_input(inputs)
            driven = from_input + stack.b
            for driven_now, row, given in zip(driven, record.rows, forced.rows(*_STACKED), strict=True):
                h.dot(recurrent, from_hidden)
                np.add(driven_now, from_hidden, total)
                sigmoid_into(gates, total_of_gates, ones)
                np.tanh(total_of_candidate, candidate)
                if given is not None:
                    force(value, given)
                np.multiply(forget_gate, c, kept)
                np.multiply(input_gate, candidate, written)
                np.add(kept, written, c)
                np.tanh(c, squashed)
                np.multiply(output_gate, squashed, h)
                row[:] = record.row
        return self._trace(inputs, starts, from_input, record, forced)

    def reverse(self, trace: LSTMTrace, reaching: Sequence[Floats], cuts: Iterable[bool]) -> Flow:
        """Return the gradients sent back through time; see `Cell.reverse`."""
        forget, enter, propose, show = (slope(part, trace.part(part.name)) for part in self.parts)
        shown = trace.cell_squashed * show
        by_part, starts = through_cell_state(
            reaching,
            opened=trace.output_gate.value * tanh_slope(trace.cell_state),
            keeps=trace.forget_gate.value,
            onto=side_by_side(
                (before(trace.cell_start, trace.cell_state), forget),
                (trace.candidate.value, enter),
                (trace.input_gate.value, propose),
            ),
            shown=shown,
            recurrent=Stack([self.affine(name) for name in _DRIVEN]).U,
            cuts=cuts,
        )
        totals = {name: by_part[..., k, :] for k, name in enumerate(_DRIVEN)}
        return self._flow(totals, reaching, starts)

    def _trace(
        self, inputs: Floats, starts: Sequence[Floats], from_input: Floats, record: Record, forced: Forced
    ) -> LSTMTrace:
        """Return the fields of the record under their names."""
        from_hidden, total, value, kept, written, cell_state, cell_squashed, hidden_state = record.fields()
        masks = forced.masks(_STACKED, inputs.shape[1:-1])
        return LSTMTrace(
            inputs=inputs,
            hidden_start=starts[0],
            cell_start=starts[1],
            kept=kept,
            written=written,
            cell_state=cell_state,
            cell_squashed=cell_squashed,
            hidden_state=hidden_state,
            **part_traces(_STACKED, self.H, (frozen(from_input), from_hidden, total, value), masks),
        )


_EQUATIONS: tuple[Expression, ...] = (
    *map(weighted, LSTM.parts[:3]),
    CELL_UPDATE,
    weighted(LSTM.parts[3]),
    SHOWN,
)
