"""Every part of every lesson, done by a reader who has only a mouse, and by one who has only a keyboard."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.web.lessons import LESSONS
from tests.whole.carrying_out import acts, trained
from tests.whole.mouse_and_keyboard import Keyboard, Mouse
from tests.whole.screen import drawn, put, wait_until_all_is_there, wait_until_answered

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.whole.mouse_and_keyboard import Hand

Json = dict[str, Any]

DONE = re.compile(r"\bdone\b")
LEARNS = [lesson for lesson in LESSONS if any("learns" in card for card in lesson["cards"])]
READERS = [
    *((lesson, [hand]) for lesson in LESSONS if lesson not in LEARNS for hand in (Mouse, Keyboard)),
    *((lesson, [Mouse, Keyboard]) for lesson in LEARNS),
]
"""A training takes its time: its parts are done by one hand and the other in turn."""


def called(one: Json | list[type[Hand]]) -> str:
    return str(one["name"]) if isinstance(one, dict) else " and ".join(hand.__name__ for hand in one)


def foresee(page: Page, hand: Hand) -> None:
    """Say what the covered answer will be, and show it."""
    guess = page.locator(".guess-box")
    expect(guess.locator(".field-text")).to_have_value("0.00")
    hand.number(guess, 0.5)
    hand.press(guess.locator(".primary"))
    expect(guess).to_have_count(0)
    expect(page.locator(".guess-sentence")).to_contain_text("You said +0.50. It is")
    expect(page.locator(".guess-mark")).to_have_count(1)


@pytest.mark.parametrize(("lesson", "hands"), READERS, ids=called)
def test_every_part_is_to_be_done_until_the_reader_has_done_it(
    live: Page, lesson: Json, hands: list[type[Hand]]
) -> None:
    wait_until_all_is_there(live)
    task = live.locator(".lesson-task:not(.guess-box)")
    for part, card in enumerate(lesson["cards"], start=1):
        reader = hands[part % len(hands)](live)
        put(live, f"#s=1.lesson:{lesson['name']},{part}")
        if "guess" in card:
            foresee(live, reader)
        expect(task).to_contain_text(card["do"])
        expect(task).not_to_contain_text("Waits")
        expect(task).not_to_have_class(DONE)
        if card["done"] == [{"answered": True}]:
            reader.tick(live.get_by_role("radio").nth(card["ask"]["right"]))
        for condition in card["done"]:
            if "trained" in condition:
                trained(live, reader, condition["trained"])
            elif "looked" in condition:
                reader.press(live.locator(".training-moments button").first)
        for _ in [] if "learns" in card else acts(live, reader, card["start"], card["show"]):
            drawn(live)
            if DONE.search(task.get_attribute("class") or ""):
                break
        expect(task, f"{lesson['name']},{part}").to_have_class(DONE)
        expect(live.locator(".lesson-reveal")).to_have_text(card["reveal"])


def test_an_answer_that_was_shown_stays_shown_when_the_reader_goes_back_and_changes_something(live: Page) -> None:
    wait_until_all_is_there(live)
    put(live, "#s=1.lesson:one-step,4")
    mouse = Mouse(live)
    foresee(live, mouse)
    mouse.go(2)
    mouse.number(live.locator(".controls-cell[data-part=output_gate][data-symbol=b]"), 3)
    wait_until_answered(live)
    expect(live.locator(".guess-box")).to_have_count(0)


@pytest.mark.parametrize("part", ["forget,1", "one-step,4"], ids=["goes on from there", "stays there"])
def test_show_me_shows_what_was_covered_too(live: Page, part: str) -> None:
    wait_until_all_is_there(live)
    put(live, f"#s=1.lesson:{part}")
    expect(live.locator(".guess-box")).to_have_count(1)
    live.get_by_role("button", name="Show me").click()
    expect(live.locator(".lesson-task")).to_have_class(DONE)
    expect(live.locator(".guess-box")).to_have_count(0)
