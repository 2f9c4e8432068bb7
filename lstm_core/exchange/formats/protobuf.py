"""Messages of Protocol Buffers, taken apart into numbered fields; what these mean is known to who asks.

References
----------
The description of the encoding in the documentation of Protocol Buffers.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from lstm_core.problem import Problem

_MOST = 200_000
_LONGEST = 10
"""Bytes of a number of 64 bits, of which each holds seven."""
_VARINT, _EIGHT_BYTES, _COUNTED, _FOUR_BYTES = 0, 1, 2, 5


class Message:
    """The fields of a message, each a list in the order of the file: of numbers, or of bytes."""

    def __init__(self, content: memoryview) -> None:
        self._fields: dict[int, list[Any]] = {}
        for count, (number, value) in enumerate(_parted(content)):
            if count == _MOST:
                raise Problem("file", f"must be a model of layers, but has {_MOST} parts and more in one.")
            self._fields.setdefault(number, []).append(value)

    def messages(self, number: int) -> list[Message]:
        """Return the messages in a field."""
        return [Message(value) for value in self.raw(number)]

    def raw(self, number: int) -> list[memoryview]:
        """Return the bytes in a field."""
        return [value for value in self._fields.get(number, []) if isinstance(value, memoryview)]

    def texts(self, number: int) -> list[str]:
        """Return the texts in a field."""
        return [bytes(value).decode("utf-8", "replace") for value in self.raw(number)]

    def text(self, number: int) -> str:
        """Return the last text in a field, '' where there is none."""
        return (self.texts(number) or [""])[-1]

    def integers(self, number: int) -> Any:
        """Return the whole numbers in a field, which may be packed together, as an array of int64."""
        values = self._fields.get(number, [])
        alone = [value for value in values if not isinstance(value, memoryview)]
        return np.concatenate([np.array(alone, np.uint64).view(np.int64), *map(_unpacked, self.raw(number))])

    def integer(self, number: int, default: int = 0) -> int:
        """Return the last whole number in a field."""
        values = self.integers(number)
        return int(values[-1]) if len(values) else default

    def floats(self, number: int, lies_as: str = "<f4") -> Any:
        """Return the numbers in a field, which may be packed together, as float32, or with "<f8" as float64."""
        size = np.dtype(lies_as).itemsize
        values = self._fields.get(number, [])
        raw = b"".join(
            value if isinstance(value, memoryview) else value.to_bytes(8, "little")[:size] for value in values
        )
        if len(raw) % size:
            raise _damaged()
        return np.frombuffer(raw, lies_as)


def _parted(content: memoryview) -> Iterator[tuple[int, Any]]:
    place = 0
    while place < len(content):
        tag, place = _varint(content, place)
        number, kind = tag >> 3, tag & 7
        if kind == _VARINT:
            value, place = _varint(content, place)
            yield number, value
            continue
        if kind == _COUNTED:
            size, place = _varint(content, place)
        elif kind in (_EIGHT_BYTES, _FOUR_BYTES):
            size = 8 if kind == _EIGHT_BYTES else 4
        else:
            raise _damaged()
        if size > len(content) - place:
            raise _damaged()
        piece = content[place : place + size]
        place += size
        yield number, piece if kind == _COUNTED else int.from_bytes(piece, "little")


def _varint(content: memoryview, place: int) -> tuple[int, int]:
    """Return a number of seven bits in each byte, and where it ends."""
    value = 0
    for count in range(_LONGEST):
        if place + count >= len(content):
            break
        byte = content[place + count]
        value |= (byte & 0x7F) << (7 * count)
        if byte < 0x80:
            return value & (2**64 - 1), place + count + 1
    raise _damaged()


def _unpacked(content: memoryview) -> Any:
    """Return all numbers of seven bits in each byte that lie one behind the other."""
    octets = np.frombuffer(content, np.uint8)
    ends = np.flatnonzero(octets < 0x80)
    begins = np.concatenate([[0], ends[:-1] + 1])[: len(ends)]
    longest = int((ends - begins).max(initial=-1)) + 1
    if len(octets) and (not len(ends) or ends[-1] != len(octets) - 1 or longest > _LONGEST):
        raise _damaged()
    values = np.zeros(len(ends), np.uint64)
    for place in range(longest):
        there = begins + place <= ends
        values[there] |= (octets[begins[there] + place] & 0x7F).astype(np.uint64) << np.uint64(7 * place)
    return values.view(np.int64)


def _damaged() -> Problem:
    return Problem("file", "must be a whole model, but its messages cannot be read: it is cut short or damaged.")
