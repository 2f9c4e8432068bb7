"""A challenge as the core marks it, and its card: python -m tests.web.challenges keeps the rows; look, then commit."""

from __future__ import annotations

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


def request_of(task: Task, weights: Json) -> Json:
    """The cell of a task with these sliders, at its first test."""
    attempt, test = task.cell(weights), task.tests[0]
    arrays = {name: np.ravel(array).tolist() for name, array in attempt.cell.arrays().items()}
    starts = {name: list(test.starts.get(name, start)) for name, start in attempt.starts.items()}
    shape = {"kind": task.kind, "D": 1, "H": task.units}
    return {**shape, "weights": arrays, "inputs": list(test.inputs), "starts": starts}


def marked(task: Task, weights: Json) -> Json:
    """What the wire says of it, without whom to blame."""
    marks = lc.mark(task.cell(weights), task)
    counter = marks.counterexample
    seen = {
        "passed": [int(one.passed) for one in marks.tests],
        "wrong": [one.wrong or 0 for one in marks.tests],
        "got": [number for one in marks.tests for number in one.got],
        "hidden": [marks.hidden, marks.hidden_passed],
        "weights": [marks.weights],
    }
    if counter is None:
        return seen
    return seen | {
        "counter_inputs": counter.inputs,
        "counter_wanted": counter.wanted,
        "counter_got": counter.got,
        "counter_start": [number for start in counter.starts.values() for number in start],
        "counter_wrong": [counter.wrong],
    }


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
