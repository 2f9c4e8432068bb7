"""What `lc.show` takes, and what it refuses; what a figure gives back, without a browser."""

from __future__ import annotations

import json
import re
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest

import lstm_core as lc
from lstm_core.kinds.register import kinds
from lstm_core.notebook.asked import cell_in, inputs_in, request_of, trace_in
from lstm_core.notebook.packed import packed, unpacked
from lstm_core.notebook.still import picture
from lstm_core.notebook.taken import cell_of
from lstm_core.printing import printed
from tests.core.exchange.answers import recorded
from tests.notebook.layers import keras, pytorch

WEIGHTS = np.random.default_rng(3).normal
TANH = {"activation": "tanh"}
GATED = {**TANH, "recurrent_activation": "sigmoid"}


def cell(H: int = 3, D: int = 2) -> lc.LSTM:
    return lc.LSTM(*(lc.Affine(WEIGHTS(size=(H, D)), WEIGHTS(size=(H, H)), WEIGHTS(size=H)) for _ in range(4)))


def arrays(owner: lc.LSTM | lc.Bidirectional) -> list[Any]:
    both = owner.directions() if isinstance(owner, lc.Bidirectional) else [("", owner)]
    return [array for _, one in both for array in one.arrays().values()]


def same(one: Any, other: Any) -> bool:
    return all(np.array_equal(a, b) for a, b in zip(arrays(one), arrays(other), strict=True))


def test_layers_of_pytorch_are_taken_as_they_are() -> None:
    for case, answer in recorded("pytorch").items():
        name, both = case.split("_")[0].upper(), "weight_hh_l0_reverse" in answer["weights"]
        more = {"nonlinearity": "tanh"} if name == "RNN" else {}
        given = pytorch(name, answer["weights"], num_layers=1, bidirectional=both, **more)
        assert same(cell_of(given), lc.from_pytorch(answer["weights"], direction="both" if both else "forward")), case


def test_layers_of_keras_are_taken_as_they_are() -> None:
    lstm, other = lc.to_keras(cell()), lc.to_keras(cell())
    assert same(cell_of(keras("LSTM", lstm, **GATED)), lc.from_keras(lstm))
    inner = {"layer": {"class_name": "LSTM", "config": GATED}, "merge_mode": "concat"}
    both = cell_of(keras("Bidirectional", lstm + other, **inner))
    assert same(both, lc.from_keras(lstm + other, bidirectional=True))
    gru = [WEIGHTS(size=(2, 9)), WEIGHTS(size=(3, 9))]
    assert cell_of(keras("GRU", gru, reset_after=False, **GATED)).kind == "gru_2014"
    assert cell_of(keras("GRU", gru, reset_after=True, **GATED)).kind == "gru"


RNN = lc.RNN(lc.Affine(WEIGHTS(size=(3, 2)), WEIGHTS(size=(3, 3)), WEIGHTS(size=3)))
STATE = lc.to_pytorch(cell())
LISTED = lc.to_keras(cell())


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (pytorch("LSTM", STATE, num_layers=2), "cell must be one layer, but is a stack of 2"),
        (pytorch("Linear", STATE), "cell must be a cell such as lc.LSTM, or a layer"),
        (keras("LSTM", [], **GATED), "cell must be a layer that is built"),
        (keras("LSTM", LISTED, activation="gelu", recurrent_activation="sigmoid"), "activation must be one of"),
        (lc.Bidirectional(cell(), cell(), merge="sum"), "cell must have its directions side by side"),
        (lc.Stack([cell(), cell(2, 3)]), "of type Stack"),
        (keras("LSTM", LISTED, go_backwards=True, **GATED), "cell must read forwards"),
        (STATE, "of type dict"),
        (None, "but is missing"),
    ],
)
def test_what_is_no_such_layer_is_refused_in_one_sentence(given: Any, sentence: str) -> None:
    with pytest.raises(ValueError, match=re.escape(sentence)):
        lc.show(given, [[0.5, 0.5]])


