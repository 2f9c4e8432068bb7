"""Where a cell reads its sequence backward, what is drawn and said of a step is true in its own time."""

from __future__ import annotations

import json
import re
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import lstm_core as lc
from lstm_core.printing import signed
from tests.web.test_kinds_told import HOLE, by_chance
from web.runtime import programs

KINDS = {kind.kind: kind for kind in lc.kinds()}
STEPS = 4

Json = dict[str, Any]


def answered(name: str) -> Json:
    """Two cells of a kind with weights by chance, as the page has what they say."""
    request, back = by_chance(name, 2.0, (1, 1), 0), by_chance(name, 2.0, (1, 1), 2)
    request["backward"] = {part: back[part] for part in ("weights", "starts")}
    answer = lc.answer(request)
    forward, backward = (
        way["trace"] | {part: way[part] for part in ("printed", "told")} for way in (answer, answer["backward"])
    )
    return {"request": request, "trace": forward, "backward": backward | {"direction": "backward"}}


@cache
def said(name: str) -> tuple[Json, dict[str, list[Json]]]:
    """An answer, and by direction what is said at every step, at its first stage and at its last."""
    answer = answered(name)
    run = subprocess.run(
        [programs.node(), str(Path(__file__).with_name("both_directions.js"))],
        input=json.dumps([answer], default=np.ndarray.tolist),
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    (found,) = json.loads(run.stdout)
    return answer, found


def hidden(trace: Json, step: int) -> str:
    return signed(float(trace["values"]["hidden_state"][step - 1]), 2)


@pytest.mark.parametrize("name", KINDS)
def test_a_state_comes_from_the_step_after_and_goes_to_the_step_before(name: str) -> None:
    for place in said(name)[1]["backward"]:
        step = place["step"]
        come, go = place["labels"][:2]
        assert come == ("from the end" if step == STEPS else f"from step {step + 1}")
        assert go == ("the first step" if step == 1 else f"to step {step - 1}")


@pytest.mark.parametrize("name", KINDS)
def test_it_is_written_and_said_as_the_state_of_the_step_after(name: str) -> None:
    answer, found = said(name)
    states = [state.symbol for state in KINDS[name].states]
    for place in found["backward"]:
        step, drawn, rules = place["step"], " ".join(place["labels"]), " ".join(place["rules"] + place["words"])
        assert "t−1" not in drawn + rules
        assert "before" not in rules
        assert any(f"{letter}t+1" in rules and f"{letter}t+1" in drawn for letter in states)
        if step < STEPS:
            assert f"ht+1\u200b {hidden(answer['backward'], step + 1)}" in place["labels"]
        meanings = [one for one in place["meanings"] if " state of the step after:" in one]
        assert len(meanings) == len(states)
        for meaning in meanings:
            assert ("to begin with" if step == STEPS else f"from step {step + 1}") in meaning
    for place in found["forward"]:
        assert "t+1" not in " ".join(place["labels"] + place["rules"])
        assert "step after" not in " ".join(place["meanings"] + place["words"] + [place["picture"]])


@pytest.mark.parametrize("name", KINDS)
def test_both_directions_say_what_they_have_come_to_forward_first(name: str) -> None:
    answer, found = said(name)
    for direction, places in found.items():
        for place in places:
            step, last = place["step"], place["stage"] == len(KINDS[name].stages)
            both = f" Both directions: {hidden(answer['trace'], step)}, {hidden(answer['backward'], step)}."
            assert place["spoken"].endswith(both) == last, (direction, place["spoken"])


@pytest.mark.parametrize("name", KINDS)
def test_what_is_read_aloud_names_the_direction(name: str) -> None:
    for direction, places in said(name)[1].items():
        for place in places:
            for text in (place["where"].split(":")[0], place["spoken"].split(".")[0], place["picture"].split(".")[0]):
                assert ("backward" in text) == (direction == "backward"), text
            for text in (place["spoken"], place["picture"], *place["meanings"]):
                assert not HOLE.search(text), text


@pytest.mark.parametrize("name", KINDS)
def test_whatever_is_pointed_at_among_the_equations_is_on_the_walk(name: str) -> None:
    for places in said(name)[1].values():
        for place in places:
            assert set(place["asked"]) <= set(place["meanings"])


def test_a_peephole_tells_what_it_sees_and_adds() -> None:
    answer, found = said("peephole_lstm")
    for direction, trace in (("forward", "trace"), ("backward", "backward")):
        meanings = {place["step"]: place["meanings"] for place in found[direction]}
        for gate in ("forget_gate", "input_gate", "output_gate"):
            for step, told in meanings.items():
                added = signed(float(answer[trace]["values"][f"{gate}.from_cell"][step - 1]), 2)
                (one,) = [text for text in told if text.startswith(f"p of the {gate.replace('_', ' ')}")]
                assert one.endswith(f"adds {added.replace('−', 'minus ').replace('+', 'plus ')}.")


def test_the_step_of_the_sequence_is_told() -> None:
    wheres = [place["where"] for place in said("lstm")[1]["backward"]]
    assert [int(re.findall(r"Step (\d)", where)[0]) for where in wheres] == [1, 1, 2, 2, 3, 3, 4, 4]
    assert wheres[5].startswith("Step 3 of 4, stage 6 of 6, backward: hidden state")
