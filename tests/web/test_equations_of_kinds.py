"""The lines of every kind of cell are printed from its equations, whether the page shows it or not."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import lstm_core as lc
from lstm_core.kinds.plain import declared
from tests.web.equation_lines import is_true, plain, signed

KINDS = {kind.kind: kind for kind in lc.kinds()}
STEPS = 6


def printed(name: str, seed: int) -> dict[str, Any]:
    """What the page prints of a cell of this kind with one unit and weights by chance, and the trace itself."""
    chance = np.random.default_rng(seed)
    kind = KINDS[name]
    numbers = {f"{part.name}.{letter}": chance.normal(0, 2, 1).tolist() for part in kind.parts for letter in "WUb"}
    numbers |= {array.name: chance.normal(0, 2, 1).tolist() for array in kind.cell.extra}
    request = {"kind": name, "D": 1, "H": 1, "weights": numbers, "inputs": chance.normal(0, 1, STEPS).tolist()}
    answer = lc.answer(request | {"starts": {state.name: [0.5] for state in kind.states}})
    trace = answer["trace"] | {"printed": answer["printed"]}
    given = {"declared": declared(kind.cell), "request": request, "trace": trace}
    script = Path(__file__).with_name("equations_of_kinds.js")
    text = json.dumps(given, default=np.ndarray.tolist)
    run = subprocess.run(["node", script], input=text, capture_output=True, check=True, text=True, encoding="utf-8")
    return json.loads(run.stdout) | {"values": trace["values"]}


@pytest.mark.parametrize("name", KINDS)
def test_every_line_of_every_kind_has_the_number_of_the_trace_and_is_true_by_hand(name: str):
    for seed in range(3):
        found = printed(name, seed)
        stages = KINDS[name].stages
        for index, line in enumerate(found["lines"]):
            step, stage = divmod(index, len(stages))
            result = stages[stage].result
            value = float(found["values"].get(f"{result}.value", found["values"].get(result))[step])
            assert line["result"].lstrip("+") == signed(value).lstrip("+") == plain(value)
            assert "undefined" not in line["worked"]
            assert "NaN" not in line["worked"]
            assert line["worked"].startswith("≈") or is_true(line["worked"], line["result"]), line


@pytest.mark.parametrize("name", KINDS)
def test_every_field_of_every_kind_is_on_the_walk_once(name: str):
    walk = [(place["part"], place.get("symbol")) for place in printed(name, 0)["walk"]]
    assert len(set(walk)) == len(walk)
    fields = declared(KINDS[name].cell)["fields"]
    assert {field["name"].removesuffix(".value") for field in fields if "." not in field["name"]} <= {
        part for part, symbol in walk if symbol is None
    }


def test_the_equations_of_a_gru_are_said_as_they_are_computed():
    words = {line["words"] for line in printed("gru", 0)["lines"]}
    recalled = "reset gate times the sum of u times the hidden state before, plus d"
    assert f"tanh of: w times x, plus b, plus {recalled}" in words
    assert "update gate times the hidden state before, plus 1 minus update gate, times candidate" in words


def test_a_peephole_is_said_by_its_own_letter():
    words = {line["words"] for line in printed("peephole_lstm", 0)["lines"]}
    assert (
        "sigma of: w times x, plus u times the hidden state before, plus p f times the cell state before, plus b"
        in words
    )
