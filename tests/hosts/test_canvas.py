"""A course system that cleans what authors write as Canvas does, and gives frames the height they ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import nh3
import pytest

from tests.embed.snippets import pasted
from tests.hosts.figure import frame_in, shows, works

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

FITS = "document.documentElement.scrollHeight === innerHeight"


def cleaned(text: str) -> str:
    return nh3.clean(text, tags={"p", *KEPT}, attributes=KEPT, link_rel=None)


def test_nothing_is_lost_and_the_figure_is_live(course: Course, visit: Visit, texts: dict[str, str]) -> None:
    course.publish("lesson.html", LISTENER + cleaned(f"<p>Before.</p>{texts['lms']}<p>After.</p>"))
    page = visit("lesson.html")
    works(page, page.locator("iframe"))


