"""The first picture stands in the page itself: its script draws the same in its place, and nothing moves."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Page, Route, expect

import build
from web.runtime import programs, recordings

if TYPE_CHECKING:
    from tests.conftest import NewPage

WINDOWS = {
    "phone": ("", 360, 640),
    "tablet": ("", 768, 1024),
    "laptop": ("", 1280, 720),
    "desktop": ("", 1920, 1080),
    "another kind": ("presets/gru-copy/", 1440, 900),
    "frame": ("presets/latch/embed.html", 700, 560),
    "other": ("#s=1.preset:latch", 1440, 900),
}
SHIFTS = """
globalThis.shifted = 0;
new PerformanceObserver((list) => {
  for (const { value } of list.getEntries()) shifted += value;
}).observe({ type: 'layout-shift', buffered: true });
"""
TEXTS = """
(figure) => [...figure.querySelectorAll('svg text')].map((text) => {
  const { left, right, top, bottom } = text.getBoundingClientRect();
  return [text.textContent, left, right, top, bottom];
})
"""
STILL = 0.005
"""Of a layout shift: an eightieth of what counts as little."""


@pytest.fixture
def held(page: Page) -> list[Route]:
    """A page whose script waits on its way, and with what it can be let go."""
    waiting: list[Route] = []

    def wait(route: Route) -> None:
        waiting.append(route)

    page.route("**/main-*.js", wait)
    page.add_init_script(SHIFTS)
    return waiting


def let_go(page: Page, held: list[Route]) -> None:
    """Let the script come, until all is drawn."""
    for route in held:
        route.continue_()
    expect(page.locator(".transport")).to_be_visible()
    expect(page.locator(".first")).to_have_count(0)
    page.wait_for_function("performance.getEntriesByName('trace-shown').length")
    page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")


def test_the_picture_in_the_page_is_what_the_script_draws_in_every_wide_column() -> None:
    widths = range(824, 1001, 8)
    found = json.loads(
        programs.run_node(Path(__file__).parent / "first.js", [recordings.made(build.WORK)[0], *map(str, widths)])
    )
    for width, drawing in zip(widths, found, strict=True):
        assert drawing["alike"], width
        differ = [abs(one - other) for one, other in zip(drawing["held"], drawing["script"], strict=True)]
        assert max(differ) <= 0.21, width


@pytest.mark.parametrize("window", WINDOWS)
def test_nothing_moves_when_the_script_takes_over(page: Page, held: list[Route], window: str) -> None:
    address, width, height = WINDOWS[window]
    page.set_viewport_size({"width": width, "height": height})
    page.goto(address or "./", wait_until="commit")
    pictured = page.locator(".first svg").locator("visible=true")
    expect(pictured).to_have_count(0 if window == "other" else 1)
    title = page.locator("h1").inner_text()
    before: list[list[Any]] = page.locator(".first").evaluate(TEXTS)
    let_go(page, held)
    assert page.evaluate("shifted") < STILL
    assert page.locator("h1").inner_text() == title
    if window in ("laptop", "desktop", "another kind"):
        after = page.locator(".panel-cell").evaluate(TEXTS)
        seen = [one for one in before if one[1] != one[2]]
        assert [one[0] for one in seen] == [one[0] for one in after]
        for one, other in zip(seen, after, strict=True):
            assert one[1:] == pytest.approx(other[1:], abs=1.5), one[0]


@pytest.mark.parametrize(
    "asked", ["#s=1.preset:latch;step:3", "?preset=count", "?s=1.preset:default;step:4", "?language=de", "?hide=answer"]
)
def test_a_picture_that_the_address_does_not_ask_for_is_never_seen(page: Page, held: list[Route], asked: str) -> None:
    page.goto(f"index.html{asked}", wait_until="commit")
    expect(page.locator("#app > p")).to_be_visible()
    expect(page.locator(".first")).not_to_be_visible()
    assert len(held) <= 1


def test_a_theme_asks_for_no_other_picture(page: Page, held: list[Route]) -> None:
    page.goto("?theme=dark", wait_until="commit")
    expect(page.locator(".first .cell-name").locator("visible=true").first).to_have_css("fill", "rgb(255, 138, 69)")
    assert len(held) <= 1


@pytest.mark.parametrize(("width", "shape"), [(390, "slim"), (1280, "wide")])
def test_without_scripts_the_page_shows_the_figure_and_says_why_it_stands_still(
    new_page: NewPage, width: int, shape: str
) -> None:
    page = new_page(java_script_enabled=False, viewport={"width": width, "height": 900})
    for address in ("./", "presets/letter-latch/", "presets/gru-copy/"):
        page.goto(address)
        expect(page.locator("#app svg").locator("visible=true")).to_have_count(1)
        expect(page.locator(f".cell-{shape}")).to_be_visible()
        expect(page.locator(".sentence p")).to_be_visible()
        expect(page.locator(".unscripted")).to_contain_text("It needs JavaScript")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
