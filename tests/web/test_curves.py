"""Cells with other curves than σ and tanh on the page: what is written and drawn of them is what the core declares."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

import lstm_core as lc
from lstm_core.kinds.curved import curves_of, with_curves_of_text
from lstm_core.kinds.plain import declared
from lstm_core.kinds.register import kind_named
from lstm_core.wire import request_from
from tests.core.reference.curves import CURVES
from tests.pipe import asking
from tests.web.equation_lines import signed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.pipe import Ask

CASES = [
    ("lstm", "forget_gate=hard_sigmoid/candidate=relu/cell_squashed=relu"),
    ("lstm", "clip=0.5"),
    ("lstm", "input_gate=hard_sigmoid(0.16666666666666666,0.5)/output_gate=softplus/clip=3"),
    ("gru", "update_gate=hard_sigmoid/candidate=leaky_relu(0.2)"),
    ("gru_2014", "candidate=affine(0.5,2)/clip=1"),
    ("rnn", "hidden=relu"),
    ("rnn", "hidden=thresholded_relu(-0.25)"),
    ("rnn", "clip=0.25"),
    ("peephole_lstm", "candidate=elu/cell_squashed=softsign"),
    ("coupled_lstm", "forget_gate=hard_sigmoid/cell_squashed=linear"),
    ("lstm_1997", "candidate=scaled_tanh(1.7159,0.6667)"),
]
PRESETS = [
    {
        "name": preset.name,
        "title": preset.title,
        "step": preset.step,
        "request": request_from(preset),
        "words": [],
        "names": [],
    }
    for kind in ("lstm", "gru", "rnn")
    for preset in lc.presets(kind)[:1]
]


@pytest.fixture(scope="module")
def ask() -> Iterator[Ask]:
    with asking(Path(__file__).with_name("curves.js")) as ask:
        yield ask


def composed(tree: Any) -> Any:
    """A tree of the core as the page has it: a curve over what is cut off is one curve, σ∘clip±3."""
    if isinstance(tree, list):
        return [composed(one) for one in tree]
    if not isinstance(tree, dict):
        return tree
    of = tree.get("of")
    if "curve" in tree and "clip" in of:
        return {"curve": f"{tree['curve']}∘clip±{of['clip']:g}", "of": composed(of["of"])}
    return {key: composed(value) for key, value in tree.items()}


@pytest.mark.parametrize(("name", "curves"), CASES)
def test_the_equations_of_the_page_are_those_that_the_core_declares(ask: Ask, name: str, curves: str) -> None:
    kind = with_curves_of_text(kind_named(name), curves)
    found, wanted = ask({"ask": "declared", "kind": name, "curves": curves}), declared(kind)
    assert [(one["part"], one["equation"]) for one in found["equations"]] == [
        (stage["result"], composed(stage["equation"])) for stage in wanted["stages"]
    ]
    cut = "" if kind.parts[0].curve.clip is None else f"∘clip±{kind.parts[0].curve.clip:g}"
    by_name = {one["part"]: one for one in found["parts"]}
    for part in kind.parts:
        one = by_name[part.name]
        assert (one["curve"], one["signed"]) == (part.curve.symbol + cut, part.curve.low < 0.0), part.name
    assert found["name"] == name
    squashed = curves_of(kind).get("cell_squashed")
    assert found.get("squash") == (None if squashed is None or squashed.name == "tanh" else squashed.symbol)


@pytest.mark.parametrize("name", CURVES)
@pytest.mark.parametrize("clip", ["", "/clip=0.75"])
def test_the_line_that_is_drawn_is_the_curve_of_the_core(ask: Ask, name: str, clip: str) -> None:
    curves = f"hidden={name.replace(' ', '')}{clip}"
    totals = np.linspace(-6.0, 6.0, 97)
    drawn = ask({"ask": "bent", "kind": "rnn", "curves": curves, "part": "hidden", "totals": totals})
    curve = curves_of(with_curves_of_text(lc.RNN, curves))["hidden"]
    np.testing.assert_allclose(drawn, curve.value(totals), rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize(
    "curves",
    [
        *("candidate", "candidate=", "candidate=relu6", "hidden=relu", "candidate=relu/", "candidate=elu()"),
        *("candidate=affine", "candidate=relu(1)", "clip=0", "clip=far", "clip=1/clip=2", "clip=-1"),
        *("candidate=relu/candidate=tanh", "candidate=hard_sigmoid(0.2)", "=relu", "kept=relu"),
    ],
)
def test_curves_that_the_core_refuses_are_none_on_the_page(ask: Ask, curves: str) -> None:
    assert "problem" in lc.answer(request_from(lc.presets()[0]) | {"curves": curves})
    assert ask({"ask": "known", "kind": "lstm", "curves": curves}) is False
    state = ask({"ask": "state", "fields": {"curves": curves}, "presets": PRESETS})
    assert [problem["key"] for problem in state["problems"]] == ["curves"]
    assert "curves" not in state["request"]


@pytest.mark.parametrize(("name", "curves"), [case for case in CASES if case[0] in ("lstm", "gru", "rnn")])
def test_an_address_names_the_curves(ask: Ask, name: str, curves: str) -> None:
    fields = {"kind": name, "curves": f" {curves.upper().replace(',', ', ')} "}
    state = ask({"ask": "state", "fields": fields, "presets": PRESETS})
    assert state["problems"] == []
    assert state["request"]["curves"] == curves
    assert f";curves:{curves};" in ask({"ask": "write", "state": state})
    usual = ask({"ask": "state", "fields": {"kind": name}, "presets": PRESETS})
    assert "curves" not in ask({"ask": "write", "state": usual})
    assert ask({"ask": "same", "requests": [state["request"], usual["request"]]}) is False
    assert ask({"ask": "same", "requests": [state["request"], state["request"]]}) is True


def test_a_pinned_run_keeps_its_own_curves_in_an_address(ask: Ask) -> None:
    pinned = ask({"ask": "state", "fields": {"curves": "candidate=relu"}, "presets": PRESETS})
    for fields in ({}, {"curves": "candidate=softsign"}, {"curves": "candidate=relu"}):
        here = ask({"ask": "state", "fields": fields, "presets": PRESETS})
        address = ask({"ask": "write", "state": here | {"chosen": {"pinned": pinned}}})
        again = dict(piece.split(":", 1) for piece in address.removeprefix("s=1.").split(";"))
        found = ask({"ask": "state", "fields": again, "presets": PRESETS})
        assert found["request"].get("curves") == fields.get("curves")
        assert found["chosen"]["pinned"]["request"].get("curves") == "candidate=relu"


def test_the_curves_of_one_kind_are_not_taken_to_another(ask: Ask) -> None:
    request = request_from(lc.presets()[0]) | {"curves": "forget_gate=hard_sigmoid"}
    assert "curves" not in ask({"ask": "over", "request": request, "kind": "gru"})
    assert ask({"ask": "over", "request": request, "kind": "lstm"})["curves"] == "forget_gate=hard_sigmoid"


@pytest.mark.parametrize(("name", "curves"), [case for case in CASES if case[0] in ("lstm", "gru", "rnn")])
def test_the_line_of_a_step_has_the_numbers_of_its_own_curves(ask: Ask, name: str, curves: str) -> None:
    request = request_from(lc.presets(name)[0]) | {"curves": curves}
    answer = lc.answer(request)
    trace = answer["trace"] | {"printed": answer["printed"]}
    lines = ask({"ask": "lines", "request": request, "trace": trace})
    kind = with_curves_of_text(kind_named(name), curves)
    for line, stage in zip(lines, kind.stages, strict=True):
        values = answer["trace"]["values"]
        value = float(values.get(f"{stage.result}.value", values.get(stage.result))[1])
        assert line["result"].lstrip("+") == signed(value).lstrip("+")
        assert "undefined" not in line["worked"] + line["words"]
    first = next(part for part in kind.parts if part.name == kind.stages[0].result or part.name == "hidden")
    assert f"{first.curve.symbol}" in lines[0]["worked"]
