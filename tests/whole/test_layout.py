"""From the smallest phone to a projector nothing scrolls sideways, nothing is clipped, no label lies on another."""

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage, Site
from tests.web.without_python import SILENT_WORKER
from tests.whole.faults import FAULTS, SMALLEST
from tests.whole.screen import drawn, fragment, put, resize, wait_until_answered

WIDTHS = (320, 360, 390, 768, 1024, 1280, 1440, 1920)

SHUT, OPEN = (0, 0, -40), (0, 0, 40)

PRESETS = ("default", "count", "latch", "leaky-average")

EXTREMES = {
    "a large state": {"cell_start": 12345.67, "forget_gate": OPEN, "step": 3},
    "a large negative state": {"cell_start": -12345.67, "forget_gate": OPEN, "step": 1},
    "more than a hundred thousand": {"cell_start": -3e300, "forget_gate": OPEN, "step": 2},
    "tiny numbers": {"inputs": [1e-9, -1e-9], "cell_start": -1e-9, "step": 2},
    "large inputs": {"inputs": [-1234.5678, 98765.4321, 0.5], "step": 2},
    "everything shut": {"forget_gate": SHUT, "input_gate": SHUT, "output_gate": SHUT, "cell_start": -0.5, "step": 4},
    "everything open and negative": {
        "forget_gate": OPEN,
        "input_gate": OPEN,
        "output_gate": OPEN,
        "candidate": SHUT,
        "cell_start": -0.5,
        "step": 2,
    },
    "200 steps": {"inputs": [round(((step * 7) % 21 - 10) / 10, 1) for step in range(200)], "step": 137},
    "one step": {"inputs": [0.5], "step": 1},
}


@pytest.mark.parametrize("width", WIDTHS)
def test_presets_stand_in_good_order_at_every_stage(live: Page, width: int) -> None:
    resize(live, width, 900)
    faults = {}
    for theme, presets in (("light", PRESETS), ("dark", ("default",))):
        live.evaluate("(theme) => { document.documentElement.dataset.theme = theme; }", theme)
        for preset in presets:
            for stage in range(1, 7) if theme == "light" else (6,):
                put(live, fragment(preset, step=4, stage=stage))
                if found := live.evaluate(FAULTS, {"smallest": SMALLEST}):
                    faults[f"{preset}, stage {stage}, {theme}"] = found
    live.evaluate("document.documentElement.dataset.theme = 'light'")
    assert faults == {}


@pytest.mark.parametrize("width", WIDTHS)
def test_extremes_stand_in_good_order_too(live: Page, width: int) -> None:
    resize(live, width, 900)
    faults = {}
    for name, state in EXTREMES.items():
        for stage in (1, 4, 6):
            put(live, fragment(**state, stage=stage))
            # A field may be shorter than a number of eight digits; its text scrolls.
            if found := [fault for fault in live.evaluate(FAULTS, {"smallest": 0}) if "field-text" not in fault]:
                faults[f"{name}, stage {stage}"] = found
    assert faults == {}


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_a_changed_and_opened_page_stands_in_good_order(live: Page, width: int) -> None:
    """With reset buttons, a refused number, notices, the table and the dialogs."""
    resize(live, width, 900)
    put(live, fragment("nobody", forget_gate=(-7.9, 12.3457, -0.05), inputs=[0.25, -1.5, 3], step=9))
    field = live.get_by_role("textbox", name="candidate, bias", exact=True)
    field.fill("a lot")
    field.press("Enter")
    live.get_by_text("All numbers", exact=True).click()
    drawn(live)
    assert "“nobody”" in (said := live.locator(".notice").inner_text())
    assert "step" in said
    assert live.evaluate(FAULTS, {"smallest": SMALLEST}) == []
    for opener in ("Share", "edit as text"):
        live.get_by_role("button", name=opener).click()
        dialog = live.locator("dialog[open]")
        expect(dialog).to_be_visible()  # its script may have to come
        assert live.evaluate(FAULTS, {"smallest": SMALLEST}) == []
        live.keyboard.press("Escape")
        expect(dialog).to_have_count(0)
    live.get_by_role("button", name="Reset all").click()
    wait_until_answered(live)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_wide_font_does_no_harm(new_page: NewPage, site: Site, width: int) -> None:
    """DejaVu Sans, a sixth wider than Arial, is what some systems have; labels without room may be smaller then."""
    style = next(site.dist.glob("style-*.css")).read_text("utf-8").replace("Segoe UI", "DejaVu Sans")
    page = new_page(viewport={"width": width, "height": 900})
    page.add_init_script(SILENT_WORKER)
    page.route("**/style-*.css", lambda route: route.fulfill(body=style, content_type="text/css"))
    page.goto("./")
    drawn(page)
    faults = {}
    for preset in ("default", "latch"):
        for stage in (4, 6):
            put(page, fragment(preset, step=4, stage=stage))
            if found := page.evaluate(FAULTS, {"smallest": 0}):
                faults[f"{preset}, stage {stage}"] = found
    assert faults == {}
