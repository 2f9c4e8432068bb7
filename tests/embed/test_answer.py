"""Predict, then look: what comes next is told by nothing in the figure until it is asked for."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

import build
from tests.whole.expected import trace_of, walk_of
from tests.whole.presets import PRESETS
from tests.whole.screen import drawn, fragment, seen, wait_until_ready

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.conftest import NewPage
    from tests.embed.conftest import Open

DRAWING = Path(__file__).parent / "covered.js"

PANELS = ("Cell", "Sequence", "Numbers", "Weights")
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


def document(page: Page) -> str:
    """What is seen of the whole figure with each panel open in turn, but for the weights.

    What is only heard comes some time later, and is compared where nothing takes time (covered.js).
    """
    found = ""
    for panel in PANELS:
        page.get_by_role("button", name=panel, exact=True).click()
        drawn(page)
        found += page.evaluate(
            """() => {
              const body = document.body.cloneNode(true);
              for (const given of body.querySelectorAll('.controls, #live, script')) given.remove();
              return body.innerHTML.replace(/<!--.*?-->/g, '');
            }"""
        )
    return found


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(("recordings", "preset"), [("", "default"), ("", "count"), ("-of-units", "anbn")])
def test_no_view_and_no_message_tells_anything_that_is_covered(recordings: str, preset: str) -> None:
    """At no place: each future is exchanged for another one, and what is drawn and told stays the same."""
    drawing = ["node", str(DRAWING), str(build.WORK / f"recordings{recordings}.json"), preset]
    found = json.loads(subprocess.run(drawing, capture_output=True, check=True, text=True).stdout)
    assert found["telling"] == {}
    assert set(found["seen"]) == {"all panels", "the cell at a glance", "meanings", "spoken", "told"}


def test_the_figure_is_the_same_whatever_comes_next(frame: Page) -> None:
    """Later inputs and the output gate change nothing before the cell update: two futures look alike."""
    documents = []
    for output_gate in ((0, 0, 8), (3, -2, -8)):
        frame.goto("about:blank")  # or the second one would be an edit of the first
        opened(frame, state=fragment("default", output_gate=output_gate, step=1, stage=3))
        wait_until_ready(frame)
        expect(frame.locator(".figure.stale")).to_have_count(0)
        drawn(frame)
        documents.append(document(frame))
    assert documents[0] == documents[1]


def test_nothing_leads_to_a_page_that_covers_nothing(frame: Page) -> None:
    opened(frame, "?hide=answer&links=on&engine=recordings", fragment("default", cell_start=1))
    expect(frame.locator("#app a, .share, .tabs-links")).to_have_count(0)


@pytest.mark.page_may_complain  # the page around it is another origin
def test_the_page_around_the_figure_is_told_no_more_than_its_reader(open_host: Open) -> None:
    host = open_host(cell=f"embed.html?hide=answer{HALF}")
    trace = host.state()["trace"]
    known = trace_of(PRESETS["default"])
    owners = {name.split(".")[0] for name in known} - {"told", "printed"}
    assert set(trace) == owners | {"D", "H", "sentences", "equations"}
    for part, steps in {"forget_gate": 3, "candidate": 3, "output_gate": 2}.items():
        for values in trace[part].values():
            assert [value is None for value in values] == [False] * steps + [True] * (5 - steps), part
    for state in ("kept", "cell_state", "hidden_state"):
        assert trace[state][:2] == pytest.approx(list(known[state][:2]), abs=1e-12)
        assert trace[state][2:] == [None] * 3
    assert trace["inputs"] == PRESETS["default"]["inputs"]
    assert [sentence is None for sentence in trace["sentences"]] == [False] * 15 + [True] * 15


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
    frame.wait_for_function("location.hash.endsWith('step:3;stage:4')")  # written a third of a second later


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
