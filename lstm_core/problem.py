"""The one exception of the package: a sentence, and the place it speaks of.

A place is written as a path, counted from 0 like Python itself:
`forget_gate.W[0][1]`, `inputs[3]`, `hidden_state`.

What came from outside enters a sentence through `in_words` alone, and every
sentence is cut and made one printable line here, so that nothing foreign can
make it long, break it, or make it fail.
"""

from __future__ import annotations

from typing import Any

import numpy as np

_LONGEST = 400
_LONGEST_WORD = 40


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
        As given, each one printable line of at most 400 characters.
    sentence : str
        Both together, which is also the text of the exception.
    """

    def __init__(self, where: str, what: str) -> None:
        self.where = one_line(where, _LONGEST)
        self.what = one_line(what, _LONGEST)
        self.sentence = f"{self.where} {self.what}"
        super().__init__(self.sentence)

    def __reduce__(self) -> tuple[type[Problem], tuple[str, str]]:
        """Return how it is made again: by a pickle on its way between processes, or by a copy."""
        return type(self), (self.where, self.what)

    def inside(self, owner: str) -> Problem:
        """Return the same problem, its path now starting at `owner`."""
        return Problem(f"{owner}.{self.where}", self.what)


def in_words(value: object) -> str:
    """Return a few words for what came, never many, whatever it is."""
    if value is None:
        return "missing"
    if isinstance(value, (bool, np.bool_)):
        return str(value)
    if isinstance(value, np.ndarray):
        return f"an array of {one_line(_told(lambda: str(value.dtype)), _LONGEST_WORD)}"
    if isinstance(value, str):
        beginning = str.__getitem__(value, slice(20))
        return f"the text {str(beginning)!r}" + ("…" if str.__len__(value) > 20 else "")
    return f"of type {one_line(type(value).__name__, _LONGEST_WORD)}"


def counted(number: int) -> str:
    """Return a whole number in digits, or how many digits it has where there are too many to read."""
    if abs(number) < 10**18:
        return str(number)
    return f"a whole number of about {int(number.bit_length() * 0.30103) + 1} digits"


def one_line(text: str, longest: int) -> str:
    """Return the text on one line, what cannot be printed written as an escape, and cut where it is too long."""
    line = text if text.isprintable() else "".join(c if c.isprintable() else repr(c)[1:-1] for c in text[: 2 * longest])
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def is_name(value: object, names: Any) -> bool:
    """Tell whether a value is one of these names; nothing that is no text is asked whether it equals one."""
    return isinstance(value, str) and str(value) in names


def _told(tell: Any) -> str:
    try:
        return str(tell())
    except Exception:  # noqa: BLE001 - whatever a foreign object raises when it is asked for its name
        return "something"
