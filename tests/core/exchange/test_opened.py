"""What the page is told of files of weights, and the cell that it gets of one."""

from __future__ import annotations

import io
import json
from pathlib import Path

import numpy as np
import pytest

import lstm_core as lc
from lstm_core.wire import request_from
from tests.core.exchange.cells import random_cells

FOLDER = Path(__file__).parent / "recorded"
CELLS = random_cells()


def npz(**arrays):
    stream = io.BytesIO()
    np.savez(stream, **arrays)
    return stream.getvalue()


def file(*paths, **more):
    return lc.answer({"files": {path.name: path.read_bytes() for path in paths}} | more)["lenses"]["file"]


def content(given, **more):
    return lc.answer({"files": {"given": given}} | more)["lenses"]["file"]


@pytest.mark.parametrize(
    "path", ["torch/state_dict.pt", "onnx_files/gru by torchscript.onnx", "onnx_files/rnn by torchscript.onnx"]
)
def test_the_cell_that_the_page_gets_is_the_one_of_from_file(path):
    found = file(FOLDER / path, layer=0)
    first = found["layers"][0]
    cell = lc.from_file(FOLDER / path, name=first["name"], layer=first["number"])
    ways = [cell.forward, cell.backward] if first["ways"] == ["forward", "backward"] else [cell]
    told = [found["cell"], found["cell"].get("backward")]
    for one, its in zip(ways, told, strict=False):
        arrays = {name: array.ravel().tolist() for name, array in one.arrays().items()}
        assert {name: array.tolist() for name, array in its["weights"].items()} == arrays
    assert [found["cell"][name] for name in ("kind", "D", "H")] == [first[name] for name in ("kind", "D", "H")]
    assert (first["kind"], first["D"], first["H"]) == (ways[0].kind, ways[0].D, ways[0].H)


def test_the_cell_is_one_that_the_page_may_ask_to_be_run():
    cell = content(lc.to_npz(CELLS["gru"]), layer=0)["cell"]
    answer = lc.answer(cell | {"inputs": [0.5] * 2 * cell["D"]})
    assert answer["trace"]["T"] == 2


def test_layers_on_top_of_each_other_and_what_is_not_recurrent_are_told_apart():
    found = file(FOLDER / "torch" / "state_dict.pt")
    assert [(layer["name"], layer["number"], layer["D"], layer["H"]) for layer in found["layers"]] == [
        ("lstm.", 0, 2, 3),
        ("lstm.", 1, 6, 3),
    ]
    assert found["others"] == ["head.weight", "head.bias"]
    assert content(npz(head=np.ones(3))) == {"layers": [], "others": ["head"], "tools": []}


def test_a_layer_that_stands_on_others_is_given_what_they_make_of_the_inputs():
    path = FOLDER / "torch" / "state_dict.pt"
    inputs = [0.5, -1.0, 0.25, 2.0, 0.0, 1.0]
    found = file(path, layer=1, inputs=inputs)
    assert [layer.get("below") for layer in found["layers"]] == [None, {"layers": 1, "D": 2, "sure": True}]
    (below, _) = lc.stack_from_file(path).run(np.reshape(inputs, (3, 2))).outputs
    np.testing.assert_array_equal(found["cell"]["inputs"], below.ravel())
    assert "inputs" not in file(path, layer=1)["cell"]
    wrong = lc.answer({"files": {"a": path.read_bytes()}, "layer": 1, "inputs": [1.0]})
    assert wrong["problem"]["what"] == "inputs must be T=1 × D=2 = 2 numbers, but are 1."


def test_modules_beside_each_other_stand_on_nothing():
    arrays = {f"{name}{role}": array for name in ("a.", "b.") for role, array in lc.to_pytorch(CELLS["lstm"]).items()}
    assert not [layer for layer in content(npz(**arrays))["layers"] if "below" in layer]


def test_of_a_whole_model_it_is_not_sure_that_layers_read_each_other():
    onnx = file(FOLDER / "onnx_files" / "lstm by torchscript.onnx")["layers"]
    assert [layer.get("below") for layer in onnx] == [None, {"layers": 1, "D": onnx[0]["D"], "sure": False}]


def test_layers_are_listed_as_people_count():
    names = [f"blocks.{k}." for k in range(12)]
    arrays = {f"{name}{role}": array for name in names for role, array in lc.to_pytorch(CELLS["lstm"]).items()}
    assert [layer["name"] for layer in content(npz(**arrays))["layers"]] == names
    onnx = file(FOLDER / "onnx_files" / "lstm by torchscript.onnx")["layers"]
    assert [layer["name"] for layer in onnx] == ["/LSTM/", "/LSTM_1/"]


def test_a_layer_with_other_curves_is_told_and_shown_with_them():
    path = FOLDER / "onnx_files" / "relu by torchscript.onnx"
    (layer,) = file(path)["layers"]
    assert (layer["kind"], layer["curves"], layer["refused"]) == ("rnn", "hidden=relu", "")
    assert file(path, layer=0)["cell"]["curves"] == "hidden=relu"


