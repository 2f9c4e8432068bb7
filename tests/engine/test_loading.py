"""Loading tells how far it is, and ends in ready or in one reason."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import build
import lstm_core
from lstm_core.wire import request_from
from tests.browser import FAR
from tests.engine.conftest import Probe
from tests.lying import damaged, lying
from tests.serving import served
from tests.worker import WORKER, run_first

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Route

    from tests.conftest import NewPage

MANIFEST = build.WORK / "runtime" / "manifest.json"
FILES = ["pyodide.js", "pyodide.asm.wasm", "python_stdlib.zip", "numpy.zip", "lstm_core.zip"]


def published(name: str) -> str:
    """Where the page asks for a file of the runtime."""
    path: str = json.loads(MANIFEST.read_text("utf-8"))["files"][name]["path"]
    return f"**/{path}"


def test_the_bytes_count_up_to_the_size_of_all_files(probe: Probe) -> None:
    probe.open_and_wait()
    steps = [status for status in probe.page.evaluate("heard.statuses") if status["kind"] == "loading"]
    done = [step["done"] for step in steps]
    assert done == sorted(done)
    total = sum(file["size"] for file in json.loads(MANIFEST.read_text("utf-8"))["files"].values())
    assert (done[0], done[-1]) == (0, total)
    assert {step["total"] for step in steps} == {total}
    phases = list(dict.fromkeys(step["phase"] for step in steps))
    assert phases == ["download", "start", "core"]


@pytest.mark.page_may_complain
@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named_as_the_reason(probe: Probe, name: str) -> None:
    probe.page.route(published(name), lambda route: route.fulfill(status=404, body="no such file"))
    assert probe.open().wait_for("failed")["reason"] == "missing"


@pytest.mark.page_may_complain
def test_a_host_in_trouble_is_not_told_as_a_missing_file(probe: Probe) -> None:
    probe.page.route(published("numpy.zip"), lambda route: route.fulfill(status=500, body="oh"))
    assert probe.open().wait_for("failed")["reason"] == "refused"


@pytest.mark.page_may_complain
def test_what_was_asked_of_an_engine_that_failed_is_answered_after_retry(probe: Probe) -> None:
    probe.page.route(published("numpy.zip"), lambda route: route.abort())
    probe.open().ask({"not": "a request"})
    assert probe.wait_for("failed")["reason"] == "unreachable"
    probe.page.unroute(published("numpy.zip"))
    probe.page.evaluate("engine.retry()")
    assert probe.heard("problems")[0]["request"] == {"not": "a request"}


@pytest.mark.page_may_complain
@pytest.mark.parametrize("home", ["127.0.0.1", FAR], ids=["from this machine", "by plain http"])
@pytest.mark.parametrize("name", [*FILES, "worker.js"])
def test_a_file_with_one_other_bit_is_damaged(new_page: NewPage, probe_folder: Path, home: str, name: str) -> None:
    """Where the browser lends its digests and where it does not; however often it is asked for, packed or not."""
    host = lying()
    host.lies = {f"{name.rpartition('.')[0]}-": damaged}
    with served(probe_folder, host) as url:
        probe = Probe(new_page(base_url=url.replace("127.0.0.1", home)))
        assert probe.open().wait_for("failed")["reason"] == "damaged"
        assert probe.page.evaluate("!globalThis.crypto.subtle") == (home == FAR)
    assert "ready" not in [status["kind"] for status in probe.page.evaluate("heard.statuses")]
    assert any(path.endswith(".gz") for path in host.asked) == (home == FAR)


@pytest.mark.page_may_complain
@pytest.mark.parametrize("name", ["pyodide.js", "pyodide.asm.wasm", "numpy.zip"])
def test_a_file_that_is_right_when_asked_for_once_more_does_no_harm(probe: Probe, name: str) -> None:
    def spoil_once(route: Route) -> None:
        route.fulfill(response=route.fetch(), body=b"something else")

    probe.page.route(published(name), spoil_once, times=1)
    probe.open_and_wait()


@pytest.mark.page_may_complain
@pytest.mark.parametrize("name", ["pyodide.asm.wasm", "numpy.zip"])
def test_a_file_that_ends_early_is_damaged(probe: Probe, name: str) -> None:
    half = (build.WORK / "runtime" / name).read_bytes()[:100_000]
    probe.page.route(published(name), lambda route: route.fulfill(body=half))
    assert probe.open().wait_for("failed")["reason"] == "damaged"


def test_a_server_that_does_not_know_webassembly_does_no_harm(probe: Probe) -> None:
    def mislabelled(route: Route) -> None:
        route.fulfill(response=route.fetch(), headers={"content-type": "text/plain"})

    probe.page.route(published("pyodide.asm.wasm"), mislabelled)
    probe.open_and_wait()


@pytest.mark.page_may_complain
def test_without_webassembly_that_is_the_reason(probe: Probe) -> None:
    run_first(probe.page, "delete globalThis.WebAssembly")
    assert probe.open().wait_for("failed")["reason"] == "webassembly"


@pytest.mark.page_may_complain
def test_a_policy_that_forbids_webassembly_is_named(probe: Probe) -> None:
    policy = {"content-type": "text/javascript", "content-security-policy": "script-src 'self'"}
    probe.page.route(WORKER, lambda route: route.fulfill(response=route.fetch(), headers=policy))
    assert probe.open().wait_for("failed")["reason"] == "policy"


@pytest.mark.page_may_complain
def test_a_worker_that_is_not_there_is_a_missing_file(probe: Probe) -> None:
    probe.page.route(WORKER, lambda route: route.fulfill(status=404, body="no such file"))
    assert probe.open().wait_for("failed")["reason"] == "missing"


def test_a_download_that_stands_still_ends_with_a_reason(probe: Probe) -> None:
    probe.page.clock.install()
    probe.page.route(published("numpy.zip"), lambda _: None)
    probe.open()
    probe.page.wait_for_function("heard.statuses.at(-1).done > 10_000_000")
    probe.page.clock.fast_forward(19_000)
    assert probe.page.evaluate("heard.statuses.at(-1).kind") == "loading"
    probe.page.clock.fast_forward(2_000)
    assert probe.wait_for("failed")["reason"] == "stalled"


def test_an_answer_may_take_half_a_minute_and_no_more(probe: Probe) -> None:
    probe.page.clock.install()
    probe.open_and_wait()
    probe.page.workers[0].evaluate("() => { onmessage = null; }")
    probe.ask(request_from(lstm_core.presets()[0]))
    probe.page.clock.fast_forward(29_000)
    assert probe.page.evaluate("heard.statuses.at(-1).kind") == "ready"
    probe.page.clock.fast_forward(2_000)
    assert probe.wait_for("failed")["reason"] == "stopped"


@pytest.mark.page_may_complain
def test_a_worker_that_breaks_later_is_a_failure_and_can_be_started_again(probe: Probe) -> None:
    probe.open_and_wait()
    probe.page.workers[0].evaluate("() => { setTimeout(() => { throw new Error('gone') }) }")
    assert probe.wait_for("failed")["reason"] == "stopped"
    probe.page.evaluate("engine.retry()")
    probe.wait_for("ready")


def test_an_engine_that_sleeps_says_nothing_more(probe: Probe) -> None:
    probe.open()
    probe.page.evaluate("engine.sleep('seen')")
    count = probe.page.evaluate("heard.statuses.length")
    probe.page.wait_for_timeout(500)
    assert probe.page.evaluate("heard.statuses.length") == count
