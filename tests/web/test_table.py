"""All numbers as a table: those of the trace, four decimals each, there only while they are looked at."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest
from playwright.sync_api import Page, expect

import lstm_core as lc
from tests.web.equation_lines import PARTS, request_of, signed
from tests.whole.screen import resize

CELLS = """() => [...document.querySelectorAll('.table tbody tr')]
    .map((row) => [...row.cells].map((cell) => cell.textContent.trim()))"""
TERMS = ("from_input", "from_hidden", "total", "value")


def unsigned(value: float) -> str:
    return str(Decimal(value).quantize(Decimal("0.0001"), ROUND_HALF_UP))


def row(trace: dict[str, Any], step: int) -> list[str]:
    now = step - 1
    texts = [str(step), signed(trace["inputs"][now], 4)]
    for part in PARTS:
        for term in TERMS:
            value = trace[part][term][now]
            texts.append(unsigned(value) if term == "value" and part != "candidate" else signed(value, 4))
    states = ("kept", "written", "cell_state", "cell_squashed", "hidden_state")
    return texts + [signed(trace[state][now], 4) for state in states]


@pytest.mark.parametrize("preset", lc.presets(), ids=lambda preset: preset.name)
def test_the_table_holds_every_number_of_the_trace(page: Page, preset: lc.Preset):
    trace = lc.answer(request_of(preset))["trace"]
    page.goto(f"./#s=1.preset:{preset.name};step:2;stage:6")
    page.get_by_text("All numbers", exact=True).click()
    expect(page.locator(".table tbody tr")).to_have_count(trace["T"] + 1)
    start, *rows = page.evaluate(CELLS)
    assert [text for text in start if text] == [
        "start",
        signed(trace["cell_start"][0], 4),
        signed(trace["hidden_start"][0], 4),
    ]
    assert rows == [row(trace, step) for step in range(1, trace["T"] + 1)]


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
    current = page.locator(".table tr[aria-current=step] th")
    expect(current).to_have_text("2")
    page.locator(".table tbody tr").nth(4).locator("td").nth(3).click()
    expect(current).to_have_text("4")
    expect(page.locator(".transport-where")).to_have_text("step 4 of 5")
    page.get_by_role("button", name="go to step 1").press("Enter")
    expect(current).to_have_text("1")


def test_the_wide_table_scrolls_in_a_room_of_its_own(page: Page):
    resize(page, 360, 740)
    page.goto("./#s=1.preset:default;step:2;stage:6")
    page.get_by_text("All numbers", exact=True).click()
    room = page.get_by_role("region", name="all numbers of the sequence")
    expect(room.get_by_role("columnheader", name="hidden state")).to_have_count(1)
    assert room.evaluate("(room) => room.scrollWidth > room.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    room.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.table-room').scrollLeft > 0")
