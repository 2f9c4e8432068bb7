"""While Python is on its way recorded traces work and an edit waits for it: no number is shown that is not true."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage
from tests.whole.expected import walk_of
from tests.whole.held import Held
from tests.whole.presets import PRESETS, with_parameter, with_starts
from tests.whole.screen import drawn, fragment, seen, wait_until_answered, wait_until_ready, walk

WAITING = "Python is loading; these will be your numbers."


class WithoutPython:
    """The page with the largest package of Python held back until it is let go."""

    def __init__(self, page: Page) -> None:
        self.page, self.numpy = page, Held(page, "**/runtime/numpy-*.zip")

    def open(self, state: str) -> Page:
        self.page.goto(f"./{state}")
        drawn(self.page)
        return self.page

    def let_go(self) -> None:
        self.page.wait_for_function("() => document.querySelector('.status progress')?.value > 0")
        self.numpy.let_go()
        wait_until_ready(self.page)


@pytest.fixture
def held(page: Page) -> WithoutPython:
    return WithoutPython(page)


def test_the_cell_can_be_stepped_before_what_stands_around_it_has_come(page: Page) -> None:
    rest = Held(page, "**/rest-*.js")
    page.goto("./", wait_until="commit")
    page.get_by_role("button", name="next step").click()
    page.keyboard.press("Shift+ArrowLeft")
    expect(page.locator(".sentence-where")).to_have_text("Step 3 of 5, stage 5 of 6: output gate")
    assert page.locator(".timeline, .equations, .controls, .table").count() == 0
    rest.let_go()
    expect(page.locator(".timeline-tab")).to_be_visible()
    expect(page.locator(".equations-row.now")).to_contain_text("5")
    expect(page.locator(".panel-table")).to_be_attached()


@pytest.mark.page_may_complain
def test_where_what_stands_around_the_cell_does_not_come_a_sentence_says_so_and_the_cell_steps(page: Page) -> None:
    page.route("**/rest-*.js", lambda route: route.abort())
    page.goto("./")
    expect(page.locator(".notice")).to_contain_text("What stands around the cell could not be fetched")
    page.get_by_role("button", name="next step").click()
    expect(page.locator(".sentence-where")).to_contain_text("Step 3 of 5")


def test_every_number_of_a_preset_is_there_before_python(held: WithoutPython) -> None:
    page = held.open(fragment("latch"))
    assert walk(page) == walk_of(PRESETS["latch"])
    assert page.evaluate("document.documentElement.dataset.engine") == "loading"


def test_steps_stages_presets_and_pointing_work_before_python(held: WithoutPython) -> None:
    page = held.open(fragment())
    page.get_by_role("button", name="next step").click()
    page.get_by_role("button", name="stage 4, cell update", exact=True).click()
    expect(page.locator(".sentence-where")).to_have_text("Step 3 of 5, stage 4 of 6: cell update")
    page.locator(".cell-block.candidate").hover()
    expect(page.locator("html")).to_have_attribute("data-look", "candidate")
    expect(page.locator(".meaning")).to_contain_text("Candidate: what could be written")
    page.get_by_role("combobox", name="preset").select_option("count")
    expect(page.locator(".sentence-where")).to_contain_text("Step 4 of 8")
    wait_until_answered(page)
    assert seen(page) == walk_of(PRESETS["count"])[3 * 6 + 5]


def test_a_slider_moved_before_python_is_answered_when_python_is_there(held: WithoutPython) -> None:
    page = held.open(fragment(step=3))
    slider = page.get_by_role("slider", name="forget gate, bias", exact=True)
    slider.press("Home")
    expect(slider).to_have_value("-8")
    expect(page.locator(".sentence p")).to_have_text(WAITING)
    held.let_go()
    wait_until_answered(page)
    changed = with_parameter(PRESETS["default"], "forget_gate", "b", -8)
    assert seen(page) == walk_of(changed)[2 * 6 + 5]


def test_of_many_edits_before_python_the_last_one_counts(held: WithoutPython) -> None:
    page = held.open(fragment(step=5))
    slider = page.get_by_role("slider", name="input gate, bias", exact=True)
    for key in ("Home", "End", "ArrowLeft", "ArrowLeft"):
        slider.press(key)
    page.get_by_role("button", name="remove step 5").click()
    value = float(slider.input_value())
    held.let_go()
    wait_until_answered(page)
    changed = with_parameter(PRESETS["default"], "input_gate", "b", value)
    changed["inputs"] = changed["inputs"][:4]
    assert seen(page) == walk_of(changed)[-1]


def test_an_edit_taken_back_before_python_leaves_nothing_pending(held: WithoutPython) -> None:
    page = held.open(fragment(step=3))
    before = seen(page)
    page.get_by_role("slider", name="candidate, bias", exact=True).press("End")
    expect(page.locator(".sentence p")).to_have_text(WAITING)
    page.get_by_role("button", name="Reset all").click()
    drawn(page)
    assert seen(page) == before
    held.let_go()
    drawn(page)
    assert seen(page) == before


LINK = fragment(
    "count", step=4, stage=6, forget_gate=(-7.5, 0, 0), inputs=[0.35, 0.85, 0.35, 0.85, 0.35, 0.85], cell_start=0.15
)
LINKED = [7.5, 0.35, 0.85, 0.15]


def open_link(held: WithoutPython) -> Page:
    return held.open(LINK)


def edit(held: WithoutPython) -> Page:
    page = held.open(fragment("count", step=4, stage=6, cell_start=0.15))
    page.get_by_role("slider", name="forget gate, weight of the input", exact=True).fill("-7.5")
    page.get_by_role("button", name="edit as text").click()
    page.locator(".timeline-dialog textarea").fill("0.35 0.85 0.35 0.85 0.35 0.85")
    page.get_by_role("button", name="Apply").click()
    return page


# Every text that a reader of the page meets: what is written, what stands in fields, what names and describes.
TEXTS = """() => {
  const left = (element) => element.closest('.preset, .status, dialog, article') !== null;
  const texts = [...document.querySelectorAll('#app input[type=text]')].map((one) => one.value);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (left(node instanceof Element ? node : node.parentElement)) continue;
    if (node instanceof Text) texts.push(node.data);
    else for (const { name, value } of node.attributes) if (/^(aria-|title|alt)/.test(name)) texts.push(value);
  }
  return texts;
}"""
NUMBER = re.compile(r"\d+\.\d+|\d+ %")


@pytest.mark.parametrize("begin", [open_link, edit])
def test_no_number_that_is_not_true_is_shown_while_python_loads(
    held: WithoutPython, begin: Callable[[WithoutPython], Page]
) -> None:
    page = begin(held)
    page.get_by_text("All numbers").click()
    drawn(page)
    expect(page.locator(".sentence p")).to_have_text(WAITING)
    expect(page.locator(".sentence-where")).to_contain_text("Step 4 of 6, stage 6 of 6")
    given = {*LINKED, 0.0, 8.0}
    for text in page.evaluate(TEXTS):
        for number in NUMBER.findall(text):
            assert number.strip("%") == number, text
            assert float(number) in given, text
    shown = seen(page)
    inputs = ["+0.35", "+0.85"] * 3
    assert shown["lanes"] == {"inputs": inputs}
    assert shown["results"] == ["…"] * 6
    numbers = " ".join([*shown["labels"].values(), *(block["value"] for block in shown["blocks"].values())])
    assert set(re.findall(r"\d+\.\d+|…", numbers)) == {"0.85", "…"}, "the input of this step is known"
    assert shown["picture"] == "LSTM cell at step 4. Its numbers are not known yet."
    expect(page.locator(".table tbody tr").nth(4)).to_have_text(re.compile(r"^\s*4\s*\+0\.8500([\s…]|\+?[08]\.0000)+$"))
    held.let_go()
    wait_until_answered(page)
    changed = with_parameter(PRESETS["count"], "forget_gate", "W", -7.5) | {"inputs": [0.35, 0.85] * 3}
    changed = with_starts(changed, cell_state=0.15)
    if begin is open_link:
        changed = with_parameter(changed, "forget_gate", "b", 0)
    assert seen(page) == walk_of(changed)[3 * 6 + 5]


TOPS = """() => ['.sentence', '.cell', '.transport', '.timeline', '.equations', '.controls'].map(
  (part) => document.querySelector(part).getBoundingClientRect().top)"""


@pytest.mark.parametrize("width", [360, 390, 1440])
def test_nothing_moves_when_python_answers_a_link(new_page: NewPage, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 800})
    held = WithoutPython(page)
    held.open(LINK)
    before = page.evaluate(TOPS)
    held.let_go()
    wait_until_answered(page)
    assert page.evaluate(TOPS) == before


def test_the_status_counts_up_while_python_loads(held: WithoutPython) -> None:
    page = held.open(fragment())
    progress = page.get_by_role("progressbar", name="loading Python")
    expect(progress).to_be_visible()
    # All but NumPy arrives, and the bar stands there.
    page.wait_for_function("() => document.querySelector('.status progress').value > 10_000_000")
    value, most = progress.evaluate("(bar) => [bar.value, bar.max]")
    assert 0 < value < most
    shown = page.locator(".status").inner_text()
    assert f"{int(value / most * 100)} %" in shown
    held.let_go()
    expect(page.locator(".status")).to_have_text("ready for changes")
    expect(progress).to_have_count(0)
