"""The levels of the game: each a file of its own beside this one, numbered in the order in which they build up."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lstm_core.marking.reading import task

if TYPE_CHECKING:
    from lstm_core.marking.definition import Task


def definitions() -> list[dict[str, Any]]:
    """Return what the files say, in the order of the levels."""
    files = sorted(Path(__file__).with_name("levels").glob("*.json"))
    return [json.loads(file.read_text("utf-8")) for file in files]


@cache
def tasks() -> tuple[Task, ...]:
    """Return all tasks of the project, from the easiest on.

    Not in the browser: the page has their definitions in a script of its own, and no file of them ships with Python.
    """
    return tuple(task(definition) for definition in definitions())
