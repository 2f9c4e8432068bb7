"""What tests of the page share: dist/ built once and served, one browser, and pages that are watched."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

import build
from tests import browser as chromium
from tests.serving import headed, served
from tests.whole.screen import fragment, put, resize, wait_until_ready
from web.runtime import onefile, recordings

NewPage = Callable[..., Page]
Serve = Callable[..., str]
DESKTOP = {"width": 1440, "height": 900}
Started = tuple[Page, list[str]]
NOT_KEPT = "Service Worker registration blocked by Playwright"
LATE = "was preloaded using link preload but not used"
"""What the browser says where something asked for ahead waits for seconds, as on a machine that is busy."""


@dataclass(frozen=True)
class Site:
    """The built page as it is served."""

    url: str
    dist: Path


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rounds", type=int, default=1, help="how often benchmarks repeat themselves (7 for figures)")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers",
        "page_may_complain: the page may log errors or ask another origin in this test",
    )


@pytest.fixture
def rounds(request: pytest.FixtureRequest) -> int:
    """How often a benchmark repeats itself: once in a test run, more for figures."""
    count: int = request.config.getoption("--rounds")
    return count


@pytest.fixture(scope="session")
def site() -> Iterator[Site]:
    """dist/, built if the sources have changed, on a free port of 127.0.0.1."""
    build.build(None, for_tests=True)
    with served(build.DIST) as url:
        yield Site(url, build.DIST)


@pytest.fixture(scope="session")
def one_file(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole page in one file."""
    target: Path = tmp_path_factory.mktemp("one") / "lstm-cell.html"
    work = build.WORK
    onefile.write(build.ROOT, work / "runtime", recordings.made(work), site.dist / "licences.txt", target)
    return target


@pytest.fixture
def serve() -> Iterator[Serve]:
    """A folder under an address of its own, every file of it with these headers."""
    with ExitStack() as stack:

        def serve(folder: Path, **headers: str) -> str:
            return stack.enter_context(served(folder, headed(**headers)))

        yield serve


@pytest.fixture(scope="session")
def shared(site: Site) -> Iterator[str]:
    """The site as a host that reads `_headers` gives it: to frames without an origin too."""
    said = (site.dist / "_headers").read_text("utf-8").split("/*\n")[1].split("\n/")[0]
    with served(site.dist, headed(**dict(line.strip().split(": ") for line in said.splitlines()))) as url:
        yield url


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What starts browsers; there can be only one at a time."""
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One Chromium for all tests; take `page` or `new_page` for a context of your own."""
    launched = chromium.launch(playwright, chromium.installed(build.ROOT), chromium.BRIEF)
    yield launched
    launched.close()


@pytest.fixture
def new_page(request: pytest.FixtureRequest, browser: Browser, site: Site) -> Iterator[NewPage]:
    """Opens a page in a fresh context, with the options of Playwright's `new_context`.

    When the test is over, an error on the console, an exception in the page or a request to
    another origin fails it, unless it is marked `page_may_complain`.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_page(**options: Any) -> Page:
        context = browser.new_context(**{**at_home(site), **options})
        contexts.append(context)
        watch(context, complaints)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()
    if request.node.get_closest_marker("page_may_complain") is None:
        assert not complaints, "\n".join(complaints)


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """One page in a fresh context; `page.goto("./")` is the site's index.html."""
    return new_page()


@contextmanager
def starting(browser: Browser, site: Site, **options: Any) -> Iterator[Started]:
    """The page once Python is ready, and what it has complained of."""
    complaints: list[str] = []
    context = browser.new_context(**{**at_home(site), "viewport": DESKTOP, **options})
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
    theme = page.evaluate(
        """() => {
          for (const open of document.querySelectorAll('dialog[open]')) open.close();
          for (const open of document.querySelectorAll('details[open]')) open.open = false;
          document.activeElement?.blur();
          scrollTo(0, 0);
          return document.documentElement.dataset.theme;
        }"""
    )
    if theme != "light":
        page.get_by_role("combobox", name="theme", exact=True).select_option("auto")
    page.mouse.move(0, 0)
    put(page, fragment())
    yield page
    found, complaints[:] = list(complaints), []
    assert not found, "\n".join(found)


def at_home(site: Site) -> dict[str, Any]:
    """The options of a context in which the site is looked at.

    Playwright waits for a condition by `eval`, which the page's own policy forbids: the policy is
    off, except where a test is about it; so is the service worker, behind which requests cannot be watched.
    """
    return {"base_url": site.url, "locale": "en-US", "bypass_csp": True, "service_workers": "block"}


def watch(context: BrowserContext, complaints: list[str]) -> None:
    """Note everything that must not happen on a page."""
    home: set[str] = set()

    def asked(address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme in ("http", "https", "ws", "wss"):
            home.add(parts.netloc)
            if len(home) > 1:
                complaints.append(f"asked another origin: {address}")

    context.on("request", lambda request: asked(request.url))
    context.on("weberror", lambda error: complaints.append(f"exception: {error.error}"))
    context.on(
        "console",
        lambda message: (
            complaints.append(f"console {message.type}: {message.text}")
            if message.type in ("error", "warning") and message.text != NOT_KEPT and LATE not in message.text
            else None
        ),
    )
