"""A course system that cleans what authors write as Canvas does, and gives frames the height they ask for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import nh3
import pytest

from tests.hosts.figure import works

if TYPE_CHECKING:
    from tests.hosts.conftest import Course, Visit

pytestmark = pytest.mark.page_may_complain  # another origin is the point

KEPT = {"iframe": {"src", "width", "height", "title", "sandbox", "allowfullscreen"}}

LISTENER = """<script>
addEventListener('message', ({ source, data }) => {
  if (data.subject !== 'lti.frameResize') return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === source) frame.height = data.height;
  }
});
</script>"""

SAME = """([one, other]) => {
  const frame = (text) => new DOMParser().parseFromString(text, 'text/html').querySelector('iframe');
  return frame(one).isEqualNode(frame(other));
}"""

TOO_LOW = 300


def cleaned(text: str) -> str:
    return nh3.clean(text, tags={"p", *KEPT}, attributes=KEPT)


def test_nothing_of_the_frame_is_lost(course: Course, visit: Visit, texts: dict[str, str]) -> None:
    course.publish("empty.html", "")
    assert visit("empty.html").evaluate(SAME, [texts["lms"], cleaned(texts["lms"])])


def test_the_figure_is_live_and_as_high_as_it_asks_to_be(course: Course, visit: Visit, texts: dict[str, str]) -> None:
    low = re.sub(r'height="\d+"', f'height="{TOO_LOW}"', texts["lms"])
    course.publish("lesson.html", LISTENER + cleaned(f"<p>Before.</p>{low}<p>After.</p>"))
    page = visit("lesson.html")
    frame = works(page, page.locator("iframe"))
    high, inside = frame.evaluate("[document.documentElement.scrollHeight, innerHeight]")
    assert high == inside > TOO_LOW
