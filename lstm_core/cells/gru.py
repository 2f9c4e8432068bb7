"""The gated recurrent unit, in the form of today's frameworks and in the original one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import numpy.typing as npt

from lstm_core.activations import SIGMOID, TANH
from lstm_core.affine import Affine, same_shapes
from lstm_core.arrays import Floats, finite_floats, frozen
from lstm_core.cells.cell import Cell, Part, Stage
from lstm_core.cells.flow import Flow, before, block, summed
from lstm_core.cells.gru_forms import (
    reverse_reset_after,
    reverse_reset_before,
    sweep_reset_after,
    sweep_reset_before,
)
from lstm_core.cells.record import Record, part_traces
from lstm_core.cells.stack import Stack
from lstm_core.forced import Forced
from lstm_core.notation import (
    HIDDEN_BEFORE,
    Complement,
    Curved,
    Expression,
    Field,
    Named,
    Product,
    Sum,
    Weight,
    from_hidden,
    from_input,
    weighted,
)
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
    traced: ClassVar[type[Trace]] = GRUTrace

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

    @property
    def equations(self) -> tuple[Expression, ...]:
        """One right side for each of `stages`; that of the candidate depends on the form."""
        reset, update, candidate = self.parts
        proposed = Curved(
            candidate.curve, Named("candidate.total", Sum(_RESET_AFTER if self.reset_after else _RESET_BEFORE))
        )
        return weighted(reset), weighted(update), proposed, _MIXED

    def symbols(self) -> dict[str, str]:
        """Return the letters of all fields and weights that stand in the equations."""
        return super().symbols() | {"candidate_recurrent_bias": "d"}

    def sweep(self, inputs: Floats, starts: Sequence[Floats], forced: Forced) -> GRUTrace:
        """Return every value at every step; see `Cell.sweep`."""
        stack = Stack([self.affine(name) for name in _STACKED])
        record = Record(inputs, self.H, (3, 3, 3, 1, 1, 1, 1))
        with np.errstate(over="ignore", under="ignore", invalid="ignore"):  # run() looks for overflow afterwards
            from_input = stack.from_input(inputs)
            sweep = sweep_reset_after if self.reset_after else sweep_reset_before
            sweep(self, stack, from_input + stack.b, record, starts[0], forced)
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

    def arrays(self) -> dict[str, Floats]:
        """Return all weights by name; in the original form there is no bias inside the reset."""
        inside = {"candidate_recurrent_bias": self.candidate_recurrent_bias} if self.reset_after else {}
        return super().arrays() | inside

    def reverse(self, trace: GRUTrace, reaching: Sequence[Floats], cuts: Iterable[bool]) -> Flow:
        """Return the gradients sent back through time; see `Cell.reverse`."""
        recurrent = Stack([self.affine(name) for name in _STACKED]).U
        reverse = reverse_reset_after if self.reset_after else reverse_reset_before
        totals, start = reverse(self, trace, reaching[0], recurrent, cuts)
        return self._flow(totals, reaching, [start])

    def gradient(self, trace: GRUTrace, flow: Flow) -> GRU:
        """Return ∂loss/∂weights in the place of the weights, summed over steps and sequences."""
        blocks = self._blocks(trace, flow)
        onto_candidate = flow.totals["candidate"]
        if not self.reset_after:
            blocks["candidate"] = block(onto_candidate, trace.inputs, onto_candidate, trace.recalled)
            return GRU(**blocks, reset_after=False)
        through_reset = onto_candidate * trace.reset_gate.value
        read = before(trace.hidden_start, trace.hidden_state)
        blocks["candidate"] = block(onto_candidate, trace.inputs, through_reset, read)
        return GRU(**blocks, candidate_recurrent_bias=summed(through_reset))


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


_BEHIND_RESET = Sum((from_hidden("candidate"), Weight("candidate_recurrent_bias")))
_RESET_AFTER = (
    from_input("candidate"),
    Weight("candidate.b"),
    Named("recalled", Product((Field("reset_gate"), _BEHIND_RESET))),
)
_RESET_BEFORE = (
    from_input("candidate"),
    Weight("candidate.b"),
    from_hidden("candidate", Named("recalled", Product((Field("reset_gate"), HIDDEN_BEFORE)))),
)
_MIXED = Sum(
    (
        Named("kept", Product((Field("update_gate"), HIDDEN_BEFORE))),
        Named("written", Product((Complement(Field("update_gate")), Field("candidate")))),
    )
)
