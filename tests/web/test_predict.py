"""Predict, then see: a ring where the next value of a state is covered, and the guess beside the answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from lstm_core.printing import signed
from tests.conftest import NewPage
from tests.pipe import asking
from tests.web.made_of import run_of
from tests.whole.screen import drawn, fragment

Json = dict[str, Any]
Ask = Callable[..., Json]

STAGES = {"cell_state": 4, "hidden_state": 6}


@pytest.fixture(scope="module")
def ask() -> Iterator[Ask]:
    with asking(Path(__file__).with_name("predict.js")) as question:
        run = run_of("default")
        yield lambda **more: question({"run": run, **more})


@pytest.mark.parametrize("state", STAGES)
def test_what_comes_next_is_guessed_at_the_first_step_that_is_covered(ask: Ask, state: str) -> None:
    stage = STAGES[state]
    assert [ask(ask=state, step=4, stage=at)["next"] for at in (stage - 1, stage)] == [4, 5]
    assert ask(ask=state, step=5, stage=6)["next"] == 0


def test_without_a_covered_answer_nothing_is_guessed(ask: Ask) -> None:
    assert "guess-" not in ask(ask="cell_state", step=4, stage=3, hide=[])["drawn"]
    assert "guess-" not in ask(ask="nothing", step=4, stage=3)["drawn"]


def test_a_guess_stands_beside_the_answer_with_what_it_is_made_of(ask: Ask) -> None:
    covered = ask(ask="cell_state", step=4, stage=3, at=4, guessed=0.3)
    assert covered["sentence"] == ""
    assert "guess-ring" in covered["drawn"]
    assert "your guess +0.30" in covered["drawn"]
    shown = ask(ask="cell_state", step=4, stage=4)
    made = "+0.34 of +0.77 was kept, and −0.89 came on top of it."
    assert shown["sentence"] == f"You said +0.30. It is −0.55: {made}"
    assert shown["told"] == [{"type": "result", "task": "predict:cell_state,4", "passed": False}]
    assert ask(ask="cell_state", step=4, stage=5)["told"] == []
    assert "guess-mark" in shown["drawn"]
    assert "your guess +0.30" in shown["drawn"]


def test_the_state_that_is_shown_is_said_as_it_is_printed(ask: Ask) -> None:
    value = run_of("default")["trace"]["values"]["hidden_state"][1]
    said = ask(ask="hidden_state", step=2, stage=6, at=2, guessed=-1.0)["sentence"]
    assert said == f"You said −1.00. It is {signed(value, 2)}."


def test_the_number_of_what_is_stands_at_the_other_side_than_a_ring_near_it(ask: Ask) -> None:
    def height(guessed: float) -> float:
        drawn = ask(ask="cell_state", step=4, stage=4, at=4, guessed=guessed)["drawn"]
        [y] = re.findall(r'class="timeline-value now "[^>]* y="([\d.]+)">−0\.55<', drawn)
        return float(y)

    on_it = height(-0.54)
    assert height(-0.3) == on_it > height(-0.8) + 10


@pytest.mark.parametrize(("away", "near"), [(0.05, True), (-0.05, True), (0.06, False)])
def test_a_guess_is_right_that_is_no_further_off_than_half_a_tenth(ask: Ask, away: float, near: bool) -> None:
    value = float(run_of("default")["trace"]["values"]["cell_state"][2])
    assert ask(ask="cell_state", step=3, stage=6, at=3, guessed=value + away)["near"] is near


def test_the_chart_tells_nothing_of_what_is_covered(ask: Ask) -> None:
    def other() -> Json:
        return run_of("default", inputs=[0.8, -0.3, 0.6, 0.9, -0.4])

    one, two = (ask(run=run, ask="cell_state", step=3, stage=6)["drawn"] for run in (run_of("default"), other()))
    assert ring(one) == ring(two)


def ring(text: str) -> str:
    return text[text.index('class="guess-ring"') :]


AT_ONCE = """(one, keys) => {
  for (const key of keys) one.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}"""


def test_a_guess_is_made_by_the_keyboard_and_kept_beside_the_answer(new_page: NewPage) -> None:
    page: Page = new_page(viewport={"width": 700, "height": 560})
    page.goto(f"embed.html?hide=answer&ask=cell_state&panels=sequence{fragment('default', step=4, stage=3)}")
    drawn(page)
    slider = page.get_by_role("slider", name="your guess for c at step 4")
    slider.evaluate(AT_ONCE, ["ArrowUp", "ArrowUp", "ArrowUp"])  # before any of them is drawn
    for key in ["Shift+ArrowUp", "Shift+ArrowDown"]:
        slider.press(key)
    expect(slider).to_have_attribute("aria-valuetext", "plus 0.30")
    page.get_by_role("button", name="Show the answer").click()
    expect(page.locator(".guess-mark text")).to_have_text("your guess +0.30")


def test_a_lesson_covers_what_it_asks_for_until_the_answer_is_shown(page: Page) -> None:
    page.goto("./#s=1.lesson:one-step,4")
    slider = page.get_by_role("slider", name="your guess for c at step 3")
    for _ in range(3):
        slider.press("ArrowUp")
    expect(page.get_by_role("textbox", name="your guess for c at step 3")).to_have_value("+0.30")
    expect(page.get_by_role("button", name="stage 4, cell update", exact=True)).to_be_disabled()
    page.locator(".guess-box").get_by_role("button", name="Show the answer").click()
    expect(page.locator(".guess-sentence")).to_contain_text("You said +0.30. It is +0.77")
    expect(page.locator(".guess-box")).to_have_count(0)
    expect(page.get_by_role("button", name="Show the answer")).to_have_count(0)
    page.get_by_role("button", name="next step").click()
    expect(page.locator(".sentence-where")).to_contain_text("Step 4")
