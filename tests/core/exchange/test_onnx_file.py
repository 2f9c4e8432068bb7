"""ONNX models are read without the package, and nothing in them is computed."""

import re
from pathlib import Path

import numpy as np
import pytest

import lstm_core as lc
from tests.core.exchange.cells import random_cells, same

onnx = pytest.importorskip("onnx", reason="onnx is not installed: nothing writes these files")

FOLDER = Path(__file__).parent / "recorded" / "onnx_files"
CELLS = random_cells()
WRITTEN = ["lstm", "gru", "gru of 2014", "rnn", "peephole lstm", "coupled lstm", "lstm both ways", "gru both ways"]


def rounded(cell, dtype=np.float32):
    """A cell with the numbers that a file holds."""
    written = lc.to_onnx(cell)
    asks = {
        name: written.attributes[name] for name in ("linear_before_reset", "input_forget") if name in written.attributes
    }
    arrays = [None if one is None else one.astype(dtype) for one in (written.W, written.R, written.B, written.P)]
    return lc.from_onnx(*arrays, **asks)


def tensor(name, array, *, raw=True):
    if raw:
        return onnx.numpy_helper.from_array(np.ascontiguousarray(array), name)
    kind = onnx.helper.np_dtype_to_tensor_dtype(array.dtype)
    return onnx.helper.make_tensor(name, kind, array.shape, array.ravel())


def node(operator, inputs, name="layer", domain="", **attributes):
    return onnx.helper.make_node(operator, inputs, ["Y"], name, domain=domain, **attributes)


def model(nodes, tensors=(), branch=None):
    graph = onnx.helper.make_graph(nodes, "graph", [], [], tensors)
    if branch:
        graph = onnx.helper.make_graph(
            [node("If", ["so"], "either", then_branch=graph, else_branch=graph)], "whole", [], []
        )
    return onnx.helper.make_model(graph).SerializeToString()


def layer(cell, dtype=np.float32, *, raw=True, more=(), **changed):
    """A model of one node, which has the weights of a cell."""
    written = lc.to_onnx(cell)
    given = {name: getattr(written, name) for name in "WRBP" if getattr(written, name) is not None}
    inputs = ["X", "W", "R", "B", *more] + [""] * (3 - len(more)) + (["P"] if "P" in given else [])
    nodes = [node(written.operator, inputs, **{**written.attributes, **changed})]
    return model(nodes, [tensor(name, array.astype(dtype), raw=raw) for name, array in given.items()])


R = tensor("R", lc.to_onnx(CELLS["lstm"]).R)
W = tensor("W", lc.to_onnx(CELLS["lstm"]).W)
LSTM = node("LSTM", ["X", "W", "R"], hidden_size=3)


@pytest.mark.parametrize(
    ("file", "layers"),
    [
        ("lstm by torchscript", ["/LSTM/", "/LSTM_1/"]),
        ("lstm by dynamo", ["node_LSTM_111/", "node_LSTM_219/"]),
        ("gru by torchscript", ["/GRU/", "/GRU_1/"]),
        ("gru by dynamo", ["node_GRU_79/", "node_GRU_162/"]),
        ("rnn by torchscript", ["/RNN/"]),
    ],
)
def test_the_layers_in_what_pytorch_exports_give_the_recorded_answer(file, layers):
    found = lc.layers(FOLDER / f"{file}.onnx")
    assert [each.name for each in found] == layers
    with np.load(FOLDER / "answers.npz") as answers:
        states = answers["inputs"]
        for each in found:
            states = lc.run(each.cell(), states).hidden_state
        np.testing.assert_allclose(states, answers[file.split()[0]], rtol=0, atol=1e-12)


@pytest.mark.parametrize("file", ["lstm by dynamo.onnx", "lstm by torchscript.onnx"])
def test_the_nodes_of_a_model_are_a_stack_that_gives_the_recorded_answer(file):
    with np.load(FOLDER / "answers.npz") as answers:
        states = lc.stack_from_file(FOLDER / file).run(answers["inputs"]).hidden_state
        np.testing.assert_allclose(states, answers["lstm"], rtol=0, atol=1e-12)


