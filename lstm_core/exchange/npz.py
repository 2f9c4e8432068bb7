"""Files of NumPy's own, `.npz`: a zip with one array in each member.

Arrays of objects are pickles and are never opened. A member is held against
its own header before it is read, so that a small file cannot ask for a large
memory; what is a zip but no `.npz`, such as the files of torch.save or of
Keras, gets a sentence of its own.
"""

from __future__ import annotations

import io
import math
import zipfile
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.lib import format as npy

from lstm_core.problem import Problem

_LARGEST = 1 << 30
"""Bytes that all members together may have; a recurrent layer has a few million at most."""
_OTHERS = {
    "data.pkl": "a file of torch.save, which is pickled: save the state dict as .safetensors or .npz",
    "model.weights.h5": "a Keras model: save layer.get_weights() with np.savez",
}


def read_npz(content: bytes) -> dict[str, Any]:
    """Return the arrays in a file, under their names.

    Parameters
    ----------
    content : bytes
        The whole file.

    Returns
    -------
    dict from str to ndarray
        In the dtype of the file.

    Raises
    ------
    Problem
        If the file is cut short, no .npz, too large, or holds pickled objects;
        the place is "file" or "file: NAME".
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _refuse_others(archive)
            return {member.filename.removesuffix(".npy"): _array(archive, member) for member in archive.infolist()}
    except Problem:
        raise
    except Exception:  # noqa: BLE001 - a damaged zip fails in many ways, and there is one sentence for all
        raise Problem("file", "must be a whole .npz, but its zip cannot be read: it is cut short or damaged.") from None


def _refuse_others(archive: zipfile.ZipFile) -> None:
    for member in archive.infolist():
        last = member.filename.rsplit("/", 1)[-1]
        if last in _OTHERS:
            raise Problem("file", f"must be a .npz, but is {_OTHERS[last]}.")
        if not last.endswith(".npy"):
            raise Problem("file", f"must be a .npz, with .npy members only, but has {member.filename[:60]!r}.")
    size = sum(member.file_size for member in archive.infolist())
    if size > _LARGEST:
        raise Problem("file", f"must unpack to {_LARGEST} bytes at most, but has {size}.")


def _array(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Any:
    where = f"file: {member.filename[:60]}"
    stream = io.BytesIO(archive.read(member))
    try:
        version = npy.read_magic(stream)
        read_header = npy.read_array_header_1_0 if version == (1, 0) else npy.read_array_header_2_0
        shape, _, dtype = read_header(stream)
    except Exception:  # noqa: BLE001 - a damaged header fails in many ways, and there is one sentence for all
        raise Problem(where, "must begin with the header of a .npy array, but does not.") from None
    if dtype.hasobject:
        raise Problem(where, "must hold numbers, but holds pickled objects, which are never opened.")
    expected, has = math.prod(shape) * dtype.itemsize, len(stream.getbuffer()) - stream.tell()
    if has != expected or any(size < 0 for size in shape):
        raise Problem(where, f"must have {expected} bytes for its shape {shape}, but has {has}.")
    stream.seek(0)
    return npy.read_array(stream, allow_pickle=False)


def written_npz(arrays: Mapping[str, Any]) -> bytes:
    """Return the content of a file that holds these arrays: the same arrays are the same bytes."""
    stream = io.BytesIO()
    np.savez_compressed(stream, **arrays)
    return stream.getvalue()
