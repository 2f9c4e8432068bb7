"""Files of NumPy's own, `.npz`: a zip with one array in each member.

Arrays of objects are pickles and are never opened. Each member is held against
its own header before it is read, so that a small file cannot ask for a large
memory.
"""

from __future__ import annotations

import io
import math
from typing import IO, TYPE_CHECKING, Any

import numpy as np
from numpy.lib import format as npy

from lstm_core.exchange.names import listed
from lstm_core.problem import Problem, counted

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Mapping


def read_npz(archive: zipfile.ZipFile) -> dict[str, Any]:
    """Return the arrays in a zip, under their names.

    Returns
    -------
    dict from str to ndarray
        In the dtype of the file.

    Raises
    ------
    Problem
        If the file is cut short, no .npz, or holds pickled objects; the place
        is "file" or "file: NAME".
    """
    for member in archive.infolist():
        if not member.filename.endswith(".npy"):
            raise Problem("file", f"must be a .npz, with .npy members only, but has {listed([member.filename])}.")
    return {member.filename.removesuffix(".npy"): _array(archive, member) for member in archive.infolist()}


def read_npy(content: bytes) -> Any:
    """Return the one array of a `.npy` file, in its dtype.

    Raises
    ------
    Problem
        If the file is cut short, no .npy, or holds pickled objects; the place
        is "file".
    """
    return _read(io.BytesIO(content), len(content), "file")


def _array(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Any:
    with archive.open(member) as stream:
        return _read(stream, member.file_size, f"file: {member.filename}")


def _read(stream: IO[bytes], length: int, where: str) -> Any:
    try:
        version = npy.read_magic(stream)
        read_header = npy.read_array_header_1_0 if version == (1, 0) else npy.read_array_header_2_0
        shape, _, dtype = read_header(stream)
    except Exception:  # noqa: BLE001 - a damaged header fails in many ways, and there is one sentence for all
        raise Problem(where, "must begin with the header of a .npy array, but does not.") from None
    if dtype.hasobject:
        raise Problem(where, "must hold numbers, but holds pickled objects, which are never opened.")
    expected, has = math.prod(shape) * dtype.itemsize, length - stream.tell()
    if has != expected or any(size < 0 for size in shape):
        raise Problem(where, f"must have {counted(expected)} bytes, as its shape {shape} asks for, but has {has}.")
    stream.seek(0)  # and now straight into the array, without another copy
    return npy.read_array(stream, allow_pickle=False)


def written_npz(arrays: Mapping[str, Any]) -> bytes:
    """Return the content of a file that holds these arrays: the same arrays are the same bytes."""
    stream = io.BytesIO()
    np.savez_compressed(stream, **arrays)
    return stream.getvalue()
