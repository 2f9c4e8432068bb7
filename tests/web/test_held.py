"""Holds in the address, and what becomes of them when more is changed: Python is never asked for one it refuses."""

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest

import lstm_core as lc
from lstm_core.wire import request_from
from tests.web.held import hold
from web.runtime import programs

Json = dict[str, Any]
PRESETS = [
    {"name": preset.name, "step": 2, "words": [], "request": request_from(preset)} for preset in lc.presets("lstm")[:2]
]
DEFAULT = PRESETS[0]
REQUEST: Json = DEFAULT["request"]  # type: ignore[assignment]


def asked(*questions: Json) -> list[Any]:
    """What the page's own rules answer."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "questions.json"
        file.write_text(json.dumps(questions), "utf-8")
        answers: list[Any] = json.loads(programs.run_node(Path(__file__).parent / "held_rules.js", [file]))
    return answers


def read(text: str) -> Json:
    return {"ask": "read", "hash": f"#s=1.preset:default;{text}", "presets": PRESETS}


def test_an_address_carries_every_hold_and_back() -> None:
    holds = [hold("forget_gate", 1.0, 2), hold("input_gate", 0.3, 0, 1), hold("candidate", -0.25, 1, 3) | {"unit": 0}]
    holds.append(hold("output_gate", 1e-7, 4) | {"unit": 0})
    back = {"weights": REQUEST["weights"], "starts": REQUEST["starts"], "holds": holds[:1]}
    request = REQUEST | {"holds": holds, "backward": back}
    [text] = asked({"ask": "write", "state": {"request": request, "origin": DEFAULT}})
    assert "hold:forget_gate,1,3~input_gate,0.3,1,2~candidate,-0.25,2,4,1~output_gate,1e-7,5,,1" in text
    found, through_file = asked(read(text.partition(";")[2]), {"ask": "file", "text": text, "presets": PRESETS})
    for state in (found, through_file):
        assert state["request"]["holds"] == holds
        assert state["request"]["backward"]["holds"] == holds[:1]
    assert found["notices"] == []


def test_a_hold_leaves_the_preset_its_name() -> None:
    [text] = asked(
        {"ask": "write", "state": {"request": REQUEST | {"holds": [hold("forget_gate", 1, 2)]}, "origin": DEFAULT}}
    )
    assert text == "s=1.preset:default;hold:forget_gate,1,3;step:1;stage:1"


BROKEN = (
    "forget_gate",
    "forget_gate,1",
    "reset_gate,1,1",
    "forget_gate,1.5,1",
    "forget_gate,-0.1,1",
    "candidate,-1.1,1",
    "forget_gate,x,1",
    "forget_gate,1,0",
    "forget_gate,1,6",
    "forget_gate,1,3,2",
    "forget_gate,1,3,9",
    "forget_gate,1,1,,2",
    "forget_gate,1,1,2,1,1",
    "forget_gate,1,1.5",
)


def test_a_broken_hold_is_let_go_with_a_sentence_and_the_others_stand() -> None:
    for found in asked(*[read(f"hold:{text}~input_gate,0,1") for text in BROKEN]):
        assert found["request"]["holds"] == [hold("input_gate", 0, 0)]
        assert len(found["notices"]) == 1
        assert found["notices"][0]["where"] == "address.hold"


# Where a step comes or goes, of five; what becomes of a hold of steps 2 to 3, and of one from 2 on.
MOVED = [
    (2, 1, (3, 4), 3),
    (3, 1, (2, 4), 2),
    (4, 1, (2, 3), 2),
    (0, -1, (1, 2), 1),
    (2, -1, (2, 2), 2),
    (3, -1, (2, 2), 2),
    (4, -1, (2, 3), 2),
]


@pytest.mark.parametrize(("at", "by", "between", "on"), MOVED)
def test_a_hold_stays_at_its_steps_when_one_comes_or_goes(at: int, by: int, between: tuple[int, int], on: int) -> None:
    holds = [hold("input_gate", 0.5, 2, 3), hold("forget_gate", 1, 2)]
    turned = [hold("input_gate", 0.5, 1, 2)]  # of five steps read from the end, the same
    back = {"weights": REQUEST["weights"], "starts": REQUEST["starts"], "holds": turned}
    [found] = asked({"ask": "shifted", "request": REQUEST | {"holds": holds, "backward": back}, "at": at, "by": by})
    assert found["holds"] == [hold("input_gate", 0.5, *between), hold("forget_gate", 1, on)]
    first, last = (4 + by - step for step in reversed(between))
    assert found["backward"]["holds"] == [hold("input_gate", 0.5, first, last)]


def test_a_step_that_was_held_alone_takes_its_hold_along() -> None:
    request = REQUEST | {"holds": [hold("forget_gate", 1, 2, 2)]}
    [found] = asked({"ask": "shifted", "request": request, "at": 2, "by": -1})
    assert "holds" not in found


def test_a_hold_goes_over_to_the_part_that_does_the_same() -> None:
    holds = [hold("forget_gate", 1, 2), hold("candidate", -0.5, 1), hold("output_gate", 0, 0)]
    gru, rnn = asked(*[{"ask": "kind", "request": REQUEST | {"holds": holds}, "kind": kind} for kind in ("gru", "rnn")])
    assert gru["holds"] == [hold("update_gate", 1, 2), hold("candidate", -0.5, 1)]
    assert rnn["holds"] == [hold("hidden", -0.5, 1)]


def test_python_takes_what_is_left_of_any_hold() -> None:
    """Whatever the kind, the shape and the length become."""
    names = [part.name for part in lc.presets("lstm")[0].cell.parts]
    holds = [hold(name, 0.5, first, last) for name in names for first, last in ((0, None), (1, 3), (4, 4), (3, None))]
    many = {"ask": "shape", "request": REQUEST, "shape": {"D": 1, "H": 3}}
    [three] = asked(many)
    held = three | {"holds": [one | {"unit": 2} for one in holds] + holds}
    questions = [{"ask": "kind", "request": REQUEST | {"holds": holds}, "kind": kind.kind} for kind in lc.kinds()[1:]]
    questions += [{"ask": "shape", "request": held, "shape": {"D": 2, "H": H}} for H in (1, 2, 3)]
    questions += [{"ask": "inputs", "request": held, "inputs": [1.0] * T} for T in (1, 2, 4)]
    for request in asked(*questions):
        assert "problem" not in lc.answer(request)
        assert request["holds"]
