"""The gated recurrent unit, in the form of today's frameworks and in the original one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import numpy.typing as npt

from lstm_core.activations import SIGMOID, TANH, sigmoid, tanh
from lstm_core.affine import Affine, same_shapes
from lstm_core.arrays import Floats, finite_floats, frozen
from lstm_core.cells.cell import Cell, Part, Stage
from lstm_core.cells.record import Record, part_traces
from lstm_core.cells.stack import Stack
from lstm_core.forced import Forced, force
from lstm_core.problem import Problem, in_words
from lstm_core.trace import Memory, PartTrace, Trace

_STACKED = ("reset_gate", "update_gate", "candidate")


@dataclass(frozen=True, eq=False, repr=False)
class GRUTrace(Trace):
    """Every value at every step of a GRU; not writeable, float64.

    Attributes
    ----------
    inputs : ndarray, shape (T, D)
        x, what the cell was given.
    hidden_start : ndarray, shape (H,)
        h₀, the state before the first step.
    reset_gate, update_gate : PartTrace
        r, z: values in [0, 1].
    candidate : PartTrace
        n: values in [−1, 1]. Its `from_hidden` is U·h₍t−1₎ where the reset
        comes after the product, and U·(r⊙h₍t−1₎) in the original form.
    recalled : ndarray, shape (T, H)
        What the reset gate lets through: r⊙(U·h₍t−1₎ + d), or r⊙h₍t−1₎ in the
        original form.
    kept : ndarray, shape (T, H)
        z⊙h₍t−1₎, what is left of the old state.
    written : ndarray, shape (T, H)
        (1 − z)⊙n, what is added to it, in [−1, 1].
    hidden_state : ndarray, shape (T, H)
        h = kept + written, memory and output in one.
    """

    reset_gate: PartTrace
    update_gate: PartTrace
    candidate: PartTrace
    recalled: Floats
    kept: Floats
    written: Floats

    @property
    def memory(self) -> Memory:
        """The hidden state: the update gate keeps, and what it does not keep is written anew."""
        return Memory(self.hidden_start, self.update_gate.value, self.written)


@dataclass(frozen=True, eq=False)
class GRU(Cell[GRUTrace]):
    """A gated recurrent unit with D inputs and H units.

    In the notation of the trace, ⊙ being the product unit by unit::

        r = σ(W_r·x + U_r·h₍t−1₎ + b_r)              reset gate
        z = σ(W_z·x + U_z·h₍t−1₎ + b_z)              update gate
        n = tanh(W_n·x + b_n + r⊙(U_n·h₍t−1₎ + d))   candidate, reset after the product
        n = tanh(W_n·x + b_n + U_n·(r⊙h₍t−1₎))       candidate, in the original form
        h = z⊙h₍t−1₎ + (1 − z)⊙n                     hidden state: kept + written

    Parameters
    ----------
    reset_gate, update_gate, candidate : Affine
        The weights of the three parts, all with the same D and H.
    reset_after : bool
        Whether the reset gate acts on the product U_n·h₍t−1₎, as in PyTorch and
        by default in Keras, or on h₍t−1₎ before it, as in 2014. The two differ
        as soon as H > 1 or d ≠ 0.
    candidate_recurrent_bias : array_like, shape (H,), optional
        d, a bias that the reset gate acts on as well; zeros by default. The
        original form has none.

    Raises
    ------
    ValueError
        If a part is no `Affine` or its sizes differ from the others', or if the
        bias does not fit; the sentence names it.

    References
    ----------
    K. Cho et al., "Learning Phrase Representations using RNN Encoder-Decoder
    for Statistical Machine Translation", EMNLP 2014: the original form.
    J. Chung et al., "Empirical Evaluation of Gated Recurrent Neural Networks
    on Sequence Modeling", 2014, has z and 1 − z the other way round.
    The form with the reset after the product is the one that NVIDIA's cuDNN
    made common, because all products of a step can then be one.
    """

    reset_gate: Affine
    update_gate: Affine
    candidate: Affine
    reset_after: bool
    candidate_recurrent_bias: Floats

    kind: ClassVar[str] = "gru"
    title: ClassVar[str] = "a GRU"
    parts: ClassVar[tuple[Part, ...]] = (
        Part("reset_gate", "r", SIGMOID),
        Part("update_gate", "z", SIGMOID),
        Part("candidate", "n", TANH),
    )
    stages: ClassVar[tuple[Stage, ...]] = (
        Stage("reset gate", "reset_gate"),
        Stage("update gate", "update_gate"),
        Stage("candidate", "candidate"),
        Stage("hidden state", "hidden_state"),
    )
    states: ClassVar[tuple[str, ...]] = ("hidden_state",)

    def __init__(
        self,
        reset_gate: Affine,
        update_gate: Affine,
        candidate: Affine,
        reset_after: bool = True,
        candidate_recurrent_bias: npt.ArrayLike | None = None,
    ) -> None:
        same_shapes({"reset_gate": reset_gate, "update_gate": update_gate, "candidate": candidate})
        if not isinstance(reset_after, (bool, np.bool_)):
            raise Problem("reset_after", f"must be True or False, but is {in_words(reset_after)}.")
        given: dict[str, object] = {
            "reset_gate": reset_gate,
            "update_gate": update_gate,
            "candidate": candidate,
            "reset_after": bool(reset_after),
            "candidate_recurrent_bias": frozen(_bias(candidate_recurrent_bias, candidate.H, bool(reset_after))),
        }
        for name, value in given.items():
            object.__setattr__(self, name, value)

    def sweep(self, inputs: Floats, starts: Sequence[Floats], forced: Forced) -> GRUTrace:
        """Return every value at every step; see `Cell.sweep`."""
        stack = Stack([self.affine(name) for name in _STACKED])
        record = Record(inputs, self.H, (3, 3, 3, 1, 1, 1, 1))
        with np.errstate(over="ignore", under="ignore", invalid="ignore"):  # run() looks for overflow afterwards
            from_input = stack.from_input(inputs)
            loop = self._reset_after if self.reset_after else self._reset_before
            loop(stack, from_input + stack.b, record, starts[0], forced)
        from_hidden, total, value, recalled, kept, written, hidden_state = record.fields()
        masks = forced.masks(_STACKED, inputs.shape[1:-1])
        return GRUTrace(
            inputs=inputs,
            hidden_start=starts[0],
            recalled=recalled,
            kept=kept,
            written=written,
            hidden_state=hidden_state,
            **part_traces(_STACKED, self.H, (frozen(from_input), from_hidden, total, value), masks),
        )

    def _reset_after(self, stack: Stack, driven: Floats, record: Record, start: Floats, forced: Forced) -> None:
        """Fill the record: one product serves all three parts."""
        units = self.H
        from_hidden, total, value, recalled, kept, written, h = record.now
        gates, candidate = value[..., : 2 * units], value[..., 2 * units :]
        total_of_gates, total_of_candidate = total[..., : 2 * units], total[..., 2 * units :]
        for_gates, for_candidate = from_hidden[..., : 2 * units], from_hidden[..., 2 * units :]
        reset_gate, update_gate = gates[..., :units], gates[..., units:]
        recurrent, bias = stack.recurrent(), self.candidate_recurrent_bias
        room = np.empty((2, *gates.shape))
        h[...] = start
        given_gates, given_candidates = forced.rows("reset_gate", "update_gate"), forced.rows("candidate")
        for now, row, given, proposed in zip(driven, record.rows, given_gates, given_candidates, strict=True):
            np.dot(h, recurrent, out=from_hidden)
            np.add(now[..., : 2 * units], for_gates, out=total_of_gates)
            sigmoid(total_of_gates, out=gates, room=room)
            force(gates, given)
            np.add(for_candidate, bias, out=recalled)
            np.multiply(reset_gate, recalled, out=recalled)
            np.add(now[..., 2 * units :], recalled, out=total_of_candidate)
            tanh(total_of_candidate, out=candidate)
            force(candidate, proposed)
            _mix(update_gate, candidate, h, kept, written)
            row[:] = record.row

    def _reset_before(self, stack: Stack, driven: Floats, record: Record, start: Floats, forced: Forced) -> None:
        """Fill the record: the candidate's product has to wait for the reset gate."""
        units = self.H
        from_hidden, total, value, recalled, kept, written, h = record.now
        gates, candidate = value[..., : 2 * units], value[..., 2 * units :]
        total_of_gates, total_of_candidate = total[..., : 2 * units], total[..., 2 * units :]
        reset_gate, update_gate = gates[..., :units], gates[..., units:]
        recurrent = stack.recurrent()
        for_gates, for_candidate = recurrent[:, : 2 * units].copy(), recurrent[:, 2 * units :].copy()
        room = np.empty((2, *gates.shape))
        h[...] = start
        given_gates, given_candidates = forced.rows("reset_gate", "update_gate"), forced.rows("candidate")
        for now, row, given, proposed in zip(driven, record.rows, given_gates, given_candidates, strict=True):
            from_hidden[..., : 2 * units] = np.dot(h, for_gates)
            np.add(now[..., : 2 * units], from_hidden[..., : 2 * units], out=total_of_gates)
            sigmoid(total_of_gates, out=gates, room=room)
            force(gates, given)
            np.multiply(reset_gate, h, out=recalled)
            from_hidden[..., 2 * units :] = np.dot(recalled, for_candidate)
            np.add(now[..., 2 * units :], from_hidden[..., 2 * units :], out=total_of_candidate)
            tanh(total_of_candidate, out=candidate)
            force(candidate, proposed)
            _mix(update_gate, candidate, h, kept, written)
            row[:] = record.row


def _mix(update_gate: Floats, candidate: Floats, h: Floats, kept: Floats, written: Floats) -> None:
    """Work out kept, written and the new h, which overwrites the old."""
    np.multiply(update_gate, h, out=kept)
    np.subtract(1.0, update_gate, out=written)
    np.multiply(written, candidate, out=written)
    np.add(kept, written, out=h)


def _bias(given: npt.ArrayLike | None, units: int, reset_after: bool) -> Floats:
    if given is None:
        return np.zeros(units)
    where = "candidate_recurrent_bias"
    bias = finite_floats(given, 1, where)
    if bias.shape != (units,):
        raise Problem(where, f"must have shape {(units,)} to fit candidate, but has shape {bias.shape}.")
    if not reset_after and bias.any():
        raise Problem(where, "must be zero in the original form, where candidate.b serves alone, but is not.")
    return bias
