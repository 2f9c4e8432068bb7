"""One page with live Python, started once and shared by the tests that do not care how it got there."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import Site, at_home, watch
from tests.whole.screen import fragment, put, resize, wait_until_ready

DESKTOP = {"width": 1440, "height": 900}


Started = tuple[Page, list[str]]


@contextmanager
def starting(browser: Browser, site: Site) -> Iterator[Started]:
    """The page once Python is ready, and what it has complained of."""
    complaints: list[str] = []
    context = browser.new_context(**at_home(site), viewport=DESKTOP)
    watch(context, complaints)
    page = context.new_page()
    page.goto("./")
    wait_until_ready(page)
    yield page, complaints
    context.close()


@pytest.fixture(scope="session")
def started(browser: Browser, site: Site) -> Iterator[Started]:
    """One page for all."""
    with starting(browser, site) as page:
        yield page


@pytest.fixture
def live(started: Started) -> Iterator[Page]:
    """The page with live Python at its usual start: 1440 × 900, light, step 2 of the first preset, stage 6."""
    page, complaints = started
    if page.viewport_size != DESKTOP:
        resize(page, **DESKTOP)
    page.evaluate(
        """() => {
          for (const open of document.querySelectorAll('dialog[open]')) open.close();
          for (const open of document.querySelectorAll('details[open]')) open.open = false;
          document.activeElement?.blur();
          scrollTo(0, 0);
        }"""
    )
    page.mouse.move(0, 0)
    put(page, fragment())
    yield page
    found, complaints[:] = list(complaints), []
    assert not found, "\n".join(found)
