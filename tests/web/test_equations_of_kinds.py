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
from tests.web.equation_lines import factor, is_true, plain, signed, summand, typed

KINDS = {kind.kind: kind for kind in lc.kinds()}
STEPS = 6


def printed(name: str, seed: int, inputs: int = 1, units: int = 1) -> dict[str, Any]:
    """What the page prints of a cell of this kind and size with weights by chance, and the trace itself."""
    chance = np.random.default_rng(seed)
    kind = KINDS[name]
    sizes = {"W": units * inputs, "U": units * units, "b": units}
    numbers = {
        f"{part.name}.{letter}": chance.normal(0, 2, size).round(2).tolist()
        for part in kind.parts
        for letter, size in sizes.items()
    }
    numbers |= {array.name: chance.normal(0, 2, units).tolist() for array in kind.cell.extra}
    sequence = chance.normal(0, 1, STEPS * inputs).round(1).tolist()
    request = {"kind": name, "D": inputs, "H": units, "weights": numbers, "inputs": sequence}
    answer = lc.answer(request | {"starts": {state.name: [0.5] * units for state in kind.states}})
    trace = answer["trace"] | {"printed": answer["printed"]}
    given = {"declared": declared(kind.cell), "request": request, "trace": trace}
    script = Path(__file__).with_name("equations_of_kinds.js")
    text = json.dumps(given, default=np.ndarray.tolist)
    run = subprocess.run(["node", script], input=text, capture_output=True, check=True, text=True, encoding="utf-8")
    return json.loads(run.stdout) | {"values": trace["values"], "printed": trace["printed"], "request": request}


@pytest.mark.parametrize("name", KINDS)
def test_every_line_of_every_kind_has_the_number_of_the_trace_and_is_true_by_hand(name: str):
    for seed in range(3):
        found = printed(name, seed)
        stages = KINDS[name].stages
        for line in found["lines"]:
            result = stages[line["stage"] - 1].result
            value = float(found["values"].get(f"{result}.value", found["values"].get(result))[line["step"] - 1])
            assert line["result"].lstrip("+") == signed(value).lstrip("+") == plain(value)
            assert "undefined" not in line["worked"]
            assert "NaN" not in line["worked"]
            assert line["worked"].startswith("≈") or is_true(line["worked"], line["result"]), line


SIZES = [(3, 4), (1, 5), (6, 1)]  # inputs and units


def vector(found: dict[str, Any], matrix: str, step: int) -> list[float]:
    """What a matrix is multiplied by, entry by entry."""
    kind, inputs, units = (found["request"][key] for key in ("kind", "D", "H"))
    values = found["values"]
    if matrix.endswith(".W"):
        return list(found["request"]["inputs"][(step - 1) * inputs : step * inputs])
    if matrix == "candidate.U" and kind == "gru_2014":
        return list(values["recalled"][(step - 1) * units : step * units])
    return list(
        values["hidden_start"] if step == 1 else values["hidden_state"][(step - 2) * units : (step - 1) * units]
    )


def products_by_hand(found: dict[str, Any], line: dict[str, Any], product: dict[str, Any]) -> tuple[list[str], str]:
    """The terms of such a line, and its total, from the request and the trace."""
    step, unit, matrix, units = line["step"], line["unit"], product["matrix"], found["request"]["H"]
    name = matrix.replace(".W", ".from_input").replace(".U", ".from_hidden")
    now = (step - 1) * units + unit
    entries = vector(found, matrix, step)
    row = found["request"]["weights"][matrix][unit * len(entries) : (unit + 1) * len(entries)]
    stages = len(KINDS[found["request"]["kind"]].stages)
    decimals = int(found["printed"]["operands"][now * stages + line["stage"] - 1])
    operands = int(found["printed"]["products"][name]["operands"][now])
    factors = [typed(entry) if matrix.endswith(".W") else plain(entry, operands) for entry in entries]
    terms = [f"{typed(weight)}·{factor(by)}" for weight, by in zip(row, factors, strict=True)]
    return terms, signed(found["values"][name][now], decimals)


@pytest.mark.parametrize(("inputs", "units"), SIZES)
@pytest.mark.parametrize("name", KINDS)
def test_every_product_of_several_terms_is_written_out_and_true_by_hand(name: str, inputs: int, units: int):
    found = printed(name, 0, inputs, units)
    true = 0
    for line in found["lines"]:
        for product in line["products"]:
            terms, total = products_by_hand(found, line, product)
            assert product["line"] == terms[0] + "".join(summand(term) for term in terms[1:])
            assert product["total"] == total
            assert total.lstrip("+−") in line["worked"]
            if product["holds"]:
                assert is_true(product["line"], product["total"]), product
                true += 1
        assert line["worked"].startswith("≈") or is_true(line["worked"], line["result"]), line
    matrices = {product["matrix"] for line in found["lines"] for product in line["products"]}
    letters = "W" * (inputs > 1) + "U" * (units > 1)
    assert matrices == {f"{part.name}.{letter}" for part in KINDS[name].parts for letter in letters}
    assert true > 0.9 * STEPS * units * len(matrices)


def test_of_more_than_four_products_the_two_largest_stand_there_until_all_are_asked_for():
    found = printed("lstm", 1, 3, 6)
    for line in found["lines"]:
        for product in line["products"]:
            terms, _ = products_by_hand(found, line, product)
            if product["matrix"].endswith(".W"):
                assert len(product["folded"]) == len(terms) == 3
                continue
            row = found["request"]["weights"][product["matrix"]][6 * line["unit"] : 6 * line["unit"] + 6]
            entries = vector(found, product["matrix"], line["step"])
            sizes = [abs(weight * entry) for weight, entry in zip(row, entries, strict=True)]
            largest = sorted(range(len(terms)), key=lambda index: -sizes[index])[:2]
            assert product["largest"] == largest
            assert [term.lstrip("+") for term in product["folded"]] == [terms[index] for index in largest]


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
