"""The lane of three questions: what each step did to the memory, by its share, a nudge, and what is lost without it."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

import numpy as np
import pytest

import lstm_core as lc
from lstm_core.printing import signed
from tests.core.family import KINDS, made, waves
from tests.core.requests import request_for
from tests.web.many import told_by
from tests.web.questions import KEPT, drawn, given

Json = dict[str, Any]

T = 6
NAMES = ["share", "nudge", "lost without it"]


class Case(NamedTuple):
    """A run that is looked at at one of its steps, counted as it happens, and what Python answers of it."""

    kind: str
    D: int
    H: int
    at: int
    unit: int
    entry: int
    backward: bool = False

    def run(self) -> Any:
        return made(self.kind, waves(self.at), T, self.D, self.H)

    def holds(self) -> list[lc.Hold]:
        return [lc.Hold(self.run().cell.parts[0].name, 0.75, 1, 3, 0)]

    def trace(self) -> Any:
        run = self.run()
        return lc.run(run.cell, run.inputs, **run.starts, holds=self.holds())

    def asked(self) -> Json:
        """The request for the run: of the other direction, if that is looked at, in the order of the sequence."""
        run = self.run()
        holds = [vars(hold) for hold in self.holds()]
        request = request_for(run.cell, run.inputs[::-1] if self.backward else run.inputs, run.starts)
        own = {"weights": request["weights"], "starts": request["starts"], "holds": holds}
        return request | ({"backward": own} if self.backward else {"holds": holds})

    def expected(self) -> list[list[float]]:
        """The three rows, by the core alone: as many of each as there are steps up to the one looked at."""
        cell, trace, last = self.run().cell, self.trace(), self.at - 1
        names = [state.name for state in cell.states]
        memory = names[-1]
        toward = {name: np.zeros(trace.hidden_state.shape) for name in names}
        toward[memory][last, self.unit] = 1.0
        nudges = lc.backpropagate(cell, trace, *(toward[name] for name in names)).inputs[: self.at, self.entry]
        states = vars(lc.occlusion(cell, trace, self.at, self.holds()))[memory.removesuffix("_state")]
        lost = trace.now(memory)[last, self.unit] - states[:, self.unit]
        shares = [lc.memory_shares(trace)[last, 1 : self.at + 1, self.unit]] if trace.remembers else []
        return [row.tolist() for row in [*shares, nudges, lost]]

    def step(self) -> int:
        """Of the sequence."""
        return T + 1 - self.at if self.backward else self.at

    def given(self, **more: Any) -> Json:
        return given(self.asked(), self.step(), self.unit, self.entry, **more)


CASES = [Case(kind, 1, 1, 4, 0, 0) for kind in sorted(KINDS)] + [
    Case("lstm", 2, 3, 5, 1, 1),
    Case("gru", 2, 2, 3, 0, 0, backward=True),
    Case("rnn", 2, 2, 6, 1, 1, backward=True),
]


@cache
def told() -> list[Json]:
    found: list[Json] = told_by("questions.js", *[case.given() for case in CASES])
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.kind}-{case.H}x{case.D}")
def test_each_row_prints_what_the_core_answers(case: Case) -> None:
    found = told()[CASES.index(case)]
    expected = case.expected()
    steps = slice(None, None, -1) if case.backward else slice(None)
    printed = [[signed(value, 2) for value in row] for row in expected]
    assert found["rows"] == [row[steps] for row in printed]
    assert found["table"] == [[*(signed(value, 4) for value in row), *[""] * (T - case.at)][steps] for row in expected]
    assert all(value in found["told"] for row in printed for value in row)
    symbol = case.run().cell.states[-1].symbol
    named = [f"nudge of x{case.entry + 1}" if name == "nudge" and case.D > 1 else name for name in NAMES]
    assert found["names"] == [f"What each step did to {symbol}{case.step()}", *named]
    reason = "None: an RNN makes its state anew at every step and carries nothing over."
    remembers = case.trace().remembers
    assert found["notes"] == ([] if remembers else [reason])
    assert ("share" in found["why"]) == remembers


def test_nothing_is_drawn_that_is_covered_or_of_which_python_cannot_tell_any_more() -> None:
    case = Case("lstm", 1, 1, 3, 0, 0)
    stages = len(lc.LSTM.stages)
    known, covered, away = told_by(
        "questions.js",
        case.given(shown=2 * stages + 4),
        case.given(shown=2 * stages + 3),
        case.given(engine={"kind": "failed", "reason": ""}, stale=True),
    )
    assert len(known["rows"][0]) == 3
    assert covered["rows"] == away["rows"] == []
    assert not any(mark in covered["told"] + covered["picture"] for mark in ("+", "\u2212"))


def test_before_the_memory_is_worked_out_and_while_another_answer_is_awaited_the_rows_are_faded() -> None:
    case = Case("lstm", 1, 1, 3, 0, 0)
    look = case.given()["look"]
    early, late, stale = told_by(
        "questions.js",
        case.given(look=look | {"stage": 3}),
        case.given(look=look | {"stage": 4}),
        case.given(stale=True),
    )
    assert [each["faded"] for each in (early, late, stale)] == [True, False, True]
    assert early["rows"] == late["rows"] == stale["rows"]


def test_where_steps_are_too_many_to_be_left_out_their_row_says_so_and_the_others_stand() -> None:
    case = Case("lstm", 1, 1, 3, 0, 0)
    given = case.given()
    asked = given["heard"]["questions"]
    given["heard"] |= {
        "questions": {"request": asked["request"], "what": "ask must not have the occlusion of so long a run …"},
        "questions_nudges": asked,
    }
    (found,) = told_by("questions.js", given)
    assert found["notes"] == ["The run is too long to ask this of it."]
    assert found["rows"] == [[signed(value, 2) for value in row] for row in case.expected()[:2]]
    assert "lost" not in found["told"]


def test_the_lane_looks_as_it_was_looked_at() -> None:
    kept = {path.stem: path.read_text("utf-8") for path in KEPT.glob("*.svg")}
    assert drawn() == kept, "look at it, then run python -m tests.web.questions"
