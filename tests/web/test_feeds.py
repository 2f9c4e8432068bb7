"""What is said to feed a unit is what moves it: every number of one step is changed in turn, and the unit watched."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import lstm_core as lc
from web.runtime import programs

KINDS = {kind.kind: kind for kind in lc.kinds()}
D, H, UNIT = 2, 3, 1

Json = dict[str, Any]


@cache
def feeds() -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = json.loads(programs.run_node(Path(__file__).parent / "feeds.js", []))
    return found


def request(kind: str) -> Json:
    told = KINDS[kind]
    rng = np.random.default_rng(12)
    sizes = {"W": H * D, "U": H * H}
    names = [f"{part.name}.{letter}" for part in told.parts for letter in "WUb"] + [one.name for one in told.cell.extra]
    return {
        "kind": kind,
        "D": D,
        "H": H,
        "weights": {name: rng.normal(size=sizes.get(name.split(".")[-1], H)).tolist() for name in names},
        "inputs": rng.normal(size=D).tolist(),
        "starts": {state.name: rng.normal(size=H).tolist() for state in told.states},
    }


def unit_of(asked: Json) -> dict[str, float]:
    trace = lc.answer(asked)["trace"]["values"]
    return {
        name: float(values[UNIT]) for name, values in trace.items() if name != "inputs" and not name.endswith("start")
    }


@pytest.mark.parametrize("kind", KINDS)
def test_a_unit_is_moved_by_what_is_said_to_feed_it_and_by_nothing_else(kind: str) -> None:
    told = feeds()[kind]
    asked = request(kind)
    usual = unit_of(asked)
    # A part that comes in with all its entries brings along whatever made the others.
    through = {name for name in told["whole"] if any(part.name == name for part in KINDS[kind].parts)}

    def moves(numbers: list[float], index: int) -> bool:
        kept, numbers[index] = numbers[index], numbers[index] + 0.5
        moved = unit_of(asked) != usual
        numbers[index] = kept
        return moved

    for name, numbers in asked["weights"].items():
        width = len(numbers) // H
        rows = {index // width for index in range(len(numbers)) if moves(numbers, index)}
        assert rows == (set(range(H)) if name.split(".")[0] in through else {UNIT}), name
        assert name in told["rows"]
    for name, numbers in asked["starts"].items():
        before = name.replace("_state", "_before")
        whole, entry = set(range(H)), {UNIT}
        expected = whole if before in told["whole"] else entry if before in told["entries"] else set()
        assert {index for index in range(H) if moves(numbers, index)} == expected, name
    assert "inputs" in told["whole"]
    assert all(moves(asked["inputs"], index) for index in range(D))
