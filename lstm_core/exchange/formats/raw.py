"""Numbers as they lie in a file, one after the other, made an array; bfloat16, which NumPy has not, is widened."""

from __future__ import annotations

from typing import Any

import numpy as np

_LIES_AS = {"bfloat16": "uint16"}
"""The upper half of a float32."""


def from_bytes(raw: bytes | memoryview, dtype: str, *, swapped: bool = False) -> Any:
    """Return as many numbers as the bytes are, in the byte order of this machine.

    Parameters
    ----------
    raw : bytes
        Bytes that are left over at the end count for nothing.
    dtype : str
        A name of NumPy's, or "bfloat16", which becomes float32.
    swapped : bool
        Whether the largest byte of each number comes first.
    """
    lies_as = np.dtype(_LIES_AS.get(dtype, dtype)).newbyteorder(">" if swapped else "<")
    array = np.frombuffer(raw, lies_as, len(raw) // lies_as.itemsize)
    if dtype in _LIES_AS:
        return (array.astype(np.uint32) << 16).view(np.float32)
    return array.astype(lies_as.newbyteorder("="), copy=False)


def size_of(dtype: str) -> int:
    """Return how many bytes a number has in a file."""
    return np.dtype(_LIES_AS.get(dtype, dtype)).itemsize
