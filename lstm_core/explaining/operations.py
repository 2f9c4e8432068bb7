"""What plans are made of: operations on numbers that are counted in units of 10⁻⁴, or in a power of them."""

from __future__ import annotations

from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from lstm_core.activations import Curve
    from lstm_core.arrays import Floats, Truths
    from lstm_core.printing import Integers

_UNIT = 10_000
_MOST = 9e18  # what fits into an int64


@cache
def complement(degree: int | None) -> Callable[[Any], Any]:
    """Return 1 − x."""
    one = 1.0 if degree is None else _UNIT**degree
    return lambda x: one - x


@cache
def floating(degree: int) -> Callable[[Integers], Floats]:
    """Return what makes a float64 of a number of a degree."""
    one = float(_UNIT**degree)
    return lambda x: x / one


@cache
def curved_by(curves: tuple[Curve, ...]) -> Callable[[Floats], Floats]:
    """Return what applies a curve to each row."""
    if len(set(curves)) == 1:
        return curves[0].value
    cuts = [(curve, [k for k, _ in rows]) for curve, rows in groupby(enumerate(curves), key=itemgetter(1))]

    def curved(x: Floats) -> Floats:
        return np.concatenate([curve.value(x[..., ks[0] : ks[-1] + 1, :, :]) for curve, ks in cuts], axis=-3)

    return curved


def lift(x: Integers) -> Integers:
    """Return the same number as one of the next degree."""
    return x * _UNIT


def lift_fits(x: Integers) -> Truths:
    """Return where that is not too large to be counted."""
    return product_fits(x, np.int64(_UNIT))


def lift_that_fits(x: Integers, fits: Truths) -> Integers:
    """Return the same number as one of the next degree; 0 where it is too large."""
    return product_that_fits(x, np.int64(_UNIT), fits)


def product_fits(x: Integers, y: Integers | np.int64) -> Truths:
    """Return where a product is not too large to be counted."""
    fits: Truths = np.abs(x * 1.0 * y) < _MOST
    return fits


def product_that_fits(x: Integers, y: Integers | np.int64, fits: Truths) -> Integers:
    """Return a product; 0 where it is too large."""
    product: Integers = np.where(fits, x, 0) * y
    return product