def test_a_batch_and_directions_that_differ_are_refused() -> None:
    with pytest.raises(ValueError, match=r"inputs must be one sequence, \(T, D\), but are a batch of 4"):
        lc.show(cell(), np.zeros((3, 4, 2)))
    with pytest.raises(ValueError, match="cell must have two directions of one kind, units and curves alike"):
        lc.show(lc.Bidirectional(cell(3), cell(4)), np.zeros((3, 2)))
    with pytest.raises(ValueError, match="inputs must be at most 1,000 steps"):
        lc.show(cell(), np.zeros((1001, 2)))


def test_installed_without_the_figure_it_says_how_to_get_it() -> None:
    with pytest.raises(ImportError, match=r"run python build\.py wheel in its sources, and pip install the wheel"):
        lc.show(cell(), np.zeros((3, 2)))


def test_a_run_of_every_kind_goes_to_the_figure_and_comes_back() -> None:
    for kind in kinds():
        for preset in lc.presets(kind.kind):
            owner = lc.Bidirectional(preset.cell, preset.backward) if preset.backward else preset.cell
            trace = lc.run(owner, preset.inputs)
            request = json.loads(json.dumps(request_of(owner, trace)))
            assert "problem" not in lc.answer(request)
            assert same(cell_in(request), owner)
            assert np.array_equal(inputs_in(request), preset.inputs)
            assert np.array_equal(trace_in(request).hidden_state, trace.hidden_state)


def test_other_curves_go_to_the_figure_and_come_back() -> None:
    for given in (
        pytorch("RNN", lc.to_pytorch(RNN), nonlinearity="relu"),
        keras("LSTM", LISTED, activation="relu", recurrent_activation="hard_sigmoid"),
    ):
        owner = cell_of(given)
        trace = lc.run(owner, np.ones((4, 2)))
        back = cell_in(json.loads(json.dumps(request_of(owner, trace))))
        assert type(back) is type(owner)
        assert np.array_equal(lc.run(back, np.ones((4, 2))).hidden_state, trace.hidden_state)


def test_what_the_reader_holds_is_held_in_the_trace() -> None:
    request = request_of(cell(), lc.run(cell(), np.ones((4, 2))))
    held = trace_in(request | {"holds": [{"part": "forget_gate", "value": 0.25, "first": 1}]})
    assert held.forget_gate.value[1:].tolist() == [[0.25] * 3] * 3


def test_a_question_comes_with_its_arrays() -> None:
    numbers = np.array([0.1, -0.0, 5e-324])
    buffers = [memoryview(numbers.tobytes()), memoryview(b"\x00\xff")]
    asked = unpacked({"inputs": {"float64": 0}, "files": [{"uint8": 1}], "last": {"unit": 1}}, buffers)
    assert asked["inputs"].tolist() == numbers.tolist()
    assert (asked["files"][0].tobytes(), asked["last"]) == (b"\x00\xff", {"unit": 1})


def test_no_digit_of_an_answer_is_written_out() -> None:
    numbers = np.array([0.1, -0.0, 5e-324])
    tree, buffers = packed({"trace": {"T": 3, "values": {"kept": numbers}}, "told": {"codes": np.array([2], np.uint8)}})
    assert tree == {"trace": {"T": 3, "values": {"kept": {"float64": 0}}}, "told": {"codes": {"uint8": 1}}}
    assert [np.frombuffer(buffers[0]).tobytes(), buffers[1]] == [numbers.tobytes(), b"\x02"]


def texts_in(svg: str) -> list[str | None]:
    return [text.text for text in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]  # noqa: S314 (our own)


def test_the_still_picture_has_the_numbers_of_the_run() -> None:
    for kind in kinds():
        trace = lc.run(lc.presets(kind.kind)[0].cell, lc.presets(kind.kind)[0].inputs)
        texts = texts_in(picture(trace))
        assert set(texts) >= {part.words for part in kind.parts}
        for gate in (part for part in kind.parts if part.curve.low == 0.0):
            assert set(texts) >= {printed(float(value), 2) for value in trace.part(gate.name).value[:, 0]}
    many = picture(lc.run(cell(), np.zeros((200, 2))))
    assert 'width="960"' in many
    assert texts_in(many)[:2] == ["An LSTM, 200 steps: unit 1 of 3", "input 1 of 2"]
    assert len(texts_in(many)) == 8
