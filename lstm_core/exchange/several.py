"""Models that lie in several files: one names the others, by names alone and never by a way to another folder."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from lstm_core.exchange.formats.contents import Contents, Said
from lstm_core.exchange.names import listed, named_arrays
from lstm_core.foreign import is_a
from lstm_core.problem import Problem, in_words

NUMBERED = re.compile(r"-\d{5}-of-(\d{5})\.")
"""What the name of a file has that is one of several, and of how many."""
Beside: TypeAlias = Callable[[str], bytes]
"""Returns the content of the file with this name; raises `Problem` where there is none."""


def nothing_beside(name: str) -> bytes:
    """Refuse: a file was given alone."""
    raise Problem("file", f"names {listed([name])}, where weights lie: give its path, or both as {{name: bytes}}.")


def of_folder(folder: Path) -> Beside:
    """Return what gives the files in a folder."""

    def beside(name: str) -> bytes:
        if Path(name).name != name or "\\" in name:
            raise Problem("file", f"must name files in its own folder, but names {listed([name])}.")
        try:
            return (folder / name).read_bytes()
        except (OSError, ValueError):
            raise _absent(name) from None

    return beside


def of_files(files: Mapping[Any, Any], read: Callable[[bytes, Beside], Contents]) -> Contents:
    """Return what is in several files: the one that names the others tells, or else all of them are one model.

    Parameters
    ----------
    files : mapping from str to bytes
        Every file under its name.
    read : function
        Reads one file, and what it names beside it.
    """
    given = named_arrays(files, "source", "or of bytes of files")
    for name, content in given.items():
        if not is_a(content, bytes):
            raise Problem(
                "source", f"must have the bytes of each file, but of {listed([name])} has {in_words(content)}."
            )

    def beside(name: str) -> bytes:
        if name not in given:
            raise _absent(name)
        content: bytes = given[name]
        return content

    for content in given.values():
        if b'"weight_map"' in content or b'"weightsManifest"' in content:
            return read(content, beside)
    return joined(given, lambda name: read(beside(name), nothing_beside), "source")


def _absent(name: str) -> Problem:
    return Problem("file", f"names {listed([name])}, where weights lie, which is not beside it: add it.")


def joined(names: Iterable[str], read: Callable[[str], Contents], where: str) -> Contents:
    """Return what is in several files together; `read` reads the one with a name, and `where` is what names them."""
    names = list(names)
    for name in names:
        if (number := NUMBERED.search(name)) and len(names) < int(number[1]):
            raise Problem(where, f"must have all {int(number[1])} files of the model, but has {listed(names)}.")
    arrays: dict[str, Any] = {}
    said: dict[str, Said] = {}
    for name in names:
        contents = read(name)
        if twice := arrays.keys() & contents.arrays.keys():
            raise Problem("file", f"must name each array once, but {listed([name])} has {listed(twice)} again.")
        arrays |= contents.arrays
        said |= contents.said
    return Contents(arrays, said)
