"""Whom the marks blame: a part for every wrong answer, and in plain cases the one that anybody would name."""

from __future__ import annotations

import copy
import math
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

import lstm_core as lc
from lstm_core.marking.again import task_again
from lstm_core.marking.blame import BLAMED
from lstm_core.marking.levels import definitions
from tests.core.marking.attempts import request_of

FORGET = "forget_gate"
LEVELS = {level["name"]: level for level in definitions()}


def asked(level: dict[str, Any], weights: dict[str, float], **more: Any) -> dict[str, Any]:
    """What the wire answers of such an attempt."""
    return lc.answer(request_of(level, weights) | more)


def first_blamed(level: dict[str, Any], weights: dict[str, float]) -> tuple[str, str, int]:
    """Of the first test that fails: what was done, by which part, at which step."""
    found = asked(level, weights)["lenses"]["mark"]
    at = int(np.argmin(found["passed"]))
    parts = [part.name for part in lc.task(level).cell({}).cell.parts]
    return BLAMED[found["blamed"][at]], parts[int(found["blamed_part"][at])], int(found["blamed_step"][at])


@pytest.mark.parametrize("level", LEVELS.values(), ids=LEVELS)
def test_the_wire_marks_as_the_core_does(level: dict[str, Any]) -> None:
    task = lc.task(level)
    for weights in (level["solution"]["weights"], *(wrong["weights"] for wrong in level["wrong"])):
        marks = lc.mark(task.cell(weights), task)
        found = asked(level, weights)["lenses"]["mark"]
        assert found["passed"].tolist() == [one.passed for one in marks.tests]
        assert found["wrong"].tolist() == [one.wrong or 0 for one in marks.tests]
        assert found["got"].tolist() == [value for one in marks.tests for value in one.got]
        assert found["hidden"].tolist() == [marks.hidden, marks.hidden_passed]
        assert found["weights"].tolist() == [marks.weights]
        assert ("counter_got" in found) == (marks.counterexample is not None)
        if marks.counterexample:
            assert found["counter_got"].tolist() == list(marks.counterexample.got)
            assert found["counter_wrong"].tolist() == [marks.counterexample.wrong]
        assert ((found["blamed"] > 0) == (found["passed"] == 0)).all()
        assert (found["blamed_step"] <= found["wrong"]).all()


@pytest.mark.parametrize(
    ("level", "weights", "blamed"),
    [
        ("keep", {"forget_gate.b": -8}, ("let_go", FORGET, 1)),
        ("half-life", {"forget_gate.b": 2}, ("kept", FORGET, 1)),
        ("shut-out", {"forget_gate.b": 8}, ("wrote", "input_gate", 1)),
        ("count", {"forget_gate.b": 8, "candidate.w": 8}, ("held_back", "input_gate", 1)),
        ("on-cue", {"forget_gate.b": 8, "output_gate.b": 8}, ("showed", "output_gate", 1)),
        ("on-cue", {"forget_gate.b": 8, "output_gate.w": 4, "output_gate.b": -8}, ("hid", "output_gate", 3)),
        (
            "on-cue",
            {"forget_gate.w": 8, "forget_gate.b": -4, "output_gate.w": 8, "output_gate.b": -4},
            ("let_go", FORGET, 1),
        ),
        ("average", {"candidate.w": 1}, ("wrote", "input_gate", 1)),
        ("reset", {"forget_gate.b": 8, "input_gate.w": 8, "candidate.w": 8}, ("kept", FORGET, 3)),
        ("third-one", {"forget_gate.b": 8, "input_gate.b": 8, "candidate.w": 8}, ("offered", "candidate", 1)),
        ("rnn-latch", {"hidden.w": 8, "hidden.u": 1}, ("made", "hidden", 2)),
    ],
)
def test_the_part_that_did_it_is_named(level: str, weights: dict[str, float], blamed: tuple[str, str, int]) -> None:
    assert first_blamed(LEVELS[level], weights) == blamed


