"""The engine on a page of its own: the built worker and runtime, and the sources of the page's side."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

import build
from tests.conftest import NewPage, Site
from tests.serving import served

HERE = Path(__file__).parent
PAGE_SIDE = ("engine.js", "ask.js", "failure.js")


class Probe:
    """A page on which nothing but the engine runs."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def open(self) -> "Probe":
        self.page.goto("probe.html")
        return self

    def open_and_wait(self) -> "Probe":
        self.open().wait_for("ready")
        return self

    def wait_for(self, kind: str) -> dict[str, Any]:
        """The status of this kind, once the engine has it."""
        self.page.wait_for_function("kind => window.heard?.statuses.at(-1).kind === kind", arg=kind)
        status: dict[str, Any] = self.page.evaluate("heard.statuses.at(-1)")
        return status

    def ask(self, *requests: object) -> None:
        self.page.evaluate("requests => { for (const request of requests) engine.ask(request) }", list(requests))

    def heard(self, what: str, at_least: int = 1) -> list[Any]:
        """What the engine said (`answers`, `problems`), once there is so much of it."""
        self.page.wait_for_function("([what, n]) => heard[what].length >= n", arg=[what, at_least])
        said: list[Any] = self.page.evaluate("what => heard[what]", what)
        return said


@pytest.fixture(scope="session")
def probe_url(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("probe")
    shutil.copytree(site.dist / "runtime", folder / "runtime")
    shutil.copy(site.dist / "worker.js", folder)
    for name in PAGE_SIDE:
        shutil.copy(build.ROOT / "web" / "engine" / name, folder)
    for name in ("probe.html", "probe.js"):
        shutil.copy(HERE / name, folder)
    with served(folder) as url:
        yield url


@pytest.fixture
def probe(new_page: NewPage, probe_url: str) -> Probe:
    """The engine on its own page, not opened yet: a test may first spoil a file."""
    return Probe(new_page(base_url=probe_url))


@pytest.fixture
def before_the_worker(probe: Probe, site: Site) -> Callable[[str], None]:
    """Has a script run in the worker before anything else does."""

    def run_first(script: str) -> None:
        source = (site.dist / "worker.js").read_text("utf-8")
        probe.page.route(
            "**/worker.js",
            lambda route: route.fulfill(body=script + source, content_type="text/javascript"),
        )

    return run_first
