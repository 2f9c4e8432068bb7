"""One calm voice: it speaks of steps, stages, presets and trouble, and never for the tick of a slider."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.web.without_python import SILENT_WORKER
from tests.whole.screen import drawn, fragment, put, seen

KEEP = """() => {
  window.said = [];
  window.listening?.disconnect();
  window.listening = new MutationObserver(() => said.push(document.getElementById('live').textContent));
  listening.observe(document.getElementById('live'), { childList: true, characterData: true, subtree: true });
}"""
BIAS = "output gate, bias"


@pytest.fixture
def voice(page: Page) -> Page:
    """The page, without Python, whose every word is kept in `said`."""
    page.add_init_script(SILENT_WORKER)
    page.add_init_script(f"addEventListener('DOMContentLoaded', {KEEP})")
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
    assert said(voice, after=500) == []
    assert said(voice) == ["Changed: the forget gate. Python is loading; these will be your numbers."]


@pytest.fixture
def ear(live: Page) -> Page:
    """The page with live Python, at step 3, whose every word from now on is kept in `said`."""
    put(live, fragment(step=3, stage=6))
    live.wait_for_timeout(1_500)
    live.evaluate(KEEP)
    return live


def heard(page: Page) -> list[str]:
    """All that is said until it has been silent for a while."""
    page.wait_for_function("said.length > 0")
    page.wait_for_timeout(1_500)
    words: list[str] = page.evaluate("said.splice(0)")
    return words


def typed(page: Page) -> None:
    page.get_by_role("textbox", name=BIAS, exact=True).fill("-2")
    page.keyboard.press("Enter")


HANDS: dict[str, Callable[[Page], None]] = {
    "a slider": lambda page: page.get_by_role("slider", name=BIAS, exact=True).press("PageDown"),
    "a button": lambda page: page.get_by_role("button", name=f"{BIAS}: less", exact=True).click(click_count=3),
    "a typed number": typed,
}


@pytest.mark.parametrize("hand", HANDS)
def test_the_effect_of_a_weight_is_spoken_once_when_it_rests_and_that_of_taking_it_back(ear: Page, hand: str) -> None:
    HANDS[hand](ear)
    (spoken,) = heard(ear)
    shown = seen(ear)
    assert f"The output gate {shown['labels']['output_gate']} of the squashed state." in spoken
    assert spoken.endswith(shown["sentence"])
    ear.keyboard.press("Control+z")
    (again,) = heard(ear)
    assert again.startswith("The output gate shows 57 %")


@pytest.mark.parametrize("stage", [2, 5])
def test_at_an_earlier_stage_it_is_spoken_as_well_by_what_was_changed(ear: Page, stage: int) -> None:
    press(ear, f"stage {stage}, {'input' if stage == 2 else 'output'} gate")
    heard(ear)
    HANDS["a slider"](ear)
    (spoken,) = heard(ear)
    press(ear, "stage 5, output gate")
    drawn(ear)
    assert spoken == seen(ear)["sentence"]


def test_a_changed_input_is_spoken_by_its_step(ear: Page) -> None:
    ear.get_by_role("slider", name="input at step 3", exact=True).press("ArrowLeft")
    (spoken,) = heard(ear)
    assert spoken == f"Changed: the input at step 3. {seen(ear)['sentence']}"


def test_many_steps_in_a_row_are_spoken_once(voice: Page) -> None:
    voice.get_by_role("button", name="next step").evaluate(
        "(button) => { for (let n = 0; n < 3; n += 1) button.click(); }"
    )
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
