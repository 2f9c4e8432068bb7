"""The honest baseline of learning: cells with weights by chance, one after another, until one passes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from lstm_core.arrays import whole_number
from lstm_core.frozen import Frozen
from lstm_core.marking.chance import Chance
from lstm_core.marking.side_by_side import every_test, side_by_side
from lstm_core.marking.sliders import zeros
from lstm_core.running.run import run_from
from lstm_core.training.course import above_zero
from lstm_core.training.learner import READ, SHIFT
from lstm_core.training.subject import subject

if TYPE_CHECKING:
    from lstm_core.arrays import Floats, Truths
    from lstm_core.kinds.cell import Cell
    from lstm_core.marking.definition import Task
    from lstm_core.marking.side_by_side import SideBySide
    from lstm_core.training.subject import Subject

_OWN_STREAM = 1_000_001
_TRIALS = 1_000_000_000
_ABREAST = 64
"""So many units are tried in one run."""


class Guess(Frozen):
    """What guessing has come to.

    Attributes
    ----------
    trials : int
        How many cells were tried, the last one included.
    cell : Cell or None
        The last one, which passes every test; None if none did.
    read_out : tuple of ndarray and float, or None
        What reads it: v and a of y = v·s + a.
    """

    trials: int
    cell: Cell | None
    read_out: tuple[Floats, float] | None


def guess(
    task: Task,
    *,
    kind: str | None = None,
    units: int | None = None,
    seed: int = 1,
    trials: int = 1_000_000,
    width: float = 8.0,
    read_out: bool = True,
) -> Guess:
    """Return the first of many cells that passes every test of a task, where all weights are drawn anew for each.

    Parameters
    ----------
    task : Task
        What it must do: the tests that are seen, and those that are hidden.
    kind : str, optional
        The kind of cell; that of the task by default.
    units : int, optional
        How many, from 1 to 64; as the task has them by default.
    seed : int, optional
        Which numbers: those of a trial depend on it and on how many trials there were before, and on nothing else.
    trials : int, optional
        After how many it is given up.
    width : float, optional
        Each weight is drawn evenly from −width to width; start values are not drawn.
    read_out : bool, optional
        Whether v and a of y = v·s + a are drawn as well; else y is read as the task reads it, and of its own kind of
        cell only what the task leaves free to be moved is drawn.

    Raises
    ------
    ValueError
        If an argument is no such thing, or is so large that a run leaves the range of float64.

    References
    ----------
    S. Hochreiter and J. Schmidhuber, "Long Short-Term Memory", Neural Computation 9(8), 1997, section 5. J.
    Schmidhuber, S. Hochreiter and Y. Bengio, "Evaluating benchmark problems by random guessing", in "A Field Guide to
    Dynamical Recurrent Networks", 2001.
    """
    who = subject(task, kind, units, read_out)
    most, edge = whole_number(trials, 1, _TRIALS, "trials"), above_zero(width, "width")
    chance = Chance(whole_number(seed, 0, 2**32, "seed"), _OWN_STREAM)
    standing = zeros(who.kind, who.units) | {READ: np.zeros(who.units), SHIFT: np.zeros(1)}
    bound, starts = who.bound(standing), who.starts
    stages = [side_by_side(tests, task.passing, who.kind) for tests in (task.tests, every_test(task))]
    for tried in range(0, most, max(1, _ABREAST // who.units)):
        many = min(max(1, _ABREAST // who.units), most - tried)
        cells = _drawn(standing, *bound, edge, many, chance)
        left = np.arange(many)
        for tests in stages:
            left = left[_passed(who, {name: array[left] for name, array in cells.items()}, starts, tests)]
            if not len(left):
                break
        else:
            arrays = {name: array[left[0]] for name, array in cells.items()}
            reading = arrays.pop(READ), float(arrays.pop(SHIFT)[0])
            return Guess(trials=tried + int(left[0]) + 1, cell=who.kind.of_floats(arrays), read_out=reading)
    return Guess(trials=most, cell=None, read_out=None)


def _drawn(
    standing: dict[str, Floats],
    fixed: tuple[str, ...],
    free: dict[str, Truths],
    edge: float,
    many: int,
    chance: Chance,
) -> dict[str, Floats]:
    """Return the arrays of so many cells, (many, …): by chance where they may be moved, else as they stand."""
    ends = np.cumsum([array.size for array in standing.values()])
    numbers = edge * (2.0 * chance.uniform(many * int(ends[-1])).reshape(many, -1) - 1.0)
    drawn = zip(standing.items(), np.split(numbers, ends[:-1], axis=1), strict=True)
    return {
        name: np.where(free.get(name, name not in fixed), its.reshape(many, *array.shape), array)
        for (name, array), its in drawn
    }


def _passed(who: Subject, cells: dict[str, Floats], starts: dict[str, Floats], tests: SideBySide) -> Truths:
    """Return which cells pass all of these tests.

    They run as one cell of all their units, in which the weights from the units of one to those of another are zero.
    """
    many, H = cells[READ].shape
    arrays = zeros(who.kind, many * H)
    each = np.arange(many)
    for name, array in arrays.items():
        if name.endswith(".U"):
            array.reshape(many, H, many, H)[each, :, each] = cells[name]
        else:
            array[...] = cells[name].reshape(array.shape)
    usual = {name: np.tile(start, many) for name, start in starts.items()}
    trace = run_from(who.kind.of_floats(arrays), tests.inputs, tests.starts(usual))
    states = vars(trace)[who.state].reshape(*tests.counts.shape, many, H)
    read = (states * cells[READ]).sum(axis=-1) + cells[SHIFT][:, 0]
    wrong: Truths = np.any(tests.wrong(np.moveaxis(read, -1, 0)), axis=(1, 2))
    return ~wrong
