"""The LSTM that writes exactly as much as it forgets: i = 1 − f. Its parts, stages and sweep."""

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
from lstm_core.notation import CELL_UPDATE, SHOWN, Complement, Expression, Field, weighted
from lstm_core.trace import CellStateTrace, DerivedTrace, Memory, PartTrace, Trace

_STACKED = ("forget_gate", "output_gate", "candidate")
# The parts that a gradient meets: first those that feed the cell state, last the one that shows it.
_DRIVEN = ("forget_gate", "candidate", "output_gate")


@dataclass(frozen=True, eq=False, repr=False)
class CoupledLSTMTrace(CellStateTrace):
    """Every value at every step of a coupled LSTM; as `LSTMTrace`, but the input gate has a value only."""

    forget_gate: PartTrace
    input_gate: DerivedTrace
    candidate: PartTrace
    output_gate: PartTrace

    @property
    def memory(self) -> Memory:
        """The cell state: what the forget gate does not keep is written anew."""
        return Memory(self.cell_start, self.forget_gate.value, self.written)


@dataclass(frozen=True, eq=False)
class CoupledLSTM(Cell[CoupledLSTMTrace]):
    """An LSTM with coupled input and forget gates, D inputs and H units.

    In the notation of the trace, ⊙ being the product unit by unit::

        f  = σ(W_f·x + U_f·h₍t−1₎ + b_f)        forget gate
        i  = 1 − f                              input gate: no weights of its own
        c̃  = tanh(W_c·x + U_c·h₍t−1₎ + b_c)     candidate
        c  = f⊙c₍t−1₎ + i⊙c̃                     cell update: kept + written
        o  = σ(W_o·x + U_o·h₍t−1₎ + b_o)        output gate
        h  = o⊙tanh(c)                          hidden state

    The cell state is an average of the candidates and of c₀, and stays in
    [−1, 1] if it starts there. A forced forget gate takes the input gate along.

    Parameters
    ----------
    forget_gate, candidate, output_gate : Affine
        The weights of the three parts, all with the same D and H.

    Raises
    ------
    ValueError
        If a part is no `Affine` or its sizes differ from the others'; the
        sentence names the part.

    References
    ----------
    K. Greff et al., "LSTM: A Search Space Odyssey", IEEE Transactions on Neural
    Networks and Learning Systems 28(10), 2017: the variant CIFG, without
    peepholes.
    """

    forget_gate: Affine
    candidate: Affine
    output_gate: Affine

    kind: ClassVar[str] = "coupled_lstm"
    title: ClassVar[str] = "a coupled LSTM"
    parts: ClassVar[tuple[Part, ...]] = (
        Part("forget_gate", "f", SIGMOID),
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
    traced: ClassVar[type[Trace]] = CoupledLSTMTrace

    def __post_init__(self) -> None:
        """Refuse parts that do not fit together."""
        same_shapes({part.name: getattr(self, part.name) for part in self.parts})

    @property
    def equations(self) -> tuple[Expression, ...]:
        """One right side for each of `stages`."""
        return _EQUATIONS

    def symbols(self) -> dict[str, str]:
        """Return the letters of all fields and weights that stand in the equations."""
        return super().symbols() | {"input_gate": "i"}

    def sweep(self, inputs: Floats, starts: Sequence[Floats], forced: Forced) -> CoupledLSTMTrace:
        """Return every value at every step; see `Cell.sweep`."""
        stack = Stack([self.affine(name) for name in _STACKED])
        units = self.H
        record = Record(inputs, units, (3, 3, 3, 1, 1, 1, 1, 1, 1))
        from_hidden, total, value, input_gate, kept, written, c, squashed, h = record.now
        gates, candidate = value[..., : 2 * units], value[..., 2 * units :]
        total_of_gates, total_of_candidate = total[..., : 2 * units], total[..., 2 * units :]
        forget_gate, output_gate = gates[..., :units], gates[..., units:]
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
                np.subtract(1.0, forget_gate, input_gate)
                np.multiply(forget_gate, c, kept)
                np.multiply(input_gate, candidate, written)
                np.add(kept, written, c)
                np.tanh(c, squashed)
                np.multiply(output_gate, squashed, h)
                row[:] = record.row
        return self._trace(inputs, starts, from_input, record, forced)

    def reverse(self, trace: CoupledLSTMTrace, reaching: Sequence[Floats], cuts: Iterable[bool]) -> Flow:
        """Return the gradients sent back through time; see `Cell.reverse`."""
        forget, propose, show = (slope(part, trace.part(part.name)) for part in self.parts)
        shown = trace.cell_squashed * show
        by_part, starts = through_cell_state(
            reaching,
            opened=trace.output_gate.value * tanh_slope(trace.cell_state),
            keeps=trace.forget_gate.value,
            onto=side_by_side(
                (before(trace.cell_start, trace.cell_state) - trace.candidate.value, forget),
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
    ) -> CoupledLSTMTrace:
        """Return the fields of the record under their names."""
        from_hidden, total, value, input_gate, kept, written, cell_state, cell_squashed, hidden_state = record.fields()
        masks = forced.masks(_STACKED, inputs.shape[1:-1])
        return CoupledLSTMTrace(
            inputs=inputs,
            hidden_start=starts[0],
            cell_start=starts[1],
            kept=kept,
            written=written,
            cell_state=cell_state,
            cell_squashed=cell_squashed,
            hidden_state=hidden_state,
            input_gate=DerivedTrace(input_gate),
            **part_traces(_STACKED, self.H, (frozen(from_input), from_hidden, total, value), masks),
        )


_EQUATIONS: tuple[Expression, ...] = (
    weighted(CoupledLSTM.parts[0]),
    Complement(Field("forget_gate")),
    weighted(CoupledLSTM.parts[1]),
    CELL_UPDATE,
    weighted(CoupledLSTM.parts[2]),
    SHOWN,
)
