"""Two cells over one sequence: one reads it from its first step on, the other from its last."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lstm_core.array_like import held
from lstm_core.arrays import Floats, frozen
from lstm_core.foreign import elements, is_a, is_name
from lstm_core.frozen import Frozen
from lstm_core.kinds.cell import Cell
from lstm_core.kinds.trace import Trace
from lstm_core.problem import Problem, in_words
from lstm_core.running.holds import Hold, listed
from lstm_core.running.merging import MERGES


class Bidirectional(Frozen):
    """A cell for each direction of time; neither knows of the other.

    Parameters
    ----------
    forward : Cell
        Reads x₁ … x_T.
    backward : Cell
        Reads x_T … x₁. It has as many inputs as the other; kind and units may
        differ.
    merge : str
        What becomes of the two hidden states of each step: "concat", side by
        side, as everywhere but in Keras; or "sum", "mul" or "ave", unit by
        unit, for which both must have the same H.

    Raises
    ------
    ValueError
        If one is no cell, or their inputs, or units to be merged, differ in
        number.

    References
    ----------
    M. Schuster and K. K. Paliwal, "Bidirectional Recurrent Neural Networks",
    IEEE Transactions on Signal Processing 45(11), 1997.
    """

    forward: Cell
    backward: Cell
    merge: str = "concat"

    def __init__(self, forward: Cell, backward: Cell, *, merge: str = "concat") -> None:
        super().__init__(forward=forward, backward=backward, **_unless_concat(merge))
        for name, cell in self.directions():
            if not is_a(cell, Cell):
                raise Problem(name, f"must be a cell such as LSTM, but is {in_words(cell)}.")
        if self.backward.D != self.forward.D:
            raise Problem("backward", f"must have D={self.forward.D} like forward, but has D={self.backward.D}.")
        _same_units(self)

    @property
    def D(self) -> int:
        """Inputs per step."""
        return self.forward.D

    @property
    def H(self) -> int:
        """Units of both directions together, or of what they are merged into."""
        return self.forward.H + (self.backward.H if self.merge == "concat" else 0)

    def directions(self) -> tuple[tuple[str, Cell], ...]:
        """Return the two cells with their names."""
        return ("forward", self.forward), ("backward", self.backward)


class BidirectionalTrace(Frozen):
    """The traces of both directions, and their hidden states side by side.

    Attributes
    ----------
    forward : Trace
        The run over x₁ … x_T.
    backward : Trace
        The run over x_T … x₁, in the order in which it happened: its first
        step reads the last input.
    merge : str
        As of the `Bidirectional`.
    """

    forward: Trace
    backward: Trace
    merge: str = "concat"

    def __init__(self, forward: Trace, backward: Trace, *, merge: str = "concat") -> None:
        for name, trace in (("forward", forward), ("backward", backward)):
            if not is_a(trace, Trace):
                raise Problem(name, f"must be a trace, but is {in_words(trace)}.")
        super().__init__(forward=forward, backward=backward, **_unless_concat(merge))
        _same_units(self)

    @property
    def inputs(self) -> Floats:
        """The sequence, shape (T, D)."""
        return self.forward.inputs

    @property
    def hidden_state(self) -> Floats:
        """What both say of each input, shape (T, H): of step t, `forward` at t and `backward` at T − 1 − t."""
        return frozen(MERGES[self.merge].together(self.forward.hidden_state, self.backward.hidden_state[::-1]))

    @property
    def T(self) -> int:
        """Steps."""
        return self.forward.T

    @property
    def B(self) -> int | None:
        """Sequences in the batch; None if there is no batch."""
        return self.forward.B

    @property
    def D(self) -> int:
        """Inputs per step."""
        return self.forward.D

    @property
    def H(self) -> int:
        """Units of both directions together, or of what they are merged into."""
        return self.forward.H + (self.backward.H if self.merge == "concat" else 0)

    def __repr__(self) -> str:
        """Return the two directions, each in few words."""
        return f"BidirectionalTrace(forward={self.forward!r}, backward={self.backward!r})"


def _unless_concat(merge: Any) -> dict[str, str]:
    """Return what is to be kept of a merge mode: nothing of the usual one."""
    if not is_name(merge, MERGES):
        raise Problem("merge", f"must be one of {', '.join(MERGES)}, but is {in_words(merge)}.")
    return {} if merge == "concat" else {"merge": str.__str__(merge)}


def _same_units(both: Bidirectional | BidirectionalTrace) -> None:
    if both.merge != "concat" and both.backward.H != both.forward.H:
        units = f"H={both.forward.H} like forward for merge={both.merge!r}"
        raise Problem("backward", f"must have {units}, but has H={both.backward.H}.")


def pair(states: Any, where: str) -> tuple[Any, Any]:
    """Return the start values of the two directions; None stands for both left out."""
    if states is None:
        return None, None
    both = held(states, 2)
    if both is None:
        values = elements(states)
        came = f"is {in_words(states)}" if values is None else f"has {len(values)}"
        raise Problem(where, f"must be a pair, (forward, backward), as there are two directions, but {came}.")
    forward, backward = both
    return forward, backward


def holds_of_each(holds: Iterable[Hold]) -> tuple[list[Hold], list[Hold]]:
    """Return the holds of the two directions, whose parts are told apart by their first word."""
    of_each: dict[str, list[Hold]] = {"forward": [], "backward": []}
    for k, hold in enumerate(listed(holds)):
        direction, _, part = hold.part.partition(".")
        if direction not in of_each:
            raise Problem(f"holds[{k}].part", 'must start with the direction: "forward." or "backward.".')
        of_each[direction].append(hold.of(part))
    return of_each["forward"], of_each["backward"]
