"""Python starts wherever a course site puts the page, by the best way that is open there, or says why not."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Route, expect

from tests.browser import FAR
from tests.lying import cut, damaged, lying, missing, sign_in
from tests.serving import served
from tests.whole.screen import resize
from tests.worker import WORKER, run_first

if TYPE_CHECKING:
    from playwright.sync_api import Frame, Page

    from tests.conftest import NewPage, Serve, Site
    from tests.lying import Lying

pytestmark = pytest.mark.page_may_complain


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """A page that obeys the policy it declares."""
    return new_page(bypass_csp=False)


def outcome(frame: Page | Frame) -> tuple[str, str]:
    """What became of the engine, and what the reader is told."""
    expect(frame.locator("html")).to_have_attribute("data-engine", re.compile("ready|failed"), timeout=40_000)
    frame.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    notices = frame.locator(".notice span").all_inner_texts()
    return str(frame.locator("html").get_attribute("data-engine")), " ".join(notices)


@pytest.fixture
def framed(page: Page, serve: Serve, tmp_path: Path) -> Callable[..., Frame]:
    """The figure in a frame of another site's page."""

    def open_frame(url: str, attributes: str = "") -> Frame:
        (tmp_path / "index.html").write_text(
            f'<iframe {attributes} src="{url}embed.html" width=700 height=560></iframe>'
        )
        page.goto(serve(tmp_path).replace("127.0.0.1", "localhost"))
        return page.frames[1]

    return open_frame


@pytest.mark.parametrize("name", ["", "embed.html"])
def test_no_file_travels_twice(new_page: NewPage, site: Site, name: str) -> None:
    page, host = new_page(), lying()
    with served(site.dist, host) as url:
        page.goto(url + name)
        assert outcome(page) == ("ready", "")
    scripts = [path for path in host.asked if re.search(r"runtime/|worker-|main-", path)]
    assert sorted(scripts) == sorted(set(scripts))
    assert len(scripts) > 5


def test_in_a_frame_of_another_site_python_has_its_worker(framed: Callable[..., Frame], site: Site) -> None:
    assert outcome(framed(site.url)) == ("ready", "")


def test_in_a_frame_without_an_origin_python_has_a_data_worker(
    framed: Callable[..., Frame], serve: Serve, site: Site, page: Page
) -> None:
    frame = framed(serve(site.dist, Access_Control_Allow_Origin="*"), 'sandbox="allow-scripts"')
    assert outcome(frame) == ("ready", "")
    assert [worker.url[:5] for worker in page.workers] == ["data:"]


def test_where_the_host_does_not_share_its_files_the_recordings_stay_and_cors_is_named(
    framed: Callable[..., Frame], site: Site
) -> None:
    frame = framed(site.url, 'sandbox="allow-scripts"')
    engine, notice = outcome(frame)
    assert engine == "failed"
    assert "CORS" in notice
    assert "presets still work" in notice
    assert frame.locator("svg").count() > 0


@pytest.mark.parametrize("policy", ["worker-src 'none'", "script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'"])
def test_where_workers_are_forbidden_python_runs_in_the_page_and_says_so(
    page: Page, serve: Serve, site: Site, policy: str
) -> None:
    page.goto(serve(site.dist, Content_Security_Policy=policy))
    engine, notice = outcome(page)
    assert engine == "ready"
    assert "runs in the page itself" in notice
    assert page.workers == []
    page.evaluate("location.hash = 's=1.preset:default;inputs:0.77,0.5;step:1;stage:6'")
    expect(page.locator(".timeline, .figure").first).to_contain_text("0.77")
    while not page.evaluate("performance.getEntriesByName('edit-shown').length"):
        page.wait_for_timeout(50)


@pytest.mark.parametrize("name", ["", "embed.html"])
def test_the_page_keeps_to_the_policy_it_declares(new_page: NewPage, site: Site, name: str) -> None:
    page = new_page(bypass_csp=False, service_workers="allow")
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(site.url + name)
    assert outcome(page) == ("ready", "")
    for key in ["ArrowRight", "ArrowLeft", "n", "Home"]:
        page.keyboard.press(key)
    resize(page, 400, 800)
    page.wait_for_timeout(300)
    assert complaints == []


def test_a_policy_for_data_workers_only_is_enough(page: Page, serve: Serve, site: Site) -> None:
    policy = "script-src 'self' 'wasm-unsafe-eval'; worker-src data:"
    page.goto(serve(site.dist, Content_Security_Policy=policy))
    assert outcome(page) == ("ready", "")
    assert [worker.url[:5] for worker in page.workers] == ["data:"]


