"""Tensors of any framework, made into finite float64 arrays without importing the framework."""

from __future__ import annotations

from typing import Any

import numpy as np

from lstm_core.array_like import array_of
from lstm_core.arrays import Floats, finite_floats
from lstm_core.foreign import elements, is_a, is_name
from lstm_core.problem import Problem, in_words

_PRECISIONS = ("float64", "float32", "float16")
_SMALLEST = 4
"""Bytes of the smallest whole numbers that are taken for weights: shorter ones are what quantizing leaves."""


def numbers(value: Any, dimensions: int, where: str) -> Floats:
    """Return a new float64 array holding the numbers of a tensor.

    Parameters
    ----------
    value : array_like or tensor
        A NumPy array, nested lists, a PyTorch tensor on any device, or what
        NumPy can read (arrays of JAX, variables of Keras). float16 and
        bfloat16 are widened, which is exact.
    dimensions : int
        How many it must have.
    where : str
        Its name, for the sentence of a problem.

    Raises
    ------
    Problem
        If it is no tensor of finite numbers or has other dimensions.
    """
    array = value if elements(value) is not None else as_numpy(value, where)
    number = array
    for _ in range(dimensions):
        if not (values := elements(number)):
            break
        number = values[0]
    held = array_of(number)
    if held is not None and held.dtype.kind in "iu" and held.dtype.itemsize < _SMALLEST:
        raise Problem(
            where, f"must hold floating-point numbers, but holds {held.dtype}: quantized, they lack their scale."
        )
    return finite_floats(array, dimensions, where)


def as_numpy(value: Any, where: str) -> Any:
    """Return a tensor as a NumPy array with the same numbers, whatever its dimensions; else the value itself."""
    if not is_a(value, np.ndarray):
        try:
            if hasattr(value, "detach") and hasattr(value, "cpu"):  # PyTorch: NumPy reads no gradients and no bfloat16
                if not value.is_floating_point():
                    raise Problem(where, f"must hold floating-point numbers, but holds {value.dtype}.")
                value = value.detach().cpu().double().numpy()
        except Problem:
            raise
        except Exception:  # noqa: BLE001 - whatever a foreign object raises, finite_floats has the sentence
            return value
    array = array_of(value)
    if array is None:
        return value
    return array.astype(np.float32) if array.dtype.name == "bfloat16" else array  # of JAX; no float to NumPy


def shape_of(value: Any, where: str, deepest: int = 3) -> tuple[int, ...]:
    """Return the shape of a tensor; of lists as far as their first elements tell, so many lists deep."""
    values = elements(value)
    if values is None:
        array = as_numpy(value, where)
        return np.asarray(array).shape if is_a(array, np.ndarray) else ()
    return (len(values), *(shape_of(values[0], where, deepest - 1) if values and deepest > 1 else ()))


def narrowed(array: Floats, dtype: str, where: str) -> Any:
    """Return the numbers in the precision of a framework; float64 is a copy to the last digit.

    Raises
    ------
    Problem
        If `dtype` is none of float16, float32 and float64, or cannot hold one
        of the numbers.
    """
    name = dtype.name if is_a(dtype, np.dtype) else dtype
    if not is_name(name, _PRECISIONS):
        raise Problem("dtype", f"must be float64, float32 or float16, but is {in_words(name)}.")
    with np.errstate(all="ignore"):
        narrow = array.astype(name)
    if not np.isfinite(narrow).all():
        largest = np.abs(array).max()
        raise Problem(where, f"holds a number of size {largest:.3g}, but {name} ends at {np.finfo(name).max:.3g}.")
    return narrow