def test_a_layer_that_no_cell_is_made_of_is_there_with_the_reason():
    lstm = lc.to_keras(CELLS["lstm"])
    config = '{"config": [{"class_name": "LSTM", "config": {"name": "mine", "activation": "gelu"}}]}'
    arrays = dict(zip(("kernel", "recurrent_kernel", "bias"), lstm, strict=True))
    handed = {
        f"model_weights/mine/x/{name}": {"shape": list(array.shape), "values": array.ravel()}
        for name, array in arrays.items()
    }
    content = {"files": {"a": b"\x89HDF\r\n\x1a\n"}, "hdf5": [{"arrays": handed, "texts": {"model_config": config}}]}
    (layer,) = lc.answer(content)["lenses"]["file"]["layers"]
    assert layer["refused"].startswith("activation must be one of sigmoid, tanh, relu, ")
    assert "kind" not in layer


def test_what_the_weights_do_not_tell_is_asked_and_the_answer_makes_the_cell():
    gru = npz(kernel=np.ones((3, 6)), recurrent_kernel=np.ones((2, 6)))
    (layer,) = content(gru)["layers"]
    assert (layer["asks"], layer["refused"], layer.get("kind")) == ("reset_after", "", None)
    for said, kind in ((True, "gru"), (False, "gru_2014")):
        found = content(gru, answers={"0": {"reset_after": said}}, layer=0)
        assert (found["layers"][0]["asks"], found["layers"][0]["kind"]) == ("reset_after", kind)
        assert found["cell"]["kind"] == kind


def test_whose_the_arrays_are_is_asked_where_they_fit_two_tools():
    nameless = npz(arr_0=np.ones((3, 3)), arr_1=np.ones((3, 3)))
    assert content(nameless) == {"layers": [], "others": [], "tools": ["pytorch", "keras"]}
    (layer,) = content(nameless, framework="keras")["layers"]
    assert (layer["tool"], layer["kind"]) == ("keras", "rnn")
    haste = npz(kernel=np.ones((3, 8)), recurrent_kernel=np.ones((2, 8)), bias=np.ones(8), recurrent_bias=np.ones(8))
    assert content(haste)["tools"] == ["keras", "haste"]
    assert content(haste, framework="haste")["layers"][0]["kind"] == "lstm"


def test_of_an_lstm_it_is_not_said_that_it_has_one_curve():
    for path in (FOLDER / "torch" / "state_dict.pt", FOLDER / "torch" / "parameters.pt"):
        for layer in file(path)["layers"]:
            assert not [sentence for sentence in layer["assumed"] if "RNN" in sentence]
    rnn = content(npz(weight_ih_l0=np.ones((3, 2)), weight_hh_l0=np.ones((3, 3))))["layers"][0]
    assert rnn["assumed"][0].startswith("An nn.RNN is taken to have tanh")


def test_hdf5_is_handed_out_to_be_read_and_taken_over_in_turn():
    path = FOLDER / "keras_files" / "model.keras"
    (asked,) = file(path).values()
    assert asked.tobytes().startswith(b"\x89HDF")
    arrays = dict(zip(("kernel", "recurrent_kernel", "bias"), lc.to_keras(CELLS["lstm"]), strict=True))
    handed = {name: {"shape": list(array.shape), "values": array.ravel()} for name, array in arrays.items()}
    one = {"arrays": {f"model_weights/mine/x/{name}": array for name, array in handed.items()}, "texts": {}}
    about = {"name": "mine", "activation": "relu", "recurrent_activation": "sigmoid"}
    config = json.dumps({"config": [{"class_name": "LSTM", "config": about}]})
    two = one | {"texts": {"model_config": config}}
    content = b"\x89HDF\r\n\x1a\n"
    (layer,) = lc.answer({"files": {"a": content}, "hdf5": [one]})["lenses"]["file"]["layers"]
    assert (layer["tool"], layer["kind"], layer["refused"]) == ("keras", "lstm", "")
    (layer,) = lc.answer({"files": {"a": content}, "hdf5": [two]})["lenses"]["file"]["layers"]
    assert (layer["refused"], layer["curves"]) == ("", "candidate=relu/cell_squashed=relu")
    both = {"files": {"a": content, "b": content}, "hdf5": [one]}
    assert lc.answer(both)["lenses"]["file"]["hdf5"].tobytes() == content


@pytest.mark.parametrize(
    ("request_", "sentence"),
    [
        ({"files": {"a": b""}}, "file must be a file of weights, but is empty: save it again."),
        ({"files": 3}, "files must be a dictionary, but is of type int."),
        ({"files": {"a": "text"}}, "files must be bytes, but are the text 'text'."),
        ({"files": {"a": b"{}"}, "layer": 0}, "layer must be"),
        ({"files": {"a": b"{}"}, "hdf5": 3}, "hdf5 must be a list, but is of type int."),
        ({"files": {"a": b"\x89HDF\r\n\x1a\n"}, "hdf5": [{"arrays": {}}]}, "hdf5 must have the key"),
        ({"files": {"m-00001-of-00002.npz": b""}}, "source must have all 2 files of the model"),
        ({"files": {"a": b""}, "more": 1}, "request must have no key other than"),
    ],
)
def test_what_cannot_be_opened_is_refused_in_one_sentence(request_, sentence):
    problem = lc.answer(request_)["problem"]
    assert problem["what"].startswith(sentence)


def test_a_run_is_still_asked_as_before():
    assert "trace" in lc.answer(request_from(lc.presets()[0]))
