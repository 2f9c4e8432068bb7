import re

import numpy as np
import pytest

import lstm_core as lc
from tests.core.exchange.answers import TOLERANCE, difference, live, recorded
from tests.core.exchange.cells import random_cells, same

RECORDED = recorded("pytorch")
CELLS = random_cells()
HERE = ["lstm", "gru", "rnn", "lstm both ways", "gru both ways"]


def direction(case):
    return "both" if case.endswith("both_ways") else "forward"


def weights(G=4, H=3, D=2, **replaced):
    shapes = {"weight_ih_l0": (G * H, D), "weight_hh_l0": (G * H, H), "bias_ih_l0": (G * H,), "bias_hh_l0": (G * H,)}
    state = {name: np.zeros(shape) for name, shape in shapes.items()} | replaced
    return {name: array for name, array in state.items() if array is not None}


@pytest.mark.parametrize("case", RECORDED)
def test_the_cell_gives_the_recorded_answer(case):
    answer = RECORDED[case]
    assert difference(lc.from_pytorch(answer["weights"], direction=direction(case)), answer) < TOLERANCE["pytorch"]


@pytest.mark.parametrize("sizes", [(1, 1, 1), (9, 1, 4), (5, 4, 4), (6, 12, 3), (30, 5, 8)])
def test_the_cell_gives_the_answer_of_pytorch_itself(sizes):
    steps, D, H = sizes
    for case, answer in live("pytorch", "torch").answers(1, steps, D, H).items():
        assert difference(lc.from_pytorch(answer["weights"], direction=direction(case)), answer) < TOLERANCE["pytorch"]


def test_pytorch_itself_takes_what_is_written_and_answers_the_same():
    torch = pytest.importorskip("torch", reason="torch is not installed: nothing can load what is written for it")
    inputs = np.random.default_rng(0).normal(size=(6, 2))
    for name in HERE:
        cell = CELLS[name]
        layer = getattr(torch.nn, name.split()[0].upper())(2, 3, bidirectional="both" in name, dtype=torch.float64)
        layer.load_state_dict({key: torch.from_numpy(array) for key, array in lc.to_pytorch(cell).items()})
        with torch.no_grad():
            answered = layer(torch.from_numpy(inputs))[0].numpy()
        np.testing.assert_allclose(lc.run(cell, inputs).hidden_state, answered, rtol=0, atol=1e-12)


@pytest.mark.parametrize("dtype", ["float32", "float16", "bfloat16"])
def test_tensors_of_pytorch_are_read_in_every_precision_with_their_gradients(dtype):
    torch = pytest.importorskip("torch", reason="torch is not installed")
    module = torch.nn.LSTM(2, 3, dtype=getattr(torch, dtype))
    exact = {name: tensor.detach().double().numpy() for name, tensor in module.named_parameters()}
    assert same(lc.from_pytorch(dict(module.named_parameters())), lc.from_pytorch(exact))


def test_a_tensor_of_integers_is_refused():
    torch = pytest.importorskip("torch", reason="torch is not installed")
    with pytest.raises(ValueError, match=r"bias_ih_l0 must hold floating-point numbers, but holds torch\.int64"):
        lc.from_pytorch(weights(bias_ih_l0=torch.zeros(12, dtype=torch.int64)))


@pytest.mark.parametrize("name", HERE)
def test_there_and_back_is_the_same_cell(name):
    way = "both" if isinstance(CELLS[name], lc.Bidirectional) else "forward"
    state = lc.to_pytorch(CELLS[name], layer=2, prefix="encoder.rnn.")
    assert same(lc.from_pytorch(state, 2, way), CELLS[name])


def test_the_kind_is_told_by_the_shapes():
    assert [type(lc.from_pytorch(weights(G))) for G in (4, 3, 1)] == [lc.LSTM, lc.GRU, lc.RNN]


def test_both_biases_are_summed_but_not_those_of_a_grus_candidate():
    ones, twos = np.ones(9), np.full(9, 2.0)
    gru = lc.from_pytorch(weights(3, bias_ih_l0=ones, bias_hh_l0=twos))
    assert gru.reset_gate.b.tolist() == gru.update_gate.b.tolist() == [3.0] * 3
    assert gru.candidate.b.tolist() == [1.0] * 3
    assert gru.candidate_recurrent_bias.tolist() == [2.0] * 3
    assert isinstance(gru, lc.GRU)
    lstm = lc.from_pytorch(weights(bias_ih_l0=np.ones(12), bias_hh_l0=np.full(12, 2.0)))
    assert lstm.candidate.b.tolist() == [3.0] * 3


def test_layers_and_directions_are_chosen_by_their_endings():
    state = {}
    for layer in (0, 1):
        for ending in ("", "_reverse"):
            mark = float(f"{layer}.{len(ending)}")
            cell = lc.RNN(lc.Affine([[mark]], [[0]], [0]))
            state |= {f"{name}{ending}": array for name, array in lc.to_pytorch(cell, layer=layer).items()}
    read = [lc.from_pytorch(state, layer, way).hidden.W[0, 0] for layer in (0, 1) for way in ("forward", "backward")]
    assert read == [0.0, 0.8, 1.0, 1.8]
    assert lc.from_pytorch(state, 1, "both").backward.hidden.W[0, 0] == 1.8


