"""What is typed is shown as one edit, or a sentence below it changes nothing; what is given or locked stays."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.pipe import asking
from tests.web.test_typed import HOMEWORK, HOMEWORK_LINES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.pipe import Ask


@pytest.fixture(scope="module")
def page() -> Iterator[Ask]:
    with asking(Path(__file__).with_name("typed_tab.js")) as ask:
        yield ask


@pytest.fixture
def ask(page: Ask) -> Ask:
    page({"fresh": HOMEWORK | {"inputs": [1, 2, 3]}})
    return page


def shown(ask: Ask, text: str) -> Any:
    return ask({"type": text, "show": None})


def test_all_that_is_typed_is_one_edit(ask: Ask) -> None:
    before = ask({})["wanted"]
    page = shown(ask, HOMEWORK_LINES)
    assert page["closed"]
    assert page["wanted"] == HOMEWORK
    assert ask({"undo": None})["wanted"] == before


def test_a_line_that_is_left_out_stays_as_it_is(ask: Ask) -> None:
    before = ask({})["wanted"]
    page = shown(ask, "bf = 3\nx 1 0.5")
    assert page["wanted"] == before | {
        "inputs": [1, 0.5],
        "weights": before["weights"] | {"forget_gate.b": [3]},
    }


def test_another_size_is_another_cell_at_once(ask: Ask) -> None:
    table = "w 1 2\n3 4\nu 5 6\n7 8\nb 9 0\n"
    parts = "".join(f"{part}\n{table}" for part in ("f", "i", "candidate", "o"))
    page = shown(ask, f"{parts}c0 0 0\nh0 0 1\nx 1 0\n0 1")
    assert page["closed"]
    assert (page["wanted"]["D"], page["wanted"]["H"], page["wanted"]["inputs"]) == (2, 2, [1, 0, 0, 1])
    assert page["wanted"]["weights"]["output_gate.U"] == [5, 6, 7, 8]
    page = shown(ask, parts)
    assert page["how"].startswith("Below each part its w and u, a row for each unit, and b.")
    assert ask({"undo": None})["wanted"]["H"] == 1
    page = shown(ask, parts)
    assert page["refused"].startswith("A cell of 2 units and 2 inputs also takes other numbers for c0, h0, x:")


def test_what_is_refused_changes_nothing(ask: Ask) -> None:
    before = ask({})["wanted"]
    page = shown(ask, "forget gate 0.5 0.4\nx 1")
    assert page["refused"] == (
        "Line 1, forget gate: 2 numbers, where three are expected: w, u and b. Nothing was changed."
    )
    assert not page["closed"]
    assert page["wanted"] == before
    assert ask({"type": "x 1"})["refused"] == ""


@pytest.mark.parametrize(
    ("lock", "locked", "free"),
    [("weights", "f 1 2 3", "x 1"), ("starts", "c0 1", "f 1 2 3"), ("inputs", "x 1", "c0 1")],
)
def test_what_is_locked_stays_and_all_else_is_shown(ask: Ask, lock: str, locked: str, free: str) -> None:
    before = ask({"lock": [lock]})["wanted"]
    page = shown(ask, f"{free}\n{locked}")
    assert page["refused"].startswith(f"Line 2, {locked.split(maxsplit=1)[0]}: it is locked here and stays.")
    assert page["wanted"] == before
    assert shown(ask, free)["wanted"] != before


def test_what_a_challenge_gives_stays(ask: Ask) -> None:
    before = ask({"given": ["forget_gate.U"]})["wanted"]
    w, u, b = (before["weights"][f"forget_gate.{letter}"][0] for letter in ("W", "U", "b"))
    page = shown(ask, f"f {w} {u + 1} {b}")
    assert page["refused"].startswith("Line 1, f: the challenge has given it, so it stays.")
    assert page["wanted"] == before
    page = shown(ask, f"f {w + 1} {u} {b}")
    assert page["wanted"]["weights"]["forget_gate.W"] == [w + 1]


def test_the_size_stays_where_its_numbers_are_locked(ask: Ask) -> None:
    table = "w 1 2\n3 4\nu 5 6\n7 8\nb 9 0\n"
    parts = "".join(f"{part}\n{table}" for part in ("f", "i", "candidate", "o"))
    ask({"lock": ["starts"]})
    page = shown(ask, f"{parts}c0 0 0\nh0 0 1\nx 1 0\n0 1")
    assert page["refused"].startswith("How many units and inputs there are stays here")
