"""axe-core finds nothing, in light and in dark, in any state of the page."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

import build
from tests.conftest import NewPage
from tests.whole.opened import RECORDED, chosen
from tests.whole.screen import drawn, fragment, put, resize, wait_until_answered

AXE = (build.ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")

VIOLATIONS = """async (within) => {
  const element = within ? document.querySelector(within) : document;
  const { violations } = await axe.run(element, { resultTypes: ['violations'] });
  const told = (id) => ({ target, any }) => `${id}: ${target} ${any[0]?.message ?? ''}`;
  return violations.flatMap(({ id, nodes }) => nodes.map(told(id)));
}"""

THEMES = ("light", "dark")


def violations(page: Page, within: str = "") -> list[str]:
    """What is wrong on the page, or within one element of it."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found: list[str] = page.evaluate(VIOLATIONS, within)
    return found


def in_theme(page: Page, theme: str) -> None:
    page.evaluate("(theme) => { document.documentElement.dataset.theme = theme; }", theme)


def first_view(page: Page) -> None:
    put(page, fragment())


def nothing_reached_yet(page: Page) -> None:
    put(page, fragment(step=1, stage=1))


def cell_update(page: Page) -> None:
    put(page, fragment("latch", step=6, stage=4))


def pointed_at(page: Page) -> None:
    put(page, fragment(step=4, stage=1))
    table_open(page)
    page.locator(".cell-block.forget_gate").hover()
    expect(page.locator("html")).to_have_attribute("data-look", "forget_gate")


def notices_and_a_refused_number(page: Page) -> None:
    put(page, fragment("nobody", forget_gate=(1, 2), step=99))
    field = page.get_by_role("textbox", name="candidate, bias", exact=True)
    field.fill("a lot")
    field.press("Enter")
    expect(page.locator(".notice")).to_contain_text("“nobody”")
    expect(page.locator(".field-refusal")).to_be_visible()


def edited_beyond_the_sliders(page: Page) -> None:
    put(page, fragment(forget_gate=(-12.5, 0.5, 30), cell_start=12345.67, step=2))


def table_open(page: Page) -> None:
    page.get_by_text("All numbers", exact=True).click()


def share_open(page: Page) -> None:
    page.get_by_role("button", name="Share").click()


def open_with_layers(page: Page) -> None:
    chosen(page, RECORDED / "torch" / "state_dict.pt")


def text_open_and_refused(page: Page) -> None:
    page.get_by_role("button", name="edit as text").click()
    page.locator(".timeline-dialog textarea").fill("one, two")
    page.get_by_role("button", name="Apply").click()


def many_steps(page: Page) -> None:
    put(page, fragment(inputs=[0.5, -0.5] * 100, step=137, stage=6))


def several_cells(page: Page) -> None:
    put(page, fragment("count", lanes="kinds"))
    expect(page.locator(".several[aria-busy=false]")).to_be_visible()


def list_open(page: Page) -> None:
    put(page, "#s=1.learn:list")
    expect(page.locator(".listing")).to_be_visible()


def lesson_open(page: Page) -> None:
    put(page, "#s=1.lesson:forget,2")
    expect(page.locator(".guest-lines")).to_be_visible()


def challenge_open(page: Page) -> None:
    put(page, "#s=1.challenge:latch")
    expect(page.locator(".guest-lines")).to_be_visible()


def training_open(page: Page) -> None:
    put(page, "#s=1.challenge:count;train:1")
    page.get_by_role("button", name="One update").click()
    update = page.get_by_role("slider", name="Update")
    expect(update).to_have_attribute("aria-valuetext", re.compile(r"^update \d+: loss \d"))


STATES: tuple[Callable[[Page], None], ...] = (
    first_view,
    nothing_reached_yet,
    cell_update,
    pointed_at,
    notices_and_a_refused_number,
    edited_beyond_the_sliders,
    table_open,
    share_open,
    open_with_layers,
    text_open_and_refused,
    many_steps,
    several_cells,
    list_open,
    lesson_open,
    challenge_open,
    training_open,
)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_axe_finds_nothing(live: Page, state: Callable[[Page], None], theme: str) -> None:
    state(live)
    in_theme(live, theme)
    wait_until_answered(live)
    found = violations(live)
    in_theme(live, "light")
    live.keyboard.press("Escape")
    live.locator("#app").evaluate("() => document.querySelector('details[open] summary')?.click()")
    assert found == []


def test_axe_finds_nothing_on_a_phone(live: Page) -> None:
    resize(live, 360, 740)
    for theme in THEMES:
        in_theme(live, theme)
        drawn(live)
        found = violations(live)
        in_theme(live, "light")
        assert found == [], theme


def test_axe_finds_nothing_in_any_panel_of_an_embedded_figure(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 700, "height": 560})
    page.goto("embed.html")
    wait_until_answered(page)
    for panel in ("Cell", "Sequence", "Numbers", "Weights"):
        page.get_by_role("button", name=panel, exact=True).click()
        for theme in THEMES:
            in_theme(page, theme)
            drawn(page)
            assert violations(page) == [], (panel, theme)


@pytest.mark.parametrize("guest", ["learn:list", "lesson:forget,2", "challenge:latch", "challenge:count;train:1"])
def test_axe_finds_nothing_in_a_guest_on_a_phone(live: Page, guest: str) -> None:
    resize(live, 360, 740)
    put(live, f"#s=1.{guest}")
    expect(live.locator(".guest")).to_be_visible()
    wait_until_answered(live)
    for theme in THEMES:
        in_theme(live, theme)
        drawn(live)
        found = violations(live)
        in_theme(live, "light")
        assert found == [], theme


@pytest.mark.page_may_complain
def test_axe_finds_nothing_while_python_loads_and_when_it_failed(page: Page) -> None:
    page.route("**/runtime/numpy-*.zip", lambda route: route.fulfill(status=404))
    page.goto("./" + fragment(cell_start=0.5))
    assert violations(page) == [], "loading"
    expect(page.locator(".notice.failed")).to_be_visible(timeout=60_000)
    for theme in THEMES:
        in_theme(page, theme)
        drawn(page)
        assert violations(page) == [], theme
