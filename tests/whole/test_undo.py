"""Whatever is changed can be taken back and done again, by key and by button, beside the browser's history."""

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage
from tests.web.sequence import grip
from tests.whole.screen import Shown, drawn, fragment, put, seen, wait_until_answered, wait_until_ready
from tests.whole.test_history import EDITS, after, slide, type_weight


def drag_bar(page: Page) -> None:
    x, y = grip(page, 3)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y - 30, steps=3)
    page.mouse.up()


def remove_step(page: Page) -> None:
    page.get_by_role("button", name="remove step").click()


def start_value(page: Page) -> None:
    page.get_by_role("slider", name="cell state at the start", exact=True).press("End")


def reset_one(page: Page) -> None:
    page.get_by_role("slider", name="cell state at the start", exact=True).press("Delete")


def reset_all(page: Page) -> None:
    page.get_by_role("button", name="Reset all").click()


ALL = {
    **EDITS,
    "start value": start_value,
    "dragged bar": drag_bar,
    "removed step": remove_step,
    "one value put back": reset_one,
    "everything put back": reset_all,
}


def undo_button(page: Page) -> None:
    page.locator(".sentence").get_by_role("button", name="undo").click()


def redo_button(page: Page) -> None:
    page.locator(".sentence").get_by_role("button", name="redo").click()


@pytest.mark.parametrize(
    ("undo", "redo"),
    [
        (lambda page: page.keyboard.press("Control+z"), lambda page: page.keyboard.press("Control+Shift+Z")),
        (lambda page: page.keyboard.press("Meta+z"), lambda page: page.keyboard.press("Control+y")),
        (undo_button, redo_button),
    ],
    ids=["Control", "Command and Y", "buttons"],
)
def test_every_kind_of_edit_is_undone_and_done_again(live: Page, undo, redo) -> None:
    states = [seen(live), *(after(live, hand) for hand in ALL.values())]
    assert all(now != then for now, then in pairwise(states))
    for state in reversed(states[:-1]):
        assert after(live, undo) == state
    for state in states[1:]:
        assert after(live, redo) == state


def test_a_gesture_and_ticks_in_quick_succession_are_undone_as_one(live: Page) -> None:
    before = seen(live)
    slider = live.get_by_role("slider", name="output gate, bias", exact=True)
    for _ in range(5):
        slider.press("ArrowRight")
    drawn(live)
    live.keyboard.press("Control+z")
    wait_until_answered(live)
    assert seen(live) == before
    expect(slider).to_be_focused()


def test_undoing_a_weight_leaves_the_reader_where_they_are_and_a_moved_step_brings_them_back(live: Page) -> None:
    where = live.locator(".transport-where")
    type_weight(live)
    live.get_by_role("button", name="last step").click()
    live.keyboard.press("Control+z")
    expect(where).to_have_text("step 5 of 5")
    live.get_by_role("button", name="insert a step after step 5").click()
    live.get_by_role("button", name="first step").click()
    live.keyboard.press("Control+z")
    expect(where).to_have_text("step 5 of 5")


def test_another_edit_after_undoing_leaves_nothing_to_do_again(live: Page) -> None:
    type_weight(live)
    live.keyboard.press("Control+z")
    state = after(live, slide)
    live.keyboard.press("Control+y")
    drawn(live)
    assert seen(live) == state
    expect(live.locator(".sentence").get_by_role("button", name="redo")).to_have_attribute("aria-disabled", "true")


def test_a_text_that_is_being_typed_has_its_own_undo(live: Page) -> None:
    slide(live)
    state: Shown = after(live, lambda _: None)
    field = live.get_by_role("textbox", name="candidate, bias", exact=True)
    field.focus()
    live.keyboard.type("33")
    live.keyboard.press("Control+z")
    drawn(live)
    assert seen(live) == state
    live.keyboard.press("Escape")
    live.keyboard.press("Control+z")
    expect(live.get_by_role("textbox", name="forget gate, bias", exact=True)).to_have_value("1.2")


def test_the_button_says_what_it_would_undo(live: Page) -> None:
    button = live.locator(".sentence").get_by_role("button", name="undo")
    slide(live)
    expect(button).to_have_accessible_name("undo: the forget gate")
    live.get_by_role("button", name="insert a step after step").click()
    expect(button).to_have_accessible_name("undo: the sequence")
    live.get_by_role("slider", name="input at step 3", exact=True).press("ArrowLeft")
    expect(button).to_have_accessible_name("undo: the input at step 3")
    live.get_by_role("combobox", name="preset").select_option("count")
    expect(button).to_have_accessible_name("undo: the preset")


def test_before_the_first_edit_there_is_nothing_to_undo(new_page: NewPage) -> None:
    page = new_page()
    page.goto("./" + fragment("count", cell_start=1))
    wait_until_ready(page)
    before = seen(page)
    expect(page.locator(".undo")).to_have_count(0)
    page.keyboard.press("Control+z")
    drawn(page)
    assert seen(page)["where"] == before["where"]
    put(page, fragment("latch"))
    expect(page.locator(".undo").first).to_be_visible()
