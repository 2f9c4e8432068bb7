"""Cells with other curves, from frameworks and back: what each calls them, and what it answers itself."""

import contextlib
import io
import runpy

import numpy as np
import pytest

import lstm_core as lc
from tests.core.exchange.answers import live
from tests.core.exchange.cells import random_cells, same

CELLS = random_cells()
BLOCKS = ("lstm", "gru", "gru of 2014", "rnn", "peephole lstm")
ONNX_MIXES = {
    "hard and soft": ({"gates": "hard_sigmoid", "candidate": "softsign", "cell": "relu"}, None),
    "with numbers": ({"gates": "elu(0.7)", "candidate": "leaky_relu(0.2)", "cell": "scaled_tanh(1.5, 0.5)"}, None),
    "more numbers": ({"gates": "affine(0.3, 0.1)", "candidate": "thresholded_relu(0.4)", "cell": "softplus"}, None),
    "a clip": ({"gates": "sigmoid", "candidate": "tanh", "cell": "tanh"}, 0.4),
    "a clip and more": ({"gates": "hard_sigmoid(0.3, 0.4)", "candidate": "relu", "cell": "linear"}, 0.6),
}


def role(place):
    return {"candidate": "candidate", "hidden": "candidate", "cell_squashed": "cell"}.get(place, "gates")


def with_curves(cell, curves, clip=None):
    return type(cell).from_arrays(cell.arrays(), {place: curves[role(place)] for place in cell.curves}, clip)


def from_onnx(written):
    settings = {name: value for name, value in written.attributes.items() if name not in ("hidden_size", "direction")}
    return lc.from_onnx(written.W, written.R, written.B, written.P, **settings)


@pytest.mark.parametrize("name", BLOCKS)
@pytest.mark.parametrize("mix", ONNX_MIXES)
def test_onnx_runtime_itself_answers_the_same_with_these_curves(name, mix):
    module = live("onnx", "onnx", "onnxruntime")
    cell = with_curves(CELLS[name], *ONNX_MIXES[mix])
    written = lc.to_onnx(cell, dtype="float32")
    inputs = module.normal(np.random.default_rng(0), (6, 2))
    given = {key: getattr(written, key) for key in "WRBP" if getattr(written, key) is not None}
    starts = {each: np.zeros((1, 3), np.float32) for each in ("hidden_start", "cell_start")}
    answered = module.computed(written.operator, given, written.attributes, inputs, starts)
    here = lc.run(cell, inputs).hidden_state
    np.testing.assert_allclose(here, answered, rtol=2e-6, atol=2e-6 * max(1.0, abs(here).max()))


@pytest.mark.parametrize("name", BLOCKS)
@pytest.mark.parametrize("mix", ONNX_MIXES)
def test_a_node_gives_back_the_cell_it_was_written_for(name, mix):
    curves, clip = ONNX_MIXES[mix]
    cell = with_curves(CELLS[name], curves, clip)
    back = from_onnx(lc.to_onnx(cell))
    wanted = {place: "affine(1, 0)" if curve == "linear" else curve for place, curve in cell.curves.items()}
    assert (back.curves, back.clip) == (wanted, clip)
    assert all(np.array_equal(array, back.arrays()[name]) for name, array in cell.arrays().items())


def test_the_usual_curves_are_not_said():
    assert set(lc.to_onnx(CELLS["lstm"]).attributes) == {"hidden_size", "direction"}
    told = lc.to_onnx(with_curves(CELLS["lstm"], {"gates": "hard_sigmoid", "candidate": "tanh", "cell": "relu"}, 2.0))
    assert told.attributes == {
        "hidden_size": 3,
        "direction": "forward",
        "activations": ["HardSigmoid", "Tanh", "Relu"],
        "activation_alpha": [0.2],
        "activation_beta": [0.5],
        "clip": 2.0,
    }


def test_two_directions_may_have_curves_of_their_own():
    forward = with_curves(CELLS["lstm"], {"gates": "elu(0.5)", "candidate": "relu", "cell": "tanh"})
    both = lc.Bidirectional(forward, CELLS["lstm"])
    back = from_onnx(lc.to_onnx(both))
    assert back.forward.curves == forward.curves
    assert back.backward.curves == CELLS["lstm"].curves
    clipped = lc.Bidirectional(with_curves(CELLS["lstm"], ONNX_MIXES["a clip"][0], 0.4), CELLS["lstm"])
    with pytest.raises(ValueError, match=r"^backward must have the clip of forward to be one layer of ONNX"):
        lc.to_onnx(clipped)


