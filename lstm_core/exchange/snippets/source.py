"""Numbers as Python source, every digit that counts."""

from __future__ import annotations

from typing import Any

import numpy as np


def literal(array: Any, indent: int = 0) -> str:
    """Return an array as nested lists, one row to a line.

    Parameters
    ----------
    array : array_like
        Of any dimensions; of one and none it stays on one line.
    indent : int
        Spaces before each line but the first.

    Returns
    -------
    str
        Python that gives the same float64 to the last bit.
    """
    numbers = np.asarray(array, dtype=np.float64)
    if numbers.ndim < 2:
        return repr(numbers.tolist())
    inside = " " * (indent + 4)
    rows = "".join(f"{inside}{literal(row, indent + 4)},\n" for row in numbers)
    return f"[\n{rows}{' ' * indent}]"
