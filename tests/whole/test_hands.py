"""A learner holds a gate by hand: what the page then shows is what the core computes, and every way has a keyboard."""

import re

from playwright.sync_api import Page, expect

import lstm_core as lc
from tests.whole.learner import read
from tests.whole.screen import fragment, put, wait_until_answered

PRESET = lc.presets("lstm")[0]


def cell(step: int, first: int, value: float = 0.0) -> str:
    """The cell state of a step, from 1, with the forget gate held from a step on."""
    trace = lc.run(PRESET.cell, PRESET.inputs, holds=[lc.Hold("forget_gate", value, first - 1)])
    return f"{trace.cell_state[step - 1, 0]:+.2f}".replace("-", "−")


def test_a_gate_is_shut_by_keyboard_from_a_step_on_and_let_go(live: Page) -> None:
    put(live, fragment(step=4))
    alone = read(live, "cell_state")
    button = live.get_by_role("button", name="Hold a gate", exact=True)
    button.focus()
    live.keyboard.press("Enter")
    hand = live.get_by_role("dialog", name="Hold the forget gate by hand")
    slider = hand.get_by_role("slider")
    expect(slider).to_be_focused()
    expect(hand).to_contain_text("nothing is held yet")
    live.keyboard.press("Home")
    wait_until_answered(live)
    expect(hand).to_contain_text("left alone it would keep 44 %")
    label = live.locator(".cell-label.cell_state.big")
    expect(label).to_contain_text(f"{cell(4, 4)} else {alone.split()[-1]}")
    expect(live.locator(".sentence")).to_contain_text("held shut by hand")
    expect(live.locator(".equations-row.forget_gate")).to_contain_text(re.compile(r"0\.44.*, held at"))
    live.keyboard.press("Escape")
    expect(hand).to_have_count(0)
    expect(button).to_be_focused()
    edge = live.get_by_role("slider", name=re.compile("forget gate: beginning of what is held"))
    edge.press("ArrowLeft")
    wait_until_answered(live)
    expect(edge).to_have_attribute("aria-valuetext", "held from step 3")
    expect(label).to_contain_text(cell(4, 3))
    expect(live).to_have_url(re.compile(r"preset:default;hold:forget_gate,0,3;"))
    live.get_by_role("button", name=re.compile("let go of the forget gate")).click()
    wait_until_answered(live)
    assert read(live, "cell_state") == alone
    expect(live.locator(".hold-flag")).to_have_count(0)