def test_a_policy_against_webassembly_is_named(page: Page, serve: Serve, site: Site) -> None:
    page.goto(serve(site.dist, Content_Security_Policy="script-src 'self'"))
    engine, notice = outcome(page)
    assert engine == "failed"
    assert "CSP" in notice


def test_a_worker_that_never_speaks_is_given_up_after_four_seconds(page: Page, site: Site) -> None:
    run_first(page, "self.postMessage = () => {}")
    page.goto(site.url)
    assert outcome(page) == ("ready", "")
    assert [worker.url[:5] for worker in page.workers] == ["data:"]


def test_scripts_under_a_wrong_type_do_no_harm(page: Page, site: Site) -> None:
    def plain(route: Route) -> None:
        route.fulfill(response=route.fetch(), headers={"content-type": "text/plain"})

    page.route(WORKER, plain)
    page.route("**/runtime/*.js", plain)
    page.goto(site.url)
    assert outcome(page) == ("ready", "")


NO_MEMORY = """const { instantiate } = WebAssembly;
WebAssembly.instantiate = async (module, imports) => {
    if (imports?.env) throw new RangeError('WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory');
    return instantiate(module);
};"""
ENDED = "self.postMessage({ running: true }); setTimeout(() => { throw new Error('ended by the system') }, 100)"


def test_without_memory_the_sentence_says_so(page: Page, site: Site) -> None:
    run_first(page, NO_MEMORY)
    page.goto(site.url)
    engine, notice = outcome(page)
    assert engine == "failed"
    assert "memory" in notice


@pytest.mark.parametrize(("name", "failure", "times"), [("", NO_MEMORY, 2), ("embed.html", ENDED, 1)])
def test_a_failure_that_passes_is_not_told(page: Page, site: Site, name: str, failure: str, times: int) -> None:
    run_first(page, failure, times)
    page.goto(site.url + name)
    assert outcome(page) == ("ready", "")


def test_offline_is_named(page: Page, site: Site) -> None:
    page.add_init_script("Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false })")
    gone = "Object.defineProperty(WorkerNavigator.prototype, 'onLine', { get: () => false });"
    run_first(page, gone)
    page.route("**/runtime/*.zip", lambda route: route.abort())
    page.goto(site.url)
    engine, notice = outcome(page)
    assert engine == "failed"
    assert "offline" in notice


def test_a_python_that_starts_for_ever_is_given_up(page: Page, site: Site) -> None:
    never = "WebAssembly.instantiate = () => new Promise(() => {});"
    run_first(page, never)
    page.clock.install()
    page.goto(site.url)
    expect(page.locator(".status").first).to_contain_text("starting")
    page.clock.fast_forward(21_000)
    engine, notice = outcome(page)
    assert engine == "failed"
    assert "too long" in notice


def test_a_host_that_does_not_compress_is_asked_for_the_packed_files(page: Page, site: Site) -> None:
    host = lying()
    with served(site.dist, host) as url:
        page.goto(url.replace("127.0.0.1", FAR))
        assert outcome(page) == ("ready", "")
    packed = [path for path in host.asked if path.endswith(".gz")]
    assert {path.rsplit("-", 1)[0].rsplit("/", 1)[1] for path in packed} >= {"pyodide.asm", "numpy", "python_stdlib"}


def unpacked_on_the_way(host: Lying) -> None:
    host.give(host.truth(), "application/octet-stream", Content_Encoding="gzip")


OWN_WAYS = {
    "unpacks it": unpacked_on_the_way,
    "has none": missing,
    "gives a page instead": sign_in,
    "has half of it": cut,
    "has another": damaged,
}


@pytest.mark.parametrize("way", OWN_WAYS.values(), ids=OWN_WAYS.keys())
def test_python_comes_from_a_host_that_handles_packed_files_in_its_own_way(
    page: Page, site: Site, way: Callable[[Lying], None]
) -> None:
    host = lying()
    host.lies = {".gz": way}
    with served(site.dist, host) as url:
        page.goto(url.replace("127.0.0.1", "cells.localhost"))
        assert outcome(page) == ("ready", "")
    assert any(path.endswith(".gz") for path in host.asked)


def test_the_declared_policy_lets_only_scripts_of_the_site_run(site: Site) -> None:
    for path in (site.dist / "index.html", *site.dist.glob("presets/*/index.html")):
        policy = re.search(r"script-src ([^;]*)", path.read_text("utf-8"))
        assert policy
        others = [source for source in policy[1].split() if not source.startswith("'sha256-")]
        assert others == ["'self'", "'wasm-unsafe-eval'"]
