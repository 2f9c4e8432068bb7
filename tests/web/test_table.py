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
from tests.whole.screen import fragment, put, resize

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
def test_the_table_holds_every_number_of_the_trace(live: Page, preset: lc.Preset):
    trace = trace_of(request_from(preset))
    put(live, fragment(preset.name, step=2, stage=6))
    live.get_by_text("All numbers", exact=True).click()
    expect(live.locator(".table tbody tr")).to_have_count(trace["T"] + 1)
    start, *rows = live.evaluate(CELLS)
    assert [text for text in start if text] == [
        "start",
        signed(trace["cell_start"][0], 4),
        signed(trace["hidden_start"][0], 4),
    ]
    assert rows == [row(preset, trace, step) for step in range(1, trace["T"] + 1)]


def test_rows_exist_only_while_the_table_is_open(live: Page):
    put(live, fragment(step=2, stage=6))
    rows = live.locator(".table tbody tr")
    expect(live.locator(".equations-row")).to_have_count(6)
    expect(rows).to_have_count(0)
    live.get_by_text("All numbers", exact=True).click()
    expect(rows).to_have_count(6)
    live.get_by_text("All numbers", exact=True).click()
    expect(rows).to_have_count(0)


def test_a_row_leads_to_its_step_and_the_present_one_is_marked(live: Page):
    put(live, fragment(step=2, stage=6))
    live.get_by_text("All numbers", exact=True).click()
    expect(live.locator(".table tbody tr").first).to_be_visible()
    current = live.locator(".table tr[aria-current=step] th")
    expect(current).to_have_text("2")
    live.locator(".table tbody tr").nth(4).locator("td").nth(3).click()
    expect(current).to_have_text("4")
    expect(live.locator(".transport-where")).to_have_text("step 4 of 5")
    live.get_by_role("button", name="go to step 1").press("Enter")
    expect(current).to_have_text("1")


def test_what_is_copied_is_numbers_in_their_columns(live: Page):
    put(live, fragment(step=2, stage=6))
    live.get_by_text("All numbers", exact=True).click()
    expect(live.locator(".table tbody tr").first).to_be_visible()
    shown = live.evaluate(CELLS)
    headings, *rows = live.evaluate(COPIED, [".table thead th", ".table tbody tr:last-child td:last-child"])
    assert headings[:3] == ["step", "input", "cell state"]
    assert headings[-3:] == ["output gate b", "output gate total", "output gate value"]
    assert {len(line) for line in [headings, *rows]} == {27}
    for cells, line in zip(shown, rows, strict=True):
        assert line[0] == cells[0]
        for text, copied in zip(cells[1:], line[1:], strict=True):
            assert copied == "" if text == "" else float(copied) == float(text.replace("−", "-"))
    second = ".table tbody tr:nth-child(3)"
    assert live.evaluate(COPIED, [f"{second} td:nth-child(2)", f"{second} td:nth-child(4)"]) == [
        ["-0.3000", *(text.lstrip("+") for text in shown[2][2:4])]
    ]


def test_what_a_step_leads_to_is_in_sight_at_once(live: Page):
    put(live, fragment(step=2, stage=6))
    live.get_by_text("All numbers", exact=True).click()
    expect(live.locator(".table tbody tr").first).to_be_visible()
    for width in (1366, 1440):
        resize(live, width, 900)
        room = live.locator(".table-room").bounding_box()
        last = live.get_by_role("columnheader", name="tanh c").bounding_box()
        assert room
        assert last
        assert last["x"] + last["width"] < room["x"] + room["width"]


def test_the_wide_table_scrolls_in_a_room_of_its_own(live: Page):
    resize(live, 360, 740)
    put(live, fragment(step=2, stage=6))
    live.get_by_text("All numbers", exact=True).click()
    expect(live.locator(".table tbody tr").first).to_be_visible()
    room = live.get_by_role("region", name="all numbers of the sequence")
    expect(room.get_by_role("columnheader", name="hidden state")).to_have_count(1)
    assert room.evaluate("(room) => room.scrollWidth > room.clientWidth")
    assert live.evaluate("document.documentElement.scrollWidth <= innerWidth")
    room.focus()
    live.keyboard.press("ArrowRight")
    live.wait_for_function("document.querySelector('.table-room').scrollLeft > 0")
