"""A Jupyter notebook, run and converted to HTML as its author would publish it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.hosts.figure import works

if TYPE_CHECKING:
    from tests.hosts.conftest import Course, Visit

pytestmark = pytest.mark.page_may_complain  # another origin is the point

PROGRAM = Path(__file__).parent / "notebook.py"


def test_the_line_of_python_works(course: Course, texts: dict[str, str], visit: Visit) -> None:
    course.run(str(PROGRAM), "lesson.ipynb", given=texts["jupyter"])
    course.run("-m", "nbconvert", "--to", "html", "--output-dir", str(course.site), "lesson.ipynb")

    page = visit("lesson.html")
    expect(page.get_by_role("heading", name="Gates")).to_be_visible()
    works(page, page.locator("iframe"))