def test_numbers_of_activations_go_to_those_that_have_such_and_the_rest_is_usual():
    written = lc.to_onnx(CELLS["lstm"])
    cell = lc.from_onnx(
        written.W,
        written.R,
        activations=["Sigmoid", "LeakyRelu", "HardSigmoid"],
        activation_alpha=[0.3],
        activation_beta=None,
    )
    assert (cell.curves["candidate"], cell.curves["cell_squashed"]) == ("leaky_relu(0.3)", "hard_sigmoid(0.2, 0.5)")


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"activations": ["ScaledTanh", "Tanh", "Tanh"]}, "activation_alpha must have a number for ScaledTanh"),
        (
            {"activations": ["Affine", "Tanh", "Tanh"], "activation_alpha": [1.0]},
            "activation_beta must have a number for Affine",
        ),
        ({"activations": ["Sigmoid", "Tanh"]}, "activations must be 3 of Sigmoid, "),
        ({"activation_alpha": "many"}, "activation_alpha must be"),
        ({"input_forget": 1, "activations": ["Relu", "Tanh", "Tanh"]}, "input_forget must be 0 with gates of relu"),
    ],
)
def test_an_attribute_that_does_not_fit_gets_one_sentence(settings, sentence):
    written = lc.to_onnx(CELLS["lstm"])
    with pytest.raises(ValueError, match=f"^{sentence}"):
        lc.from_onnx(written.W, written.R, **settings)


def test_coupled_gates_may_be_hard_sigmoids():
    cell = with_curves(CELLS["coupled lstm"], {"gates": "hard_sigmoid", "candidate": "relu", "cell": "tanh"})
    assert same(from_onnx(lc.to_onnx(cell)), cell)
    with pytest.raises(ValueError, match=r"^cell must have gates of sigmoid to be written for ONNX, being coupled"):
        lc.to_onnx(with_curves(CELLS["coupled lstm"], {"gates": "relu", "candidate": "relu", "cell": "tanh"}))


def test_hard_sigmoids_of_keras_2_and_3_differ():
    weights = lc.to_keras(CELLS["lstm"])
    answers = [
        lc.run(lc.from_keras(weights, recurrent_activation="hard_sigmoid", version=version), np.ones((3, 2)))
        for version in (None, 1, 2, 3)
    ]
    curves = [answer.of.lines()[0].partition("(")[0] for answer in answers]
    assert curves == ["f = hard σ"] * 4
    assert [np.array_equal(answers[0].hidden_state, each.hidden_state) for each in answers[1:]] == [True, True, False]
    with pytest.raises(ValueError, match=r"^version must be 1, 2 or 3, but is of type float"):
        lc.from_keras(weights, version=3.0)


def test_an_rnn_of_pytorch_may_have_relu():
    state = {"weight_ih_l0": [[1.0], [2.0]], "weight_hh_l0": [[1.0, -1.0], [1.0, 1.0]]}
    cell = lc.from_pytorch(state, nonlinearity="relu")
    assert cell.curves == {"hidden": "relu"}
    assert same(lc.from_pytorch(lc.to_pytorch(cell), nonlinearity="relu"), cell)
    with pytest.raises(ValueError, match=r"^nonlinearity must be 'tanh' or left out, as only an RNN chooses"):
        lc.from_pytorch(lc.to_pytorch(CELLS["gru"]), nonlinearity="relu")


@pytest.mark.parametrize(
    ("write", "cell", "sentence"),
    [
        (
            lc.to_pytorch,
            ("lstm", "hard_sigmoid", "tanh", None),
            "must have sigmoid as forget gate to be written for PyTorch",
        ),
        (lc.to_pytorch, ("rnn", "relu", "relu", 0.5), "must have no clip to be written for PyTorch, but has 0.5"),
        (lc.to_keras, ("lstm", "sigmoid", "tanh", 3.0), "must have no clip to be written for Keras, but has 3"),
        (lc.to_keras, ("gru", "thresholded_relu(1)", "tanh", None), "must have curves that Keras knows"),
    ],
)
def test_a_curve_that_a_framework_has_not_is_never_dropped(write, cell, sentence):
    name, gates, rest, clip = cell
    with pytest.raises(ValueError, match=f"^cell {sentence}"):
        write(with_curves(CELLS[name], {"gates": gates, "candidate": rest, "cell": rest}, clip))


