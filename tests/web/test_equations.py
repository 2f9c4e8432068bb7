"""The six printed lines: the numbers of the trace, true by hand, readable aloud, and never too wide."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

import lstm_core as lc
from lstm_core.wire import request_from
from tests.web.equation_lines import is_true, line
from tests.whole.expected import trace_of
from tests.whole.presets import SINGLE
from tests.whole.screen import put, resize

READ = """() => [...document.querySelectorAll('.equations-row')].map((row) => [
    [...row.querySelectorAll('.equations-worked :is(mn, mo, mi)')].map((part) => part.textContent).join(''),
    row.querySelector('.equations-result').textContent])"""
STICKING_OUT = """() => {
    const section = document.querySelector('.equations').getBoundingClientRect();
    return [...document.querySelectorAll('.equations-rule, .equations-chunk, .equations-result')]
        .filter((piece) => piece.getBoundingClientRect().right > section.right + 8)
        .map((piece) => piece.textContent.trim())
}"""
LONG = (
    "#s=1.preset:default;forget_gate:12.3457,-12.3457,-1.2346;input_gate:-4000.1234,1e300,0.7;"
    "inputs:-12.3457,0.5,-1234.5678;cell_start:-3.25;hidden_start:0.5;step:2;stage:6"
)


def show(page: Page, fragment: str, where: str) -> None:
    put(page, fragment)
    expect(page.locator(".transport-where")).to_have_text(where)
    expect(page.locator(".figure.stale")).to_have_count(0, timeout=60_000)


@pytest.mark.parametrize("preset", SINGLE, ids=lambda preset: preset.name)
def test_every_line_of_every_step_prints_the_numbers_of_the_trace_and_is_true_by_hand(live: Page, preset: lc.Preset):
    request = request_from(preset)
    trace = trace_of(request)
    for step in range(1, trace["T"] + 1):
        show(live, f"#s=1.preset:{preset.name};step:{step};stage:6", f"step {step} of {trace['T']}")
        shown = [tuple(row) for row in live.evaluate(READ)]
        assert shown == [line(request, trace, step, stage) for stage in range(1, 7)]
        for worked, result in shown:
            assert worked.startswith("≈") or is_true(worked, result), worked + result


def test_numbers_of_any_size_stay_inside_the_column_and_say_that_they_are_rounded(live: Page):
    for width in (320, 390, 700, 900, 1280, 1440):
        resize(live, width, 900)
        show(live, LONG, "step 2 of 3")
        expect(live.locator(".equations-worked").nth(1)).to_contain_text("1.00e300")
        assert live.evaluate(STICKING_OUT) == []
    assert live.evaluate(READ)[1][0].startswith("≈σ(−4000.1234·0.50+1.00e300·")


def test_a_badge_leads_to_its_stage_and_later_lines_step_back(live: Page):
    show(live, "#s=1.preset:default;step:3;stage:6", "step 3 of 5")
    badge = live.get_by_role("button", name="go to stage 4, cell update")
    badge.click()
    expect(badge).to_have_attribute("aria-current", "step")
    expect(live.locator(".equations-row.now .equations-badge")).to_have_text("4")
    expect(live.locator(".equations-row.todo .equations-badge")).to_have_text(["5", "6"])


def test_pointing_at_a_number_lights_up_the_part_it_belongs_to(live: Page):
    show(live, "#s=1.preset:default;step:3;stage:6", "step 3 of 5")
    update = live.locator(".equations-row").nth(3)
    for number, part in enumerate(("forget_gate", "cell_before", "input_gate", "candidate", "kept", "written")):
        update.locator(".equations-worked mn").nth(number).hover()
        expect(live.locator("html")).to_have_attribute("data-look", part)


def test_each_line_can_be_heard_in_words(live: Page):
    show(live, "#s=1.preset:default;step:4;stage:4", "step 4 of 5")
    rows = live.get_by_role("region", name="This step in numbers").get_by_role("listitem")
    expect(rows.nth(3)).to_contain_text(
        "cell update at step 4: equals 0.44 times 0.77, plus 0.94 times minus 0.95, "
        "equals 0.34, minus 0.89, equals minus 0.55."
    )
    expect(rows.nth(4)).to_contain_text(
        "output gate at step 4, not reached yet: equals sigma of minus 2.0 times minus 0.90"
    )
    expect(rows.nth(0).get_by_role("math")).to_have_accessible_name(
        "forget gate equals sigma of: w times x, plus u times the hidden state before, plus b"
    )


def test_lines_keep_their_height_while_a_weight_is_dragged(live: Page):
    resize(live, 1440, 900)
    show(live, "#s=1.preset:default;step:3;stage:6", "step 3 of 5")
    heights = set()
    for step in range(1, 6):
        show(live, f"#s=1.preset:default;step:{step};stage:6", f"step {step} of 5")
        heights.add(live.evaluate("document.querySelector('.equations').offsetHeight"))
    assert len(heights) == 1
