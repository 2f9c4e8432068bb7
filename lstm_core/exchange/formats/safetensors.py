"""Files in the safetensors format, read and written with NumPy alone.

Eight bytes with the length of a header, little-endian; the header, a JSON
object that gives each tensor its dtype, its shape and its range of bytes; then
the bytes, in C order, little-endian, with no gap and no overlap.

The `safetensors` package is not used, so that one file is read by one reader
everywhere: in the browser the package would have to be downloaded and compiled
for WebAssembly, and it gives NumPy no bfloat16. The tests hold this reader
against the package, in both directions. Nothing in a file is executed, and
every length is checked before it is used.

References
----------
The description of the format in the documentation of safetensors.
"""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Mapping
from typing import Any

import numpy as np

from lstm_core.exchange.names import listed
from lstm_core.problem import Problem, in_words

_LENGTH = struct.Struct("<Q")
_LARGEST_HEADER = 100_000_000
"""The limit of the format itself."""
_DIGITS = 20
"""No whole number below 2⁶⁴ has more."""
_SIDES = 64
"""How many an array of NumPy may have."""
_DTYPES = {
    "F64": "<f8", "F32": "<f4", "F16": "<f2", "BF16": "<u2",
    "I64": "<i8", "I32": "<i4", "I16": "<i2", "I8": "i1",
    "U64": "<u8", "U32": "<u4", "U16": "<u2", "U8": "u1", "BOOL": "?",
}  # fmt: skip


def read_safetensors(content: bytes) -> dict[str, Any]:
    """Return the arrays in a file, under their names.

    Parameters
    ----------
    content : bytes
        The whole file.

    Returns
    -------
    dict from str to ndarray
        In the dtype of the file; bfloat16, which NumPy has not, is widened to
        float32, which is exact. Copies.

    Raises
    ------
    Problem
        If the file is cut short or is not what its header says, or holds a
        dtype that cannot be read; the place is "file" or "file: NAME".
    """
    header, data = _parted(content)
    arrays: dict[str, Any] = {}
    end_of_last = 0
    for name, entry in sorted(header.items(), key=lambda item: _range(item[0], item[1])):
        start, end = _range(name, entry)
        if start != end_of_last:
            raise Problem(_place(name), f"must begin at byte {end_of_last} of the data, but begins at {start}.")
        end_of_last = end
        if end > len(data):
            raise Problem("file", f"must have {end} bytes of data, but has {len(data)}: it is cut short.")
        arrays[name] = _array(name, entry, data[start:end])
    if end_of_last != len(data):
        raise Problem("file", f"must end after {end_of_last} bytes of data, but has {len(data)}.")
    return arrays


def _parted(content: bytes) -> tuple[dict[str, Any], memoryview]:
    """Return the entries of the header, and the bytes behind it."""
    if len(content) < _LENGTH.size:
        raise Problem("file", f"must begin with the 8 bytes of a safetensors file, but has {len(content)} bytes.")
    (length,) = _LENGTH.unpack_from(content)
    if length > min(_LARGEST_HEADER, len(content) - _LENGTH.size):
        raise Problem(
            "file",
            f"must be a safetensors file, but says that its header has {length} bytes, of {len(content)} in all: "
            "it is cut short or another kind of file.",
        )
    begin_of_data = _LENGTH.size + length
    try:
        text = content[_LENGTH.size : begin_of_data].decode("utf-8")
        header = json.loads(text, object_pairs_hook=_unique, parse_int=_count)
    except (ValueError, RecursionError) as error:
        raise error if isinstance(error, Problem) else _no_header() from None
    if not isinstance(header, dict):
        raise _no_header()
    header.pop("__metadata__", None)
    return header, memoryview(content)[begin_of_data:]


def _no_header() -> Problem:
    return Problem("file", "must be a safetensors file, but its header is no JSON object.")


def _count(digits: str) -> int:
    """Return a number of bytes or a side; of more digits than an address has, one beyond every file."""
    return int(digits) if len(digits) < _DIGITS else 10**_DIGITS


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse a name that comes twice: which one counts would differ from reader to reader."""
    names: set[str] = set()
    for name, _ in pairs:
        if name in names:
            raise Problem("file", f"must name each tensor once, but has {listed([name])} twice.")
        names.add(name)
    return dict(pairs)


def _range(name: str, entry: Any) -> tuple[int, int]:
    """Return where the bytes of a tensor begin and end."""
    offsets = _counts(entry.get("data_offsets")) if isinstance(entry, dict) else None
    if offsets is None or len(offsets) != 2 or offsets[0] > offsets[1]:
        raise Problem(_place(name), "must have data_offsets, two whole numbers in rising order, but has not.")
    return offsets[0], offsets[1]


def _counts(value: object) -> list[int] | None:
    """Return the value if it is a list of whole numbers from 0 on."""
    if isinstance(value, list) and all(type(number) is int and number >= 0 for number in value):
        return value
    return None


def _array(name: str, entry: Mapping[str, Any], raw: memoryview) -> Any:
    dtype, shape = entry.get("dtype"), _counts(entry.get("shape"))
    if not isinstance(dtype, str) or dtype not in _DTYPES:
        raise Problem(_place(name), f"must have a dtype among {', '.join(_DTYPES)}; it is {in_words(dtype)}.")
    if shape is None:
        raise Problem(_place(name), "must have a shape, a list of whole numbers, but has not.")
    size = math.prod(shape[:_SIDES]) * np.dtype(_DTYPES[dtype]).itemsize
    if size != len(raw) and len(shape) <= _SIDES:
        asked = str(size) if size < 1 << 63 else "more than any file has"
        raise Problem(
            _place(name),
            f"must have as many bytes as its shape and {dtype} ask for, {asked}, but has {len(raw)}.",
        )
    try:
        array = np.frombuffer(raw, dtype=_DTYPES[dtype]).reshape(shape)
    except ValueError:  # of no bytes any shape with a 0 can be made, but NumPy has limits of its own
        shown = f"{len(shape)} sides" if len(shape) > _SIDES else str(shape)
        raise Problem(_place(name), f"must have a shape that NumPy can make, but has {shown}.") from None
    if dtype == "BF16":  # the upper half of a float32
        return (array.astype(np.uint32) << 16).view(np.float32)
    return array.astype(array.dtype.newbyteorder("="))


def _place(name: str) -> str:
    return f"file: {name}"


def written_safetensors(arrays: Mapping[str, Any]) -> bytes:
    """Return the content of a file that holds these arrays of float64, float32 or float16.

    The largest dtype stands first, and among those of one dtype names are in
    order, as the package does it: the same arrays are the same bytes.
    """
    header: dict[str, Any] = {}
    chunks: list[bytes] = []
    end = 0
    for name, array in sorted(arrays.items(), key=lambda item: (-item[1].dtype.itemsize, item[0])):
        chunk = np.ascontiguousarray(array, dtype=array.dtype.newbyteorder("<")).tobytes()
        offsets = [end, end + len(chunk)]
        header[name] = {"dtype": f"F{8 * array.dtype.itemsize}", "shape": list(array.shape), "data_offsets": offsets}
        chunks.append(chunk)
        end += len(chunk)
    text = json.dumps(header, separators=(",", ":"), ensure_ascii=False).encode("utf-8")
    text += b" " * (-len(text) % _LENGTH.size)  # so that the data begin at a multiple of 8 bytes
    return b"".join([_LENGTH.pack(len(text)), text, *chunks])
