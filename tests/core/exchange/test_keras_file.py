"""The files that Keras saves are read through h5py, and what they say of their layers is heard."""

import io
import json
import re
import sys
import zipfile
from pathlib import Path

import numpy as np
import pytest

import lstm_core as lc
from lstm_core.exchange.formats.keras_config import said_by_model
from tests.core.exchange.cells import random_cells, same

h5py = pytest.importorskip("h5py", reason="h5py is not installed: nothing reads or writes these files")

FOLDER = Path(__file__).parent / "recorded" / "keras_files"
CELLS = random_cells()
COUNTED = ["lstm", "bidirectional", "bidirectional_1", "lstm_1", "rnn", "sequential"]
NAMED = ["mine", "two", "summed", "backwards", "cell", "inner"]
FILES = {"model.keras": COUNTED, "model.weights.h5": COUNTED, "model.h5": NAMED}


def hdf5(arrays, **attributes):
    stream = io.BytesIO()
    with h5py.File(stream, "w") as file:
        for name, array in arrays.items():
            file[name] = array
        file.attrs.update(attributes)
    return stream.getvalue()


@pytest.mark.parametrize("file", FILES)
def test_the_layers_in_what_keras_saves_give_the_recorded_answer(file):
    found = {each.name.split("/")[1]: each for each in lc.layers(FOLDER / file)}
    assert found.keys() == {*FILES[file]}
    mine, two, summed, backwards, cell, inside = (found[name] for name in FILES[file])
    form = {"reset_after": False} if file == "model.weights.h5" else {}  # the weights alone do not tell
    with np.load(FOLDER / "answers.npz") as answers:
        states = answers["inputs"]

        def agrees(name, computed):
            np.testing.assert_allclose(computed, answers[name], rtol=0, atol=2e-6)
            return answers[name]

        states = agrees("mine", lc.run(mine.cell(), states).hidden_state)
        states = agrees("two", lc.run(two.cell(), states).hidden_state)
        both = summed.cell()  # that they are added up is told by the model, and not by the weights alone
        assert both.merge == ("concat" if file == "model.weights.h5" else "sum")
        states = agrees(
            "summed", lc.run(lc.Bidirectional(both.forward, both.backward, merge="sum"), states).hidden_state
        )
        states = agrees("backwards", lc.run(backwards.cell(), states[::-1]).hidden_state)
        states = agrees("cell", lc.run(cell.cell(**form), states).hidden_state)
        agrees("inside", lc.run(inside.cell(), states).hidden_state)


@pytest.mark.parametrize(("file", "names"), [("model.keras", COUNTED), ("model.h5", NAMED)])
def test_what_the_model_says_of_its_layers_need_not_be_assumed(file, names):
    found = {each.name.split("/")[1]: each for each in lc.layers(FOLDER / file)}
    _, _, summed, backwards, cell, _ = (found[name] for name in names)
    assert summed.assumed == ()
    assert summed.cell().merge == "sum"
    assert summed.cell(direction="backward").H == 2
    assert backwards.directions == ("backward",)
    assert backwards.in_a_stack().keep_order is False
    with np.load(FOLDER / "answers.npz") as answers:
        trace = lc.stack_from_file(FOLDER / file).run(answers["inputs"])
        for name, states in zip(("mine", "two", "summed", "backwards", "cell", "inside"), trace.outputs, strict=True):
            np.testing.assert_allclose(states, answers[name], rtol=0, atol=2e-6)
    assert isinstance(cell.cell(), lc.GRU2014)
    with pytest.raises(ValueError, match=r"^reset_after must be False or left out: the file says so\.$"):
        cell.cell(reset_after=True)


def test_weights_alone_do_not_tell_which_layer_stands_on_which():
    sentence = "file must tell which layer stands on which, as a whole model does: make a lc.Stack of them by hand."
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        lc.stack_from_file(FOLDER / "model.weights.h5")


def test_directions_that_keras_gives_one_by_one_stand_side_by_side_and_that_is_said():
    inner = {"class_name": "LSTM", "config": {"activation": "tanh", "recurrent_activation": "sigmoid"}}
    config = {"name": "both", "layer": inner, "merge_mode": None}
    model = {"config": {"layers": [{"class_name": "Bidirectional", "config": config}]}}
    (said,) = said_by_model(model, "", counted=False).values()
    assert said.notes == ("Keras gives the directions one by one: here they stand side by side.",)


def test_weights_alone_do_not_tell_the_activations():
    for each in lc.layers(FOLDER / "model.weights.h5"):
        assert each.assumed[0] == "The activations are taken to be tanh and sigmoid: the weights do not tell."


def test_another_activation_is_the_curve_of_the_gates_and_the_file_says_of_which_keras():
    (found,) = lc.layers(FOLDER / "hard_sigmoid.keras")
    assert found.curves == {"activation": "tanh", "recurrent_activation": "hard_sigmoid", "version": 3}
    cell = found.cell()
    assert {cell.curves[part.name] for part in lc.LSTM.parts if part.name != "candidate"} == {
        "hard_sigmoid(0.16666666666666666, 0.5)"
    }
    assert (cell.curves["candidate"], cell.curves["cell_squashed"]) == ("tanh", "tanh")
    with pytest.raises(ValueError, match=r"^version must be 3 or left out: the file says so\.$"):
        found.cell(version=2)
    with pytest.raises(ValueError, match=r"^curves must be left out: the file says the curves, activation='tanh', "):
        found.cell(curves={"candidate": "relu"})


