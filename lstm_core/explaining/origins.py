"""Where most of a memory came from: which sentence is true of its shares at each step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from lstm_core.frozen import Frozen

if TYPE_CHECKING:
    from lstm_core.arrays import Floats
    from lstm_core.kinds.trace import Memory
    from lstm_core.printing import Digits

ORIGINS = ("nothing", "gone", "cancelled", "turned", "start", "now", "before", "several")
"""What is said of a memory, the first that is true, all as printed with two decimals:

nothing    there is no memory: neither the start nor any step up to here has written any,
gone       … of what was written nothing is left,
cancelled  … what is left cancels out
turned     what this step wrote has the sign of the memory, what it kept of before the other one
start      more than half of what has the sign of the memory came from the start,
now        … from this step,
before     … from one step before it,
several    … from no single step
"""
_SEEN = 0.005  # prints as more than zero


class Origins(Frozen):
    """What is said of the memory after each step.

    Attributes
    ----------
    told : ndarray of uint8, shape (T,)
        An index into `ORIGINS`.
    most : ndarray, shape (T,)
        Which share is the largest of those with the sign of the memory: the
        step that wrote it, from 1, or 0 for the start.
    kept : ndarray, shape (T,)
        How much of what that step wrote all later ones have kept, 0 to 1 where
        a gate keeps it; 1 where it is the step itself.
    """

    told: Digits
    most: Floats
    kept: Floats


def origins(shares: Floats, memory: Floats, carried: Memory) -> Origins:
    """Return where the memory of one unit came from at each step.

    Parameters
    ----------
    shares : ndarray, shape (T, T + 1)
        As `memory_shares` returns them of one unit.
    memory : ndarray, shape (T,)
        What they are shares of.
    carried : Memory
        How that unit was carried through the run: start (), keeps and written (T,).
    """
    steps = len(memory)
    told, most, kept = np.zeros(steps, dtype=np.uint8), np.zeros(steps), np.zeros(steps)
    wrote = bool(abs(carried.start) >= _SEEN)
    for t in range(steps):
        wrote = wrote or bool(abs(carried.written[t]) >= _SEEN)
        left = shares[t, : t + 2] if memory[t] >= 0.0 else -shares[t, : t + 2]
        largest = int(left.argmax())
        most[t], kept[t] = largest, carried.keeps[largest : t + 1].prod()
        told[t] = ORIGINS.index(_told(left, largest, bool(abs(memory[t]) >= _SEEN), wrote))
    return Origins(told=told, most=most, kept=kept)


def _told(left: Floats, largest: int, seen: bool, wrote: bool) -> str:
    """Return what is said of shares with the signs that they have beside the memory."""
    if not seen:
        return "cancelled" if (np.abs(left) >= _SEEN).any() else "gone" if wrote else "nothing"
    if left[:-1].sum() <= -_SEEN:
        return "turned"
    if left[largest] * 2.0 <= left[left > 0.0].sum():
        return "several"
    return "start" if largest == 0 else "now" if largest == len(left) - 1 else "before"
