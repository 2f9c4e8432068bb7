"""Weights to files, under the names of a framework."""

from __future__ import annotations

from typing import Any

from lstm_core.exchange.choices import one_of
from lstm_core.exchange.formats.npz import written_npz
from lstm_core.exchange.formats.safetensors import written_safetensors
from lstm_core.exchange.keras import to_keras
from lstm_core.exchange.keras_names import ROLES
from lstm_core.exchange.onnx import to_onnx
from lstm_core.exchange.pytorch import to_pytorch
from lstm_core.kinds.cell import Cell
from lstm_core.running.bidirectional import Bidirectional


def to_npz(cell: Cell | Bidirectional, *, names: str = "pytorch", dtype: str = "float64") -> bytes:
    """Return the content of a `.npz` file with the weights of a cell.

    Parameters
    ----------
    cell : LSTM, GRU, RNN or Bidirectional, and with the names of ONNX a variant of the LSTM
        What to write.
    names : str
        Whose names and order: "pytorch", "keras" or "onnx".
    dtype : str
        "float64", "float32" or "float16".

    Raises
    ------
    ValueError
        If the framework has no such cell, or the dtype cannot hold a number.
    """
    return written_npz(named(cell, names, dtype))


def to_safetensors(cell: Cell | Bidirectional, *, names: str = "pytorch", dtype: str = "float64") -> bytes:
    """Return the content of a `.safetensors` file with the weights of a cell; as `to_npz`."""
    return written_safetensors(named(cell, names, dtype))


def named(cell: Any, names: str, dtype: str) -> dict[str, Any]:
    """Return the weights of a cell under the names of a framework."""
    owner = one_of(names, ("pytorch", "keras", "onnx"), "names")
    if owner == "pytorch":
        return to_pytorch(cell, dtype=dtype)
    if owner == "onnx":
        weights = to_onnx(cell, dtype=dtype)
        inputs = {"W": weights.W, "R": weights.R, "B": weights.B, "P": weights.P}
        return {name: array for name, array in inputs.items() if array is not None}
    arrays = to_keras(cell, dtype=dtype)
    prefixes = ("forward/", "backward/") if isinstance(cell, Bidirectional) else ("",)
    return dict(zip((prefix + role for prefix in prefixes for role in ROLES), arrays, strict=True))