def test_an_activation_that_the_file_says_is_the_curve_of_the_cell():
    (found,) = lc.layers(FOLDER / "relu by torchscript.onnx")
    assert found.curves == {"activations": ["Relu"]}
    cell = found.cell()
    assert cell.curves == {"hidden": "relu"}
    inputs = np.linspace(-1.0, 1.0, 5 * cell.D).reshape(5, cell.D)
    hidden, block = np.zeros(cell.H), cell.hidden
    for x, found_state in zip(inputs, lc.run(cell, inputs).hidden_state, strict=True):
        hidden = np.maximum(block.W @ x + block.U @ hidden + block.b, 0.0)
        np.testing.assert_allclose(found_state, hidden, rtol=1e-12, atol=1e-14)


@pytest.mark.parametrize("name", WRITTEN)
def test_a_cell_comes_back_with_what_its_node_says(name):
    (found,) = lc.layers(layer(CELLS[name]))
    assert (found.framework, found.name) == ("onnx", "layer/")
    assert found.assumed == ()
    assert same(found.cell(), rounded(CELLS[name]))


@pytest.mark.parametrize("raw", [True, False], ids=["in one piece", "as a list"])
@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_numbers_stand_in_one_piece_or_in_a_list(dtype, raw):
    assert same(lc.from_file(layer(CELLS["gru"], dtype, raw=raw)), rounded(CELLS["gru"], dtype))


@pytest.mark.parametrize("raw", [True, False])
@pytest.mark.parametrize("dtype", ["int8", "uint8", "int16", "uint16", "int32", "int64", "uint32", "uint64", "bool"])
def test_whole_numbers_beside_the_weights_are_read_to_the_last_bit(dtype, raw):
    array = np.array(
        [[0, 1, 1], [0, 1, 0]] if dtype == "bool" else [[0, 1, 5], [np.iinfo(dtype).min, 7, np.iinfo(dtype).max]], dtype
    )
    read = lc.read(model([], [tensor("beside", array, raw=raw)]))["beside"]
    assert (read.dtype, read.tolist()) == (array.dtype, array.tolist())


def test_what_is_asked_for_must_not_contradict_the_node():
    content = layer(CELLS["gru of 2014"])
    assert same(lc.from_file(content, linear_before_reset=0), rounded(CELLS["gru of 2014"]))
    with pytest.raises(ValueError, match=r"^linear_before_reset must be 0 or left out: the file says so\.$"):
        lc.from_file(content, linear_before_reset=1)
    with pytest.raises(ValueError, match=r"^linear_before_reset must be given for a GRU, 1 if"):
        lc.from_file(content, linear_before_reset=np.array([0, 1]))


def test_what_a_node_says_counts_for_no_layer_of_another_tool_under_its_name():
    arrays = lc.to_pytorch(CELLS["rnn"], prefix="layer/lstm.")
    content = model([LSTM], [W, R, *(tensor(*one) for one in arrays.items())])
    assert [each.framework for each in lc.layers(content)] == ["pytorch", "onnx"]
    assert same(lc.layers(content)[0].cell(), CELLS["rnn"])


def test_a_layer_in_reverse_is_one_that_looks_backward():
    (found,) = lc.layers(layer(CELLS["lstm"], direction="reverse"))
    assert found.directions == ("backward",)
    assert same(found.cell(), rounded(CELLS["lstm"]))


def test_start_values_that_a_node_is_given_are_told():
    (found,) = lc.layers(layer(CELLS["lstm"], more=["", "start"]))
    assert found.assumed == ("The node is given initial_h: a run here has what lc.run is given.",)


def test_what_an_exporter_moves_about_is_put_together():
    written = lc.to_onnx(CELLS["lstm"])
    H = CELLS["lstm"].H
    halves = [written.W[0, : 2 * H].T, written.W[0, 2 * H :].T]
    tensors = [
        tensor("left", halves[0]),
        tensor("right", halves[1]),
        tensor("more", np.concatenate([written.R] * 2, 2)),
    ]
    tensors += [tensor("from", np.array([0])), tensor("to", np.array([H])), tensor("side", np.array([2]))]
    tensors += [tensor("first", np.array([0])), tensor("B", written.B)]
    nodes = [
        onnx.helper.make_node("Concat", ["left", "right"], ["across"], axis=1),
        onnx.helper.make_node("Transpose", ["across"], ["upright"], perm=[1, 0]),
        onnx.helper.make_node("Unsqueeze", ["upright", "first"], ["W"]),
        onnx.helper.make_node("Slice", ["more", "from", "to", "side"], ["cut"]),
        onnx.helper.make_node("Identity", ["cut"], ["R"]),
        node("LSTM", ["X", "W", "R", "B"], hidden_size=H),
    ]
    for branch in (False, True):
        found = lc.layers(model(nodes, tensors, branch))
        assert [each.name for each in found] == ["layer/", "layer#2/"][: 1 + branch]
        assert all(same(each.cell(), CELLS["lstm"]) for each in found)


