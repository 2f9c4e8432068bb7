"""The text around the figure: readable without scripts, in order, at every width."""

import re
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import expect

import build
from tests.conftest import NewPage

WIDTHS = (1440, 768, 360, 320)


def test_the_text_can_be_read_without_scripts(new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto("./")
    expect(page.locator("noscript p").last).to_contain_text("It needs JavaScript")
    for words in (
        "How to read the picture",
        "“I grew up in France … I speak fluent ___.”",
        "1997",
    ):
        expect(page.get_by_text(words).first).to_be_visible()
    assert page.locator("article math").count() > 20
    assert page.locator("article a[data-set]").count() > 20


def test_no_script_or_style_stands_in_the_pages() -> None:
    for path in (build.ROOT / "web").glob("*.html"):
        text = path.read_text("utf-8")
        assert not re.search(r"<style|\sstyle=|\son\w+=|\w=\"javascript:", text), path.name
        scripts = re.findall(r"<script[^>]*>(.*?)</script>", text, re.DOTALL)
        assert scripts
        assert set(scripts) == {""}


@pytest.mark.parametrize("scripts", [True, False])
def test_headings_come_in_order(new_page: NewPage, scripts: bool) -> None:
    page = new_page(java_script_enabled=scripts)
    page.goto("./")
    page.wait_for_load_state()
    levels = [int(found.evaluate("e => e.localName")[1]) for found in page.locator("h1, h2, h3, h4").all()]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(heading.get_attribute("id") for heading in page.locator("article h2").all())


@pytest.mark.parametrize("width", WIDTHS)
def test_lines_are_short_enough_to_read_and_the_page_does_not_scroll_sideways(new_page: NewPage, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 900}, java_script_enabled=False)
    page.goto("./")
    widest: dict[str, Any] = page.evaluate(
        """() => {
          const measure = document.createElement('div');
          measure.style.cssText = 'width: 70ch; position: absolute';
          document.querySelector('.prose').append(measure);
          return {
            text: Math.max(...[...document.querySelectorAll('.prose p')].map((p) => p.clientWidth)),
            limit: measure.clientWidth,
            page: document.documentElement.scrollWidth,
          };
        }"""
    )
    assert widest["text"] <= widest["limit"]
    assert widest["page"] == width
