"""The parameters of the figure, read and written by itself, and its messages: one Node process, asked line by line."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.pipe import Ask, asking

PIPE = Path(__file__).parent / "parameters_pipe.js"

Json = dict[str, Any]


class Parameters:
    """The tables, `parametersOf` and `queryOf` of address/parameters.js."""

    def __init__(self, ask: Ask) -> None:
        self.ask = ask
        self.table: list[Json] = ask({"ask": "table"})
        self.messages: Json = ask({"ask": "messages"})
        self.usual = {row["name"]: row["usual"] for row in self.table}

    def read(self, query: str = "", fragment: str = "") -> Json:
        found: Json = self.ask({"ask": "read", "hash": fragment, "search": query})
        return found

    def write(self, values: Json) -> str:
        return str(self.ask({"ask": "write", "values": values}))


@contextmanager
def parameters() -> Iterator[Parameters]:
    with asking(PIPE) as ask:
        yield Parameters(ask)
