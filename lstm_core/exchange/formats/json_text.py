"""Weights as JSON: lists of numbers under names, `{"lstm": {"kernel": [[0.1, …], …], …}}`, or a list of such lists."""

from __future__ import annotations

import json
from typing import Any

import numpy as np

from lstm_core.exchange.formats.nested import named
from lstm_core.problem import Problem

_SIDES = 5


def value_of(content: bytes) -> Any:
    """Return the value that a text in JSON stands for."""
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        raise Problem("file", "must be JSON from its first to its last letter, but is not.") from None


def read_json(value: Any) -> dict[str, Any]:
    """Return every list of numbers in a value, as an array under its name."""
    if isinstance(value, list):  # as get_weights() of Keras gives it
        value = {f"arr_{place}": one for place, one in enumerate(value)}
    return named(value, _array)


def _array(value: Any) -> Any:
    """Return an array of a list of numbers or of lists of these; None for anything else."""
    first, sides = value, 0
    while isinstance(first, list) and first and sides < _SIDES:
        first, sides = first[0], sides + 1
    if not sides or type(first) not in (int, float):
        return None
    try:
        return np.array(value, float)
    except (ValueError, TypeError, OverflowError):
        raise Problem("file", "must have lists of numbers, each of one shape, but has one of another sort.") from None
