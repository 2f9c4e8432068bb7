import io
import re

import numpy as np
import pytest

import lstm_core as lc
from lstm_core.exchange.keras_names import ROLES
from tests.core.exchange.cells import random_cells, same

CELLS = random_cells()


def nameless(*arrays):
    stream = io.BytesIO()
    np.savez(stream, *arrays)
    return stream.getvalue()


def test_every_layer_of_a_model_is_found_with_its_directions():
    arrays = (
        lc.to_pytorch(CELLS["lstm both ways"], prefix="encoder.")
        | lc.to_pytorch(CELLS["lstm"], prefix="encoder.", layer=1)
        | lc.to_pytorch(CELLS["gru"], prefix="decoder.")
        | {"head.weight": np.zeros((2, 3))}
    )
    found = [(each.framework, each.name, each.number, each.directions) for each in lc.layers(arrays)]
    assert found == [
        ("pytorch", "decoder.", 0, ("forward",)),
        ("pytorch", "encoder.", 0, ("forward", "backward")),
        ("pytorch", "encoder.", 1, ("forward",)),
    ]
    assert same(lc.layers(arrays)[1].cell(direction="backward"), CELLS["lstm both ways"].backward)
    assert same(lc.layers(arrays)[1].cell(), CELLS["lstm both ways"])


@pytest.mark.parametrize("prefix", ["module.", "_orig_mod.", "module._orig_mod.model.", "state_dict.net.lstm."])
def test_what_wraps_a_model_stands_before_its_names_and_changes_nothing(prefix):
    (found,) = lc.layers(lc.to_pytorch(CELLS["gru"], prefix=prefix))
    assert found.name == prefix
    assert same(found.cell(), CELLS["gru"])


def test_the_paths_of_keras_variables_are_understood():
    roles = [f"bidirectional/{way}_gru/gru_cell/{role}" for way in ("forward", "backward")
             for role in ("kernel", "recurrent_kernel", "bias")]  # fmt: skip
    arrays = dict(zip(roles, lc.to_keras(CELLS["gru both ways"]), strict=True))
    arrays |= dict(zip(("dense/kernel", "dense/bias"), (np.zeros((2, 2)), np.zeros(2)), strict=True))
    (found,) = lc.layers(arrays)
    assert (found.framework, found.name, found.directions) == (
        "keras",
        "bidirectional/gru/gru_cell/",
        ("forward", "backward"),
    )
    assert same(found.cell(), CELLS["gru both ways"])
    assert same(found.cell(direction="backward"), CELLS["gru both ways"].backward)


PATHS = {
    "Keras 2": ("lstm_1/{}:0", ROLES),
    "an .h5 of Keras 3": ("layers/lstm/cell/vars/{}", "012"),
    "a checkpoint": ("model/lstm/cell/{}/.ATTRIBUTES/VARIABLE_VALUE", ROLES),
}


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("name", ["lstm", "gru", "rnn"])
def test_the_names_in_the_files_of_keras_are_known(path, name):
    form, roles = PATHS[path]
    arrays = {form.format(role): array for role, array in zip(roles, lc.to_keras(CELLS[name]), strict=True)}
    dense = {"layers/dense/vars/0": np.zeros((3, 1)), "layers/dense/vars/1": np.zeros(1)}
    state = {"model/lstm/cell/kernel/.OPTIMIZER_SLOT/m/.ATTRIBUTES/VARIABLE_VALUE": np.zeros(1)}
    (found,) = lc.layers(arrays | dense | state)
    assert same(found.cell(), CELLS[name])


def test_both_directions_of_keras_2_belong_together_though_their_cells_are_counted():
    names = [f"both/{way}_lstm/lstm_cell_{k}/{role}:0" for k, way in ((1, "forward"), (2, "backward"))
             for role in ROLES]  # fmt: skip
    square = random_cells(D=3, H=3)["lstm both ways"]
    (found,) = lc.layers(dict(zip(names, lc.to_keras(square), strict=True)))
    assert (found.name, found.directions) == ("both/lstm/lstm_cell/", ("forward", "backward"))
    assert same(found.cell(), square)


