"""The record of a run: every value at every step.

Time is the first axis of every array of a trace, units are the last. A batch of
B sequences has its own axis between the two: where a shape is said to be (T, H)
it is then (T, B, H).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from lstm_core.arrays import Floats
from lstm_core.forced import Truths
from lstm_core.problem import Problem


@dataclass(frozen=True, eq=False)
class PartTrace:
    """What one part of a cell computed, at every step.

    Attributes
    ----------
    from_input : ndarray, shape (T, H)
        W·x, any finite number.
    from_hidden : ndarray, shape (T, H)
        U·h of the step before.
    total : ndarray, shape (T, H)
        W·x + U·h + b.
    value : ndarray, shape (T, H)
        The activation of the total: in [0, 1] for a gate, in [−1, 1] for a
        candidate. Where it was forced, what it was forced to.
    forced : ndarray of bool, shape (T, H)
        Which values were forced by an `Override`.
    """

    from_input: Floats
    from_hidden: Floats
    total: Floats
    value: Floats
    forced: Truths


@dataclass(frozen=True, eq=False)
class DerivedTrace:
    """What a gate without weights of its own came to, at every step.

    Attributes
    ----------
    value : ndarray, shape (T, H)
        In [0, 1].
    """

    value: Floats


class Memory(NamedTuple):
    """How a cell remembers: memory = keeps ⊙ memory of the step before + written.

    Attributes
    ----------
    start : ndarray, shape (H,)
        The memory before the first step.
    keeps : ndarray, shape (T, H)
        The fraction of it that each step keeps, in [0, 1].
    written : ndarray, shape (T, H)
        What each step adds.
    """

    start: Floats
    keeps: Floats
    written: Floats


@dataclass(frozen=True, eq=False, repr=False)
class Trace:
    """Every value at every step of one run; not writeable, float64.

    The trace of a kind of cell has these fields and those of its own parts.

    Attributes
    ----------
    inputs : ndarray, shape (T, D)
        x, what the cell was given.
    hidden_start : ndarray, shape (H,)
        h₀, the hidden state before the first step.
    hidden_state : ndarray, shape (T, H)
        h, the output of every step.
    """

    inputs: Floats
    hidden_start: Floats
    hidden_state: Floats

    @property
    def T(self) -> int:
        """Steps."""
        return len(self.inputs)

    @property
    def B(self) -> int | None:
        """Sequences in the batch; None if there is no batch, and then no axis for it."""
        return self.inputs.shape[1] if self.inputs.ndim == 3 else None

    @property
    def D(self) -> int:
        """Inputs per step."""
        inputs: int = self.inputs.shape[-1]
        return inputs

    @property
    def H(self) -> int:
        """Units."""
        units: int = self.hidden_state.shape[-1]
        return units

    def part(self, name: str) -> PartTrace:
        """Return what the part with this name computed."""
        computed: PartTrace = getattr(self, name)
        return computed

    @property
    def memory(self) -> Memory:
        """How the cell carried its memory through this run.

        Raises
        ------
        ValueError
            If the cell has no memory that is carried over and added to.
        """
        raise Problem("trace", f"must be of a cell that carries a memory over, such as LSTM or GRU, but is {self!r}.")

    @property
    def remembers(self) -> bool:
        """Whether there is such a memory."""
        return type(self).memory is not Trace.memory

    def __repr__(self) -> str:
        """Return the kind and the sizes; the numbers would fill pages."""
        batch = "" if self.B is None else f"B={self.B}, "
        return f"{type(self).__name__}(T={self.T}, {batch}D={self.D}, H={self.H})"


@dataclass(frozen=True, eq=False, repr=False)
class CellStateTrace(Trace):
    """The trace of a cell with a cell state of its own beside the hidden state: an LSTM or a variant.

    Attributes
    ----------
    cell_start : ndarray, shape (H,)
        c₀, the cell state before the first step.
    kept : ndarray, shape (T, H)
        What is left of the old cell state.
    written : ndarray, shape (T, H)
        What is added to it, in [−1, 1].
    cell_state : ndarray, shape (T, H)
        c = kept + written, the memory; may leave [−1, 1].
    cell_squashed : ndarray, shape (T, H)
        tanh c, in [−1, 1].
    """

    cell_start: Floats
    kept: Floats
    written: Floats
    cell_state: Floats
    cell_squashed: Floats
