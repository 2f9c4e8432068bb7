"""Python starts wherever a course site puts the page, on the best rung that holds there, or says why not."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Route, expect

from tests.whole.screen import resize

if TYPE_CHECKING:
    from playwright.sync_api import Frame, Page

    from tests.conftest import NewPage, Serve, Site

pytestmark = pytest.mark.page_may_complain


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """A page that obeys the policy it declares."""
    return new_page(bypass_csp=False)


def outcome(frame: Page | Frame) -> tuple[str, str]:
    """What became of the engine, and what the reader is told."""
    expect(frame.locator("html")).to_have_attribute("data-engine", re.compile("ready|failed"), timeout=40_000)
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
    policy = "script-src 'self' 'wasm-unsafe-eval' blob: data:; worker-src data:"
    page.goto(serve(site.dist, Content_Security_Policy=policy))
    assert outcome(page) == ("ready", "")
    assert [worker.url[:5] for worker in page.workers] == ["data:"]


def test_a_policy_against_webassembly_is_named(page: Page, serve: Serve, site: Site) -> None:
    page.goto(serve(site.dist, Content_Security_Policy="script-src 'self'"))
    engine, notice = outcome(page)
    assert engine == "failed"
    assert "CSP" in notice


def test_a_worker_that_never_speaks_is_given_up_after_four_seconds(page: Page, site: Site) -> None:
    page.route("**/worker-*.js", lambda route: route.fulfill(body="//", content_type="text/javascript"), times=1)
    page.goto(site.url)
    assert outcome(page) == ("ready", "")
    assert [worker.url[:5] for worker in page.workers] == ["data:"]


def test_scripts_under_a_wrong_type_do_no_harm(page: Page, site: Site) -> None:
    def plain(route: Route) -> None:
        route.fulfill(response=route.fetch(), headers={"content-type": "text/plain"})

    page.route("**/worker-*.js", plain)
    page.route("**/runtime/*.js", plain)
    page.goto(site.url)
    assert outcome(page) == ("ready", "")


def test_without_memory_the_sentence_says_so(page: Page, site: Site) -> None:
    source = next(site.dist.glob("worker-*.js")).read_text("utf-8")
    none = """const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (module, imports) => {
        if (imports?.env) throw new RangeError('WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory');
        return instantiate(module);
    };"""
    page.route("**/worker-*.js", lambda route: route.fulfill(body=none + source, content_type="text/javascript"))
    page.goto(site.url)
    engine, notice = outcome(page)
    assert engine == "failed"
    assert "memory" in notice


def test_offline_is_named(page: Page, site: Site) -> None:
    page.add_init_script("Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false })")
    source = next(site.dist.glob("worker-*.js")).read_text("utf-8")
    gone = "Object.defineProperty(WorkerNavigator.prototype, 'onLine', { get: () => false });"
    page.route("**/worker-*.js", lambda route: route.fulfill(body=gone + source, content_type="text/javascript"))
    page.route("**/runtime/*.zip", lambda route: route.abort())
    page.goto(site.url)
    engine, notice = outcome(page)
    assert engine == "failed"
    assert "offline" in notice


def test_a_python_that_starts_for_ever_is_given_up(page: Page, site: Site) -> None:
    source = next(site.dist.glob("worker-*.js")).read_text("utf-8")
    never = "WebAssembly.instantiate = () => new Promise(() => {});"
    page.route("**/worker-*.js", lambda route: route.fulfill(body=never + source, content_type="text/javascript"))
    page.clock.install()
    page.goto(site.url)
    expect(page.locator(".status").first).to_contain_text("starting")
    page.clock.fast_forward(21_000)
    engine, notice = outcome(page)
    assert engine == "failed"
    assert "too long" in notice


def test_a_host_that_does_not_compress_is_asked_for_the_packed_files(page: Page, site: Site) -> None:
    asked: list[str] = []

    def elsewhere(route: Route) -> None:
        url = route.request.url.replace("http://cells.example/", site.url)
        asked.append(url)
        route.fulfill(response=route.fetch(url=url))

    page.route("http://cells.example/**", elsewhere)
    page.goto("http://cells.example/")
    assert outcome(page) == ("ready", "")
    packed = [url for url in asked if url.endswith(".gz")]
    assert {url.rsplit("-", 1)[0].rsplit("/", 1)[1] for url in packed} >= {"pyodide.asm", "numpy", "python_stdlib"}
