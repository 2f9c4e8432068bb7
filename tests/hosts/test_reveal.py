"""reveal.js, which loads what a slide contains late, scales it and moves by the arrow keys."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

import build
from tests.hosts.figure import STAGE, frame_in, shows, takes_nothing

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.hosts.conftest import Course, Visit

pytestmark = pytest.mark.page_may_complain  # another origin is the point

SLIDES = """<link rel="stylesheet" href="reveal/reveal.css"><link rel="stylesheet" href="reveal/theme/white.css">
<div class="reveal"><div class="slides">
<section><h1>Gates</h1></section>
{figure}
<section><h1>Questions</h1></section>
</div></div>
<script src="reveal/reveal.js"></script><script>Reveal.initialize({{ transition: 'none' }})</script>"""

MIDDLE = """(element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [(x + width / 2) / innerWidth, (y + height / 2) / innerHeight];
}"""


@pytest.fixture(scope="module", autouse=True)
def slides(course: Course, texts: dict[str, str]) -> None:
    shutil.copytree(build.ROOT / "web" / "node_modules" / "reveal.js" / "dist", course.site / "reveal")
    course.publish("index.html", SLIDES.format(figure=texts["reveal"]))


def stands_at(page: Page, slide: int) -> None:
    page.wait_for_function("(slide) => Reveal.isReady() && Reveal.getIndices().h === slide", arg=slide)


def step_with_the_mouse(page: Page) -> None:
    """Click “next stage”: where the frame is scaled, Playwright's own click misses it."""
    place = page.locator("iframe")
    box = place.bounding_box()
    assert box is not None
    right, down = frame_in(place).get_by_role("button", name="next stage", exact=True).evaluate(MIDDLE)
    page.mouse.click(box["x"] + right * box["width"], box["y"] + down * box["height"])
    shows(frame_in(place), STAGE + 1)


def test_the_figure_is_loaded_before_its_slide_and_stays_when_it_is_left(visit: Visit) -> None:
    page = visit("")
    stands_at(page, 0)
    frame = frame_in(page.locator("iframe"))
    shows(frame)
    takes_nothing(page, frame)
    page.keyboard.press("ArrowRight")
    stands_at(page, 1)
    step_with_the_mouse(page)
    page.evaluate("Reveal.next()")
    stands_at(page, 2)
    page.evaluate("Reveal.prev()")
    stands_at(page, 1)
    shows(frame, STAGE + 1)


def test_after_esc_the_arrow_keys_move_the_slides_again(visit: Visit) -> None:
    page = visit("")
    stands_at(page, 0)
    page.keyboard.press("ArrowRight")
    stands_at(page, 1)
    frame = frame_in(page.locator("iframe"))
    shows(frame)
    step_with_the_mouse(page)
    page.keyboard.press("ArrowRight")
    shows(frame, STAGE + 1)
    stands_at(page, 1)
    page.keyboard.press("Escape")
    expect(page.locator(".reveal.overview")).to_have_count(0)
    page.keyboard.press("ArrowRight")
    stands_at(page, 2)
    page.keyboard.press("ArrowLeft")
    stands_at(page, 1)
    shows(frame, STAGE + 1)
