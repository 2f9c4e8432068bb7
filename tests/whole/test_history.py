"""The address is the state: reload, back, forward and a copied link bring back exactly what was on the screen."""

from collections.abc import Callable
from itertools import pairwise
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage
from tests.whole.expected import walk_of
from tests.whole.presets import PRESETS, TITLES, with_parameter, with_starts
from tests.whole.screen import (
    Shown,
    drawn,
    fragment,
    put,
    seen,
    wait_until_answered,
    wait_until_ready,
)

Hand = Callable[[Page], None]


def slide(page: Page) -> None:
    page.get_by_role("slider", name="forget gate, bias", exact=True).press("ArrowRight")


def type_weight(page: Page) -> None:
    field = page.get_by_role("textbox", name="candidate, weight of the input", exact=True)
    field.fill("-0.123456789")
    field.press("Enter")


def insert_step(page: Page) -> None:
    page.get_by_role("button", name="insert a step after step").click()


def choose_preset(page: Page) -> None:
    page.get_by_role("combobox", name="preset").select_option("latch")


def follow_link(page: Page) -> None:
    page.get_by_role("link", name="close the forget gate at step 4").click()


def paste(page: Page) -> None:
    page.get_by_role("button", name="edit as text").click()
    page.locator(".timeline-dialog textarea").fill("1 -1 0.5")
    page.get_by_role("button", name="Apply").click()


EDITS: dict[str, Hand] = {
    "slider": slide,
    "typed number": type_weight,
    "inserted step": insert_step,
    "preset": choose_preset,
    "link in the text": follow_link,
    "pasted sequence": paste,
}


def after(page: Page, hand: Hand) -> Shown:
    hand(page)
    wait_until_answered(page)
    return seen(page)


def test_back_and_forward_pass_through_every_edit(live: Page) -> None:
    states = [seen(live), *(after(live, hand) for hand in EDITS.values())]
    assert all(now != then for now, then in pairwise(states))
    for state in reversed(states[:-1]):
        live.go_back()
        wait_until_answered(live)
        assert seen(live) == state
    for state in states[1:]:
        live.go_forward()
        wait_until_answered(live)
        assert seen(live) == state


def test_a_drag_is_one_step_back_however_many_values_it_passed(live: Page) -> None:
    before = seen(live)
    thumb = live.get_by_role("slider", name="output gate, bias", exact=True)
    box = thumb.bounding_box()
    assert box
    y = box["y"] + box["height"] / 2
    live.mouse.move(box["x"] + box["width"] / 2, y)
    live.mouse.down()
    for part in (0.6, 0.8, 0.3, 0.9):
        live.mouse.move(box["x"] + box["width"] * part, y)
        drawn(live)
    live.mouse.up()
    wait_until_answered(live)
    assert seen(live) != before
    live.go_back()
    wait_until_answered(live)
    assert seen(live) == before


def test_a_slider_dragged_there_and_back_gives_the_same_trace(live: Page) -> None:
    before = seen(live)
    slider = live.get_by_role("slider", name="forget gate, weight of the input", exact=True)
    for value in ("-8", "8", "0.3", "-0.1", "2"):
        slider.fill(value)
        wait_until_answered(live)
    assert seen(live) == before


def test_a_slider_at_the_same_value_gives_the_same_trace_by_every_way(live: Page) -> None:
    put(live, fragment(step=4, stage=6, cell_start=0.5))
    slider = live.get_by_role("slider", name="candidate, weight of the input", exact=True)
    shown = []
    for way in (("2.4", "2.6"), ("8", "-8"), ("0",)):
        for value in (*way, "1.7"):
            slider.fill(value)
        wait_until_answered(live)
        shown.append(seen(live))
    changed = with_starts(with_parameter(PRESETS["default"], "candidate", "W", 1.7), cell_state=0.5)
    assert shown == [walk_of(changed)[3 * 6 + 5]] * 3


def test_stepping_rewrites_the_address_and_leaves_the_history_alone(live: Page) -> None:
    length = live.evaluate("history.length")
    for _ in range(3):
        live.get_by_role("button", name="next step").click()
    live.get_by_role("button", name="stage 3, candidate", exact=True).click()
    live.wait_for_url("**/*step:5;stage:3")
    assert live.evaluate("history.length") == length


# Keys that follow each other within a moment, all in one task; how often the address was written by then.
PRESSED = """() => {
  const slider = document.querySelector('input[aria-label="forget gate, bias"]');
  const written = [];
  for (const how of ['pushState', 'replaceState']) {
    const write = history[how].bind(history);
    history[how] = (...address) => written.push(how) && write(...address);
  }
  for (let press = 0; press < 10; press += 1) {
    slider.stepUp();
    for (const type of ['input', 'change']) slider.dispatchEvent(new Event(type, { bubbles: true }));
  }
  return written.filter((how) => how === 'pushState').length + (written.length > 2 ? ' and many' : '');
}"""


def test_keys_that_follow_each_other_write_the_address_when_they_rest(live: Page) -> None:
    put(live, fragment(forget_gate=(0, 0, 1)))
    assert live.evaluate(PRESSED) == "1"
    live.wait_for_function("location.hash.includes('forget_gate:0,0,2;')")


