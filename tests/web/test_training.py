"""Training in the page: what is asked and shown, when it stops; and a cell that learns to count before one's eyes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage
from tests.pipe import Ask, asking

Json = dict[str, Any]
Do = Callable[..., Json]
SCRIPT = Path(__file__).with_name("training.js")
SEEDS = count(1)


@pytest.fixture(scope="module")
def ask() -> Iterator[Ask]:
    with asking(SCRIPT) as question:
        yield question


@pytest.fixture
def options() -> Json:
    """A training of its own for each test."""
    return {"seed": next(SEEDS), "rate": 0.1, "batch": 32, "forget_bias": 1}


@pytest.fixture
def do(ask: Ask, options: Json) -> Do:
    def act(name: str, **more: Any) -> Json:
        told: Json = ask({"act": name, **more})
        return told

    act("begin")
    act("open", train=options)
    return act


def test_nothing_is_asked_before_somebody_plays(do: Do, options: Json) -> None:
    told = do("open", train=options)
    assert (told["asks"], told["marks"], told["updates"]) == (None, True, [])


def test_each_request_tells_the_whole_training_and_the_cell_that_comes_is_shown(do: Do, options: Json) -> None:
    asks = do("play")["asks"]
    assert asks == options | {"read_out": False, "updates": 0}
    told = do("answer")
    assert (told["updates"], told["weight"]) == ([0], 0)
    assert told["asks"]["after"]["updates"] == 0
    assert told["asks"]["updates"] >= 1
    told = do("answer", times=3)
    last = told["updates"][-1]
    assert told["asks"]["after"] == {
        "updates": last,
        **{what: {name: [last] for name in told["asks"]["after"][what]} for what in ("first", "second")},
    }
    assert told["weight"] == last
    assert not told["marks"]  # the training says how many pass


@pytest.mark.parametrize("cell", [{"kind": "gru"}, {"units": 4}], ids=["another kind", "more units"])
def test_of_a_cell_that_is_not_the_challenges_own_the_reading_is_learned_along(
    do: Do, options: Json, cell: Json
) -> None:
    del options["rate"]
    do("open", train=options)
    assert do("play")["asks"] == options | {"rate": 0.2, "read_out": False, "updates": 0}
    do("answer", times=2)
    told = do("cell", **cell)
    # The training of the other cell is over; unit 1 alone does not speak for this one.
    assert (told["plays"], told["updates"], told["marks"]) == (False, [], False)
    asks = do("play")["asks"]
    assert (asks["rate"], asks["read_out"]) == (0.03, True)
    told = do("answer", times=2)
    units = cell.get("units", 1)
    assert told["asks"]["after"]["read_out"] == {"v": [told["weight"]] * units, "a": [told["weight"]]}
    assert "learned along" in told["reading"]
    assert told["reading"].count("·") == units


def test_it_learns_from_sequences_as_long_as_was_chosen(do: Do, options: Json) -> None:
    do("open", train=options | {"steps": 30})
    assert do("play")["asks"]["steps"] == 30


def test_the_cell_that_is_looked_at_is_examined_and_what_came_of_it_stays_with_its_training(
    do: Do, options: Json
) -> None:
    for _ in range(3):
        do("one")
        do("answer", times=2)
    do("look", update=2)
    told = do("examine", share=0.015)
    assert (told["exam"]["updates"], told["exam"]["exam"], told["exam"]["weight"]) == (0, 50, 2)
    assert told["exam"]["after"]["updates"] == 2
    assert told["examined"] == {"update": 2, "steps": 50, "share": 0.015}
    assert do("one")["examined"]["update"] == 2
    assert do("open", train=options | {"rate": 0.3})["examined"] == {}


def test_one_update_is_one(do: Do) -> None:
    do("one")
    told = do("answer", times=4)
    assert (told["updates"], told["asks"], told["marks"]) == ([0, 1], None, True)
    do("one")
    assert do("answer", times=4)["updates"] == [0, 1, 2]


STOPS = {
    "told to": {"name": "pause"},
    "a hidden tab": {"name": "hide"},
    "a hand on a weight": {"name": "weight"},
    "another guest": {"name": "open"},
    "another seed": {"name": "open", "train": {"seed": 99, "rate": 0.1, "batch": 32, "forget_bias": 1}},
}


@pytest.mark.parametrize("stop", STOPS.values(), ids=STOPS)
def test_it_stops(do: Do, stop: Json) -> None:
    do("play")
    before = do("answer", times=3)
    assert before["plays"]
    told = do(**stop)
    assert (told["plays"], told["asks"]) == (False, None)
    assert do("answer", times=3)["weight"] == told["weight"]  # what was under way counts for nothing


def test_the_sequence_may_be_edited_while_it_goes_on(do: Do) -> None:
    do("play")
    do("answer", times=2)
    told = do("input")
    assert told["plays"]
    told = do("answer", times=2)
    assert told["inputs"] == [1, 0, 1]
    assert told["weight"] == told["updates"][-1]


def test_it_is_one_edit_however_long_it_goes_on(do: Do, options: Json) -> None:
    before = do("open", train=options)
    do("play")
    do("answer", times=10)
    told = do("pause")
    assert told["pushed"] - before["pushed"] == 1
    assert do("undo")["weight"] == before["weight"]


def test_everything_shows_the_cell_as_it_was_at_the_update_that_is_looked_at(do: Do) -> None:
    for _ in range(4):
        do("one")
        do("answer", times=2)
    told = do("look", update=2)
    assert (told["at"], told["weight"], told["updates"]) == (2, 2, [0, 1, 2, 3, 4])
    do("one")
    told = do("answer")
    assert (told["at"], told["weight"], told["updates"][-1]) == (None, 5, 5)


def test_it_rests_when_every_test_passes_for_the_first_time_at_an_update_that_depends_on_the_seed_alone(do: Do) -> None:
    do("play")
    told = do("answer", times=20, passed=43)
    assert (told["plays"], told["asks"], told["updates"][-1]) == (False, None, 10)
    do("play")
    assert do("answer", times=3, passed=43)["plays"]


def test_a_key_on_the_axis_of_updates_goes_from_one_moment_to_the_next(do: Do) -> None:
    do("play")
    *_, third, second, last = do("answer", times=8)["updates"]
    assert last - second > 1
    assert do("look", update=last - 1)["at"] == second
    assert do("look", update=second - 1)["at"] == third
    assert do("look", update=third + 1)["at"] == second


def test_a_training_that_left_all_bounds_goes_no_further(do: Do) -> None:
    do("play")
    before = do("answer", times=2)
    told = do("answer", diverged=True)
    assert (told["diverged"], told["plays"], told["asks"]) == (True, False, None)
    assert told["weight"] == before["weight"]
    assert do("play")["asks"] is None


def test_only_so_many_moments_are_kept_among_them_the_first_the_last_and_the_chosen(do: Do) -> None:
    do("play")
    chosen = do("answer", times=20)["updates"][7]
    do("look", update=chosen)
    do("play")
    told = do("answer", times=600)
    assert 100 < len(told["updates"]) <= 240
    assert {0, chosen, told["weight"]} <= set(told["updates"])


def test_other_settings_begin_anew_and_the_same_ones_come_back_to_what_was_learned(do: Do, options: Json) -> None:
    do("one")
    do("answer", times=2)
    assert do("open", train=options | {"rate": 0.3})["updates"] == []
    assert do("open", train=options)["updates"] == [0, 1]
    do("over")
    assert do("answer", times=3)["updates"] == [0]


def test_a_slider_says_its_gradient_and_how_far_the_next_update_moves_it(do: Do) -> None:
    assert do("play")["slider"]["says"] is None
    slider = do("answer")["slider"]
    assert (slider["gradient"], slider["arrow"], slider["ghost"]) == ("0", "up", None)
    do("pause")
    do("one")
    slider = do("answer", times=2)["slider"]
    assert slider["says"] == "gradient minus 0.13; the next update moves it by plus 1"
    assert (slider["gradient"], slider["arrow"], slider["ghost"]) == ("−0.13", "up", 0)
    do("one")
    assert do("answer", times=2)["slider"]["ghost"] == 1


def test_at_an_earlier_moment_a_slider_says_the_gradient_of_that_moment(do: Do) -> None:
    for _ in range(3):
        do("one")
        do("answer", times=2)
    slider = do("look", update=2)["slider"]
    assert slider["says"] == "gradient minus 0.25; the next update moves it by plus 1"
    assert slider["ghost"] is None


def test_a_slider_moved_by_hand_says_nothing_of_an_update_and_goes_back_to_what_was_learned(do: Do) -> None:
    do("one")
    do("answer", times=2)
    slider = do("weight")["slider"]
    assert (slider["says"], slider["gradient"], slider["back"]) == (None, None, 1)


def test_the_training_before_it_stays_beside_until_it_is_taken_away(do: Do, options: Json) -> None:
    do("one")
    do("answer", times=2)
    told = do("open", train=options | {"rate": 0.3, "batch": 8})
    assert (told["beside"], told["ran"]) == ("rate 0.1, batch 32", [0, 1])
    do("open", train=options | {"seed": 98})  # never played
    do("one")
    told = do("answer", times=2)
    assert (told["beside"], told["ran"]) == (f"seed {options['seed']}", [0, 1])
    told = do("open", train=options)
    assert (told["beside"], told["updates"]) == ("seed 98", [0, 1])
    do("open", train=options | {"forget_bias": 0})
    do("one")
    told = do("answer", times=2)  # of three the first has gone
    assert told["beside"] == "seed 98, forget bias 1"
    assert do("open", train=options)["updates"] == []
    assert "beside" not in do("open", challenge="latch", train=options)
    told = do("open", train=options | {"forget_bias": 0})
    assert told["beside"] == "seed 98, forget bias 1"
    assert "beside" not in do("drop")
    do("one")
    do("answer", times=2)
    assert do("cell", kind="rnn", units=2)["beside"] == "LSTM, one unit"


def test_who_wants_little_motion_sees_ten_updates_at_a_time(do: Do) -> None:
    do("calm")
    do("play")
    assert do("answer", times=4)["updates"] == [0, 10, 20, 30]
    do("pause")
    do("one")
    assert do("answer")["updates"][-1] == 31
    do("play")
    assert do("answer", times=2)["updates"][-2:] == [40, 50]


def test_the_cell_before_the_first_update_is_pinned_as_long_as_it_is_trained(do: Do, options: Json) -> None:
    do("play")
    assert do("answer", times=4)["pinned"] == 0
    do("weight")
    assert do("over")["pinned"] == 0
    do("answer", times=2)
    do("open", train=options | {"rate": 0.3})
    do("play")
    assert do("answer", times=3)["pinned"] == 0
    assert do("open")["pinned"] is None


def test_what_the_reader_has_pinned_stays(do: Do, options: Json) -> None:
    do("weight")
    do("pin")
    do("play")
    assert do("answer", times=3)["pinned"] == 5
    do("over")
    assert do("answer", times=3)["pinned"] == 5
    assert do("open")["pinned"] == 5
    do("open", train=options)
    do("answer", times=1)
    assert do("open")["pinned"] == 5


def test_one_lstm_unit_learns_to_count_before_ones_eyes(page: Page) -> None:
    """Opened by a link, played, looked back on, and marked as a challenge is; by the keyboard alone."""
    page.goto("./#s=1.challenge:count;train:23,0.5")
    expect(page.locator("html")).to_have_attribute("data-engine", "ready", timeout=60_000)
    expect(page.get_by_role("heading", name="Let it learn: Count the ones")).to_be_visible()
    card = page.locator(".training")
    bias = page.get_by_role("slider", name="forget gate, bias")
    expect(bias).to_have_value("0")
    card.get_by_role("button", name="One update").press("Enter")
    update = card.get_by_role("slider", name="Update")
    expect(update).to_have_attribute("aria-valuetext", re.compile("^update 1: loss "))
    expect(bias).not_to_have_value("0")
    expect(bias).to_have_accessible_description(re.compile("^gradient .+; the next update moves it by plus 0.4"))
    card.get_by_role("button", name="Play").press("Enter")
    expect(card.locator(".challenge-note")).to_have_text("All tests pass after 50 updates.", timeout=60_000)
    expect(page.locator(".training-standing")).to_contain_text("43 of 43 tests pass")
    learned = bias.input_value()
    for key, value in ("z", "1.5"), ("z", "0"), ("Shift+z", "1.5"), ("Shift+z", learned):
        page.keyboard.press(f"Control+{key}")  # playing is one edit, the single update another
        expect(bias).to_have_value(value)
    update.press("Home")
    expect(update).to_have_attribute("aria-valuetext", re.compile("^update 0: "))
    expect(bias).not_to_have_value(learned)
    moments = card.get_by_role("group", name="Before and after")
    before, after = (moments.get_by_role("button", name=name) for name in ("before", "after"))
    expect(before).to_have_attribute("aria-pressed", "true")
    after.press("Enter")
    expect(bias).to_have_value(learned)
    update.press("PageDown")
    between = moments.get_by_role("button", pressed=True)
    expect(between).to_have_text(re.compile(r"^at \d+$"))
    seen = bias.input_value()
    before.press("Enter")
    expect(update).to_have_attribute("aria-valuetext", re.compile("^update 0: "))
    moments.get_by_role("button", name="at ").press("Enter")
    expect(bias).to_have_value(seen)
    after.press("Enter")
    before.press("Enter")
    page.get_by_role("button", name="The challenge by hand").last.press("Enter")
    expect(page.locator(".challenge-standing")).not_to_contain_text("3 of 3 tests pass")
    page.keyboard.press("Control+z")
    expect(page.locator(".challenge-solved")).to_contain_text("Solved by training, with 4 sliders")


@pytest.mark.page_may_complain
def test_a_training_whose_python_stops_goes_on_where_it_was_once_it_is_tried_again(page: Page) -> None:
    page.goto("./#s=1.challenge:count;train:23,0.1")
    expect(page.locator("html")).to_have_attribute("data-engine", "ready", timeout=60_000)
    page.locator(".training").get_by_role("button", name="Play").press("Enter")
    updates = "Number(document.querySelector('.training-chart input').max)"
    page.wait_for_function(f"{updates} > 3")
    page.workers[0].evaluate("() => { setTimeout(() => { throw new Error('gone'); }); }")
    expect(page.locator(".notice.failed")).to_contain_text("Python has stopped unexpectedly")
    made = page.evaluate(updates)
    page.get_by_role("button", name="Try again").click()
    page.wait_for_function(f"made => {updates} > made", arg=made, timeout=60_000)


def test_a_gru_of_four_units_is_chosen_in_the_card_and_learns_along_how_it_is_read(page: Page) -> None:
    page.goto("./#s=1.challenge:count;train:1")
    expect(page.locator("html")).to_have_attribute("data-engine", "ready", timeout=60_000)
    card = page.locator(".training")
    bands = page.locator(".wanted-bands")
    expect(bands).not_to_have_count(0)
    card.get_by_role("combobox", name="kind of cell").select_option("GRU")
    expect(page.locator("html")).to_have_attribute("data-kind", "gru", timeout=30_000)
    card.get_by_role("combobox", name="units").select_option("4")
    expect(page.locator(".stepper-place").first).to_contain_text("of 4", timeout=30_000)
    expect(card.get_by_role("textbox", name="rate")).to_have_value("0.03")
    expect(bands).to_have_count(0)
    update = card.get_by_role("slider", name="Update")
    card.get_by_role("button", name="One update").press("Enter")
    expect(update).to_have_attribute("aria-valuetext", re.compile("^update 1: "))
    expect(card.locator(".training-reading")).to_contain_text(
        re.compile(r"^What is read is −?0\.\d\d·h1 .*·h4 .* learned along")
    )
    expect(page.locator(".grids-nudges")).to_have_count(3)
    card.get_by_role("button", name="Try on sequences of").press("Enter")
    expect(card.locator(".training-exam")).to_contain_text("of 200 are right, at update 1 on 50 steps")
    expect(page.locator(".training-standing")).to_contain_text("of 43 tests pass")
    card.get_by_role("combobox", name="steps").select_option("21")
    expect(update).to_have_attribute("aria-valuetext", re.compile("^update 0: "))
    card.get_by_role("button", name="One update").press("Enter")
    expect(update).to_have_attribute("aria-valuetext", re.compile("^update 1: .* of 200 sequences are right$"))
    page.keyboard.press("Control+z")
    page.keyboard.press("Control+z")
    page.keyboard.press("Control+z")
    page.keyboard.press("Control+z")
    expect(card.get_by_role("combobox", name="units")).to_have_value("1")


def test_on_a_phone_the_card_stands_above_the_buttons_also_when_the_line_over_the_sentence_grows(
    new_page: NewPage,
) -> None:
    page = new_page(viewport={"width": 360, "height": 800})
    page.goto("./#s=1.challenge:latch;train:1")
    expect(page.locator("html")).to_have_attribute("data-engine", "ready", timeout=60_000)
    page.locator(".training").get_by_role("button", name="One update").press("Enter")
    expect(page.locator(".training-place")).to_be_visible()
    card, buttons = page.locator(".guest.docked"), page.locator(".transport")
    gap = "([card, buttons]) => buttons.getBoundingClientRect().top - card.getBoundingClientRect().bottom"
    expect(page.locator(".pin-there").first).to_be_visible()
    for _ in range(50):
        if page.evaluate(gap, [card.element_handle(), buttons.element_handle()]) > -1:
            break
        page.wait_for_timeout(100)
    assert -1 < page.evaluate(gap, [card.element_handle(), buttons.element_handle()]) < 12
