"""Stepping through time: by buttons, by keys and by playing, through the stages and from step to step."""

import re

import pytest
from playwright.sync_api import Page, expect

import lstm_core as lc
from tests.conftest import NewPage
from tests.web.without_python import SILENT_WORKER
from tests.whole.screen import fragment, put, wait_until_all_is_there

STAGES = ("forget gate", "input gate", "candidate", "cell update", "output gate", "hidden state")
SHOWS = {preset.name: preset.shows for preset in lc.presets()}
PACES = {"slow": 1800, "stages": 900, "steps": 1000, "fast": 350}

# Every place the page has shown, in order; places between two drawings would be missing.
KEEP_PLACES = """
addEventListener('DOMContentLoaded', () => {
  window.places = [];
  new MutationObserver(() => {
    const place = document.querySelector('.sentence-where')?.textContent.trim();
    if (place && place !== places.at(-1)) places.push(place);
  }).observe(document, { subtree: true, childList: true, characterData: true });
});
"""


@pytest.fixture
def figure(page: Page) -> Page:
    """The page without Python, which stepping does not need, at step 2, stage 6 of 5 steps."""
    page.add_init_script(SILENT_WORKER)
    page.add_init_script(KEEP_PLACES)
    page.clock.install()
    page.goto("./")
    expect_place(page, 2, 6)
    return page


def expect_place(page: Page, step: int, stage: int, of: int = 5) -> None:
    expect(page.locator(".sentence-where")).to_have_text(
        f"Step {step} of {of}, stage {stage} of 6: {STAGES[stage - 1]}"
    )


def press(page: Page, name: str) -> None:
    page.locator(".transport").get_by_role("button", name=name, exact=True).click()


def test_the_first_view_is_a_whole_step_whose_memory_is_not_empty(figure: Page) -> None:
    expect_place(figure, 2, 6)
    expect(figure.locator(".transport-where")).to_have_text("step 2 of 5")


def test_next_step_keeps_the_stage_so_that_steps_can_be_compared(figure: Page) -> None:
    press(figure, "stage 4, cell update")
    press(figure, "next step")
    expect_place(figure, 3, 4)
    press(figure, "previous step")
    press(figure, "previous step")
    expect_place(figure, 1, 4)


def test_stages_lead_from_the_last_of_a_step_to_the_first_of_the_next(figure: Page) -> None:
    press(figure, "next stage")
    expect_place(figure, 3, 1)
    press(figure, "previous stage")
    expect_place(figure, 2, 6)


def test_buttons_rest_where_there_is_nothing_further(figure: Page) -> None:
    def resting() -> set[str | None]:
        disabled = figure.locator(".transport button[aria-disabled=true]").all()
        return {button.get_attribute("aria-label") for button in disabled}

    press(figure, "first step")
    press(figure, "stage 1, forget gate")
    expect_place(figure, 1, 1)
    assert resting() == {"first step", "previous step", "previous stage"}
    press(figure, "last step")
    expect_place(figure, 5, 1)
    assert resting() == {"next step", "last step"}
    press(figure, "stage 6, hidden state")
    expect_place(figure, 5, 6)
    assert resting() == {"next step", "last step", "next stage"}


def test_the_present_stage_is_told_and_those_after_it_stand_back(figure: Page) -> None:
    press(figure, "stage 3, candidate")
    chips = figure.locator(".transport-stages li button")
    expect(figure.locator(".transport-stages [aria-current=step]")).to_have_attribute(
        "aria-label", "stage 3, candidate"
    )
    later = chips.evaluate_all("(all) => all.map((chip) => chip.classList.contains('todo'))")
    assert later == [False, False, False, True, True, True]


# Keys.


KEYS = {
    "ArrowRight": (4, 3),
    "ArrowLeft": (2, 3),
    "Shift+ArrowRight": (3, 4),
    "Shift+ArrowLeft": (3, 2),
    "Home": (1, 3),
    "End": (5, 3),
    "Control+ArrowRight": (3, 3),
    "Alt+End": (3, 3),
    "Meta+Home": (3, 3),
}
MODIFIERS = {"Control": "ctrlKey", "Alt": "altKey", "Meta": "metaKey", "Shift": "shiftKey"}


