"""Numbers as they stand in the picture, in equations and in sentences.

Rounded half away from zero, on the exact value of the float64: what a person
does, and what JavaScript's `toFixed` does. Python's own formatting differs at
exact ties: 0.125 is 0.13 here, and 0.12 to `format`.
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from lstm_core.arrays import Floats, Truths

MINUS = "\N{MINUS SIGN}"
LARGE = 1e5
"""From this size on a number is printed with an exponent."""

Integers = npt.NDArray[np.int64]
Digits = npt.NDArray[np.uint8]

_POWERS = np.array([1.0, 10.0, 100.0, 1e3, 1e4, 1e5, 1e6])
_HALVES = np.array([0.5, 0.05, 0.005, 0.0005, 0.00005])  # the smallest float64 that prints as more than zero


def printed(x: float, decimals: int) -> str:
    """Return `x` with so many decimals (0 to 6): "−0.80"; "−3.00e300" from 10⁵ on.

    The minus is a true one, and what prints as zero has no sign.
    """
    if abs(x) >= LARGE:
        return _with_exponent(x)
    halves = x * 2.0 ** (decimals + 1)
    if halves % 2.0 == 1.0:  # so of these numbers, and only of these: half way between two printed ones
        x = _farther(x)
    digits = f"{abs(x):.{decimals}f}"
    return MINUS + digits if x < 0.0 and digits.strip("0.") else digits


def _with_exponent(x: float) -> str:
    """Return a large number with three digits, like JavaScript's `toExponential(2)` without its plus."""
    exponent = int(f"{x:.2e}".split("e")[1])
    unit = 10 ** (exponent - 2)
    if abs(x).is_integer() and int(abs(x)) % unit * 2 == unit:
        x = _farther(x)
    digits, power = f"{abs(x):.2e}".split("e")
    return f"{MINUS if x < 0.0 else ''}{digits}e{int(power)}"


def _farther(x: float) -> float:
    """Return the next float64 away from zero, so that rounding to the nearest goes there too."""
    return math.nextafter(x, math.copysign(math.inf, x))


def signed(x: float, decimals: int) -> str:
    """Return `x` as `printed`, with + before positive numbers; zero has no sign."""
    digits = printed(x, decimals)
    return digits if digits.startswith(MINUS) or not digits.strip("0.") else "+" + digits


def percent(x: float, decimals: int = 2) -> str:
    """Return a gate's value in [0, 1] as "81 %": its printed decimals, 2 to 4, the point moved, no zero behind it."""
    whole, rest = divmod(int(scaled(np.array(x), decimals)), 10 ** (decimals - 2))
    return f"{whole}.{rest:0{decimals - 2}d}".rstrip("0") + " %" if rest else f"{whole} %"


def typed(x: float, least: int = 1) -> str:
    """Return `x` as a person would type it: `least` to 4 decimals, no more than it needs."""
    digits = printed(x, 4)
    if "e" in digits:
        return digits
    whole, decimals = digits.split(".")
    return f"{whole}.{decimals.rstrip('0').ljust(least, '0')}"


def scaled(x: Floats, decimals: int | Integers) -> Integers:
    """Return x·10^decimals, rounded half away from zero on the exact value of x.

    Parameters
    ----------
    x : ndarray of float64
        Smaller than 10⁵ in size.
    decimals : int or ndarray of int64
        0 to 6; an array is broadcast against `x`.

    Returns
    -------
    ndarray of int64
        The digits that `printed` prints, without the point.
    """
    power = _POWERS[decimals]
    product = np.asarray(x * power)
    digits = np.asarray(np.rint(product))
    off = product - digits
    tied = off * off == 0.25  # so and not by its size: that takes the browser ten times as long
    if tied.any():  # half way between two, or so nearly that the multiplication has rounded the rest off
        own, powers = (np.broadcast_to(each, product.shape)[tied] for each in (x, power))
        size = np.abs(product[tied])
        away = _rounded_off(np.abs(own), powers, size) >= 0.0
        digits[tied] = np.copysign(np.floor(size) + away, own)
    counts: Integers = digits.astype(np.int64)
    return counts


def rounded_to(counts: Integers, unit: Integers) -> tuple[Integers, Integers]:
    """Return the least and the greatest number that is rounded to so many units, halves away from zero.

    Parameters
    ----------
    counts : ndarray of int64
        Of the last decimal that is printed.
    unit : ndarray of int64
        Such a decimal, even, in the units of what is returned.
    """
    middle = counts * unit
    return middle - (unit // 2 - (counts <= 0)), middle + (unit // 2 - (counts >= 0))


def _rounded_off(x: Floats, power: Floats, product: Floats) -> Floats:
    """Return x·power − product exactly: what the multiplication has rounded off.

    A float64 split at the precision of float32 gives two halves whose products
    with a power of ten are exact (Dekker's product).
    """
    high = x.astype(np.float32).astype(np.float64)
    return (high * power - product) + (x - high) * power


def prints_zero(x: Floats, decimals: int | Digits | Integers = 2) -> Truths:
    """Return which numbers print as 0.00, or with as many zeros as there are decimals."""
    truths: Truths = np.abs(x) < _HALVES[decimals]
    return truths


def as_printed(x: Floats) -> Floats:
    """Return the numbers that are read where these are printed with two decimals."""
    large = np.abs(x) >= LARGE
    read = scaled(np.where(large, 0.0, x), 2) / 100.0
    read[large] = [float(printed(one, 2).replace(MINUS, "-")) for one in x[large]]
    return read
