"""Predict, then look: what comes next is told by nothing in the figure until it is asked for."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage
from tests.whole.expected import walk_of
from tests.whole.presets import PRESETS
from tests.whole.screen import drawn, fragment, seen

PANELS = ("Cell", "Sequence", "Numbers", "Weights")
NUMBER = re.compile(r"\d+\.\d+")
HALF = fragment("default", step=3, stage=3)


@pytest.fixture
def frame(new_page: NewPage) -> Page:
    return new_page(viewport={"width": 700, "height": 560})


def opened(page: Page, query: str = "?hide=answer", state: str = HALF) -> Page:
    page.goto(f"embed.html{query}{state}")
    drawn(page)
    return page


def answer(page: Page) -> None:
    page.get_by_role("button", name="Show the answer").click()
    drawn(page)


def everywhere(page: Page, look: str) -> str:
    """What an expression finds in each panel, one after the other."""
    found = []
    for panel in PANELS:
        page.get_by_role("button", name=panel, exact=True).click()
        drawn(page)
        found += page.evaluate(look)
    return "\n".join(found)


def told(page: Page) -> str:
    """Every word of the figure, seen or only heard: text, names, descriptions."""
    return everywhere(
        page,
        """() => [document.body.textContent, ...[...document.querySelectorAll('*')].flatMap((element) =>
          ['aria-label', 'aria-valuetext', 'title'].map((name) => element.getAttribute(name) ?? ''))]""",
    )


def shapes(page: Page) -> str:
    """Everything that is drawn, as it is drawn."""
    return everywhere(
        page,
        "() => [...document.querySelectorAll('.cell svg, .timeline-axis svg, .glance-cell, .equations')]"
        ".map((drawn) => drawn.outerHTML.replace(/<!--.*?-->/g, ''))",
    )


def test_the_figure_is_the_same_whatever_comes_next(frame: Page) -> None:
    """Later inputs and the output gate change nothing before the cell update: two futures look alike."""
    pictures = []
    for output_gate in ((0, 0, 8), (3, -2, -8)):
        opened(frame, state=fragment("default", output_gate=output_gate, step=1, stage=3))
        frame.wait_for_function("document.documentElement.dataset.engine === 'ready'", timeout=60_000)
        drawn(frame)
        expect(frame.locator(".figure.stale")).to_have_count(0)
        pictures.append((shapes(frame), frame.locator(".sentence").inner_text()))
    assert pictures[0] == pictures[1]


def test_no_later_number_is_told_by_word_or_voice(frame: Page) -> None:
    opened(frame)
    stops = walk_of(PRESETS["default"])
    place = 2 * 6 + 3
    known = {number for stop in stops[:place] for number in NUMBER.findall(str(stop["labels"]) + stop["sentence"])}
    later = {number for stop in stops[place:] for number in NUMBER.findall(str(stop["labels"]) + stop["sentence"])}
    given = {f"{abs(value):.2f}" for value in PRESETS["default"]["inputs"]}
    said = set(NUMBER.findall(told(frame)))
    assert later - known - given
    assert said & (later - known - given) == set()


def test_the_way_on_is_to_ask_and_each_next_stage_is_covered_in_turn(frame: Page) -> None:
    opened(frame)
    for step, stage in ((3, 4), (3, 5), (3, 6), (4, 1)):
        expect(frame.get_by_role("button", name="next stage")).to_be_disabled()
        expect(frame.get_by_role("combobox", name="pace of playing")).to_have_count(0)
        answer(frame)
        assert seen(frame)["labels"] == walk_of(PRESETS["default"])[(step - 1) * 6 + stage - 1]["labels"]


def test_nothing_else_leads_on(frame: Page) -> None:
    opened(frame, "?hide=answer&panels=sequence,cell,numbers")
    for name in ("next step", "last step", "stage 4, cell update", "stage 6, hidden state"):
        expect(frame.get_by_role("button", name=name, exact=True)).to_be_disabled()
    for key in ("ArrowRight", "Shift+ArrowRight", "End"):
        frame.locator("body").press(key)
    axis = frame.locator(".timeline-axis").bounding_box()
    assert axis
    frame.mouse.click(axis["x"] + axis["width"] - 60, axis["y"] + axis["height"] - 20)
    frame.get_by_role("button", name="Cell", exact=True).click()
    frame.locator(".cell-block.output_gate").click()
    frame.get_by_role("button", name="Numbers", exact=True).click()
    expect(frame.get_by_role("button", name="go to stage 4, cell update")).to_be_disabled()
    frame.wait_for_timeout(400)
    assert frame.evaluate("location.hash").endswith("step:3;stage:3")


def test_what_has_been_shown_can_be_walked_through_again(frame: Page) -> None:
    opened(frame)
    answer(frame)
    frame.get_by_role("button", name="first step").click()
    expect(frame.get_by_role("button", name="Show the answer")).to_have_count(0)
    frame.get_by_role("button", name="last step").click()
    frame.wait_for_timeout(400)
    assert frame.evaluate("location.hash").endswith("step:3;stage:4")


def test_playing_ends_where_the_cover_begins(frame: Page) -> None:
    opened(frame)
    frame.get_by_role("button", name="first step").click()
    frame.clock.install()
    frame.get_by_role("button", name="play", exact=True).click()
    frame.clock.run_for(60_000)
    expect(frame.get_by_role("button", name="Show the answer")).to_be_visible()
    assert str(frame.evaluate("location.hash")).endswith("step:3;stage:3")


def test_a_change_covers_again_what_comes_after_the_reader(frame: Page) -> None:
    opened(frame, "?hide=answer&panels=sequence,cell,numbers,weights")
    for _ in range(3):
        answer(frame)
    frame.get_by_role("button", name="stage 2, input gate").click()
    expect(frame.get_by_role("button", name="Show the answer")).to_have_count(0)
    frame.get_by_role("textbox", name="input at step 3").fill("0.25")
    frame.keyboard.press("Enter")
    expect(frame.get_by_role("button", name="Show the answer")).to_be_visible()
    frame.get_by_role("button", name="insert a step after step 3").click()
    expect(frame.locator(".transport-where")).to_have_text("step 3 of 6")


def test_at_the_very_end_nothing_is_left_to_ask(frame: Page) -> None:
    opened(frame, state=fragment("default", step=5, stage=5))
    answer(frame)
    expect(frame.get_by_role("button", name="Show the answer")).to_have_count(0)
    expect(frame.get_by_role("button", name="next stage")).to_be_disabled()


def test_the_answer_can_be_asked_for_without_a_transport(frame: Page) -> None:
    opened(frame, "?hide=transport,answer")
    answer(frame)
    expect(frame.locator(".sentence-where")).to_contain_text("Step 3 of 5, stage 4")


def test_the_answer_is_spoken_when_it_is_shown_and_not_before(frame: Page) -> None:
    opened(frame)
    frame.wait_for_timeout(700)
    assert frame.locator("#live").inner_text() == ""
    answer(frame)
    expect(frame.locator("#live")).to_contain_text("stage 4, cell update", timeout=3000)


@pytest.mark.parametrize("size", [(700, 560), (360, 640)])
def test_the_button_is_in_sight(new_page: NewPage, size: tuple[int, int]) -> None:
    page = opened(new_page(viewport={"width": size[0], "height": size[1]}))
    expect(page.get_by_role("button", name="Show the answer")).to_be_in_viewport(ratio=1)
    for panel in PANELS:
        page.get_by_role("button", name=panel, exact=True).click()
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
