"""Weights of many units as grids of squares: walked through, pointed at, pasted, and said."""

from __future__ import annotations

import json
import math
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.whole.test_axe import in_theme, violations

PIPE = Path(__file__).parent / "grids.js"
SIZE = {"rows": 4, "columns": 8}


def ask(*questions: tuple[str, Any]) -> list[Any]:
    run = subprocess.run(
        ["node", str(PIPE)],
        input=json.dumps(questions),
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=True,
    )
    answers: list[Any] = json.loads(run.stdout)
    return answers


def key(name: str, ctrl: bool = False) -> dict[str, Any]:
    return {"key": name, "ctrlKey": ctrl}


@pytest.mark.parametrize(
    ("keys", "start", "end"),
    [
        ([key("ArrowRight"), key("ArrowDown")], (0, 0), (1, 1)),
        ([key("ArrowLeft"), key("ArrowUp")], (0, 0), (0, 0)),
        ([key("ArrowRight"), key("ArrowDown")], (3, 7), (3, 7)),
        ([key("Home")], (2, 5), (2, 0)),
        ([key("End")], (2, 5), (2, 7)),
        ([key("Home", ctrl=True)], (2, 5), (0, 0)),
        ([key("End", ctrl=True)], (2, 5), (3, 7)),
    ],
)
def test_keys_walk_through_a_grid_and_stay_in_it(
    keys: list[dict[str, Any]], start: tuple[int, int], end: tuple[int, int]
):
    (cell,) = ask(("walked", [keys, {"row": start[0], "column": start[1]}, SIZE]))
    assert (cell["row"], cell["column"]) == end


def test_other_keys_are_not_taken_from_the_page():
    keys = [key("Tab"), key("a"), key("Escape"), key("ArrowRight", ctrl=True), key("PageDown")]
    assert ask(*(("other", [one, SIZE]) for one in keys)) == [True] * len(keys)


def test_the_entry_under_the_pointer_is_the_nearest_one():
    (found,) = ask(("found", {"widths": [3, 4, 1, 1], "rows": 4}))
    assert found == [[{"row": row, "column": column} for column in range(9)] for row in range(4)]


def test_a_square_is_full_from_the_95th_of_a_hundred_weights_and_zeros_do_not_count():
    hundred = [-float(k) if k % 2 else float(k) for k in range(1, 101)]
    questions = [[hundred], [[*hundred, *[0.0] * 900]], [[0.0, 3.0], [0.0]], [[0.0]], []]
    assert ask(*(("full", question) for question in questions)) == [95, 95, 3, 0, 0]


def sides(path: str) -> list[float]:
    return [float(side) for side in re.findall(r"h([\d.]+)v[\d.]+h-", path)]


def test_area_is_size_and_hollow_is_negative():
    full, quarter, hollow, zero, beyond = ask(
        *(("path", [[weight], 1, 2.0, None]) for weight in (2.0, 0.5, -2.0, 0.0, 50.0))
    )
    assert math.isclose(sides(full)[0], 2 * sides(quarter)[0])
    assert full.count("M") == 1
    assert hollow.count("M") == 2
    assert hollow.startswith(full)
    assert zero == ""
    assert beyond == full


def test_of_a_large_grid_only_what_is_in_sight_is_drawn():
    (path,) = ask(("path", [[1.0] * 100, 50, 1.0, {"left": 10, "right": 14, "top": 0, "bottom": 1}]))
    assert path.count("M") == 2 * 5


def test_where_columns_are_close_the_ends_and_what_is_picked_have_their_numbers():
    assert ask(
        ("numbered", [4, -1, True]),
        ("numbered", [16, -1, False]),
        ("numbered", [16, 7, False]),
        ("numbered", [16, 2, False]),
        ("numbered", [1, -1, False]),
    ) == [[0, 1, 2, 3], [0, 15], [0, 7, 15], [2, 15], [0]]


U = {"rows": 2, "columns": 2, "called": "U of the forget gate"}
B = {"rows": 3, "columns": 1, "called": "b of the forget gate"}


