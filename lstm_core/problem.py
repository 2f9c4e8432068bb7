"""The one exception of the package: a sentence, and the place it speaks of.

A place is written as a path, counted from 0 like Python itself:
`forget_gate.W[0][1]`, `inputs[3]`, `hidden_state`.
"""

from __future__ import annotations

import numpy as np


class Problem(ValueError):  # noqa: N818 - the word of the wire, where it is an answer and no error
    """What is wrong with a value, in one sentence, and where that value stands.

    Parameters
    ----------
    where : str
        Path of the value that is wrong.
    what : str
        What was expected there and what came, ending in a full stop; the
        sentence is the path followed by these words.

    Attributes
    ----------
    where, what : str
        As given.
    sentence : str
        Both together, which is also the text of the exception.
    """

    def __init__(self, where: str, what: str) -> None:
        self.where = where
        self.what = what
        self.sentence = f"{where} {what}"
        super().__init__(self.sentence)

    def inside(self, owner: str) -> Problem:
        """Return the same problem, its path now starting at `owner`."""
        return Problem(f"{owner}.{self.where}", self.what)


def in_words(value: object) -> str:
    """Return a few words for what came, never many, whatever it is."""
    if value is None:
        return "missing"
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, np.ndarray):
        return f"an array of {value.dtype}"
    if isinstance(value, str):
        return f"the text {value[:20]!r}" + ("…" if len(value) > 20 else "")
    return f"of type {type(value).__name__}"
