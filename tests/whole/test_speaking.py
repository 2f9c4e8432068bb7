"""One calm voice: it speaks of steps, stages, presets and trouble, and never for the tick of a slider."""

import pytest
from playwright.sync_api import Page, expect

from tests.web.without_python import SILENT_WORKER

KEEP_WHAT_IS_SAID = """
addEventListener('DOMContentLoaded', () => {
  window.said = [];
  new MutationObserver(() => said.push(document.getElementById('live').textContent)).observe(
    document.getElementById('live'), { childList: true, characterData: true, subtree: true });
});
"""


@pytest.fixture
def voice(page: Page) -> Page:
    """The page, without Python, whose every word is kept in `said`."""
    page.add_init_script(SILENT_WORKER)
    page.add_init_script(KEEP_WHAT_IS_SAID)
    page.clock.install()
    page.goto("./")
    expect(page.locator(".sentence-where")).to_contain_text("Step 2 of 5")
    return page


def said(page: Page, *, after: int = 2_000) -> list[str]:
    page.clock.run_for(after)
    words: list[str] = page.evaluate("said")
    return words


def press(page: Page, name: str) -> None:
    page.locator(".transport").get_by_role("button", name=name, exact=True).click()


def test_there_is_one_polite_region_and_it_is_silent_at_first(voice: Page) -> None:
    expect(voice.locator("[aria-live]:not(output)")).to_have_count(1)
    expect(voice.locator("[aria-live]")).to_have_attribute("aria-live", "polite")
    assert said(voice) == []


def test_a_new_step_or_stage_is_spoken_whole(voice: Page) -> None:
    press(voice, "next step")
    spoken = said(voice)
    assert len(spoken) == 1
    assert spoken[0].startswith("Step 3 of 5, stage 6, hidden state. Given +0.60, the cell keeps 93 % of +0.29")
    press(voice, "stage 1, forget gate")
    assert said(voice)[1].startswith("Step 3 of 5, stage 1, forget gate. The forget gate")


def test_a_new_preset_is_spoken(voice: Page) -> None:
    voice.get_by_role("combobox", name="preset").select_option("count")
    assert said(voice)[0].startswith("Step 4 of 8")


def test_a_slider_says_its_own_value_and_nothing_else_is_said(voice: Page) -> None:
    slider = voice.get_by_role("slider", name="forget gate, bias", exact=True)
    for _ in range(20):
        slider.press("ArrowRight")
        voice.clock.run_for(100)
    expect(slider).to_have_attribute("aria-valuetext", "forget gate, bias: 3.2")
    spoken = said(voice)
    assert len(spoken) <= 1, "at most that the preset is left"


def test_many_steps_in_a_row_are_spoken_once(voice: Page) -> None:
    for _ in range(3):
        press(voice, "next step")
    assert len(said(voice)) == 1


def test_nothing_is_said_while_playing_and_the_end_is(voice: Page) -> None:
    voice.get_by_role("combobox", name="pace of playing").select_option("steps")
    press(voice, "play")
    assert said(voice, after=2_500) == []
    spoken = said(voice, after=3_000)
    assert len(spoken) == 1
    assert spoken[0].startswith("Step 5 of 5")


def test_trouble_is_spoken(voice: Page) -> None:
    field = voice.get_by_role("textbox", name="forget gate, bias", exact=True)
    field.fill("much")
    field.press("Enter")
    assert "“much” is not a number" in said(voice)[-1]
