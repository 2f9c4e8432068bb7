"""reveal.js, which loads what a slide contains late and moves by the arrow keys."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

import build
from tests.hosts.figure import STAGE, can_be_stepped, frame_in, shows, takes_nothing

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


@pytest.fixture(scope="module", autouse=True)
def slides(course: Course, texts: dict[str, str]) -> None:
    shutil.copytree(build.ROOT / "web" / "node_modules" / "reveal.js" / "dist", course.site / "reveal")
    course.publish("index.html", SLIDES.format(figure=texts["reveal"]))


def stands_at(page: Page, slide: int) -> None:
    page.wait_for_function("(slide) => Reveal.isReady() && Reveal.getIndices().h === slide", arg=slide)


def test_the_figure_is_loaded_before_its_slide_and_stays_when_it_is_left(visit: Visit) -> None:
    page = visit("")
    stands_at(page, 0)
    frame = frame_in(page.locator("iframe"))
    shows(frame)
    takes_nothing(page, frame)
    page.keyboard.press("ArrowRight")
    stands_at(page, 1)
    can_be_stepped(frame)
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
    can_be_stepped(frame)
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
