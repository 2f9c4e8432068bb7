"""What is pointed at stays readable, and a finger leaves nothing lit behind it."""

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage
from tests.web.without_python import SILENT_WORKER
from tests.whole.screen import drawn, fragment, wait_until_all_is_there
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
    if where == "./":
        wait_until_all_is_there(page)
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


@pytest.fixture
def phone(new_page: NewPage) -> Page:
    page = new_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.add_init_script(SILENT_WORKER)
    page.goto("./" + fragment(step=4, stage=6))
    drawn(page)
    return page


def lit(page: Page) -> str:
    drawn(page)
    part: str = page.evaluate("document.documentElement.dataset.look ?? ''")
    return part


def test_what_a_finger_asks_is_told_until_it_is_closed_or_something_else_is_touched(phone: Page) -> None:
    plus = phone.locator(".cell .cell-touch[data-symbol=plus]")
    plus.tap(force=True)
    expect(phone.locator(".meaning")).to_contain_text("+ of the cell update")
    assert lit(phone) == "cell_state"
    phone.get_by_role("button", name="close this explanation").tap()
    assert lit(phone) == ""
    plus.tap(force=True)
    phone.locator("h1").tap()
    assert lit(phone) == ""


def test_a_finger_that_changes_something_leaves_nothing_dimmed(phone: Page) -> None:
    phone.get_by_role("button", name="stage 2, input gate", exact=True).tap()
    assert lit(phone) == ""
    handle = phone.locator(".timeline-handle").first
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    touch = phone.context.new_cdp_session(phone)

    def send(kind: str, *points: tuple[float, float]) -> None:
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y} for x, y in points]})

    send("touchStart", (x, y))
    for moved in (4, 12, 20):
        send("touchMove", (x, y + moved))
        drawn(phone)
        assert phone.locator("html[data-step-back][data-look]").count() == 0
    send("touchEnd")
    assert lit(phone) == ""


@pytest.mark.parametrize(
    ("touched", "words"), [(True, "Tap anything in the figure"), (False, "Point at anything")], ids=["finger", "mouse"]
)
@pytest.mark.parametrize("width", [360, 768, 1440])
def test_the_figure_says_how_to_ask_it_in_words_for_what_one_points_with(
    new_page: NewPage, width: int, touched: bool, words: str
) -> None:
    page = new_page(viewport={"width": width, "height": 900}, has_touch=touched, is_mobile=touched)
    page.add_init_script(SILENT_WORKER)
    page.goto("./")
    drawn(page)
    said = page.locator(":is(.meaning-hint, .sentence-hint, .meaning.idle) > span:visible").all_inner_texts()
    assert [text.startswith(words) for text in said] == [True]
