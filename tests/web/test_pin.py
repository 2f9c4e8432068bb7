"""A pinned run: what is drawn and said of it beside the run on screen, and how both stand in one address."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Page, expect

import lstm_core as lc
from lstm_core.printing import signed
from tests.pipe import asking
from tests.web.carried import carried
from tests.web.many import answered as of_many
from tests.web.pin import BACK, BOTH, DEFAULT, KEPT, LONGER, OPEN, ORIGINS, SCRIPT, answered, changed, drawn, shown

Json = dict[str, Any]
Ask = Callable[..., Any]
T = len(DEFAULT["inputs"])
STATES = ("cell_state", "hidden_state")


@pytest.fixture(scope="module")
def ask() -> Iterator[Ask]:
    with asking(SCRIPT) as question:
        yield question


def lane(axis: str, part: str) -> str:
    """What is drawn of a part, up to the next one."""
    start = axis.index(f'<g class="{part}">')
    following = re.compile(r'<g class="(?!todo)').search(axis, start + 1)
    return axis[start : following.start() if following else None]


def outlines(text: str, look: str) -> list[str]:
    return re.findall(rf'<path class="{look}(?: todo)?"[^>]*?\sd="([^"]*)"', text)


def corners(text: str, look: str) -> set[tuple[float, float]]:
    found = re.findall(r"([-\d.]+),([-\d.]+)", " ".join(outlines(text, look)))
    return {(float(x), float(y)) for x, y in found}


def visible(line: str) -> str:
    """The line over the figure as it is read."""
    text = re.search(r'<span class="pin-compared" aria-hidden="true">(.*)</span><span class="unseen">', line, re.S)
    assert text is not None
    return re.sub(r"<[^>]*>", "", text[1]).strip()


@pytest.mark.parametrize(
    ("one", "other", "direction"),
    [
        (DEFAULT, OPEN, "forward"),
        (OPEN, changed(starts={"cell_state": [-0.8]}), "forward"),
        (BOTH, changed(BOTH, backward=BACK | {"starts": {"cell_state": [0.3], "hidden_state": [0.1]}}), "backward"),
    ],
)
def test_the_dashes_are_the_line_that_the_pinned_run_has_itself(
    ask: Ask, one: Json, other: Json, direction: str
) -> None:
    here, there = answered(one), answered(other)
    last = 1 if direction == "backward" else T
    ghost = shown(ask, here, there, last, direction=direction)["axis"]
    own = shown(ask, there, here, last, direction=direction)["axis"]
    for state in STATES:
        assert corners(lane(ghost, state), "ghost-line") == corners(lane(own, state), "timeline-line")
        assert len(corners(lane(ghost, state), "ghost-line")) == T + 1


def test_a_notch_stands_where_the_meter_of_the_pinned_run_ends(ask: Ask) -> None:
    here, there = answered(DEFAULT), answered(OPEN)
    ghost, own = shown(ask, here, there)["axis"], shown(ask, there, here)["axis"]
    for part in ("forget_gate", "input_gate", "output_gate"):
        notches = re.findall(r"M([-\d.]+) ", " ".join(outlines(lane(ghost, part), "ghost-notch")))
        meters = re.findall(r"M([-\d.]+) [-\d.]+h([-\d.]+)v4h", " ".join(outlines(lane(own, part), "timeline-fill")))
        ends = [float(left) + float(width) for left, width in meters]
        assert [float(x) for x in notches] == pytest.approx(ends, abs=1.5)
        assert len(ends) == T


def test_inputs_that_differ_are_outlined_where_the_bars_of_the_pinned_run_end(ask: Ask) -> None:
    here, there = answered(DEFAULT), answered(changed(inputs=[*DEFAULT["inputs"][:2], -0.5, -0.9, 0.1]))
    ghost, own = shown(ask, here, there)["axis"], shown(ask, there, here)["axis"]
    ends = re.findall(r"V([-\d.]+)h", " ".join(outlines(lane(ghost, "inputs"), "ghost-outline")))
    grips = re.findall(r"M[-\d.]+ ([-\d.]+)h", " ".join(outlines(lane(own, "inputs"), "timeline-grip")))
    half = 4
    assert [float(end) for end in ends] == pytest.approx([float(grips[step]) + half for step in (2, 4)], abs=0.11)


def numbers(request: Json, state: str, unit: int = 0, steps: int | None = None) -> list[str]:
    """A state as the table prints it, its start first."""
    said = lc.answer(request)["trace"]["values"]
    units = request["H"]
    each = [said[state.replace("state", "start")][unit], *np.asarray(said[state]).reshape(-1, units)[:steps, unit]]
    return [signed(float(number), 4) for number in each]


@pytest.mark.parametrize(
    ("run", "pinned"),
    [
        (DEFAULT, OPEN),
        (DEFAULT, LONGER),
        (LONGER, DEFAULT),
        (DEFAULT, carried(DEFAULT, "gru")),
        (carried(DEFAULT, "rnn"), DEFAULT),
        (DEFAULT, of_many("lstm", 4, 3, T=T)["request"]),
    ],
)
def test_the_table_has_what_both_runs_have_as_far_as_both_go(ask: Ask, run: Json, pinned: Json) -> None:
    seen = shown(ask, answered(run), answered(pinned), 1)
    steps, both = (len(one["inputs"]) // one["D"] for one in (run, pinned))
    shared = [state for state in STATES if state in run["starts"] and state in pinned["starts"]]
    assert [column["part"] for column in seen["columns"]] == shared
    for column in seen["columns"]:
        known = numbers(pinned, column["part"], steps=steps)
        assert column["numbers"] == known + [""] * (steps - both)


def test_with_many_units_the_unit_that_is_looked_at_is_compared(ask: Ask) -> None:
    run, pinned = of_many("lstm", 4, 2, T=3)["request"], of_many("lstm", 3, 2, T=3)["request"]
    seen = shown(ask, answered(run), answered(pinned), 1, frame={"cursor": {"unit": 2}})
    assert [column["numbers"] for column in seen["columns"]] == [numbers(pinned, state, 2) for state in STATES]
    beyond = shown(ask, answered(run), answered(pinned), 1, frame={"cursor": {"unit": 3}})
    assert visible(beyond["line"]) == "The pinned run has 3 units only."
    assert "ghost" not in beyond["axis"].replace("ghost-outline", "")


HERE, THERE = "h5 +0.33, pinned +0.14", "c5 +0.72, pinned +0.47"


@pytest.mark.parametrize(
    ("run", "pinned", "line", "said"),
    [
        (
            OPEN,
            DEFAULT,
            f"{HERE} · {THERE}",
            "Against the pinned run, b of the forget gate is 8.0 instead of 1.2: at step 5, hidden state plus 0.33, "
            "pinned plus 0.14; cell state plus 0.72, pinned plus 0.47.",
        ),
        (
            carried(DEFAULT, "rnn"),
            DEFAULT,
            "h5 +0.99, pinned LSTM +0.14",
            "Against the pinned run, this is an RNN, not an LSTM: at step 5, hidden state plus 0.99, pinned plus 0.14.",
        ),
        (
            changed(inputs=[*DEFAULT["inputs"], 0.0]),
            DEFAULT,
            "h5 +0.14, pinned +0.14 · c5 +0.47, pinned +0.47",
            "Against the pinned run, what differs is the sequence: at step 5, hidden state plus 0.14, pinned "
            "plus 0.14; cell state plus 0.47, pinned plus 0.47.",
        ),
    ],
)
def test_one_line_and_one_sentence_say_what_changed_and_what_became_of_it(
    ask: Ask, run: Json, pinned: Json, line: str, said: str
) -> None:
    seen = shown(ask, answered(run), answered(pinned))
    assert visible(seen["line"]) == line
    assert seen["sentence"] == said


@pytest.mark.parametrize(
    ("more", "line"),
    [
        ({"heard": None}, "The pinned run is not known yet."),
        ({"heard": "late"}, "The pinned run is not known yet."),
        ({"step": 7}, "The pinned run ends at step 5."),
        ({"direction": "backward"}, "The pinned run has one direction only."),
    ],
)
def test_where_nothing_can_be_compared_the_line_says_why(ask: Ask, more: Json, line: str) -> None:
    seen = shown(ask, answered(LONGER | {"backward": BACK}), answered(DEFAULT), **({"step": 1} | more))
    assert visible(seen["line"]) == seen["sentence"] == line
    assert ("ghost-line" in seen["axis"]) == ("step" in more)


def test_of_the_pinned_run_no_more_is_shown_than_of_the_run_itself(ask: Ask) -> None:
    covered = {"settings": {"hide": ["answer"], "lock": [], "panels": []}, "shown": 2 * 6 + 1}
    seen = shown(ask, answered(OPEN), answered(DEFAULT), 3, frame=covered)
    assert visible(seen["line"]) == ""
    for state in STATES:
        assert len(corners(lane(seen["axis"], state), "ghost-line")) == 3
    assert all(column["numbers"][3:] == [""] * 3 for column in seen["columns"])


def test_what_is_known_of_it_stays_while_python_is_awaited(ask: Ask) -> None:
    seen = shown(ask, answered(OPEN), answered(DEFAULT), frame={"awaited": True, "shown": 0})
    assert [column["numbers"] for column in seen["columns"]] == [numbers(DEFAULT, state) for state in STATES]


@pytest.mark.parametrize(
    ("pinned", "preset", "label"),
    [
        (DEFAULT, "default", "A bit of everything"),
        (OPEN, "default", "A bit of everything, b of the forget gate = 8.0"),
        (changed(starts={"cell_state": [0.5]}), "default", "A bit of everything, the cell state at the start = 0.5"),
        (changed(inputs=[0.8, -0.3, 0.6, -0.9, 2.0]), "default", "A bit of everything, the input at step 5 = 2.0"),
        (changed(inputs=[0.0] * 5), "default", "A bit of everything, changed, differing in the inputs"),
        (
            changed(OPEN, inputs=[1.0, *DEFAULT["inputs"][1:]]),
            "default",
            "A bit of everything, changed, differing in the forget gate and the input at step 1",
        ),
        (LONGER, "default", "A bit of everything, changed, differing in the sequence"),
        (BOTH, "default", "A bit of everything, changed, differing in the second direction"),
        (ORIGINS["gru-everything"]["request"], "gru-everything", "GRU, A bit of everything"),
    ],
)
def test_the_pin_says_what_is_pinned_and_in_what_it_differs(ask: Ask, pinned: Json, preset: str, label: str) -> None:
    assert shown(ask, answered(DEFAULT), answered(pinned, preset), 1)["label"] == label


MANY = {f"{H}x{D}": of_many("lstm", H, D, T=T)["request"] for H, D in ((2, 1), (4, 3))}
HELD = [{"part": "forget_gate", "value": 1.0, "first": 2}]


@pytest.mark.parametrize(
    ("run", "pinned"),
    [
        pytest.param(one, other, id=name)
        for name, one, other in (
            ("the same", {}, {}),
            ("weights", {}, {"request": OPEN}),
            ("weights of both", {"request": OPEN}, {"request": changed(weights={"candidate.W": [0.1 + 0.2]})}),
            ("a start", {}, {"request": changed(starts={"hidden_state": [-1e-7]})}),
            ("inputs", {}, {"request": changed(inputs=[0.0, 1.0, 2.0, 3.0, 4.0])}),
            ("more steps", {}, {"request": LONGER}),
            ("words", {"words": ["to", "be", "or", "not", "to, be"]}, {}),
            ("no words", {}, {"words": ["", "", "a;b", "50 %", ""]}),
            ("words and steps", {"request": LONGER, "words": ["w"] * 7}, {"words": ["v"] * 5}),
            ("another preset", {}, {"request": ORIGINS["count"]["request"], "origin": ORIGINS["count"]}),
            ("another preset, changed", {}, {"request": OPEN, "origin": ORIGINS["count"]}),
            ("another kind", {}, {"request": carried(OPEN, "gru"), "origin": ORIGINS["gru-everything"]}),
            ("a shape", {}, {"request": MANY["2x1"]}),
            ("shapes", {"request": MANY["4x3"], "names": ["a", "b", ""]}, {"request": MANY["2x1"]}),
            (
                "weights of many",
                {"request": MANY["2x1"]},
                {"request": changed(MANY["2x1"], weights={"output_gate.U": [1.0, 2.0, 3.0, 4.0]})},
            ),
            ("a hold", {}, {"request": DEFAULT | {"holds": HELD}}),
            ("no hold", {"request": DEFAULT | {"holds": HELD}}, {}),
            ("the same hold", {"request": DEFAULT | {"holds": HELD}}, {"request": OPEN | {"holds": HELD}}),
            ("a hold backward", {}, {"request": changed(backward=BACK | {"holds": HELD})}),
            ("a second direction", {}, {"request": BOTH}),
            ("one direction", {"request": BOTH}, {}),
            (
                "its weights",
                {"request": BOTH},
                {"request": changed(BOTH, backward=BACK | {"weights": DEFAULT["weights"]})},
            ),
        )
    ],
)
def test_both_runs_come_back_from_one_link_and_from_a_file(ask: Ask, run: Json, pinned: Json) -> None:
    usual = {"request": DEFAULT, "words": [], "names": [], "origin": ORIGINS["default"]}
    place = {"direction": "forward", "unit": 0, "lanes": [], "step": 1, "stage": 6}
    state = usual | run | place | {"chosen": {"pinned": usual | pinned}}
    presets = list(ORIGINS.values())
    text = ask({"ask": "write", "state": state})
    assert re.fullmatch(r"[\w.=:;,%~-]+", text)
    for back in (
        ask({"ask": "read", "hash": f"#{text}", "presets": presets}),
        ask({"ask": "file", "text": text, "presets": presets}),
    ):
        assert back.get("notices", back.get("problems")) == []
        for before, after in ((usual | run, back), (usual | pinned, back["chosen"]["pinned"])):
            assert {key: after[key] for key in ("request", "words", "names")} == {
                key: before[key] for key in ("request", "words", "names")
            }
            assert after["origin"]["name"] == before["origin"]["name"]


def test_what_is_alike_stands_in_the_link_once(ask: Ask) -> None:
    usual = {"words": [], "names": [], "origin": ORIGINS["default"]}
    place = {"direction": "forward", "unit": 0, "lanes": [], "step": 1, "stage": 6}
    one, other = changed(OPEN, inputs=[1.0] * 9), changed(inputs=[1.0] * 9)
    text = ask(
        {"ask": "write", "state": {**usual, "request": one, **place, "chosen": {"pinned": usual | {"request": other}}}}
    )
    assert re.findall(r"pin\w*", text) == ["pin", "pin_forget_gate"]


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ("pin:0", "The address gives “0” for the pin, where only 1 will do; nothing is pinned."),
        (
            "pin:1;pin_forget_gate:1,2",
            "The pinned run gives 2 values for the forget gate, where only three numbers (w, u, b) will do; nothing is "
            "pinned.",
        ),
        ("pin_kind:gpu", "The pinned run names the kind of cell “gpu”, which does not exist; nothing is pinned."),
        ("pin:1;pin_flux:3", "The pinned run has a part named “flux”, which an LSTM has not; nothing is pinned."),
        (
            "pin:1;pin_shape:many",
            "The pinned run gives “many” as the shape, where two whole numbers from 1 to 512, units × inputs, such as "
            "4x3, belong; nothing is pinned.",
        ),
    ],
)
def test_a_pinned_run_that_cannot_be_understood_is_not_pinned_and_the_reader_is_told(
    ask: Ask, fields: str, sentence: str
) -> None:
    back = ask({"ask": "read", "hash": f"#s=1.preset:default;{fields};step:3", "presets": list(ORIGINS.values())})
    assert [notice["what"] for notice in back["notices"]] == [sentence]
    assert back["chosen"] == {}
    assert (back["request"], back["step"]) == (DEFAULT, 3)


def test_a_link_that_would_be_too_long_leaves_out_the_pinned_run(ask: Ask) -> None:
    usual = {"words": [], "names": [], "origin": ORIGINS["default"], "direction": "forward", "step": 1, "stage": 6}
    run = changed(inputs=np.linspace(0, 1, 1000).tolist())
    long = of_many("lstm", 40, 1, T=5)["request"]
    long["weights"] = {name: (np.asarray(numbers) / 3).tolist() for name, numbers in long["weights"].items()}
    pinned = {"request": long, "words": [], "names": [], "origin": ORIGINS["default"]}
    text = ask({"ask": "long", "state": {**usual, "request": run, "chosen": {"pinned": pinned}}})
    assert "pin" not in text
    assert ask({"ask": "read", "hash": f"#{text}", "presets": list(ORIGINS.values())})["request"] == run


def test_the_axis_with_a_pinned_run_is_drawn_as_it_is_kept() -> None:
    kept = {path.stem: path.read_text("utf-8") for path in KEPT.glob("*.svg")}
    assert drawn() == kept


def test_a_run_is_pinned_changed_swapped_and_let_go_and_the_focus_stays(
    page: Page, new_page: Callable[..., Page]
) -> None:
    page.goto("./#s=1.preset:default;step:5;stage:6")
    expect(page.locator("html")).to_have_attribute("data-engine", "ready", timeout=60_000)
    page.get_by_role("button", name="Pin this run").click()
    pin = page.get_by_role("group", name="Pinned: A bit of everything", exact=True)
    swap = page.get_by_role("button", name="Swap")
    expect(swap).to_be_focused()
    expect(pin).to_be_visible()
    bias = page.get_by_role("textbox", name="forget gate, bias", exact=True)
    bias.fill("8")
    bias.press("Enter")
    line = page.locator(".pin-compared")
    expect(line).to_have_text("h5 +0.33, pinned +0.14 · c5 +0.72, pinned +0.47")
    expect(page.locator("#live")).to_have_text(re.compile(r"8\.0 instead of 1\.2: at step 5, hidden state plus 0\.33"))
    expect(page.get_by_role("group", name=re.compile("b of the forget gate = 1.2$"))).to_be_visible()

    swap.focus()
    swap.press("Enter")
    expect(line).to_have_text("h5 +0.14, pinned +0.33 · c5 +0.47, pinned +0.72")
    expect(swap).to_be_focused()
    other = new_page()
    other.goto(page.url)
    expect(other.locator(".pin-compared")).to_have_text(
        "h5 +0.14, pinned +0.33 · c5 +0.47, pinned +0.72", timeout=60_000
    )
    page.keyboard.press("Control+z")
    expect(line).to_have_text("h5 +0.33, pinned +0.14 · c5 +0.72, pinned +0.47")
    expect(bias).to_have_value("8.0")

    page.get_by_role("button", name="Unpin").press("Enter")
    expect(page.get_by_role("button", name="Pin this run")).to_be_focused()
    expect(line).to_have_count(0)
    page.go_back()
    expect(line).to_have_text("h5 +0.33, pinned +0.14 · c5 +0.72, pinned +0.47")
