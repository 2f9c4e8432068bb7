"""The same sequence in several cells: a row for each kind, one below the other, on one scale."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import lstm_core as lc
from tests.pipe import asking
from tests.web.carried import carried
from web.runtime.record import recorded

Json = dict[str, Any]
Ask = Callable[..., Any]

KINDS = [kind.kind for kind in lc.kinds()]
PRESETS = {preset["name"]: preset for kind in ("lstm", "gru") for preset in recorded(kind)}


@pytest.fixture(scope="module")
def ask() -> Iterator[Ask]:
    with asking(Path(__file__).with_name("several.js")) as question:
        yield lambda what, **more: question({"ask": what, **more})


def answered(request: Json) -> Json:
    """What the page hears of a request."""
    said = lc.answer(request)
    if "problem" in said:
        return {"request": request, "what": said["problem"]["what"]}
    return {"request": request, "trace": said["trace"] | {name: said[name] for name in ("printed", "told")}}


def heard(preset: Json) -> Json:
    own = preset["request"]["kind"]
    return {name: answered(carried(preset["request"], name)) for name in KINDS if name != own}


def shown(ask: Ask, name: str, **more: Any) -> Json:
    preset = PRESETS[name]
    question = {"preset": preset, "heard": heard(preset), "step": preset["step"], "late": False, "frame": {}} | more
    seen: Json = ask("shown", **question)
    return seen


def names(seen: Json) -> list[str]:
    """Every row as it is read aloud."""
    said = re.findall(r'<span class="unseen">(.*?)</span>', seen["drawn"])
    return [re.sub("<[^>]*>", "", one) for one in said]


def states(request: Json) -> dict[str, list[float]]:
    """Every state of a run of CPython's, its start first."""
    values = lc.answer(request)["trace"]["values"]
    names = [name for name in ("cell_state", "hidden_state") if name in values]
    return {name: [values[name.replace("state", "start")][0], *values[name]] for name in names}


@pytest.mark.parametrize("name", ["default", "count", "gru-count"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_request_becomes_what_the_reader_would_find_in_another_kind(ask: Ask, name: str, kind: str) -> None:
    request = PRESETS[name]["request"]
    assert ask("carried", request=request, kind=kind) == json.loads(json.dumps(carried(request, kind)))


@pytest.mark.parametrize("name", ["default", "count", "gru-count"])
def test_each_row_shows_what_cpython_makes_of_the_sequence_the_kind_in_the_figure_first(ask: Ask, name: str) -> None:
    request = PRESETS[name]["request"]
    rows = shown(ask, name)["rows"]
    own = request["kind"]
    assert [row["kind"] for row in rows] == [own, *(kind for kind in KINDS if kind != own)]
    assert [row["here"] for row in rows] == [True, *[False] * 6]
    for row in rows:
        seen = {line["state"]: [line["start"], *line["values"]] for line in row["lines"]}
        assert seen == {state: pytest.approx(all_) for state, all_ in states(carried(request, row["kind"])).items()}


@pytest.mark.parametrize("name", ["default", "count", "latch"])
def test_one_scale_goes_from_the_smallest_to_the_largest_number_of_all_rows(ask: Ask, name: str) -> None:
    numbers = [
        number
        for kind in KINDS
        for values in states(carried(PRESETS[name]["request"], kind)).values()
        for number in values
    ]
    scale = shown(ask, name)["scale"]
    assert scale["lowest"] == pytest.approx(min(0, *numbers))
    assert scale["highest"] == pytest.approx(max(0, *numbers))
    assert scale["ticks"] == [*([-1] if min(numbers) < -1 else []), *([1] if max(numbers) > 1 else [])]


def test_a_number_stands_equally_high_over_zero_in_every_row(ask: Ask) -> None:
    last = len(PRESETS["count"]["request"]["inputs"])
    seen = shown(ask, "count", step=last)
    zeros = [float(y) for y in re.findall(r'<path class="timeline-zero" d="M[\d.]+ ([\d.]+)H', seen["drawn"])]
    drawn = re.findall(r'<path class="timeline-line" stroke-width="[\d.]+" d="([^"]+)"', seen["drawn"])
    lines = [line for row in seen["rows"] for line in row["lines"]]
    assert len(drawn) == len(lines) == 11
    heights = []
    for row in seen["rows"]:
        zero = zeros.pop(0)
        for line in row["lines"]:
            assert zeros.pop(0) == zero, "each line has the zero of its row"
            points = [float(y) for y in re.findall(r",(-?[\d.]+)", drawn.pop(0))]
            heights += zip([line["start"], *line["values"]], [zero - y for y in points], strict=True)
    unit = max(height for _, height in heights) / max(value for value, _ in heights)
    assert unit > 5
    assert all(abs(height - value * unit) < 0.2 for value, height in heights)


def test_what_is_covered_in_the_figure_is_covered_in_every_row(ask: Ask) -> None:
    seen = shown(ask, "count", step=3, frame={"shown": 3 * 6 - 1})
    assert {len(line["values"]) for row in seen["rows"] for line in row["lines"]} == {2}
    assert all(line["present"] is None for row in seen["rows"] for line in row["lines"]), "not a number"
    assert "is not known yet" in seen["drawn"]


def test_a_row_whose_answer_is_still_to_come_waits_with_the_last_one_if_python_is_there(ask: Ask) -> None:
    seen = shown(ask, "count", late=True)
    assert [row["waits"] for row in seen["rows"]] == [False, *[True] * 6]
    assert all(row["lines"] for row in seen["rows"])
    assert 'aria-busy="true"' in seen["drawn"]
    without = shown(ask, "count", late=True, frame={"engine": {"kind": "failed", "reason": "missing"}})
    assert [bool(row["lines"]) for row in without["rows"]] == [True, *[False] * 6]
    assert "Python is not running" in without["drawn"]
    assert 'aria-busy="false"' in shown(ask, "count")["drawn"]


def test_a_row_with_a_number_beyond_float64_says_so_and_the_others_keep_their_scale(ask: Ask) -> None:
    preset = PRESETS["count"]
    said = heard(preset)
    said["gru"] = {"request": said["gru"]["request"], "what": "The total of the candidate overflows at step 2."}
    seen = shown(ask, "count", heard=said)
    assert seen["rows"][1]["refused"] == said["gru"]["what"]
    assert seen["scale"] == shown(ask, "count")["scale"]
    assert f"GRU: {said['gru']['what']}" in names(seen)


def test_each_row_has_its_numbers_in_its_name(ask: Ask) -> None:
    told = names(shown(ask, "count", step=4))
    assert told[0] == "LSTM, in the figure: at step 4 cell state is plus 3.00, hidden state is plus 0.99"
    assert told[1] == "GRU: at step 4 hidden state is 0.00"
    assert len(told) == 7