def test_tensors_under_the_names_of_another_framework_are_found_by_these():
    arrays = lc.to_pytorch(CELLS["lstm"], prefix="lstm.")
    assert same(lc.from_file(model([], [tensor(*one) for one in arrays.items()])), CELLS["lstm"])


def outside():
    lies = tensor("W", lc.to_onnx(CELLS["lstm"]).W)
    onnx.external_data_helper.set_external_data(lies, "weights.bin")
    lies.data_location = onnx.TensorProto.EXTERNAL
    return lies


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (
            model([LSTM], [outside(), R]),
            "layer/W must stand in the file itself, but lies in another one beside it: save the model in one file, "
            "with onnx.save_model(onnx.load(path), new_path).",
        ),
        (model([LSTM], [W]), "layer/R must be a constant of the model, but is one of its inputs."),
        (
            model([onnx.helper.make_node("Mul", ["W", "W"], ["V"]), node("LSTM", ["X", "V", "R"])], [W, R]),
            "layer/W must be a constant of the model, but is computed by the node Mul.",
        ),
        (
            model(
                [onnx.helper.make_node("DequantizeLinear", ["W", "s"], ["V"]), node("LSTM", ["X", "V", "R"])], [W, R]
            ),
            "layer/W must be a constant of the model, but is quantized.",
        ),
        (
            model(
                [onnx.helper.make_node("Transpose", ["W"], ["V"], perm=[0, 9]), node("LSTM", ["X", "V", "R"])], [W, R]
            ),
            "layer/W must be a constant, but the node Transpose is told wrongly.",
        ),
        (
            model([onnx.helper.make_node("Identity", ["V"], ["V"]), node("LSTM", ["X", "V", "R"])], [W, R]),
            "layer/W must be a constant of the model, but is computed by the node Identity.",
        ),
        (
            model([node("DynamicQuantizeLSTM", ["X", "W", "R"], domain="com.microsoft")], [W, R]),
            "layer/W must hold floating-point numbers, but DynamicQuantizeLSTM has quantized ones.",
        ),
        (
            model([node("LSTM", ["X", "W", "R"], hidden_size=5)], [W, R]),
            "layer/R must have shape (…, 5), as hidden_size says, but has (1, 12, 3).",
        ),
        (
            model([node("LSTM", ["X", "W", "R"], direction="bidirectional")], [W, R]),
            "layer/R must have shape (directions, G·H, H) of direction bidirectional, but has (1, 12, 3).",
        ),
        (
            model([node("LSTM", ["X", "W", "R"], direction="sideways")], [W, R]),
            "layer/direction must be 'forward', 'reverse' or 'bidirectional', but is the text 'sideways'.",
        ),
        (
            model([node("LSTM", ["X", "W", "R"], zoneout=1)], [W, R]),
            "layer/zoneout must not be there: what it does to the numbers is not known here.",
        ),
        (
            layer(CELLS["lstm"], clip=-0.5),
            "clip must be above 0, but is -0.5.",
        ),
        (
            model([LSTM], [onnx.helper.make_tensor("W", onnx.TensorProto.STRING, [1], [b"text"]), R]),
            "layer/W must hold numbers of 8 bits or more, but holds something else.",
        ),
    ],
)
def test_what_cannot_be_read_as_it_stands_is_found_and_refused_in_one_sentence(content, sentence):
    (found,) = lc.layers(content)
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        found.cell()


@pytest.mark.parametrize("missing", [1, 20, 100])
def test_a_model_that_is_cut_short_is_refused(missing):
    with pytest.raises(ValueError, match="must be a whole model, but its messages cannot be read"):
        lc.read(layer(CELLS["lstm"])[:-missing])


def test_blocks_that_are_put_together_again_and_again_are_refused_before_they_fill_the_memory():
    wide = onnx.numpy_helper.from_array(np.zeros((1, 12, 2**10)), "0")
    nodes = [onnx.helper.make_node("Concat", [str(k)] * 8, [str(k + 1)], axis=2) for k in range(12)]
    (found,) = lc.layers(model([*nodes, node("LSTM", ["X", "12", "R"])], [wide, R]))
    with pytest.raises(ValueError, match=r"layer/W .* is put together of more than the file holds"):
        found.cell()
