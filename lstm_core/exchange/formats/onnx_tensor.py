"""Tensors of an ONNX model: numbers in one piece, or in a list of their own sort."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from lstm_core.exchange.formats.protobuf import Message
from lstm_core.exchange.formats.raw import from_bytes, size_of
from lstm_core.problem import Problem, counted

_DIMS, _DATA_TYPE, _FLOATS, _INT32S, _INT64S, _NAME, _RAW, _DOUBLES, _UINT64S, _EXTERNAL, _LOCATION = (
    1, 2, 4, 5, 7, 8, 9, 10, 11, 13, 14,
)  # fmt: skip
_DTYPES = {
    1: "float32", 2: "uint8", 3: "int8", 4: "uint16", 5: "int16", 6: "int32", 7: "int64", 9: "bool",
    10: "float16", 11: "float64", 12: "uint32", 13: "uint64", 16: "bfloat16",
}  # fmt: skip
_SIDES = 32


def name_of(tensor: Message) -> str:
    """Return the name of a tensor."""
    return tensor.text(_NAME)


def array_of(tensor: Message, where: str) -> Any:
    """Return the numbers of a tensor.

    Raises
    ------
    Problem
        If they lie in another file, are of another sort than numbers, or are
        not as many as the shape asks for.
    """
    if tensor.integer(_LOCATION) or tensor.raw(_EXTERNAL):
        raise Problem(
            where,
            "must stand in the file itself, but lies in another one beside it: save the model in one file, with "
            "onnx.save_model(onnx.load(path), new_path).",
        )
    dtype = _DTYPES.get(tensor.integer(_DATA_TYPE))
    if dtype is None:
        raise Problem(where, "must hold numbers of 8 bits or more, but holds something else.")
    shape = tensor.integers(_DIMS).tolist()
    array = _flat(tensor, dtype)
    if len(shape) > _SIDES or any(side < 0 for side in shape) or math.prod(shape) != len(array):
        asked = counted(math.prod(shape))
        raise Problem(where, f"must have as many numbers as its shape asks for, {asked}, but has {len(array)}.")
    return array.reshape(shape)


def _flat(tensor: Message, dtype: str) -> Any:
    if raw := tensor.raw(_RAW):
        if len(raw[-1]) % size_of(dtype):
            return np.empty(0)
        return from_bytes(raw[-1], dtype)
    if dtype == "float32":
        return tensor.floats(_FLOATS)
    if dtype == "float64":
        return tensor.floats(_DOUBLES, "<f8")
    if dtype in ("float16", "bfloat16"):  # the bits of each stand in a whole number
        return from_bytes(tensor.integers(_INT32S).astype("<u2").tobytes(), dtype)
    field = {"int64": _INT64S, "uint64": _UINT64S, "uint32": _UINT64S}.get(dtype, _INT32S)
    return tensor.integers(field).astype(dtype)
