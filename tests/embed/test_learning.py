"""Lessons and challenges in an embedded figure: what stands there, and what the page around it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.whole.screen import wait_until_ready

if TYPE_CHECKING:
    from tests.embed.conftest import Open

pytestmark = pytest.mark.page_may_complain  # another origin is the point

KEEP = "embed.html?panels=weights,cell#s=1.challenge:keep"


def test_each_figure_tells_its_own_results_and_no_other(open_host: Open) -> None:
    host = open_host(cell=KEEP, other=KEEP)
    first = host.wait("result")
    assert first["task"] == "challenge:keep"
    assert first["passed"] is False
    assert first["tests"] == [False] * len(first["tests"])
    host.wait("result", name="other")
    frame = host.frame()
    wait_until_ready(frame)
    expect(frame.locator(".guest.framed")).to_contain_text("tests pass")
    expect(frame.get_by_role("button", name="All lessons and challenges")).to_have_count(0)
    slider = frame.get_by_role("slider", name="forget gate, bias", exact=True)
    slider.press("End")
    solved = host.wait("result", 2)
    assert solved["passed"] is True
    assert solved["sliders"] == 1
    assert [one["passed"] for one in host.heard("result", "other")] == [False]


def test_a_lesson_stands_where_the_sentence_stands_and_unfolds_over_the_figure(open_host: Open) -> None:
    host = open_host(cell="embed.html#s=1.lesson:one-step,5")
    frame = host.frame()
    expect(frame.locator(".lead > .guest")).to_contain_text("Go to the end of step 4.")
    expect(frame.locator(".lesson-question")).to_have_count(0)
    before = frame.locator(".cell svg").bounding_box()
    frame.get_by_role("button", name="The whole card").click()
    expect(frame.locator(".lesson-question")).to_be_visible()
    assert frame.locator(".cell svg").bounding_box() == before
    frame.get_by_role("button", name="Show me").click()
    result = host.wait("result")
    assert (result["task"], result["passed"], result["shown"]) == ("lesson:one-step,5", True, True)


def test_the_page_is_told_which_option_of_a_question_was_chosen(open_host: Open) -> None:
    host = open_host(cell="embed.html#s=1.lesson:one-step,1")
    frame = host.frame()
    frame.get_by_role("button", name="The whole card").click()
    frame.get_by_role("radio", name="I don’t know").check()
    answer = host.wait("answer")
    assert (answer["task"], answer["chosen"], answer["right"]) == ("lesson:one-step,1", -1, False)


def test_the_slider_that_is_meant_is_one_press_away_in_another_panel(open_host: Open) -> None:
    frame = open_host(cell="embed.html#s=1.lesson:forget,2").frame()
    frame.get_by_role("button", name="The whole card").click()
    frame.get_by_role("button", name="To the slider").click()
    expect(frame.locator(".controls-cell.meant input").first).to_be_focused()
    expect(frame.locator(".lesson-question")).to_have_count(0)


def test_a_lesson_or_a_challenge_that_is_not_there_leads_to_the_list_and_a_notice(open_host: Open) -> None:
    for wrong in ("lesson:../../x,1", "challenge:<script>", "lesson:forget,99"):
        host = open_host(cell=f"embed.html#s=1.{wrong}")
        frame = host.frame()
        expect(frame.get_by_text("is not understood", exact=False).or_(frame.locator(".notice")).first).to_be_visible()
        expect(frame.locator(".guest")).to_have_count(0)


def test_the_number_of_units_is_changed_in_the_card_that_asks_for_another(open_host: Open) -> None:
    host = open_host(cell="embed.html#s=1.lesson:units,1")
    frame = host.frame()
    frame.get_by_role("button", name="The whole card").click()
    frame.locator(".lesson").get_by_role("button", name="Units: more").click()
    assert host.wait("result")["task"] == "lesson:units,1"
