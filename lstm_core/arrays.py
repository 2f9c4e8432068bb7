"""Numbers from outside, made into float64 arrays that are copies and cannot be changed.

Lists are walked element by element, because NumPy alone would take `True` for
1.0, take `"1"` for a word and not say where in the list the wrong one stood.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from lstm_core.array_like import MOST, array_of, plain, whole
from lstm_core.foreign import elements, is_a
from lstm_core.problem import Problem, counted, in_words, many

Floats: TypeAlias = npt.NDArray[np.float64]
Truths: TypeAlias = npt.NDArray[np.bool_]

_PLAIN = frozenset((float, int))
_SHAPES = {
    0: "one finite number",
    1: "a list of finite numbers",
    2: "rows of finite numbers",
    3: "steps of rows of finite numbers",
}


def frozen(array: Floats) -> Floats:
    """Return `array` itself, from now on not writeable."""
    array.flags.writeable = False
    return array


def finite_floats(value: object, dimensions: int, where: str) -> Floats:
    """Return a new float64 array holding the numbers of `value`.

    Parameters
    ----------
    value : object
        A number, nested lists or tuples of numbers, or an array of integers or
        floats.
    dimensions : int
        How deep the numbers must be nested: 0 to 3.
    where : str
        Path of `value`, for the sentence of a problem.

    Returns
    -------
    ndarray of float64
        With as many dimensions as asked; never shares memory with `value`.

    Raises
    ------
    Problem
        If a number is missing, not a number (booleans, strings and complex
        numbers are none), NaN or infinite; if rows differ in length; if
        anything is empty; or if the nesting is not as deep as asked.
    """
    values = elements(value)
    if values is not None and dimensions > 0:
        return _stacked(values, dimensions, where)
    if dimensions == 0 and (number := plain(value)) is not None:
        return np.array(_finite_float(number, where))
    array = _as_array(value, dimensions, where)
    if array.ndim != dimensions:
        raise Problem(where, f"must be {_SHAPES[dimensions]}, but has shape {array.shape}.")
    if array.size == 0:
        raise Problem(where, f"must be {_SHAPES[dimensions]}, but is empty.")
    if array.size > MOST:
        raise Problem(where, f"must be at most {MOST:,} numbers, but has shape {array.shape}.")
    with np.errstate(all="ignore"):  # a longdouble beyond float64 becomes inf, and is refused below
        floats = array.astype(np.float64, order="C")
    if not np.isfinite(floats).all():
        place = np.argwhere(~np.isfinite(floats))[0]
        path = where + "".join(f"[{index}]" for index in place)
        raise Problem(path, f"must be a finite number, but is {floats[tuple(place)]}.")
    return floats


def _stacked(values: Sequence[object], dimensions: int, where: str) -> Floats:
    """Return the numbers of a list, all of whose elements must be alike in shape."""
    if not values:
        raise Problem(where, f"must be {_SHAPES[dimensions]}, but is empty.")
    if dimensions == 1:
        if _all_plain(values):
            return np.array(values, dtype=np.float64)
        return np.array([float(finite_floats(value, 0, f"{where}[{k}]")) for k, value in enumerate(values)])
    rows = [finite_floats(row, dimensions - 1, f"{where}[{k}]") for k, row in enumerate(values)]
    for k, row in enumerate(rows):
        if row.shape != rows[0].shape:
            raise Problem(f"{where}[{k}]", _unlike(row, rows[0]))
    return np.stack(rows)


def _all_plain(values: Sequence[Any]) -> bool:
    """Tell whether all are finite floats and integers of Python itself, which need not be looked at one by one."""
    try:
        return _PLAIN.issuperset(map(type, values)) and all(map(isfinite, values))
    except OverflowError:  # an integer beyond float64
        return False


def _unlike(row: Floats, first: Floats) -> str:
    if row.ndim == 1:
        return f"must have {many(len(first), 'number')} like the first row, but has {len(row)}."
    return f"must have shape {first.shape} like the first step, but has shape {row.shape}."


def _finite_float(value: float, where: str) -> float:
    try:
        number = float(value)
    except OverflowError:
        raise Problem(where, "must be a number that float64 can hold (up to 1.8e308), but is larger.") from None
    if number - number != 0.0:  # true of NaN and the infinities only
        raise Problem(where, f"must be a finite number, but is {number}.")
    return number


def _as_array(value: object, dimensions: int, where: str) -> npt.NDArray[np.generic]:
    """Return `value` as an array of integers or floats, or say what came instead."""
    if is_a(value, range) and value[MOST:]:
        raise Problem(where, f"must be at most {MOST:,} numbers, but are more.")
    array = array_of(value)
    if array is None or array.dtype.kind not in "iuf":
        raise Problem(where, f"must be {_SHAPES[dimensions]}, but is {in_words(value)}.")
    return array


def whole_number(value: object, low: int, high: int | None, where: str, of: str = "") -> int:
    """Return a whole number within bounds, or raise `Problem`.

    Parameters
    ----------
    value : object
        An int or an integer of NumPy; a boolean is none, and neither is a time.
    low, high : int
        The bounds, both included; no upper one if `high` is None.
    where : str
        Path of `value`, for the sentence of a problem.
    of : str
        What is counted, as in "of steps".
    """
    number = whole(value)
    if number is not None and low <= number and (high is None or number <= high):
        return number
    bounds = f"at least {low}" if high is None else f"from {low} to {high}"
    came = counted(number) if number is not None else in_words(value)
    raise Problem(where, f"must be a whole number{f' {of},' if of else ''} {bounds}, but is {came}.")
