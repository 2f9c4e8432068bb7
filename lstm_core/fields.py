"""Dictionaries, lists and numbers of a request, each refused in one sentence that names it."""

from __future__ import annotations

from math import prod
from typing import Any

import numpy as np

from lstm_core.arrays import Floats, finite_floats
from lstm_core.foreign import elements, is_a, is_name
from lstm_core.problem import Problem, in_words, many


def dictionary(value: object, where: str, required: tuple[str, ...], optional: tuple[str, ...]) -> dict[str, Any]:
    """Return the value if it is a dictionary with these keys and no others."""
    known = required + optional
    if not is_a(value, dict):
        raise Problem(where, f"must be a dictionary with the keys {', '.join(known)}, but is {in_words(value)}.")
    found = {}
    for key, its in dict.items(value):
        if not is_name(key, known):
            raise Problem(where, f"must have no key other than {', '.join(known)}, but has {in_words(key)}.")
        found[str.__str__(key)] = its
    for key in required:
        if key not in found:
            raise Problem(where, f"must have the key {key}, but has not.")
    return found


def listed(value: object, where: str, most: int) -> list[Any]:
    """Return the value if it is a list of at most so many."""
    values = elements(value)
    if values is None:
        raise Problem(where, f"must be a list, but is {in_words(value)}.")
    if len(values) > most:
        raise Problem(where, f"must be at most {most:,}, but are {len(values):,}.")
    return list(values)


def flat(value: object, where: str, shape: tuple[int, ...], words: str) -> Floats:
    """Return numbers that came one after the other in their shape."""
    size = prod(shape)
    if size_of(value, where) > size:
        raise Problem(where, f"must be {words} = {many(size, 'number')}, but are {size_of(value, where):,} numbers.")
    numbers = finite_floats(value, 1, where)
    if len(numbers) != size:
        raise Problem(where, f"must be {words} = {many(size, 'number')}, but are {len(numbers)}.")
    return numbers.reshape(shape)


def size_of(value: object, where: str) -> int:
    """Return how many numbers a list or an array holds, before any of it is looked at; 0 for what is neither."""
    values = elements(value)
    if values is not None:
        return len(values)
    if is_a(value, np.ndarray):
        return np.asarray(value).size
    if is_a(value, memoryview):
        return prod(value.shape or ())
    if value is not None and not any(is_a(value, plain) for plain in (int, float, str)):
        raise Problem(where, f"must be a list of numbers, but is {in_words(value)}.")
    return 0  # the sentence for these is where the numbers are read
