"""With a keyboard alone: everything is reached, in the order in which it stands, with a focus that is seen."""

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage
from tests.web.without_python import SILENT_WORKER
from tests.whole.screen import drawn, fragment, put, seen, wait_until_all_is_there, wait_until_answered

# What stands where, from the top of the page to its end.
ORDER = (".skip", "header", ".panel-cell", ".transport", ".timeline", ".lanes", ".controls", ".table", "article")

FOCUSED = """(order) => {
  const focused = document.activeElement;
  if (focused === document.body) return null;
  const box = focused.getBoundingClientRect();
  // The focus of the scrubber is shown at the tab of the playhead.
  const shown = focused.matches('.timeline-scrubber') ? document.querySelector('.timeline-tab') : focused;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown);
  const { ink } = { ink: getComputedStyle(document.documentElement).color };
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const top = document.elementFromPoint(x, y);
  return {
    name: focused.getAttribute('aria-label') ?? focused.labels?.[0]?.textContent.trim() ?? focused.textContent.trim(),
    place: order.findIndex((where) => focused.closest(where)),
    outlined: outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2 && outlineColor === ink,
    insight: box.top >= -1 && box.bottom <= innerHeight + 1,
    covered: focused.closest('.transport') || !top ? false : top.closest('.transport') !== null,
  };
}"""

