"""What is asked for in which order: the first picture before Python, and Python only where somebody wants it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, Route, expect

from tests.lying import lying
from tests.serving import served

if TYPE_CHECKING:
    from tests.conftest import Site

OF_PYTHON = re.compile(r"/(?:worker-|runtime/)")
SMALL = ("rest", "engine")
"""What comes beside the page's own script."""


def test_before_the_page_draws_nothing_of_python_travels_but_the_script_that_fetches_it(page: Page, site: Site) -> None:
    own: list[Route] = []

    def wait(route: Route) -> None:
        own.append(route)

    page.route("**/main-*.js", wait)
    host = lying()
    with served(site.dist, host) as url:
        page.goto(url, wait_until="commit")
        for name in SMALL:
            page.wait_for_function(
                "(name) => performance.getEntriesByType('resource').some((one) => one.name.includes(`/${name}-`))",
                arg=name,
            )
        page.evaluate("fetch('icon.svg').then((answer) => answer.text())")
        assert [path for path in host.asked if OF_PYTHON.search(path)] == []
        assert page.workers == []
        own[0].continue_()
        expect(page.locator("html")).to_have_attribute("data-engine", "ready", timeout=40_000)
    asked = [path for path in host.asked if OF_PYTHON.search(path)]
    assert asked[0].startswith("/worker-")
    assert len(asked) > 5


@pytest.mark.parametrize("engine", ["interaction", "recordings"])
def test_a_page_that_waits_with_python_fetches_nothing_for_it(page: Page, site: Site, engine: str) -> None:
    host = lying()
    with served(site.dist, host) as url:
        page.goto(f"{url}?engine={engine}")
        page.wait_for_selector(":root[data-ahead]", state="attached")
        assert [path for path in host.asked if OF_PYTHON.search(path) or "/engine-" in path] == []
