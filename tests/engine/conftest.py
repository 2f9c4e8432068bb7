"""The engine on a page of its own: bundled as the site is, with the runtime of the site."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

import build
from tests.conftest import NewPage, Site
from tests.serving import served
from web.runtime import programs, recordings

HERE = Path(__file__).parent


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
        self.page.evaluate("requests => { for (const request of requests) engine.ask('run', request) }", list(requests))

    def heard(self, what: str, at_least: int = 1) -> list[Any]:
        """What the engine said (`answers`, `problems`), once there is so much of it."""
        self.page.wait_for_function("([what, n]) => heard[what].length >= n", arg=[what, at_least])
        said: list[Any] = self.page.evaluate("what => heard[what]", what)
        return said


@pytest.fixture(scope="session")
def probe_folder(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = tmp_path_factory.mktemp("probe")
    shutil.copytree(site.dist / "runtime", folder / "runtime")
    manifest, recorded = build.WORK / "runtime" / "manifest.json", recordings.made(build.WORK)
    programs.run_node(build.ROOT / "web/runtime/bundle.js", [manifest, *recorded, folder, HERE / "probe.html"])
    return folder


@pytest.fixture(scope="session")
def probe_url(probe_folder: Path) -> Iterator[str]:
    with served(probe_folder) as url:
        yield url


@pytest.fixture
def probe(new_page: NewPage, probe_url: str) -> Probe:
    """The engine on its own page, not opened yet: a test may first spoil a file."""
    return Probe(new_page(base_url=probe_url))