@pytest.mark.parametrize("focused", ["nothing", "a button of the figure"])
def test_keys_step_while_no_control_needs_them(figure: Page, focused: str) -> None:
    for key, (step, stage) in KEYS.items():
        put(figure, fragment(step=3, stage=2))
        press(figure, "stage 3, candidate")
        if focused == "nothing":
            figure.evaluate("document.activeElement.blur()")
        # Not pressed: with Alt an arrow would leave the page. Only the page's own listener is asked.
        *held, plain = key.split("+")
        figure.evaluate(
            "(key) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true }))",
            {"key": plain} | {MODIFIERS[name]: True for name in held},
        )
        expect_place(figure, step, stage)


def test_keys_inside_a_field_belong_to_the_field(figure: Page) -> None:
    for role, name in FIELDS:
        figure.get_by_role(role, name=name, exact=True).focus()
        for key in ("ArrowRight", "Shift+ArrowRight", "ArrowLeft", "Home", "End", "Shift+ArrowLeft"):
            if role != "combobox" or key.startswith("Shift+"):  # the other keys choose something else
                figure.keyboard.press(key)
        expect_place(figure, 2, 6)


FIELDS = (
    ("textbox", "forget gate, bias"),
    ("slider", "forget gate, bias"),
    ("slider", "input at step 2"),
    ("textbox", "input at step 2"),
    ("combobox", "preset"),
    ("combobox", "pace of playing"),
)


def test_keys_in_a_dialog_or_in_the_text_do_not_move_the_figure(figure: Page) -> None:
    figure.get_by_role("button", name="edit as text").click()
    expect(figure.get_by_role("dialog")).to_be_visible()
    for key in ("Home", "End", "ArrowRight"):
        figure.keyboard.press(key)
    figure.get_by_role("button", name="Cancel").focus()
    figure.keyboard.press("ArrowRight")
    expect_place(figure, 2, 6)
    figure.keyboard.press("Escape")
    figure.locator("article a[data-set]").first.focus()
    figure.keyboard.press("End")
    figure.keyboard.press("ArrowRight")
    expect_place(figure, 2, 6)


def test_no_letter_does_anything(figure: Page) -> None:
    wait_until_all_is_there(figure)
    before = figure.locator("#app").inner_html()
    for key in "abcdefghijklmnopqrstuvwxyz0123456789 ":
        figure.keyboard.press(key)
    assert figure.locator("#app").inner_html() == before


# Playing.


@pytest.mark.parametrize("pace", PACES)
def test_playing_shows_every_place_to_the_end_and_stops(figure: Page, pace: str) -> None:
    press(figure, "first step")
    press(figure, "stage 1, forget gate")
    by_stage = pace in ("slow", "stages")
    if not by_stage:
        press(figure, "stage 6, hidden state")
    figure.get_by_role("combobox", name="pace of playing").select_option(pace)
    expect_place(figure, 1, 1 if by_stage else 6)
    figure.evaluate("places.length = 0")
    press(figure, "play")
    figure.clock.run_for(PACES[pace] * (31 if by_stage else 6))
    expect_place(figure, 5, 6)
    expect(figure.get_by_role("button", name="play", exact=True)).to_be_visible()
    stages = range(1, 7) if by_stage else [6]
    wanted = [f"Step {step} of 5, stage {stage}" for step in range(1, 6) for stage in stages]
    assert [place.split(" of 6")[0] for place in figure.evaluate("places")] == wanted
    figure.clock.run_for(10_000)
    expect_place(figure, 5, 6)


def test_nothing_plays_by_itself(figure: Page) -> None:
    figure.clock.run_for(60_000)
    expect_place(figure, 2, 6)


def test_pause_stays_where_it_is_and_play_goes_on_from_there(figure: Page) -> None:
    press(figure, "stage 4, cell update")
    press(figure, "play")
    figure.clock.run_for(1_000)
    expect_place(figure, 2, 5)
    press(figure, "pause")
    figure.clock.run_for(10_000)
    expect_place(figure, 2, 5)
    press(figure, "play")
    figure.clock.run_for(1_000)
    expect_place(figure, 2, 6)


def test_the_first_play_starts_at_the_beginning(figure: Page) -> None:
    press(figure, "play")
    expect_place(figure, 1, 1)
    press(figure, "pause")
    figure.get_by_role("combobox", name="preset").select_option("latch")
    expect_place(figure, 6, 6, of=10)
    figure.get_by_role("combobox", name="pace of playing").select_option("steps")
    press(figure, "play")
    expect_place(figure, 1, 6, of=10)


def test_from_a_link_to_a_step_playing_goes_on_from_there(figure: Page) -> None:
    put(figure, fragment("latch", step=3, stage=6))
    press(figure, "play")
    figure.clock.run_for(1_000)
    expect_place(figure, 4, 1, of=10)