@pytest.mark.parametrize("kind", lc.kinds(), ids=[kind.kind for kind in lc.kinds()])
@pytest.mark.parametrize("w", [-2.0, 0.0, 2.0])
def test_of_every_kind_the_part_is_blamed_that_alone_can_be_moved_with_its_value_in_the_run(
    kind: Any, w: float
) -> None:
    parts = [part.name for part in kind.parts]
    (mover,) = {"candidate", "hidden"} & {*parts}
    for state in kind.states:
        level = {
            "name": "own",
            "cell": {"kind": kind.kind, "units": 1},
            "unlocked": [f"{mover}.b"],
            "read": {"of": state.name, "weights": [-1]},
            "pass": {"tolerance": 0.1},
            "tests": [{"inputs": [1, -1, 1], "wanted": [None, None, y]} for y in (-0.9, -0.4, 0.0, 0.4, 0.9)],
        }
        weights = {f"{part}.w": w for part in parts} | {f"{mover}.b": 1.0}
        mark = asked(level, weights)["lenses"]["mark"]
        values = lc.run(lc.task(level).cell(weights).cell, [1.0, -1.0, 1.0]).part(mover).value
        failed = np.flatnonzero(mark["passed"] == 0)
        assert len(failed) >= 3
        for test in failed:
            assert parts[int(mark["blamed_part"][test])] == mover
            assert mark["blamed_value"][test] == values[int(mark["blamed_step"][test]) - 1, 0]


def test_a_gate_that_keeps_and_writes_is_told_with_the_share_that_it_lets_in() -> None:
    found = asked(LEVELS["gru-last"], {"update_gate.w": 8, "update_gate.b": -8, "candidate.w": 0.4})["lenses"]["mark"]
    assert BLAMED[found["blamed"][0]] == "held_back"
    assert found["blamed_value"][0] < 0.01


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"task": None}, "task"),
        ({"task": []}, "task"),
        ({"task": LEVELS["keep"] | {"tests": []}}, "task.tests"),
        ({"task": LEVELS["rnn-latch"]}, "task.cell"),
        ({"ask": ["memory"], "task": LEVELS["keep"], "kind": "rnn"}, "weights"),
    ],
)
def test_a_bad_task_is_one_sentence_that_names_the_field(changes: dict[str, Any], where: str) -> None:
    problem = asked(LEVELS["keep"], {}, **changes)["problem"]
    assert problem["where"] == where
    assert problem["what"].count(".") >= 1


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Each dictionary or list in it, at any depth, with each key; of a list, its first two places."""
    inside = list(value.items()) if isinstance(value, dict) else list(enumerate(value[:2]))
    for key, below in inside:
        yield value, key
        if isinstance(below, dict | list):
            yield from places(below)


@pytest.mark.parametrize("bad", [None, "x" * 5000, [], {}, [[1], 2], math.nan, -1, 1e308, True, 10**400, object()])
def test_whatever_stands_in_a_definition_it_gets_marks_or_a_sentence_on_the_task(bad: Any) -> None:
    level = copy.deepcopy(LEVELS["latch"])
    request = request_of(level, level["wrong"][0]["weights"])
    for holder, key in places(level):
        right, holder[key] = holder[key], bad
        answer = lc.answer(request)
        holder[key] = right
        problem = answer.get("problem")
        if problem is None:
            assert "mark" in answer["lenses"]
        else:
            assert problem["where"].startswith("task"), problem
            assert "failed" not in problem["what"], problem


def test_of_two_cells_the_one_that_reads_forwards_is_marked() -> None:
    level = LEVELS["keep"]
    alone = asked(level, level["solution"]["weights"])["lenses"]["mark"]
    other = asked(level, {})
    second = {"weights": request_of(level, {})["weights"]}
    both = asked(level, level["solution"]["weights"], backward=second)
    assert both["lenses"]["mark"]["got"].tolist() == alone["got"].tolist() != other["lenses"]["mark"]["got"].tolist()
    assert both["backward"]["lenses"] == {}


def test_a_task_is_read_once_for_the_same_content_and_anew_for_another() -> None:
    level = copy.deepcopy(LEVELS["keep"])
    first = task_again(level)
    assert task_again(copy.deepcopy(level)) is first
    level["tests"][0]["inputs"][0] = 0.75
    assert task_again(level).tests[0].inputs[0] == 0.75
    assert task_again(LEVELS["keep"]) is first
