"""The same sequence in several cells, on the page with live Python."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

import lstm_core as lc
from lstm_core.printing import signed
from lstm_core.wire import request_from
from tests.conftest import starting
from tests.web.carried import carried
from tests.whole.screen import drawn, fragment, put, resize, seen, wait_until_answered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from tests.conftest import NewPage, Site, Started

Json = dict[str, Any]

KINDS = {
    "lstm": "LSTM",
    "gru": "GRU",
    "rnn": "RNN",
    "gru_2014": "GRU of 2014",
    "peephole_lstm": "Peephole LSTM",
    "coupled_lstm": "Coupled LSTM",
    "lstm_1997": "LSTM of 1997",
}
SYMBOLS = {"cell_state": "c", "hidden_state": "h"}
ROWS = """(names) => names.map(({ children }) =>
  [...children].slice(1).map((one) => one.textContent.trim().replace(/\\s+/g, ' ')))"""


@pytest.fixture(scope="module")
def started(browser: Browser, site: Site) -> Iterator[Started]:
    """A page of its own: what a kind had when it was left comes back, and here none has been left yet."""
    with starting(browser, site) as page:
        yield page


@pytest.fixture
def several(live: Page) -> Iterator[Page]:
    """The page, on which every lane is closed again."""
    yield live
    put(live, fragment())


def rows(page: Page) -> dict[str, list[str]]:
    """The numbers of every row at the present step, once they answer what is asked."""
    expect(page.locator(".several[aria-busy=false]")).to_be_visible(timeout=60_000)  # Python may still have to start
    drawn(page)
    found: list[list[str]] = page.locator(".several-name").evaluate_all(ROWS)
    return {name: numbers for name, *numbers in found}


def expected(request: Json, step: int) -> dict[str, list[str]]:
    """The same, by CPython."""
    answers = {kind: lc.answer(carried(request, kind))["trace"]["values"] for kind in KINDS}
    return {
        KINDS[kind]: [
            f"{symbol} {signed(values[state][step - 1], 2)}" for state, symbol in SYMBOLS.items() if state in values
        ]
        for kind, values in answers.items()
    }


def menu(page: Page) -> Any:
    """The box that opens the lane and closes it, in the menu under the time axis, which this opens."""
    page.get_by_role("button", name="Add a lane").click()
    return page.get_by_role("checkbox", name="The same sequence in other cells")


def request_of(preset: str) -> Json:
    return request_from(next(one for one in lc.presets() if one.name == preset))


def row(page: Page, name: str) -> Any:
    return page.get_by_role("button", name=f"{name}:")


@pytest.mark.parametrize("preset", ["default", "count", "latch", "france"])
def test_every_row_shows_the_numbers_of_cpython_at_every_step(several: Page, preset: str) -> None:
    request = request_of(preset)
    put(several, fragment(preset, lanes="kinds", step=1))
    for step in range(1, len(request["inputs"]) + 1):
        assert rows(several) == expected(request, step)
        several.keyboard.press("ArrowRight")


def test_the_rows_follow_an_edit(several: Page) -> None:
    put(several, fragment("default", lanes="kinds", step=3))
    field = several.get_by_role("textbox", name="candidate, weight of the input", exact=True)
    field.fill("-0.7")
    field.press("Enter")
    wait_until_answered(several)
    request = request_of("default")
    request["weights"]["candidate.W"] = [-0.7]
    assert rows(several) == expected(request, 3)


def test_a_learner_can_see_that_with_the_same_weights_a_gru_cannot_count(several: Page) -> None:
    """Misread: a GRU is an LSTM with a gate less, and does the same.

    The learner chooses “Count the ones”, goes to its end and opens the same sequence in other cells. The memory of
    the LSTM has come to almost 5; the state of the GRU has not even come to 1. They press the GRU's name: now the
    figure shows it, with the numbers of its row.
    """
    put(several, fragment("count"))
    several.keyboard.press("End")
    menu(several).check()
    several.keyboard.press("Escape")
    found = rows(several)
    memory, _ = found["LSTM"]
    (state,) = found["GRU"]
    assert float(memory.split()[-1]) > 4.9
    assert abs(float(state.split()[-1])) < 1
    row(several, "GRU").click()
    expect(several.locator("html")).to_have_attribute("data-kind", "gru")
    wait_until_answered(several)
    assert seen(several)["results"][-1].endswith(state.split()[-1])
    expect(several.locator(".several-name").first).to_have_accessible_name(
        "GRU, in the figure: at step 8 hidden state is 0.00"
    )
    expect(several.locator(".sentence-where")).to_be_in_viewport()
    assert rows(several)["LSTM"] == found["LSTM"], "what was left there is there when the reader comes back"


def test_the_lane_is_an_entry_in_the_history_and_stands_in_the_address(several: Page) -> None:
    put(several, fragment("latch", step=2))
    button = several.get_by_role("button", name="Add a lane")
    button.focus()
    several.keyboard.press("Enter")
    expect(button).to_be_focused()
    several.keyboard.press("Tab")
    box = several.get_by_role("checkbox").last
    box.focus()
    several.keyboard.press("Space")
    rows(several)
    expect(box).to_be_focused()
    assert "lanes:kinds" in several.url
    several.keyboard.press("Escape")
    expect(button).to_be_focused()
    several.go_back()
    expect(several.locator(".several")).to_have_count(0)
    several.go_forward()
    rows(several)
    menu(several).uncheck()
    expect(several.locator(".several")).to_have_count(0)
    drawn(several)
    assert "lanes" not in several.url
    several.keyboard.press("Escape")


def test_undoing_an_edit_leaves_the_lane_open(several: Page) -> None:
    put(several, fragment("latch", step=2))
    several.get_by_role("button", name="insert a step after step 2").click()
    menu(several).check()
    rows(several)
    several.keyboard.press("Escape")
    several.keyboard.press("Control+z")
    wait_until_answered(several)
    expect(several.locator(".transport-where")).to_contain_text("of 10")
    assert len(rows(several)) == 7


def test_a_row_can_be_scrubbed_as_every_lane(several: Page) -> None:
    put(several, fragment("count", lanes="kinds", step=1))
    rows(several)
    several.locator(".several svg").click(position={"x": 850, "y": 200})
    expect(several.locator(".transport-where")).to_contain_text("step 8 of 8")


def test_a_cell_whose_numbers_leave_the_range_says_so_in_its_row(several: Page) -> None:
    """Two summands of 1e308 meet in an RNN; in an LSTM whose output gate is shut h is 0, and with it one of the two."""
    cell = {"candidate": "1e308,1e308,0", "output_gate": "0,0,-900"}
    put(several, fragment("default", **cell, inputs="1,1", lanes="kinds"))
    found = rows(several)
    assert found["LSTM"][1] == "h 0.00"
    assert found["RNN"][0].startswith("The total of the hidden state overflows at step 2")
    assert found["Peephole LSTM"] == found["LSTM"]


@pytest.mark.parametrize("width", [360, 768])
def test_the_rows_are_no_wider_than_the_page(several: Page, width: int) -> None:
    resize(several, width, 800)
    put(several, fragment("count", lanes="kinds"))
    rows(several)
    assert several.evaluate("document.documentElement.scrollWidth") == width
    columns = "(svgs) => svgs.map((svg) => svg.getBoundingClientRect()).map(({ left, right }) => [left, right])"
    axis, lane = several.locator(".timeline svg:has(.timeline-playhead)").evaluate_all(columns)
    assert axis == lane


def test_an_embedded_figure_opens_a_row_s_cell_in_its_panel(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 700, "height": 560})
    page.goto("embed.html?panels=sequence,cell" + fragment("count", lanes="kinds"))
    assert rows(page)["GRU"] == ["h 0.00"]
    row(page, "GRU").click()
    expect(page.locator(".cell svg:visible")).to_have_attribute("aria-label", re.compile("^GRU cell at step 4"))
    page.goto("embed.html?panels=sequence,cell&lock=weights" + fragment("count", lanes="kinds"))
    rows(page)
    expect(row(page, "GRU")).to_be_disabled()


@pytest.mark.page_may_complain
def test_where_the_script_cannot_be_fetched_the_lane_closes_and_says_so(new_page: NewPage) -> None:
    page = new_page()
    page.route("**/kinds-*.js", lambda route: route.abort())
    page.goto("./#s=1.preset:default;lanes:sorted")
    menu(page).click()  # it may be empty again before anybody sees that it was checked
    expect(page.locator(".notice")).to_contain_text("so there is only the LSTM")
    box = page.get_by_role("checkbox", name="The same sequence in other cells")
    expect(box).not_to_be_checked()
    page.unroute("**/kinds-*.js")
    box.check()
    assert len(rows(page)) == 7
    assert "sorted" in page.url, "no other lane closes"


@pytest.mark.page_may_complain
def test_a_button_under_the_axis_waits_for_its_script_and_says_so_where_it_cannot_be_fetched(new_page: NewPage) -> None:
    page = new_page()
    page.route("**/lenses-*.js", lambda route: route.abort())
    page.goto("./")
    button = page.get_by_role("button", name="Add a lane")
    button.click()
    expect(page.locator(".notice")).to_contain_text("The script of lanes, holds and pinned runs could not be fetched")
    page.unroute("**/lenses-*.js")
    button.click()
    expect(page.locator(".lanes-menu")).to_be_visible()
    expect(button).to_be_focused()
