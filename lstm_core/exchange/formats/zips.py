"""Zips, opened within bounds: what the members say that they unpack to is held against what there is, before any is."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager

from lstm_core.exchange.names import listed
from lstm_core.problem import Problem

BEGINNINGS = (b"PK\x03\x04", b"PK\x05\x06")
_ALWAYS = 1 << 25
_TIMES = 4
"""All members together may unpack to 32 MiB, or to four times the file: trained weights hardly shrink."""


@contextmanager
def opened(content: bytes) -> Iterator[zipfile.ZipFile]:
    """Open a zip whose members all together are within bounds.

    Raises
    ------
    Problem
        If the zip is cut short or damaged, packed otherwise than every reader
        unpacks, unpacks to much more than it is, or names a member twice.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _within_bounds(archive.infolist(), len(content))
            yield archive
    except Problem:
        raise
    except Exception:  # noqa: BLE001 - a damaged zip fails in many ways, and there is one sentence for all
        raise Problem("file", "must be a whole zip, but cannot be read: it is cut short or damaged.") from None


def _within_bounds(members: list[zipfile.ZipInfo], packed: int) -> None:
    if any(member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for member in members):
        raise Problem("file", "must be packed as np.savez and np.savez_compressed do it, but is packed otherwise.")
    size, most = sum(member.file_size for member in members), max(_ALWAYS, _TIMES * packed)
    if size > most:
        raise Problem("file", f"must unpack to {most:,} bytes at most, having {packed:,}, but says {size:,}.")
    seen: set[str] = set()
    for name in (member.filename for member in members):
        if name in seen:
            raise Problem("file", f"must name each array once, but has {listed([name])} twice.")
        seen.add(name)
