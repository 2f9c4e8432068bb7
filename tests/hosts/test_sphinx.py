"""Sphinx with MyST, which leaves HTML in Markdown as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.hosts.figure import works

if TYPE_CHECKING:
    from tests.hosts.conftest import Course, Visit

pytestmark = pytest.mark.page_may_complain  # another origin is the point


def test_the_line_for_markdown_works(course: Course, texts: dict[str, str], visit: Visit) -> None:
    course.write("conf.py", "project = 'Course'\nextensions = ['myst_parser']\n")
    course.write("index.md", f"# Gates\n\nBefore.\n\n{texts['markdown']}\n\nAfter *it*.\n")
    course.run("-m", "sphinx", "--quiet", "--fail-on-warning", ".", str(course.site))

    page = visit("")
    expect(page.get_by_role("heading", name="Gates")).to_be_visible()
    expect(page.locator("em")).to_have_text("it")
    works(page, page.locator("iframe"))
