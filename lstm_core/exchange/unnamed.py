"""Lists of arrays that were saved without names: np.savez calls them arr_0, arr_1, and shapes must tell the rest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lstm_core.exchange.keras_names import ROLES
from lstm_core.exchange.names import listed
from lstm_core.exchange.tensors import shape_of
from lstm_core.problem import Problem

_PYTORCH = ("weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0")
_KERAS_BOTH = tuple(f"{way}/{role}" for way in ("forward", "backward") for role in ROLES)
_KERAS = {2: ROLES[:2], 3: ROLES, 4: (*_KERAS_BOTH[:2], *_KERAS_BOTH[3:5]), 6: _KERAS_BOTH}


def named_by_shape(arrays: Mapping[str, Any], framework: str | None) -> tuple[Mapping[str, Any], tuple[str, ...]]:
    """Return nameless arrays under names of PyTorch or Keras, with a sentence on why; others as they are.

    Parameters
    ----------
    arrays : mapping from names to arrays
        Nameless if the names are arr_0, arr_1, and so on.
    framework : str or None
        Whose list it is, where that is known.

    Raises
    ------
    Problem
        If the list could be that of either, as it can for an RNN with D = H
        and without biases; or of two layers on top of each other.
    """
    names = _nameless(arrays)
    shapes = [shape_of(arrays[name], name) for name in names]
    if len(shapes) < 2 or len(shapes[0]) != 2 or len(shapes[1]) != 2:
        return arrays, ()
    fitting = [
        owner
        for owner, fit in (("pytorch", _is_pytorch(shapes)), ("keras", _is_keras(shapes)))
        if fit and framework in (None, owner)
    ]
    if len(fitting) > 1:
        raise Problem(
            "framework",
            f"must be given, 'pytorch' or 'keras': the arrays have no names, and both weights have shape {shapes[0]}.",
        )
    if not fitting:
        return arrays, ()
    owner = fitting[0]
    if owner == "keras" and len(names) > 3 and shapes[len(names) // 2][0] == shapes[1][0]:
        raise Problem(
            "arrays",
            "must have names, or be those of one layer: of these shapes, they may be two layers on top of each other. "
            "If they are two directions, lc.from_keras reads their list with bidirectional=True.",
        )
    new_names = _PYTORCH[: len(names)] if owner == "pytorch" else _KERAS[len(names)]
    shown = {"pytorch": "list(module.parameters()) of PyTorch", "keras": "get_weights() of Keras"}[owner]
    sentence = f"The arrays have no names; they are taken to be {shown}, to which their shapes fit."
    return dict(zip(new_names, (arrays[name] for name in names), strict=True)), (sentence,)


def _nameless(arrays: Mapping[str, Any]) -> list[str]:
    """Return arr_0, arr_1, and so on, if these are all names there are."""
    names = [f"arr_{k}" for k in range(len(arrays))]
    return names if set(names) == set(arrays) else []


def no_layer(arrays: Mapping[str, Any]) -> str:
    """Return what there is among arrays of which none is known as that of a recurrent layer."""
    if not (names := _nameless(arrays)):
        return listed(arrays)
    shapes = listed(str(shape_of(arrays[name], name)) for name in names)
    return f"{len(names)} without names, of shapes {shapes}: save those of one layer, as layer.get_weights() gives them"


def _is_pytorch(shapes: list[tuple[int, ...]]) -> bool:
    """Tell (G·H, D), (G·H, H) and no or two biases."""
    (rows, _), (length, units) = shapes[:2]
    vectors = [len(shape) == 1 for shape in shapes[2:]]
    return len(shapes) in (2, 4) and rows == length >= units and all(vectors)


def _is_keras(shapes: list[tuple[int, ...]]) -> bool:
    """Tell (D, G·H), (H, G·H) and no or one bias, once or twice."""
    (_, columns), (units, length) = shapes[:2]
    again = len(shapes) < 4 or shapes[len(shapes) // 2 + 1] == shapes[1]
    return len(shapes) in _KERAS and columns == length >= units and again