def test_a_single_step_cell_has_no_endings():
    bare = {name.removesuffix("_l0"): array for name, array in lc.to_pytorch(CELLS["lstm"]).items()}
    assert same(lc.from_pytorch(bare), CELLS["lstm"])


@pytest.mark.parametrize("name", ["lstm", "gru", "rnn"])
def test_the_cells_of_equinox_have_one_bias_and_a_gru_another_for_its_candidate(name):
    state = {key.removesuffix("_l0"): array for key, array in lc.to_pytorch(CELLS[name], prefix="cell.").items()}
    state["cell.bias"], recurrent = state.pop("cell.bias_ih"), state.pop("cell.bias_hh")
    if name == "gru":
        state["cell.bias_n"] = recurrent[6:]
    assert same(lc.from_pytorch(state), CELLS[name])


def test_the_rest_of_a_model_is_left_alone():
    rest = {name: np.zeros(3) for name in ("head.weight", "steps", "norm.weight", "encoding.mask")}
    assert same(lc.from_pytorch(lc.to_pytorch(CELLS["gru"], prefix="encoder.") | rest), CELLS["gru"])
    assert same(lc.from_pytorch(lc.to_pytorch(CELLS["gru"]) | {"head.weight": np.zeros(3)}), CELLS["gru"])


@pytest.mark.parametrize("prefix", ["", "encoder."])
@pytest.mark.parametrize(
    ("name", "does"),
    [
        ("ln_ih.weight", "it normalizes totals or states"),
        ("layer_norm.weight", "it normalizes totals or states"),
        ("weight_hh_l0_mask", "it masks weights"),
        ("weight_hh_l0_raw", "weights are kept in parts"),
        ("parametrizations.weight_hh_l0.original0", "weights are kept in parts"),
        ("weight_hh_l0_scale", "weights are quantized"),
        ("peephole_i", "it is a peephole"),
        ("h0", "it is a start value"),
        ("temperature", "what it does to the numbers is not known here"),
        ("bias", "what it does to the numbers is not known here"),
    ],
)
def test_an_array_beside_the_weights_that_may_change_the_numbers_is_refused_by_name(prefix, name, does):
    state = lc.to_pytorch(CELLS["lstm"], prefix=prefix) | {prefix + name: np.ones(3)}
    with pytest.raises(ValueError, match=f"^{re.escape(prefix + name)} must not be there: {does}"):
        lc.from_pytorch(state)


@pytest.mark.parametrize("ending", ["_orig", "_raw", "_v"])
def test_weights_in_parts_are_refused_by_name(ending):
    whole = lc.to_pytorch(CELLS["lstm"], prefix="rnn.")
    some = {f"{name}{ending}" if name.endswith("weight_hh_l0") else name: array for name, array in whole.items()}
    every = {f"{name}{ending}": array for name, array in whole.items()}
    for state in (some, every):
        with pytest.raises(ValueError, match=rf"^rnn\.weight_.h_l0{ending} must "):
            lc.from_pytorch(state)


def test_of_many_modules_some_are_named_and_the_others_counted():
    state = {}
    for k in range(300):
        state |= lc.to_pytorch(CELLS["rnn"], prefix=f"networks.{k}.lstm.")
    with pytest.raises(ValueError, match=r"say which by prefix='networks\.0\.lstm\.' or .* and \d+ more\.$"):
        lc.from_pytorch(state)


def test_of_several_modules_one_is_asked_for():
    state = lc.to_pytorch(CELLS["gru"], prefix="encoder.") | lc.to_pytorch(CELLS["lstm"], prefix="decoder.")
    assert same(lc.from_pytorch(state, prefix="decoder"), CELLS["lstm"])
    sentence = "state_dict has several recurrent modules: say which by prefix='decoder.' or 'encoder.'."
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        lc.from_pytorch(state)


