"""A page of a course with figures of this site in it, on a server of its own."""

from __future__ import annotations

import json
import threading
from http import HTTPStatus
from typing import TYPE_CHECKING

from playwright.sync_api import expect

import build
from web.runtime.server import Handler

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Frame, Page

NUMPY = json.loads((build.WORK / "runtime" / "manifest.json").read_text("utf-8"))["files"]["numpy.zip"]["path"]


class Watched(Handler):
    """The site, by a server that knows how often Python was started and can keep it waiting.

    What a shared worker asks for is not seen by Playwright.
    """

    starts = 0
    numpy_may_go = threading.Event()
    numpy_is_there = True

    def do_GET(self) -> None:
        if self.path.endswith(NUMPY):
            type(self).starts += 1
            if not self.numpy_is_there:
                self.send_error(HTTPStatus.NOT_FOUND)
                return
            self.numpy_may_go.wait(60)
        super().do_GET()


def watched() -> type[Watched]:
    """A server's handler that has seen nothing yet."""
    may_go = threading.Event()
    may_go.set()
    return type("Watched", (Watched,), {"numpy_may_go": may_go})


class Course:
    """A page with figures below each other, each as tall as told, with room below them."""

    def __init__(self, page: Page, folder: Path, address: str, site: str, server: type[Watched]) -> None:
        self.page, self.folder, self.address, self.site, self.server = page, folder, address, site, server

    def open(self, *figures: str, width: int = 360, height: int = 640, above: int = 0) -> Course:
        """Open the page; each figure is what follows `embed.html` in its address."""
        frames = "".join(
            f'<iframe src="{self.site}embed.html{figure}" title="cell" width="{width}" height="{height}"></iframe>'
            for figure in figures
        )
        (self.folder / "index.html").write_text(
            f'<!doctype html><link rel="icon" href="data:,"><div style="height:{above}px"></div>{frames}'
            '<div style="height:3000px"></div>'
        )
        self.page.goto(self.address)
        return self

    def figure(self, number: int = 0) -> Frame:
        return self.page.frames[1 + number]

    def expect(self, kind: str, number: int = 0) -> None:
        """The figure's Python gets there: loading, ready, asleep or failed."""
        expect(self.figure(number).locator("html")).to_have_attribute("data-engine", kind, timeout=30_000)

    def scroll(self, to: int) -> None:
        self.page.evaluate("(top) => scrollTo(0, top)", to)

    def shared_workers(self) -> int:
        """How many of them the browser has."""
        browser = self.page.context.browser
        assert browser is not None
        session = browser.new_browser_cdp_session()
        targets = session.send("Target.getTargets")["targetInfos"]
        session.detach()
        return sum(target["type"] == "shared_worker" and target["url"].startswith(self.site) for target in targets)


ALONE = "delete globalThis.SharedWorker"
"""Run in a page before anything else: a browser without shared workers."""
