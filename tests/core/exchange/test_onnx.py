import re

import numpy as np
import pytest

import lstm_core as lc
from tests.core.exchange.answers import TOLERANCE, difference, live, recorded
from tests.core.exchange.cells import random_cells, same

RECORDED = recorded("onnx")
CELLS = random_cells()
HERE = ["lstm", "gru", "gru of 2014", "rnn", "peephole lstm", "coupled lstm", "lstm both ways", "gru both ways"]


def read(answer):
    weights = [answer["weights"].get(name) for name in ("W", "R", "B", "P")]
    return lc.from_onnx(*weights, **{name: int(value) for name, value in answer["asks"].items()})


def back(weights):
    asks = {
        name: value for name, value in weights.attributes.items() if name in ("linear_before_reset", "input_forget")
    }
    return lc.from_onnx(weights.W, weights.R, weights.B, weights.P, **asks)


def weights(G=4, H=3, D=2, directions=1, **replaced):
    length = G * H
    shapes = {"W": (directions, length, D), "R": (directions, length, H), "B": (directions, 2 * length)}
    return {name: np.zeros(shape) for name, shape in shapes.items()} | replaced


@pytest.mark.parametrize("case", RECORDED)
def test_the_cell_gives_the_recorded_answer(case):
    assert difference(read(RECORDED[case]), RECORDED[case]) < TOLERANCE["onnx"]


@pytest.mark.parametrize("sizes", [(1, 1, 1), (5, 4, 4), (6, 12, 3), (4, 5, 8)])
def test_the_cell_gives_the_answer_of_onnx_runtime_itself(sizes):
    for answer in live("onnx", "onnx", "onnxruntime").answers(1, *sizes).values():
        assert difference(read(answer), answer) < TOLERANCE["onnx"]


@pytest.mark.parametrize("name", HERE)
def test_onnx_runtime_itself_takes_what_is_written_and_answers_the_same(name):
    module = live("onnx", "onnx", "onnxruntime")
    cell = CELLS[name]
    written = lc.to_onnx(cell, dtype="float32")
    inputs = module.normal(np.random.default_rng(0), (6, 2))
    given = {key: getattr(written, key) for key in "WRBP" if getattr(written, key) is not None}
    starts = {name: np.zeros((len(written.W), 3), np.float32) for name in ("hidden_start", "cell_start")}
    answered = module.computed(written.operator, given, written.attributes, inputs, starts)
    np.testing.assert_allclose(lc.run(cell, inputs).hidden_state, answered, rtol=0, atol=1e-6)


@pytest.mark.parametrize("name", HERE)
def test_there_and_back_is_the_same_cell(name):
    assert same(back(lc.to_onnx(CELLS[name])), CELLS[name])


def test_both_directions_may_have_peepholes_or_be_coupled():
    for name in ("peephole lstm", "coupled lstm"):
        both = lc.Bidirectional(CELLS[name], CELLS[name])
        written = lc.to_onnx(both)
        assert written.attributes["direction"] == "bidirectional"
        assert same(back(written), both)


def test_the_attributes_tell_what_the_weights_do_not():
    assert lc.to_onnx(CELLS["lstm"]).attributes == {"hidden_size": 3, "direction": "forward"}
    assert lc.to_onnx(CELLS["gru"]).attributes["linear_before_reset"] == 1
    assert lc.to_onnx(CELLS["gru of 2014"]).attributes["linear_before_reset"] == 0
    assert lc.to_onnx(CELLS["coupled lstm"]).attributes["input_forget"] == 1
    assert [lc.to_onnx(CELLS[name]).operator for name in ("lstm", "gru", "rnn")] == ["LSTM", "GRU", "RNN"]


def test_blocks_are_in_the_order_of_onnx():
    lstm = lc.from_onnx(np.arange(4.0).reshape(1, 4, 1), np.zeros((1, 4, 1)))
    assert [lstm.affine(name).W[0, 0] for name in ("input_gate", "output_gate", "forget_gate", "candidate")] == [
        0.0,
        1.0,
        2.0,
        3.0,
    ]


