"""The weights: reachable by slider, by key and by exact value; each one and all together put back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.whole.screen import fragment, put, resize

WEIGHT = "forget gate, weight of the input"
NUMBERS = "() => [...document.querySelectorAll('.equations-result, .equations-worked')].map((line) => line.textContent)"


@pytest.fixture
def at_start(live: Page) -> Page:
    put(live, fragment(step=3, stage=6))
    expect(live.locator(".transport-where")).to_have_text("step 3 of 5")
    return live


def slider(page: Page, name: str = WEIGHT) -> Locator:
    return page.get_by_role("slider", name=name, exact=True)


def field(page: Page, name: str = WEIGHT) -> Locator:
    return page.get_by_role("textbox", name=name, exact=True)


def type_into(page: Page, name: str, text: str) -> None:
    field(page, name).fill(text)
    field(page, name).press("Enter")


def drag(page: Page, thumb: Locator, start: float, end: float) -> None:
    box = thumb.bounding_box()
    assert box
    size = float(thumb.evaluate("(range) => parseFloat(getComputedStyle(range).getPropertyValue('--thumb'))"))

    def x(value: float) -> float:
        return box["x"] + size / 2 + (box["width"] - size) * (value + 8) / 16

    y = box["y"] + box["height"] / 2
    page.mouse.move(x(start), y)
    page.mouse.down()
    page.mouse.move(x(end), y, steps=4)
    page.mouse.up()


def test_a_slider_dragged_there_and_back_gives_the_same_trace(at_start: Page):
    before = at_start.evaluate(NUMBERS)
    drag(at_start, slider(at_start), 2.0, -6.0)
    expect(at_start.locator(".equations-result").first).not_to_have_text("0.94")
    assert at_start.evaluate(NUMBERS) != before
    moved = float(slider(at_start).input_value())
    drag(at_start, slider(at_start), moved, 2.0)
    for _ in range(20):
        at = float(slider(at_start).input_value())
        if at == 2.0:
            break
        slider(at_start).press("ArrowLeft" if at > 2.0 else "ArrowRight")
    expect(field(at_start)).to_have_value("2.0")
    at_start.wait_for_function(f"(before) => JSON.stringify(({NUMBERS})()) === JSON.stringify(before)", arg=before)


def test_the_arrow_keys_move_a_slider_by_a_tenth_without_dust(at_start: Page):
    for value in ("2.1", "2.2", "2.3", "2.4"):
        slider(at_start).press("ArrowRight")
        expect(field(at_start)).to_have_value(value)


def test_a_value_beyond_the_slider_is_kept_exactly_and_marked(at_start: Page):
    type_into(at_start, WEIGHT, "12.34")
    expect(field(at_start)).to_have_value("12.34")
    expect(slider(at_start)).to_have_value("8")
    expect(slider(at_start)).to_have_attribute("aria-valuetext", f"{WEIGHT}: 12.34, beyond the end of the slider")
    expect(at_start.locator(".controls-slider.above")).to_have_count(1)
    expect(at_start.locator(".equations-worked").first).to_contain_text("12.34")
    at_start.get_by_role("button", name="next step").click()  # a redraw must not clamp it
    resize(at_start, 700, 900)
    expect(field(at_start)).to_have_value("12.34")
    expect(at_start.locator(".equations-worked").first).to_contain_text("12.34")


def test_what_is_not_a_number_gets_a_sentence_and_changes_nothing(at_start: Page):
    before = at_start.evaluate(NUMBERS)
    address = at_start.url
    sentences = {
        "abc": "“abc” is not a number",
        "": "Nothing was typed",
        "1,5": "write 1.5 with a point",
        "1e999": "is too large",
    }
    for typed, said in sentences.items():
        field(at_start).fill(typed)
        field(at_start).press("Enter")
        expect(field(at_start)).to_have_attribute("aria-invalid", "true")
        expect(at_start.locator(".field-refusal")).to_contain_text(said)
        assert at_start.evaluate(NUMBERS) == before
        assert at_start.url == address
    slider(at_start).press("ArrowRight")  # a good value is the end of the matter
    expect(at_start.locator(".field-refusal")).to_have_count(0)


def test_one_parameter_is_put_back_and_the_others_stay(at_start: Page):
    other = "candidate, bias"
    type_into(at_start, other, "-3.5")
    button = at_start.get_by_role("button", name=f"{WEIGHT}: back to 2.0")
    ways = (
        slider(at_start).dblclick,
        lambda: slider(at_start).press("Delete"),
        lambda: slider(at_start).press("Backspace"),
        button.click,
    )
    for put_back in ways:
        type_into(at_start, WEIGHT, "-3.5")
        expect(button).to_be_visible()
        put_back()
        expect(field(at_start)).to_have_value("2.0")
        expect(field(at_start, other)).to_have_value("−3.5")
        expect(button).to_have_count(0)
        expect(slider(at_start)).to_be_focused()


def test_reset_all_puts_everything_back_and_rests_when_nothing_differs(at_start: Page):
    everything = at_start.get_by_role("button", name="Reset all")
    expect(everything).to_be_disabled()
    type_into(at_start, WEIGHT, "-3.5")
    slider(at_start, "cell state at the start").press("ArrowRight")
    expect(field(at_start, "cell state at the start")).to_have_value("0.1")
    everything.click()
    expect(field(at_start)).to_have_value("2.0")
    expect(field(at_start, "cell state at the start")).to_have_value("0.0")
    expect(everything).to_be_disabled()


def test_every_slider_says_its_name_and_value_in_words(at_start: Page):
    parts = ("forget gate", "input gate", "candidate", "output gate")
    meanings = ("weight of the input", "weight of the hidden state", "bias")
    names = [f"{part}, {meaning}" for part in parts for meaning in meanings] + [
        "cell state at the start",
        "hidden state at the start",
    ]
    sliders = at_start.locator(".controls input[type=range]")
    assert sliders.evaluate_all("(all) => all.map((one) => one.ariaLabel ?? one.getAttribute('aria-label'))") == names
    said = sliders.evaluate_all("(all) => all.map((one) => one.getAttribute('aria-valuetext'))")
    assert said[:4] == [f"{names[0]}: 2.0", f"{names[1]}: 1.0", f"{names[2]}: 1.2", f"{names[3]}: minus 2.0"]


def test_what_can_be_touched_is_large_enough(at_start: Page):
    for width, least in ((320, 44), (390, 44), (479, 44), (1280, 24), (1440, 24)):
        resize(at_start, width, 900)
        type_into(at_start, WEIGHT, "-3.5")
        boxes = at_start.locator(".controls :is(button, input)").evaluate_all(
            "(all) => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => [width, height])"
        )
        small = [box for box in boxes if box[0] < 24 or box[1] < least]
        assert not small, width


MADE = "() => [...document.querySelectorAll('.controls-made')].map((made) => made.textContent.split(' ').at(-1))"
RESULTS = """() => ['forget_gate', 'input_gate', 'candidate', 'output_gate'].map((part) =>
  document.querySelector(`.equations-row.${part} .equations-result`).textContent.trim())"""


@pytest.mark.parametrize("stage", [1, 6])
def test_beside_each_row_stands_what_it_makes_at_every_stage(live: Page, stage: int):
    put(live, fragment(step=4, stage=stage))
    expect(live.locator(".controls-made")).to_have_count(4)
    assert live.evaluate(MADE) == live.evaluate(RESULTS)


def test_a_sum_beyond_all_numbers_is_told_once_and_in_words(at_start: Page):
    type_into(at_start, WEIGHT, "1.7e308")
    type_into(at_start, "forget gate, bias", "1.7e308")
    expect(at_start.locator(".notice")).to_have_text(
        re.compile(r"^\s*The total of the forget gate overflows at step 1: it is beyond ")
    )
    expect(at_start.locator(".field-refusal")).to_have_count(0)
