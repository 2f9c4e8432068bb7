"""The time axis: the sequence is dragged, scrubbed and read on it, by mouse and by touch."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import Site, Started, starting
from tests.web.sequence import INPUTS, SWEEP, at_step, field, figure, figure_width, grip, sequence, show, values
from tests.whole.screen import drawn, fragment, put, resize


def test_dragging_a_grip_changes_only_that_input(axis: Page):
    x, y = grip(axis, 2)
    before = values(axis, "hidden_state")
    axis.mouse.move(x, y)
    axis.mouse.down()
    axis.mouse.move(x, y - 20, steps=3)
    axis.mouse.up()
    at_step(axis, 2, 5)
    changed = sequence(axis)
    assert changed[1] > INPUTS[1]
    assert changed[1] == round(changed[1], 1)
    assert [*changed[:1], *changed[2:]] == [*INPUTS[:1], *INPUTS[2:]]
    after = values(axis, "hidden_state")
    assert after[0] == before[0]
    assert after[1] != before[1]


def test_shift_drags_in_hundredths(axis: Page):
    x, y = grip(axis, 4)
    axis.mouse.move(x, y)
    axis.mouse.down()
    axis.keyboard.down("Shift")
    axis.mouse.move(x, y - 7, steps=3)
    axis.mouse.up()
    axis.keyboard.up("Shift")
    dragged = sequence(axis)[3]
    assert dragged == round(dragged, 2)
    assert dragged != round(dragged, 1)


def test_a_drag_ends_at_the_end_of_the_axis_but_a_typed_value_goes_beyond(axis: Page):
    x, y = grip(axis, 1)
    axis.mouse.move(x, y)
    axis.mouse.down()
    axis.mouse.move(x, y - 400, steps=3)
    axis.mouse.up()
    assert sequence(axis)[0] == 1.0
    field(axis, 1).fill("2.5")
    field(axis, 1).press("Enter")
    assert sequence(axis)[0] == 2.5


def test_pressing_a_grip_selects_its_step_and_changes_nothing(axis: Page):
    axis.mouse.click(*grip(axis, 5))
    at_step(axis, 5, 5)
    assert sequence(axis) == INPUTS


def test_a_drag_is_one_step_back_in_the_history(axis: Page):
    x, y = grip(axis, 2)
    axis.mouse.move(x, y)
    axis.mouse.down()
    axis.mouse.move(x, y + 15, steps=6)
    axis.mouse.up()
    assert sequence(axis) != INPUTS
    axis.go_back()
    expect(axis.locator(".timeline-value").get_by_text("−0.30", exact=True)).to_be_visible()
    assert sequence(axis) == INPUTS


def test_dragging_sideways_scrubs_through_the_steps_and_back(axis: Page):
    box = figure(axis)
    y = box["y"] + box["height"] - 30
    axis.mouse.move(box["x"] + box["width"] - 60, y)
    axis.mouse.down()
    at_step(axis, 5, 5)
    axis.mouse.move(box["x"] + 150, y, steps=8)
    at_step(axis, 1, 5)
    axis.mouse.move(box["x"] + box["width"] / 2 + 60, y, steps=8)
    axis.mouse.up()
    at_step(axis, 3, 5)
    assert sequence(axis) == INPUTS


def test_the_focus_of_the_scrubber_is_seen_at_the_playhead(axis: Page):
    outline = "(tab) => getComputedStyle(tab).outlineStyle"
    tab = axis.locator(".timeline-tab")
    assert tab.evaluate(outline) == "none"
    axis.get_by_role("slider", name="step", exact=True).focus()
    axis.keyboard.press("ArrowRight")
    assert tab.evaluate(outline) == "solid"


def test_two_hundred_steps_fit_without_scrolling(live: Page):
    show(live, SWEEP, 137)
    for width in (320, 700, 1024, 1440):
        resize(live, width, 900)
        expect(live.locator(".timeline svg[role=img]")).to_have_attribute(
            "viewBox", re.compile(rf"^0 0 {figure_width(live)} ")
        )
        assert live.evaluate("document.documentElement.scrollWidth") <= width
        box = figure(live)
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width


CROSSING = """() => [...document.querySelectorAll('.timeline [data-part]')].flatMap((lane) => {
  const boxes = [...lane.querySelectorAll('.timeline-value')].map((text) => text.getBoundingClientRect());
  boxes.sort((a, b) => a.left - b.left);
  return boxes.slice(1).map((box, index) => boxes[index].right - box.left).filter((over) => over > 0.5);
})"""


@pytest.mark.parametrize("steps", [1, 2, 8, 20, 45, 200])
def test_no_printed_value_runs_into_the_next(live: Page, steps: int):
    show(live, SWEEP[:steps], min(steps, 2))
    for width in (320, 390, 800, 1440):
        resize(live, width, 900)
        expect(live.locator(".timeline svg[role=img]")).to_have_attribute(
            "viewBox", re.compile(rf"^0 0 {figure_width(live)} ")
        )
        assert live.evaluate(CROSSING) == []


@pytest.mark.parametrize("steps", [1, 8, 60, 200])
def test_the_present_values_are_those_of_the_equations(live: Page, steps: int):
    show(live, SWEEP[:steps], max(1, steps // 2))
    results = live.locator(".equations-result").all_text_contents()
    now = live.locator(".timeline-here [data-part]:not(.inputs) .timeline-value").all_text_contents()
    forget, input_, candidate, cell, output, hidden = (re.sub(r"[=≈\s]", "", text) for text in results)
    assert now == [forget, input_, candidate, output, cell, hidden]


def test_what_the_stage_has_not_reached_is_muted(live: Page):
    show(live, INPUTS, 3, stage=2)
    now = live.locator(".timeline-here [data-part]:not(.inputs) .timeline-value")
    looks = now.evaluate_all("(texts) => texts.map((text) => text.classList.contains('todo'))")
    assert looks == [False, False, True, True, True, True]


def test_a_state_beyond_one_is_seen_beside_the_line_that_the_hidden_state_cannot_reach(live: Page):
    put(live, fragment("count", step=1, stage=6))
    expect(live.locator(".timeline [data-part=cell_state] .timeline-scale")).to_have_count(1)
    expect(live.locator(".timeline [data-part=hidden_state] .timeline-scale")).to_have_count(1)
    put(live, fragment(step=1, stage=6))
    expect(live.locator(".timeline-scale")).to_have_count(0)


def touch(page: Page, path: list[tuple[float, float]], rest: int = 0) -> None:
    """One finger along a path, as the browser itself receives it; `rest` milliseconds pass before it moves."""
    session = page.context.new_cdp_session(page)
    for index, (x, y) in enumerate(path):
        kind = "touchStart" if index == 0 else "touchMove"
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})
        page.wait_for_timeout(20 if index else max(rest, 20))
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


@pytest.fixture(scope="module")
def held(browser: Browser, site: Site) -> Iterator[Started]:
    """The page on a phone, started once."""
    with starting(browser, site, viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True) as page:
        yield page


# What a finger has thrown rolls on after it is gone.
AT_REST = """async () => {
  for (let before = -1; before !== scrollY; ) {
    before = scrollY;
    for (let frames = 0; frames < 5; frames += 1) await new Promise(requestAnimationFrame);
  }
}"""


@pytest.fixture
def phone(held: Started) -> Iterator[Page]:
    """The page on a phone at the third of five steps, its axis near the top."""
    page, complaints = held
    page.evaluate(AT_REST)
    show(page, INPUTS, 3)
    page.locator(".timeline").evaluate("(timeline) => timeline.scrollIntoView({block: 'start'})")
    page.evaluate("scrollBy(0, -60)")
    page.evaluate(AT_REST)
    yield page
    found, complaints[:] = list(complaints), []
    assert not found, "\n".join(found)


# The state, and what the buttons that undo would take back.
UNDOABLE = "[location.hash, ...[...document.querySelectorAll('.undo')].map(({ title }) => title)]"
TOP = "document.querySelector('.timeline').getBoundingClientRect().top"


@pytest.mark.parametrize(("rest", "sideways"), [(400, 0), (0, 30)], ids=["resting", "sideways"])
def test_a_finger_that_rests_on_a_grip_or_sets_out_sideways_drags_it(phone: Page, rest: int, sideways: int):
    x, y = grip(phone, 2)
    before = phone.evaluate(TOP)
    start = [(x + move, y) for move in range(0, sideways + 1, 5)]
    touch(phone, [*start, *((x + sideways, y - 3 * move) for move in range(1, 12))], rest)
    at_step(phone, 2, 5)
    assert phone.evaluate(TOP) == pytest.approx(before, abs=2)
    changed = sequence(phone)
    assert changed[1] > INPUTS[1]
    assert [*changed[:1], *changed[2:]] == [*INPUTS[:1], *INPUTS[2:]]


def test_a_finger_on_its_way_through_the_page_edits_nothing(phone: Page):
    put(phone, fragment(step=3, stage=6))  # the same, as the page itself writes it
    # On a slow machine every finger would seem to rest.
    phone.evaluate("[window.later, window.setTimeout] = [window.setTimeout, () => 0]")
    before = phone.evaluate(UNDOABLE)
    draggable = phone.locator("input[type=range]:not(.timeline-scrubber):visible, .timeline-handle")
    assert draggable.count() >= 5 + 1 + 12
    for index in range(draggable.count()):
        draggable.nth(index).evaluate("(one) => one.scrollIntoView({block: 'center', behavior: 'instant'})")
        box = draggable.nth(index).bounding_box()
        assert box
        # Beside the thumb, where a native slider jumps to the finger.
        x, y = box["x"] + box["width"] * 0.2, box["y"] + box["height"] / 2
        scrolled = phone.evaluate("scrollY")
        touch(phone, [(x, y - 12 * move) for move in range(10)])
        phone.wait_for_function("(before) => Math.abs(scrollY - before) > 40", arg=scrolled)
    phone.evaluate("window.setTimeout = window.later")
    drawn(phone)
    at_step(phone, 3, 5)
    assert phone.evaluate(UNDOABLE) == before


def test_a_tap_on_a_grip_selects_its_step(phone: Page):
    phone.touchscreen.tap(*grip(phone, 5))
    at_step(phone, 5, 5)
    assert sequence(phone) == INPUTS


def test_a_finger_that_moves_up_scrolls_the_page_and_not_the_step(phone: Page):
    box = figure(phone)
    before = phone.evaluate("scrollY")
    x, y = box["x"] + 30, box["y"] + box["height"] - 60
    touch(phone, [(x, y - 12 * move) for move in range(15)])
    phone.wait_for_function("(before) => scrollY > before + 40", arg=before)
    at_step(phone, 3, 5)


def test_a_finger_that_moves_sideways_scrubs(phone: Page):
    box = figure(phone)
    y = box["y"] + box["height"] - 60
    touch(phone, [(box["x"] + 200 + 12 * move, y) for move in range(12)])
    at_step(phone, 5, 5)


def test_targets_for_fingers_are_large(phone: Page):
    for name in ("insert a step", "remove step 3", "edit as text", "input at step 3: less", "input at step 3: more"):
        box = phone.get_by_role("button", name=name).bounding_box()
        assert box
        assert min(box["height"], box["width"]) >= 40
