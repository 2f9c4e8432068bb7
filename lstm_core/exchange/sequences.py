"""Arrays from a file that may be a sequence of inputs: numbers in a list, a table, or a batch of one."""

from __future__ import annotations

from typing import Any

import numpy as np

from lstm_core.exchange.formats.npz import read_npy
from lstm_core.exchange.reading import read
from lstm_core.problem import Problem

_NPY = b"\x93NUMPY"
_SIDES = 3
_MOST = 1_000_000
"""Numbers of an array: more steps and inputs than the page shows."""


def arrays_in(content: bytes) -> dict[str, Any]:
    """Return the arrays in a file that may be a sequence, as float64 under their names.

    Parameters
    ----------
    content : bytes
        Of a `.npy` file, whose array is called "array", or of anything that
        `lstm_core.read` reads.

    Returns
    -------
    dict from str to ndarray
        Real numbers, whole numbers and truth values only, of one to three
        sides, and not more of them than the page shows.

    Raises
    ------
    Problem
        If the file cannot be read, or a number in it is not finite; the place
        is "file" or "file: NAME".
    """
    arrays = {"array": read_npy(content)} if content.startswith(_NPY) else read(content)
    found = {name: array.astype(np.float64) for name, array in arrays.items() if _may_be(array)}
    for name, array in found.items():
        if not np.isfinite(array).all():
            place = np.argwhere(~np.isfinite(array))[0] + 1
            where = ", ".join(str(index) for index in place)
            raise Problem(f"file: {name}", f"must hold finite numbers, but has {array[tuple(place - 1)]} at [{where}].")
    return found


def _may_be(array: Any) -> bool:
    return array.dtype.kind in "biuf" and 1 <= array.ndim <= _SIDES and 0 < array.size <= _MOST
