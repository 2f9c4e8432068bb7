"""The LSTM of 1997, which had no forget gate: its parts, stages and sweep."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from lstm_core.activations import SIGMOID, TANH, sigmoid_into, tanh_slope
from lstm_core.affine import Affine, same_shapes
from lstm_core.arrays import Floats, frozen
from lstm_core.cells.cell import Cell, Part, Stage
from lstm_core.cells.flow import Flow, side_by_side, slope, through_cell_state
from lstm_core.cells.record import Record, part_traces
from lstm_core.cells.stack import Stack
from lstm_core.forced import Forced, force
from lstm_core.notation import CELL_BEFORE, SHOWN, Expression, Field, Named, Product, Sum, weighted
from lstm_core.trace import CellStateTrace, Memory, PartTrace, Trace

_STACKED = ("input_gate", "output_gate", "candidate")
# The parts that a gradient meets: first those that feed the cell state, last the one that shows it.
_DRIVEN = ("input_gate", "candidate", "output_gate")


@dataclass(frozen=True, eq=False, repr=False)
class LSTM1997Trace(CellStateTrace):
    """Every value at every step of an LSTM without forget gate; as `LSTMTrace`, and kept is c₍t−1₎ itself."""

    input_gate: PartTrace
    candidate: PartTrace
    output_gate: PartTrace

    @property
    def memory(self) -> Memory:
        """The cell state, of which nothing is ever lost."""
        return Memory(self.cell_start, np.ones_like(self.cell_state), self.written)


@dataclass(frozen=True, eq=False)
class LSTM1997(Cell[LSTM1997Trace]):
    """An LSTM without forget gate, with D inputs and H units.

    In the notation of the trace, ⊙ being the product unit by unit::

        i  = σ(W_i·x + U_i·h₍t−1₎ + b_i)        input gate
        c̃  = tanh(W_c·x + U_c·h₍t−1₎ + b_c)     candidate
        c  = c₍t−1₎ + i⊙c̃                       cell update: kept + written
        o  = σ(W_o·x + U_o·h₍t−1₎ + b_o)        output gate
        h  = o⊙tanh(c)                          hidden state

    Parameters
    ----------
    input_gate, candidate, output_gate : Affine
        The weights of the three parts, all with the same D and H.

    Raises
    ------
    ValueError
        If a part is no `Affine` or its sizes differ from the others'; the
        sentence names the part.

    References
    ----------
    S. Hochreiter and J. Schmidhuber, "Long Short-Term Memory", Neural
    Computation 9(8), 1997: the "constant error carousel". The squashing
    functions here are those in use today, σ and tanh, and the gradients of
    this package are exact, where the paper's leave out all ways through gates.
    """

    input_gate: Affine
    candidate: Affine
    output_gate: Affine

    kind: ClassVar[str] = "lstm_1997"
    title: ClassVar[str] = "an LSTM without forget gate"
    parts: ClassVar[tuple[Part, ...]] = (
        Part("input_gate", "i", SIGMOID),
        Part("candidate", "c̃", TANH),
        Part("output_gate", "o", SIGMOID),
    )
    stages: ClassVar[tuple[Stage, ...]] = (
        Stage("input gate", "input_gate"),
        Stage("candidate", "candidate"),
        Stage("cell update", "cell_state"),
        Stage("output gate", "output_gate"),
        Stage("hidden state", "hidden_state"),
    )
    states: ClassVar[tuple[str, ...]] = ("hidden_state", "cell_state")
    traced: ClassVar[type[Trace]] = LSTM1997Trace

    def __post_init__(self) -> None:
        """Refuse parts that do not fit together."""
        same_shapes({part.name: getattr(self, part.name) for part in self.parts})

    @property
    def equations(self) -> tuple[Expression, ...]:
        """One right side for each of `stages`."""
        return _EQUATIONS

    def sweep(self, inputs: Floats, starts: Sequence[Floats], forced: Forced) -> LSTM1997Trace:
        """Return every value at every step; see `Cell.sweep`."""
        stack = Stack([self.affine(name) for name in _STACKED])
        units = self.H
        record = Record(inputs, units, (3, 3, 3, 1, 1, 1, 1, 1))
        from_hidden, total, value, kept, written, c, squashed, h = record.now
        gates, candidate = value[..., : 2 * units], value[..., 2 * units :]
        total_of_gates, total_of_candidate = total[..., : 2 * units], total[..., 2 * units :]
        input_gate, output_gate = gates[..., :units], gates[..., units:]
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
                kept[...] = c
                np.multiply(input_gate, candidate, written)
                np.add(kept, written, c)
                np.tanh(c, squashed)
                np.multiply(output_gate, squashed, h)
                row[:] = record.row
        return self._trace(inputs, starts, from_input, record, forced)

    def reverse(self, trace: LSTM1997Trace, reaching: Sequence[Floats], cuts: Iterable[bool]) -> Flow:
        """Return the gradients sent back through time; see `Cell.reverse`."""
        enter, propose, show = (slope(part, trace.part(part.name)) for part in self.parts)
        shown = trace.cell_squashed * show
        by_part, starts = through_cell_state(
            reaching,
            opened=trace.output_gate.value * tanh_slope(trace.cell_state),
            keeps=np.ones_like(trace.cell_state),
            onto=side_by_side((trace.candidate.value, enter), (trace.input_gate.value, propose)),
            shown=shown,
            recurrent=Stack([self.affine(name) for name in _DRIVEN]).U,
            cuts=cuts,
        )
        totals = {name: by_part[..., k, :] for k, name in enumerate(_DRIVEN)}
        return self._flow(totals, reaching, starts)

    def _trace(
        self, inputs: Floats, starts: Sequence[Floats], from_input: Floats, record: Record, forced: Forced
    ) -> LSTM1997Trace:
        """Return the fields of the record under their names."""
        from_hidden, total, value, kept, written, cell_state, cell_squashed, hidden_state = record.fields()
        masks = forced.masks(_STACKED, inputs.shape[1:-1])
        return LSTM1997Trace(
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
    *map(weighted, LSTM1997.parts[:2]),
    Sum((Named("kept", CELL_BEFORE), Named("written", Product((Field("input_gate"), Field("candidate")))))),
    weighted(LSTM1997.parts[2]),
    SHOWN,
)
