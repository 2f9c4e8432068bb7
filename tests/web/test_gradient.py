"""The lane of the gradient: the derivatives of the core on a scale that hides nothing, named at their far ends."""

import itertools
import math
import re
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lstm_core as lc
from lstm_core.request import read_request
from lstm_core.running.run import run_from
from tests.pipe import asking
from tests.web.carried import carried
from tests.web.gradient import DEFAULT, FIRST, KEPT, KINDS, SCRIPT, Ask, Json, asked_by, changed, drawn, looked, shown
from web.runtime.record import recorded


@pytest.fixture(scope="module")
def ask() -> Iterator[Ask]:
    with asking(SCRIPT) as question:
        yield asked_by(question)


def sensitivity(request: Json, step: int) -> lc.Sensitivity:
    asked = read_request(request)
    cell, starts, holds = asked.forward
    return lc.sensitivity(cell, run_from(cell, asked.inputs, starts, holds), step)


def lines(seen: Json) -> dict[str, list[float]]:
    return {line["name"]: line["values"] for line in seen["lines"]}


def paths(seen: Json) -> dict[str, list[tuple[float, float]]]:
    """The points of each line, as they are drawn from the step looked at back."""
    drawn = re.findall(r'<path class="gradient-line (\w+)" d="([^"]*)"', seen["drawn"])
    return {
        name: [(float(x), float(y)) for x, y in re.findall(r"[ML](-?[\d.]+) (-?[\d.]+)", path)] for name, path in drawn
    }


def names(seen: Json) -> list[str]:
    return re.findall(r'<text class="gradient-name"[^>]*>([^<]*)</text>', seen["front"])


def test_every_picture_is_the_one_that_was_looked_at() -> None:
    kept = {path.stem: path.read_text("utf-8") for path in KEPT.glob("*.svg")}
    assert drawn() == kept, "look at it, then run python -m tests.web.gradient"


@pytest.mark.parametrize("kind", KINDS)
def test_the_lines_are_the_derivatives_of_the_core_through_the_memory_and_along_its_highway(
    ask: Ask, kind: str
) -> None:
    preset = changed(FIRST[kind], 8)
    beside = "rnn" if kind != "rnn" else "lstm"
    seen = shown(ask, preset, 7, beside)
    own = sensitivity(preset["request"], 7)
    other = sensitivity(carried(preset["request"], beside), 7)
    expected = {"whole": own.hidden if own.cell is None else own.cell}
    if own.highway is not None:
        expected["highway"] = own.highway
    expected["beside"] = other.hidden if other.cell is None else other.cell
    found = lines(seen)
    assert list(found) == list(expected)
    for name, values in expected.items():
        np.testing.assert_allclose(found[name], values, rtol=1e-12)


def test_through_h_there_is_no_highway(ask: Ask) -> None:
    seen = shown(ask, DEFAULT, 5, frame={"chosen": {"through": "hidden_state"}})
    assert list(lines(seen)) == ["whole"]
    np.testing.assert_allclose(lines(seen)["whole"], sensitivity(DEFAULT["request"], 5).hidden, rtol=1e-12)


@pytest.mark.parametrize("width", [944, 340])
@pytest.mark.parametrize("steps", [1, 5, 60, 200])
def test_a_point_stands_where_the_power_of_ten_of_its_number_does_and_below_a_millionth_none(
    ask: Ask, steps: int, width: int
) -> None:
    preset = changed(DEFAULT, steps)
    seen = shown(ask, preset, steps, "rnn", width=width)
    drawn = paths(seen)
    middles = seen["middles"]
    top = drawn["whole"][0][1]
    decade = (float(re.findall(r'timeline-scale" d="M[\d.]+ ([\d.]+)H', seen["drawn"])[0]) - top) / 6
    assert decade > 10
    for name, points in drawn.items():
        for t, value in enumerate(lines(seen)[name]):
            at = [y for x, y in points if abs(x - middles[t]) < 0.06]
            if value >= 1e-6:
                assert at == [pytest.approx(top - decade * math.log10(value), abs=0.2)], (name, t)
            elif value < 1e-7:
                assert at == [], (name, t)