def test_gates_that_differ_belong_to_no_layer_of_a_framework():
    cell = lc.LSTM.from_arrays(CELLS["lstm"].arrays(), {"forget_gate": "hard_sigmoid"})
    for write, owner in ((lc.to_keras, "Keras"), (lc.to_onnx, "ONNX"), (lc.to_pytorch, "PyTorch")):
        with pytest.raises(ValueError, match=f"^cell must have one curve for all its gates to be written for {owner}"):
            write(cell)


def ran(code, tmp_path):
    path = tmp_path / "program.py"
    path.write_text(code)
    with contextlib.redirect_stdout(io.StringIO()):
        return runpy.run_path(str(path))["hidden_state"]


@pytest.mark.parametrize("name", ["lstm", "gru", "gru of 2014", "rnn", "peephole lstm", "coupled lstm", "lstm of 1997"])
@pytest.mark.parametrize("mix", ONNX_MIXES)
def test_the_program_in_numpy_computes_the_same(name, mix, tmp_path):
    cell = with_curves(CELLS[name], *ONNX_MIXES[mix])
    inputs = np.linspace(-2.0, 2.0, 10).reshape(5, 2)
    states = ran(lc.snippet(cell, inputs), tmp_path)
    np.testing.assert_allclose(states, lc.run(cell, inputs).hidden_state, rtol=1e-12, atol=1e-14)


def test_programs_for_frameworks_name_the_curves_or_say_why_not():
    inputs = np.ones((3, 2))
    relu = with_curves(CELLS["rnn"], {"candidate": "relu"})
    assert 'nonlinearity="relu"' in lc.snippet(relu, inputs, "pytorch")
    hard = with_curves(
        CELLS["lstm"], {"gates": "hard_sigmoid(0.16666666666666666, 0.5)", "candidate": "relu", "cell": "relu"}
    )
    assert 'LSTM(3, activation="relu", recurrent_activation="hard_sigmoid", return' in lc.snippet(hard, inputs, "keras")
    assert "activation" not in lc.snippet(CELLS["lstm"], inputs, "keras")
    old = with_curves(CELLS["lstm"], {"gates": "hard_sigmoid", "candidate": "relu", "cell": "relu"})
    for cell, framework, sentence in (
        (old, "keras", "cell must have curves that Keras knows to be written for it, but has hard_sigmoid"),
        (hard, "jax", "cell must have sigmoid as forget gate to be written for Flax"),
        (lc.Bidirectional(relu, CELLS["rnn"]), "pytorch", "backward must have the curve of forward to be one layer"),
        (lc.Bidirectional(relu, CELLS["rnn"]), "keras", "backward must have the curves of forward to be one layer"),
    ):
        with pytest.raises(ValueError, match=f"^{sentence}"):
            lc.snippet(cell, inputs, framework)


def test_a_program_in_pytorch_with_relu_computes_the_same(tmp_path):
    pytest.importorskip("torch")
    cell = with_curves(CELLS["rnn"], {"candidate": "relu"})
    inputs = np.linspace(-2.0, 2.0, 10).reshape(5, 2)
    states = ran(lc.snippet(cell, inputs, "pytorch"), tmp_path)
    np.testing.assert_allclose(states.numpy(), lc.run(cell, inputs).hidden_state, rtol=1e-12, atol=1e-14)


@pytest.mark.parametrize("activation", ["relu", "linear", "hard_sigmoid", "leaky_relu", "elu", "softsign", "softplus"])
@pytest.mark.parametrize("kind", ["LSTM", "GRU", "SimpleRNN"])
def test_keras_itself_answers_the_same_with_these_curves(kind, activation):
    keras = pytest.importorskip("keras")
    more = {} if kind == "SimpleRNN" else {"recurrent_activation": "hard_sigmoid"}
    layer = getattr(keras.layers, kind)(3, return_sequences=True, activation=activation, dtype="float64", **more)
    layer.build((1, 5, 2))
    generator = np.random.default_rng(0)
    weights = [generator.normal(size=array.shape) for array in layer.get_weights()]
    layer.set_weights(weights)
    inputs = generator.normal(size=(5, 2))
    cell = lc.from_keras(weights, activation=activation, version=3, **more)
    answered = keras.ops.convert_to_numpy(layer(inputs[None]))[0]
    here = lc.run(cell, inputs).hidden_state
    np.testing.assert_allclose(here, answered, rtol=1e-5, atol=1e-5 * max(1.0, abs(here).max()))


