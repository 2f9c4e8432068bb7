"""The lane of the gradient on the page with live Python: an RNN beside it at each step, and one factor many times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

import lstm_core as lc
from lstm_core.request import read_request
from lstm_core.running.run import run_from
from lstm_core.wire import request_from
from tests.web.carried import carried

if TYPE_CHECKING:
    from playwright.sync_api import Page


def sentence(step: int) -> str:
    """What is left of a nudge at step 1 in the first preset, and in an RNN in its place, by the core alone."""
    preset = lc.presets()[0]
    trace = lc.run(preset.cell, preset.inputs, preset.hidden_start, preset.cell_start)
    own = lc.sensitivity(preset.cell, trace, step).cell
    assert own is not None
    asked = read_request(carried(request_from(preset), "rnn"))
    beside = lc.sensitivity(asked.forward.cell, run_from(asked.forward.cell, asked.inputs, asked.forward.starts), step)
    mantissa, power = f"{beside.hidden[0]:.1e}".split("e-0")
    other = f"{mantissa}·10⁻{power.translate(str.maketrans('456', '⁴⁵⁶'))}"
    return (
        f"Of a small nudge of the memory at step 1, {own[0]:#.2g} is left at step {step}. "
        f"In an RNN on the same sequence, {other} is left."
    )


def test_the_lane_follows_the_reader_beside_an_rnn_and_shows_one_factor_many_times(live: Page) -> None:
    live.get_by_role("button", name="Add a lane").click()
    live.get_by_role("checkbox", name="Gradient back to here").check()
    live.keyboard.press("Escape")
    live.get_by_role("combobox", name="another run beside it").select_option("rnn")
    said = live.locator(".gradient-sentence")
    live.get_by_role("button", name="last step").click()
    for step in (5, 4):
        expect(said).to_contain_text(sentence(step), timeout=60_000)
        live.get_by_role("button", name="previous step").click()
    assert "lanes:gradient;beside:rnn" in live.url
    live.get_by_role("button", name="One factor, many times").click()
    live.get_by_role("button", name="× 0.5").click()
    live.get_by_role("button", name="twenty more times").click()
    expect(live.locator(".gradient-product")).to_have_text("1 × 0.5, 20 times = 9.5·10⁻⁷")
    live.keyboard.press("Escape")
    live.get_by_role("button", name="Close the lane: Gradient back to here").click()
    expect(said).to_have_count(0)
