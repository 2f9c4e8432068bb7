"""The curves that a part of a cell may have: those that the recurrent layers of Keras, PyTorch and ONNX name.

A curve is named by a text: "relu", or with the numbers in its formula, as in
"hard_sigmoid(0.2, 0.5)"; those that have usual numbers may be named without.

References
----------
ONNX operator specifications LSTM-14, GRU-14 and RNN-14, whose names and usual
numbers these are; `keras.activations`. The hard sigmoid of Keras 1 and 2 is the
one with 0.2 and 0.5; that of Keras 3 has 1/6 in the place of 0.2.
"""

from __future__ import annotations

import math
import re
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from lstm_core.activations import SIGMOID, TANH, Curve, sigmoid, tanh, tanh_slope
from lstm_core.foreign import is_a
from lstm_core.problem import Problem, in_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from lstm_core.arrays import Floats


class CurveSort(NamedTuple):
    """A curve as it is known by name.

    Attributes
    ----------
    name : str
        As it is written in `curves` of a cell.
    symbol : str
        What stands for it in equations.
    formula : str
        What it makes of a total z, with α and β for its numbers.
    usual : tuple of float or None
        What α and β are where they are not given; None where they must be.
    value, slope : callable
        From totals, α and β to values and to slopes, elementwise. Where a curve
        has a corner its slope is that of the flatter side.
    corners : callable
        From α and β to the totals at which the curve turns.
    numpy : str
        The formula as an expression of NumPy, in x, alpha and beta.
    """

    name: str
    symbol: str
    formula: str
    usual: tuple[float | None, ...]
    value: Callable[..., Floats]
    slope: Callable[..., Floats]
    corners: Callable[..., tuple[float, ...]]
    numpy: str


def _softplus(x: Floats) -> Floats:
    return np.logaddexp(x, 0.0)


def _elu_slope(x: Floats, alpha: float) -> Floats:
    return np.where(x > 0.0, 1.0, alpha * np.exp(np.minimum(x, 0.0)))


CURVES = (
    CurveSort(
        "sigmoid",
        "σ",
        "1 / (1 + exp(−z))",
        (),
        SIGMOID.value,
        SIGMOID.slope,
        lambda: (),
        "np.exp(np.minimum(x, 0.0)) / (1.0 + np.exp(-np.abs(x)))",
    ),
    CurveSort("tanh", "tanh", "tanh(z)", (), TANH.value, TANH.slope, lambda: (), "np.tanh(x)"),
    CurveSort(
        "relu",
        "relu",
        "max(0, z)",
        (),
        lambda x: np.maximum(x, 0.0),
        lambda x: np.where(x > 0.0, 1.0, 0.0),
        lambda: (0.0,),
        "np.maximum(x, 0.0)",
    ),
    CurveSort(
        "hard_sigmoid",
        "hard σ",
        "min(max(α·z + β, 0), 1)",
        (0.2, 0.5),
        lambda x, alpha, beta: np.clip(alpha * x + beta, 0.0, 1.0),
        lambda x, alpha, beta: np.where(np.abs(alpha * x + beta - 0.5) < 0.5, alpha, 0.0),
        lambda alpha, beta: (),  # noqa: ARG005 - as every curve
        "np.clip(alpha * x + beta, 0.0, 1.0)",
    ),
    CurveSort("linear", "linear", "z", (), lambda x: x.copy(), np.ones_like, lambda: (), "x"),
    CurveSort(
        "affine",
        "affine",
        "α·z + β",
        (None, None),
        lambda x, alpha, beta: alpha * x + beta,
        lambda x, alpha, beta: np.full_like(x, alpha),  # noqa: ARG005 - as every curve
        lambda alpha, beta: (),  # noqa: ARG005
        "alpha * x + beta",
    ),
    CurveSort(
        "leaky_relu",
        "leaky relu",
        "z where z ≥ 0, else α·z",
        (0.01,),
        lambda x, alpha: np.where(x >= 0.0, x, alpha * x),
        lambda x, alpha: np.where(x > 0.0, 1.0, alpha),
        lambda alpha: (0.0,),  # noqa: ARG005
        "np.where(x >= 0.0, x, alpha * x)",
    ),
    CurveSort(
        "thresholded_relu",
        "thresholded relu",
        "z where z ≥ α, else 0",
        (1.0,),
        lambda x, alpha: np.where(x >= alpha, x, 0.0),
        lambda x, alpha: np.where(x > alpha, 1.0, 0.0),
        lambda alpha: (alpha, math.nextafter(alpha, -math.inf)),
        "np.where(x >= alpha, x, 0.0)",
    ),
    CurveSort(
        "scaled_tanh",
        "scaled tanh",
        "α·tanh(β·z)",
        (None, None),
        lambda x, alpha, beta: alpha * tanh(beta * x),
        lambda x, alpha, beta: alpha * beta * tanh_slope(beta * x),
        lambda alpha, beta: (),  # noqa: ARG005
        "alpha * np.tanh(beta * x)",
    ),
    CurveSort(
        "elu",
        "elu",
        "z where z ≥ 0, else α·(exp(z) − 1)",
        (1.0,),
        lambda x, alpha: np.where(x >= 0.0, x, alpha * np.expm1(np.minimum(x, 0.0))),
        _elu_slope,
        lambda alpha: (0.0,),  # noqa: ARG005
        "np.where(x >= 0.0, x, alpha * np.expm1(np.minimum(x, 0.0)))",
    ),
    CurveSort(
        "softsign",
        "softsign",
        "z / (1 + |z|)",
        (),
        lambda x: x / (1.0 + np.abs(x)),
        lambda x: np.square(1.0 / (1.0 + np.abs(x))),
        lambda: (),
        "x / (1.0 + np.abs(x))",
    ),
    CurveSort("softplus", "softplus", "ln(1 + exp(z))", (), _softplus, sigmoid, lambda: (), "np.logaddexp(x, 0.0)"),
)
"""In the order in which a reader meets them."""

