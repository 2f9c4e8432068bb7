"""How the hidden states of two directions become one, as Keras names it: "concat", "sum", "mul" or "ave"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from lstm_core.arrays import Floats


class Merge(NamedTuple):
    """One way to make one of two.

    Attributes
    ----------
    together : callable
        From the states of both directions, (T, …, H) each, step by step those of the same input, to what they become.
    apart : callable
        From a gradient of that, and the states of both, to the gradient of each.
    """

    together: Callable[[Floats, Floats], Floats]
    apart: Callable[[Floats, Floats, Floats], tuple[Floats, Floats]]


MERGES = {
    "concat": Merge(
        lambda one, other: np.concatenate([one, other], axis=-1),
        lambda given, one, _: (given[..., : one.shape[-1]], given[..., one.shape[-1] :]),
    ),
    "sum": Merge(lambda one, other: one + other, lambda given, _one, _other: (given, given)),
    "mul": Merge(lambda one, other: one * other, lambda given, one, other: (given * other, given * one)),
    "ave": Merge(lambda one, other: (one + other) / 2.0, lambda given, _one, _other: (given / 2.0, given / 2.0)),
}
