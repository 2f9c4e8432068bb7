"""With how many decimals the shares of a memory add up to it on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from lstm_core.printing import LARGE, scaled

if TYPE_CHECKING:
    from lstm_core.arrays import Floats, Truths
    from lstm_core.printing import Digits

_FEWEST, _MOST = 2, 6


def share_decimals(shares: Floats, memory: Floats) -> tuple[Digits, Digits]:
    """Return with how many decimals the printed shares of each step add up to the printed memory, in every digit.

    Parameters
    ----------
    shares : ndarray, shape (T, T + 1)
        Of one unit, as `memory_shares` returns them.
    memory : ndarray, shape (T,)
        What they are shares of.

    Returns
    -------
    decimals : ndarray of uint8, shape (T,)
        The fewest with which they do, 2 to 6; 2 if none will do.
    holds : ndarray of uint8, shape (T,)
        1 if they do, else 0; always 0 where a number is 10⁵ or more in size, as
        such numbers are printed with three digits.
    """
    steps = len(memory)
    decimals, holds = np.full(steps, _FEWEST, dtype=np.uint8), np.zeros(steps, dtype=np.uint8)
    left = np.flatnonzero(np.maximum(np.abs(shares).max(axis=1), np.abs(memory)) < LARGE)
    for count in range(_FEWEST, _MOST + 1):
        true: Truths = scaled(shares[left], count).sum(axis=1) == scaled(memory[left], count)
        decimals[left[true]], holds[left[true]] = count, 1
        left = left[~true]
    return decimals, holds