@pytest.mark.parametrize(
    ("state", "asks", "sentence"),
    [
        (
            None,
            {},
            "state_dict must be a dictionary from names to tensors, as state_dict() gives, but is missing.",
        ),
        ({1: 1}, {}, "state_dict must have texts for names, but has one of type int."),
        (
            {"weight_ih": np.zeros((9, 2)), "weight_hh": np.zeros((9, 3)), "bias": np.zeros(9)},
            {},
            "bias_n must be there, beside the weights of a GRU.",
        ),
        (
            {"weight_ih": np.zeros((12, 2)), "weight_hh": np.zeros((12, 3)), "bias_n": np.zeros(3)},
            {},
            "bias must be there, beside the weights of an LSTM.",
        ),
        (weights(), {"layer": "0"}, "layer must be a whole number from 0 to 9999, but is the text '0'."),
        (weights(), {"prefix": 5}, "prefix must be a text, but is of type int."),
        (
            weights(weight_hh_l0=np.zeros((12, 3), np.int8)),
            {},
            "weight_hh_l0 must hold floating-point numbers, but holds int8: quantized, they lack their scale.",
        ),
        (
            weights(weight_ih_l0=[np.zeros(2, np.uint8)] * 12),
            {},
            "weight_ih_l0 must hold floating-point numbers, but holds uint8: quantized, they lack their scale.",
        ),
        ({"kernel": 1}, {}, "state_dict must have names such as weight_ih_l0, but has kernel."),
        (
            weights(3),
            {"kind": "lstm"},
            "weight_hh_l0 must have the shape (4·H, H) of an LSTM, as kind asks for, but has shape (9, 3): "
            "with H=3 it belongs to a GRU.",
        ),
        (weights(), {"kind": "cnn"}, "kind must be 'lstm', 'gru', 'rnn' or None, but is the text 'cnn'."),
        (weights(), {"direction": "up"}, "direction must be 'forward', 'backward' or 'both', but is the text 'up'."),
        (weights(), {"layer": 1}, "state_dict must have weight_ih_l1, but of that sort it has weight_ih_l0."),
        (
            weights(),
            {"direction": "backward"},
            "state_dict must have weight_ih_l0_reverse, but of that sort it has weight_ih_l0.",
        ),
        (
            weights(1),
            {"nonlinearity": "sigmoid"},
            "nonlinearity must be 'tanh' or 'relu', but is the text 'sigmoid'.",
        ),
        (
            weights(bias_ih_l0=np.full(12, 1.5e308), bias_hh_l0=np.full(12, 1.5e308)),
            {},
            "input_gate.b[0] must be a finite number, but is inf.",
        ),
        (weights(), {"prefix": "rnn"}, "prefix must be '', but is the text 'rnn'."),
        (
            weights(weight_hh_l0=None),
            {},
            "state_dict must have weight_hh_l0, but has weight_ih_l0, bias_ih_l0, bias_hh_l0.",
        ),
        (
            weights(bias_hh_l0=None),
            {},
            "state_dict must have bias_hh_l0, but has weight_ih_l0, weight_hh_l0, bias_ih_l0.",
        ),
        (
            weights(weight_hr_l0=np.zeros((2, 3))),
            {},
            "weight_hr_l0 must not be there: it projects the hidden state (proj_size), which the cells here do not do.",
        ),
        (
            weights(weight_hh_l0=np.zeros((3, 12))),
            {},
            "weight_hh_l0 must have the shape (4·H, H) of an LSTM or (3·H, H) of a GRU or (H, H) of an RNN, "
            "but has shape (3, 12), which is how Keras would keep it.",
        ),
        (
            weights(weight_hh_l0=np.zeros((6, 3))),
            {"kind": "gru"},
            "weight_hh_l0 must have the shape (3·H, H) of a GRU, but has shape (6, 3).",
        ),
        (
            weights(weight_ih_l0=np.zeros((8, 2))),
            {},
            "weight_ih_l0 must have shape (12, D) to fit weight_hh_l0, but has shape (8, 2).",
        ),
        (
            weights(bias_ih_l0=np.zeros(9)),
            {},
            "bias_ih_l0 must have shape (12,) to fit weight_hh_l0, but has shape (9,).",
        ),
        (
            weights(bias_ih_l0=np.full(12, np.nan)),
            {},
            "bias_ih_l0[0] must be a finite number, but is nan.",
        ),
        (weights(bias_ih_l0="zero"), {}, "bias_ih_l0 must be a list of finite numbers, but is the text 'zero'."),
    ],
)
def test_what_does_not_fit_is_refused_in_one_sentence(state, asks, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        lc.from_pytorch(state, **asks)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (
            "gru of 2014",
            "cell must reset after the product to be written for PyTorch, whose GRU knows no other form.",
        ),
        ("peephole lstm", "must be an LSTM, a GRU or an RNN to be written for PyTorch, but is a peephole LSTM."),
        (
            "mixed both ways",
            "backward must be an LSTM of 3 units like forward to be one layer of PyTorch, but is a GRU of 3.",
        ),
    ],
)
def test_a_cell_that_pytorch_has_not_is_refused(name, sentence):
    with pytest.raises(ValueError, match=re.escape(sentence)):
        lc.to_pytorch(CELLS[name])


def test_a_precision_that_cannot_hold_a_number_is_refused():
    cell = lc.RNN(lc.Affine([[1e300]], [[0]], [0]))
    with pytest.raises(ValueError, match=r"weight_ih_l0 holds a number of size 1e\+300, but float32 ends at 3\.4e\+38"):
        lc.to_pytorch(cell, dtype="float32")
    with pytest.raises(ValueError, match="dtype must be float64, float32 or float16, but is the text 'int8'"):
        lc.to_pytorch(cell, dtype="int8")
    with np.errstate(all="raise"):
        small = lc.to_pytorch(lc.RNN(lc.Affine([[1e-300]], [[0]], [0])), dtype=np.dtype("float32"))
    assert small["weight_ih_l0"].dtype == np.float32
    assert small["weight_ih_l0"] == 0.0
