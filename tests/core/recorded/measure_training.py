"""Measure what is learned, how soon and by how many seeds, for the page and for test_measured.py.

In half an hour, on one processor:

    python tests/core/recorded/measure_training.py

writes web/learning/training/measured.json, the same every time:

    learned    after how many updates each seed first has 99 % of the exam right, looked at every ten; none if never
    longer     which share of sequences of other lengths than it has learned from each seed has right
    guessed    after how many cells with weights by chance each seed comes upon one that passes every test

With each row stands what it is about; in a median a seed that never succeeds comes last, and it is null if the
middle is one of those.
"""

from __future__ import annotations

import json
import re
from math import inf
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

import lstm_core as lc

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from lstm_core.training.trained import Trained

FILE = Path(__file__).resolve().parents[3] / "web" / "learning" / "training" / "measured.json"
TASKS = {task.name: task for task in lc.tasks()}
SEEDS = range(1, 11)
MOST, EVERY, ENOUGH = 600, 10, 0.99
SHORT = (6, 12)
LAGS = (5, 10, 20, 30, 50)
TRIALS = 1_000_000

Row = dict[str, Any]


def whole(row: Row) -> Row:
    """A row with what most rows have in common."""
    return {**row, "steps": row.get("steps", list(SHORT)), "read_out": row.get("read_out", True)}


def learning() -> list[Row]:
    """What is to be learned, and by whom."""
    short = [
        {"task": "count", "kind": "lstm", "units": 1, "forget_bias": 1},
        {"task": "count", "kind": "gru", "units": 4, "forget_bias": 1},
        {"task": "count", "kind": "rnn", "units": 4},
        {"task": "toggle", "kind": "lstm", "units": 1, "forget_bias": 1},
        {"task": "toggle", "kind": "lstm", "units": 1, "forget_bias": 1, "read_out": False},
        {"task": "toggle", "kind": "lstm", "units": 4, "forget_bias": 1},
    ]
    kinds: list[Row] = [
        {"kind": "rnn"},
        *({"kind": "lstm", "forget_bias": bias} for bias in (0, 1, 3, 5)),
        *({"kind": "gru", "forget_bias": bias} for bias in (1, 3)),
    ]
    held = [{"task": "hold", "units": 4, **kind, "steps": [lag + 1, lag + 1]} for lag in LAGS for kind in kinds]
    return [whole(row) for row in (*short, *held)]


def longer() -> list[Row]:
    """What is learned from short sequences, and how long those are that it is examined with."""
    count = {"task": "count", "kind": "lstm", "units": 1, "forget_bias": 1}
    toggle = {"task": "toggle", "kind": "lstm", "units": 4, "forget_bias": 1}
    rows = [
        *({**count, "updates": updates, "exam": exam} for updates in (150, 1000, 2000) for exam in (12, 25, 50)),
        *({**toggle, "updates": 300, "exam": exam} for exam in (12, 60)),
    ]
    return [whole(row) for row in rows]


def guessing() -> list[Row]:
    """Which cells are guessed, and how far from zero their weights are drawn: as far as sliders reach, or further."""
    own = {"kind": "lstm", "units": 1, "width": 8, "read_out": False}
    others = [{"kind": "rnn", "units": 2, "width": width, "read_out": True} for width in (8, 100)]
    return [{"task": "toggle", **cell} for cell in (own, *others)]


def training(row: Row, seed: int, updates: int) -> Iterator[Trained]:
    """The training that a row is about."""
    bias = {"forget_bias": float(row["forget_bias"])} if "forget_bias" in row else {}
    cell = {"kind": row["kind"], "units": row["units"], "read_out": row["read_out"]}
    return lc.train(TASKS[row["task"]], seed=seed, updates=updates, steps=tuple(row["steps"]), **cell, **bias)


def learned(row: Row, seed: int, most: int = MOST) -> int | None:
    """After how many updates a seed has learned it."""
    for one in training(row, seed, most):
        if one.update % EVERY == 0 and one.passed() >= ENOUGH:
            return one.update
    return None


def shares(rows: list[Row], seed: int) -> list[float]:
    """Which share of the sequences of each row is right; all are about one training, at several updates."""
    found: dict[int, Trained] = {}
    for one in training(rows[0], seed, max(row["updates"] for row in rows)):
        found[one.update] = one
    return [round(found[row["updates"]].passed(row["exam"]), 3) for row in rows]


def guessed(row: Row, seed: int) -> int | None:
    """After how many trials a seed has guessed it."""
    cell = {"kind": row["kind"], "units": row["units"], "read_out": row["read_out"]}
    found = lc.guess(TASKS[row["task"]], seed=seed, trials=TRIALS, width=float(row["width"]), **cell)
    return found.trials if found.cell else None


def told(row: Row, each: Sequence[float | None]) -> Row:
    """A row with what came of each seed, how many of them succeeded, and the median."""
    middle: float | None = median(inf if one is None else one for one in each)
    middle = None if middle == inf else middle
    return {
        **row,
        "seeds": len(each),
        "succeeded": sum(one is not None for one in each),
        "median": middle,
        "each": each,
    }


def first(rows: list[Row], find: Callable[[Row, int], int | None]) -> list[Row]:
    """Each row with what is found for each seed."""
    found = []
    for row in rows:
        found.append(told(row, [find(row, seed) for seed in SEEDS]))
        print(found[-1], flush=True)
    return found


def examined() -> list[Row]:
    """The rows of `longer`, each with the shares of each seed."""
    found = []
    for task in ("count", "toggle"):
        rows = [row for row in longer() if row["task"] == task]
        of_seeds = [shares(rows, seed) for seed in SEEDS]
        for row, each in zip(rows, zip(*of_seeds, strict=True), strict=True):
            found.append({**row, "seeds": len(each), "median": median(each), "each": list(each)})
            print(found[-1], flush=True)
    return found


def written(measured: dict[str, list[Row]]) -> None:
    """Write the record as Biome wants it: lists of numbers on one line."""
    text = json.dumps(measured, indent=2)
    text = re.sub(r"\[[^][{}]+]", lambda found: re.sub(r"(?<=\[)\s+|\s+(?=])", "", " ".join(found[0].split())), text)
    FILE.write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    written({"learned": first(learning(), learned), "longer": examined(), "guessed": first(guessing(), guessed)})