REACHABLE = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  .filter((one) => !one.disabled && one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }))
  .filter((one) => !one.closest('dialog')).length"""


@pytest.mark.parametrize("width", [1440, 360])
def test_tab_reaches_everything_in_order_with_a_visible_focus(new_page: NewPage, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 800})
    page.add_init_script(SILENT_WORKER)
    page.goto("./")
    wait_until_all_is_there(page)
    reachable = page.evaluate(REACHABLE)
    stops = []
    for _ in range(reachable + 5):
        page.keyboard.press("Tab")
        if (stop := page.evaluate(FOCUSED, ORDER)) is None:
            break
        stops.append(stop)
    assert len(stops) == reachable
    assert [stop["name"] for stop in stops if not stop["outlined"]] == []
    assert [stop["name"] for stop in stops if not stop["insight"]] == []
    assert [stop["name"] for stop in stops if stop["covered"]] == []
    assert [stop["name"] for stop in stops if not stop["name"]] == []
    places = [stop["place"] for stop in stops]
    assert places == sorted(places)
    assert len([place for place in places if place < ORDER.index("article")]) <= 61, "one stop for what one key does"
    assert set(places) == set(range(len(ORDER)))


def test_the_whole_page_can_be_worked_without_a_pointer(live: Page) -> None:
    """From the top: choose a preset, step on, change a weight and an input, share, and go back."""
    before = seen(live)

    def tab_to(name: str, role: str) -> None:
        target = live.get_by_role(role, name=name, exact=True)
        for _ in range(120):
            if target.evaluate("(one) => one === document.activeElement"):
                return
            live.keyboard.press("Tab")
        pytest.fail(f"Tab never reaches {name}")

    tab_to("preset", "combobox")
    live.keyboard.press("ArrowDown")
    expect(live.locator(".preset h2")).to_contain_text("All weights zero")
    tab_to("next step", "button")
    live.keyboard.press("Enter")
    expect(live.locator(".transport-where")).to_have_text("step 2 of 5")
    live.keyboard.press("Shift+ArrowLeft")
    expect(live.locator(".sentence-where")).to_contain_text("stage 5 of 6")
    tab_to("input at step 2", "textbox")
    live.keyboard.type("2")
    live.keyboard.press("Enter")
    tab_to("candidate, weight of the input", "slider")
    live.keyboard.press("ArrowRight")
    wait_until_answered(live)
    assert seen(live)["labels"]["written"] != before["labels"]["written"]
    live.keyboard.press("Delete")
    expect(live.get_by_role("textbox", name="candidate, weight of the input", exact=True)).to_have_value("0.0")


def test_two_links_lead_past_the_figure_and_leave_the_address_alone(live: Page) -> None:
    put(live, address := fragment(step=2, stage=6))
    for words, there in (("To the weights", ".controls"), ("To the text", "article")):
        link = live.get_by_role("link", name=words)
        link.focus()
        expect(link).to_be_in_viewport(ratio=1)
        live.keyboard.press("Enter")
        expect(live.locator(there)).to_be_focused()
        live.keyboard.press("Tab")
        assert live.evaluate("(there) => document.activeElement.closest(there) !== null", there)
    assert live.url.endswith(address)


def test_up_and_down_in_a_field_are_less_and_more(live: Page) -> None:
    field = live.get_by_role("textbox", name="candidate, bias", exact=True)
    field.focus()
    for key, value in (("ArrowUp", "0.9"), ("ArrowUp", "1.0"), ("ArrowDown", "0.9")):
        field.press(key)
        expect(field).to_have_value(value)
    field.fill("20")
    field.press("ArrowDown")
    expect(field).to_have_value("19.9")
    live.keyboard.press("Control+z")
    expect(field).to_have_value("0.8")


# Everything that can be pressed, by name; what has been pressed already is left out. At each step there is the same.
NEXT = """(pressed) => {
  const all = [...document.querySelectorAll(':is(#header, #app) :is(button, select, input, summary)')];
  const name = (one) => (one.getAttribute('aria-label') ?? one.textContent.trim()).replace(/(?<=step )\\d+/, 'n');
  // Rows of other kinds, other sizes of the cell, lanes, hands, lessons and challenges lead to as many other pages.
  const others = 'dialog, .several, .size, .lanes, .hold-wheel, .guest';
  const free = all.filter((one) => !one.disabled && !one.closest(others) && one.checkVisibility());
  const next = free.find((one) => !pressed.includes(name(one)));
  next?.focus();
  return next ? name(next) : null;
}"""
LOST = "() => document.activeElement === document.body || !document.activeElement.checkVisibility()"

# Presses a button six times more, as Enter would, and tells whether the focus was somewhere all the time.
AGAIN = f"""async () => {{
  for (let times = 0; times < 6; times += 1) {{
    document.activeElement.click();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    if (({LOST})()) return false;
  }}
  return true;
}}"""


def walk_all_controls(page: Page) -> list[str]:
    """Press every control until it has nothing more to do; the focus is always somewhere."""
    pressed: list[str] = []
    while (name := page.evaluate(NEXT, pressed)) is not None:
        pressed.append(name)
        page.keyboard.press("Enter")
        drawn(page)
        assert not page.evaluate(LOST), name
        if page.locator("dialog[open]").count() > 0:
            page.keyboard.press("Escape")
        else:
            assert page.evaluate(AGAIN), name
        assert not page.evaluate(LOST), name
    return pressed


def test_the_focus_is_never_lost_whatever_is_pressed(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 1440, "height": 900})
    page.add_init_script(SILENT_WORKER)
    page.goto("./" + fragment("latch", step=8, stage=4, forget_gate=(1, 2, "x"), cell_start=1))
    page.locator("article a[data-set]").first.click()  # the last ones lead to sixty steps, each of which has a button
    drawn(page)
    page.get_by_role("slider", name="forget gate, bias", exact=True).press("ArrowRight")
    assert page.locator(".notice").count() > 0
    pressed = walk_all_controls(page)
    for name in (
        *("close this notice", "Back to where you were", "last step", "Reset all", "undo: the forget gate"),
        *("go to step n", "input at step n", "input at step n: less", "insert a step after step n", "remove step n"),
    ):
        assert name in pressed


def test_nor_where_the_answer_is_asked_for(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 700, "height": 560})
    page.add_init_script(SILENT_WORKER)
    page.goto("embed.html?hide=answer" + fragment(step=4, stage=3))
    assert "Show the answer" in " ".join(walk_all_controls(page))


def test_a_dialog_keeps_the_focus_and_gives_it_back(live: Page) -> None:
    for opener in ("Share", "edit as text"):
        button = live.get_by_role("button", name=opener)
        button.focus()
        live.keyboard.press("Enter")
        expect(live.locator("dialog[open]")).to_be_visible()
        for _ in range(12):
            live.keyboard.press("Tab")
            assert live.evaluate(
                "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
            )
        live.keyboard.press("Escape")
        expect(button).to_be_focused()