@pytest.mark.parametrize("name", ["lstm", "gru", "rnn", "peephole lstm"])
def test_one_direction_may_be_without_its_axis(name):
    written = lc.to_onnx(CELLS[name])
    arrays = {key: None if getattr(written, key) is None else getattr(written, key)[0] for key in "WRBP"}
    asks = {"linear_before_reset": 1} if name == "gru" else {}
    assert same(lc.from_onnx(**arrays, **asks), CELLS[name])


def test_the_default_activations_may_be_named():
    lstm = lc.from_onnx(**weights(), activations=["Sigmoid", "tanh", "Tanh"])
    assert isinstance(lstm, lc.LSTM)


@pytest.mark.parametrize(
    ("given", "asks", "sentence"),
    [
        (
            weights(3),
            {},
            "linear_before_reset must be given for a GRU, 1 if the reset gate acts after the product (as PyTorch "
            "exports it) or 0 if before (ONNX's default), but is missing.",
        ),
        (
            weights(3),
            {"kind": "lstm"},
            "R[0] must have the shape (4·H, H) of an LSTM, as kind asks for, but has shape (9, 3): with H=3 it belongs "
            "to a GRU.",
        ),
        (
            weights(R=np.zeros((3, 12, 3))),
            {},
            "R must have shape (1 or 2 directions, G·H, H), but has shape (3, 12, 3).",
        ),
        (weights(R=np.zeros(12)), {}, "R must be steps of rows of finite numbers, but has shape (12,)."),
        (weights(R=np.zeros((12, 3))), {}, "W must be rows of finite numbers, but has shape (1, 12, 2)."),
        (weights(W=np.zeros((1, 9, 2))), {}, "W must have shape (1, 12, D) to fit R, but has shape (1, 9, 2)."),
        (weights(B=np.zeros((1, 12))), {}, "B must have shape (1, 24) to fit R, but has shape (1, 12)."),
        (weights(P=np.zeros((1, 12))), {}, "P must have shape (1, 9) to fit R, but has shape (1, 12)."),
        (
            weights(1, P=np.zeros((1, 9))),
            {},
            "P must be left out, as only an LSTM has it, but came with an RNN.",
        ),
        (
            weights(3),
            {"input_forget": 1, "linear_before_reset": 0},
            "input_forget must be left out, as only an LSTM has it, but came with a GRU.",
        ),
        (
            weights(P=np.zeros((1, 9))),
            {"input_forget": 1},
            "input_forget must be 0 where there are peepholes: no cell here has both.",
        ),
        (weights(), {"input_forget": 2}, "input_forget must be 0 or 1, but is 2."),
        (weights(), {"clip": 0.0}, "clip must be above 0, but is 0."),
        (weights(), {"activations": 5}, "activations must be a list of names, but is of type int."),
        (weights(), {"activations": "Tanh"}, "activations must be a list of names, but is the text 'Tanh'."),
        (
            weights(),
            {"linear_before_reset": 1},
            "linear_before_reset must be left out, as only a GRU has it, but came with an LSTM.",
        ),
        (weights(R=[[[0.0, 0.0], [0.0]]]), {}, "R[0][1] must have 2 numbers like the first row, but has 1."),
        (
            weights(R=np.zeros((1, 12, 3), np.int8)),
            {},
            "R must hold floating-point numbers, but holds int8: quantized, they lack their scale.",
        ),
        (
            weights(),
            {"activations": ["Swish", "Tanh", "Tanh"]},
            "activations must be 3 of Sigmoid, Tanh, Relu, HardSigmoid, Affine, LeakyRelu, ThresholdedRelu, "
            "ScaledTanh, Elu, Softsign, Softplus, such as Sigmoid, Tanh, Tanh, but are Swish, Tanh, Tanh.",
        ),
        (
            weights(),
            {"clip": -3.0},
            "clip must be above 0, but is -3.",
        ),
    ],
)
def test_what_does_not_fit_is_refused_in_one_sentence(given, asks, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        lc.from_onnx(**given, **asks)


def test_a_cell_that_onnx_has_not_is_refused():
    with pytest.raises(ValueError, match="written for ONNX, but is an LSTM without forget gate"):
        lc.to_onnx(CELLS["lstm of 1997"])
