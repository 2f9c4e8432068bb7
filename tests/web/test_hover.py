"""What is pointed at stays readable, and a finger leaves nothing lit behind it."""

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage
from tests.web.without_python import SILENT_WORKER
from tests.whole.screen import drawn
from tests.whole.test_modes import CONTRAST

BUTTONS = "button:not(:disabled, [aria-disabled=true]), a"
GROUND = "(one) => getComputedStyle(one).backgroundColor"


def point_at_all(page: Page, selector: str) -> None:
    """As if there were a pointer for each of them."""
    tools = page.context.new_cdp_session(page)
    tools.send("DOM.enable")
    tools.send("CSS.enable")
    root = tools.send("DOM.getDocument")["root"]["nodeId"]
    for node in tools.send("DOM.querySelectorAll", {"nodeId": root, "selector": selector})["nodeIds"]:
        tools.send("CSS.forcePseudoState", {"nodeId": node, "forcedPseudoClasses": ["hover"]})


@pytest.mark.parametrize("where", ["./", "embed.html?hide=answer", "embedding.html"])
def test_every_button_and_link_can_be_read_while_it_is_pointed_at(page: Page, where: str) -> None:
    page.add_init_script(SILENT_WORKER)
    page.goto(where)
    page.evaluate("for (const folded of document.querySelectorAll('details, dialog')) folded.open = true")
    drawn(page)
    point_at_all(page, BUTTONS)
    for theme in ("light", "dark", "projector"):
        page.evaluate("(theme) => { document.documentElement.dataset.theme = theme; }", theme)
        assert page.evaluate(CONTRAST, {"least": 4.5, "of": BUTTONS}) == [], theme


def test_a_finger_leaves_no_button_lit(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.add_init_script(SILENT_WORKER)
    page.goto("./")
    for name in ("next step", "play"):
        button = page.get_by_role("button", name=name, exact=True)
        before = button.evaluate(GROUND)
        button.tap()
        expect(page.locator(".transport-icon:hover")).to_have_count(1)
        assert page.locator(".transport-icon:hover").evaluate(GROUND) == before