def test_what_weights_alone_do_not_tell_is_said_by_the_reader():
    content = lc.to_npz(CELLS["rnn"])
    (layer,) = lc.layers(content)
    assert layer.curves == {}
    assert "tanh" in layer.assumed[0]
    assert lc.from_file(content, curves={"hidden": "relu"}, clip=2).curves == {"hidden": "relu"}
    assert layer.cell(clip=2).clip == 2.0
    both = lc.from_file(lc.to_npz(CELLS["lstm both ways"]), curves={"candidate": "softsign"})
    assert both.forward.curves["candidate"] == both.backward.curves["candidate"] == "softsign"
    with pytest.raises(ValueError, match=r"^version must be left out: the weights are those of PyTorch\.$"):
        lc.from_file(content, version=3)


def test_an_update_gate_that_lets_in_is_one_that_keeps_with_the_opposite_weights():
    def plain(W_z, W_r, W_n, inputs):
        h = np.zeros(len(W_z))
        sigmoid = lambda total: 1.0 / (1.0 + np.exp(-total))  # noqa: E731
        for x in inputs:
            z, r = sigmoid(W_z @ np.append(x, h)), sigmoid(W_r @ np.append(x, h))
            n = np.tanh(W_n @ np.append(x, r * h))
            h = (1.0 - z) * h + z * n
            yield h

    def read(W_z, W_r, W_n, **asks):
        kernel = {"gates/kernel": np.concatenate([W_r, W_z]).T, "candidate/kernel": W_n.T}
        biases = {"gates/bias": np.zeros(4), "candidate/bias": np.zeros(2)}
        stream = io.BytesIO()
        np.savez(stream, **{f"rnn/gru_cell/{name}": array for name, array in (kernel | biases).items()})
        return lc.from_file(stream.getvalue(), **asks)

    generator = np.random.default_rng(0)
    W_z, W_r, W_n = generator.normal(size=(3, 2, 4))
    inputs = generator.normal(size=(6, 2))
    cell = read(W_z, W_r, W_n, update="lets in")
    assert isinstance(cell, lc.GRU2014)
    np.testing.assert_allclose(
        lc.run(cell, inputs).hidden_state, list(plain(W_z, W_r, W_n, inputs)), rtol=1e-12, atol=1e-14
    )
    usual = read(W_z, W_r, W_n)
    assert np.array_equal(usual.update_gate.W, -cell.update_gate.W)
    assert np.array_equal(usual.reset_gate.W, cell.reset_gate.W)
    # As somebody has worked it out by hand.
    W_z = np.array([[0.3, 0.2, 0.1, 0.4], [0.1, 0.5, 0.3, 0.2]])
    W_r = np.array([[0.2, 0.4, 0.3, 0.1], [0.4, 0.1, 0.2, 0.3]])
    W_n = np.array([[0.5, 0.1, 0.2, 0.3], [0.2, 0.3, 0.4, 0.1]])
    by_hand = lc.run(read(W_z, W_r, W_n, update="lets in"), [[1.0, 0.5]]).hidden_state
    np.testing.assert_allclose(by_hand, [[0.29965527407647224, 0.19732380742557823]], rtol=1e-14)


@pytest.mark.parametrize(
    ("name", "asks", "sentence"),
    [
        ("gru", {"update": "opens"}, "update must be 'keeps' or 'lets in', but is the text 'opens'"),
        ("gru", {"update": None}, "update must be 'keeps' or 'lets in', but is missing"),
        (
            "lstm",
            {"update": "lets in"},
            "update must be left out, as only a GRU has an update gate, but came with an LSTM",
        ),
        (
            "gru",
            {"update": "lets in", "curves": {"update_gate": "relu"}},
            "update must be 'keeps' with an update gate of relu",
        ),
    ],
)
def test_an_update_that_cannot_be_gets_one_sentence(name, asks, sentence):
    with pytest.raises(ValueError, match=f"^{sentence}"):
        lc.from_file(lc.to_npz(CELLS[name]), **asks)


def test_the_equations_for_latex_name_the_curves_and_the_clip():
    curves = {"forget_gate": "hard_sigmoid", "candidate": "relu"}
    cell = lc.LSTM.scalar(**{part.name: (1.0, 0.5, 0.0) for part in lc.LSTM.parts}, curves=curves, clip=2)
    text = lc.latex(cell, lc.run(cell, [0.5, 1.0]), 2)
    assert r"\operatorname{hard\,\sigma} \circ \operatorname{clip}_{\pm 2}" in text
    assert r"\operatorname{relu} \circ \operatorname{clip}_{\pm 2}" in text
    usual = lc.LSTM.scalar(**{part.name: (1.0, 0.5, 0.0) for part in lc.LSTM.parts})
    assert "clip" not in lc.latex(usual, lc.run(usual, [0.5, 1.0]), 2)
