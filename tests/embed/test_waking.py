"""Python runs from the first reason there is until nobody has seen the figure for a minute, and nothing is lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import Frame, expect

from tests.conftest import Site
from tests.embed.conftest import Open
from tests.embed.course import ALONE, Course
from tests.whole.screen import fragment

pytestmark = pytest.mark.page_may_complain  # a course asks the site, which is another origin

BELOW = 2000
"""How far down a figure is that nobody sees at first."""


def edit(figure: Frame) -> None:
    figure.get_by_role("button", name="Weights", exact=True).click()
    figure.get_by_role("slider", name="forget gate, bias", exact=True).press("Home")


def expect_the_edit_answered(figure: Frame) -> None:
    expect(figure.locator(".sentence")).to_contain_text("keeps 0 %", timeout=30_000)


def test_python_sleeps_until_the_figure_is_in_view(course: Course) -> None:
    course.open("", above=BELOW).expect("asleep")
    expect(course.figure().locator(".status")).to_have_text("Python sleeps out of view")
    assert course.server.starts == 0
    course.scroll(BELOW)
    course.expect("ready")
    assert course.server.starts == 1


def test_a_figure_that_is_in_view_starts_at_once(course: Course) -> None:
    course.open("").expect("ready")


def test_with_interaction_the_first_edit_that_needs_python_starts_it(course: Course) -> None:
    figure = course.open("?engine=interaction").figure()
    expect(figure.locator(".status")).to_have_text("Python waits for a change")
    figure.get_by_role("button", name="next step").click()
    figure.get_by_role("button", name="stage 4, cell update", exact=True).click()
    course.expect("asleep")
    assert course.server.starts == 0
    edit(figure)
    expect_the_edit_answered(figure)
    course.expect("ready")


def test_with_interaction_an_address_that_no_recording_answers_is_answered_when_it_is_seen(course: Course) -> None:
    course.open(f"?engine=interaction{fragment(forget_gate=(0, 0, -8))}", above=BELOW).expect("asleep")
    course.scroll(BELOW)
    expect_the_edit_answered(course.figure())


def test_with_recordings_a_change_is_kept_and_the_reader_is_told_why_its_numbers_are_not_known(course: Course) -> None:
    figure = course.open("?engine=recordings").figure()
    expect(figure.locator(".status")).to_have_text("Without Python")
    before = figure.locator(".cell").inner_text()
    edit(figure)
    notice = figure.locator(".notice")
    expect(notice).to_contain_text("Your change is kept, but its numbers are not known")
    expect(figure.get_by_role("slider", name="forget gate, bias", exact=True)).to_have_value("-8")
    whole = notice.get_by_role("link").get_attribute("href")
    assert whole is not None
    assert whole.startswith(f"{course.site}index.html#s=1.preset:default;forget_gate:2,1,-8;")
    figure.get_by_role("button", name="Cell", exact=True).click()
    expect(figure.locator(".cell-block.forget_gate .cell-value")).to_have_text("…")
    figure.get_by_role("button", name="Take it back").click()
    expect(notice).to_have_count(0)
    assert figure.locator(".cell").inner_text() == before
    course.expect("asleep")
    assert course.server.starts == 0


def test_without_links_the_reader_is_not_sent_to_the_whole_page(course: Course) -> None:
    figure = course.open("?engine=recordings&links=off").figure()
    edit(figure)
    expect(figure.locator(".notice")).to_contain_text("Your change is kept")
    expect(figure.locator(".notice a")).to_have_count(0)


def test_with_recordings_a_page_that_asks_is_told_why_there_is_no_answer(open_host: Open) -> None:
    host = open_host(cell="embed.html?engine=recordings#s=1.preset:count")
    host.say("set", cell_start=0.5)
    host.say("getState", id="never")
    error = host.wait("error")
    assert (error["id"], error["what"]) == ("never", "This figure plays recorded presets and does not run Python.")


def test_the_whole_page_starts_when_it_is_opened_even_where_nobody_sees_it(course: Course) -> None:
    course.page.add_init_script("Object.defineProperty(document, 'hidden', { value: true })")
    course.page.goto(course.site)
    expect(course.page.locator("html")).to_have_attribute("data-engine", "ready", timeout=30_000)


def test_out_of_view_for_a_minute_python_is_given_back_and_in_view_it_returns(course: Course) -> None:
    course.page.add_init_script(ALONE)
    course.page.clock.install()
    figure = course.open("").figure()
    edit(figure)
    expect_the_edit_answered(figure)
    course.scroll(BELOW)
    course.page.wait_for_timeout(300)
    course.page.clock.fast_forward(58_000)
    course.expect("ready")
    course.page.clock.fast_forward(2_000)
    course.expect("asleep")
    expect(figure.locator(".status")).to_have_text("Python sleeps out of view")
    while course.page.workers:
        course.page.wait_for_timeout(50)
    course.scroll(0)
    course.expect("ready")
    expect_the_edit_answered(figure)
    assert course.server.starts == 2


def test_a_figure_that_comes_back_within_the_minute_keeps_its_python(course: Course) -> None:
    course.page.clock.install()
    course.open("").expect("ready")
    for _ in range(2):
        course.scroll(BELOW)
        course.page.wait_for_timeout(300)
        course.page.clock.fast_forward(40_000)
        course.scroll(0)
        course.page.wait_for_timeout(300)
    course.expect("ready")
    assert course.server.starts == 1


@pytest.mark.parametrize(("leave", "seconds"), [("", 61), ("dispatchEvent(new PageTransitionEvent('pagehide'))", 0)])
def test_a_page_that_is_hidden_or_left_gives_python_back_too(
    site: Site, course: Course, leave: str, seconds: int
) -> None:
    page = course.page
    page.clock.install()
    page.goto(site.url)
    expect(page.locator("html")).to_have_attribute("data-engine", "ready", timeout=30_000)
    page.evaluate(
        f"""() => {{
          {leave};
          Object.defineProperty(document, 'hidden', {{ value: true, configurable: true }});
          document.dispatchEvent(new Event('visibilitychange'));
        }}"""
    )
    page.clock.fast_forward(seconds * 1_000)
    expect(page.locator("html")).to_have_attribute("data-engine", "asleep")
    assert page.workers == []
    page.evaluate("() => { delete document.hidden; document.dispatchEvent(new Event('visibilitychange')); }")
    expect(page.locator("html")).to_have_attribute("data-engine", "ready", timeout=30_000)


def test_an_edit_from_outside_is_answered_though_nobody_looks(course: Course) -> None:
    course.open("", above=BELOW).expect("asleep")
    edited = f"{course.site}embed.html{fragment(forget_gate=(0, 0, -8))}"
    course.page.evaluate("(address) => { document.querySelector('iframe').src = address; }", edited)
    course.expect("ready")
    course.scroll(BELOW)  # a frame that is out of view draws nothing
    expect_the_edit_answered(course.figure())
