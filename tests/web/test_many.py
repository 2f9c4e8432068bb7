"""The cell of many units: what is lit in it is what its kind declares to feed the unit."""

import re
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.web.many import KINDS, answered, told_by
from tests.web.test_feeds import feeds
from tests.web.test_pictures import OVERLAPS
from tests.web.without_python import SILENT_WORKER

Json = dict[str, Any]

UNIT = 1


@cache
def drawn(kind: str, *, backward: bool = False) -> Json:
    found: Json = told_by("many_drawn.js", [answered(kind, 3, 2, backward=backward)], [{"width": 944, "unit": UNIT}])[0]
    return found


@pytest.mark.parametrize("backward", [False, True], ids=["forward", "backward"])
@pytest.mark.parametrize("kind", KINDS)
def test_lit_are_the_rows_and_the_entries_that_the_kind_declares(kind: str, backward: bool) -> None:
    told, picture = feeds()[kind], drawn(kind, backward=backward)
    extra = {one.name for one in KINDS[kind].cell.extra}
    assert len(picture["rows"]) == len(told["rows"])
    assert set(picture["rows"]) >= set(told["rows"]) - extra
    assert all(rows == [UNIT] for rows in picture["rows"].values())
    for state in KINDS[kind].states:
        before = state.name.replace("_state", "_before")
        assert picture["entries"][before] == ([0, 1, 2] if before in told["whole"] else [UNIT])
        assert picture["entries"][state.name] == [UNIT]
    assert picture["entries"]["inputs"] == [0, 1]


@pytest.mark.parametrize("kind", KINDS)
def test_the_picture_says_which_unit_of_how_many(kind: str) -> None:
    assert 'aria-label="Unit 2 of 3. ' in drawn(kind)["svg"]


def test_with_several_inputs_one_unit_has_no_stack_but_that_of_x() -> None:
    (found,) = told_by("many_drawn.js", [answered("lstm", 1, 3)], [{"width": 944, "unit": 0}])
    assert set(found["entries"]) == {"inputs"}


def test_of_512_units_those_around_the_one_that_is_looked_at_are_drawn() -> None:
    looks = [{"width": 944, "unit": unit} for unit in (0, 300, 511)]
    for found in told_by("many_drawn.js", [answered("lstm", 512, 512, T=2)], looks):
        assert len(re.findall("cell-choose", found["svg"])) == 4 * 16
        assert len(found["svg"]) < 150_000


@pytest.mark.parametrize(("H", "of_all", "of_the_row"), [(4, 9.0, 0.02), (40, 9.0, 3.5)], ids=["squares", "bars"])
def test_an_edit_of_a_weight_draws_those_of_its_own_part_unless_the_largest_is_another(
    H: int, of_all: float, of_the_row: float
) -> None:
    run = answered("lstm", H, 2)
    parts = [part.name for part in KINDS["lstm"].parts]
    small, largest, in_the_row = told_by(
        "weights_kept.js",
        run,
        [
            {"name": "forget_gate.W", "at": at, "value": value}
            for at, value in [(3, 0.01), (3, of_all), (0, of_the_row)]
        ],
    )
    assert small == ["forget_gate"]
    assert largest == parts
    # Bars show one row, which has a scale of its own.
    assert in_the_row == (parts if H == 40 else ["forget_gate"])


@pytest.mark.usefixtures("site")
def test_no_words_lie_on_others_or_on_a_block_or_stand_outside_with_many_units(page: Page) -> None:
    page.add_init_script(SILENT_WORKER)
    page.goto("./")
    runs = [
        answered(kind, H, D, backward=backward)
        for kind in KINDS
        for H, D, backward in [(4, 3, False), (16, 8, True), (2, 16, False), (1, 3, True)]
    ]
    looks = [
        {"width": width, "height": height, "unit": 2, "stage": stage}
        for width, height, stage in [(944, 900, 9), (640, 900, 2), (640, 300, 9), (340, 900, 9), (340, 300, 9)]
    ]
    pictures = told_by("many_drawn.js", runs, looks)
    for start in range(0, len(pictures), 40):
        some = [[one["name"], one["svg"], one["width"]] for one in pictures[start : start + 40]]
        assert page.evaluate(OVERLAPS, some) == []


@pytest.mark.usefixtures("site")
def test_a_click_on_an_entry_of_a_stack_chooses_its_unit(page: Page) -> None:
    page.add_init_script(SILENT_WORKER)
    page.goto("./#s=1.preset:trained-slots")
    svg = page.locator(".cell svg:visible")
    expect(svg).to_have_attribute("aria-label", re.compile("^Unit 1 of 4"))
    page.locator(".cell-choose").nth(2).click()
    expect(svg).to_have_attribute("aria-label", re.compile("^Unit 3 of 4"))
