"""The one exception of the package: a sentence, and the place it speaks of.

A place is written as a path, counted from 0 like Python itself:
`PART.W[0][1]`, `inputs[3]`, `hidden_state`.

What came from outside enters a sentence through `in_words` alone, and every
sentence is cut and made one printable line here, so that nothing foreign can
make it long, break it, or make it fail.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from lstm_core.foreign import is_a, is_masked

if TYPE_CHECKING:
    from collections.abc import Mapping

    Values: TypeAlias = Mapping[str, str | int]

_LONGEST = 300
_LONGEST_PLACE = 100
_LONGEST_WORD = 40
_NAME_OF_TYPE = vars(type)["__name__"]


class Problem(ValueError):  # noqa: N818 - the word of the wire, where it is an answer and no error
    """What is wrong with a value, in one sentence, and where that value stands.

    Parameters
    ----------
    where : str
        Path of the value that is wrong.
    what : str
        What was expected there and what came, ending in a full stop; the
        sentence is the path followed by these words.
    key : str, optional
        The name of the sentence, for who has it in other words or in another
        language; '' for a sentence that only a programmer meets.
    values : mapping of str to str or int, optional
        What is told in that sentence, by name; steps are counted from 1, as
        people count them.

    Attributes
    ----------
    where, what : str
        As given, each one printable line.
    key, values
        As given.
    sentence : str
        Both together, at most 300 characters; it is also the text of the
        exception.
    """

    def __init__(self, where: str, what: str, key: str = "", values: Values = MappingProxyType({})) -> None:
        self.where = one_line(where, _LONGEST_PLACE)
        self.what = one_line(what, _LONGEST - len(self.where) - 1)
        self.sentence = f"{self.where} {self.what}"
        self.key, self.values = key, values
        super().__init__(self.sentence)

    def __reduce__(self) -> tuple[type[Problem], tuple[str, str, str, dict[str, str | int]]]:
        """Return how it is made again: by a pickle on its way between processes, or by a copy."""
        return type(self), (self.where, self.what, self.key, dict(self.values))

    def at(self, where: str) -> Problem:
        """Return the same problem under another path."""
        return Problem(where, self.what, self.key, self.values)

    def inside(self, owner: str) -> Problem:
        """Return the same problem, its path now starting at `owner`."""
        return self.at(f"{owner}.{self.where}")


def in_words(value: object) -> str:
    """Return a few words for what came, never many, whatever it is; nothing of its own is run."""
    if value is None:
        return "missing"
    if type(value) is bool or type(value) is np.bool_:
        return str(value)
    if is_a(value, np.ndarray):
        dtype = one_line(str(np.asarray(value).dtype), _LONGEST_WORD)
        return f"an array of {dtype}" + (", some of it masked" if is_masked(value) else "")
    if is_a(value, str):
        beginning = str.__getitem__(value, slice(20))
        return f"the text {beginning!r}" + ("…" if str.__len__(value) > 20 else "")
    return f"of type {one_line(_NAME_OF_TYPE.__get__(type(value)), _LONGEST_WORD)}"


def counted(number: int) -> str:
    """Return a whole number in digits, or how many digits it has where there are too many to read."""
    if abs(number) < 10**18:
        return str(number)
    return f"a whole number of about {int(number.bit_length() * 0.30103) + 1} digits"


def many(count: int, thing: str) -> str:
    """Return "1 number", "2 numbers"."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def one_line(text: str, longest: int) -> str:
    """Return the text on one line, what cannot be printed written as an escape, and cut where it is too long."""
    line = text if text.isprintable() else "".join(c if c.isprintable() else repr(c)[1:-1] for c in text[: 2 * longest])
    return line if len(line) <= longest else f"{line[: longest - 1]}…"
