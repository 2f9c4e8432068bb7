"""The two curves of a recurrent cell, exact for every float64, and their slopes: sigmoid and tanh."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

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


def sigmoid_slope(x: Floats) -> Floats:
    """σ′(x) = σ(x)·σ(−x), for each element, in [0, ¼].

    Worked out from x as e / (1 + e)² with e = exp(−|x|). From the value v it
    would be v·(1 − v), which has lost all its digits where v is close to 1.
    """
    e = np.exp(-np.abs(x))
    slope: Floats = e / (1.0 + e) ** 2
    return slope


def tanh_slope(x: Floats) -> Floats:
    """tanh′(x) = 1 − tanh²(x) = 4·σ′(2x), for each element, in [0, 1]."""
    with np.errstate(over="ignore"):  # 2x may be infinite; there the slope is 0, as it should be
        return 4.0 * sigmoid_slope(2.0 * x)


@dataclass(frozen=True)
class Curve:
    """An activation: its name, its range, its values and its slopes.

    Attributes
    ----------
    name, symbol : str
        "sigmoid" and "σ", "tanh" and "tanh".
    low, high : float
        No value is below the one or above the other.
    value, slope : callable
        From totals to values, and from totals to the slope there, elementwise.
    """

    name: str
    symbol: str
    low: float
    high: float
    value: Callable[[Floats], Floats]
    slope: Callable[[Floats], Floats]


SIGMOID = Curve("sigmoid", "σ", 0.0, 1.0, sigmoid, sigmoid_slope)
TANH = Curve("tanh", "tanh", -1.0, 1.0, tanh, tanh_slope)
