"""What stands around every public function that works out numbers."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np

from lstm_core.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def door(where: str) -> Iterator[None]:
    """Work out numbers: what is too small for float64 is zero, whatever NumPy was told to do about it.

    Parameters
    ----------
    where : str
        The argument whose size decides how much memory is needed.

    Raises
    ------
    Problem
        If there is not so much memory.
    """
    try:
        with np.errstate(under="ignore"):
            yield
    except MemoryError:
        raise Problem(where, "must be smaller: what is worked out from it does not fit into memory.") from None
