"""A script under Node that is asked line by line, and answers each question with a line of JSON."""

import json
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from web.runtime import programs

Ask = Callable[[object], Any]


def _exact(text: str) -> float:
    """JavaScript writes large floats as integers, whose last digits a Python integer would take at their word."""
    return int(text) if len(text) < 16 else float(text)


@contextmanager
def asking(script: Path) -> Iterator[Ask]:
    """Start the script, and give what asks it: arrays are written down as lists."""
    with subprocess.Popen(
        [programs.node(), str(script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        assert process.stdin
        assert process.stdout
        question, answer = process.stdin, process.stdout

        def ask(what: object) -> Any:
            question.write(json.dumps(what, default=lambda array: array.tolist()) + "\n")
            question.flush()
            return json.loads(answer.readline(), parse_int=_exact)

        yield ask
        process.terminate()
