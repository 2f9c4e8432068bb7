"""After one visit the site opens without a network, engine included, and an update takes its place whole."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from tests.serving import served

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import NewPage, Site

KEPT = "async () => (await (await navigator.serviceWorker.ready)?.active?.state) === 'activated'"

UPDATED = """async () => {
  const { active, installing, waiting } = await navigator.serviceWorker.ready;
  const has = (await caches.keys()).some((name) => name.includes('0123456789'));
  return has && !installing && !waiting && active.state === 'activated';
}"""


def ready(page: Page) -> None:
    expect(page.locator("html")).to_have_attribute("data-engine", "ready", timeout=40_000)


def visit(page: Page, url: str) -> None:
    """Open the site and wait until it is kept."""
    page.goto(url)
    ready(page)
    while not page.evaluate(KEPT):
        page.wait_for_timeout(50)


def test_the_second_visit_needs_no_network(new_page: NewPage, site: Site) -> None:
    with served(site.dist) as url:
        page = new_page(service_workers="allow")
        visit(page, url)
    for address in (url, f"{url}index.html?preset=count", f"{url}embed.html"):
        page.goto(address)
        ready(page)


def test_a_page_of_a_preset_opens_without_a_network_as_well(new_page: NewPage, site: Site) -> None:
    with served(site.dist) as url:
        page = new_page(service_workers="allow")
        visit(page, f"{url}presets/latch/")
    for address in ("presets/count/", "presets/count/index.html#s=1.step:3", "presets/count/embed.html?step=3"):
        page.goto(url + address)
        ready(page)
        expect(page.locator(".sentence-where")).to_contain_text(f"Step {3 if 'step' in address else 4} of 8")


def test_an_update_swaps_the_site_whole(new_page: NewPage, site: Site, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    shutil.copytree(site.dist, folder)
    page = new_page(service_workers="allow")
    with served(folder) as url:
        visit(page, url)
        old = next(folder.glob("main-*.js"))
        script = old.read_text("utf-8")
        (folder / "main-UPDATED1.js").write_text(script + ";document.documentElement.dataset.edition = 'new';", "utf-8")
        for name in ("index.html", "embed.html", "sw.js"):
            text = (folder / name).read_text("utf-8").replace(old.name, "main-UPDATED1.js")
            (folder / name).write_text(re.sub(r'"version": "\w+"', '"version": "0123456789"', text), "utf-8")
        old.unlink()
        page.reload()
        ready(page)
        assert page.evaluate("document.documentElement.dataset.edition") is None
        while not page.evaluate(UPDATED):
            page.wait_for_timeout(50)
        assert page.evaluate("name => fetch(name).then(({ ok }) => ok)", old.name), (
            "the page that is open lost its script"
        )
        page.reload()
        ready(page)
    assert page.evaluate("document.documentElement.dataset.edition") == "new"


@pytest.mark.page_may_complain  # it asks two origins
def test_a_frame_of_another_site_works_the_same_and_asks_for_nothing_to_be_kept(
    new_page: NewPage, site: Site, tmp_path: Path
) -> None:
    (tmp_path / "index.html").write_text(f'<iframe src="{site.url}embed.html"></iframe>')
    page = new_page(service_workers="allow")
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    with served(tmp_path) as url:
        page.route("**/favicon.ico", lambda route: route.fulfill(status=204))
        page.goto(url.replace("127.0.0.1", "localhost"))
        expect(page.frames[1].locator("html")).to_have_attribute("data-engine", "ready", timeout=40_000)
        page.wait_for_timeout(300)
    assert not [address for address in asked if address.endswith("sw.js")]
