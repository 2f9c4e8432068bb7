"""What a sentence about a stage chooses between, as data: "closed", "open" or something between the two.

The words themselves are no matter of this package. A choice names its options
and tells which one fits; whoever has a sentence for each finds it by the name.
Everything is decided by the numbers as they are printed, with two decimals
unless the sentence tells more: a gate that is said to be closed is one that
prints as 0 %.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeAlias

import numpy as np

from lstm_core.frozen import Frozen
from lstm_core.printing import prints_zero

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lstm_core.activations import Curve
    from lstm_core.arrays import Floats, Truths
    from lstm_core.printing import Digits, Integers

Read: TypeAlias = tuple[str, str]
"""How a number is read, "now", "before", "recorded" or "weight" as `Seen` of equations has them, "unheld"; its name."""

_NOTHING_YET = "nothing_yet"
_FLAT = 0.0098  # the slope of tanh at ±3 is a little more, at ±3.01 a little less


class Told(Protocol):
    """Numbers of a run, at its steps or at some that follow each other, (T, H)."""

    begins: bool
    """Whether the first of them is the first of the run."""

    def exact(self, read: Read) -> Floats:
        """Return numbers as they are."""

    def printed(self, read: Read) -> Floats:
        """Return numbers as they are printed with two decimals."""

    def held(self, part: str) -> Truths:
        """Return which values of a part are held by hand."""


class Choice(Frozen):
    """One thing to choose.

    Attributes
    ----------
    name : str
        What is chosen; no two choices of a kind have the same.
    options : tuple of str
        What there is to choose from.
    reads : tuple of Read
        The numbers that decide.
    """

    name: str
    options: tuple[str, ...]
    reads: tuple[Read, ...]

    def chosen(self, run: Told, decimals: Digits) -> Integers:
        """Return the place of the option that fits, counted from 0, at every step, (T, H).

        `decimals`, (T, H), are those that the sentence of the stage tells.
        """
        raise NotImplementedError

    def on(self, curves: Mapping[str, Curve]) -> Choice:  # noqa: ARG002 - most look at no curve
        """Return the same for a kind with these curves."""
        return self


class Opening(Choice):
    """How far a gate is open: closed at 0 %, open at 100 %; of one that keeps a state, whether there is one yet."""

    def __init__(self, gate: str, keeps: str | None = None) -> None:
        beginning = () if keeps is None else (_NOTHING_YET,)
        state = () if keeps is None else (("before", keeps),)
        super().__init__(name=gate, options=(*beginning, "closed", "open", "partly"), reads=(("now", gate), *state))

    def chosen(self, run: Told, decimals: Digits) -> Integers:  # noqa: ARG002 - as every choice
        """Return the place of the option that fits, counted from 0, at every step, (T, H)."""
        gate, *keeps = self.reads
        value = run.printed(gate)
        opening = np.where(value == 0.0, 0, np.where(value == 1.0, 1, 2))
        return _unless_nothing_yet(run, keeps[0], opening) if keeps else opening


class Peephole(Choice):
    """Whether a gate looks at the memory: shut where the weight of its peephole is zero."""

    def __init__(self, gate: str, weight: str) -> None:
        super().__init__(name=f"{gate}_peephole", options=("shut", "looks"), reads=(("weight", weight),))

    def chosen(self, run: Told, decimals: Digits) -> Integers:  # noqa: ARG002 - as every choice
        """Return the place of the option that fits, counted from 0, at every step, (T, H)."""
        return np.where(run.exact(self.reads[0]) == 0.0, 0, 1)


class Proposal(Choice):
    """What a candidate is beside the state that is there: nothing, fresh content, of its sign, or against it."""

    def __init__(self, part: str, state: str) -> None:
        options = "nothing", "fresh", "same_sign", "against"
        super().__init__(name=part, options=options, reads=(("now", part), ("before", state)))

    def chosen(self, run: Told, decimals: Digits) -> Integers:  # noqa: ARG002 - as every choice
        """Return the place of the option that fits, counted from 0, at every step, (T, H)."""
        proposed, before = (run.printed(read) for read in self.reads)
        with_a_state = np.where((proposed > 0.0) == (before > 0.0), 2, 3)
        return np.where(proposed == 0.0, 0, np.where(before == 0.0, 1, with_a_state))


class Keeping(Choice):
    """What becomes of a state as it is carried over: erased where its gate keeps 0 % of something."""

    def __init__(self, state: str, gate: str | None) -> None:
        erased = () if gate is None else ("erased",)
        share = () if gate is None else (("now", gate),)
        super().__init__(name="kept", options=(_NOTHING_YET, *erased, "kept"), reads=(("before", state), *share))

    def chosen(self, run: Told, decimals: Digits) -> Integers:
        """Return the place of the option that fits, counted from 0, at every step, (T, H)."""
        state, *gate = self.reads
        if not gate:
            return _unless_nothing_yet(run, state, np.zeros(decimals.shape, np.int64))
        erased = prints_zero(run.exact(gate[0]), decimals) & (run.printed(state) != 0.0)
        return _unless_nothing_yet(run, state, np.where(erased, 0, 1))


class Change(Choice):
    """What a state does as it is printed."""

    def __init__(self, state: str) -> None:
        options = "stays", "crosses", "rises", "falls"
        super().__init__(name="change", options=options, reads=(("before", state), ("now", state)))

    def chosen(self, run: Told, decimals: Digits) -> Integers:  # noqa: ARG002 - as every choice
        """Return the place of the option that fits, counted from 0, at every step, (T, H)."""
        before, after = (run.printed(read) for read in self.reads)
        moves = np.where(after > before, 2, 3)
        crosses = np.sign(before) * np.sign(after) < 0.0
        return np.where(before == after, 0, np.where(crosses, 1, moves))


class Beginning(Choice):
    """Whether there is a state before this step: of all units, as each of them comes from all of those before."""

    def __init__(self, state: str) -> None:
        super().__init__(name="before", options=(_NOTHING_YET, "something"), reads=(("before", state),))

    def chosen(self, run: Told, decimals: Digits) -> Integers:
        """Return the place of the option that fits, counted from 0, at every step, (T, H)."""
        options = np.ones(decimals.shape, np.int64)
        if run.begins and not run.exact(self.reads[0])[0].any():
            options[0] = 0
        return options


class Saturation(Choice):
    """Whether a total lies where its curve is so flat, as tanh is beyond ±3, that even a large change hardly shows.

    Nothing is said of the curve where the value is held: no change shows there.
    """

    part: str
    curve: Curve

    def __init__(self, part: str, curve: Curve) -> None:
        options = "within", "at_the_end"
        reads = (("recorded", f"{part}.total"),)
        super().__init__(name="curve", options=options, reads=reads, part=part, curve=curve)

    def on(self, curves: Mapping[str, Curve]) -> Choice:
        """Return the same for a kind with these curves."""
        return Saturation(self.part, curves[self.part])

    def chosen(self, run: Told, decimals: Digits) -> Integers:  # noqa: ARG002 - as every choice
        """Return the place of the option that fits, counted from 0, at every step, (T, H)."""
        at_the_end = np.abs(self.curve.slope(run.printed(self.reads[0]))) < _FLAT
        return np.where(at_the_end & ~run.held(self.part), 1, 0)


def _unless_nothing_yet(run: Told, before: Read, otherwise: Integers) -> Integers:
    """Return 0 where a run begins from nothing, and elsewhere what is given, one more."""
    options = otherwise + 1
    if run.begins:
        options[0, run.exact(before)[0] == 0.0] = 0
    return options
