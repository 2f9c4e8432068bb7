"""The long short-term memory cell, its parts and stages, and its sweep over time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from lstm_core.activations import sigmoid, tanh
from lstm_core.affine import Affine, same_shapes
from lstm_core.arrays import Floats, frozen
from lstm_core.cells.cell import Cell, Part, Stage
from lstm_core.problem import Problem, in_words
from lstm_core.trace import PartTrace, Trace

# The three gates stand together in memory, so that one sigmoid serves them all.
_STACKED = ("forget_gate", "input_gate", "output_gate", "candidate")


@dataclass(frozen=True, eq=False, repr=False)
class LSTMTrace(Trace):
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

    cell_start: Floats
    forget_gate: PartTrace
    input_gate: PartTrace
    candidate: PartTrace
    output_gate: PartTrace
    kept: Floats
    written: Floats
    cell_state: Floats
    cell_squashed: Floats


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
    parts: ClassVar[tuple[Part, ...]] = (
        Part("forget_gate", "f", sigmoid),
        Part("input_gate", "i", sigmoid),
        Part("candidate", "c̃", tanh),
        Part("output_gate", "o", sigmoid),
    )
    stages: ClassVar[tuple[Stage, ...]] = (
        Stage("forget gate", "forget_gate"),
        Stage("input gate", "input_gate"),
        Stage("candidate", "candidate"),
        Stage("cell update", "cell_state"),
        Stage("output gate", "output_gate"),
        Stage("hidden state", "hidden_state"),
    )

    def __post_init__(self) -> None:
        """Refuse parts that do not fit together."""
        same_shapes({part.name: getattr(self, part.name) for part in self.parts})

    @classmethod
    def scalar(
        cls,
        *,
        forget_gate: Sequence[float],
        input_gate: Sequence[float],
        candidate: Sequence[float],
        output_gate: Sequence[float],
    ) -> LSTM:
        """Return the cell with one input and one unit whose parts are (w, u, b).

        Parameters
        ----------
        forget_gate, input_gate, candidate, output_gate : three numbers each
            w, the weight of the input; u, the weight of the hidden state; b,
            the bias.

        Raises
        ------
        ValueError
            If a part is not three finite numbers; the sentence names it.
        """
        return cls(
            forget_gate=_one_unit("forget_gate", forget_gate),
            input_gate=_one_unit("input_gate", input_gate),
            candidate=_one_unit("candidate", candidate),
            output_gate=_one_unit("output_gate", output_gate),
        )

    def sweep(self, inputs: Floats, hidden_start: Floats, cell_start: Floats) -> LSTMTrace:
        """Return every value at every step.

        All that depends on the inputs alone is done in one product before the
        loop. The loop works in one row of memory, cut once into the names of
        the equations, and copies that row into the record at the end of each
        step: cutting the record itself anew at every step would cost more than
        the arithmetic does.

        Parameters
        ----------
        inputs : ndarray, shape (T, D)
            Finite, not writeable, as are the two states.
        hidden_start, cell_start : ndarray, shape (H,)
            The states before the first step.

        Returns
        -------
        LSTMTrace
            Its arrays are cuts of one record.
        """
        blocks = [self.affine(name) for name in _STACKED]
        input_weights = np.concatenate([block.W for block in blocks])
        recurrent = np.concatenate([block.U for block in blocks]).T.copy()
        biases = np.concatenate([block.b for block in blocks])
        record = np.empty((len(inputs), 17 * self.H))
        with np.errstate(over="ignore", under="ignore", invalid="ignore"):  # run() looks for overflow afterwards
            from_input = inputs @ input_weights.T
            _fill(record, from_input + biases, recurrent, hidden_start, cell_start)
        return _named(frozen(record), frozen(from_input), inputs, hidden_start, cell_start)


def _one_unit(part: str, numbers: Sequence[float]) -> Affine:
    """Return the block of one unit with one input."""
    try:
        w, u, b = numbers
    except (TypeError, ValueError):
        came = f"has {len(numbers)}" if isinstance(numbers, (list, tuple)) else f"is {in_words(numbers)}"
        raise Problem(part, f"must be three numbers (w, u, b), but {came}.") from None
    try:
        return Affine([[w]], [[u]], [b])
    except Problem as problem:
        raise problem.inside(part) from None


def _fill(record: Floats, driven: Floats, recurrent: Floats, hidden_start: Floats, cell_start: Floats) -> None:
    """Write one row per step: from_hidden, total, value (4 H each), kept, written, c, tanh c, h (H each)."""
    units = len(hidden_start)
    step = np.empty(17 * units)
    from_hidden, total, value, rest = np.split(step, [4 * units, 8 * units, 12 * units])
    total_of_gates, total_of_candidate = np.split(total, [3 * units])
    gates, candidate = np.split(value, [3 * units])
    forget_gate, input_gate, output_gate = np.split(gates, 3)
    kept, written, c, squashed, h = np.split(rest, 5)
    room = np.empty((2, 3 * units))
    c[:] = cell_start
    h[:] = hidden_start
    for driven_now, record_now in zip(driven, record, strict=True):
        np.dot(h, recurrent, out=from_hidden)
        np.add(driven_now, from_hidden, out=total)
        sigmoid(total_of_gates, out=gates, room=room)
        tanh(total_of_candidate, out=candidate)
        np.multiply(forget_gate, c, out=kept)
        np.multiply(input_gate, candidate, out=written)
        np.add(kept, written, out=c)
        tanh(c, out=squashed)
        np.multiply(output_gate, squashed, out=h)
        record_now[:] = step


def _named(record: Floats, from_input: Floats, inputs: Floats, hidden_start: Floats, cell_start: Floats) -> LSTMTrace:
    """Return the cuts of the record under their names."""
    units = len(hidden_start)
    columns = [record[:, k * units : (k + 1) * units] for k in range(17)]
    parts = {
        name: PartTrace(from_input[:, k * units : (k + 1) * units], columns[k], columns[4 + k], columns[8 + k])
        for k, name in enumerate(_STACKED)
    }
    kept, written, cell_state, cell_squashed, hidden_state = columns[12:]
    return LSTMTrace(
        inputs=inputs,
        hidden_start=hidden_start,
        cell_start=cell_start,
        kept=kept,
        written=written,
        cell_state=cell_state,
        cell_squashed=cell_squashed,
        hidden_state=hidden_state,
        **parts,
    )
