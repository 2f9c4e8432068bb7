"""Why it remembers: what a learner does with the lanes of the time axis, and what they then see."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.whole.learner import drag, press
from tests.whole.screen import drawn, fragment, put

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page


def lane(page: Page, name: str) -> None:
    """Open a lane by the menu under the axis, and close the menu."""
    page.get_by_role("button", name="Add a lane").click()
    page.get_by_role("checkbox", name=name).check()
    page.keyboard.press("Escape")
    drawn(page)


def left_at_step_1(picture: Locator, line: str) -> float:
    """What a line of the gradient says of a nudge at step 1."""
    name = picture.get_attribute("aria-label") or ""
    told = re.search(rf"{re.escape(line)}: [^:]*?(\S+) at step 1\.", name)
    assert told, name
    return float(told[1])


def test_a_learner_can_see_that_the_highway_survives_where_the_forget_gate_is_open(live: Page) -> None:
    """Misread: with the forget gate open every gradient survives.

    The learner goes to the last step and adds the lane of the gradient: 0.23 of a nudge at step 1 is left on the
    highway. With a forget bias of 8 nearly all of it is, and still only a part of it by all paths.
    """
    put(live, fragment("default", step=5, stage=6))
    lane(live, "Gradient back to here")
    picture = live.locator(".gradient-picture")
    expect(picture).to_have_attribute("aria-label", re.compile("is left at step 5"), timeout=60_000)
    assert left_at_step_1(picture, "its highway alone") == 0.23
    drag(live, "forget gate, bias", 8)
    expect(picture).to_have_attribute("aria-label", re.compile("0.18 is left at step 5"))
    assert left_at_step_1(picture, "its highway alone") > 0.99
    put(live, fragment())


def test_a_learner_can_cut_the_memory_by_hand(live: Page) -> None:
    """Misread: what was written stays somewhere in the memory.

    The learner adds the lane of what c is made of, goes to step 4 and holds its forget gate shut there: at step 5
    only what step 4 and step 5 wrote is left. They let go, and all the steps before are there again.
    """
    put(live, fragment("default", step=4, stage=1))
    lane(live, "What c is made of")
    live.get_by_role("button", name="Hold a gate").click()
    hand = live.get_by_role("dialog", name="Hold the forget gate by hand")
    hand.get_by_role("textbox", name="last step that is held").fill("4")
    hand.get_by_role("textbox", name="last step that is held").press("Enter")
    hand.get_by_role("button", name="shut").click()
    press(live, "last step")
    press(live, "next stage")
    press(live, "next stage")
    press(live, "next stage")
    picture = live.locator(".made-picture")
    expect(picture).to_have_attribute(
        "aria-label", re.compile(r"step 5 is .*: \S+ \S+ from step 4, \S+ \S+ from step 5\.")
    )
    hand.get_by_role("button", name="Let go").click()
    expect(picture).to_have_attribute("aria-label", re.compile("from step 1"))
    put(live, fragment())


def test_a_learner_can_see_a_gradient_vanish_in_an_rnn_on_the_same_sequence(live: Page) -> None:
    """The learner follows the link “98 % over sixty steps” and reads what is left in the RNN beside it."""
    live.get_by_role("link", name="98 % over sixty steps").click()
    sentence = live.locator(".gradient-sentence")
    expect(sentence).to_contain_text("0.98 is left at step 60", timeout=60_000)
    expect(sentence).to_contain_text("In an RNN on the same sequence, less than a millionth is left")
    put(live, fragment())


def test_a_learner_can_see_attention_reach_a_step_that_the_recurrence_has_lost(live: Page) -> None:
    """The learner follows the link “Attention”, and goes back to step 2, from which the recurrence still reaches."""
    live.get_by_role("link", name="Attention", exact=True).click()
    told = live.locator(".attention-told")
    expect(told).to_contain_text("Attention reaches a step that the recurrence has lost.", timeout=60_000)
    press(live, "first step")
    press(live, "next step")
    expect(told).to_contain_text("by recurrence")
    expect(told).not_to_contain_text("lost")
    put(live, fragment())
