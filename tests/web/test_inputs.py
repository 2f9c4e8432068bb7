"""Several inputs on the time axis: a row for each, dragged, typed, named and pasted."""

from __future__ import annotations

import json
import subprocess
from itertools import pairwise, product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Page, expect

from tests.web.sequence import at_step
from tests.whole.screen import fragment, put
from tests.whole.test_axe import violations

if TYPE_CHECKING:
    from playwright.sync_api import Locator

PIPE = Path(__file__).parent / "inputs_pipe.js"
ROOMS = {"wide": (944, 900), "low": (944, 300), "slim": (366, 900), "tight": (366, 400)}
TALLEST_TINTS = 112

PASTE = """(element, text) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}"""


def sequence(inputs: int) -> list[float]:
    """Two steps, of which only the second input goes below zero."""
    return [x for step in range(2) for x in [1.0, -0.5 * step, *[0.25 * step] * (inputs - 2)]]


@pytest.fixture(scope="module")
def placed() -> dict[tuple[str, int, bool], Any]:
    cases = list(product(ROOMS, (2, 3, 4, 5, 8, 16, 512), (False, True)))
    asked = [
        {
            "D": D,
            "inputs": sequence(D),
            "words": ["a", "b"] if worded else [],
            "room": dict(zip(("width", "height"), ROOMS[room], strict=True)),
        }
        for room, D, worded in cases
    ]
    run = subprocess.run(["node", PIPE], input=json.dumps(asked), capture_output=True, text=True, check=True)
    return dict(zip(cases, json.loads(run.stdout), strict=True))


def test_every_input_has_a_row_within_the_lane_that_a_press_finds(placed: dict[tuple[str, int, bool], Any]) -> None:
    for case, found in placed.items():
        rows, lane = found["rows"], found["lane"]
        assert rows[0]["top"] - rows[0]["name"] >= lane["ground"], case
        assert rows[-1]["top"] + rows[-1]["height"] <= lane["foot"] + 1e-9, case
        assert lane["foot"] <= lane["editor"], case
        assert all(a["top"] + a["height"] <= b["top"] - b["name"] + 1e-9 for a, b in pairwise(rows)), case
        assert [row["found"] for row in rows] == list(range(len(rows))), case
        if len(rows) > 4:
            assert lane["foot"] - rows[0]["top"] <= TALLEST_TINTS, case


def test_bars_have_one_scale_and_can_be_dragged_below_zero(placed: dict[tuple[str, int, bool], Any]) -> None:
    for case, found in placed.items():
        if case[1] > 4:
            continue
        first, second, *_ = found["rows"]
        assert all(abs(back - value) < 1e-9 for row in found["rows"] for value, _, back in row["places"]), case
        for row in found["rows"]:
            assert all(row["top"] < y < row["top"] + row["height"] for _, y, _ in row["places"]), case
            assert row["lowest"] == -1
        assert first["zero"] - first["top"] > second["zero"] - second["top"], (
            "zero is at the foot where nothing is below"
        )


def row_of(page: Page, step: int, input_: int) -> tuple[float, float]:
    handle = page.locator(f".timeline-handle[data-input='{input_ - 1}']").nth(step - 1)
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def field(page: Page, name: str) -> Locator:
    return page.get_by_role("textbox", name=name, exact=True)


def text(page: Page) -> str:
    page.get_by_role("button", name="edit as text").click()
    found = page.get_by_role("dialog").get_by_role("textbox").input_value()
    page.get_by_role("button", name="Cancel").click()
    return found


def pasted(page: Page, table: str) -> None:
    page.get_by_role("button", name="edit as text").click()
    page.get_by_role("dialog").get_by_role("textbox").fill(table)
    page.get_by_role("button", name="Apply").click()


def test_several_inputs_are_dragged_typed_named_and_pasted(axis: Page) -> None:
    put(axis, fragment(shape="1x2", inputs=[1, 0, 0, 1, 1, 1], names="a%20cat,", step=2))
    at_step(axis, 2, 3)
    x, y = row_of(axis, 3, 2)
    axis.mouse.move(x, y)
    axis.mouse.down()
    axis.mouse.move(x, y + 5, steps=3)
    axis.mouse.up()
    at_step(axis, 3, 3)
    *before, dragged = (float(number) for number in text(axis).split("\n", 1)[1].split())
    assert before == [1, 0, 0, 1, 1]
    assert dragged < 1

    typed = field(axis, "input 1, a cat, at step 3")
    typed.fill("a lot")
    typed.press("Enter")
    expect(axis.locator(".timeline-editor .field-refusal")).to_contain_text("“a lot” is not a number")
    typed.fill("-0.25")
    typed.press("Enter")
    expect(axis.locator(".timeline-editor .undo[title='undo: input 1 at step 3']")).to_be_visible()
    field(axis, "name of input 2").fill("asks, for it")
    field(axis, "name of input 2").press("Enter")
    expect(field(axis, "input 2, asks, for it, at step 3")).to_be_visible()
    assert violations(axis, ".panel-sequence") == []

    pasted(axis, "0 1\n1")
    expect(axis.get_by_role("alert").or_(axis.locator(".timeline-refused"))).to_have_text(
        "Step 2 has one number, where 2 are expected. Nothing was changed."
    )
    axis.get_by_role("button", name="Cancel").click()
    pasted(axis, "word\ta\tb\tc\nI\t0\t1\t1\nam\t1\t0\t1")
    expect(axis.locator(".timeline-tabname")).to_have_text("am")
    expect(axis.locator(".notice")).to_contain_text("Each step has 3 inputs now")
    assert text(axis) == "a, b, c\nI 0 1 1\nam 1 0 1"
    axis.keyboard.press("ControlOrMeta+z")
    expect(axis.locator(".notice")).to_have_count(0)
    assert text(axis).startswith("word\ta cat\tasks, for it\n")

    axis.locator("body").evaluate(PASTE, "1\t0\n0\t1\n1\t1\n")
    dialog = axis.get_by_role("dialog")
    expect(dialog.get_by_role("textbox")).to_have_value("1\t0\n0\t1\n1\t1\n")
    dialog.get_by_role("button", name="Apply").click()
    expect(dialog).to_have_count(0)
    at_step(axis, 3, 3)
    assert text(axis) == "word\ta cat\tasks, for it\n\t1\t0\n\t0\t1\n\t1\t1"
