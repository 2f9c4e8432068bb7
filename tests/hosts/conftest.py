"""Sites of others, built as their authors build them, on another origin than the figure that is pasted into them."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.embed.snippets import pasted
from tests.hosts.figure import PRESET, STAGE, STATE, STEP
from tests.serving import served
from tests.whole.presets import TITLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Page

    from tests.conftest import NewPage

    Visit = Callable[[str], Page]

SPY = (Path(__file__).parents[1] / "embed" / "manners.js").read_text("utf-8")
FOREIGN = re.compile(r"https?://(?!localhost:|127\.0\.0\.1:)")


@dataclass(frozen=True)
class Course:
    """A site of somebody else: the folder its sources are in, and the built site with its address."""

    sources: Path
    site: Path
    url: str

    def write(self, name: str, text: str) -> None:
        """A file among the sources."""
        file = self.sources / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def publish(self, name: str, body: str) -> None:
        """A page of the site that needs no building."""
        (self.site / name).write_text(f'<!doctype html><link rel="icon" href="data:,"><title>Course</title>{body}')

    def run(self, *words: str, given: str = "") -> None:
        """Run a program with Python among the sources, as in a shell: `run("-m", "mkdocs", "build")`."""
        program = [sys.executable, *words]
        done = subprocess.run(program, cwd=self.sources, input=given, capture_output=True, check=False, text=True)
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Course]:
    """A site with nothing in it yet."""
    folder = tmp_path_factory.mktemp("course")
    for name in ("sources", "site"):
        (folder / name).mkdir()
    with served(folder / "site") as url:
        yield Course(folder / "sources", folder / "site", url.replace("127.0.0.1", "localhost"))


@pytest.fixture(scope="session")
def texts(shared: str) -> dict[str, str]:
    """What the share dialog hands out for the figure at its step, by the name of the format."""
    written: dict[str, str] = pasted(
        folder=shared,
        page=f"{shared}#{STATE}",
        state=STATE,
        origin=PRESET,
        unaltered=True,
        step=STEP,
        stage=STAGE,
        title=TITLES[PRESET],
    )["written"]
    return written


@pytest.fixture
def visit(new_page: NewPage, course: Course) -> Visit:
    """Opens a page of the course in a browser that is cut off from the rest of the world."""

    def visit(path: str) -> Page:
        page = new_page(viewport={"width": 1300, "height": 900})
        page.add_init_script(SPY)
        page.route(FOREIGN, lambda route: route.abort())
        page.goto(course.url + path)
        return page

    return visit
