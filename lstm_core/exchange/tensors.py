"""Tensors of any framework, made into finite float64 arrays without importing the framework."""

from __future__ import annotations

from typing import Any

import numpy as np

from lstm_core.arrays import Floats, finite_floats
from lstm_core.problem import Problem


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
    if not isinstance(value, (list, tuple)):
        value = as_numpy(value, where)
    return finite_floats(value, dimensions, where)


def as_numpy(value: Any, where: str) -> Any:
    """Return a tensor as a NumPy array with the same numbers, whatever its dimensions."""
    if hasattr(value, "detach") and hasattr(value, "cpu"):  # PyTorch: NumPy reads neither its gradients nor bfloat16
        if not value.is_floating_point():
            raise Problem(where, f"must hold floating-point numbers, but holds {value.dtype}.")
        value = value.detach().cpu().double().numpy()
    try:
        array = np.asarray(value)
    except Exception:  # noqa: BLE001 - whatever a foreign __array__ raises, finite_floats has the sentence
        return value
    if array.dtype.name == "bfloat16":  # of JAX; a type that NumPy does not count among the floats
        return array.astype(np.float32)
    return array


def narrowed(array: Floats, dtype: str, where: str) -> Any:
    """Return the numbers in the precision of a framework; float64 is a copy to the last digit.

    Raises
    ------
    Problem
        If `dtype` is none of float16, float32 and float64, or cannot hold one
        of the numbers.
    """
    name = str(dtype)
    if name not in _PRECISIONS:
        raise Problem("dtype", f"must be float64, float32 or float16, but is {name!r}.")
    with np.errstate(over="ignore"):
        narrow = array.astype(name)
    if not np.isfinite(narrow).all():
        largest = np.abs(array).max()
        raise Problem(where, f"holds a number of size {largest:.3g}, but {name} ends at {np.finfo(name).max:.3g}.")
    return narrow


_PRECISIONS = ("float64", "float32", "float16")
