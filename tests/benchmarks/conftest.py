"""The browser as readers have it, which compiles what it runs as soon as it sees fit."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright

import build
from tests import browser as chromium


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One Chromium for all benchmarks."""
    launched = chromium.launch(playwright, chromium.installed(build.ROOT))
    yield launched
    launched.close()