def test_an_array_beside_the_weights_in_keras_is_refused_by_name_but_not_the_state_of_a_dropout():
    arrays = dict(zip((f"lstm/cell/{role}" for role in ROLES), lc.to_keras(CELLS["lstm"]), strict=True))
    arrays["lstm/cell/seed_generator/seed_generator_state"] = np.array([1, 2])
    assert same(lc.layers(arrays)[0].cell(), CELLS["lstm"])
    (found,) = lc.layers(arrays | {"lstm/cell/kernel_norm/gamma": np.ones(12)})
    with pytest.raises(ValueError, match=r"lstm/cell/kernel_norm/gamma must not be there: it normalizes"):
        found.cell()


@pytest.mark.parametrize("names", ["pytorch", "keras", "onnx"])
def test_missing_biases_are_told(names):
    arrays = lc.read(lc.to_npz(CELLS["lstm"], names=names))
    (whole,) = lc.layers(arrays)
    (without,) = lc.layers({name: array for name, array in arrays.items() if "b" not in name.lower()})
    told = "There are no biases; they are taken to be zero, unless another file of the model has them."
    assert without.assumed == (*whole.assumed, told)
    assert not without.cell().forget_gate.b.any()


def test_a_file_that_is_one_of_several_is_not_taken_for_a_layer_without_biases(tmp_path):
    arrays = lc.to_pytorch(CELLS["lstm"])
    paths = [tmp_path / f"model-0000{k}-of-00002.npz" for k in (1, 2)]
    for path, part in zip(paths, ("weight", "bias"), strict=True):
        np.savez(path, **{name: array for name, array in arrays.items() if name.startswith(part)})
    with pytest.raises(ValueError, match="file must have the biases too: it is one of several files of a model"):
        lc.from_file(paths[0])
    (found,) = lc.layers(lc.read(paths[0]) | lc.read(paths[1]))
    assert same(found.cell(), CELLS["lstm"])


def test_the_inputs_of_an_onnx_node_are_found_behind_a_prefix():
    written = lc.to_onnx(CELLS["lstm both ways"])
    (found,) = lc.layers({"rnn/W": written.W, "rnn/R": written.R, "rnn/B": written.B, "R": np.zeros((2, 2))})
    assert (found.framework, found.name, found.directions) == ("onnx", "rnn/", ("forward", "backward"))
    assert same(found.cell(direction="forward"), CELLS["lstm both ways"].forward)


def test_each_layer_says_what_was_assumed():
    (pytorch,) = lc.layers(lc.to_pytorch(CELLS["rnn"]))
    assert pytorch.assumed == ("An nn.RNN is taken to have tanh: with relu it would have the same names and shapes.",)
    (keras,) = lc.layers(lc.read(nameless(*lc.to_keras(CELLS["lstm"]))))
    assert keras.assumed[0] == (
        "The arrays have no names; they are taken to be get_weights() of Keras, to which their shapes fit."
    )


@pytest.mark.parametrize("name", ["lstm", "gru", "gru of 2014", "rnn", "lstm both ways", "gru both ways"])
def test_nameless_arrays_of_keras_are_told_by_their_shapes(name):
    assert same(lc.from_file(nameless(*lc.to_keras(CELLS[name]))), CELLS[name])


@pytest.mark.parametrize("name", ["lstm", "gru", "rnn"])
def test_nameless_arrays_of_pytorch_are_told_by_their_shapes(name):
    assert same(lc.from_file(nameless(*lc.to_pytorch(CELLS[name]).values())), CELLS[name])


@pytest.mark.parametrize("name", ["lstm", "gru"])
def test_d_equal_to_h_leaves_nothing_open_where_there_are_several_blocks(name):
    square = random_cells(D=3, H=3)[name]
    for arrays in (lc.to_keras(square), lc.to_pytorch(square).values()):
        assert same(lc.from_file(nameless(*arrays)), square)


