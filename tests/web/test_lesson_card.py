"""The card of a lesson: what it shows before and after; one part done by the keyboard, and by Show me."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Page, expect

from tests.pipe import asking
from tests.web.lessons import LESSONS, ORIGINS, SCRIPT, run_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.pipe import Ask

Json = dict[str, Any]

FORGET = next(lesson for lesson in LESSONS if lesson["name"] == "forget")
SECOND = FORGET["cards"][1]


@pytest.fixture(scope="module")
def ask() -> Iterator[Ask]:
    with asking(SCRIPT) as ask:
        yield ask


def card(ask: Ask, part: int, fields: Json | None = None, **more: Any) -> Json:
    start = FORGET["cards"][part - 1]["start"]
    state = ask({"ask": "state", "fields": start | (fields or {}), "presets": ORIGINS})
    found: Json = ask(
        {"ask": "card", "guest": {"lesson": "forget", "part": part}, "run": run_of(state), "state": state} | more
    )
    return found


def visible(drawn: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", drawn))


def test_what_comes_out_is_covered_until_an_option_is_chosen_and_then_said_of_it(ask: Ask) -> None:
    before = visible(card(ask, 2)["card"])
    assert SECOND["ask"]["question"] in before
    for text in [*SECOND["ask"]["feedback"], SECOND["reveal"], "✓"]:
        assert text not in before
    for chosen, said in [(0, 0), (1, 1), (-1, 0)]:
        after = visible(card(ask, 2, answered=chosen)["card"])
        assert f"{SECOND['ask']['options'][0]} ✓ right" in after
        assert after.count("✓") == 1
        assert SECOND["ask"]["feedback"][said] in after
        assert SECOND["reveal"] in after


def test_where_a_sentence_stands_a_card_says_its_first_one_and_what_to_do_then_what_came_out(ask: Ask) -> None:
    text, rest = SECOND["text"].split(". ", 1)
    before = visible(card(ask, 2)["short"])
    assert f"{text}. {SECOND['do']}" in before
    assert "now +0.03, wanted above +0.90" in before
    assert rest not in before
    after = visible(card(ask, 2, {"forget_gate": "0,0,8"})["short"])
    assert SECOND["reveal"] in after
    assert "✓ Done" in after
    assert SECOND["do"] not in after


@pytest.mark.parametrize("part", range(1, len(FORGET["cards"]) + 1))
def test_the_way_on_is_open_before_a_part_is_done(ask: Ask, part: int) -> None:
    seen = card(ask, part)["card"]
    buttons = re.findall(r"<button[^>]*>([^<]*)</button>", seen)
    last = part == len(FORGET["cards"])
    assert buttons == [*["Back"][: part > 1], "Show me", "To the challenge" if last else "Skip"]
    assert "primary" not in seen
    assert f'aria-label="part {part} of {len(FORGET["cards"])}"' in seen


def test_a_part_that_is_done_goes_on_in_ink_and_needs_no_help(ask: Ask) -> None:
    seen = card(ask, 2, {"forget_gate": "0,0,4"})
    assert re.findall(r"<button[^>]*>([^<]*)</button>", seen["card"]) == ["Back", "Next"]
    assert "primary" in seen["card"]
    assert SECOND["reveal"] in visible(seen["card"])
    assert visible(seen["brief"]) == "✓ DoneNext"


def test_how_far_a_gate_is_stands_in_words_and_as_a_meter_with_a_mark(ask: Ask) -> None:
    drawn = card(ask, 3)
    seen = drawn["card"]
    assert visible(drawn["brief"]).startswith(f"{FORGET['cards'][2]['do']} now ")
    assert "now 100 %, wanted below 1 %" in visible(seen).replace("\u00a0", " ")
    [share] = re.findall(r'<i style="width:([\d.]+)%"', seen)
    assert 99.9 < float(share) < 100
    assert 'style="inset-inline-start:1%"' in seen


def test_while_python_is_away_the_text_stands_and_the_task_waits(ask: Ask) -> None:
    seen = visible(card(ask, 2, frame={"awaited": True})["card"])
    assert SECOND["text"] in seen
    assert "Waits for the numbers." in seen
    assert "Skip" in seen


def test_a_lane_that_is_closed_is_opened_by_a_button_in_the_card(ask: Ask) -> None:
    lesson = next(lesson for lesson in LESSONS if lesson["name"] == "made-of")
    part, start = next((k, one["start"]) for k, one in enumerate(lesson["cards"], 1) if "share" in str(one["done"]))
    state = ask({"ask": "state", "fields": start, "presets": ORIGINS})
    guest = {"lesson": "made-of", "part": part}
    for lanes, there in (([], True), (["made_of"], False)):
        question = {"ask": "card", "guest": guest, "run": run_of(state), "state": state, "frame": {"lanes": lanes}}
        seen = ask(question)
        for drawn in (seen["card"], seen["brief"]):
            assert ("Open the lane “What c is made of”" in visible(drawn)) is there
        assert ("Waits for the numbers." in visible(seen["card"])) is not there


@pytest.mark.parametrize(
    ("fields", "names"),
    [
        ({}, []),
        ({"forget_gate": "0,0,4", "cell_start": "2"}, ["forget_gate.b", "cell_start"]),
        ({"inputs": "1,2"}, ["inputs"]),
        ({"step": "2"}, []),
        ({"kind": "rnn"}, ["kind"]),
    ],
)
def test_what_a_reader_has_changed_is_named_like_the_sliders(ask: Ask, fields: Json, names: list[str]) -> None:
    def request(fields: Json) -> Json:
        found: Json = ask({"ask": "state", "fields": fields, "presets": ORIGINS})["request"]
        return found

    start = {"inputs": "0.8,-0.3,0.6", "forget_gate": "0,0,0", "cell_start": "1"}
    kind = {"kind": fields["kind"]} if "kind" in fields else None
    now = request(kind or start | fields)
    assert sorted(ask({"ask": "changed", "start": request(start), "now": now})) == sorted(names)


def test_the_inputs_are_ringed_where_a_part_means_them_and_may_be_changed(ask: Ask) -> None:
    for lesson in LESSONS:
        for part, one in enumerate(lesson["cards"], start=1):
            question = {"ask": "ringed", "guest": {"lesson": lesson["name"], "part": part}}
            ring = ask(question | {"lock": []})
            assert ("lesson-meant" in ring) == ("inputs" in one.get("meant", []))
            assert not ask(question | {"lock": ["inputs"]})


def begun(page: Page) -> None:
    page.goto("./#s=1.lesson:forget,2")
    expect(page.locator("html")).to_have_attribute("data-engine", "ready", timeout=60_000)


def test_a_part_is_done_by_the_keyboard_alone(page: Page) -> None:
    begun(page)
    task = page.locator(".lesson-task")
    page.get_by_role("radio", name="up, to open it").press("Space")
    expect(page.locator(".lesson-feedback")).to_have_text("Open means kept.")
    bias = page.get_by_role("slider", name="forget gate, bias")
    bias.press("End")
    expect(task).to_have_class(re.compile(r"\bdone\b"))
    expect(page.locator("#live")).to_have_text("Part 2 of 5 is done")
    page.get_by_role("button", name="Next", exact=True).press("Enter")
    expect(page.locator(".lesson-pips")).to_have_attribute("aria-label", "part 3 of 5")
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    page.get_by_role("button", name="Back", exact=True).press("Enter")
    expect(bias).to_have_value("0")
    expect(task).not_to_have_class(re.compile(r"\bdone\b"))


def test_show_me_does_a_part_as_one_edit_that_can_be_undone(page: Page) -> None:
    begun(page)
    page.get_by_role("button", name="Show me").click()
    expect(page.locator(".lesson-task")).to_have_class(re.compile(r"\bdone\b"))
    bias = page.get_by_role("slider", name="forget gate, bias")
    expect(bias).to_have_value("4")
    page.keyboard.press("Control+z")
    expect(bias).to_have_value("0")
