"""One file holds the page and the engine, and opens from a disk."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import NewPage


@pytest.fixture
def opened(new_page: NewPage, one_file: Path) -> Page:
    """The file, opened from the disk, without a network, under the policy it declares."""
    page = new_page(bypass_csp=False, offline=True)
    page.goto(one_file.as_uri())
    return page


def test_it_is_small_enough_to_send(one_file: Path) -> None:
    assert one_file.stat().st_size <= 9_000_000


def test_it_opens_from_a_disk_with_the_full_engine(opened: Page) -> None:
    expect(opened.locator("html")).to_have_attribute("data-engine", "ready", timeout=40_000)
    assert [worker.url[:5] for worker in opened.workers] == ["data:"]
    expect(opened.locator(".notice")).to_have_count(0)
    opened.evaluate("location.hash = 's=1.preset:default;inputs:0.77,0.5;step:1;stage:6'")
    while not opened.evaluate("performance.getEntriesByName('edit-shown').length"):
        opened.wait_for_timeout(50)
    opened.get_by_role("button", name="Share").click()
    expect(opened.get_by_role("dialog", name="Share what is on screen")).to_be_visible()


def test_it_runs_in_a_frame_without_an_origin(new_page: NewPage, one_file: Path, tmp_path: Path) -> None:
    shutil.copy(one_file, tmp_path / "cell.html")
    (tmp_path / "host.html").write_text('<iframe sandbox="allow-scripts" src="cell.html"></iframe>')
    page = new_page(bypass_csp=False, offline=True)
    page.goto((tmp_path / "host.html").as_uri())
    expect(page.frames[1].locator("html")).to_have_attribute("data-engine", "ready", timeout=40_000)


def test_it_carries_the_licences_and_names_no_address_it_would_load(one_file: Path) -> None:
    text = one_file.read_text("utf-8")
    assert "Mozilla Public License" in text
    assert ' src="' not in text.split("<body>")[0]
