import re

import numpy as np
import pytest

import lstm_core as lc
from tests.core.exchange.answers import TOLERANCE, difference, keras_tolerance, live, recorded
from tests.core.exchange.cells import random_cells, same

RECORDED = recorded("keras")
CELLS = random_cells()
HERE = ["lstm", "gru", "gru of 2014", "rnn", "lstm both ways", "gru both ways"]


def read(answer):
    asks = {name: bool(value) for name, value in answer["asks"].items()}
    weights = [answer["weights"][str(k)] for k in range(len(answer["weights"]))]
    return lc.from_keras(weights, bidirectional=len(weights) > 3, **asks)


def weights(G=4, H=3, D=2, bias=None):
    length = G * H
    return [np.zeros((D, length)), np.zeros((H, length)), np.zeros(length) if bias is None else bias]


@pytest.mark.parametrize("case", RECORDED)
def test_the_cell_gives_the_recorded_answer(case):
    assert difference(read(RECORDED[case]), RECORDED[case]) < TOLERANCE["keras"]


@pytest.mark.filterwarnings("ignore")
def test_the_cell_gives_the_answer_of_keras_itself():
    tolerance = keras_tolerance()
    module = live("keras", "keras")
    for sizes in [(1, 1, 1), (5, 4, 4), (6, 12, 3)]:
        for answer in module.answers(1, *sizes).values():
            assert difference(read(answer), answer) < tolerance


@pytest.mark.parametrize("name", HERE)
def test_there_and_back_is_the_same_cell(name):
    assert same(lc.from_keras(lc.to_keras(CELLS[name])), CELLS[name])


def test_the_kind_and_the_form_of_the_gru_are_told_by_the_shapes():
    assert [type(lc.from_keras(weights(G))) for G in (4, 3, 1)] == [lc.LSTM, lc.GRU2014, lc.RNN]
    assert isinstance(lc.from_keras(weights(3)), lc.GRU2014)
    assert isinstance(lc.from_keras(weights(3, bias=np.zeros((2, 9)))), lc.GRU)


def test_the_kind_may_be_named_as_keras_does():
    assert isinstance(lc.from_keras(weights(1), "SimpleRNN"), lc.RNN)
    assert isinstance(lc.from_keras(weights(4), "LSTM"), lc.LSTM)


def test_blocks_and_transposition_are_those_of_keras():
    kernel = np.arange(8.0).reshape(2, 4)  # one unit: i f c o
    lstm = lc.from_keras([kernel, np.zeros((1, 4)), np.array([10.0, 11.0, 12.0, 13.0])])
    assert lstm.input_gate.W.tolist() == [[0.0, 4.0]]
    assert lstm.forget_gate.W.tolist() == [[1.0, 5.0]]
    assert lstm.candidate.b.tolist() == [12.0]
    assert lstm.output_gate.b.tolist() == [13.0]


def test_without_a_bias_the_biases_are_zero():
    assert not lc.from_keras(weights()[:2]).forget_gate.b.any()


def test_four_or_six_arrays_are_both_directions():
    both = lc.from_keras([*weights()[:2], *weights()[:2]])
    assert isinstance(both, lc.Bidirectional)


def test_where_two_directions_and_a_stack_have_the_same_shapes_it_is_asked_for():
    square = random_cells(D=3, H=3)["lstm both ways"]
    weights = lc.to_keras(square)
    with pytest.raises(ValueError, match="bidirectional must be given: two directions and a stack of two layers"):
        lc.from_keras(weights)
    assert same(lc.from_keras(weights, bidirectional=True), square)
    with pytest.raises(ValueError, match="must be those of one layer, but are those of two on top of each other"):
        lc.from_keras(weights, bidirectional=False)


