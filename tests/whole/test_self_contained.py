"""The built page asks nobody else, complains of nothing, works in any folder, and tells whoever measures."""

import re
import shutil
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from tests.conftest import NewPage, Site
from tests.embed.course import ALONE
from tests.serving import served
from tests.whole.expected import figure_of, walk_of
from tests.whole.presets import PRESETS, with_starts
from tests.whole.screen import fragment, put, seen, wait_until_answered, wait_until_ready


@pytest.mark.parametrize("name", ["index.html", "embed.html", "presets/latch/index.html", "presets/latch/embed.html"])
def test_every_request_stays_in_the_folder_of_the_page(
    new_page: NewPage, site: Site, tmp_path: Path, name: str
) -> None:
    folder = tmp_path / "some" / "deep" / "path"
    shutil.copytree(site.dist, folder)
    asked: list[str] = []
    with served(tmp_path) as url:
        page = new_page(base_url=f"{url}some/deep/path/")
        page.context.on("request", lambda request: asked.append(request.url))
        page.add_init_script(ALONE)  # what a shared worker asks for cannot be watched
        page.goto(name + fragment("count", step=4, stage=6, cell_start=2))
        wait_until_ready(page)
        wait_until_answered(page)
        expected = walk_of(with_starts(PRESETS["count"], cell_state=2))[3 * 6 + 5]
        shows = figure_of if "embed" in name else dict
        assert shows(seen(page)) == shows(expected)
        outside = [address for address in asked if not address.startswith((f"{url}some/deep/path/", "data:", "blob:"))]
        assert outside == []
        assert {urlsplit(address).path.rsplit("/", 1)[1].split("-")[0] for address in asked} >= {"numpy", "pyodide.asm"}


def test_nothing_a_reader_does_costs_a_further_request_but_share_its_own_script(live: Page) -> None:
    asked: list[str] = []
    live.context.on("request", lambda request: asked.append(request.url))
    for preset in ("count", "all-zero"):
        put(live, fragment(preset, cell_start=3, step=2, stage=6))
    for _ in range(2):
        live.get_by_role("button", name="Share").click()
        expect(live.locator("dialog.share")).to_be_visible()
        live.keyboard.press("Escape")
    live.get_by_text("All numbers", exact=True).click()
    for theme in ("dark", "projector"):
        live.get_by_role("combobox", name="theme").select_option(theme)
    expect(live.locator(".table tbody tr")).to_have_count(6)
    further = [address for address in asked if not address.endswith("/icon.svg")]
    assert len([address for address in further if re.search(r"/share-\w+\.js$", address)]) == len(further) <= 1


def test_the_engine_is_loading_then_ready_and_the_marks_are_there_in_order(page: Page) -> None:
    page.add_init_script(
        """window.engines = [];
        new MutationObserver(() => {
          const { engine } = document.documentElement?.dataset ?? {};
          if (engine && engine !== engines.at(-1)) engines.push(engine);
        }).observe(document, { subtree: true, attributes: true, childList: true });"""
    )
    page.goto("./")
    wait_until_ready(page)
    assert page.evaluate("engines") == ["loading", "ready"]
    slider = page.get_by_role("slider", name="forget gate, bias", exact=True)
    for _ in range(3):
        slider.press("ArrowRight")
        wait_until_answered(page)
    marks = page.evaluate(
        "performance.getEntriesByType('mark').map(({ name, detail, startTime }) => [name, detail, startTime])"
    )
    times = [time for *_, time in marks]
    assert times == sorted(times)
    assert [(name, detail) for name, detail, _ in marks] == [
        ("trace-shown", None),
        ("engine-ready", None),
        *((name, edit) for edit in (1, 2, 3) for name in ("edit", "edit-shown")),
    ]


@pytest.mark.page_may_complain  # of the scripts in it that the policy does not know, without which it works
def test_a_policy_without_eval_and_inline_scripts_is_enough(page: Page) -> None:
    policy = (
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; "
        "style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'"
    )

    def with_policy(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers=answer.headers | {"content-security-policy": policy})

    page.route("**/*", with_policy)
    page.goto("./" + fragment(cell_start=0.5))
    expect(page.locator("html")).to_have_attribute("data-engine", "ready", timeout=60_000)
    edited = walk_of(with_starts(PRESETS["default"], cell_state=0.5))[1 * 6 + 5]
    # Not through a snapshot: it would itself need `eval`, which this policy forbids.
    expect(page.locator(".sentence p")).to_have_text(edited["sentence"])
    expect(page.locator(".equations-result")).to_have_text(edited["results"])
