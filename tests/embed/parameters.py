"""The figure's own reading and writing of its parameters, in one Node process that is asked line by line."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PIPE = Path(__file__).parent / "parameters_pipe.js"

Json = dict[str, Any]


class Parameters:
    """The table, `parametersOf` and `queryOf` of address/parameters.js."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process
        self.table: list[Json] = self._ask(ask="table")
        self.usual = {row["name"]: row["usual"] for row in self.table}

    def read(self, query: str = "", fragment: str = "") -> Json:
        found: Json = self._ask(ask="read", hash=fragment, search=query)
        return found

    def write(self, values: Json) -> str:
        return str(self._ask(ask="write", values=values))

    def _ask(self, **question: Any) -> Any:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps(question) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())


@contextmanager
def parameters() -> Iterator[Parameters]:
    with subprocess.Popen(
        ["node", str(PIPE)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        yield Parameters(process)
        process.terminate()
