"""The memory that one engine takes in the browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Playwright

import build
from tests import browser as chromium
from tests.conftest import Site

SMAPS = Path("/proc/self/smaps_rollup")


def proportional(process: int) -> float:
    """Megabytes of a process, what it shares with others counted in parts."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:"))


@pytest.mark.skipif(not SMAPS.exists(), reason="only Linux tells what a process shares")
def test_the_memory_of_one_engine_is_told(playwright: Playwright, site: Site) -> None:
    browser = chromium.launch(playwright, chromium.installed(build.ROOT))
    session = browser.new_browser_cdp_session()

    def megabytes() -> float:
        processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
        return sum(proportional(int(process["id"])) for process in processes)

    page = browser.new_page(service_workers="block", bypass_csp=True)
    page.route("**/worker-*.js", lambda route: route.abort())
    page.goto(site.url)
    page.wait_for_function("document.documentElement.dataset.engine === 'failed'")
    page.wait_for_timeout(2000)
    without = megabytes()
    page.unroute("**/worker-*.js")
    page.reload()
    page.wait_for_function("document.documentElement.dataset.engine === 'ready'")
    page.wait_for_timeout(2000)
    engine = megabytes() - without
    browser.close()
    print(f"\none engine takes {engine:.0f} MB, beside {without:.0f} MB of the browser with the page alone")
    assert engine > 0
