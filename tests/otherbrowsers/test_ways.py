"""Python starts in Firefox and WebKitGTK by each of its ways, where the better ones are closed."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.otherbrowsers.driven import BrowserGoneError
from tests.otherbrowsers.figure import ENGINE, FETCHED, START, computes, notices, steps, tells

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Serve, Site
    from tests.otherbrowsers.driven import Screen


def test_the_whole_page_steps_and_answers_an_edit_from_a_worker(screen: Screen, site: Site) -> None:
    screen.open(site.url + START)
    steps(screen)
    computes(screen)
    assert (screen.look(FETCHED), notices(screen)) == (0, "")


def test_the_tests_go_on_in_a_new_browser_where_one_has_ended(screen: Screen, site: Site) -> None:
    screen.driver.close()
    with pytest.raises(BrowserGoneError):
        screen.look("1")
    screen.open(site.url + START)
    steps(screen)


def test_a_page_that_is_left_and_found_again_answers_an_edit(screen: Screen, site: Site) -> None:
    screen.open(site.url + START)
    screen.wait_for(f"{ENGINE} === 'ready'")
    screen.look("void (location.href = 'licences.txt')")
    screen.wait_for("location.pathname.endsWith('licences.txt')")
    screen.look("history.back()")
    steps(screen)
    computes(screen)
    assert notices(screen) == ""


def test_where_only_data_workers_are_allowed_python_has_one(screen: Screen, site: Site, serve: Serve) -> None:
    policy = "script-src 'self' 'wasm-unsafe-eval'; worker-src data:"
    screen.open(serve(site.dist, Content_Security_Policy=policy) + START)
    steps(screen)
    computes(screen)
    assert screen.look(FETCHED) > 0
    assert notices(screen) == ""


def test_where_workers_are_forbidden_python_runs_in_the_page_and_says_so(
    screen: Screen, site: Site, serve: Serve
) -> None:
    screen.open(serve(site.dist, Content_Security_Policy="worker-src 'none'") + START)
    steps(screen)
    computes(screen)
    tells(screen, "runs in the page itself")


def test_where_webassembly_is_forbidden_the_recordings_stay_and_the_policy_is_named(
    screen: Screen, site: Site, serve: Serve
) -> None:
    screen.open(serve(site.dist, Content_Security_Policy="script-src 'self'") + START)
    steps(screen)
    tells(screen, "CSP", "presets still work")


@pytest.mark.parametrize("frame", [None, 0], ids=["alone", "in a frame without an origin"])
def test_the_one_file_works_from_a_disk(screen: Screen, one_file: Path, tmp_path: Path, frame: int | None) -> None:
    shutil.copy(one_file, tmp_path / "cell.html")
    framed = f'<iframe sandbox="allow-scripts" src="cell.html{START}" width=700 height=560></iframe>'
    (tmp_path / "host.html").write_text(framed)
    host = (tmp_path / "host.html").as_uri()
    screen.open(host if frame == 0 else host.replace("host.html", f"cell.html{START}"))
    steps(screen, frame)
    computes(screen, frame)
    assert notices(screen, frame) == ""
