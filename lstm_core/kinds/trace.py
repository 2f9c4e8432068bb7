"""The record of a run: every value at every step.

Time is the first axis of every array of a trace, units are the last. A batch of
B sequences has its own axis between the two: where a shape is said to be (T, H)
it is then (T, B, H).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from lstm_core.frozen import Frozen
from lstm_core.kinds.curved import made_of, with_curves
from lstm_core.problem import Problem

if TYPE_CHECKING:
    from lstm_core.arrays import Floats, Truths
    from lstm_core.kinds.cell import Cell


class PartTrace(Frozen):
    """What one part of a cell computed, at every step.

    Attributes
    ----------
    from_input : ndarray, shape (T, H)
        W·x, any finite number.
    from_hidden : ndarray, shape (T, H)
        U·h of the step before.
    from_cell : ndarray, shape (T, H)
        Only of a gate with a peephole: p⊙c.
    total : ndarray, shape (T, H)
        W·x + U·h + b, and what else the kind of cell adds.
    value : ndarray, shape (T, H)
        The activation of the total: in [0, 1] for a gate, in [−1, 1] for a
        candidate. Where it was held, what it was held to.
    held : ndarray of bool, shape (T, H)
        Which values were held by a `Hold`.
    """

    from_input: Floats
    from_hidden: Floats
    from_cell: Floats
    total: Floats
    value: Floats
    held: Truths

    @property
    def forced(self) -> Truths:
        """The older name of `held`."""
        return self.held


class DerivedTrace(Frozen):
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


class Trace(Frozen):
    """Every value at every step of one run; not writeable, float64.

    Beside these attributes a trace has those that the equations of its kind of
    cell name: a `PartTrace` for each part, an array (T, H) for each state and
    for "kept", "written" and the like, an array (H,) for each start value.

    Attributes
    ----------
    inputs : ndarray, shape (T, D)
        x, what the cell was given.
    hidden_start : ndarray, shape (H,)
        h₀, the hidden state before the first step.
    hidden_state : ndarray, shape (T, H)
        h, the output of every step.
    """

    of: type[Cell]
    inputs: Floats
    hidden_start: Floats
    hidden_state: Floats

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """Return what the kind of cell names."""

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

    def unheld(self, name: str) -> Floats:
        """Return what the values of a part would be by its own totals, (T, H): the same where they are not held."""
        computed = self.part(name)
        curve = next(part.curve for part in self.of.parts if part.name == name)
        return curve.value(computed.total) if computed.held.any() else computed.value

    def now(self, name: str) -> Floats:
        """Return a field of every step, (T, H); of a part or a gate its value."""
        found = getattr(self, name)
        value: Floats = getattr(found, "value", found)
        return value

    def before(self, name: str) -> Floats:
        """Return a state as it was before each step, (T, H)."""
        start = next(state.start for state in self.of.states if state.name == name)
        return np.concatenate([getattr(self, start)[None], self.now(name)[:-1]])

    def recorded(self, name: str) -> Floats:
        """Return the field under a dotted name, such as "forget_gate.total"."""
        owner, _, field = name.partition(".")
        found: Floats = getattr(getattr(self, owner), field) if field else getattr(self, owner)
        return found

    @property
    def memory(self) -> Memory:
        """How the cell carried its memory through this run.

        Raises
        ------
        ValueError
            If the cell has no memory that is carried over and added to.
        """
        declared = self.of.memory
        if declared is None:
            raise Problem(
                "trace", f"must be of a cell that carries a memory over, such as LSTM or GRU, but is {self!r}."
            )
        state = next(state for state in self.of.states if state.name == declared.state)
        written = self.now(declared.written)
        keeps = np.ones_like(written) if declared.keeps is None else self.now(declared.keeps)
        return Memory(getattr(self, state.start), keeps, written)

    @property
    def remembers(self) -> bool:
        """Whether there is such a memory."""
        return self.of.memory is not None

    def __reduce__(self) -> tuple[Any, ...]:
        """Return how it is made again; a class with other curves is told by what it is made of."""
        return traced, made_of(self.of), {name: value for name, value in vars(self).items() if name != "of"}

    def __repr__(self) -> str:
        """Return the kind and the sizes; the numbers would fill pages."""
        batch = "" if self.B is None else f"B={self.B}, "
        return f"{self.of.__name__}Trace(T={self.T}, {batch}D={self.D}, H={self.H})"


def traced(kind: type[Cell], curves: dict[str, str] | None, clip: float | None) -> Trace:
    """Return a trace of a cell with these curves, still without numbers; what a pickle calls."""
    return Trace.holding(of=with_curves(kind, curves, clip))
