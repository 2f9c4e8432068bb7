"""In every window and frame figure and buttons are seen together, and whatever is dragged, its effect as well."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import Site, at_home, watch
from tests.whole.screen import drawn, fragment, put, wait_until_answered, wait_until_ready

VISIBLE = (Path(__file__).parent / "visible.js").read_text("utf-8")
STATE = fragment(step=3, stage=6)

PHONE = {"is_mobile": True, "has_touch": True}
MOUSE: dict[str, Any] = {}


class Size(NamedTuple):
    """A window or a frame, and what points in it."""

    width: int
    height: int
    touched: bool
    address: str

    def __str__(self) -> str:
        return f"{self.address.partition('.')[0]} {self.width}x{self.height}{' touched' if self.touched else ''}"


def sizes(address: str, *each: str) -> list[Size]:
    """Written as 390x844, with a t behind it where a finger points."""
    found = []
    for one in each:
        width, height = one.removesuffix("t").split("x")
        found.append(Size(int(width), int(height), one.endswith("t"), address))
    return found


WINDOWS = sizes(
    "index.html",
    *("320x568t", "360x740t", "390x664t", "390x844t", "768x1024t", "844x390t", "1024x768t", "1366x1024t"),
    *("500x800", "768x600", "1024x500", "1024x768", "1366x768", "1440x900", "1920x1080", "1920x600"),
)
FRAMES = sizes(
    "embed.html",
    *("360x640t", "700x560t", "1024x700t"),
    *("360x640", "500x400", "560x480", "700x560", "800x400", "1000x600", "1200x700", "1920x1080"),
)
MAGNIFIED = sizes("index.html", "320x256t", "341x192t")
"""A window of 1280 × 1024 or 1366 × 768, enlarged fourfold."""

At = Callable[[Size, str], Page]


@pytest.fixture(scope="module")
def at(browser: Browser, site: Site) -> Iterator[At]:
    """The page or the figure in a size; one for each address and each pointer is started, and resized."""
    pages: dict[tuple[str, bool], Page] = {}
    complaints: list[str] = []

    def at(size: Size, query: str = "") -> Page:
        key = (size.address + query, size.touched)
        if key not in pages:
            context = browser.new_context(**at_home(site), **(PHONE if size.touched else MOUSE))
            watch(context, complaints)
            pages[key] = context.new_page()
            pages[key].goto(size.address + query + STATE)
            wait_until_ready(pages[key])
        page = pages[key]
        page.set_viewport_size({"width": size.width, "height": size.height})
        page.evaluate("scrollTo(0, 0)")
        put(page, STATE)
        drawn(page)
        return page

    yield at
    for page in pages.values():
        page.context.close()
    assert not complaints, "\n".join(complaints)


@pytest.mark.parametrize("size", [*WINDOWS, *FRAMES], ids=str)
def test_the_figure_is_seen_together_with_its_buttons(at: At, size: Size) -> None:
    page = at(size, "")
    top, bottom, above, below = page.evaluate(
        """() => {
          const figure = document.querySelector('.cell svg');
          if (document.documentElement.dataset.layout !== 'embed') scrollBy(0, figure.getBoundingClientRect().top);
          const boxes = [figure, document.querySelector('.transport')].map((one) => one.getBoundingClientRect());
          return [boxes[0].top, boxes[0].bottom, boxes[1].top, boxes[1].bottom];
        }"""
    )
    assert top >= -1
    assert bottom <= above + 1, "the buttons cover nothing"
    assert below <= size.height + 1
    if size in FRAMES:
        assert page.evaluate("document.documentElement.scrollHeight") <= size.height, "nothing is to be scrolled"


@pytest.mark.parametrize("size", [*WINDOWS, *FRAMES], ids=str)
def test_whatever_is_dragged_its_effect_is_in_sight(at: At, size: Size) -> None:
    page = at(size, "?panels=cell,weights" if size in FRAMES else "")
    if tab := page.get_by_role("button", name="Weights", exact=True).all():
        tab[0].click()
    unseen = []
    for slider in page.locator(".controls input[type=range]").all():
        slider.focus()
        drawn(page)
        assert slider.evaluate(
            """(one) => {
              const { left, top, width, height } = one.getBoundingClientRect();
              return document.elementFromPoint(left + width / 2, top + height / 2) === one;
            }"""
        ), "nothing covers the slider"
        before = page.evaluate(VISIBLE)
        slider.press("PageUp")
        wait_until_answered(page)
        if page.evaluate(VISIBLE) == before:
            unseen.append(slider.get_attribute("aria-label"))
    assert unseen == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size.width


@pytest.mark.parametrize("size", MAGNIFIED, ids=str)
def test_nothing_is_kept_in_sight_where_a_window_is_as_low_as_a_few_lines(at: At, size: Size) -> None:
    page = at(size, "")
    kept = "all => all.filter((one) => getComputedStyle(one).position === 'sticky').map((one) => one.className)"
    assert page.locator(".transport, .glance").evaluate_all(kept) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size.width