@pytest.mark.parametrize(
    ("text", "array", "numbers"),
    [
        ("[[1, 2], [3, 4]]", U, [1, 2, 3, 4]),
        ("1\t2\n3\t4", U, [1, 2, 3, 4]),
        ("0,1\n1,0", U, [0, 1, 1, 0]),
        ("tensor([1., 2., 3.])", B, [1, 2, 3]),
        ("1\n2\n3", B, [1, 2, 3]),
    ],
)
def test_what_is_pasted_becomes_the_array(text: str, array: dict[str, Any], numbers: list[float]):
    assert ask(("pasted", [text, array])) == [{"numbers": numbers}]


@pytest.mark.parametrize(
    ("text", "array", "sentence"),
    [
        ("1 2 3\n4 5 6", U, "U of the forget gate has 2 rows of 2 numbers; 2 rows of 3 numbers came."),
        ("1 2 3 4", U, "U of the forget gate has 2 rows of 2 numbers; one row of 4 numbers came."),
        ("1 2", B, "b of the forget gate has 3 rows of one number; one row of 2 numbers came."),
        ("1 2\n3", U, "Row 2 has one number, where 2 are expected."),
        ("1 2\n3 two", U, "Number 2 of row 2: “two” is not a number: one such as 0.5 or −2 is expected."),
    ],
)
def test_what_does_not_fit_gets_one_sentence_that_names_what_was_expected_and_what_came(
    text: str, array: dict[str, Any], sentence: str
):
    assert ask(("pasted", [text, array])) == [{"what": sentence}]


def test_an_entry_is_called_by_its_part_its_array_and_where_it_leads():
    lstm = {"kind": "lstm", "part": "forget_gate", "D": 2, "H": 3, "names": ["names a country", ""]}
    peephole = {"kind": "peephole_lstm", "part": "output_gate", "D": 1, "H": 1, "names": []}
    assert ask(("entries", lstm), ("entries", peephole)) == [
        [
            "forget gate, W, from input 1 (names a country) to unit 3",
            "forget gate, W, from input 2 to unit 3",
            "forget gate, U, from unit 1 to unit 3",
            "forget gate, U, from unit 2 to unit 3",
            "forget gate, U, from unit 3 to unit 3",
            "forget gate, b, of unit 3",
        ],
        [
            "output gate, W, from input 1 to unit 1",
            "output gate, U, from unit 1 to unit 1",
            "output gate, p o, of unit 1",
            "output gate, b, of unit 1",
        ],
    ]


STATE = "./#s=1.preset:default;shape:2x2;forget_gate:1,2,3,4,-0.5,0.25,0,1,1,-2;inputs:1,0,0,1;step:2;stage:6"


@pytest.fixture
def many(page: Page) -> Page:
    page.goto(STATE)
    expect(page.locator("html")).to_have_attribute("data-engine", "ready", timeout=60_000)
    expect(page.locator(".grids")).to_be_visible()
    return page


def picked(grid: Locator) -> str:
    """What a voice says of the entry that is picked."""
    return str(
        grid.evaluate(
            "(grid) => document.getElementById(grid.getAttribute('aria-activedescendant')).getAttribute('aria-label')"
        )
    )


def paste(grid: Locator, text: str) -> None:
    grid.evaluate(
        """(grid, text) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', text);
          grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        }""",
        text,
    )


def test_escape_leaves_a_field_even_before_what_was_entered_is_drawn(many: Page):
    grid = many.get_by_role("grid", name="weights of the forget gate")
    grid.focus()
    many.keyboard.press("Enter")
    value = many.locator(".grids .field-text")
    expect(value).to_be_focused()
    value.evaluate("""(field) => {
      field.value = '-0.35';
      field.dispatchEvent(new Event('change', { bubbles: true }));
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    }""")
    expect(grid).to_be_focused()
    expect(value).to_have_value("−0.35")


