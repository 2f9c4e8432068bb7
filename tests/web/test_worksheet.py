"""Worksheets: what is blank on them, for every kind of cell; what a lesson and a challenge ask, and never answer."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import lstm_core as lc
from lstm_core.activations import SIGMOID
from lstm_core.marking.definition import Task
from tests.pipe import asking
from tests.web.challenges import LEVELS, request_of
from tests.web.lessons import LESSONS
from tests.web.made_of import run_of
from tests.web.many import answered

Json = dict[str, Any]
Ask = Callable[..., Json]
BLANK = "…"
PARTS = ["lines", "table", "figure", "weights"]


@pytest.fixture(scope="module")
def ask() -> Iterator[Ask]:
    with asking(Path(__file__).with_name("worksheet.js")) as question:
        yield lambda **more: question(more)


def text(drawn: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", " ", drawn))


def rows(table: str) -> dict[str, list[str]]:
    """What stands in the cells of each step."""
    found = re.findall(r"<tr[^>]*>\s*<th scope=\"row\">(.*?)</th>(.*?)</tr>", table, re.DOTALL)
    return {text(head).strip(): [text(cell).strip() for cell in re.findall(r"<td.*?</td>", row)] for head, row in found}


@pytest.mark.parametrize("H", [1, 2])
@pytest.mark.parametrize("kind", [kind.kind for kind in lc.kinds()])
def test_a_worksheet_shows_nothing_that_its_step_and_later_ones_bring_forth(ask: Ask, kind: str, H: int) -> None:
    run = answered(kind, H, 1)
    found = ask(run=run, step=2, parts=PARTS)
    results = re.findall(r'class="equations-result[^>]*>(.*?)</span>', found["lines"], re.DOTALL)
    assert [text(result).strip() for result in results] == [BLANK] * len(results)
    table = rows(found["table"])
    biases = len(next(one for one in lc.kinds() if one.kind == kind).parts)
    assert BLANK not in table["1"]
    for step in ("2", "3"):
        assert len([cell for cell in table[step] if cell != BLANK]) == 1 + biases  # the input, and b of each part
    state = run["trace"]["values"]["hidden_state"]
    shown = {f"{value:.4f}".lstrip("-") for value in (state[H], state[2 * H])}
    assert not any(number in found["figure"] + found["lines"] + found["table"] for number in shown)


@pytest.mark.parametrize("kind", [kind.kind for kind in lc.kinds()])
def test_every_kind_of_cell_is_asked_two_to_four_questions_of_its_own_parts(ask: Ask, kind: str) -> None:
    questions = [text(question) for question in ask(run=answered(kind, 1, 1), step=2)["questions"]]
    assert 2 <= len(questions) <= 4
    declared = next(one for one in lc.kinds() if one.kind == kind)
    gates = [part.words for part in declared.parts if part.curve is SIGMOID]
    asked = " ".join(questions)
    assert "step 2" in asked
    assert all(gate in gates for gate in re.findall(r"(?<=the )\w+ gate", asked))
    assert ("Which gate" in asked) == (len(gates) > 1)


def test_what_was_shown_before_it_was_printed_stays_and_only_the_rest_is_blank(ask: Ask) -> None:
    found = ask(run=run_of("default"), step=2, stage=2, parts=["lines"])
    results = re.findall(r'class="equations-result[^>]*>(.*?)</span>', found["lines"], re.DOTALL)
    assert [text(result).strip() for result in results] == ["0.69", "0.88"] + [BLANK] * 4
    assert "Fill in what is blank of step 2." in found["questions"][0]
    last = ask(run=run_of("default"), step=2, stage=6, parts=["lines"])
    assert "Work out step 3 in the same way as step 2" in last["questions"][0]
    assert BLANK not in text(last["lines"])


@pytest.mark.parametrize("lesson", LESSONS, ids=[lesson["name"] for lesson in LESSONS])
def test_a_lesson_asks_on_paper_with_boxes_and_does_not_answer(ask: Ask, lesson: Json) -> None:
    run = run_of("default")
    for part, card in enumerate(lesson["cards"], start=1):
        found = ask(run=run, step=2, guest={"lesson": lesson["name"], "part": part})
        said = text(found["head"] + " ".join(found["questions"]))
        assert lesson["title"] in said
        assert card["text"] in said
        question = card.get("ask")
        if question is None:
            assert card["do"] in said
            continue
        boxes = [box for one in found["questions"] for box in re.findall(r"<li lang=.*?</li>", one)]
        assert [text(box).strip() for box in boxes] == question["options"]
        assert question["question"] in said
        assert not any(answer in said for answer in (card["reveal"], *filter(None, question["feedback"])))


def run_at(task: Task, weights: Json) -> Json:
    request = request_of(task, weights)
    answer = lc.answer(request)
    return {"request": request, "trace": answer["trace"] | {one: answer[one] for one in ("printed", "told")}}


@pytest.mark.parametrize("task", LEVELS.values(), ids=LEVELS)
def test_the_paper_of_a_challenge_has_its_tests_and_nothing_of_what_the_reader_has_found(ask: Ask, task: Task) -> None:
    assert task.solution
    printed = {"guest": {"challenge": task.name}, "parts": PARTS}
    begun = ask(run=run_at(task, {}), step=1, **printed)
    found = ask(run=run_at(task, dict(task.solution.weights)), step=len(task.tests[0].inputs), **printed)
    # A line has as many decimals as make it true.
    assert [re.sub(r"(\d\.\d\d)\d*", r"\1", str(part)) for part in found.values()] == [
        re.sub(r"(\d\.\d\d)\d*", r"\1", str(part)) for part in begun.values()
    ]
    assert task.goal in text(begun["head"])
    tests = "".join(begun["questions"])
    assert tests.count("<td></td>") >= sum(len(test.inputs) for test in task.tests)
    inputs = re.findall(r"<th scope=\"row\">input</th>(.*?)</tr>", tests, re.DOTALL)
    assert len(re.findall("<td>[^<]", "".join(inputs))) == sum(len(test.inputs) for test in task.tests)
