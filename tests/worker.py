"""The script of the engine, with something in front of it."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import build

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

WORKER = "**/worker-*.js"


def run_first(page: Page, script: str, times: int = 1_000) -> None:
    """Has a script run first of all in so many workers; what the page fetches to compare is as it should be."""
    source = next(build.DIST.glob("worker-*.js")).read_text("utf-8")
    workers = count(1)

    def answer(route: Route) -> None:
        if route.request.resource_type == "fetch" or next(workers) > times:
            route.continue_()
        else:
            route.fulfill(body=f"{script};\n{source}", content_type="text/javascript")

    page.route(WORKER, answer)
