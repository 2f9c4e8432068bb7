"""The lane of three questions on the page with live Python: opened by the menu, told at each step, and closed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np
from playwright.sync_api import expect

import lstm_core as lc
from lstm_core.printing import signed

if TYPE_CHECKING:
    from playwright.sync_api import Page


def told(step: int) -> str:
    """What each step did to c at a step of the first preset, in words, by the core alone."""
    preset = lc.presets()[0]
    trace = lc.run(preset.cell, preset.inputs, preset.hidden_start, preset.cell_start)
    toward = np.zeros((trace.T, 1))
    toward[step - 1] = 1.0
    shares = lc.memory_shares(trace)[step - 1, 1 : step + 1, 0]
    nudges = lc.backpropagate(preset.cell, trace, 0.0 * toward, toward).inputs[:step, 0]
    lost = trace.cell_state[step - 1, 0] - lc.occlusion(preset.cell, trace, step).cell[:, 0]
    rows = ([signed(value, 2) for value in row] for row in (shares, nudges, lost))
    steps = [
        f"Step {k}: share {share}, nudge {nudge}, lost without it {loss}."
        for k, (share, nudge, loss) in enumerate(zip(*rows, strict=True), start=1)
    ]
    return f"What each step did to c at step {step}. {' '.join(steps)}"


def test_the_lane_is_opened_by_the_menu_follows_the_reader_stands_in_the_table_and_is_closed(live: Page) -> None:
    live.get_by_role("button", name="Add a lane").click()
    live.get_by_role("checkbox", name="What each step did").check()
    live.keyboard.press("Escape")
    picture = live.locator(".questions-picture")
    for step in (2, 3):
        expect(picture).to_have_attribute("aria-label", told(step), timeout=60_000)
        live.get_by_role("button", name="next step").click()
    assert "lanes:questions" in live.url
    live.get_by_text("All numbers").click()
    expect(live.get_by_role("columnheader", name="what it did to c at step 4")).to_be_visible()
    live.get_by_role("button", name=re.compile("Close the lane: What each step did")).click()
    expect(picture).to_have_count(0)
    assert "lanes" not in live.url
