"""When Python cannot be had the page says why in one sentence, nothing is lost, and trying again works."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, Route, expect

import build
from tests.conftest import Site
from tests.embed.course import ALONE
from tests.lying import Lying, lying
from tests.serving import served
from tests.whole.expected import walk_of
from tests.whole.held import Held
from tests.whole.presets import PRESETS, with_parameter
from tests.whole.screen import drawn, fragment, resize, seen, wait_until_answered, wait_until_ready, walk
from tests.worker import WORKER, run_first

FILES = json.loads((build.WORK / "runtime" / "manifest.json").read_text("utf-8"))["files"]

pytestmark = pytest.mark.page_may_complain


def file(name: str) -> str:
    return f"**/{FILES[name]['path']}"


def missing(route: Route) -> None:
    route.fulfill(status=404, body="no such file")


def unreachable(route: Route) -> None:
    route.abort("connectionrefused")


def flipped(route: Route) -> None:
    body = route.fetch().body()
    middle = len(body) // 2
    spoilt = body[:middle] + bytes(byte ^ 0x55 for byte in body[middle : middle + 64]) + body[middle + 64 :]
    route.fulfill(body=spoilt, content_type=content_type(route))


def truncated(route: Route) -> None:
    route.fulfill(body=route.fetch().body()[:100_000], content_type=content_type(route))


def an_error_page(route: Route) -> None:
    route.fulfill(body="<!doctype html><title>Sign in</title>", content_type="text/html")


def content_type(route: Route) -> str:
    return "application/wasm" if route.request.url.endswith(".wasm") else "application/octet-stream"


@dataclass(frozen=True)
class Cause:
    """What goes wrong with which file, and what the reader is told."""

    pattern: str
    happens: Callable[[Route], None]
    told: str


CAUSES = {
    "a missing file": Cause(file("numpy.zip"), missing, "missing"),
    "no script that fetches": Cause("**/engine-*.js", missing, "missing"),
    "a script of somebody else that fetches": Cause("**/engine-*.js", an_error_page, "web page"),
    "a network gone": Cause(file("python_stdlib.zip"), unreachable, "could not be fetched"),
    "flipped bytes in NumPy": Cause(file("numpy.zip"), flipped, "damaged"),
    "flipped bytes in Python": Cause(file("pyodide.asm.wasm"), flipped, "damaged"),
    "a truncated file": Cause(file("pyodide.asm.wasm"), truncated, "damaged"),
    "a page to sign in instead of a file": Cause(file("python_stdlib.zip"), an_error_page, "web page"),
    "no worker": Cause(WORKER, missing, "missing"),
}


def failure(page: Page) -> str:
    """The sentence about the failure, once there is one."""
    expect(page.locator("html")).to_have_attribute("data-engine", "failed", timeout=60_000)
    notice = page.locator(".notice.failed")
    expect(notice).to_have_count(1)
    said = notice.locator("span").inner_text()
    assert re.fullmatch(r"[A-Z][^<>{}]{10,160}\.", said), said
    assert not re.search(r"Error|undefined|null|Traceback|https?:|\.js", said), said
    expect(page.locator(".status")).to_have_text("Python is not running")
    return said


def move_slider(page: Page) -> None:
    page.get_by_role("slider", name="forget gate, bias", exact=True).press("Home")


EDITED = with_parameter(PRESETS["default"], "forget_gate", "b", -8)


@pytest.mark.parametrize("cause", CAUSES)
def test_a_failure_is_told_and_trying_again_brings_python_and_the_pending_edit(page: Page, cause: str) -> None:
    spoilt = CAUSES[cause]
    page.route(spoilt.pattern, spoilt.happens)
    page.goto("./" + fragment(step=3, stage=6))
    said = failure(page)
    assert spoilt.told in said
    assert said.endswith("The recorded presets still work.")

    move_slider(page)
    expect(page.locator(".sentence p")).to_have_text("These numbers are not known: Python is not running.")
    expect(page.locator(".notice.failed")).to_contain_text("your change is kept")
    page.unroute(spoilt.pattern)
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".notice.failed")).to_have_count(0)
    wait_until_ready(page)
    wait_until_answered(page)
    assert seen(page) == walk_of(EDITED)[2 * 6 + 5]


def test_presets_keep_working_without_python(page: Page) -> None:
    page.route(file("numpy.zip"), missing)
    page.goto("./")
    failure(page)
    for name in ("count", "latch"):
        page.get_by_role("combobox", name="preset").select_option(name)
        drawn(page)
        assert walk(page) == walk_of(PRESETS[name])


def test_trying_again_while_the_cause_remains_fails_again_in_the_same_words(page: Page) -> None:
    page.route(file("lstm_core.zip"), missing)
    page.goto("./")
    first = failure(page)
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("html")).to_have_attribute("data-engine", "failed", timeout=60_000)
    assert failure(page) == first


def test_without_webassembly_the_reader_is_told_so(page: Page) -> None:
    run_first(page, "delete globalThis.WebAssembly")
    page.add_init_script("delete globalThis.WebAssembly")
    page.goto("./")
    assert "WebAssembly" in failure(page)
    assert seen(page) == walk_of(PRESETS["default"])[1 * 6 + 5]


def test_a_file_that_never_arrives_ends_with_a_sentence_and_can_be_tried_again(page: Page) -> None:
    page.clock.install()
    numpy = Held(page, file("numpy.zip"))
    page.goto("./" + fragment(step=3, stage=6))
    page.wait_for_function("() => document.querySelector('.status progress')?.value > 10_000_000")
    move_slider(page)
    page.clock.fast_forward(10_000)  # and as much as a slow machine needs for what has been done so far
    assert page.evaluate("document.documentElement.dataset.engine") == "loading"
    page.clock.fast_forward(11_000)
    said = failure(page)
    assert "stopped" in said
    assert "your change is kept" in said
    page.unroute(file("numpy.zip"))
    page.get_by_role("button", name="Try again").click()
    wait_until_ready(page)
    expect(page.locator(".cell-verb.forget_gate")).to_have_text("keeps 0 %")
    assert seen(page) == walk_of(EDITED)[2 * 6 + 5]
    assert numpy.routes


def test_a_worker_that_dies_later_loses_nothing(page: Page) -> None:
    page.goto("./" + fragment(step=3, stage=6))
    wait_until_ready(page)
    move_slider(page)
    wait_until_answered(page)
    before = seen(page)
    page.workers[0].evaluate("() => { setTimeout(() => { throw new Error('gone'); }); }")
    assert "stopped unexpectedly" in failure(page)
    assert seen(page) == before
    page.get_by_role("slider", name="input gate, bias", exact=True).press("End")
    expect(page.locator(".notice.failed")).to_contain_text("your change is kept")
    page.get_by_role("button", name="Try again").click()
    wait_until_ready(page)
    wait_until_answered(page)
    assert seen(page) == walk_of(with_parameter(EDITED, "input_gate", "b", 8))[2 * 6 + 5]


def test_an_embedded_figure_tells_its_failure_too(page: Page) -> None:
    page.add_init_script(ALONE)  # what a shared worker asks for cannot be spoilt
    page.route(file("numpy.zip"), missing)
    resize(page, 360, 640)
    page.goto("embed.html")
    expect(page.locator(".notice.failed")).to_contain_text("missing", timeout=60_000)
    page.unroute(file("numpy.zip"))
    page.get_by_role("button", name="Try again").click()
    wait_until_ready(page)
    expect(page.locator(".notice")).to_have_count(0)


def trickling(host: Lying) -> None:
    """The first bytes of a file, one after the other, without an end."""
    content = host.truth()
    host.send_response(200)
    host.send_header("Content-Length", str(len(content)))
    host.end_headers()
    for byte in content:
        if host.over.wait(0.05):
            return
        host.wfile.write(bytes([byte]))


def test_a_download_that_only_trickles_is_told_and_need_not_be_waited_for(page: Page, site: Site) -> None:
    host = lying()
    host.lies = {"numpy": trickling}
    page.clock.install()
    with served(site.dist, host) as url:
        page.goto(url)
        page.wait_for_function("() => document.querySelector('.status progress')?.value > 10_000_000")
        notice = page.locator(".notice")
        expect(notice).to_have_count(0)
        for _ in range(7):  # in steps so short that a byte may be seen late, and is not missed for 20 s
            before = page.evaluate("document.querySelector('.status progress').value")
            page.clock.fast_forward(9_000)
            page.wait_for_function("(before) => document.querySelector('.status progress')?.value > before", arg=before)
        expect(notice).to_contain_text("comes slowly: 8")
        page.get_by_role("button", name="Do without").click()
        assert "You have stopped the download" in failure(page)
        host.over.set()
        host.lies = {}
        page.get_by_role("button", name="Try again").click()
        wait_until_ready(page)
        expect(notice).to_have_count(0)
