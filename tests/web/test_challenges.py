"""Challenges: what they begin with, what their card draws and says, and one solved by the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import lstm_core as lc
from lstm_core.marking.definition import Task
from tests.pipe import asking
from tests.web.pin import ORIGINS

Json = dict[str, Any]
Ask = Callable[..., Any]
SCRIPT = Path(__file__).with_name("challenges.js")
LEVELS = {task.name: task for task in lc.tasks()}
PRESETS = list(ORIGINS.values())


@pytest.fixture(scope="module")
def ask() -> Iterator[Ask]:
    with asking(SCRIPT) as question:
        yield question


def opened(ask: Ask, address: str) -> Json:
    state: Json = ask({"ask": "read", "hash": f"#s=1.{address}", "presets": PRESETS})
    return state


@pytest.mark.parametrize("task", LEVELS.values(), ids=LEVELS)
def test_a_challenge_begins_with_the_cell_of_its_task_and_its_first_test(ask: Ask, task: Task) -> None:
    state = opened(ask, f"challenge:{task.name}")
    begun, first = task.cell({}), task.tests[0]
    request = state["request"]
    assert state["notices"] == []
    assert (request["kind"], request["H"], request["D"]) == (task.kind, task.units, 1)
    for name, numbers in request["weights"].items():
        np.testing.assert_array_equal(np.ravel(begun.cell.array(name)), numbers)
    for name, start in begun.starts.items():
        np.testing.assert_array_equal(first.starts.get(name, start), request["starts"][name])
    assert request["inputs"] == list(first.inputs)
    assert state["words"] == list(first.words)
    assert first.wanted[state["step"] - 1] is not None


@pytest.mark.parametrize(
    ("address", "kind", "told"),
    [
        ("preset:default;challenge:rnn-latch", "lstm", 0),
        ("kind:gru;challenge:keep", "gru", 0),
        ("challenge:nowhere", "lstm", 1),
    ],
)
def test_what_an_address_says_of_its_cell_wins_over_the_challenge(ask: Ask, address: str, kind: str, told: int) -> None:
    state = opened(ask, address)
    assert (state["request"]["kind"], len(state["notices"])) == (kind, told)


def test_what_a_reader_made_of_a_challenge_comes_back_from_its_link(ask: Ask) -> None:
    state = opened(ask, "challenge:count;forget_gate:0,0,8;step:4")
    text = ask({"ask": "write", "state": state})
    assert opened(ask, text.removeprefix("s=1.")) == state
    assert state["request"]["weights"]["forget_gate.b"] == [8]
