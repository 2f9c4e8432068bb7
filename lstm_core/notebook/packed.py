"""Questions and answers between kernel and figure: JSON, and arrays beside it as buffers, with every bit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

_FORMATS = {"float64": "d", "uint8": "B"}


def packed(answer: Any) -> tuple[Any, list[bytes]]:
    """Return an answer with {dtype: number of its buffer} in the place of each array, and the buffers."""
    buffers: list[bytes] = []

    def without_arrays(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: without_arrays(one) for name, one in value.items()}
        if isinstance(value, list):
            return [without_arrays(one) for one in value]
        if not isinstance(value, np.ndarray):
            return value
        buffers.append(value.tobytes())
        return {value.dtype.name: len(buffers) - 1}

    return without_arrays(answer), buffers


def unpacked(question: Any, buffers: Sequence[Any]) -> Any:
    """Return a question with its buffers as `wire.py` takes them (web/notebook/packed.js)."""
    if isinstance(question, list):
        return [unpacked(one, buffers) for one in question]
    if not isinstance(question, dict):
        return question
    if len(question) == 1:
        ((name, index),) = question.items()
        if name in _FORMATS and type(index) is int and 0 <= index < len(buffers):
            return memoryview(buffers[index]).cast("B").cast(_FORMATS[name])  # type: ignore[call-overload]  # one of two
    return {name: unpacked(one, buffers) for name, one in question.items()}
