"""Named settings worth looking at: cells made by hand, each with the reason for its weights.

All have one input and one unit. A gate of total 8 is open to 99.97 %, one of
total −8 to 0.03 %, so that every gate here opens and closes within reach of a
slider, and nothing is quite perfect.
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
    from collections.abc import Sequence

    from lstm_core.kinds.cell import Cell

_LONGEST_WORD = 40


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
    inputs : ndarray, shape (T, 1)
        x, the sequence.
    hidden_start : ndarray, shape (1,)
        h₀.
    cell_start : ndarray, shape (1,), or None
        c₀; None for a kind of cell without a cell state.
    backward : Cell or None
        A second cell of this kind, which reads the sequence from its end and starts from zeros; None where time
        has one direction only.
    words : tuple of str
        What the steps stand for, one word for each, of at most 40 characters
        and '' where a step has none; or no words at all.
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
    inputs: Sequence[float],
    *,
    hidden_start: float = 0.0,
    cell_start: float = 0.0,
    backward: Cell | None = None,
    words: tuple[str, ...] = (),
) -> Preset:
    """Return the preset with its numbers as arrays that cannot be changed."""
    if words and len(words) != len(inputs):
        raise Problem("words", f"must be none or {many(len(inputs), 'word')}, one for each step, but are {len(words)}.")
    for index, word in enumerate(words):
        if len(word) > _LONGEST_WORD or not word.isprintable():
            what = f"must have at most {_LONGEST_WORD} characters, and all must be seen, but is {in_words(word)}."
            raise Problem(f"words[{index}]", what)
    remembers = any(state.start == "cell_start" for state in cell.states)
    return Preset(
        name=name,
        title=title,
        shows=shows,
        step=step,
        why=why,
        cell=cell,
        inputs=frozen(np.array(inputs).reshape(-1, 1)),
        hidden_start=frozen(np.array([hidden_start])),
        cell_start=frozen(np.array([cell_start])) if remembers else None,
        backward=backward,
        words=words,
    )
