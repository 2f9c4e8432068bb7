"""Every card of every lesson: not done where it begins, done by what it shows, and true to the core in every number."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from lstm_core.marking.levels import definitions
from tests.pipe import asking
from tests.web.lessons import CARDS, FOLDER, LESSONS, ORIGINS, SCRIPT, World, lenses_of, run_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.pipe import Ask

Json = dict[str, Any]

WORDS = 45
MEASURED: Json = json.loads((FOLDER.parents[1] / "training" / "measured.json").read_text("utf-8"))
LANES = {"share": "made_of", "reach": "gradient", "attention": "attention"}
A_NUMBER = re.compile(r"[−-]?\d+(?:[.,]\d+)?\s?%|[−-]?\d+\.\d+|(?<![\w.^])\d{2,}(?![\w.])")
every_card = pytest.mark.parametrize(("name", "card", "checked"), CARDS, ids=[name for name, *_ in CARDS])


@pytest.fixture(scope="module")
def ask() -> Iterator[Ask]:
    with asking(SCRIPT) as ask:
        yield ask


def state_of(ask: Ask, fields: Json) -> Json:
    state: Json = ask({"ask": "state", "fields": fields, "presets": ORIGINS})
    assert not state["problems"], state["problems"]
    return state


def shown(card: Json) -> tuple[Json, Json]:
    """The fields of the state that a card shows, and where the reader has been then."""
    fields = {name: value for name, value in card["show"].items() if name not in ("seen", "walked")}
    seen, walked = card["show"].get("seen", []), card["show"].get("walked", [])
    if walked:
        fields |= {"step": str(walked[-1][0]), "stage": str(walked[-1][1])}
    return card["start"] | fields, {"seen": seen, "walked": [f"{step}.{stage}" for step, stage in walked]}


def judged(ask: Ask, card: Json, fields: Json, been: Json) -> Json:
    state, start = state_of(ask, fields), state_of(ask, card["start"])
    here = {"seen": [state["step"]], "walked": [f"{state['step']}.{state['stage']}"]}
    been = been | {key: [*here[key], *been.get(key, [])] for key in here}
    question = {"card": card, "run": run_of(state), "lenses": lenses_of(state), "state": state}
    found: Json = ask({"ask": "judged", **question, "start": start["request"], "been": been})
    return found


@every_card
def test_it_is_not_done_where_it_begins_and_is_done_by_what_it_shows(
    ask: Ask, name: str, card: Json, checked: Json
) -> None:
    del name
    assert not judged(ask, card, card["start"], {})["done"]
    fields, been = shown(card)
    been |= checked.get("been", {})
    only_answered = card["done"] == [{"answered": True}]
    assert judged(ask, card, fields, been | ({"answered": 0} if only_answered else {})) == {"known": True, "done": True}
    for fields in checked.get("not", []):
        assert not judged(ask, card, card["start"] | fields, {})["done"], fields


@every_card
def test_the_sliders_that_are_marked_are_those_that_it_moves(ask: Ask, name: str, card: Json, checked: Json) -> None:
    del name, checked
    start, now = (state_of(ask, fields)["request"] for fields in (card["start"], shown(card)[0]))
    assert set(card.get("meant", [])) <= set(ask({"ask": "changed", "start": start, "now": now}))


@every_card
def test_it_is_short_and_whatever_it_asks_the_core_has_the_answer(
    ask: Ask, name: str, card: Json, checked: Json
) -> None:
    del name
    assert len(card["text"].split()) <= WORDS
    if "ask" not in card:
        return
    question = card["ask"]
    assert len(question["options"]) == len(question["feedback"])
    was = World(state_of(ask, card["start"]))
    of = World(state_of(ask, shown(card)[0])) if checked.get("of") else was
    truth = of.worth(checked["truth"], was)
    if "values" in checked:
        truth = int(np.argmin([abs(value - truth) for value in checked["values"]]))
    assert truth == question["right"]


@every_card
def test_its_numbers_are_those_of_the_core_to_the_last_digit(ask: Ask, name: str, card: Json, checked: Json) -> None:
    del name
    was, after = World(state_of(ask, card["start"])), World(state_of(ask, shown(card)[0]))
    for said, expression, *of in checked.get("numbers", []):
        value, half = printed(said)
        truth = (after if of else was).worth(expression, was)
        assert abs(value - truth) <= half * 1.000001, (said, expression, truth)
    behind = {plain(str(said)) for said, *_ in checked.get("numbers", [])} | {
        plain(one) for one in checked.get("given", [])
    }
    question = card.get("ask")
    texts = [card["text"], card["reveal"]]
    texts += [question["question"], *question["feedback"], question["options"][question["right"]]] if question else []
    nothing = {
        said for text in texts for said in numbers_in(text) if said not in behind and said.lstrip("-") not in behind
    }
    assert not nothing


@every_card
def test_where_the_reader_has_closed_the_lane_that_it_needs_it_names_it(
    ask: Ask, name: str, card: Json, checked: Json
) -> None:
    del name, checked
    needed = {lane for key, lane in LANES.items() if any(key in condition for condition in card["done"])}
    fields, been = shown(card)
    assert "lane" not in judged(ask, card, fields, been)
    closed = judged(ask, card, {key: value for key, value in fields.items() if key != "lanes"}, been)
    assert {closed[key] for key in ("lane",) if key in closed} == needed


@pytest.mark.parametrize(
    ("of", "bound", "said"),
    [
        ("cell_state", {"within": 0.05}, "within 0.05 of 0"),
        ("candidate", {"beyond": 2}, "more than 2.00 from 0"),
        ("forget_gate", {"within": 0.01}, "within 1 % of 0"),
        ("cell_state", {"above": 9}, "above +9.00"),
    ],
)
def test_how_far_from_zero_is_said_without_a_sign(ask: Ask, of: str, bound: Json, said: str) -> None:
    _, card, _ = CARDS[0]
    far = judged(ask, card | {"done": [{"of": of, "at": 1} | bound]}, card["start"], {})
    assert far["now"]["wanted"].replace("\u00a0", " ") == said


def measured(**row: Any) -> Json:
    """The row of what training was measured to learn."""
    (found,) = [one for what in ("learned", "longer") for one in MEASURED[what] if row.items() <= one.items()]
    return dict(found)


def test_what_the_lesson_on_training_says_was_measured() -> None:
    _, _, held, rnn, toggle = next(one for one in LESSONS if one["name"] == "training")["cards"]
    of = [measured(task="hold", kind="lstm", forget_bias=bias, steps=[21, 21])["succeeded"] for bias in (0, 1, 3)]
    assert of == [1, 9, 10]
    assert "Of ten seeds one learns it with 0, nine with 1, and all with 3." in held["reveal"]
    of = [measured(task="hold", kind="rnn", steps=[steps, steps])["succeeded"] for steps in (6, 31)]
    assert of == [10, 3]
    assert "Of ten seeds all learn it over 5 steps, three over 30." in rnn["reveal"]
    assert measured(task="toggle", units=1, read_out=True, steps=[6, 12])["succeeded"] == 0
    four = measured(task="toggle", units=4, kind="lstm", succeeded=10)["each"]
    assert sum(updates <= 140 for updates in four) >= len(four) / 2
    assert set(measured(task="toggle", exam=60, updates=300)["each"]) == {1.0}
    assert "within 140 updates, and trained on to 300 none makes a mistake on 60 steps" in toggle["reveal"]


def test_what_follows_a_lesson_is_there() -> None:
    there = {level["name"] for level in definitions()}, {lesson["name"] for lesson in LESSONS}
    for lesson in LESSONS:
        (what, name), *more = lesson["then"].items()
        assert not more
        assert name in there[["challenge", "lesson"].index(what)]


def plain(said: str) -> str:
    return said.replace("−", "-").replace("\u00a0", " ").strip()


def numbers_in(text: str) -> list[str]:
    """The numbers with a decimal point or a per cent sign, and whole ones above 12."""
    found = [plain(one) for one in A_NUMBER.findall(text.replace("\u00a0", " "))]
    return [one for one in found if not one.isdigit() or int(one) > 12]


def printed(said: str) -> tuple[float, float]:
    """The value of a printed number, and half a unit of its last digit."""
    share = 100 if said.endswith("%") else 1
    bare = plain(said).rstrip("% ")
    places = len(bare.partition(".")[2])
    return float(bare) / share, 0.5 * 10.0**-places / share
