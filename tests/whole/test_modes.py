"""Forced colours, reduced motion, and a page enlarged to 400 %."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage
from tests.web.without_python import SILENT_WORKER
from tests.whole.faults import FAULTS, SMALLEST
from tests.whole.screen import drawn, fragment, put, wait_until_all_is_there

CONTRAST = (Path(__file__).parent / "contrast.js").read_text("utf-8")
WORDS = ".cell svg text, .timeline svg text, .sentence, .equations-result, .controls-name b"


SIZES = "all => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize))"


def opened(new_page: NewPage, **options: object) -> Page:
    page = new_page(**{"viewport": {"width": 1440, "height": 900}, **options})
    page.add_init_script(SILENT_WORKER)
    page.goto("./")
    wait_until_all_is_there(page)
    return page


@pytest.mark.parametrize("system", ["light", "dark"])
@pytest.mark.parametrize("chosen", ["light", "dark"])
def test_words_and_marks_stay_readable_in_forced_colours(new_page: NewPage, system: str, chosen: str) -> None:
    page = opened(new_page, forced_colors="active", color_scheme=system)
    page.evaluate("(theme) => { document.documentElement.dataset.theme = theme; }", chosen)
    for stage in (1, 6):
        page.evaluate(f"location.hash = 's=1.preset:default;step:3;stage:{stage}'")
        drawn(page)
        assert page.evaluate(CONTRAST, {"least": 4.5, "of": WORDS}) == []
    figures = page.locator("html, .cell svg, .timeline svg").evaluate_all(
        "(all) => all.map((one) => getComputedStyle(one).backgroundColor)"
    )
    assert (len(set(figures)) == 1) == (system == chosen), (
        "the reader's own paper, unless the hues could not be read on it"
    )


def test_here_and_now_is_told_without_colour_too(new_page: NewPage) -> None:
    page = opened(new_page, forced_colors="active")
    grounds = page.locator(".transport-stages li button").evaluate_all(
        "(all) => all.map((chip) => getComputedStyle(chip).backgroundColor)"
    )
    assert len(set(grounds[:5])) == 1
    assert grounds[5] != grounds[0]
    row = page.locator(".equations-row.now")
    assert row.evaluate("(row) => getComputedStyle(row).outlineStyle") == "solid"
    for name in ("next step", "Share"):
        control = page.get_by_role("button", name=name)
        control.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        assert control.evaluate("(one) => getComputedStyle(one).outlineStyle") == "solid"


def test_nothing_moves_by_itself_under_reduced_motion(new_page: NewPage) -> None:
    page = opened(new_page, reduced_motion="reduce")
    for name in ("next step", "next step", "previous stage", "play"):
        page.locator(".transport").get_by_role("button", name=name, exact=True).click()
        assert page.evaluate("document.getAnimations().length") == 0
    page.get_by_role("link", name="close the forget gate at step 4").click()
    expect(page.locator(".sentence-where")).to_contain_text("Step 4 of 8")
    expect(page.locator(".sentence")).to_be_in_viewport()
    assert page.evaluate("document.getAnimations().length") == 0


def test_at_400_percent_everything_is_still_there_in_one_column(new_page: NewPage) -> None:
    """1280 × 1024 enlarged fourfold is 320 × 256."""
    page = opened(new_page, viewport={"width": 320, "height": 256})
    assert page.evaluate(FAULTS, {"smallest": SMALLEST}) == []
    for part in (".cell svg", ".timeline svg", ".equations", ".controls", ".table", "article"):
        page.locator(part).scroll_into_view_if_needed()
        expect(page.locator(part)).to_be_in_viewport()
    # What sticks to the foot must leave room to read: at most half of this window.
    sticky = page.locator(".transport").bounding_box()
    assert sticky
    page.locator(".cell svg:visible").scroll_into_view_if_needed()
    covered = page.evaluate(
        "() => getComputedStyle(document.querySelector('.transport')).position === 'sticky' && innerWidth > 0"
    )
    assert not covered or sticky["height"] <= 128
    page.get_by_role("slider", name="forget gate, bias", exact=True).press("ArrowRight")
    expect(page.get_by_role("textbox", name="forget gate, bias", exact=True)).to_have_value("1.3")


@pytest.mark.parametrize("width", [390, 1440])
def test_text_set_to_twice_its_size_in_the_browser_is_twice_as_large_and_lies_on_nothing(
    new_page: NewPage, width: int
) -> None:
    page = opened(new_page, viewport={"width": width, "height": 900})
    lines = page.locator(".sentence-where, .equations-result, .controls-name b, .transport-where, .prose p")
    usual = lines.evaluate_all(SIZES)
    sizes = {"standard": 32, "fixed": 26}
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": sizes})
    for state in (fragment("default", step=2, stage=6), fragment("count", step=4, stage=3)):
        page.goto("./" + state)
        drawn(page)
        assert page.evaluate(FAULTS, {"smallest": SMALLEST}) == []
    assert lines.evaluate_all(SIZES) == pytest.approx([2 * size for size in usual], rel=0.15)
    # The drawing follows as far as there is room for it.
    assert page.evaluate("document.querySelector('.cell svg').getScreenCTM().a") > (1.9 if width > 1000 else 1.2)


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_letters_and_lines_set_wide_apart_lie_on_nothing(new_page: NewPage, width: int) -> None:
    """The spacing of WCAG 1.4.12."""
    page = opened(new_page, viewport={"width": width, "height": 900})
    page.add_style_tag(
        content="* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"
        "p { margin-bottom: 2em !important }"
    )
    for stage in (2, 6):
        put(page, fragment("default", step=2, stage=stage))
        assert page.evaluate(FAULTS, {"smallest": 0}) == []
