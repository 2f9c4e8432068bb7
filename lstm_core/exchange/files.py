"""Weights from files and to files, which are told apart by what is in them."""

from __future__ import annotations

import re
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lstm_core.exchange.choices import one_of
from lstm_core.exchange.formats import zips
from lstm_core.exchange.formats.contents import Contents
from lstm_core.exchange.formats.npz import read_npz, written_npz
from lstm_core.exchange.formats.onnx_file import BEGINNING as ONNX
from lstm_core.exchange.formats.onnx_file import read_onnx
from lstm_core.exchange.formats.safetensors import read_safetensors, written_safetensors
from lstm_core.exchange.formats.signatures import told_by_content, told_by_members
from lstm_core.exchange.formats.torch_file import LEGACY, read_torch_legacy, read_torch_zip
from lstm_core.exchange.keras import to_keras
from lstm_core.exchange.keras_names import ROLES
from lstm_core.exchange.onnx import to_onnx
from lstm_core.exchange.pytorch import to_pytorch
from lstm_core.foreign import is_a
from lstm_core.kinds.cell import Cell
from lstm_core.problem import Problem, in_words
from lstm_core.running.bidirectional import Bidirectional

if TYPE_CHECKING:
    from zipfile import ZipFile


def read(source: bytes | bytearray | memoryview | str | PathLike[str]) -> dict[str, Any]:
    """Return the arrays in a file of weights, under their names.

    Parameters
    ----------
    source : bytes or path
        The content of a file of NumPy (`.npz`), of safetensors, or of PyTorch
        (`torch.save`, TorchScript), or where it lies. The content decides, not
        the name.

    Returns
    -------
    dict from str to ndarray
        In the dtype of the file, bfloat16 widened to float32.

    Raises
    ------
    ValueError
        If the file is damaged or of another kind. Nothing in a file is ever
        run: a pickle that names anything but tensors and dictionaries is
        refused with that name.
    OSError
        If there is no file at the path.
    """
    return contents(source).arrays


def contents(source: Any) -> Contents:
    """Return the arrays in a file of weights, and what it says of the layers that have them."""
    content = _content(source)
    if content.startswith(zips.BEGINNINGS):
        with zips.opened(content) as archive:
            return _in_zip(archive)
    if content[5:9] == b"\0\0\0{":  # the length of a header that is no longer than the format allows, and a header
        return Contents(read_safetensors(content))
    if content.startswith(LEGACY):
        return Contents(read_torch_legacy(content))
    if re.match(ONNX, content):
        return read_onnx(content)
    raise _refused(told_by_content(content))


def _in_zip(archive: ZipFile) -> Contents:
    """Return what is in a zip, which its members tell."""
    names = archive.namelist()
    if any(name.rsplit("/", 1)[-1] == "data.pkl" for name in names):
        return Contents(read_torch_zip(archive))
    if told := told_by_members(names):
        raise _refused(told)
    return Contents(read_npz(archive))


def _refused(told: str) -> Problem:
    return Problem("file", f"must be a file of weights, but is {told}.")


def _content(source: Any) -> bytes:
    if any(is_a(source, kind) for kind in (bytes, bytearray, memoryview)):
        return bytes(source)
    if not is_a(source, str) and not hasattr(type(source), "__fspath__"):
        raise Problem("source", f"must be the bytes of a file or a path, but is {in_words(source)}.")
    try:
        return Path(str.__str__(source) if is_a(source, str) else source).read_bytes()
    except (TypeError, ValueError):
        raise Problem("source", f"must be a path, but no file can have the name {in_words(source)}.") from None


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
