"""One definition of a task: its tests, what is read of a run, what passes, and what there is to say about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lstm_core.frozen import Frozen
from lstm_core.kinds.register import kind_named
from lstm_core.marking.sliders import Attempt, numbers_of, places_of, put_together

if TYPE_CHECKING:
    from collections.abc import Mapping


class Test(NamedTuple):
    """A sequence, what is wanted at each step, None where it does not count, and start values of its own.

    The start values stand by the names of the states, a number for each unit; where there is none, it is that of the
    cell. There is a word for each step, or none at all.
    """

    inputs: tuple[float, ...]
    wanted: tuple[float | None, ...]
    starts: dict[str, tuple[float, ...]]
    words: tuple[str, ...] = ()


class Hidden(NamedTuple):
    """Further tests by a rule: how many, from how many steps to how many, and by which seed."""

    rule: str
    steps: tuple[int, int]
    seed: int
    many: int


class Read(NamedTuple):
    """What is read at a step: a weighted sum over the units of a state."""

    of: str
    weights: tuple[float, ...]


class Passing(NamedTuple):
    """What passes: what is near enough to what is wanted, or in the band of the wanted value."""

    tolerance: float | None
    bands: dict[float, tuple[float | None, float | None]]


class Solution(NamedTuple):
    """Where sliders stand that are not at zero, and a sentence on it: why it works, or the belief behind it."""

    weights: dict[str, float]
    why: str


class Impossible(NamedTuple):
    """A cell that cannot do it, and how that is known: by a proof, or from the literature."""

    kind: str
    units: int
    how: str
    why: str


class Task(Frozen):
    """A task for a cell with one input.

    Attributes
    ----------
    name : str
        In small letters, digits and hyphens.
    title, goal, concept, counts : str
        Its name for people; what is wanted, in a sentence; what it is about; which steps count. May be ''.
    misconceptions : tuple of int
        Which it speaks to.
    kind : str
        The kind of cell.
    units : int
        From 1 to 16.
    given : dict of float
        Sliders that stand fast, by their names; all others begin at zero.
    unlocked : tuple of str
        The sliders that may be moved.
    read : Read
        What is read at a step.
    passing : Passing
        What passes.
    tests : tuple of Test
        Those that are seen.
    hidden : Hidden or None
        Those that are not.
    par : int
        With how many sliders off zero it can be done; 0 where that is not known.
    solution : Solution or None
        One that passes.
    fewest : Solution or None
        One with fewer sliders off zero.
    hints : tuple of str
        One after the other.
    wrong : tuple of Solution
        Those that do not pass, each with the belief behind it.
    impossible : tuple of Impossible
        What cannot do it.
    notes : str
        What else is known of it.
    """

    name: str
    title: str
    goal: str
    concept: str
    counts: str
    misconceptions: tuple[int, ...]
    kind: str
    units: int
    given: dict[str, float]
    unlocked: tuple[str, ...]
    read: Read
    passing: Passing
    tests: tuple[Test, ...]
    hidden: Hidden | None
    par: int
    solution: Solution | None
    fewest: Solution | None
    hints: tuple[str, ...]
    wrong: tuple[Solution, ...]
    impossible: tuple[Impossible, ...]
    notes: str

    def cell(self, weights: Mapping[str, float]) -> Attempt:
        """Return the cell with these sliders at these numbers, all others as they are given.

        Parameters
        ----------
        weights : dict of float
            By the names of the sliders: "forget_gate.w", "forget_gate.u", "forget_gate.b" of one unit,
            "forget_gate.W[0]", "forget_gate.U[0,1]", "forget_gate.b[0]" of several; start values as "cell_start".

        Raises
        ------
        ValueError
            If there is no such slider, or a value is no finite number up to a million in size.
        """
        kind = kind_named(self.kind)
        numbers = numbers_of(weights, places_of(kind, self.units), "weights")
        return put_together(kind, self.units, self.given | numbers)