@pytest.mark.parametrize(
    ("given", "asks", "sentence"),
    [
        (
            [*weights(D=2, H=3), *weights(D=3, H=3)],
            {},
            "weights must be those of one layer, but are those of two on top of each other: give one.",
        ),
        (weights(), {"bidirectional": True}, "weights must be twice two or three arrays if bidirectional, but are 3."),
        (weights(), {"bidirectional": 1}, "bidirectional must be True or False, but is of type int."),
        (weights(3), {"reset_after": "no"}, "reset_after must be True or False, but is the text 'no'."),
        (
            weights(),
            {"reset_after": True},
            "reset_after must be left out, as only a GRU has it, but came with an LSTM.",
        ),
        (
            weights(3, bias=[[0.0] * 9, [0.0] * 8]),
            {},
            "weights[2] (bias)[1] must have 9 numbers like the first row, but has 8.",
        ),
        (None, {}, "weights must be the list that get_weights() gives, but is missing."),
        (
            weights()[:1],
            {},
            "weights must be a kernel, a recurrent kernel and a bias if there is one, twice that in a Bidirectional "
            "layer, but are 1 arrays: give those of one layer.",
        ),
        (
            weights(3),
            {"kind": "lstm"},
            "weights[1] (recurrent_kernel) must have the shape (H, 4·H) of an LSTM, as kind asks for, but has shape "
            "(3, 9): with H=3 it belongs to a GRU.",
        ),
        (
            [array.T for array in weights()],
            {},
            "weights[1] (recurrent_kernel) must have the shape (H, 4·H) of an LSTM or (H, 3·H) of a GRU or (H, H) of "
            "an RNN, but has shape (12, 3), which is how PyTorch and ONNX would keep it.",
        ),
        (
            [np.zeros((2, 9)), *weights()[1:]],
            {},
            "weights[0] (kernel) must have shape (D, 12) to fit weights[1] (recurrent_kernel), but has shape (2, 9).",
        ),
        (
            weights(bias=np.zeros(9)),
            {},
            "weights[2] (bias) must have shape (12,) to fit weights[1] (recurrent_kernel), but has shape (9,).",
        ),
        (
            [*weights(), *weights(bias=np.zeros(9))],
            {},
            "weights[5] (bias) must have shape (12,) to fit weights[4] (recurrent_kernel), but has shape (9,).",
        ),
        (
            weights(bias=np.zeros((2, 12))),
            {},
            "weights[2] (bias) must be a list of finite numbers, but has shape (2, 12).",
        ),
        (
            weights(3)[:2],
            {},
            "reset_after must be given, True or False, as a GRU without a bias does not tell it.",
        ),
        (
            weights(3),
            {"reset_after": True},
            "reset_after must be False for a bias of shape (9,), but is True.",
        ),
        (
            weights(3, bias=np.zeros((2, 9))),
            {"reset_after": False},
            "reset_after must be True for a bias of shape (2, 9), but is False.",
        ),
        (
            weights(),
            {"recurrent_activation": "hard_swish"},
            "recurrent_activation must be one of sigmoid, tanh, relu, linear, hard_sigmoid, leaky_relu, elu, softsign, "
            "softplus, but is the text 'hard_swish'.",
        ),
        (
            weights(),
            {"activation": "gelu"},
            "activation must be one of sigmoid, tanh, relu, linear, hard_sigmoid, leaky_relu, elu, softsign, softplus, "
            "but is the text 'gelu'.",
        ),
    ],
)
def test_what_does_not_fit_is_refused_in_one_sentence(given, asks, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        lc.from_keras(given, **asks)


@pytest.mark.parametrize("name", ["peephole lstm", "coupled lstm", "lstm of 1997"])
def test_a_cell_that_keras_has_not_is_refused(name):
    with pytest.raises(ValueError, match="cell must be an LSTM, a GRU or an RNN to be written for Keras, but is"):
        lc.to_keras(CELLS[name])


def test_both_directions_must_have_one_form_of_the_gru():
    both = lc.Bidirectional(CELLS["gru"], CELLS["gru of 2014"])
    with pytest.raises(ValueError, match=r"must be a GRU of 3 units .* but is a GRU in its original form"):
        lc.to_keras(both)
