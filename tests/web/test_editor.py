"""The editor below the axis: the sequence is typed, pasted, made longer and shorter, without a pointer if need be."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.web.sequence import INPUTS, SWEEP, at_step, field, figure, sequence, show, slider, values
from tests.web.without_python import SILENT_WORKER


def test_the_whole_sequence_can_be_edited_without_a_pointer(axis: Page):
    scrubber = axis.get_by_role("slider", name="step", exact=True)
    scrubber.focus()
    scrubber.press("ArrowRight")
    at_step(axis, 4, 5)
    scrubber.press("Home")
    at_step(axis, 1, 5)
    axis.keyboard.press("Tab")
    expect(axis.get_by_role("textbox", name="word at step 1")).to_be_focused()
    axis.keyboard.press("Tab")
    expect(slider(axis, 1)).to_be_focused()
    expect(slider(axis, 1)).to_have_attribute("aria-valuetext", "0.8")
    axis.keyboard.press("ArrowLeft")
    expect(slider(axis, 1)).to_have_attribute("aria-valuetext", "0.7")
    axis.keyboard.press("Tab")
    expect(field(axis, 1)).to_be_focused()
    axis.keyboard.press("ControlOrMeta+a")
    axis.keyboard.type("-1.25")
    axis.keyboard.press("Enter")
    expect(slider(axis, 1)).to_have_attribute("aria-valuetext", "minus 1.25")
    axis.keyboard.press("Tab")
    expect(axis.get_by_role("button", name="insert a step")).to_be_focused()
    axis.keyboard.press("Enter")
    at_step(axis, 2, 6)
    for _ in range(3):
        axis.keyboard.press("Tab")
    expect(axis.get_by_role("button", name="edit as text")).to_be_focused()
    assert sequence(axis) == [-1.25, 0, *INPUTS[1:]]


def test_a_word_is_typed_and_is_seen_wherever_the_step_is(axis: Page):
    asked = "performance.getEntriesByName('edit').length"
    before = axis.evaluate(asked)
    typed = axis.get_by_role("textbox", name="word at step 3")
    typed.fill("<b>naïve</b>, %")
    typed.press("Enter")
    tab = axis.locator(".timeline-tabname")
    expect(tab).to_have_text("<b>naïve</b>, %")
    expect(axis.locator(".sentence-where")).to_contain_text("Step 3 of 5 “<b>naïve</b>, %”, stage 6 of 6")
    expect(axis.get_by_role("slider", name="step", exact=True)).to_have_attribute(
        "aria-valuetext", "step 3 of 5, “<b>naïve</b>, %”"
    )
    axis.wait_for_function("location.hash.includes(';words:,,%3Cb%3Ena%C3%AFve%3C%2Fb%3E%2C%20%25,,;')")
    axis.locator("details.table summary").click()
    expect(axis.locator("tr.now .table-word")).to_have_text("<b>naïve</b>, %")
    axis.get_by_role("button", name="edit as text").click()
    text = axis.get_by_role("dialog").get_by_role("textbox")
    expect(text).to_have_value("0.8\n-0.3\n<b>naïve</b>, % 0.6\n-0.9\n0.4")
    axis.keyboard.press("Escape")
    axis.keyboard.press("ControlOrMeta+z")
    expect(tab).to_have_text("step 3")
    axis.keyboard.press("ControlOrMeta+Shift+z")
    expect(tab).to_have_text("<b>naïve</b>, %")
    assert axis.evaluate(asked) == before, "Python is asked nothing because of a word"

    typed.fill("w" * 41)
    typed.press("Enter")
    refusal = axis.locator(".timeline-editor .field-refusal")
    expect(refusal).to_contain_text("is too long: a word has at most 40 characters.")
    assert typed.get_attribute("aria-describedby") == refusal.get_attribute("id")
    typed.fill("")
    typed.press("Enter")
    expect(refusal).to_have_count(0)
    expect(tab).to_have_text("step 3")
    expect(axis.locator(".table-word")).to_have_count(0)


def test_less_and_more_stay_on_tidy_tenths(axis: Page):
    more = axis.get_by_role("button", name="input at step 3: more")
    for _ in range(3):
        more.click()
    expect(field(axis, 3)).to_have_value("0.9")
    less = axis.get_by_role("button", name="input at step 3: less")
    for _ in range(9):
        less.click()
    expect(field(axis, 3)).to_have_value("0.0")
    less.click()
    expect(field(axis, 3)).to_have_value("−0.1")
    assert sequence(axis)[2] == -0.1


def test_a_button_held_down_repeats_until_it_is_let_go(axis: Page):
    more = axis.get_by_role("button", name="input at step 3: more")
    more.hover()
    axis.mouse.down()
    axis.wait_for_function(
        "value => Number(document.querySelector('.timeline-editor .field-text').value) > value", arg=0.8
    )
    axis.mouse.up()
    held = sequence(axis)[2]
    axis.wait_for_timeout(200)
    assert sequence(axis)[2] == held
    more.click()
    assert sequence(axis)[2] == pytest.approx(held + 0.1)


def test_what_is_not_a_number_gets_a_sentence_and_changes_nothing(axis: Page):
    before = values(axis, "cell_state")
    typed = field(axis, 3)
    typed.fill("a lot")
    typed.press("Enter")
    expect(typed).to_have_attribute("aria-invalid", "true")
    refusal = axis.locator(".timeline-editor .field-refusal")
    expect(refusal).to_contain_text("“a lot” is not a number")
    assert typed.get_attribute("aria-describedby") == refusal.get_attribute("id")
    expect(typed).to_have_value("a lot")
    assert values(axis, "cell_state") == before
    typed.press("Escape")
    expect(typed).to_have_value("0.6")
    expect(refusal).to_have_count(0)
    assert sequence(axis) == INPUTS


def test_a_redraw_does_not_take_away_what_is_being_typed(axis: Page):
    typed = field(axis, 3)
    typed.click()
    typed.fill("0.")
    axis.get_by_role("combobox", name="theme").evaluate(
        "(menu) => { menu.value = 'dark'; menu.dispatchEvent(new Event('change')); }"
    )
    expect(axis.locator("html")).to_have_attribute("data-theme", "dark")
    expect(typed).to_have_value("0.")
    typed.press_sequentially("25")
    typed.press("Enter")
    assert sequence(axis)[2] == 0.25


def test_what_was_typed_belongs_to_the_step_it_was_typed_at(axis: Page):
    field(axis, 3).fill("0.1")
    box = figure(axis)
    axis.mouse.click(box["x"] + box["width"] - 60, box["y"] + 12)
    at_step(axis, 5, 5)
    assert sequence(axis) == [0.8, -0.3, 0.1, -0.9, 0.4]


def test_a_step_is_inserted_behind_the_present_one_and_removed_again(axis: Page):
    axis.get_by_role("button", name="insert a step").click()
    at_step(axis, 4, 6)
    assert sequence(axis) == [0.8, -0.3, 0.6, 0, -0.9, 0.4]
    axis.get_by_role("button", name="remove step 4").click()
    at_step(axis, 4, 5)
    assert sequence(axis) == INPUTS


def test_the_last_step_cannot_be_removed_nor_a_step_beyond_two_hundred_inserted(live: Page):
    show(live, [0.5], 1)
    live.get_by_role("button", name="remove step 1").click()
    expect(live.locator(".timeline-editor .field-refusal")).to_contain_text("at least one step")
    assert sequence(live) == [0.5]
    show(live, SWEEP, 200)
    live.get_by_role("button", name="insert a step").click()
    expect(live.locator(".timeline-editor .field-refusal")).to_contain_text("at most 200 steps")
    assert len(sequence(live)) == 200


def test_a_pasted_sequence_takes_the_place_of_the_other(axis: Page):
    axis.get_by_role("button", name="edit as text").click()
    axis.locator(".timeline-dialog textarea").fill("1\n-2\n0.50\n")
    axis.get_by_role("button", name="Apply").click()
    at_step(axis, 3, 3)
    assert sequence(axis) == [1.0, -2.0, 0.5]


def test_a_pasted_text_that_is_no_sequence_is_refused_at_its_field_and_kept_there(axis: Page):
    axis.get_by_role("button", name="edit as text").click()
    text = axis.locator(".timeline-dialog textarea")
    text.fill("1, two, 3")
    axis.get_by_role("button", name="Apply").click()
    expect(axis.locator(".timeline-refused")).to_contain_text("Number 2: “two” is not a number")
    expect(text).to_have_attribute("aria-invalid", "true")
    expect(text).to_have_value("1, two, 3")
    axis.keyboard.press("Escape")
    expect(axis.locator(".timeline-refused")).to_have_count(0)
    assert sequence(axis) == INPUTS


@pytest.mark.page_may_complain
def test_where_the_reading_of_texts_cannot_be_fetched_a_sentence_says_so_and_it_may_be_asked_for_again(page: Page):
    page.add_init_script(SILENT_WORKER)
    page.route("**/text-*.js", lambda route: route.abort())
    page.goto("./")
    page.get_by_role("button", name="edit as text").click()
    expect(page.locator(".timeline-editor .field-refusal")).to_contain_text("could not be fetched.")
    page.unroute("**/text-*.js")
    page.get_by_role("button", name="edit as text").click()
    expect(page.get_by_role("dialog", name="The input sequence")).to_be_visible()
