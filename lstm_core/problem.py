"""The one exception of the package: a sentence, and the place it speaks of.

A place is written as a path, counted from 0 like Python itself:
`forget_gate.W[0][1]`, `inputs[3]`, `hidden_state`.
"""

from __future__ import annotations


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
