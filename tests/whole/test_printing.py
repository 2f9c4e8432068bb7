"""On paper: two pages without anything to press, light, with every number; what is covered is a blank to fill in."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.conftest import NewPage
from tests.web.without_python import SILENT_WORKER
from tests.whole.screen import drawn

PRESSED = ".page-header, .transport, .tabs, .prose, .controls-slider, .timeline-editor, .timeline-beside"


def on_paper(new_page: NewPage, address: str, **options: Any) -> Page:
    """The page as it is printed: what the browser says before printing is said, and the sheet for paper is on."""
    page = new_page(**options)
    page.add_init_script(SILENT_WORKER)
    page.goto(address)
    drawn(page)
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
    drawn(page)
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper))) == 2


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
