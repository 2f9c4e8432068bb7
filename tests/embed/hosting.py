"""Pages of others around the figure: made up for a test, served from the site's own origin or from a second one."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import FrameLocator, Page, expect

from tests.serving import served

SCRIPT = '<script async src="lstm-cell.js"></script>'

# Everything that the elements of a page say, from the first word on.
LISTEN = """
window.heard = [];
for (const type of ['hello', 'ready', 'resize', 'step', 'change', 'result', 'answer', 'error', 'state']) {
  document.addEventListener(type, ({ detail }) => window.heard.push(detail), true);
}
"""


def host(page: Page, body: str, policy: str = "") -> None:
    """Open a page with this body at host.html, beside the site's own pages."""
    headers = {"content-type": "text/html; charset=utf-8"} | ({"content-security-policy": policy} if policy else {})
    html = f"<!doctype html><title>host</title>{body}"
    page.route("**/host.html", lambda route: route.fulfill(body=html, headers=headers))
    page.add_init_script(LISTEN)
    page.goto("host.html")


@contextmanager
def elsewhere(folder: Path, body: str) -> Iterator[str]:
    """The address of a page with this body on another origin."""
    (folder / "host.html").write_text(f"<!doctype html><title>host</title>{body}", "utf-8")
    with served(folder) as url:
        yield f"{url}host.html"


def figure(page: Page, element: str = "lstm-cell") -> FrameLocator:
    return page.locator(element).frame_locator("iframe")


def stands(page: Page, place: str, element: str = "lstm-cell") -> None:
    """The figure in the element stands at this place: "Step 3 of 8"."""
    expect(figure(page, element).locator(".sentence-where")).to_contain_text(place, timeout=30_000)


def said(page: Page, kind: str) -> bool:
    """Whether a message of this kind has been heard from any element."""
    return bool(page.evaluate(f"heard.some(({{ type }}) => type === {json.dumps(kind)})"))


def wait_for(page: Page, kind: str) -> None:
    page.wait_for_function(f"heard.some(({{ type }}) => type === {json.dumps(kind)})", timeout=60_000)