@pytest.mark.parametrize(("first", "second"), [((4, 3), (4, 8)), ((3, 4), (8, 4))])
def test_a_recurrent_weight_has_at_least_one_row_for_each_unit(first, second):
    assert lc.layers({"arr_0": np.zeros(first), "arr_1": np.zeros(second)}) == ()


def test_where_d_equal_to_h_leaves_the_layout_open_it_is_asked_for():
    rnn = lc.RNN(lc.Affine([[1, 2], [3, 4]], [[5, 6], [7, 8]], [0, 0]))
    content = nameless(*lc.to_keras(rnn)[:2])
    sentence = (
        "framework must be given, 'pytorch' or 'keras': the arrays have no names, and both weights have shape (2, 2)."
    )
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        lc.from_file(content)
    assert same(lc.from_file(content, framework="keras"), rnn)
    assert lc.from_file(content, framework="pytorch").hidden.W.tolist() == [[1.0, 3.0], [2.0, 4.0]]


@pytest.mark.parametrize(
    ("content", "asks", "words"),
    [
        (
            lc.to_npz(CELLS["lstm"]),
            {"kind": "gru"},
            "weight_hh_l0 must have the shape (3·H, H) of a GRU, as kind asks for, but has shape (12, 3): "
            "with H=3 it belongs to an LSTM.",
        ),
        (
            lc.to_npz(CELLS["lstm"]),
            {"direction": "backward"},
            "direction must be 'forward', but is the text 'backward'.",
        ),
        (
            lc.to_npz(CELLS["gru"]),
            {"reset_after": True},
            "reset_after must be left out: the weights are those of PyTorch.",
        ),
        (
            lc.to_npz(CELLS["gru"], names="keras"),
            {"linear_before_reset": 1},
            "linear_before_reset must be left out: the weights are those of Keras.",
        ),
        (
            nameless(*lc.to_keras(random_cells(D=3, H=3)["lstm both ways"])),
            {},
            "arrays must have names, or be those of one layer: of these shapes, they may be two layers on top",
        ),
        (
            lc.to_npz(CELLS["lstm"]),
            {"layer": 1},
            "file must have the layer that is asked for, but has name='', layer=0.",
        ),
        (lc.to_npz(CELLS["gru"], names="onnx"), {}, "linear_before_reset must be given for a GRU"),
        (
            lc.to_npz(CELLS["gru"]),
            {"framework": "caffe"},
            "framework must be 'pytorch', 'keras', 'onnx', 'mxnet', 'flax', 'mlx', 'tensorflow1', 'keras1', 'haste' or "
            "None, but is the text 'caffe'.",
        ),
        (
            lc.to_npz(CELLS["gru"]),
            {"framework": "keras"},
            "but has weight_ih_l0, weight_hh_l0, bias_ih_l0, bias_hh_l0.",
        ),
        (
            nameless(np.zeros((2, 12)), np.zeros((3, 12)), np.zeros(12), np.zeros((3, 1)), np.zeros(1)),
            {},
            "but has 5 without names, of shapes (2, 12), (3, 12), (12,), (3, 1), (1,): save those of one layer, as "
            "layer.get_weights() gives them.",
        ),
    ],
)
def test_what_is_not_there_is_refused_in_a_sentence(content, asks, words):
    with pytest.raises(ValueError, match=re.escape(words)):
        lc.from_file(content, **asks)


def test_of_several_layers_one_is_asked_for():
    arrays = lc.to_pytorch(CELLS["lstm"], prefix="a.") | lc.to_pytorch(CELLS["gru"], prefix="b.")
    stream = io.BytesIO()
    np.savez(stream, **arrays)
    sentence = (
        "file must have one layer, or it must be said which is meant: it has name='a.', layer=0; name='b.', layer=0."
    )
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        lc.from_file(stream.getvalue())
    assert same(lc.from_file(stream.getvalue(), name="b."), CELLS["gru"])
