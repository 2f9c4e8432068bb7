"""Sequences side by side, as a batch: what comes in, and what is wanted of each at each step."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from lstm_core.arrays import Floats, Truths, frozen
from lstm_core.frozen import Frozen
from lstm_core.marking.chance import Chance
from lstm_core.marking.rules import RULES

if TYPE_CHECKING:
    from lstm_core.marking.definition import Passing


class Sequences(Frozen):
    """B sequences; shorter ones go on in silence, and nothing counts there.

    Attributes
    ----------
    inputs : ndarray, shape (T, B, 1)
        What comes in.
    wanted : ndarray, shape (T, B)
        What is wanted; 0 where it does not count.
    counts : ndarray of bool, shape (T, B)
        Whether it does.
    cell_start : ndarray, shape (B,)
        What a cell state starts from.
    """

    inputs: Floats
    wanted: Floats
    counts: Truths
    cell_start: Floats

    def some(self, chance: Chance, many: int) -> Sequences:
        """Return so many of them, drawn by chance, one perhaps more than once."""
        drawn = (chance.uniform(many) * self.counts.shape[1]).astype(int)
        return Sequences(
            inputs=self.inputs[:, drawn],
            wanted=self.wanted[:, drawn],
            counts=self.counts[:, drawn],
            cell_start=self.cell_start[drawn],
        )

    def passed(self, read: Floats, passing: Passing) -> float:
        """Return the share of the sequences of which everything that was read, (T, B), passes where it counts."""
        if passing.tolerance is not None:
            wrong = np.abs(read - self.wanted) > passing.tolerance
        else:
            wrong = np.zeros(read.shape, dtype=np.bool_)
            for value, (low, high) in passing.bands.items():
                too_low, too_high = read < (-np.inf if low is None else low), read > (np.inf if high is None else high)
                wrong |= (self.wanted == value) & (too_low | too_high)
        return float(1.0 - (wrong & self.counts).any(axis=0).mean())


@lru_cache(maxsize=8)
def drawn(rule: str, steps: tuple[int, int], seed: int, many: int) -> Sequences:
    """Return sequences by a rule, number k from stream k of the seed; once for all who ask for the same.

    Parameters
    ----------
    rule : str
        One of `lstm_core.marking.rules.RULES`.
    steps : tuple of int
        The fewest and the most steps.
    seed : int
        Which.
    many : int
        How many.
    """
    T, law = steps[1], RULES[rule]
    inputs, wanted = np.zeros((T, many, 1)), np.zeros((T, many))
    counts, starts = np.zeros((T, many), dtype=np.bool_), np.zeros(many)
    for k in range(many):
        chance = Chance(seed, k)
        sequence, start = law.drawn(chance, chance.whole(*steps))
        starts[k] = start or 0.0
        inputs[: len(sequence), k, 0] = sequence
        for t, value in enumerate(law.wanted(sequence, starts[k])):
            counts[t, k] = value is not None
            wanted[t, k] = value or 0.0
    counts.flags.writeable = False
    return Sequences(inputs=frozen(inputs), wanted=frozen(wanted), counts=counts, cell_start=frozen(starts))


def exam_by(rule: str, steps: tuple[int, int]) -> Sequences:
    """Return the 200 sequences by a rule with which it is examined; nobody learns from them."""
    return drawn(rule, steps, 12, 200)
