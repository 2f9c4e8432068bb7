"""On paper: two pages without anything to press, light, with every number; what is covered is a blank to fill in."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage
from tests.web.without_python import SILENT_WORKER
from tests.whole.screen import drawn

PRESSED = ".page-header, .transport, .tabs, .prose, .controls-slider, .timeline-editor, .timeline-beside"


def table_there(page: Page) -> None:
    """The rows of the table come when the page has nothing else to do, or when somebody opens it."""
    summary = page.locator(".table summary")
    if summary.count():
        summary.click()
        expect(page.locator(".table td").first).to_be_visible()
        summary.click()
        expect(page.locator(".table td")).to_have_count(0)
    drawn(page)


def on_paper(new_page: NewPage, address: str, **options: Any) -> Page:
    """The page as it is printed: what the browser says before printing is said, and the sheet for paper is on."""
    page = new_page(**options)
    page.add_init_script(SILENT_WORKER)
    page.goto(address)
    table_there(page)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    return page


def seen(page: Page, selector: str) -> list[str]:
    return page.eval_on_selector_all(
        selector, "all => all.filter((one) => one.checkVisibility()).map((one) => one.className)"
    )


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("width", [390, 1440])
def test_a_sequence_takes_two_pages(new_page: NewPage, width: int, paper: str) -> None:
    page = new_page(viewport={"width": width, "height": 900})
    page.add_init_script(SILENT_WORKER)
    page.goto("./")
    table_there(page)
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper))) == 2


# What an A4 page has between its margins, in pixels; and the least type that is read on it, in points.
BETWEEN_MARGINS = 703
LEGIBLE = 6.5
TOO_SMALL_OR_CUT = """(least) => [...document.querySelectorAll('.table :is(td, th)')].filter((cell) => {
  const size = parseFloat(getComputedStyle(cell).fontSize) * 0.75;
  return size < least || cell.scrollWidth > cell.clientWidth + 1 || cell.getBoundingClientRect().right > innerWidth;
}).map((cell) => cell.textContent)"""


@pytest.mark.parametrize("state", ["preset:count", "preset:default;inputs:84024.94,-81063.7,1e5,12.5"])
def test_the_table_on_paper_is_legible_and_whole(new_page: NewPage, state: str) -> None:
    page = on_paper(new_page, f"./#s=1.{state}", viewport={"width": BETWEEN_MARGINS, "height": 900})
    assert page.locator(".table td").count() > 100
    assert page.evaluate(TOO_SMALL_OR_CUT, LEGIBLE) == []


def test_paper_has_every_number_and_nothing_to_press(new_page: NewPage) -> None:
    page = on_paper(new_page, "./#s=1.preset:count;step:4;stage:2", color_scheme="dark")
    assert seen(page, PRESSED) == []
    assert page.evaluate("document.documentElement.dataset.theme") == "light"
    assert page.locator(".table tbody tr").count() == 9
    assert len(seen(page, ".cell svg, .timeline svg, .equations, .controls, .table table")) == 5
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert page.locator(".table[open]").count() == 0


def test_what_is_covered_is_a_blank_on_paper(new_page: NewPage) -> None:
    page = on_paper(
        new_page, "embed.html?hide=answer#s=1.preset:default;step:2;stage:2", viewport={"width": 700, "height": 560}
    )
    blanks = page.locator(".equations-result.covered")
    assert blanks.count() == 4
    assert blanks.evaluate_all("all => all.map((one) => getComputedStyle(one).color)") == ["rgba(0, 0, 0, 0)"] * 4
    assert seen(page, PRESSED) == []
