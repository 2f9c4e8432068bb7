"""A challenge as the core marks it, and its card: python -m tests.web.challenges keeps the rows; look, then commit."""

from __future__ import annotations

import json
import math
import re
from pathlib import Path
from typing import Any

import numpy as np

import lstm_core as lc
from lstm_core.marking.definition import Task
from tests.pipe import Ask, asking

Json = dict[str, Any]
KEPT = Path(__file__).parent / "pictures" / "challenges"
SCRIPT = Path(__file__).with_name("challenges.js")
LEVELS = {task.name: task for task in lc.tasks()}
FILES = {
    re.sub(r"^\d+-", "", file.stem): file
    for file in Path(lc.marking.levels.__file__).with_name("levels").glob("*.json")
}


def request_of(task: Task, weights: Json) -> Json:
    """The cell of a task with these sliders, at its first test."""
    attempt, test = task.cell(weights), task.tests[0]
    arrays = {name: np.ravel(array).tolist() for name, array in attempt.cell.arrays().items()}
    starts = {name: list(test.starts.get(name, start)) for name, start in attempt.starts.items()}
    shape = {"kind": task.kind, "D": 1, "H": task.units}
    return {**shape, "weights": arrays, "inputs": list(test.inputs), "starts": starts}


def marked(task: Task, weights: Json) -> Json:
    """What the wire says of it, as lists."""
    definition = json.loads(FILES[task.name].read_text("utf-8"))
    asked = request_of(task, weights) | {"ask": ["mark"], "trace": False, "task": definition}
    mark: Json = lc.answer(asked)["lenses"]["mark"]
    # A step that does not count is no number, for which JSON has no word.
    return {name: [None if math.isnan(value) else value for value in array.tolist()] for name, array in mark.items()}


def card(ask: Ask, task: Task, weights: Json, **more: Any) -> str:
    """The card as it is drawn, once the tests have run."""
    request = request_of(task, weights)
    run = {"request": request, "trace": {"T": len(request["inputs"]), "D": 1, "H": task.units, "values": {}}, "step": 1}
    question = {"ask": "card", "challenge": task.name, "run": run, "mark": marked(task, weights)} | more
    return str(ask(question)["card"])


# A step that fails, decimals, a negative state, bars where digits have no room, words; and nothing known yet.
PICTURES = {"latch": 1, "average": 2, "same-first": 3, "metronome": 0, "france": 0, "half-life": None}


def drawn() -> dict[str, str]:
    """The rows that are kept, by level: as a wrong solution has them, or before anything is known."""
    pictures = {}
    with asking(SCRIPT) as ask:
        for name, wrong in PICTURES.items():
            task = LEVELS[name]
            seen = card(ask, task, {}, mark=None) if wrong is None else card(ask, task, task.wrong[wrong].weights)
            first, last = seen.index("<ol"), seen.index("</ol>")
            pictures[name] = re.sub(r"\n+", "\n", f"{seen[first:last]}</ol>\n")
    return pictures


if __name__ == "__main__":
    KEPT.mkdir(exist_ok=True)
    for name, picture in drawn().items():
        (KEPT / f"{name}.html").write_text(picture, "utf-8")