def test_weights_of_many_units_are_edited_by_keyboard_alone(many: Page):
    grid = many.get_by_role("grid", name="weights of the forget gate")
    value = many.locator(".grids .field-text")
    undo = many.locator(".grids ~ .controls-row .undo")
    many.locator(".size-button").focus()
    many.keyboard.press("Tab")
    expect(grid).to_be_focused()
    for name in ("ArrowRight", "ArrowRight", "ArrowDown", "Home", "End", "ArrowLeft", "ArrowUp", "ArrowLeft"):
        many.keyboard.press(name)
    expect(grid).to_have_attribute("aria-activedescendant", "weight-forget_gate-0-2")
    assert picked(grid) == "forget gate, U, from unit 1 to unit 1: minus 0.5"
    many.keyboard.press("Enter")
    expect(value).to_be_focused()
    many.keyboard.type("-0.35")
    many.keyboard.press("Enter")
    many.keyboard.press("Escape")
    expect(grid).to_be_focused()
    assert picked(grid) == "forget gate, U, from unit 1 to unit 1: minus 0.35"
    assert "forget_gate:1,2,3,4,-0.35,0.25,0,1,1,-2" in many.url
    # The next grid is the next stop, at the same entry.
    many.keyboard.press("Tab")
    expect(many.locator(".grids-title")).to_have_text("input gate, U, from unit 1 to unit 1")
    before = many.url
    many.get_by_role("button", name=re.compile("U of the input gate, row 1: fill the row with")).click()
    expect(many).not_to_have_url(before)
    undo.click()
    expect(many).to_have_url(before)
    grid.focus()
    many.keyboard.press("ArrowRight")
    expect(many.locator(".grids-title")).to_have_text("forget gate, U, from unit 2 to unit 1")
    # A matrix is pasted, or refused at the field, which keeps it.
    paste(grid, "1 2 3")
    expect(many.locator(".grids-text .field-refusal")).to_have_text(
        "U of the forget gate has 2 rows of 2 numbers; one row of 3 numbers came."
    )
    expect(many.locator(".grids-text textarea")).to_have_value("1 2 3")
    many.keyboard.press("Escape")
    expect(many.locator(".grids-text .field-refusal")).to_have_count(0)
    paste(grid, "[[0.5, 1.5],\n [2.5, 3.5]]")
    expect(many).to_have_url(re.compile("forget_gate:1,2,3,4,0.5,1.5,2.5,3.5,1,-2"))
    # What the preset has is in both sizes; what it has not was 0.
    many.get_by_role("button", name="reset U of the forget gate to the preset").click()
    expect(many).to_have_url(re.compile("forget_gate:1,2,3,4,1,0,0,0,1,-2"))
    for theme in ("light", "dark"):
        in_theme(many, theme)
        assert violations(many) == []


def test_the_size_is_changed_by_one_control_and_what_was_there_stays(many: Page):
    many.locator(".kinds-name").click()
    menu = many.locator("#kinds")
    units = menu.get_by_role("textbox", name="Units")
    menu.get_by_role("button", name="Units: more").click()
    expect(units).to_have_value("3")
    expect(many).to_have_url(re.compile("shape:3x2;forget_gate:1,2,3,4,0,0,-0.5,0.25,0,0,1,0,0,0,0,1,-2,0;"))
    for given in ("17", "0", "1.5"):
        units.fill(given)
        units.press("Enter")
        expect(menu.locator(".field-refusal")).to_have_text(
            "A whole number from 1 to 16 is expected: up to 512 units come with a file or a link."
        )
    expect(many.locator(".size-button")).to_contain_text("3 units, 2 inputs: 72 numbers")
    units.fill("1")
    units.press("Enter")
    expect(many).to_have_url(re.compile("shape:1x2;forget_gate:1,2,-0.5,1;"))
    many.keyboard.press("Escape")
    many.locator("html").click(position={"x": 5, "y": 400})
    many.keyboard.press("Control+z")
    expect(many).to_have_url(re.compile("shape:3x2;|shape:2x2;"))
