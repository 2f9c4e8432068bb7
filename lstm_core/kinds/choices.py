"""What a sentence about a stage chooses between, as data: "closed", "open" or something between the two.

The words themselves are no matter of this package. A choice names its options
and tells which one fits; whoever has a sentence for each finds it by the name.
Everything is decided by the numbers as they are printed, with two decimals
unless the sentence tells more: a gate that is said to be closed is one that
prints as 0 %.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from lstm_core.frozen import Frozen
from lstm_core.printing import print_alike, printed_sign, prints_zero

if TYPE_CHECKING:
    from lstm_core.arrays import Floats, Truths
    from lstm_core.kinds.equations import Seen
    from lstm_core.printing import Digits, Integers

_FULL = 0.995  # above it a gate prints as 100 %, as the float64 is a little below 995/1000
_NOTHING_YET = "nothing_yet"


class Choice(Frozen):
    """One thing to choose.

    Attributes
    ----------
    name : str
        What is chosen; no two choices of a kind have the same.
    options : tuple of str
        What there is to choose from.
    """

    name: str
    options: tuple[str, ...]

    def chosen(self, seen: Seen, decimals: Digits) -> Integers:
        """Return the place of the option that fits, counted from 0, at every step of a run, (T, H).

        `decimals`, (T, H), are those that the sentence of the stage tells.
        """
        raise NotImplementedError


class Opening(Choice):
    """How far a gate is open: closed at 0 %, open at 100 %; of one that keeps a state, whether there is one yet."""

    gate: str
    keeps: str | None

    def __init__(self, gate: str, keeps: str | None = None) -> None:
        beginning = () if keeps is None else (_NOTHING_YET,)
        super().__init__(name=gate, options=(*beginning, "closed", "open", "partly"), gate=gate, keeps=keeps)

    def chosen(self, seen: Seen, decimals: Digits) -> Integers:  # noqa: ARG002 - as every choice
        """Return the place of the option that fits, counted from 0, at every step of a run, (T, H)."""
        value = seen.now(self.gate)
        open_or_not = np.where(prints_zero(value), 0, np.where(value > _FULL, 1, 2))
        return open_or_not if self.keeps is None else _unless_nothing_yet(seen.before(self.keeps), open_or_not)


class Peephole(Choice):
    """Whether a gate looks at the memory: shut where the weight of its peephole is zero."""

    weight: str

    def __init__(self, gate: str, weight: str) -> None:
        super().__init__(name=f"{gate}_peephole", options=("shut", "looks"), weight=weight)

    def chosen(self, seen: Seen, decimals: Digits) -> Integers:
        """Return the place of the option that fits, counted from 0, at every step of a run, (T, H)."""
        return np.where(seen.weight(self.weight) == 0.0, 0, 1) + np.zeros(decimals.shape, np.int64)


class Proposal(Choice):
    """What a candidate is beside the state that is there: nothing, fresh content, of its sign, or against it."""

    part: str
    state: str

    def __init__(self, part: str, state: str) -> None:
        super().__init__(name=part, options=("nothing", "fresh", "same_sign", "against"), part=part, state=state)

    def chosen(self, seen: Seen, decimals: Digits) -> Integers:  # noqa: ARG002 - as every choice
        """Return the place of the option that fits, counted from 0, at every step of a run, (T, H)."""
        proposed, before = printed_sign(seen.now(self.part)), printed_sign(seen.before(self.state))
        with_a_state = np.where(proposed == before, 2, 3)
        return np.where(proposed == 0.0, 0, np.where(before == 0.0, 1, with_a_state))


class Keeping(Choice):
    """What becomes of a state as it is carried over: erased where its gate keeps 0 % of something."""

    gate: str | None
    state: str

    def __init__(self, state: str, gate: str | None) -> None:
        erased = () if gate is None else ("erased",)
        super().__init__(name="kept", options=(_NOTHING_YET, *erased, "kept"), gate=gate, state=state)

    def chosen(self, seen: Seen, decimals: Digits) -> Integers:
        """Return the place of the option that fits, counted from 0, at every step of a run, (T, H)."""
        before = seen.before(self.state)
        if self.gate is None:
            return _unless_nothing_yet(before, np.zeros(decimals.shape, np.int64))
        erased = prints_zero(seen.now(self.gate), decimals) & ~prints_zero(before)
        return _unless_nothing_yet(before, np.where(erased, 0, 1))


class Change(Choice):
    """What a state does as it is printed."""

    state: str

    def __init__(self, state: str) -> None:
        super().__init__(name="change", options=("stays", "crosses", "rises", "falls"), state=state)

    def chosen(self, seen: Seen, decimals: Digits) -> Integers:  # noqa: ARG002 - as every choice
        """Return the place of the option that fits, counted from 0, at every step of a run, (T, H)."""
        before, after = seen.before(self.state), seen.now(self.state)
        crosses = printed_sign(before) * printed_sign(after) < 0.0
        moves = np.where(crosses, 1, np.where(after > before, 2, 3))
        return np.where(print_alike(before, after), 0, moves)


class Beginning(Choice):
    """Whether there is a state before this step."""

    state: str

    def __init__(self, state: str) -> None:
        super().__init__(name="before", options=(_NOTHING_YET, "something"), state=state)

    def chosen(self, seen: Seen, decimals: Digits) -> Integers:
        """Return the place of the option that fits, counted from 0, at every step of a run, (T, H)."""
        return _unless_nothing_yet(seen.before(self.state), np.zeros(decimals.shape, np.int64))


class Saturation(Choice):
    """Whether a total lies so far out on its curve, beyond ±3, that even a large change hardly shows."""

    total: str

    def __init__(self, part: str) -> None:
        super().__init__(name="curve", options=("within", "at_the_end"), total=f"{part}.total")

    def chosen(self, seen: Seen, decimals: Digits) -> Integers:  # noqa: ARG002 - as every choice
        """Return the place of the option that fits, counted from 0, at every step of a run, (T, H)."""
        return np.where(np.abs(seen.recorded(self.total)) > 3.0, 1, 0)


def _unless_nothing_yet(before: Floats, otherwise: Integers) -> Integers:
    """Return 0 where a run begins from nothing, and elsewhere what is given, one more."""
    options = otherwise + 1
    nothing: Truths = before[0] == 0.0
    options[0, nothing] = 0
    return options