_BY_NAME = {sort.name: sort for sort in CURVES}
_TEXT = re.compile(r"\s*(\w+)\s*(?:\(([^()]*)\)\s*)?")
_FAR_OUT, _WITHOUT_END = 1e300, 1e200


def curves() -> tuple[CurveSort, ...]:
    """Return every curve that a part of a cell may have, the usual ones first."""
    return CURVES


def curve_named(text: Any, where: str) -> Curve:
    """Return the curve with this name.

    Parameters
    ----------
    text : str
        Its name, with the numbers in its formula behind it in parentheses:
        "relu", "hard_sigmoid(0.2, 0.5)".
    where : str
        What a sentence about it begins with.

    Raises
    ------
    ValueError
        If no curve has this name, or its numbers are none or too few or too many.
    """
    if is_a(text, Curve):
        return curve_of(text.name, text.parameters)
    match = _TEXT.fullmatch(str.__str__(text)) if is_a(text, str) else None
    sort = _BY_NAME.get(match[1]) if match else None
    if match is None or sort is None:
        raise Problem(where, f"must be one of {', '.join(_BY_NAME)}, but is {in_words(text)}.")
    given = match[2]
    if given is None and None not in sort.usual:
        return curve_of(sort.name, tuple(number for number in sort.usual if number is not None))
    numbers = () if given is None or not given.strip() else tuple(map(_number, given.split(",")))
    if len(numbers) != len(sort.usual) or None in numbers:
        wanted = f"with numbers for {sort.formula}, as in {example(sort)}" if sort.usual else "without numbers"
        raise Problem(where, f"must be {sort.name} {wanted}, but is {in_words(text)}.")
    return curve_of(sort.name, tuple(number for number in numbers if number is not None))


def example(sort: CurveSort) -> str:
    """Return how a curve is written with its numbers."""
    return f"{sort.name}({', '.join(f'{0.5 if number is None else number:g}' for number in sort.usual)})"


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


@cache
def curve_of(name: str, parameters: tuple[float, ...] = (), clip: float | None = None) -> Curve:
    """Return a curve that is known to be there; the same one for the same name, numbers and clip."""
    usual = {curve.name: curve for curve in (SIGMOID, TANH)}.get(name)
    if usual is not None and clip is None:
        return usual
    sort = _BY_NAME[name]

    def value(x: Floats) -> Floats:
        return sort.value(x if clip is None else np.clip(x, -clip, clip), *parameters)

    def slope(x: Floats) -> Floats:
        if clip is None:
            return sort.slope(x, *parameters)
        return np.where(np.abs(x) <= clip, sort.slope(np.clip(x, -clip, clip), *parameters), 0.0)

    def into(x: Floats, out: Floats) -> None:
        out[...] = value(x)

    low, high = _ends(value, sort.corners(*parameters))
    return Curve(name, sort.symbol, low, high, value, slope, ((into, "x", "out"),), parameters, clip)


def _ends(value: Callable[[Floats], Floats], corners: tuple[float, ...]) -> tuple[float, float]:
    """Return the least and the greatest value of a curve."""
    with np.errstate(all="ignore"):
        values = value(np.array([-_FAR_OUT, *corners, _FAR_OUT])).tolist()
    low, high = min(values), max(values)
    return (-math.inf if low < -_WITHOUT_END else low), (math.inf if high > _WITHOUT_END else high)
