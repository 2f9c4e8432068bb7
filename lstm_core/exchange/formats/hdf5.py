"""HDF5, the format of Keras's `.h5`, and inside of its `.keras`: numbers under paths.

The package h5py reads it, which is asked for only here: `lstm-core[hdf5]`. In a
browser the page has another reader, which takes its place. Nothing outside the
file is followed.
"""

from __future__ import annotations

import io
import math
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any, TypeAlias

from lstm_core.problem import Problem

BEGINNING = b"\x89HDF\r\n\x1a\n"
_ALWAYS = 1 << 25
_TIMES = 4
"""All arrays together may have 32 MiB, or four times the file; see `zips`."""
_TOLD = ("model_config", "keras_version")
_DEEPEST = 50
_MOST = 100_000
Reader: TypeAlias = Callable[[bytes], tuple[dict[str, Any], dict[str, str]]]


def read_hdf5(content: bytes) -> tuple[dict[str, Any], dict[str, str]]:
    """Return the arrays in a file under their paths, and the texts of Keras beside them: `model_config` and such."""
    return reader.get()(content)


def _by_h5py(content: bytes) -> tuple[dict[str, Any], dict[str, str]]:
    """Read a file with h5py.

    Raises
    ------
    Problem
        If h5py is not installed, or the file is damaged, unpacks to much more
        than it is or leads to other files.
    """
    try:
        import h5py  # noqa: PLC0415 - an extra, and nobody else needs it
    except ImportError:
        raise Problem(
            "file",
            "is HDF5, as Keras saves it, which h5py reads: install lstm-core[hdf5], or save layer.get_weights() with "
            "np.savez.",
        ) from None
    try:
        with h5py.File(io.BytesIO(content), "r") as file:
            told = {name: file.attrs.get(name) for name in _TOLD}
            texts = {
                name: text.decode() if isinstance(text, bytes) else str(text) for name, text in told.items() if text
            }
            return _arrays(h5py, file, len(content)), texts
    except Problem:
        raise
    except Exception:  # noqa: BLE001 - a damaged file fails in many ways, and there is one sentence for all
        raise Problem("file", "must be a whole HDF5 file, but cannot be read: it is cut short or damaged.") from None


def _arrays(h5py: Any, file: Any, packed: int) -> dict[str, Any]:
    """Return every array that lies in the file itself."""
    arrays: dict[str, Any] = {}
    left = [("", file, 0)]
    met, size, most = 0, 0, max(_ALWAYS, _TIMES * packed)
    while left:
        path, group, depth = left.pop()
        for name in group:
            met += 1
            if met > _MOST or depth > _DEEPEST:
                raise Problem("file", "must hold arrays in a few groups, but goes on without end.")
            if not isinstance(group.get(name, getlink=True), h5py.HardLink):
                raise Problem(f"file: {path}{name}", "must lie in the file itself, but leads elsewhere.")
            member = group[name]
            if isinstance(member, h5py.Group):
                left.append((f"{path}{name}/", member, depth + 1))
            elif isinstance(member, h5py.Dataset) and member.dtype.kind in "fiub" and member.shape is not None:
                if member.external or member.is_virtual:
                    raise Problem(f"file: {path}{name}", "must lie in the file itself, but leads elsewhere.")
                size += math.prod(member.shape) * member.dtype.itemsize
                if size > most:
                    raise Problem("file", f"must unpack to {most:,} bytes at most, having {packed:,}, but has more.")
                arrays[path + name] = member[()]
    return dict(sorted(arrays.items()))


reader: ContextVar[Reader] = ContextVar("reader", default=_by_h5py)
"""What reads such files."""
