"""Files of NumPy's own, `.npz`: a zip with one array in each member.

Arrays of objects are pickles and are never opened. What the members say that
they unpack to is bounded before anything is unpacked, and each is held against
its own header before it is read, so that a small file cannot ask for a large
memory; what is a zip but no `.npz`, such as the files of torch.save or of
Keras, gets a sentence of its own.
"""

from __future__ import annotations

import io
import math
import zipfile
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.lib import format as npy

from lstm_core.exchange.names import listed
from lstm_core.exchange.signatures import told_by_members
from lstm_core.problem import Problem, counted

if TYPE_CHECKING:
    from collections.abc import Mapping

_ALWAYS = 1 << 25
_TIMES = 4
"""All members together may unpack to 32 MiB, or to four times the file: trained weights hardly shrink."""


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
        If the file is cut short, no .npz, unpacks to much more than it is,
        names an array twice, or holds pickled objects; the place is "file" or
        "file: NAME".
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _refuse_others(archive.infolist(), len(content))
            return {member.filename.removesuffix(".npy"): _array(archive, member) for member in archive.infolist()}
    except Problem:
        raise
    except Exception:  # noqa: BLE001 - a damaged zip fails in many ways, and there is one sentence for all
        raise Problem("file", "must be a whole .npz, but its zip cannot be read: it is cut short or damaged.") from None


def _refuse_others(members: list[zipfile.ZipInfo], packed: int) -> None:
    names = [member.filename for member in members]
    if told := told_by_members(names):
        raise Problem("file", f"must be a .npz or a .safetensors file, but is {told}.")
    seen: set[str] = set()
    for name in names:
        if not name.endswith(".npy"):
            raise Problem("file", f"must be a .npz, with .npy members only, but has {listed([name])}.")
        if name in seen:
            raise Problem("file", f"must name each array once, but has {listed([name])} twice.")
        seen.add(name)
    if any(member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for member in members):
        raise Problem("file", "must be packed as np.savez and np.savez_compressed do it, but is packed otherwise.")
    size, most = sum(member.file_size for member in members), max(_ALWAYS, _TIMES * packed)
    if size > most:
        raise Problem("file", f"must unpack to {most:,} bytes at most, having {packed:,}, but says {size:,}.")


def _array(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Any:
    where = f"file: {member.filename}"
    with archive.open(member) as stream:
        try:
            version = npy.read_magic(stream)
            read_header = npy.read_array_header_1_0 if version == (1, 0) else npy.read_array_header_2_0
            shape, _, dtype = read_header(stream)
        except Exception:  # noqa: BLE001 - a damaged header fails in many ways, and there is one sentence for all
            raise Problem(where, "must begin with the header of a .npy array, but does not.") from None
        if dtype.hasobject:
            raise Problem(where, "must hold numbers, but holds pickled objects, which are never opened.")
        expected, has = math.prod(shape) * dtype.itemsize, member.file_size - stream.tell()
        if has != expected or any(size < 0 for size in shape):
            raise Problem(where, f"must have {counted(expected)} bytes, as its shape {shape} asks for, but has {has}.")
        stream.seek(0)  # and now straight into the array, without another copy
        return npy.read_array(stream, allow_pickle=False)


def written_npz(arrays: Mapping[str, Any]) -> bytes:
    """Return the content of a file that holds these arrays: the same arrays are the same bytes."""
    stream = io.BytesIO()
    np.savez_compressed(stream, **arrays)
    return stream.getvalue()
