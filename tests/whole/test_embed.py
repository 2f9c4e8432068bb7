"""The figure without page furniture: fits its frames, takes the same state, and says the same."""

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage, Site
from tests.whole.expected import walk_of
from tests.whole.faults import FAULTS, SMALLEST
from tests.whole.presets import PRESETS, with_starts
from tests.whole.screen import drawn, fragment, put, seen, wait_until_answered, wait_until_ready, walk

FRAMES = [(700, 560), (360, 640)]
PANELS = ("Cell", "Sequence", "Numbers", "Weights")

SCROLLS = """() => {
  const root = document.documentElement;
  return [root.scrollWidth - innerWidth, root.scrollHeight - innerHeight];
}"""


@pytest.fixture(params=FRAMES, ids=["700x560", "360x640"])
def frame(request: pytest.FixtureRequest, new_page: NewPage) -> Page:
    width, height = request.param
    page = new_page(viewport={"width": width, "height": height})
    page.goto("embed.html")
    drawn(page)
    return page


def test_the_cell_fits_its_frame_at_every_stage_of_every_preset(frame: Page) -> None:
    wrong = {}
    for preset in PRESETS:
        for stage in range(1, 7):
            put(frame, fragment(preset, step=4, stage=stage))
            sideways, down = frame.evaluate(SCROLLS)
            found = frame.evaluate(FAULTS, {"smallest": SMALLEST})
            if sideways > 0 or down > 0 or found:
                wrong[f"{preset}, stage {stage}"] = (sideways, down, found)
    assert wrong == {}


def test_no_panel_scrolls_sideways(frame: Page) -> None:
    for panel in PANELS:
        frame.get_by_role("button", name=panel, exact=True).click()
        drawn(frame)
        assert frame.evaluate(FAULTS, {"smallest": SMALLEST}) == [], panel
        assert frame.evaluate(SCROLLS)[0] <= 0, panel


def test_each_panel_shows_its_figure_and_the_transport_stays(frame: Page) -> None:
    shown = {"Cell": ".cell svg", "Sequence": ".timeline svg", "Numbers": ".equations", "Weights": ".controls"}
    for panel in PANELS:
        frame.get_by_role("button", name=panel, exact=True).click()
        for name, figure in shown.items():
            expect(frame.locator(figure)).to_be_visible(visible=name == panel)
        expect(frame.locator(".transport")).to_be_visible()
    expect(frame.locator("header, article")).to_have_count(0)


def test_the_transport_is_in_sight_without_scrolling(frame: Page) -> None:
    for button in frame.locator(".transport button").all():
        expect(button).to_be_in_viewport(ratio=1)


def test_the_address_of_the_page_is_the_address_of_the_figure(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 700, "height": 560})
    for state in (
        "#s=1.preset:count;step:4;stage:6",
        "?s=1.preset:count;step:4;stage:6",
        "?preset=count&step=4&stage=6",
    ):
        page.goto("about:blank")
        page.goto("embed.html" + state)
        drawn(page)
        assert seen(page)["labels"] == walk_of(PRESETS["count"])[3 * 6 + 5]["labels"]


def test_an_edited_state_is_answered_by_live_python(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 1100, "height": 560})
    page.goto("embed.html?panels=cell,numbers" + fragment("default", cell_start=-1.5, step=1, stage=1))
    wait_until_ready(page)
    wait_until_answered(page)
    wanted = walk_of(with_starts(PRESETS["default"], cell_state=-1.5))
    for now, then in zip(walk(page), wanted, strict=True):
        assert {part: now[part] for part in ("sentence", "labels", "results")} == {
            part: then[part] for part in ("sentence", "labels", "results")
        }


def test_the_figure_takes_no_focus_and_does_not_scroll_the_page_around_it(new_page: NewPage, site: Site) -> None:
    host = new_page(viewport={"width": 900, "height": 600})
    host.set_content(
        f"""<input autofocus><div style="height:400px"></div>
        <iframe src="{site.url}embed.html" width="700" height="560" title="cell"></iframe>"""
    )
    expect(host.frame_locator("iframe").locator(".sentence-where")).to_contain_text("Step 2 of 5", timeout=30_000)
    assert host.evaluate("document.activeElement.localName") == "input"
    assert host.evaluate("scrollY") == 0