def test_a_key_that_is_released_has_written_it(live: Page) -> None:
    put(live, fragment(forget_gate=(0, 0, 1)))
    live.evaluate(PRESSED)
    released = "() => dispatchEvent(new Event('keyup')) && location.hash"
    assert "forget_gate:0,0,2;" in live.evaluate(released)


def test_another_edit_finds_the_address_of_the_one_before_it_written(live: Page) -> None:
    put(live, fragment(forget_gate=(0, 0, 1)))
    live.evaluate(PRESSED)
    type_weight(live)
    live.go_back()
    live.wait_for_function("location.hash.includes('forget_gate:0,0,2;')")
    expect(live.get_by_role("slider", name="forget gate, bias", exact=True)).to_have_value("2")


def test_a_reload_brings_back_what_was_on_the_screen(page: Page) -> None:
    page.goto("./")
    wait_until_ready(page)
    for hand in EDITS.values():
        hand(page)
    slide(page)
    page.get_by_role("button", name="previous step").click()
    page.get_by_role("button", name="stage 2, input gate", exact=True).click()
    wait_until_answered(page)
    before, fields = seen(page), values_of_fields(page)
    page.wait_for_url("**/*step:2;stage:2")  # a third of a second later: browsers limit how often it may change
    page.reload()
    wait_until_ready(page)
    wait_until_answered(page)
    assert seen(page) == before
    assert values_of_fields(page) == fields


def test_a_copied_link_opened_elsewhere_shows_exactly_the_same(live: Page, new_page: NewPage) -> None:
    type_weight(live)
    insert_step(live)
    live.get_by_role("button", name="stage 5, output gate", exact=True).click()
    wait_until_answered(live)
    live.get_by_role("button", name="Share").click()
    link = live.get_by_role("textbox", name="link").input_value()
    elsewhere = new_page(viewport={"width": 1440, "height": 900})
    elsewhere.goto(link)
    wait_until_ready(elsewhere)
    wait_until_answered(elsewhere)
    assert seen(elsewhere) == seen(live)
    assert values_of_fields(elsewhere) == values_of_fields(live)


def values_of_fields(page: Page) -> list[str]:
    """The exact numbers in all fields, and the settings beside them; where the keys have walked is no setting."""
    fields = page.locator("#app input:not(.meaning-walk), header select")
    values: list[str] = fields.evaluate_all("(all) => all.map((one) => one.value)")
    return values


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_is_in_the_address_by_its_name(live: Page, name: str) -> None:
    live.get_by_role("combobox", name="preset").select_option(name)
    live.wait_for_url(f"**/*preset:{name};step:*" if name != "default" else "**/*")
    drawn(live)
    expect(live.locator(".preset h2")).to_have_text(TITLES[name])


HOSTILE = {
    "a newer version": ("#s=2.preset:count", "“2”"),
    "an unknown preset": ("#s=1.preset:nobody", "“nobody”"),
    "too few weights": ("#s=1.forget_gate:1,2", "the forget gate"),
    "not a number": ("#s=1.candidate:1,NaN,2", "“NaN”"),
    "infinite": ("#s=1.inputs:1e999", "“1e999”"),
    "too many steps": ("#s=1.inputs:" + ",".join(["1"] * 1001), "1001 values"),
    "a script": ("#s=1.inputs:<img src=x onerror=alert(1)>", "“<img src=x"),
    "a prototype": ("#s=1.preset:__proto__;constructor:1", "“__proto__”"),
    "a step beyond the end": ("#s=1.step:400000", "step"),
    "a broken encoding": ("#s=1.inputs:%E0%A4%A", "inputs"),
    "a megabyte": ("#s=1.inputs:" + "1," * 500_000, "120,000 characters"),
    "a hostile query": ("?s=1.preset:%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "preset"),
    "control characters": ("#s=1.preset:a%00b%0Ac%E2%80%AEd", "preset"),
}


@pytest.mark.parametrize("attack", HOSTILE)
def test_a_hostile_address_gives_the_default_and_a_sentence(live: Page, attack: str) -> None:
    address, named = HOSTILE[attack]
    default = seen(live)
    live.on("dialog", lambda dialog: pytest.fail(f"the address ran a script: {dialog.message}"))
    path = urlsplit(live.url).path
    live.evaluate(
        """([path, address]) => {
          history.replaceState(null, '', path + address);
          dispatchEvent(new PopStateEvent('popstate'));
        }""",
        [path, address],
    )
    drawn(live)
    said = live.locator(".notice")
    assert said.count() >= 1
    assert any(named in text for text in said.all_inner_texts())
    assert seen(live)["labels"] == default["labels"] or attack == "a step beyond the end"
    expect(live.locator(".notice img, .notice script")).to_have_count(0)
    while said.count() > 0:
        said.first.get_by_role("button", name="close this notice").click()
        drawn(live)
    live.evaluate("(path) => history.replaceState(null, '', path)", path)


def test_a_hostile_address_at_the_first_load_is_no_worse(new_page: NewPage) -> None:
    page = new_page()
    page.goto("./?s=1.preset:count;colour:red#s=1.forget_gate:x,y,z;step:two")
    wait_until_ready(page)
    said = page.locator(".notice").inner_text()
    for broken in ("the forget gate", "“two”"):
        assert broken in said
    expect(page.locator(".sentence-where")).to_have_text("Step 2 of 5, stage 6 of 6: hidden state")
