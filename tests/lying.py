"""A host that gives something else than it should."""

from __future__ import annotations

import threading
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from web.runtime.server import Handler

if TYPE_CHECKING:
    from collections.abc import Callable

SIGN_IN = b"<!doctype html><html><title>Sign in</title>"


class Lying(Handler):
    """Answers as the lies say, each for the addresses with its text in them, and else with the truth."""

    lies: ClassVar[dict[str, Callable[[Lying], None]]] = {}
    asked: ClassVar[list[str]] = []
    over = threading.Event()
    """When the test is over, nobody waits any more."""

    def do_GET(self) -> None:
        self.asked.append(self.path)
        lie = next((lie for text, lie in self.lies.items() if text in self.path), None)
        if lie:
            lie(self)
        else:
            super().do_GET()

    def truth(self) -> bytes:
        """The bytes that should be given."""
        return Path(self.translate_path(self.path)).read_bytes()

    def give(self, content: bytes, kind: str = "", **headers: str) -> None:
        """An answer of these bytes, under the type they should have unless it is told."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind or self.guess_type(self.path))
        self.send_header("Content-Length", str(len(content)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(content)


def lying(**lies: Callable[[Lying], None]) -> type[Lying]:
    """A host with these lies, and no memory of any other test."""
    return type("ThisLying", (Lying,), {"lies": dict(lies), "asked": [], "over": threading.Event()})


def damaged(host: Lying) -> None:
    """One bit in the middle is another."""
    content = bytearray(host.truth())
    content[len(content) // 2] ^= 1
    host.give(bytes(content))


def cut(host: Lying) -> None:
    """The first half, given as the whole."""
    content = host.truth()
    host.give(content[: len(content) // 2])


def empty(host: Lying) -> None:
    """Nothing."""
    host.give(b"")


def missing(host: Lying) -> None:
    """No such file."""
    host.send_error(HTTPStatus.NOT_FOUND)


def sign_in(host: Lying) -> None:
    """A page to sign in, whatever was asked for."""
    host.give(SIGN_IN, "text/html")


def mislabelled(host: Lying) -> None:
    """The right bytes under a type that no browser runs."""
    host.give(host.truth(), "text/plain", X_Content_Type_Options="nosniff")


def hanging(host: Lying) -> None:
    """No answer for as long as the test runs."""
    host.over.wait(60)
    host.close_connection = True
