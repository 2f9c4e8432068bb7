"""Marks against runs of one test at a time, looked at step by step."""

import math
import re
from typing import Any

import numpy as np
import pytest

import lstm_core as lc
from lstm_core.marking.chance import Chance
from lstm_core.marking.rules import RULES

LEVELS = {level.name: level for level in lc.tasks()}

COUNT: dict[str, Any] = {
    "name": "two-ones",
    "cell": {"kind": "lstm", "units": 1, "given": {"output_gate.b": 8.0}},
    "read": {"of": "cell_state", "weights": [1.0]},
    "pass": {"tolerance": 0.25},
    "tests": [{"inputs": [1.0, 0.0, 1.0], "wanted": [1, None, 2]}, {"inputs": [1.0], "wanted": [3], "cell_start": 2.0}],
}
COUNTING = {"forget_gate.b": 8.0, "input_gate.b": 8.0, "candidate.w": 8.0}


def one_by_one(level: lc.Task, attempt: lc.Attempt) -> list[int | None]:
    """The first wrong step of every test, each run alone."""
    firsts: list[int | None] = []
    hidden = []
    if level.hidden:
        for k in range(level.hidden.many):
            chance = Chance(level.hidden.seed, k)
            inputs, start = RULES[level.hidden.rule].drawn(chance, chance.whole(*level.hidden.steps))
            wanted = RULES[level.hidden.rule].wanted(inputs, start or 0.0)
            hidden.append((inputs, wanted, {} if start is None else {"cell_state": [start]}))
    for inputs, wanted, starts in [(test.inputs, test.wanted, test.starts) for test in level.tests] + hidden:
        trace = lc.run(attempt.cell, inputs, **(attempt.starts | starts))
        states = vars(trace)[level.read.of]
        first = None
        for t in range(len(inputs)):
            if wanted[t] is None:
                continue
            read = sum(weight * states[t, k] for k, weight in enumerate(level.read.weights))
            if level.passing.tolerance:
                right = abs(read - wanted[t]) <= level.passing.tolerance
            else:
                low, high = level.passing.bands[wanted[t]]
                right = (-math.inf if low is None else low) <= read <= (math.inf if high is None else high)
            if not right and first is None:
                first = t + 1
        firsts.append(first)
    return firsts


@pytest.mark.parametrize("name", LEVELS)
def test_marking_side_by_side_finds_what_marking_one_by_one_finds(name: str) -> None:
    level = LEVELS[name]
    for weights in ({}, level.wrong[-1].weights):
        attempt = level.cell(weights)
        firsts = one_by_one(level, attempt)
        marks = lc.mark(attempt, level)
        seen = len(level.tests)
        assert [one.wrong for one in marks.tests] == firsts[:seen]
        assert marks.hidden_passed == firsts[seen:].count(None)
        assert (marks.counterexample is None) == (marks.hidden_passed == marks.hidden)
        assert marks.passed == (firsts == [None] * len(firsts))


def test_a_failing_test_says_what_was_read_where_it_first_went_wrong() -> None:
    level = LEVELS["keep"]
    half = lc.mark(level.cell({}), level).tests[0]
    assert half.wrong == len(half.inputs)
    assert half.got[-1] == pytest.approx(half.starts["cell_state"][0] / 2 ** len(half.inputs))


def test_a_task_of_ones_own_needs_no_more_than_its_tests() -> None:
    mine = lc.task(COUNT)
    marks = lc.mark(mine.cell(COUNTING), mine)
    assert marks.passed
    assert (marks.hidden, marks.weights) == (0, 3)
    assert mine.unlocked == tuple(name for name in mine.unlocked if name != "output_gate.b")
    assert not lc.mark(mine.cell({}), mine).passed


def test_what_is_given_stands_and_what_is_moved_is_counted() -> None:
    mine = lc.task(COUNT)
    attempt = mine.cell({"forget_gate.b": 8.0, "cell_start": -2.5})
    assert attempt.cell.output_gate.b.tolist() == [8.0]
    assert attempt.starts["cell_state"].tolist() == [-2.5]
    assert lc.mark(attempt, mine).weights == 2


def test_a_cell_alone_starts_from_what_is_given() -> None:
    mine = lc.task(COUNT | {"cell": {"kind": "lstm", "units": 1, "given": {"cell_start": 1.0}}})
    attempt = mine.cell(COUNTING)
    assert lc.mark(attempt.cell, mine).tests[0].got == lc.mark(attempt, mine).tests[0].got


def test_sliders_of_several_units_stand_where_their_names_say() -> None:
    mine = lc.task(
        COUNT
        | {
            "cell": {"kind": "gru", "units": 2},
            "read": {"of": "hidden_state", "weights": [0, 1]},
            "tests": COUNT["tests"][:1],
        }
    )
    cell = mine.cell({"candidate.U[1,0]": 4.0, "update_gate.W[1]": 2.0, "reset_gate.b[0]": 3.0}).cell
    assert np.argwhere(cell.candidate.U).tolist() == [[1, 0]]
    assert cell.update_gate.W.tolist() == [[0.0], [2.0]]
    assert cell.reset_gate.b.tolist() == [3.0, 0.0]


REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "no dictionary": ({"cell": "lstm"}, "cell must be a dictionary, but is the text 'lstm'."),
    "no such kind": ({"cell": {"kind": "lstn", "units": 1}}, "cell.kind must be one of"),
    "too many units": (
        {"cell": {"kind": "lstm", "units": 17}},
        "cell.units must be a whole number from 1 to 16, but is 17.",
    ),
    "no such slider": (
        {"cell": {"kind": "lstm", "units": 1, "given": {"forget.b": 1}}},
        "cell.given must have names such as",
    ),
    "an endless number": (
        {"cell": {"kind": "lstm", "units": 1, "given": {"forget_gate.b": 1e9}}},
        "cell.given['forget_gate.b'] must be at most a million in size, but is 1e+09.",
    ),
    "no such state": ({"read": {"of": "c", "weights": [1]}}, "read.of must be one of"),
    "a weight too many": (
        {"read": {"of": "cell_state", "weights": [1, 1]}},
        "read.weights must be 1 number, one for each unit, but are 2.",
    ),
    "nothing passes": ({"pass": {}}, "pass must have one of the keys tolerance and bands, but has 0 keys."),
    "no room": ({"pass": {"tolerance": 0}}, "pass.tolerance must be above 0, but is 0."),
    "a band upside down": (
        {"pass": {"bands": {"1": [2, 1]}}},
        "pass.bands[1] must not end below where it begins, but is from 2 to 1.",
    ),
    "a band of words": (
        {"pass": {"bands": {"high": [0, 1]}}},
        "pass.bands must have keys that are numbers as text, but has the text 'high'.",
    ),
    "no tests": ({"tests": []}, "tests must be at least one, but are none."),
    "too few wanted": (
        {"tests": [{"inputs": [1, 0], "wanted": [1]}]},
        "tests[0].wanted must be 2, one for each step, but are 1.",
    ),
    "an endless input": (
        {"tests": [{"inputs": [0, 1e308], "wanted": [1, 1]}]},
        "tests[0].inputs[1] must be at most a million in size, but is 1e+308.",
    ),
    "no number": ({"tests": [{"inputs": [float("nan")], "wanted": [1]}]}, "tests[0].inputs[0]"),
    "no such rule": ({"hidden": {"rule": "eval", "steps": [6, 9], "seed": 1, "many": 4}}, "hidden.rule must be one of"),
    "steps the wrong way round": (
        {"hidden": {"rule": "count", "steps": [9, 6], "seed": 1, "many": 4}},
        "hidden.steps[1] must be a whole number from 9 to 200, but is 6.",
    ),
    "a key too many": ({"secret": 1}, "definition must have the keys"),
    "a name of no use": ({"name": "<b>"}, "name must be of small letters, digits and hyphens, but is the text '<b>'."),
    "a hint that is no text": ({"hints": [3]}, "hints[0] must be text, but is of type int."),
}


@pytest.mark.parametrize(("change", "sentence"), REFUSED.values(), ids=REFUSED)
def test_a_bad_definition_gets_one_sentence_that_names_the_field(change: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}"):
        lc.task(COUNT | change)


def test_a_wanted_value_without_a_band_is_refused_when_the_task_is_read() -> None:
    with pytest.raises(ValueError, match=r"tests\[0\]\.wanted\[2\] must have a band in pass\.bands, but 2 has none\."):
        lc.task(COUNT | {"pass": {"bands": {"1": [0.5, None], "3": [2, None]}}})


def test_a_cell_of_another_kind_or_size_is_refused() -> None:
    mine = lc.task(COUNT)
    with pytest.raises(
        ValueError, match="cell must be of kind lstm with H=1 and D=1, as the task is, but is of kind rnn"
    ):
        lc.mark(lc.RNN(hidden=lc.Affine([[1.0]], [[0.0]], [0.0])), mine)
    with pytest.raises(ValueError, match="task must be a task, but is of type dict"):
        lc.mark(mine.cell({}), COUNT)  # type: ignore[arg-type]


def test_a_hidden_test_tells_no_start_of_a_state_that_the_cell_has_not() -> None:
    hidden = {"rule": "on-cue", "steps": [5, 9], "seed": 105, "many": 3}
    definition = {
        **COUNT,
        "cell": {"kind": "gru", "units": 1},
        "read": {"of": "hidden_state", "weights": [1.0]},
        "tests": [{"inputs": [1.0], "wanted": [9]}],
        "hidden": hidden,
    }
    task = lc.task(definition)
    counterexample = lc.mark(task.cell({}), task).counterexample
    assert counterexample is not None
    assert counterexample.starts == {}
