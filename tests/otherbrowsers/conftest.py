"""Firefox and WebKitGTK, each started once, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests import other_browsers
from tests.otherbrowsers.driven import Screen, firefox, webkit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Site

START = {"Firefox": firefox, "WebKitGTK": webkit}
# A browser that ends by itself, as WebKitGTK may where memory is short, says nothing of the page.
ONCE_MORE = pytest.mark.flaky(reruns=1, only_rerun=["BrowserGoneError"])


@pytest.fixture(scope="session", params=[pytest.param(name, marks=ONCE_MORE) for name in START])
def screen(request: pytest.FixtureRequest, site: Site) -> Iterator[Screen]:  # noqa: ARG001  building it installs puppeteer
    """A browser with one window; the test is skipped where one of its programs is missing."""
    name = request.param
    if missing := other_browsers.missing(name):
        pytest.skip(f"there is no {' and no '.join(missing)} here for {name}")
    with START[name](other_browsers.found(name)) as screen:
        yield screen
