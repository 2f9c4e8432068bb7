"""TinyMCE 7, which takes every permission from the frames of hosts that its administrator has not named."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

import build
from tests.hosts.figure import PRESET, works
from tests.whole.expected import trace_of
from tests.whole.presets import PRESETS
from tests.whole.sentences import plain

if TYPE_CHECKING:
    from playwright.sync_api import Locator

    from tests.hosts.conftest import Course, Visit

pytestmark = pytest.mark.page_may_complain  # another origin is the point, and Chromium names what a sandbox forbids

EDITOR = """<textarea></textarea><script src="tinymce/tinymce.min.js"></script>"""

WRITE = """async ({ text, options }) => {
  const [editor] = await tinymce.init({ selector: 'textarea', license_key: 'gpl', promotion: false, ...options });
  editor.setContent(text);
  return editor.getContent();
}"""


@pytest.fixture(scope="module", autouse=True)
def editor(course: Course) -> None:
    shutil.copytree(build.ROOT / "web" / "node_modules" / "tinymce", course.site / "tinymce")
    course.publish("editor.html", EDITOR)


def published(course: Course, visit: Visit, text: str, **options: object) -> Locator:
    """The frame on the page that an author has written in the editor."""
    html = visit("editor.html").evaluate(WRITE, {"text": text, "options": options})
    course.publish("lesson.html", html)
    return visit("lesson.html").locator("iframe")


def test_on_a_host_it_does_not_know_the_figure_stands_still(
    course: Course, visit: Visit, texts: dict[str, str]
) -> None:
    place = published(course, visit, texts["lms"])
    expect(place).to_have_attribute("sandbox", "")
    figure = place.content_frame
    expect(figure.locator(".first svg:visible")).to_be_in_viewport(ratio=1)
    trace = trace_of(PRESETS[PRESET])
    told = [plain(trace["told"][step * 6 + 5]) for step in range(trace["T"])]
    expect(figure.locator(".still li")).to_have_text(told)


@pytest.mark.parametrize("kind", ["lms", "html"])
def test_where_its_administrator_names_the_host_the_figure_is_live(
    course: Course, visit: Visit, shared: str, texts: dict[str, str], kind: str
) -> None:
    host = urlsplit(shared).hostname
    place = published(course, visit, texts[kind], sandbox_iframes_exclusions=[host])
    assert place.get_attribute("sandbox") is None
    works(place.page, place)
