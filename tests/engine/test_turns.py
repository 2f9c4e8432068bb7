"""Where there are no shared workers, figures have one Python between them, whoever of them goes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from web.runtime import programs


@pytest.fixture(scope="module")
def told() -> Any:
    return json.loads(programs.run_node(Path(__file__).with_name("turns.mjs"), []))


def test_ten_figures_start_one_python_and_each_has_its_own_answer(told: Any) -> None:
    assert told["together"] == [1, 1, [f"question {number} by 1" for number in range(10)]]


def test_a_figure_that_comes_later_is_told_how_far_python_is(told: Any) -> None:
    assert told["late"] == 1


def test_when_the_figure_with_python_is_taken_away_the_next_one_starts_it_for_all(told: Any) -> None:
    assert told["taken"] == [2, 1, ["later by 2"]]


def test_what_was_not_answered_is_asked_again_once(told: Any) -> None:
    assert told["unanswered"] == [2, ["second by 2"], ["third by 2"]]


def test_the_turn_passes_on_while_python_is_loading(told: Any) -> None:
    assert told["loading"] == [2, 1]


def test_a_figure_that_sleeps_keeps_its_python_for_the_others_and_the_last_one_ends_it(told: Any) -> None:
    assert told["asleep"] == [1, ["one by 1"], ["two by 1"], 2, 1]


def test_a_page_that_is_left_passes_its_turn_on(told: Any) -> None:
    assert told["left"] == [1, ["one by 2"]]


def test_a_figure_that_gets_no_sign_of_life_has_a_python_of_its_own(told: Any) -> None:
    assert told["frozen"] == [2, ["one by 2"]]


def test_a_python_that_hangs_is_ended_when_its_figure_sleeps(told: Any) -> None:
    assert told["hangs"] == [True, 2, ["one by 2"]]


def test_nothing_is_kept_for_a_figure_that_has_gone_without_a_word(told: Any) -> None:
    assert told["vanished"] == 1


def test_why_python_does_not_start_is_told_to_all(told: Any) -> None:
    assert told["failed"] == [1, ["missing"] * 3]


def test_without_locks_or_channels_each_figure_has_its_own_python(told: Any) -> None:
    assert told["alone"] == [2, 2]