@pytest.mark.parametrize(
    ("config", "sentence"),
    [
        ({"activation": "tanh", "inner_activation": "hard_swish"}, "is the text 'hard_swish'"),
        ({"activation": {"class_name": "function", "config": "mine"}, "recurrent_activation": "sigmoid"}, "'mine'"),
        ({"activation": {"class_name": "LeakyReLU", "config": {}}, "recurrent_activation": "sigmoid"}, "'LeakyReLU'"),
        ({"activation": 7, "recurrent_activation": "sigmoid"}, "of type int"),
    ],
)
def test_an_activation_that_is_no_curve_here_is_refused_by_its_name_however_it_is_told(config, sentence):
    with pytest.raises(ValueError, match=sentence):
        lc.from_file(told(config))


@pytest.mark.parametrize(
    ("config", "version", "curves"),
    [
        ({"activation": "tanh", "inner_activation": "hard_sigmoid"}, "1.2.2", ("hard_sigmoid(0.2, 0.5)", "tanh")),
        ({"activation": "tanh", "recurrent_activation": "hard_sigmoid"}, "2.15.0", ("hard_sigmoid(0.2, 0.5)", "tanh")),
        (
            {"activation": "relu", "recurrent_activation": "hard_sigmoid"},
            "3.9.0",
            ("hard_sigmoid(0.16666666666666666, 0.5)", "relu"),
        ),
        ({"activation": None, "recurrent_activation": "sigmoid"}, "3.9.0", ("sigmoid", "linear")),
    ],
)
def test_activations_are_told_in_several_ways(config, version, curves):
    cell = lc.from_file(told(config, keras_version=version))
    assert (cell.curves["input_gate"], cell.curves["candidate"]) == curves


def test_where_no_keras_is_named_a_hard_sigmoid_is_taken_for_the_older_one_and_that_is_said():
    content = told({"activation": "tanh", "recurrent_activation": "hard_sigmoid"})
    (found,) = lc.layers(content)
    assert [note for note in found.assumed if "version=3 is for that of Keras 3" in note]
    assert found.cell().curves["forget_gate"] == "hard_sigmoid(0.2, 0.5)"
    assert lc.from_file(content, version=3).curves["forget_gate"] == "hard_sigmoid(0.16666666666666666, 0.5)"


def told(config, **attributes):
    """A file with a layer of which its model says this."""
    layer = {"class_name": "LSTM", "config": {"name": "my_lstm", **config}}
    arrays = dict(zip((f"model_weights/my_lstm/x/{role}" for role in ("kernel", "recurrent_kernel", "bias")),
                      lc.to_keras(CELLS["lstm"]), strict=True))  # fmt: skip
    return hdf5(arrays, model_config=json.dumps({"class_name": "Sequential", "config": [layer]}), **attributes)


@pytest.mark.parametrize("model", [None, 1, [], {}, {"config": 1}, {"config": {"layers": [1, {"config": 2}, None]}}])
def test_a_configuration_that_is_not_understood_says_nothing(model):
    assert said_by_model(model, "", counted=True) == {}


def test_an_array_in_the_file_is_read_to_the_last_bit():
    arrays = {"a/b": np.array([1.5, -2.0]), "c": np.array(7), "half": np.array([0.5], np.float16)}
    read = lc.read(hdf5(arrays, model_config="{"))
    assert {name: (array.dtype, array.tolist()) for name, array in read.items()} == {
        name: (array.dtype, array.tolist()) for name, array in arrays.items()
    }


def with_links(kind):
    stream = io.BytesIO()
    with h5py.File(stream, "w") as file:
        if kind == "external link":
            file["x"] = h5py.ExternalLink("/etc/other.h5", "/y")
        elif kind == "soft link":
            file["x"] = h5py.SoftLink("/y")
        elif kind == "external numbers":
            file.create_dataset("x", (4,), "u1", external=[("/etc/hostname", 0, 4)])
        elif kind == "circle":
            file.create_group("x")["y"] = file
        else:
            file.create_dataset("x", (10**5, 10**5), "f8", chunks=(100, 100), compression="gzip")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (with_links("external link"), "file: x must lie in the file itself, but leads elsewhere."),
        (with_links("soft link"), "file: x must lie in the file itself, but leads elsewhere."),
        (with_links("external numbers"), "file: x must lie in the file itself, but leads elsewhere."),
        (with_links("circle"), "file must hold arrays in a few groups, but goes on without end."),
        (with_links("empty chunks"), "file must unpack to 33,554,432 bytes at most, having"),
        (b"\x89HDF\r\n\x1a\n", "file must be a whole HDF5 file, but cannot be read: it is cut short or damaged."),
        (hdf5({"x": np.zeros(3)})[:-100], "file must be a whole HDF5 file, but cannot be read"),
    ],
)
def test_a_damaged_or_hostile_file_is_refused_in_one_sentence(content, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}"):
        lc.read(content)


def test_where_h5py_is_missing_a_sentence_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "h5py", None)
    sentence = (
        "file is HDF5, as Keras saves it, which h5py reads: install lstm-core[hdf5], or save layer.get_weights() with "
        "np.savez."
    )
    for file in ("model.keras", "model.h5"):
        with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
            lc.read(FOLDER / file)


def test_arrays_that_another_reader_hands_over_are_the_same_layers():
    arrays = lc.read(FOLDER / "model.weights.h5")
    by_file, by_arrays = (lc.layers(source) for source in (FOLDER / "model.weights.h5", arrays))
    assert same(by_file[0].cell(), by_arrays[0].cell())


def test_a_keras_file_without_its_configuration_is_read_all_the_same():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("model.weights.h5", (FOLDER / "model.weights.h5").read_bytes())
    assert len(lc.layers(stream.getvalue())) == 6
