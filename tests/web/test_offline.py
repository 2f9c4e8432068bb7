"""After one visit the site opens without a network, engine included, and an update takes its place whole."""

from __future__ import annotations

import hashlib
import re
import shutil
from base64 import b64encode
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

import build
from tests.lying import cut, damaged, hanging, lying, sign_in
from tests.serving import served
from web.runtime import offline

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import NewPage, Site
    from tests.lying import Lying

KEPT = "async () => (await (await navigator.serviceWorker.ready)?.active?.state) === 'activated'"

UPDATED = """async (version) => {
  const has = (await caches.keys()).some((name) => name.endsWith(version));
  const { active, installing, waiting } = await navigator.serviceWorker.ready;
  return has && !installing && !waiting && active.state === 'activated';
}"""

IDLE = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  return !registration?.installing && !registration?.active;
}"""

SPOIL = """async (part) => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      if (url.includes(part)) await cache.put(url, new Response('something else'));
    }
  }
}"""


def ready(page: Page) -> None:
    expect(page.locator("html")).to_have_attribute("data-engine", "ready", timeout=40_000)


def visit(page: Page, url: str) -> None:
    """Open the site and wait until it is kept."""
    page.goto(url)
    ready(page)
    wait_for(page, KEPT)


def wait_for(page: Page, condition: str, argument: object = None) -> None:
    """Until it is so; a condition of the page's own policy, which forbids Playwright's way."""
    for _ in range(1200):
        if page.evaluate(condition, argument):
            return
        page.wait_for_timeout(50)
    raise TimeoutError(condition)


def digest_of(script: str) -> str:
    return b64encode(hashlib.sha256(script.encode()).digest()).decode()


def update(folder: Path, edition: str) -> str:
    """Publish another edition in the place of the one that is there; the version of what is kept of it."""
    main, worker = next(folder.glob("main-*.js")), next(folder.glob("worker-*.js"))
    new_main, new_worker = f"main-{edition}.js", f"worker-{edition}.js"
    script = main.read_text("utf-8")
    named = re.search(r"engine-\w+\.js", script)
    assert named
    fetches = (folder / named[0]).read_text("utf-8")
    renamed = fetches.replace(worker.name, new_worker)
    (folder / f"engine-{edition}.js").write_text(renamed, "utf-8")
    script = script.replace(named[0], f"engine-{edition}.js").replace(digest_of(fetches), digest_of(renamed))
    script += f";document.documentElement.dataset.edition = '{edition}';"
    (folder / new_main).write_text(script, "utf-8")
    worker.rename(folder / new_worker)
    main.unlink()
    for page in folder.rglob("*.html"):
        text = page.read_text("utf-8").replace(main.name, new_main)
        page.write_text(re.sub(f'(?<={new_main}" integrity=")[^"]*', f"sha256-{digest_of(script)}", text), "utf-8")
    (folder / "sw.js").unlink()
    offline.write(build.ROOT, folder)
    found = re.search(r'"version": "(\w+)"', (folder / "sw.js").read_text("utf-8"))
    assert found
    return found[1]


@pytest.fixture
def folder(site: Site, tmp_path: Path) -> Path:
    """The site, where it can be updated."""
    shutil.copytree(site.dist, tmp_path / "site", ignore=shutil.ignore_patterns("*.br", "*.gz"))
    return tmp_path / "site"


def test_the_second_visit_needs_no_network(new_page: NewPage, site: Site) -> None:
    with served(site.dist) as url:
        page = new_page(service_workers="allow")
        visit(page, url)
    for address in (url, f"{url}index.html?preset=count", f"{url}embed.html"):
        page.goto(address)
        ready(page)
        page.get_by_role("button", name="Share", exact=True).click()
        expect(page.get_by_role("dialog", name="Share what is on screen")).to_be_visible()


def test_a_page_of_a_preset_opens_without_a_network_as_well(new_page: NewPage, site: Site) -> None:
    with served(site.dist) as url:
        page = new_page(service_workers="allow")
        visit(page, f"{url}presets/latch/")
    for address in ("presets/count/", "presets/count/index.html#s=1.step:3", "presets/count/embed.html?step=3"):
        page.goto(url + address)
        ready(page)
        expect(page.locator(".sentence-where")).to_contain_text(f"Step {3 if 'step' in address else 4} of 8")


def test_an_update_swaps_the_site_whole(new_page: NewPage, folder: Path) -> None:
    page = new_page(service_workers="allow")
    with served(folder) as url:
        visit(page, url)
        old = next(folder.glob("main-*.js")).name
        page.evaluate("async () => void (await caches.open(`lstm ${location.href.split('#')[0]} 0123456789`))")
        version = update(folder, "SECOND22")
        page.reload()
        ready(page)
        assert page.evaluate("document.documentElement.dataset.edition") is None
        wait_for(page, UPDATED, version)
        assert page.evaluate("name => fetch(name).then(({ ok }) => ok)", old), "the page that is open lost its script"
        kept = page.evaluate("() => caches.keys()")
        assert len(kept) == 2, "what was left half filled is gone"
        assert kept[-1].endswith(version)
        page.reload()
        ready(page)
    assert page.evaluate("document.documentElement.dataset.edition") == "SECOND22"


@pytest.mark.page_may_complain
def test_a_page_that_slept_through_two_updates_says_so_and_opens_the_new_one_in_its_state(
    new_page: NewPage, folder: Path
) -> None:
    page = new_page(service_workers="allow")
    with served(folder) as url:
        visit(page, url)
        sleeper = page.context.new_page()
        sleeper.goto(f"{url}?engine=interaction#s=1.preset:count;step:3")
        for edition in ("SECOND22", "THIRD333"):
            version = update(folder, edition)
            page.reload()
            wait_for(page, UPDATED, version)
        sleeper.get_by_role("slider", name="forget gate, bias", exact=True).press("Home")
        expect(sleeper.locator(".notice.failed")).to_contain_text("renewed", timeout=40_000)
        expect(sleeper.locator(".notice.failed")).to_contain_text("your change is kept")
        sleeper.get_by_role("button", name="Open the new one").click()
        wait_for(sleeper, "() => document.documentElement.dataset.edition === 'THIRD333'")
        ready(sleeper)
        expect(sleeper.get_by_role("slider", name="forget gate, bias", exact=True)).to_have_value("-8")
        expect(sleeper.locator(".sentence-where")).to_contain_text("Step 3")


LIES = {"numpy damaged": {"numpy": damaged}, "a script cut": {"main-": cut}, "a sign-in page": {"": sign_in}}


@pytest.mark.page_may_complain
@pytest.mark.parametrize("lies", LIES.values(), ids=LIES.keys())
def test_a_wrong_answer_while_the_site_is_kept_is_gone_at_the_next_visit(
    new_page: NewPage, site: Site, lies: dict[str, Callable[[Lying], None]]
) -> None:
    host = lying()

    def honest_so_far(lie: Lying) -> None:
        host.lies = lies
        host.asked.clear()
        lie.give(lie.truth())

    host.lies = {"sw.js": honest_so_far}
    page = new_page(service_workers="allow")
    with served(site.dist, host) as url:
        page.goto(url)
        ready(page)
        while host.lies is not lies or sum(next(iter(lies)) in path for path in host.asked) < 2:
            page.wait_for_timeout(50)  # each file is asked for twice
        wait_for(page, IDLE)
        assert page.evaluate("() => caches.keys()") == []
        host.lies = {}
        visit(page, url)
    page.goto(url)
    ready(page)


@pytest.mark.page_may_complain
@pytest.mark.parametrize("part", ["numpy", "worker-", "main-"])
def test_what_has_gone_wrong_in_the_cache_is_put_right(new_page: NewPage, site: Site, part: str) -> None:
    page = new_page(service_workers="allow")
    with served(site.dist) as url:
        visit(page, url)
        page.evaluate(SPOIL, part)
        page.goto("about:blank")
        page.goto(url)
        if part == "main-":
            expect(page.get_by_role("alert")).to_contain_text("has not come")
            page.get_by_role("button", name="Try again").click()
        ready(page)
    page.goto("about:blank")
    page.goto(url)
    ready(page)


def test_a_page_of_a_preset_does_not_wait_for_a_network_that_hangs(new_page: NewPage, site: Site) -> None:
    host = lying()
    page = new_page(service_workers="allow")
    with served(site.dist, host) as url:
        visit(page, url)
        host.lies = {"presets/": hanging}
        page.goto(f"{url}presets/count/#s=1.step:3")
        expect(page.locator(".sentence-where")).to_contain_text("Step 3 of 8")
        host.over.set()


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
