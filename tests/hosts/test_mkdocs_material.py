"""MkDocs Material, whose instant navigation exchanges the page's content without loading the page anew."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.hosts.figure import can_be_stepped, frame_in, shows, takes_nothing, works

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.hosts.conftest import Course, Visit

pytestmark = pytest.mark.page_may_complain  # another origin is the point

SETTINGS = """
site_name: Course
site_url: {url}
site_dir: {site}
docs_dir: pages
theme: {{name: material, font: false, features: [navigation.instant]}}
plugins: []
nav: [{{Gates: index.md}}, {{Memory: memory.md}}]
extra_javascript: {scripts}
"""


def build(course: Course, texts: dict[str, str], element: str, scripts: list[str]) -> None:
    course.write("mkdocs.yml", SETTINGS.format(url=course.url, site=course.site, scripts=scripts))
    course.write("pages/index.md", f"# Gates\n\nBefore.\n\n{texts['markdown']}\n\nAfter *it*.\n")
    course.write(
        "pages/memory.md", f"# Memory\n\n{texts['markdown']}\n\nAnd the element:\n\n{element}\n\nAfter *it*.\n"
    )
    course.run("-m", "mkdocs", "build", "--quiet")


@pytest.fixture(scope="module", params=["in the settings", "in the page"])
def built(request: pytest.FixtureRequest, course: Course, texts: dict[str, str]) -> None:
    """The script of the element is named once for all pages, or pasted with the element."""
    element = texts["element"]
    if request.param == "in the page":
        build(course, texts, element, [])
    else:
        script, element = element.splitlines()
        build(course, texts, element, re.findall('src="(.*?)"', script))


def go(page: Page, title: str) -> None:
    page.get_by_role("navigation", name="Navigation").get_by_role("link", name=title, exact=True).click()
    expect(page.get_by_role("heading", name=title, level=1)).to_be_visible()
    assert page.evaluate("globalThis.marker") == "still the same window"


@pytest.mark.usefixtures("built")
def test_instant_navigation_brings_figures_to_life_and_back(visit: Visit) -> None:
    page = visit("")
    page.evaluate("globalThis.marker = 'still the same window'")
    shows(frame_in(page.locator("article iframe")))
    for _ in range(2):
        go(page, "Memory")
        frame, element = page.locator("article > iframe"), page.locator("lstm-cell iframe")
        shows(frame_in(frame))
        shows(frame_in(element))
        can_be_stepped(frame_in(element))
        go(page, "Gates")
        frame = frame_in(page.locator("article iframe"))
        shows(frame)
        takes_nothing(page, frame)


@pytest.mark.parametrize("built", ["in the settings"], indirect=True)
@pytest.mark.usefixtures("built")
def test_the_line_for_markdown_works(visit: Visit) -> None:
    page = visit("")
    expect(page.locator("article em")).to_have_text("it")
    works(page, page.locator("article iframe"))
