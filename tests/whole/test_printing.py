"""On paper: two pages without anything to press, light, with every number; or a worksheet, with blanks to fill in."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage
from tests.web.without_python import SILENT_WORKER
from tests.whole.screen import drawn

HEAD = ["worksheet-head", "worksheet-name", "worksheet-date"]
PRESSED = ".page-header, .transport, .tabs, .prose, .controls-slider, .timeline-editor, .timeline-beside"


def table_there(page: Page) -> None:
    """The rows of the table come when the page has nothing else to do, or when somebody opens it."""
    drawn(page)
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


def worksheet(new_page: NewPage, address: str, **options: Any) -> Page:
    """The same, as soon as the script of worksheets has come."""
    page = on_paper(new_page, address, **options)
    page.wait_for_function("""() => {
      for (const name of ['afterprint', 'beforeprint']) dispatchEvent(new Event(name));
      return document.querySelector('.worksheet-head');
    }""")
    drawn(page)
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


def test_what_is_covered_is_a_blank_on_a_worksheet(new_page: NewPage) -> None:
    address = "embed.html?hide=answer#s=1.preset:default;step:2;stage:2"
    page = worksheet(new_page, address, viewport={"width": 390, "height": 560}, color_scheme="dark")
    assert page.locator(".equations-result").all_inner_texts() == ["0.69", "0.88", "…", "…", "…", "…"]
    assert page.locator(".table tbody tr").nth(3).locator("td").nth(1).inner_text() == "…"
    assert seen(page, ".worksheet-head, .worksheet-name, .worksheet-date") == HEAD
    assert len(seen(page, ".worksheet-asks li")) == 4
    assert seen(page, PRESSED) == []
    assert page.evaluate("document.documentElement.dataset.theme") == "light"


def test_a_worksheet_that_share_prints_is_blank_from_its_step_on_and_the_page_is_as_it_was(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 1440, "height": 900})
    page.add_init_script(SILENT_WORKER)
    page.add_init_script("print = () => dispatchEvent(new Event('beforeprint'))")
    page.goto("./#s=1.preset:default;step:2")
    table_there(page)
    before = page.locator(".cell").inner_text()
    page.get_by_role("button", name="Share").click()
    page.get_by_role("button", name="Print a worksheet").click()
    expect(page.locator(".worksheet-asks li")).to_have_count(4)
    assert page.locator(".equations-result").all_inner_texts() == ["…"] * 6
    assert "+0.59" in page.locator(".cell").inner_text()
    assert page.locator(".table tbody tr").nth(1).locator("td").nth(1).inner_text() == "+0.5943"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    drawn(page)
    assert page.locator(".cell").inner_text() == before
    assert page.locator("[class^=worksheet]").count() == 0
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("[class^=worksheet]").count() == 0


PAPERS = {"lesson:forget,1": 2, "challenge:count": 3, "challenge:echo": 3}


@pytest.mark.parametrize("guest", PAPERS)
@pytest.mark.parametrize(("width", "paper"), [(390, "Letter"), (1440, "A4")])
def test_a_lesson_and_a_challenge_are_whole_on_few_pages(new_page: NewPage, guest: str, width: int, paper: str) -> None:
    page = worksheet(new_page, f"./#s=1.{guest}", viewport={"width": width, "height": 900})
    assert seen(page, ".worksheet-head, .worksheet-name, .worksheet-date") == HEAD
    assert seen(page, f"{PRESSED}, .guest, .guess-ring") == []
    if guest == "challenge:count":
        cells = [page.locator(f".controls-cell{which} .field-text") for which in (":not([disabled])", "[disabled]")]
        to_find, given = [cell.evaluate_all("all => all.map((one) => getComputedStyle(one).color)") for cell in cells]
        assert to_find == ["rgba(0, 0, 0, 0)"] * 4
        assert "rgba(0, 0, 0, 0)" not in given
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper))) <= PAPERS[guest]
