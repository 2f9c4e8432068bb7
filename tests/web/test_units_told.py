"""What the page says and prints of several units beside its equations: where one is, the table, the file of numbers."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import lstm_core as lc
from lstm_core.printing import signed
from lstm_core.request import read_request
from lstm_core.running.run import run_from
from tests.pipe import asking
from tests.web.test_kinds_told import by_chance

Json = dict[str, Any]
Shown = Callable[..., Json]


@pytest.fixture(scope="module")
def shown() -> Iterator[Shown]:
    with asking(Path(__file__).with_name("units_told.js")) as ask:

        def shown(request: Json, names: tuple[str, ...] = (), **cursor: int) -> Json:
            found = lc.answer(request)
            trace = found["trace"] | {"printed": found["printed"], "told": found["told"]}
            said = ask({"request": request, "trace": trace, "names": names, "cursor": cursor})
            return {"values": trace["values"], **said}

        yield shown


def text(html: str) -> str:
    return unescape(re.sub(r"\s+", " ", re.sub(r"<!--.*?-->|<[^>]*>", " ", html))).strip()


def cells(html: str, of: str = "tbody") -> list[list[str]]:
    (body,) = re.findall(rf"<{of}>(.*?)</{of}>", html, re.DOTALL)
    rows = re.findall(r"<tr.*?</tr>", body, re.DOTALL)
    return [[text(cell) for cell in re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL)] for row in rows]


@pytest.mark.parametrize(("units", "field"), [(4, False), (16, True)])
def test_the_unit_is_chosen_where_the_step_is_said(shown: Shown, units: int, field: bool):
    found = shown(by_chance("lstm", 1.0, (3, units), 0), step=2, unit=2)
    assert ("<input" in found["where"]) is field
    place = re.sub(r'<input[^>]*style="[^"]*"[^>]*>', "3", found["where"]) if field else found["where"]
    assert f"‹ unit 3 of {units} ›" in text(place)
    assert found["spoken"].startswith(f"Step 2 of 4, stage 6, hidden state, unit 3 of {units}. Given these inputs, ")
    assert f"unit 3 of {units}" in text(found["equations"])


def test_of_one_unit_none_is_chosen_whatever_the_inputs(shown: Shown):
    found = shown(by_chance("lstm", 1.0, (3, 1), 0), step=2)
    assert "unit" not in text(found["where"]) + text(found["equations"]) + found["spoken"]


def test_a_folded_line_says_how_many_are_left_and_is_opened_by_a_button(shown: Shown):
    request = by_chance("lstm", 1.0, (5, 6), 0)
    folded = shown(request, ("", "asks for it", "", "", ""), step=2, unit=3, stage=1)["equations"]
    assert folded.count("aria-expanded") == folded.count('aria-expanded="false"') == 2
    assert text(folded).count("and 3 more all 5") == text(folded).count("and 4 more all 6") == 1
    assert re.search(r"\(unit [1-6]\)", re.sub(r"\s+(?=\))|(?<=\()\s+", "", text(folded)))
    opened = shown(request, step=2, unit=3, stage=1, unfolded="U")["equations"]
    assert opened.count('aria-expanded="true"') == 1
    assert "and 4 more" not in text(opened)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("lstm", ["4 = σ(4×3 · 3 + 4×4 · 4 + 4)"] * 2 + ["4 = tanh(4×3 · 3 + 4×4 · 4 + 4)", "4 = 4 ⊙ 4 + 4 ⊙ 4"]),
        ("gru", ["4 = σ(4×3 · 3 + 4×4 · 4 + 4)"] * 2 + ["4 = tanh(4×3 · 3 + 4 + 4 ⊙ (4×4 · 4 + 4))"]),
        ("gru_2014", ["4 = σ(4×3 · 3 + 4×4 · 4 + 4)"] * 2 + ["4 = tanh(4×3 · 3 + 4 + 4×4 · (4 ⊙ 4))"]),
    ],
)
def test_shapes_are_shown_for_who_asks(shown: Shown, name: str, expected: list[str]):
    request = by_chance(name, 1.0, (3, 4), 0)
    shapes = re.compile(r'class="equations-shapes">(.*?)</span>')
    assert shapes.findall(shown(request)["equations"]) == []
    assert shapes.findall(shown(request, unfolded="S")["equations"])[: len(expected)] == expected


def test_the_table_has_a_column_for_each_input_and_the_numbers_of_the_unit(shown: Shown):
    request = by_chance("lstm", 1.0, (3, 4), 0)
    found = shown(request, ("names a country", "", "asks for it"), step=2, unit=2)
    assert found["headings"][:5] == ["step", "names a country", "input 2", "asks for it", "cell state"]
    assert text(found["table"]).startswith("Save all units as CSV Unit 3 of 4: every step")
    start, *rows = cells(found["table"])
    values = found["values"]
    assert [one for one in start if one] == ["start", signed(0.5, 4), signed(0.5, 4)]
    for step, row in enumerate(rows):
        assert len(row) == len(found["headings"])
        assert row[1:4] == [signed(x, 4) for x in values["inputs"][3 * step : 3 * step + 3]]
        assert row[4] == signed(values["cell_state"][4 * step + 2], 4)
        bias = request["weights"]["output_gate.b"][2]
        assert row[-3] == signed(bias, 4)


def test_of_a_thousand_steps_those_around_the_present_one_stand_in_the_table(shown: Shown):
    request = by_chance("gru", 1.0, (16, 2), 0)
    request["inputs"] = np.random.default_rng(0).normal(0, 1, 16_000).tolist()
    found = shown(request, step=500, unit=1)
    steps = [int(row[0]) for row in cells(found["table"])]
    assert 100 < len(steps) < 300
    assert steps == list(range(steps[0], steps[-1] + 1))
    assert 500 in steps
    assert f"Of the 1000 steps {steps[0]} to {steps[-1]} stand here" in text(found["table"])


def columns(table: str) -> dict[str, list[float]]:
    rows = zip(*csv.reader(io.StringIO(table)), strict=True)
    return {heading: [float(number) for number in column] for heading, *column in rows}


@pytest.mark.parametrize("name", ["lstm", "gru_2014"])
def test_all_numbers_are_saved_as_the_core_writes_them(shown: Shown, name: str):
    request = by_chance(name, 1.0, (3, 2), 0)
    inputs, (cell, starts, holds), *_ = read_request(request)
    written = columns(lc.table(run_from(cell, inputs, starts, holds)))
    saved = columns(shown(request, step=1)["csv"])
    assert saved == {heading: column for heading, column in written.items() if ".held[" not in heading}
