"""Lessons and challenges in an embedded figure: what stands there, and what the page around it is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.pipe import asking
from tests.whole.screen import wait_until_ready

if TYPE_CHECKING:
    from tests.conftest import NewPage, Site
    from tests.embed.conftest import Open

Guests = Callable[..., Any]

pytestmark = pytest.mark.page_may_complain  # another origin is the point

LESSON = {"lesson": "forget", "part": 2}
CHALLENGE = {"challenge": "keep"}
SENTENCE = [None]
"""The place where the sentence stands."""


@pytest.fixture(scope="module")
def guests() -> Iterator[Guests]:
    with asking(Path(__file__).with_name("guests.js")) as question:
        yield lambda named, guest, **more: question({"named": named.split(","), "guest": guest, **more})


def test_a_guest_that_panels_name_is_a_panel_of_its_own_as_long_as_it_is_there(guests: Guests) -> None:
    for arrangement in ("stacked", "beside"):
        for guest, own, other in ((LESSON, "lesson", "challenge"), (CHALLENGE, "challenge", "lesson")):
            found = guests(f"cell,{other},{own},weights", guest, arrangement=arrangement)
            assert found["panels"] == ["cell", own, "weights"]
            assert all(seen == [own] for seen in found["seen"].values())
    assert guests("lesson,cell,challenge", None)["panels"] == ["cell"]
    assert guests("lesson", CHALLENGE)["panels"] == ["challenge"]


def test_a_challenge_that_is_learned_stands_in_a_panel_of_its_own_where_that_is_named(guests: Guests) -> None:
    learned = CHALLENGE | {"train": {"seed": 1}}
    for named in ("training,cell,challenge", "training,cell,lesson"):
        found = guests(named, learned)
        assert found["panels"] == ["training", "cell"]
        assert found["seen"] == {"training": SENTENCE, "cell": []}  # over the time axis
        found = guests(named, learned, arrangement="beside")
        assert found["seen"] == {"training": ["training"], "cell": ["training"]}
    assert guests("cell,challenge", learned)["panels"] == ["cell", "challenge"]
    assert guests("training,cell,challenge", CHALLENGE)["panels"] == ["cell", "challenge"]


def test_a_lesson_that_no_panel_names_stands_where_the_sentence_stands_or_comes_first(guests: Guests) -> None:
    for named in ("cell,sequence", "numbers", "weights,cell"):
        assert guests(named, LESSON)["panels"] == named.split(",")
        assert set(map(tuple, guests(named, LESSON)["seen"].values())) == {tuple(SENTENCE)}
    for named in ("sequence", "sequence,cell", "made_of", "attention,weights"):
        assert guests(named, LESSON)["panels"] == ["lesson", *named.split(",")]


def test_a_challenge_that_no_panel_names_stands_above_the_weights_or_comes_first(guests: Guests) -> None:
    found = guests("cell,sequence,numbers,weights", CHALLENGE)
    assert found["panels"] == ["weights", "cell", "sequence", "numbers"]
    assert found["seen"] == {"weights": SENTENCE, "cell": [], "sequence": [], "numbers": []}
    assert guests("cell,weights", CHALLENGE, arrangement="beside")["seen"]["weights"] == ["weights"]
    assert guests("cell,sequence", CHALLENGE)["panels"] == ["challenge", "cell", "sequence"]


KEEP = "embed.html?panels=weights,cell#s=1.challenge:keep"


def test_each_figure_tells_its_own_results_and_no_other(open_host: Open) -> None:
    host = open_host(cell=KEEP, other=KEEP)
    first = host.wait("result")
    assert first["task"] == "challenge:keep"
    assert first["passed"] is False
    assert first["tests"] == [False] * len(first["tests"])
    host.wait("result", name="other")
    frame = host.frame()
    wait_until_ready(frame)
    expect(frame.locator(".guest.framed")).to_contain_text("tests pass")
    expect(frame.get_by_role("button", name="All lessons and challenges")).to_have_count(0)
    slider = frame.get_by_role("slider", name="forget gate, bias", exact=True)
    slider.press("End")
    solved = host.wait("result", 2)
    assert solved["passed"] is True
    assert solved["sliders"] == 1
    assert [one["passed"] for one in host.heard("result", "other")] == [False]


def test_the_tests_of_a_challenge_and_its_sliders_stand_beside_each_other(open_host: Open) -> None:
    frame = open_host(cell="embed.html#s=1.challenge:keep").frame()
    frame.locator(".guest.framed").wait_for()
    tests, sliders = (frame.locator(one).bounding_box() for one in (".guest.framed", ".panel-weights"))
    assert tests
    assert sliders
    assert tests["x"] + tests["width"] <= sliders["x"]
    assert abs(tests["y"] - sliders["y"]) < 20
    expect(frame.get_by_role("slider", name="output gate, bias")).to_be_in_viewport()


def test_a_lesson_stands_where_the_sentence_stands_and_unfolds_over_the_figure(open_host: Open) -> None:
    host = open_host(cell="embed.html#s=1.lesson:one-step,5")
    frame = host.frame()
    expect(frame.locator(".lead > .guest")).to_contain_text("Go to the end of step 4.")
    expect(frame.locator(".lesson-question")).to_have_count(0)
    before = frame.locator(".cell svg:visible").bounding_box()
    frame.get_by_role("button", name="The whole card").click()
    expect(frame.locator(".lesson-question")).to_be_visible()
    assert frame.locator(".cell svg:visible").bounding_box() == before
    frame.get_by_role("button", name="Show me").click()
    result = host.wait("result")
    assert (result["task"], result["passed"], result["shown"]) == ("lesson:one-step,5", True, True)


def test_the_tab_of_a_guest_says_which_it_is_and_opens_it(open_host: Open) -> None:
    host = open_host(
        cell="embed.html?panels=sequence#s=1.lesson:forget,2",
        other="embed.html?panels=cell,lesson,challenge&challenge=keep",
    )
    first, second = host.frame(), host.frame("other")
    tab = first.get_by_role("button", name="Lesson “The forget gate reads backwards”", exact=True)
    expect(tab).to_have_attribute("aria-pressed", "true")
    expect(first.locator(".guest .lesson-text")).to_be_visible()
    expect(second.locator(".guest")).to_have_count(0)
    second.get_by_role("button", name="Challenge “Open the forget gate”", exact=True).click()
    expect(second.locator(".panel-challenge > .guest h2")).to_have_text("Open the forget gate")


def test_in_a_wide_figure_a_challenge_stands_beside_the_cell_above_the_weights(new_page: NewPage, site: Site) -> None:
    page = new_page(viewport={"width": 1100, "height": 640})
    page.goto(f"{site.url}embed.html?challenge=keep")
    expect(page.locator(".aside .panel-weights > .guest:first-child")).to_be_visible()
    expect(page.locator(".figure .panel-cell")).to_be_visible()


def test_the_page_opens_a_lesson_and_a_challenge_with_what_they_begin_with(open_host: Open) -> None:
    host = open_host(cell="embed.html?panels=cell,weights#s=1.preset:count")
    frame = host.frame()
    host.say("set", lesson="forget,2", step=2)
    expect(frame.locator(".lead > .guest h2")).to_have_text("The forget gate reads backwards")
    state = host.state()
    assert ";lesson:forget,2;step:2" in state["state"]
    assert state["request"]["inputs"] == [0.8, -0.3, 0.6, -0.9, 0.4]
    host.say("set", challenge="keep")
    expect(frame.get_by_role("button", name="Weights", pressed=True)).to_be_visible()
    expect(frame.locator(".lead > .guest h2")).to_have_text("Open the forget gate")
    host.say("set", state="s=1.preset:count")
    expect(frame.locator(".guest")).to_have_count(0)


def test_where_lessons_cannot_be_fetched_the_page_is_told(open_host: Open) -> None:
    host = open_host(cell="embed.html#s=1.preset:count")
    before = host.state()
    host.page.route("**/learning-*.js", lambda route: route.abort())
    host.say("set", lesson="forget,2")
    error = host.wait("error")
    assert (error["where"], "could not be fetched; nothing was changed" in error["what"]) == ("set", True)
    assert host.state() == before | {"id": 1}


def test_the_page_is_told_which_option_of_a_question_was_chosen(open_host: Open) -> None:
    host = open_host(cell="embed.html#s=1.lesson:one-step,1")
    frame = host.frame()
    frame.get_by_role("button", name="The whole card").click()
    frame.get_by_role("radio", name="I don’t know").check()
    answer = host.wait("answer")
    assert (answer["task"], answer["chosen"], answer["right"]) == ("lesson:one-step,1", -1, False)


def test_the_slider_that_is_meant_is_one_press_away_in_another_panel(open_host: Open) -> None:
    frame = open_host(cell="embed.html#s=1.lesson:forget,2").frame()
    frame.get_by_role("button", name="The whole card").click()
    frame.get_by_role("button", name="To the slider").click()
    expect(frame.locator(".controls-cell.meant input").first).to_be_focused()
    expect(frame.locator(".lesson-question")).to_have_count(0)


def test_a_lesson_or_a_challenge_that_is_not_there_is_told_in_one_sentence(open_host: Open) -> None:
    wrong = {
        "lesson:../../x,1": "lesson “../../x,1”, which does not exist",
        "challenge:<script>": "challenge “<script>”, which does not exist",
        "lesson:forget,99": "lesson “forget,99”, but the parts of this lesson run from 1 to 5",
    }
    for given, sentence in wrong.items():
        frame = open_host(cell=f"embed.html?panels=cell,lesson#s=1.{given}").frame()
        expect(frame.locator(".notice span").first).to_have_text(f"The address names the {sentence}; it was left out.")
        expect(frame.locator(".guest, .tabs-panels")).to_have_count(0)


def test_the_number_of_units_is_changed_in_the_card_that_asks_for_another(open_host: Open) -> None:
    host = open_host(cell="embed.html#s=1.lesson:units,1")
    frame = host.frame()
    frame.get_by_role("button", name="The whole card").click()
    frame.locator(".lesson").get_by_role("button", name="Units: more").click()
    assert host.wait("result")["task"] == "lesson:units,1"
