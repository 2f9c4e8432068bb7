"""The LSTM whose gates look at the cell state through peepholes, and its sweep over time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import numpy.typing as npt

from lstm_core.activations import SIGMOID, TANH, sigmoid_into, tanh_slope
from lstm_core.affine import Affine, same_shapes
from lstm_core.arrays import Floats, finite_floats, frozen
from lstm_core.cells.cell import Cell, Part, Stage
from lstm_core.cells.flow import Flow, before, slope, summed, through_cell_state
from lstm_core.cells.record import Record, part_traces
from lstm_core.cells.stack import Stack
from lstm_core.forced import Forced, force
from lstm_core.notation import CELL, CELL_BEFORE, CELL_UPDATE, SHOWN, Expression, Named, Product, Weight, weighted
from lstm_core.problem import Problem, in_words
from lstm_core.trace import CellStateTrace, Memory, PartTrace, Trace

_STACKED = ("forget_gate", "input_gate", "candidate", "output_gate")
_DRIVEN = _STACKED
_PEEPING = ("forget_gate", "input_gate", "output_gate")


@dataclass(frozen=True, eq=False)
class Peepholes:
    """One weight per unit and gate, from the unit's cell state to its own gate.

    Parameters
    ----------
    forget_gate, input_gate, output_gate : array_like, shape (H,)
        p_f, p_i, p_o. Any finite numbers.

    Raises
    ------
    ValueError
        If a value is no number or not finite, or if the three differ in length.
    """

    forget_gate: Floats
    input_gate: Floats
    output_gate: Floats

    def __init__(self, forget_gate: npt.ArrayLike, input_gate: npt.ArrayLike, output_gate: npt.ArrayLike) -> None:
        given = {"forget_gate": forget_gate, "input_gate": input_gate, "output_gate": output_gate}
        for name, weights in given.items():
            floats = finite_floats(weights, 1, name)
            if name != "forget_gate" and floats.shape != self.forget_gate.shape:
                raise Problem(
                    name, f"must have shape {self.forget_gate.shape} like forget_gate, but has shape {floats.shape}."
                )
            object.__setattr__(self, name, frozen(floats))

    @property
    def H(self) -> int:
        """Units."""
        return len(self.forget_gate)


@dataclass(frozen=True, eq=False)
class PeepholePartTrace(PartTrace):
    """What a gate with a peephole computed, at every step.

    Attributes
    ----------
    from_input, from_hidden, value, forced
        As in `PartTrace`.
    from_cell : ndarray, shape (T, H)
        p⊙c: of the step before for the forget gate and the input gate, of the
        same step for the output gate.
    total : ndarray, shape (T, H)
        W·x + U·h + p⊙c + b.
    """

    from_cell: Floats


@dataclass(frozen=True, eq=False, repr=False)
class PeepholeLSTMTrace(CellStateTrace):
    """Every value at every step of a peephole LSTM; as `LSTMTrace`, the gates with `from_cell`."""

    forget_gate: PeepholePartTrace
    input_gate: PeepholePartTrace
    candidate: PartTrace
    output_gate: PeepholePartTrace

    @property
    def memory(self) -> Memory:
        """The cell state: the forget gate keeps, the input gate lets in."""
        return Memory(self.cell_start, self.forget_gate.value, self.written)


@dataclass(frozen=True, eq=False)
class PeepholeLSTM(Cell[PeepholeLSTMTrace]):
    """An LSTM with peepholes, D inputs and H units.

    In the notation of the trace, ⊙ being the product unit by unit::

        f  = σ(W_f·x + U_f·h₍t−1₎ + p_f⊙c₍t−1₎ + b_f)    forget gate
        i  = σ(W_i·x + U_i·h₍t−1₎ + p_i⊙c₍t−1₎ + b_i)    input gate
        c̃  = tanh(W_c·x + U_c·h₍t−1₎ + b_c)              candidate
        c  = f⊙c₍t−1₎ + i⊙c̃                              cell update: kept + written
        o  = σ(W_o·x + U_o·h₍t−1₎ + p_o⊙c + b_o)         output gate: reads the new c
        h  = o⊙tanh(c)                                   hidden state

    Parameters
    ----------
    forget_gate, input_gate, candidate, output_gate : Affine
        The weights of the four parts, all with the same D and H.
    peepholes : Peepholes
        The weights of the peepholes, for the same H.

    Raises
    ------
    ValueError
        If a part is no `Affine`, or sizes differ; the sentence names the part.

    References
    ----------
    F. A. Gers and J. Schmidhuber, "Recurrent Nets that Time and Count",
    IJCNN 2000. The squashing functions here are those in use today, σ and tanh.
    """

    forget_gate: Affine
    input_gate: Affine
    candidate: Affine
    output_gate: Affine
    peepholes: Peepholes

    kind: ClassVar[str] = "peephole_lstm"
    title: ClassVar[str] = "a peephole LSTM"
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
    traced: ClassVar[type[Trace]] = PeepholeLSTMTrace

    def __post_init__(self) -> None:
        """Refuse parts that do not fit together."""
        same_shapes({part.name: getattr(self, part.name) for part in self.parts})
        if not isinstance(self.peepholes, Peepholes):
            raise Problem("peepholes", f"must be Peepholes, but is {in_words(self.peepholes)}.")
        if self.peepholes.H != self.H:
            raise Problem("peepholes", f"must have H={self.H} like forget_gate, but has H={self.peepholes.H}.")

    def arrays(self) -> dict[str, Floats]:
        """Return all weights by name."""
        return super().arrays() | {f"peepholes.{name}": getattr(self.peepholes, name) for name in _PEEPING}

    @property
    def equations(self) -> tuple[Expression, ...]:
        """One right side for each of `stages`."""
        return _EQUATIONS

    def symbols(self) -> dict[str, str]:
        """Return the letters of all fields and weights that stand in the equations."""
        return super().symbols() | {f"peepholes.{part.name}": f"p_{part.symbol}" for part in self.parts}

    def sweep(self, inputs: Floats, starts: Sequence[Floats], forced: Forced) -> PeepholeLSTMTrace:
        """Return every value at every step; see `Cell.sweep`."""
        stack = Stack([self.affine(name) for name in _STACKED])
        units, batch = self.H, inputs.shape[1:-1]
        record = Record(inputs, units, (4, 4, 4, 3, 1, 1, 1, 1, 1))
        from_hidden, total, value, from_cell, kept, written, c, squashed, h = record.now
        forget_gate, input_gate, candidate, output_gate = (value[..., k * units : (k + 1) * units] for k in range(4))
        early, total_of_early = value[..., : 2 * units], total[..., : 2 * units]
        total_of_candidate, total_of_output = total[..., 2 * units : 3 * units], total[..., 3 * units :]
        old_cell, new_cell = from_cell[..., : 2 * units], from_cell[..., 2 * units :]
        old_cell_by_gate = from_cell.reshape(*batch, 3, units)[..., :2, :]
        peeping = np.stack([self.peepholes.forget_gate, self.peepholes.input_gate])
        ones = np.ones(early.shape)
        recurrent = stack.recurrent()
        h[...], c[...] = starts
        given_early, given_late = forced.rows(*_STACKED[:3]), forced.rows("output_gate")
        with np.errstate(over="ignore", under="ignore", invalid="ignore"):  # run() looks for overflow afterwards
            from_input = stack.from_input(inputs)
            driven = from_input + stack.b
            for now, row, given, shown in zip(driven, record.rows, given_early, given_late, strict=True):
                h.dot(recurrent, from_hidden)
                np.add(now, from_hidden, total)
                np.multiply(peeping, c[..., None, :], old_cell_by_gate)
                np.add(total_of_early, old_cell, total_of_early)
                sigmoid_into(early, total_of_early, ones)
                np.tanh(total_of_candidate, candidate)
                if given is not None:
                    force(value[..., : 3 * units], given)
                np.multiply(forget_gate, c, kept)
                np.multiply(input_gate, candidate, written)
                np.add(kept, written, c)
                np.multiply(self.peepholes.output_gate, c, new_cell)
                np.add(total_of_output, new_cell, total_of_output)
                sigmoid_into(output_gate, total_of_output, ones[..., :units])
                if shown is not None:
                    force(output_gate, shown)
                np.tanh(c, squashed)
                np.multiply(output_gate, squashed, h)
                row[:] = record.row
        return self._trace(inputs, starts, from_input, record, forced)

    def reverse(self, trace: PeepholeLSTMTrace, reaching: Sequence[Floats], cuts: Iterable[bool]) -> Flow:
        """Return the gradients sent back through time; see `Cell.reverse`."""
        forget, enter, propose, show = (slope(part, trace.part(part.name)) for part in self.parts)
        onto_forget = before(trace.cell_start, trace.cell_state) * forget
        onto_enter = trace.candidate.value * enter
        onto_propose = trace.input_gate.value * propose
        shown = trace.cell_squashed * show
        seen_before = self.peepholes.forget_gate * onto_forget + self.peepholes.input_gate * onto_enter
        by_part, starts = through_cell_state(
            reaching,
            opened=trace.output_gate.value * tanh_slope(trace.cell_state) + self.peepholes.output_gate * shown,
            keeps=trace.forget_gate.value + seen_before,
            onto=np.stack([onto_forget, onto_enter, onto_propose], axis=-2),
            shown=shown,
            recurrent=Stack([self.affine(name) for name in _DRIVEN]).U,
            cuts=cuts,
        )
        totals = {name: by_part[..., k, :] for k, name in enumerate(_DRIVEN)}
        return self._flow(totals, reaching, starts)

    def gradient(self, trace: PeepholeLSTMTrace, flow: Flow) -> PeepholeLSTM:
        """Return ∂loss/∂weights in the place of the weights, summed over steps and sequences."""
        old = before(trace.cell_start, trace.cell_state)
        seen = {"forget_gate": old, "input_gate": old, "output_gate": trace.cell_state}
        peepholes = Peepholes(**{name: summed(flow.totals[name] * cell) for name, cell in seen.items()})
        return PeepholeLSTM(**self._blocks(trace, flow), peepholes=peepholes)

    def _trace(
        self, inputs: Floats, starts: Sequence[Floats], from_input: Floats, record: Record, forced: Forced
    ) -> PeepholeLSTMTrace:
        """Return the fields of the record under their names."""
        from_hidden, total, value, from_cell, kept, written, cell_state, cell_squashed, hidden_state = record.fields()
        masks = forced.masks(_STACKED, inputs.shape[1:-1])
        plain = part_traces(_STACKED, self.H, (frozen(from_input), from_hidden, total, value), masks)
        gates = {
            name: PeepholePartTrace(**vars(plain[name]), from_cell=from_cell[..., k * self.H : (k + 1) * self.H])
            for k, name in enumerate(_PEEPING)
        }
        return PeepholeLSTMTrace(
            inputs=inputs,
            hidden_start=starts[0],
            cell_start=starts[1],
            kept=kept,
            written=written,
            cell_state=cell_state,
            cell_squashed=cell_squashed,
            hidden_state=hidden_state,
            candidate=plain["candidate"],
            **gates,
        )


def _peeping(part: Part, read: Expression) -> Expression:
    """act(W·x + U·h₍t−1₎ + p⊙c + b)."""
    peephole = Product((Weight(f"peepholes.{part.name}"), read))
    return weighted(part, Named(f"{part.name}.from_cell", peephole))


_EQUATIONS: tuple[Expression, ...] = (
    _peeping(PeepholeLSTM.parts[0], CELL_BEFORE),
    _peeping(PeepholeLSTM.parts[1], CELL_BEFORE),
    weighted(PeepholeLSTM.parts[2]),
    CELL_UPDATE,
    _peeping(PeepholeLSTM.parts[3], CELL),
    SHOWN,
)