def test_one_line_tells_what_this_is_and_then_what_there_is_to_see(figure: Page) -> None:
    line = figure.locator(".sentence-about")
    expect(line).to_have_text("Long short-term memory: press play, or drag an input.")
    press(figure, "next step")
    expect(line).to_have_text(SHOWS["default"])
    for name, shows in SHOWS.items():
        figure.get_by_role("combobox", name="preset").select_option(name)
        expect(line).to_have_text(shows if name != "default" else re.compile("^Long"))
    figure.get_by_role("combobox", name="preset").select_option("leaky-average")
    figure.get_by_role("slider", name="forget gate, bias", exact=True).press("End")
    expect(line).to_have_text("Changed from “Leaky average”.")


def test_play_at_the_end_begins_again(figure: Page) -> None:
    figure.get_by_label("pace of playing").select_option(label="steps")
    press(figure, "last step")
    expect_place(figure, 5, 6)
    press(figure, "play")
    expect_place(figure, 1, 6)
    figure.clock.run_for(4_000)
    expect_place(figure, 5, 6)


def test_a_hand_on_the_transport_stops_playing(figure: Page) -> None:
    for hand in ("previous step", "stage 3, candidate", "previous stage", "first step"):
        press(figure, "play")
        press(figure, hand)
        expect(figure.get_by_role("button", name="play", exact=True)).to_be_visible()
        place = figure.locator(".sentence-where").text_content() or ""
        figure.clock.run_for(5_000)
        expect(figure.locator(".sentence-where")).to_have_text(place)


def test_a_change_of_pace_while_playing_counts_at_once(figure: Page) -> None:
    press(figure, "first step")
    press(figure, "play")
    figure.get_by_role("combobox", name="pace of playing").select_option("fast")
    figure.clock.run_for(4 * 350)
    expect_place(figure, 5, 6)


# What travels.


def test_what_leaves_on_the_right_comes_in_again_on_the_left_when_time_goes_on(figure: Page) -> None:
    tokens = figure.locator(".cell-token")
    expect(tokens).to_have_count(0)
    state = figure.locator(".cell-label.cell_state .cell-number").text_content()
    hidden = figure.locator(".cell-label.hidden_state .cell-number").text_content()
    press(figure, "next step")
    expect(tokens).to_have_text([f"c {state}", f"h {hidden}"])
    for motion, animations in (("no-preference", 2), ("reduce", 0)):
        figure.emulate_media(reduced_motion=motion)
        press(figure, "first step")
        expect(tokens).to_have_count(0)
        press(figure, "next step")
        expect(tokens).to_have_count(2)
        running = tokens.evaluate_all("(all) => all.flatMap((token) => token.getAnimations()).length")
        assert running == animations


COVERED = """() => [100, 250, 400, 550].flatMap((time) => {
  const all = [...document.querySelectorAll('.cell-token')];
  return all.flatMap((token) => {
    for (const flight of token.getAnimations()) {
      flight.pause();
      flight.currentTime = time;
    }
    const over = token.getBoundingClientRect();
    return [...document.querySelectorAll('.cell svg .cell-label')].filter((label) => {
      const box = label.getBoundingClientRect();
      // The box of a line is higher than its letters are.
      return over.left < box.right && box.left < over.right && over.top < box.bottom - 4 && box.top + 4 < over.bottom;
    }).map((label) => `${token.textContent} on ${label.textContent} at ${time}`);
  });
})"""


def test_on_a_phone_nothing_that_travels_covers_a_label(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    page.add_init_script(SILENT_WORKER)
    page.goto("./")
    page.get_by_role("button", name="next step").click()
    expect(page.locator(".cell-token")).to_have_count(2)
    assert page.evaluate(COVERED) == []


def test_nothing_travels_when_the_reader_goes_back_or_jumps(figure: Page) -> None:
    for jump in ("previous step", "last step", "first step"):
        put(figure, fragment(step=2, stage=6))
        press(figure, "next step")
        expect(figure.locator(".cell-token")).to_have_count(2)
        press(figure, jump)
        expect(figure.locator(".cell-token")).to_have_count(0)


def test_a_phone_has_the_same_buttons_large_enough_for_a_thumb(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 360, "height": 740}, has_touch=True)
    page.add_init_script(SILENT_WORKER)
    page.goto("./")
    for button in page.locator(".transport button").all():
        box = button.bounding_box()
        assert box
        assert box["height"] >= 44
        assert box["width"] >= 24
        expect(button).to_be_in_viewport()
    page.get_by_role("button", name="next stage").tap()
    expect_place(page, 3, 1)
