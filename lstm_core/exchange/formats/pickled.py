"""Pickles, read and never run: numbers, texts, lists and dictionaries, and the few names that a reader knows.

A pickle is a program for a machine with a stack. This machine has the steps
that build plain values, and no step that imports anything or calls what it
finds: a name in the file is looked up in the table of who reads it, and one
that is not in there is refused with its name.

References
----------
The opcodes in the standard library's pickletools.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Any, BinaryIO, NoReturn

from lstm_core.exchange.names import listed
from lstm_core.problem import Problem

Known = Callable[[str], Any]
"""For a dotted name in a file, what it stands for; it raises `Problem` for a name that is not known."""

_NUMBERS = {b"J": "<i", b"K": "<B", b"M": "<H", b"G": ">d"}
_TEXTS = {b"X": "<I", b"\x8c": "<B", b"\x8d": "<Q"}
_BYTES = {b"B": "<I", b"C": "<B", b"\x8e": "<Q", b"T": "<i", b"U": "<B"}
_LONG = {b"\x8a": "<B", b"\x8b": "<i"}
"""How many bytes follow, whether they are a text, bytes or a whole number."""
_CONSTANTS = {b"N": None, b"\x88": True, b"\x89": False}
_PASSED_BY = {b"\x80": "<B", b"\x95": "<Q"}
"""Which protocol it is, and how long a part of it."""
_PUT = {b"q": "<B", b"r": "<I"}
_GET = {b"h": "<B", b"j": "<I"}
_STOP = b"."
MOST_STEPS = 2_000_000
"""A tensor takes about forty; each step may make a value, and a zip can pack many steps into little."""
_LARGEST_KEY = 1 << 60
"""Numbers beyond this may be made to fall on each other in a dictionary."""


class Group(dict[Any, Any]):
    """A dictionary whose class had attributes: those of an OrderedDict are notes, those of a module its arrays."""

    attributes_count = False


class Module(Group):
    """An object of a TorchScript program: a dictionary of its attributes."""

    attributes_count = True


def read_pickle(stream: BinaryIO, known: Known, stored: Callable[[Any], Any]) -> Any:
    """Return the value of the pickle that begins where the stream stands, and leave the stream behind its end.

    Parameters
    ----------
    stream : binary file
        Where the pickle lies.
    known : function
        What a name stands for: a function of the arguments that come with it.
    stored : function
        What stands for something that lies outside the pickle.

    Raises
    ------
    Problem
        If the pickle is damaged, names anything unknown, or builds anything
        but plain values.
    """
    try:
        return _Machine(stream, known, stored).run()
    except Problem:
        raise
    except Exception:  # noqa: BLE001 - a damaged pickle fails in many ways, and there is one sentence for all
        raise Problem("file", "must have a whole list of tensors, but that is cut short or damaged.") from None


class _Machine:
    """A stack, the marks on it, and what is remembered to be used again."""

    def __init__(self, stream: BinaryIO, known: Known, stored: Callable[[Any], Any]) -> None:
        self.stream, self.known, self.stored = stream, known, stored
        self.stack: list[Any] = []
        self.marks: list[int] = []
        self.memo: dict[int, Any] = {}
        self.steps: dict[bytes, Callable[[], Any]] = {
            b"(": self.mark, b"0": self.stack.pop, b"1": self.above_mark, b"2": self.again, b"\x94": self.memoize,
            b"]": lambda: self.stack.append([]), b"l": lambda: self.stack.append(self.above_mark()),
            b"a": lambda: self.extend([self.stack.pop()]), b"e": lambda: self.extend(self.above_mark()),
            b")": lambda: self.stack.append(()), b"t": lambda: self.stack.append(tuple(self.above_mark())),
            b"\x85": lambda: self.pack(1), b"\x86": lambda: self.pack(2), b"\x87": lambda: self.pack(3),
            b"}": lambda: self.stack.append({}), b"d": self.dictionary, b"s": self.entry,
            b"u": lambda: self.fill(self.above_mark()),
            b"c": self.name, b"\x93": self.name_of_texts, b"R": self.make, b"\x81": self.make, b"b": self.attributes,
            b"Q": lambda: self.stack.append(self.stored(self.stack.pop())),
        }  # fmt: skip

    def run(self) -> Any:
        """Take one step after the other until the last, which says that the value is there."""
        for _ in range(MOST_STEPS):
            if (step := self.take(1)) == _STOP:
                return self.stack.pop()
            if step in self.steps:
                self.steps[step]()
            elif step in _PUT:
                self.memo[self.number(_PUT[step])] = self.stack[-1]
            elif step in _GET:
                self.stack.append(self.memo[self.number(_GET[step])])
            elif step in _PASSED_BY:
                self.number(_PASSED_BY[step])
            else:
                self.stack.append(self.value(step))
        raise Problem("file", f"must have a list of tensors, but goes on for more than {MOST_STEPS:,} steps.")

    def take(self, count: int) -> bytes:
        """Take so many bytes out of the stream."""
        if count < 0 or len(taken := self.stream.read(count)) != count:
            raise EOFError
        return taken

    def number(self, lies_as: str) -> Any:
        """Take one number out of the stream."""
        return struct.unpack(lies_as, self.take(struct.calcsize(lies_as)))[0]

    def value(self, step: bytes) -> Any:
        """Return what a step puts on the stack, which stands in the stream behind it."""
        if step in _CONSTANTS:
            return _CONSTANTS[step]
        if step in _NUMBERS:
            return self.number(_NUMBERS[step])
        if step in _TEXTS:
            return self.take(self.number(_TEXTS[step])).decode("utf-8", "surrogatepass")
        if step in _BYTES:
            return self.take(self.number(_BYTES[step]))
        if step in _LONG:
            return int.from_bytes(self.take(self.number(_LONG[step])), "little", signed=True)
        return _refuse(f"the step {step!r} in its pickle")

    def above_mark(self) -> list[Any]:
        """Take what has been put on the stack since the last mark."""
        place = self.marks.pop()
        taken = self.stack[place:]
        del self.stack[place:]
        return taken

    def mark(self) -> None:
        """Mark how high the stack is."""
        self.marks.append(len(self.stack))

    def again(self) -> None:
        """Put what is on top of the stack there once more."""
        self.stack.append(self.stack[-1])

    def memoize(self) -> None:
        """Remember what is on top of the stack."""
        self.memo[len(self.memo)] = self.stack[-1]

    def extend(self, values: list[Any]) -> None:
        """Add values to the list on top of the stack."""
        if type(self.stack[-1]) is not list:
            raise TypeError
        self.stack[-1].extend(values)

    def pack(self, count: int) -> None:
        """Make a tuple of so many values from the top of the stack."""
        self.marks.append(len(self.stack) - count)
        self.stack.append(tuple(self.above_mark()))

    def dictionary(self) -> None:
        """Make a dictionary of the keys and values since the last mark."""
        values = self.above_mark()
        self.stack.append({})
        self.fill(values)

    def entry(self) -> None:
        """Put one value under its key."""
        value, key = self.stack.pop(), self.stack.pop()
        self.fill([key, value])

    def fill(self, values: list[Any]) -> None:
        """Put keys and values, by turns, into the dictionary on top of the stack."""
        if not isinstance(self.stack[-1], dict):
            raise TypeError
        self.stack[-1].update(zip(map(_key, values[::2]), values[1::2], strict=True))

    def name(self) -> None:
        """Look up a name that stands in the stream, on two lines."""
        module, name = (self.stream.readline().decode().rstrip("\n") for _ in range(2))
        self.stack.append(self.known(f"{module}.{name}"))

    def name_of_texts(self) -> None:
        """Look up a name that stands on the stack."""
        name, module = self.stack.pop(), self.stack.pop()
        if type(name) is not str or type(module) is not str:
            raise TypeError
        self.stack.append(self.known(f"{module}.{name}"))

    def make(self) -> None:
        """Make a value of arguments: nothing on the stack can be called but what `known` gave."""
        arguments, maker = self.stack.pop(), self.stack.pop()
        self.stack.append(maker(*arguments))

    def attributes(self) -> None:
        """Give a dictionary of attributes to an object."""
        attributes, owner = self.stack.pop(), self.stack[-1]
        if not isinstance(owner, Group) or type(attributes) is not dict:
            _refuse("an object with a state of its own")
        if owner.attributes_count:
            owner.update(attributes)


def _key(key: Any) -> Any:
    """Return the name of an entry, a text or a number."""
    if type(key) is str or (type(key) is int and abs(key) < _LARGEST_KEY):
        return key
    return _refuse(f"an entry named by {type(key).__name__}")


def _refuse(what: str) -> NoReturn:
    raise Problem(
        "file",
        f"must hold tensors and dictionaries, but has {listed([what])}, which builds something else: "
        "save model.state_dict() with torch.save.",
    )
