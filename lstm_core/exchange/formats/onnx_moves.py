"""What an exporter does with weights before a node of ONNX gets them: blocks cut, put together and turned.

No number changes in any of these; a weight that is computed otherwise is no
constant of the model and is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np


def _identity(array: Any, *_: Any, **__: Any) -> Any:
    return array


def _cast(array: Any, *, to: int, **__: Any) -> Any:
    return array.astype({1: np.float32, 11: np.float64}[to])


def _unsqueeze(array: Any, given: Any = None, *, axes: Any = None) -> Any:
    return np.expand_dims(array, tuple(_whole(axes if given is None else given)))


def _squeeze(array: Any, given: Any = None, *, axes: Any = None) -> Any:
    sides = axes if given is None else given
    return np.squeeze(array, None if sides is None else tuple(_whole(sides)))


def _transpose(array: Any, *, perm: Any = None) -> Any:
    return np.transpose(array, perm)


def _concat(*arrays: Any, axis: int) -> Any:
    return np.concatenate(arrays, axis)


def _slice(array: Any, starts: Any = None, ends: Any = None, axes: Any = None, steps: Any = None, **old: Any) -> Any:
    begins, ends = _whole(old.get("starts", starts)), _whole(old.get("ends", ends))
    axes = old.get("axes", axes)
    sides = range(len(begins)) if axes is None else _whole(axes)
    every = [1] * len(begins) if steps is None else _whole(steps)
    cuts = [slice(None)] * array.ndim
    for side, *cut in zip(sides, begins, ends, every, strict=True):
        cuts[side] = slice(*cut)
    return array[tuple(cuts)]


def _whole(values: Any) -> list[int]:
    return [int(value) for value in np.ravel(np.asarray(values))]


MOVES: Mapping[str, Callable[..., Any]] = {
    "Cast": _cast,
    "Concat": _concat,
    "Identity": _identity,
    "Slice": _slice,
    "Squeeze": _squeeze,
    "Transpose": _transpose,
    "Unsqueeze": _unsqueeze,
}
