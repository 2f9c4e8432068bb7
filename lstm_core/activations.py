"""The two curves of a recurrent cell, exact for every float64: sigmoid and tanh."""

from __future__ import annotations

import numpy as np

from lstm_core.arrays import Floats

_ZERO = np.float64(0.0)
_ONE = np.float64(1.0)
_MINUS = np.float64(-1.0)


def sigmoid(x: Floats, out: Floats | None = None, room: Floats | None = None) -> Floats:
    """σ(x) = 1 / (1 + exp(−x)), for each element.

    Worked out as exp(min(x, 0)) / (1 + exp(−|x|)), which is the same number:
    no exponential is ever asked for a positive argument, so nothing overflows,
    and for x < 0 no digits are lost by 1 − something close to 1.

    Parameters
    ----------
    x : ndarray of float64
        Pre-activations, finite, any shape.
    out : ndarray of float64, optional
        Where to put the result, shaped as `x`.
    room : ndarray of float64, shape (2, …)
        Working space for two arrays shaped as `x`, so that a loop over time
        need not allocate any.

    Returns
    -------
    ndarray of float64
        In [0, 1]: exactly 0 below about −746, exactly 1 above about 37.
    """
    if room is None:
        room = np.empty((2, *x.shape))
    above, below = room[0, ...], room[1, ...]
    np.minimum(x, _ZERO, out=above)
    np.copysign(x, _MINUS, out=below)
    np.exp(room, out=room)
    np.add(below, _ONE, out=below)
    value: Floats = np.divide(above, below, out=out)
    return value


def tanh(x: Floats, out: Floats | None = None) -> Floats:
    """tanh(x), for each element, in [−1, 1]; exactly ±1 beyond about ±20."""
    return np.tanh(x, out=out)
