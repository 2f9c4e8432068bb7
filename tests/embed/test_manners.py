"""A figure takes nothing from the page around it: no focus, no wheel, no finger, no cookie, no request elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from tests.embed.conftest import Host, Open

pytestmark = pytest.mark.page_may_complain  # another origin is the point

SPY = (Path(__file__).parent / "manners.js").read_text("utf-8")
PANELS = ("Cell", "Sequence", "Numbers", "Weights")

# Every element that does not let a finger scroll the page up and down, where it is visible.
HELD_FINGERS = """() => {
  const held = new Set();
  for (const element of document.querySelectorAll('body *')) {
    const allowed = getComputedStyle(element).touchAction;
    if (!/^(auto|manipulation|pan-y)/.test(allowed)) held.add(element.getAttribute('class'));
  }
  return [...held];
}"""


def walk_through(host: Host) -> None:
    """All that a page can do to a figure without a gesture of its reader."""
    host.say("goto", step=4)
    host.say("set", cell_start=0.5, preset="count")
    host.state()
    host.say("theme", theme="dark")
    host.say("play")
    host.wait("step", 3)
    host.say("pause")
    host.say("set", state="s=9.nonsense")
    host.wait("error")


@pytest.fixture
def spied(open_host: Open) -> Host:
    """A figure in whose window everything of that kind is counted."""
    host = open_host(script=SPY)
    assert host.frame().evaluate("Array.isArray(unasked)")
    return host


def test_without_a_gesture_nothing_is_taken(spied: Host) -> None:
    page = spied.page
    page.get_by_label("answer").focus()
    page.evaluate("scrollTo(0, 40)")
    spied.wait("ready")
    walk_through(spied)
    assert spied.frame().evaluate("unasked") == []
    assert page.evaluate("document.activeElement.id") == "answer"
    assert page.evaluate("scrollY") == 40
    assert page.context.cookies() == []


def test_keys_pressed_in_the_page_around_stay_there(spied: Host) -> None:
    spied.page.get_by_label("answer").press_sequentially("42")
    for key in ("ArrowRight", "End", "Home"):
        spied.page.keyboard.press(key)
    spied.settle()
    assert spied.page.get_by_label("answer").input_value() == "42"
    assert spied.heard("step") == []


def test_the_wheel_over_a_figure_scrolls_the_page_around_it(open_host: Open) -> None:
    host = open_host(script="globalThis.gives = true")
    box = host.page.locator("iframe").bounding_box()
    assert box is not None
    for panel in PANELS:
        host.frame().get_by_role("button", name=panel, exact=True).click()
        host.settle()
        host.page.evaluate("scrollTo(0, 0)")
        host.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 200)
        host.page.mouse.wheel(0, 120)
        host.page.wait_for_function("scrollY === 120")


def test_a_finger_scrolls_the_page_from_everywhere_but_the_thumbs(open_host: Open) -> None:
    host = open_host()
    for panel in PANELS:
        host.frame().get_by_role("button", name=panel, exact=True).click()
        assert set(host.frame().evaluate(HELD_FINGERS)) <= {"timeline-handle"}, panel


def test_nothing_is_asked_of_another_place_than_the_figures_own(open_host: Open) -> None:
    asked: list[str] = []
    host = open_host(asked=asked)
    host.wait("ready")
    walk_through(host)
    homes = {urlsplit(frame.url).netloc for frame in host.page.frames}
    assert {urlsplit(url).netloc for url in asked if urlsplit(url).scheme in {"http", "https", "ws", "wss"}} == homes
    assert host.page.context.cookies() == []


def test_a_figure_is_painted_on_paper_of_its_own(open_host: Open) -> None:
    host = open_host()
    for theme in ("dark", "light"):
        host.say("theme", theme=theme)
        host.settle()
        paint = host.frame().evaluate("getComputedStyle(document.documentElement).backgroundColor")
        assert paint.startswith("rgb("), "opaque"
