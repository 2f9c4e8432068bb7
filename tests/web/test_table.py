"""All numbers as a table: those of the trace, four decimals each, there only while they are looked at."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest
from playwright.sync_api import Page, expect

import lstm_core as lc
from lstm_core.wire import request_from
from tests.web.equation_lines import PARTS, signed
from tests.whole.expected import trace_of
from tests.whole.presets import SINGLE
from tests.whole.screen import resize

CELLS = """() => [...document.querySelectorAll('.table tbody tr')]
    .map((row) => [...row.cells].map((cell) => cell.textContent.trim()))"""
STATES = ("cell_state", "hidden_state", "kept", "written", "cell_squashed")
# Copies everything between the first element and the second, and returns what a spreadsheet would be given.
COPIED = """([from, to]) => {
  getSelection().setBaseAndExtent(document.querySelector(from), 0, document.querySelector(to), 1);
  let text = '';
  const told = (event) => { text = event.clipboardData.getData('text/plain'); };
  document.addEventListener('copy', told, { once: true });
  document.execCommand('copy');
  return text.split('\\n').map((line) => line.split('\\t'));
}"""


def unsigned(value: float) -> str:
    return str(Decimal(value).quantize(Decimal("0.0001"), ROUND_HALF_UP))


def row(preset: lc.Preset, trace: dict[str, Any], step: int) -> list[str]:
    now = step - 1
    texts = [str(step), *preset.words[now:step], signed(trace["inputs"][now], 4)]
    texts += [signed(trace[state][now], 4) for state in STATES]
    for part in PARTS:
        bias = request_from(preset)["weights"][f"{part}.b"][0]
        terms = (trace[f"{part}.from_input"][now], trace[f"{part}.from_hidden"][now], bias, trace[f"{part}.total"][now])
        value = trace[f"{part}.value"][now]
        texts += [*(signed(term, 4) for term in terms), signed(value, 4) if part == "candidate" else unsigned(value)]
    return texts


@pytest.mark.parametrize("preset", SINGLE, ids=lambda preset: preset.name)
def test_the_table_holds_every_number_of_the_trace(page: Page, preset: lc.Preset):
    trace = trace_of(request_from(preset))
    page.goto(f"./#s=1.preset:{preset.name};step:2;stage:6")
    page.get_by_text("All numbers", exact=True).click()
    expect(page.locator(".table tbody tr")).to_have_count(trace["T"] + 1)
    start, *rows = page.evaluate(CELLS)
    assert [text for text in start if text] == [
        "start",
        signed(trace["cell_start"][0], 4),
        signed(trace["hidden_start"][0], 4),
    ]
    assert rows == [row(preset, trace, step) for step in range(1, trace["T"] + 1)]


def test_rows_exist_only_while_the_table_is_open(page: Page):
    page.goto("./#s=1.preset:default;step:2;stage:6")
    rows = page.locator(".table tbody tr")
    expect(page.locator(".equations-row")).to_have_count(6)
    expect(rows).to_have_count(0)
    page.get_by_text("All numbers", exact=True).click()
    expect(rows).to_have_count(6)
    page.get_by_text("All numbers", exact=True).click()
    expect(rows).to_have_count(0)


def test_a_row_leads_to_its_step_and_the_present_one_is_marked(page: Page):
    page.goto("./#s=1.preset:default;step:2;stage:6")
    page.get_by_text("All numbers", exact=True).click()
    expect(page.locator(".table tbody tr").first).to_be_visible()
    current = page.locator(".table tr[aria-current=step] th")
    expect(current).to_have_text("2")
    page.locator(".table tbody tr").nth(4).locator("td").nth(3).click()
    expect(current).to_have_text("4")
    expect(page.locator(".transport-where")).to_have_text("step 4 of 5")
    page.get_by_role("button", name="go to step 1").press("Enter")
    expect(current).to_have_text("1")


def test_what_is_copied_is_numbers_in_their_columns(page: Page):
    page.goto("./#s=1.preset:default;step:2;stage:6")
    page.get_by_text("All numbers", exact=True).click()
    expect(page.locator(".table tbody tr").first).to_be_visible()
    shown = page.evaluate(CELLS)
    headings, *rows = page.evaluate(COPIED, [".table thead th", ".table tbody tr:last-child td:last-child"])
    assert headings[:3] == ["step", "input", "cell state"]
    assert headings[-3:] == ["output gate b", "output gate total", "output gate value"]
    assert {len(line) for line in [headings, *rows]} == {27}
    for cells, line in zip(shown, rows, strict=True):
        assert line[0] == cells[0]
        for text, copied in zip(cells[1:], line[1:], strict=True):
            assert copied == "" if text == "" else float(copied) == float(text.replace("−", "-"))
    second = ".table tbody tr:nth-child(3)"
    assert page.evaluate(COPIED, [f"{second} td:nth-child(2)", f"{second} td:nth-child(4)"]) == [
        ["-0.3000", *(text.lstrip("+") for text in shown[2][2:4])]
    ]


def test_what_a_step_leads_to_is_in_sight_at_once(page: Page):
    page.goto("./#s=1.preset:default;step:2;stage:6")
    page.get_by_text("All numbers", exact=True).click()
    expect(page.locator(".table tbody tr").first).to_be_visible()
    for width in (1366, 1440):
        resize(page, width, 900)
        room = page.locator(".table-room").bounding_box()
        last = page.get_by_role("columnheader", name="tanh c").bounding_box()
        assert room
        assert last
        assert last["x"] + last["width"] < room["x"] + room["width"]


def test_the_wide_table_scrolls_in_a_room_of_its_own(page: Page):
    resize(page, 360, 740)
    page.goto("./#s=1.preset:default;step:2;stage:6")
    page.get_by_text("All numbers", exact=True).click()
    expect(page.locator(".table tbody tr").first).to_be_visible()
    room = page.get_by_role("region", name="all numbers of the sequence")
    expect(room.get_by_role("columnheader", name="hidden state")).to_have_count(1)
    assert room.evaluate("(room) => room.scrollWidth > room.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    room.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.table-room').scrollLeft > 0")
