"""Arrays in dictionaries in dictionaries, under one name each: `encoder`, `lstm`, `kernel` is `encoder.lstm.kernel`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lstm_core.exchange.names import listed
from lstm_core.problem import Problem

_DEEPEST = 50
_MOST = 100_000
_LONGEST = 1000


def named(value: Any, array: Callable[[Any], Any]) -> dict[str, Any]:
    """Return every array in a value, under what leads to it; what is no array, such as a text, is passed by.

    Parameters
    ----------
    value : dict, list, tuple or array
        A list of arrays alone gets the names that np.savez gives to one.
    array : function
        Returns the array that something is, or None.

    Raises
    ------
    Problem
        If there is more in it than a model has, as there is where it is in itself.
    """
    if isinstance(value, (list, tuple)) and array(value) is None:
        value = {f"arr_{place}": one for place, one in enumerate(value)}
    found: dict[str, Any] = {}
    met = 0
    left: list[tuple[str, Any, int]] = [("", value, 0)]
    while left:
        name, one, depth = left.pop()
        if (it := array(one)) is not None:
            if name in found:
                raise Problem("file", f"must name each array once, but has {listed([name])} twice.")
            found[name or "array"] = it
        elif isinstance(one, (dict, list, tuple)):
            met += len(one)
            if met > _MOST or depth > _DEEPEST or len(name) > _LONGEST:
                raise Problem("file", "must hold arrays in a few dictionaries, but goes on without end.")
            entries = one.items() if isinstance(one, dict) else enumerate(one)
            inner = [(f"{name}.{key}" if name else str(key), each, depth + 1) for key, each in entries]
            left.extend(reversed(inner))
    return found