def test_a_line_that_has_left_the_scale_says_at_its_end_what_is_left(ask: Ask) -> None:
    preset = changed(DEFAULT, 60, forget_gate__b=8.0, forget_gate__W=0.0, forget_gate__U=0.0)
    seen = shown(ask, preset, 60, "rnn")
    own, other = sensitivity(preset["request"], 60), sensitivity(carried(preset["request"], "rnn"), 60)
    assert own.highway is not None
    assert own.cell is not None
    assert other.hidden[0] < 1e-40
    assert 0.97 < own.highway[0] < 1
    mantissa, exponent = f"{other.hidden[0]:.1e}".split("e")
    raised = exponent.lstrip("-0").translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
    assert f"RNN, through h: {mantissa}·10⁻{raised}" in names(seen)
    assert "its highway alone: 0.98" in names(seen)
    first = max(t for t, left in enumerate(other.hidden, 1) if left < 1e-6)
    assert f"less than a millionth is left of one at step {first}." in seen["sentence"]


def test_a_forget_bias_of_8_opens_the_highway_and_the_whole_falls_because_h_works_against_it(ask: Ask) -> None:
    before, after = changed(DEFAULT, 10), changed(DEFAULT, 10, forget_gate__b=8.0)
    seen = [shown(ask, preset, 10) for preset in (before, after)]
    assert [lines(one)["highway"][0] for one in seen] == [
        pytest.approx(0.056, abs=5e-4),
        pytest.approx(0.996, abs=5e-4),
    ]
    assert lines(seen[1])["whole"][0] < lines(seen[0])["whole"][0] / 2
    assert names(seen[0]) == ["LSTM, through c: 0.0038 of a nudge at step 1", "its highway alone: 0.056"]
    assert names(seen[1])[1] == "its highway alone: 0.996"


def test_what_explodes_makes_the_scale_grow(ask: Ask) -> None:
    preset = changed(FIRST["rnn"], 12, hidden__W=0.0, hidden__U=4.0, hidden__b=0.0)
    seen = shown(ask, preset, 12)
    values = lines(seen)["whole"]
    assert max(values) > 1e5
    heights = [y for _, y in paths(seen)["whole"]]
    lane = float(re.findall(r'timeline-ground" x="0" y="([\d.]+)"', seen["drawn"])[0])
    assert min(heights) >= lane
    assert sorted(heights, reverse=True) == heights
    assert "has grown to" in seen["sentence"]
    assert "times a nudge at step 1" in names(seen)[0]


@pytest.mark.parametrize("beside", ["", "rnn"])
def test_on_an_even_scale_a_height_is_its_number(ask: Ask, beside: str) -> None:
    seen = shown(ask, DEFAULT, 5, beside, frame={"chosen": {"scale": "linear"}})
    ticks = [float(y) for y in re.findall(r'class="timeline-(?:zero|scale)" d="M[\d.]+ ([\d.]+)H', seen["drawn"])]
    bottom, top = max(ticks), min(ticks)
    for name, points in paths(seen).items():
        for (_, y), value in zip(points, reversed(lines(seen)[name]), strict=True):
            assert y == pytest.approx(bottom - (bottom - top) * value, abs=0.2)


def test_what_is_covered_is_not_looked_at_and_a_late_answer_stands_under_its_own_step(ask: Ask) -> None:
    covered = shown(ask, DEFAULT, 4, frame={"shown": 4 * 6 - 1})
    assert (covered["here"], covered["lines"], names(covered)) == (0, [], [])
    late = shown(ask, DEFAULT, 3, late=True)
    assert (late["here"], late["waits"], late["said"]) == (3, True, "")
    old = ask("shown", preset=DEFAULT, heard={"gradient": looked(DEFAULT["request"], 3)}, step=5, late=True)
    assert "back from step 3" in old["front"]
    assert "left at step 3" in old["sentence"]


