"""Arrays under their names, as a state dict or a file has them: looked at once, and listed in few words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from lstm_core.foreign import is_a
from lstm_core.problem import Problem, in_words, one_line

_LONGEST = 120
_LONGEST_NAME = 50


def named_arrays(value: Any, where: str, such_as: str) -> dict[str, Any]:
    """Return a mapping as a dictionary with plain texts for names.

    Parameters
    ----------
    value : mapping from names to arrays
        What the caller gave.
    where : str
        Its name, for the sentence of a problem.
    such_as : str
        Where one gets it, in the words of that sentence.

    Raises
    ------
    Problem
        If it is no mapping, or has a name that is no text.
    """
    if not is_a(value, Mapping):  # type: ignore[type-abstract]  # only asked about, never made
        raise Problem(where, f"must be a dictionary from names to tensors, {such_as}, but is {in_words(value)}.")
    arrays: dict[str, Any] = {}
    for name, array in _items(value, where):
        if not is_a(name, str):
            raise Problem(where, f"must have texts for names, but has one {in_words(name)}.")
        arrays[str.__str__(name)] = array
    return arrays


def _items(value: Mapping[Any, Any], where: str) -> Iterable[tuple[Any, Any]]:
    if is_a(value, dict):
        return dict.items(value)
    try:
        return list(value.items())
    except Exception:  # noqa: BLE001 - whatever a mapping of another sort raises, there is one sentence
        raise Problem(where, f"must be a dictionary that can be read, but is {in_words(value)}.") from None


def listed(names: Iterable[str], between: str = ", ") -> str:
    """Return as many of the names as are read at a glance, and how many more there are."""
    left = [one_line(name, _LONGEST_NAME) for name in names]
    shown: list[str] = []
    while left and sum(map(len, shown)) + len(left[0]) <= _LONGEST:
        shown.append(left.pop(0))
    return (between.join(shown) or "none") + (f" and {len(left)} more" if left else "")
