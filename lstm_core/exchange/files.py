"""Weights from files and to files: `.npz` and `.safetensors`, told apart by what is in them, never unpickled."""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import Any

from lstm_core.exchange.keras import ROLES, to_keras
from lstm_core.exchange.npz import read_npz, written_npz
from lstm_core.exchange.onnx import to_onnx
from lstm_core.exchange.pytorch import to_pytorch
from lstm_core.exchange.safetensors import read_safetensors, written_safetensors
from lstm_core.kinds.cell import Cell
from lstm_core.problem import Problem, in_words
from lstm_core.running.bidirectional import Bidirectional

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_REFUSED = {
    b"\x89HDF": "HDF5, as Keras saves it: save layer.get_weights() with np.savez",
    b"\x93NUMPY": "a single .npy array: save all arrays of the layer with np.savez",
    b"\x80": "pickled, as torch.save does it, and could run any program: save the state dict as .safetensors or .npz",
}


def read(source: bytes | bytearray | memoryview | str | PathLike[str]) -> dict[str, Any]:
    """Return the arrays in a file of weights, under their names.

    Parameters
    ----------
    source : bytes or path
        The content of a `.npz` or `.safetensors` file, or where it lies. The
        content decides, not the name.

    Returns
    -------
    dict from str to ndarray
        In the dtype of the file, bfloat16 widened to float32.

    Raises
    ------
    ValueError
        If the file is damaged or of another kind; pickled files are refused.
    OSError
        If there is no file at the path.
    """
    if isinstance(source, (str, PathLike)):
        content = Path(source).read_bytes()
    elif isinstance(source, (bytes, bytearray, memoryview)):
        content = bytes(source)
    else:
        raise Problem("source", f"must be the bytes of a file or a path, but is {in_words(source)}.")
    if content[8:9] == b"{":
        return read_safetensors(content)
    if content.startswith(_ZIP):
        return read_npz(content)
    for begin, what in _REFUSED.items():
        if content.startswith(begin):
            raise Problem("file", f"must be a .npz or a .safetensors file, but is {what}.")
    return read_safetensors(content)


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
    if names == "pytorch":
        return to_pytorch(cell, dtype=dtype)
    if names == "onnx":
        weights = to_onnx(cell, dtype=dtype)
        inputs = {"W": weights.W, "R": weights.R, "B": weights.B, "P": weights.P}
        return {name: array for name, array in inputs.items() if array is not None}
    if names == "keras":
        arrays = to_keras(cell, dtype=dtype)
        prefixes = ("forward/", "backward/") if isinstance(cell, Bidirectional) else ("",)
        return dict(zip((prefix + role for prefix in prefixes for role in ROLES), arrays, strict=True))
    raise Problem("names", f"must be 'pytorch', 'keras' or 'onnx', but is {in_words(names)}.")