def test_the_first_step_has_nothing_before_it(ask: Ask) -> None:
    seen = shown(ask, DEFAULT, 1)
    assert names(seen) == []
    assert seen["picture"] == "Nothing lies before step 1."


def test_the_numbers_are_told_to_a_voice_and_stand_in_the_table(ask: Ask) -> None:
    seen = shown(ask, DEFAULT, 5, "rnn")
    own = sensitivity(DEFAULT["request"], 5)
    assert own.cell is not None
    said = [f"{left:#.2g}" for left in own.cell[:4]]
    assert f"LSTM, through c: {said[3]} at step 4, {said[2]} at step 3" in seen["picture"]
    whole, _, beside = seen["columns"]
    assert whole["name"] == "LSTM, through c"
    assert whole["rows"] == [*said, "1"]
    assert beside["name"] == "RNN, through h"
    assert re.search(r"In an RNN on the same sequence, 1\.\d times ten to the minus 6 is left\.$", seen["said"])


def test_over_many_units_a_norm_is_the_most_that_can_be_left(ask: Ask) -> None:
    kinds = {preset["name"]: preset for preset in recorded("lstm")}
    preset = next(one for one in kinds.values() if one["request"]["H"] > 1)
    seen = shown(ask, preset, 5)
    left = lines(seen)["whole"][0]
    assert 0.99 < left < 0.995
    assert f"at most {left:.2f} is left" in seen["sentence"]
    assert f"over all {preset['request']['H']} units" in seen["sentence"]


heights = st.lists(st.floats(0, 150), min_size=2, max_size=12)


@settings(max_examples=100, deadline=None)
@given(lines=st.lists(heights, min_size=1, max_size=3), width=st.floats(60, 300))
def test_no_name_lies_on_another_or_outside_the_lane(ask: Ask, lines: list[list[float]], width: float) -> None:
    box = {"left": 2.0, "right": 338.0, "top": 0.0, "bottom": 114.0}
    points = [
        [{"x": 10 + 300 * t / (len(line) - 1), "y": y} for t, y in enumerate([*line[:-1], 12.0])] for line in lines
    ]
    found = ask("placed", lines=points, widths=[width] * len(lines), lane=box)
    for place in found:
        assert box["left"] <= place["x"] <= box["right"] - width + 1e-6
        assert box["top"] + 13 <= place["y"] <= box["bottom"]
    for one, other in itertools.combinations(found, 2):
        apart = abs(one["y"] - other["y"]) >= 13 or abs(one["x"] - other["x"]) >= width
        assert apart, found


@pytest.mark.parametrize(
    "fields", ["", "beside:rnn", "beside:pin", "scale:linear", "beside:gru;scale:linear;through:hidden_state"]
)
def test_an_address_keeps_what_stands_beside_and_how_it_is_scaled(ask: Ask, fields: str) -> None:
    presets = [{name: DEFAULT[name] for name in ("name", "step", "request", "words")}]
    more = f";{fields}" if fields else ""
    found = ask("read", hash=f"#s=1.preset:default;lanes:gradient{more};step:2;stage:6", presets=presets)
    assert found["notices"] == []
    assert found["chosen"] == dict(field.split(":") for field in fields.split(";") if field)
    written = ask("write", state=found | {"origin": presets[0]})
    assert written == f"s=1.preset:default;lanes:gradient{more};step:2;stage:6"


def test_what_an_address_cannot_mean_is_left_out_and_said(ask: Ask) -> None:
    presets = [{name: DEFAULT[name] for name in ("name", "step", "request", "words")}]
    found = ask("read", hash="#s=1.preset:default;beside:abacus;scale:log;through:f", presets=presets)
    assert found["chosen"] == {}
    assert [notice["where"] for notice in found["notices"]] == ["address.beside", "address.scale", "address.through"]


