"""What can be taken for numbers: lists, arrays and what offers one; everything else is left untouched."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from lstm_core.foreign import elements, is_a, is_masked

MOST = 1 << 26
"""How many numbers an array may have: a broadcast one has all of them in the memory of one."""
_BYTES_AND_TEXT = (bytes, bytearray, str)
_OFFERS = ("__array__", "__array_interface__", "__array_struct__")


def plain(value: object) -> float | None:
    """Return a float or an int, of one derived from these the plain one; None for anything else, and for a truth."""
    kind = type(value)
    if kind is float or kind is int:
        return value  # type: ignore[return-value]  # its type has just been looked at
    if is_a(value, float):
        return float.__float__(value)
    return int.__int__(value) if is_a(value, int) and kind is not bool else None


def array_of(value: object) -> npt.NDArray[np.generic] | None:
    """Return the array that `value` is or offers, without a copy where there need be none; None if there is none.

    Other sequences are not walked through: they may go on for ever.
    """
    if (number := plain(value)) is not None:
        return np.asarray(number)
    if is_a(value, np.ndarray):
        return None if is_masked(value) else np.asarray(value)
    if is_a(value, range):
        return np.arange(value.start, value.stop, value.step) if not value[MOST:] else None
    return _offered(value)


def whole(value: object) -> int | None:
    """Return a whole number of Python or NumPy as a plain one; None for anything else, a truth or a time included."""
    if is_a(value, int):
        return None if type(value) is bool else int.__int__(value)
    array = array_of(value) if is_a(value, np.integer) else None  # type: ignore[type-abstract]  # only asked about, never made
    return int(array) if array is not None and array.ndim == 0 and array.dtype.kind in "iu" else None


def _offered(value: Any) -> npt.NDArray[np.generic] | None:
    """Return the array that a tensor of another library or a buffer can be read as."""
    if any(is_a(value, kind) for kind in _BYTES_AND_TEXT):
        return None
    try:
        if any(hasattr(type(value), name) for name in _OFFERS):
            return np.asarray(value)
        return np.asarray(memoryview(value))
    except Exception:  # noqa: BLE001 - whatever a foreign object raises, it gives no array
        return None


def depth(value: object) -> int:
    """Return how deep the first number of `value` is nested, at most three lists deep; 0 for what is no number."""
    lists = 0
    while lists < 3 and (values := elements(value)):
        lists += 1
        value = values[0]
    array = None if type(value) is float else array_of(value)
    return lists if array is None else lists + array.ndim


def held(value: object, many: int) -> tuple[Any, ...] | None:
    """Return what a list, a tuple or an array holds in order, if that is so many things; else None."""
    values = elements(value)
    if values is None:
        array = array_of(value)
        values = () if array is None or array.shape[:1] != (many,) else tuple(array)
    return tuple(values) if len(values) == many else None
