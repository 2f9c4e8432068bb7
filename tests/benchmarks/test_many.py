"""Ten figures on one page beside one: when the first is live, and what the browser needs for them.

python build.py test tests/benchmarks/test_many.py -s --rounds 3
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

import pytest

import build
from tests import browser as chromium
from tests.benchmarks.test_memory import SMAPS, proportional
from tests.conftest import at_home
from tests.embed.course import ALONE, Course, watched
from tests.serving import served

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Playwright

    from tests.conftest import Site

LIVE = "() => performance.timeOrigin + (performance.getEntriesByName('engine-ready')[0]?.startTime ?? Infinity)"
ENGINE = "document.documentElement.dataset.engine"
SETTLED = 2000
"""Milliseconds after which a browser has put away what it needed for the start."""


@dataclass(frozen=True)
class Page:
    """A course's page with figures of some size in a view of 1440 × 900."""

    name: str
    figures: int
    width: int
    height: int
    query: str = ""


PAGES = (
    Page("one figure", 1, 760, 560),
    Page("ten below each other", 10, 760, 560),
    Page("ten in view at once", 10, 270, 400),
    Page("ten without Python", 10, 760, 560, "?engine=recordings"),
)


def measured(playwright: Playwright, page: Page, site: Site, folder: Path, alone: bool) -> tuple[float, float, int]:
    """Milliseconds until the first figure is live, megabytes of the browser, and how many Pythons were started."""
    server = watched()
    with (
        served(folder) as address,
        served(site.dist, server) as url,
        chromium.launch(playwright, chromium.installed(build.ROOT)) as browser,
    ):
        session = browser.new_browser_cdp_session()
        tab = browser.new_page(**at_home(site), viewport={"width": 1440, "height": 900})
        if alone:
            tab.add_init_script(ALONE)
        course = Course(tab, folder, address, url, server)
        course.open(*[page.query] * page.figures, width=page.width, height=page.height)
        opened = tab.evaluate("performance.timeOrigin")
        while not (kinds := {frame.evaluate(ENGINE) for frame in tab.frames[1:]}) <= {"ready", "asleep", "failed"}:
            tab.wait_for_timeout(50)
        assert "failed" not in kinds
        live = min(frame.evaluate(LIVE) for frame in tab.frames[1:])
        tab.wait_for_timeout(SETTLED)
        processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
        return live - opened, sum(proportional(int(process["id"])) for process in processes), server.starts


@pytest.mark.skipif(not SMAPS.exists(), reason="only Linux tells what a process shares")
def test_ten_figures_cost_little_more_than_one(playwright: Playwright, site: Site, tmp_path: Path, rounds: int) -> None:
    results: dict[tuple[str, bool], list[tuple[float, float, int]]] = defaultdict(list)
    for _ in range(rounds):
        for page in PAGES:
            for alone in (False, True):
                results[page.name, alone].append(measured(playwright, page, site, tmp_path, alone))
    print(f"\nmedians of {rounds}:")
    for alone in (False, True):
        one = [median(values) for values in zip(*results[PAGES[0].name, alone], strict=True)]
        print("  without shared workers" if alone else "  with a shared worker")
        for page in PAGES:
            live, memory, starts = (median(values) for values in zip(*results[page.name, alone], strict=True))
            told = f"first live after {live:5.0f} ms ({live / one[0]:4.2f} of one figure)" if starts else "never live"
            print(f"    {page.name:22} {starts:.0f} × Python, {told}, {memory:4.0f} MB ({memory / one[1]:.2f})")
    for page in PAGES:
        for alone in (False, True):
            assert all((starts == 0) == bool(page.query) for _, _, starts in results[page.name, alone])