@pytest.mark.parametrize(
    ("factor", "times", "product"),
    [
        (0.5, 20, "1 × 0.5, 20 times = 9.5·10⁻⁷"),
        (0.99, 20, "1 × 0.99, 20 times = 0.82"),
        (1.1, 20, "1 × 1.1, 20 times = 6.7"),
        (0.9, 1, "1 × 0.9 = 0.90"),
        (1.0, 0, "A nudge of 1."),
    ],
)
def test_one_factor_many_times_is_the_cores_product(ask: Ask, factor: float, times: int, product: str) -> None:
    request = DEFAULT["request"] | {"ask": ["powers"], "factor": factor, "trace": False}
    powers = {"request": request, "lenses": lc.answer(request)["lenses"]}
    heard = {"gradient": looked(DEFAULT["request"], 5), "gradient_powers": powers}
    found = ask("calculated", preset=DEFAULT, heard=heard, step=5, factor=factor, times=times)
    assert found["product"] == product
    assert found["pressed"] == [f"× {factor:g}"]
    kept = DEFAULT["trace"]["values"]["forget_gate.value"][4]
    assert found["choices"][0] == f"this step: {kept:#.2g}"
    late = ask("calculated", preset=DEFAULT, heard=heard, step=5, factor=factor, times=20, late=True)
    assert late["product"].endswith("…")


def test_of_time_that_runs_back_the_far_end_is_the_last_step_of_the_sequence(ask: Ask) -> None:
    request = DEFAULT["request"]
    both = request | {"backward": {name: request[name] for name in ("weights", "starts")}}
    said = lc.answer(both)["backward"]
    trace = said["trace"] | {name: said[name] for name in ("printed", "told")} | {"direction": "backward"}
    asked = both | {"ask": ["sensitivity"], "at": 2, "trace": False}
    answer = lc.answer(asked)
    heard = {"gradient": {"request": asked, "lenses": answer["lenses"], "backward": answer["backward"]["lenses"]}}
    preset = DEFAULT | {"request": both, "trace": trace}
    seen = ask("shown", preset=preset, heard=heard, step=2, frame={"direction": "backward", "chosen": {}})
    turned = request | {"inputs": request["inputs"][::-1]}
    np.testing.assert_allclose(lines(seen)["whole"], sensitivity(turned, 4).cell, rtol=1e-12)
    assert [x for x, _ in paths(seen)["whole"]] == pytest.approx(seen["middles"][1:], abs=0.06)
    assert names(seen)[0].endswith("of a nudge at step 5")
    assert "is left at step 2" in seen["sentence"]


def test_why_there_is_no_line_is_said(ask: Ask) -> None:
    what = "The total of the candidate overflows at step 2."
    heard = {"gradient": looked(DEFAULT["request"], 5)}
    beside = {"request": carried(DEFAULT["request"], "rnn"), "what": what}
    refused = ask(
        "shown", preset=DEFAULT, heard=heard | {"gradient_beside": beside}, step=5, frame={"chosen": {"beside": "rnn"}}
    )
    assert refused["missing"] == f"There is no gradient of an RNN beside it: {what}"
    pinned = {"request": DEFAULT["request"] | {"inputs": DEFAULT["request"]["inputs"][:3]}}
    short = ask("shown", preset=DEFAULT, heard=heard, step=5, frame={"chosen": {"beside": "pin", "pinned": pinned}})
    assert (short["missing"], list(lines(short))) == ("The pinned run has no step 5.", ["whole", "highway"])
    own = ask("shown", preset=DEFAULT, heard={"gradient": {"request": DEFAULT["request"], "what": what}}, step=5)
    assert own["what"] == f"There is no gradient back to here: {what}"


def test_the_pinned_run_is_a_line_like_another_cell(ask: Ask) -> None:
    other = changed(DEFAULT, forget_gate__b=8.0)["request"]
    heard = {"gradient": looked(DEFAULT["request"], 4), "gradient_beside": looked(other, 4)}
    chosen = {"beside": "pin", "pinned": {"request": other}}
    seen = ask("shown", preset=DEFAULT, heard=heard, step=4, frame={"chosen": chosen})
    np.testing.assert_allclose(lines(seen)["beside"], sensitivity(other, 4).cell, rtol=1e-12)
    assert names(seen)[-1].startswith("pinned LSTM, through c: ")
    assert "In the pinned run, " in seen["sentence"]
