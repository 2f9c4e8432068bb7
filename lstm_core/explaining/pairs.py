"""Pairs of decimals, of a line's operands and of what it names on the way, 2, 3 or 4 each; sets of them are bits."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from lstm_core.arrays import Truths
    from lstm_core.printing import Digits

Sets: TypeAlias = npt.NDArray[np.uint16]

# From the fewest decimals to the most: first the larger of the two counts, then their sum.
PAIRS = sorted(((d, m) for d in (2, 3, 4) for m in (2, 3, 4)), key=lambda pair: (max(pair), sum(pair), pair[0]))


def _all_with(fits: list[bool]) -> np.uint16:
    return np.uint16(sum(1 << k for k, fit in enumerate(fits) if fit))


EVERY = _all_with([True for _ in PAIRS])
ONE_COUNT = _all_with([d == m for d, m in PAIRS])
WITH_OPERANDS = [_all_with([d == count for d, _ in PAIRS]) for count in (2, 3, 4)]
WITH_MIDDLE = [_all_with([m == count for _, m in PAIRS]) for count in (2, 3, 4)]
# The pairs that each truth speaks of, where the decimals of both matter, those of one or of none.
_PAIRS_OF = {
    (3, 3): np.array([one & other for one in WITH_OPERANDS for other in WITH_MIDDLE]),
    (3, 1): np.array(WITH_OPERANDS),
    (1, 3): np.array(WITH_MIDDLE),
    (1, 1): np.array([EVERY]),
}
# Of each set the first pair, (4, 4) where it is empty: the operands' count, 8 times the other, and 64 if there is one.
_FIRST: Digits = np.array(
    [
        sum(np.multiply((*PAIRS[(each & -each).bit_length() - 1], 1), (1, 8, 64))) if each else 4 + 8 * 4
        for each in range(EVERY + 1)
    ],
    dtype=np.uint8,
)


def first_of(sets: Sets) -> tuple[Digits, Digits, Digits]:
    """Return the two counts of the first pair of each set, 4 and 4 where there is none, and whether there is one."""
    found: Digits = np.take(_FIRST, sets)
    lowest, three = np.uint8(7), np.uint8(3)
    return found & lowest, (found >> three) & lowest, found >> np.uint8(6)


def sets_of(truths: Truths) -> Sets:
    """Return with which pairs lines are true.

    Parameters
    ----------
    truths : ndarray of bool, shape (decimals of the operands, of what is named, lines, T, H)
        The first two have one place where they do not matter.
    """
    pairs = _PAIRS_OF[truths.shape[:2]]
    sets: Sets = pairs @ truths.reshape(len(pairs), -1).astype(np.uint16)
    return sets.reshape(truths.shape[2:])
