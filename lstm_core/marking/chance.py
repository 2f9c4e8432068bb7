"""Numbers by chance that are the same everywhere: number k of a seed depends on both and on nothing else.

The NumPy of the browser has no `numpy.random`. A counter that is hashed needs
nothing but whole numbers of 64 bits, draws a whole array at once, and can be
written down in any language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from lstm_core.arrays import Floats

    Counts = npt.NDArray[np.uint64]
    One = TypeVar("One")

_APART = 1_000_003  # the streams of one seed begin so far from each other
_STRIDE = np.uint64(0x9E3779B97F4A7C15)
_MIXING = ((30, np.uint64(0xBF58476D1CE4E5B9)), (27, np.uint64(0x94D049BB133111EB)))
_LAST = np.uint64(31)
_MANTISSA = 53
_AHEAD = 32
"""So many numbers are worked out at once for who draws one after the other."""


class Chance:
    """A stream of numbers: each call goes on where the one before it ended.

    Parameters
    ----------
    seed : int
        Which numbers.
    stream : int, optional
        Which of the streams of that seed, such as one for each test.

    References
    ----------
    G. Steele, D. Lea and C. Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014, for SplitMix64.
    """

    def __init__(self, seed: int, stream: int = 0) -> None:
        first = np.array([(seed * _APART + stream) % 2**64], dtype=np.uint64)
        self._first = _mixed(first)[0]
        self._drawn = 0
        self._ahead: list[float] = []

    def uniform(self, count: int) -> Floats:
        """Return so many numbers from 0 to below 1."""
        numbers = self._numbers(count)
        self.skip(count)
        return numbers

    def skip(self, count: int) -> None:
        """Go on as if so many numbers had been drawn."""
        self._drawn += count
        self._ahead.clear()

    def _numbers(self, count: int) -> Floats:
        """Return the next numbers, without having drawn them."""
        places = np.arange(self._drawn + 1, self._drawn + count + 1, dtype=np.uint64)
        with np.errstate(over="ignore"):  # it goes round at 2**64
            hashed = _mixed(self._first + places * _STRIDE)
        numbers: Floats = (hashed >> np.uint64(64 - _MANTISSA)).astype(np.float64) * 2.0**-_MANTISSA
        return numbers

    def _one(self) -> float:
        """Return one number from 0 to below 1."""
        if not self._ahead:
            self._ahead = self._numbers(_AHEAD).tolist()[::-1]
        self._drawn += 1
        return self._ahead.pop()

    def normal(self, count: int) -> Floats:
        """Return so many normally distributed numbers, of mean 0 and deviation 1 (Box and Muller 1958)."""
        radius, turn = 1.0 - self.uniform(count), self.uniform(count)
        numbers: Floats = np.sqrt(-2.0 * np.log(radius)) * np.cos(2.0 * np.pi * turn)
        return numbers

    def below(self, count: int) -> int:
        """Return a whole number from 0 to below `count`."""
        return int(self._one() * count)

    def whole(self, low: int, high: int) -> int:
        """Return a whole number from `low` to `high`, both included."""
        return low + self.below(high - low + 1)

    def tenths(self, low: int, high: int) -> float:
        """Return a number from low/10 to high/10 with one decimal."""
        return self.whole(low, high) / 10

    def likely(self, share: float) -> bool:
        """Tell yes in this share of all cases."""
        return self._one() < share

    def among(self, *choices: One) -> One:
        """Return one of the choices."""
        return choices[self.below(len(choices))]


def _mixed(numbers: Counts) -> Counts:
    with np.errstate(over="ignore"):
        for shift, factor in _MIXING:
            numbers = (numbers ^ (numbers >> np.uint64(shift))) * factor
        return numbers ^ (numbers >> _LAST)
