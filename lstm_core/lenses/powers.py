"""One factor taken again and again: why what shrinks a little at every step is gone after many."""

from __future__ import annotations

import numpy as np

from lstm_core.arrays import Floats, frozen

MOST = 400
"""Times that a factor is taken."""


def powers(factor: float) -> Floats:
    """Return what is left of 1 that is multiplied by a factor, before the first time and after each of 400.

    One product after the other, as a sweep back through equal steps makes them.

    Parameters
    ----------
    factor : float
        Any finite number.

    Returns
    -------
    ndarray, shape (401,)
        factor⁰, factor¹, …; shorter where the next product leaves the range of float64. Not writeable.
    """
    factors = np.full(MOST + 1, factor)
    factors[0] = 1.0
    with np.errstate(over="ignore", under="ignore"):  # what overflows is left out
        products = np.cumprod(factors)
    found: Floats = products[np.isfinite(products)]
    return frozen(found)
