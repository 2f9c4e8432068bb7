"""Named settings worth looking at: cells made by hand or trained, each with the reason for its weights.

A gate of total 8 is open to 99.97 %, one of total −8 to 0.03 %, so that every
gate here opens and closes within reach of a slider, and nothing is quite
perfect. Those with more than one unit or input come last of their kind.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import numpy as np

from lstm_core.arrays import Floats, frozen
from lstm_core.foreign import is_name
from lstm_core.frozen import Frozen
from lstm_core.kinds.register import names
from lstm_core.problem import Problem, in_words, many

if TYPE_CHECKING:
    import numpy.typing as npt

    from lstm_core.kinds.cell import Cell

_LONGEST = 40


class Preset(Frozen):
    """A cell, a sequence and start values under a name.

    Attributes
    ----------
    name : str
        For addresses: small letters, digits and hyphens; no other preset of any kind has it.
    title : str
        For people: at most 28 characters.
    shows : str
        What there is to see, in one sentence of at most 60 characters.
    step : int
        The step, from 1, at which it is seen best.
    why : str
        The reason for the weights, and what is only approximate.
    cell : Cell
        The weights.
    inputs : ndarray, shape (T, D)
        x, the sequence.
    hidden_start : ndarray, shape (H,)
        h₀.
    cell_start : ndarray, shape (H,), or None
        c₀; None for a kind of cell without a cell state.
    backward : Cell or None
        A second cell of this kind, which reads the sequence from its end and starts from zeros; None where time
        has one direction only.
    words : tuple of str
        What the steps stand for, one word for each, of at most 40 characters
        and '' where a step has none; or no words at all.
    names : tuple of str
        What the inputs are called, a name for each, of at most 40 characters;
        or no names at all.
    """

    name: str
    title: str
    shows: str
    step: int
    why: str
    cell: Cell
    inputs: Floats
    hidden_start: Floats
    cell_start: Floats | None
    backward: Cell | None
    words: tuple[str, ...]
    names: tuple[str, ...]


def presets(kind: str = "lstm") -> tuple[Preset, ...]:
    """Return all presets of a kind of cell, the one to begin with first.

    Parameters
    ----------
    kind : str
        The name of the kind, as `kinds` has it.

    Raises
    ------
    ValueError
        If there is no such kind.
    """
    if not is_name(kind, names()):
        raise Problem("kind", f"must be one of {', '.join(names())}, but is {in_words(kind)}.")
    found: tuple[Preset, ...] = import_module(f"lstm_core.kinds.{kind}.presets").PRESETS
    return found


def made(
    name: str,
    title: str,
    shows: str,
    step: int,
    why: str,
    cell: Cell,
    inputs: npt.ArrayLike,
    *,
    hidden_start: npt.ArrayLike = 0.0,
    cell_start: npt.ArrayLike = 0.0,
    backward: Cell | None = None,
    words: tuple[str, ...] = (),
    names: tuple[str, ...] = (),
) -> Preset:
    """Return the preset with its numbers as arrays that cannot be changed; one start value stands for every unit."""
    sequence = np.array(inputs, dtype=np.float64).reshape(-1, cell.D)
    _look_at(words, "word", len(sequence), "step")
    _look_at(names, "name", cell.D, "input")
    remembers = any(state.start == "cell_start" for state in cell.states)
    return Preset(
        name=name,
        title=title,
        shows=shows,
        step=step,
        why=why,
        cell=cell,
        inputs=frozen(sequence),
        hidden_start=_start(hidden_start, cell),
        cell_start=_start(cell_start, cell) if remembers else None,
        backward=backward,
        words=words,
        names=names,
    )


def _start(values: npt.ArrayLike, cell: Cell) -> Floats:
    return frozen(np.broadcast_to(np.array(values, dtype=np.float64), (cell.H,)).copy())


def _look_at(texts: tuple[str, ...], called: str, count: int, of: str) -> None:
    """Raise `Problem` unless there are none, or one for each of so many things."""
    if texts and len(texts) != count:
        raise Problem(f"{called}s", f"must be none or {many(count, called)}, one for each {of}, but are {len(texts)}.")
    for index, text in enumerate(texts):
        if len(text) > _LONGEST or not text.isprintable():
            what = f"must have at most {_LONGEST} characters, and all must be seen, but is {in_words(text)}."
            raise Problem(f"{called}s[{index}]", what)
