"""While Python is still on its way the recorded traces work, and an edit waits for it."""

import pytest
from playwright.sync_api import Page, expect

from tests.whole.expected import walk_of
from tests.whole.held import Held
from tests.whole.presets import PRESETS, with_parameter
from tests.whole.screen import drawn, fragment, seen, wait_until_answered, wait_until_ready, walk


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
    assert seen(page) == walk_of(PRESETS["count"])[3 * 6 + 5]


def test_a_slider_moved_before_python_is_answered_when_python_is_there(held: WithoutPython) -> None:
    page = held.open(fragment(step=3))
    before = seen(page)
    slider = page.get_by_role("slider", name="forget gate, bias", exact=True)
    slider.press("Home")
    expect(slider).to_have_value("-8")
    drawn(page)
    assert seen(page) == before, "the old picture stays until there is a new one"
    expect(page.locator(".status")).to_contain_text("your change waits for Python")
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
    expect(page.locator(".status")).to_contain_text("your change waits")
    page.get_by_role("button", name="Reset all").click()
    expect(page.locator(".status")).to_contain_text("Python is loading")
    held.let_go()
    drawn(page)
    assert seen(page) == before


def test_an_edited_address_shows_its_preset_until_python_answers(held: WithoutPython) -> None:
    page = held.open(fragment("count", step=4, stage=6, cell_start=10))
    assert seen(page) == walk_of(PRESETS["count"])[3 * 6 + 5]
    expect(page.locator(".status")).to_contain_text("your change waits for Python")
    held.let_go()
    wait_until_answered(page)
    assert seen(page) == walk_of(PRESETS["count"] | {"cell_start": [10]})[3 * 6 + 5]


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
    expect(page.locator(".status")).to_have_text("Python ready")
    expect(progress).to_have_count(0)
