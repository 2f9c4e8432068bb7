"""JSON, models of TensorFlow.js, and models that lie in several files."""

import json
import re

import numpy as np
import pytest

import lstm_core as lc
from lstm_core.exchange.formats.safetensors import written_safetensors
from tests.core.exchange.cells import random_cells, same

CELLS = random_cells()
ROLES = ("kernel", "recurrent_kernel", "bias")


def test_lists_of_numbers_under_names_are_weights():
    arrays = dict(zip(ROLES, (array.tolist() for array in lc.to_keras(CELLS["lstm"])), strict=True))
    for value in (arrays, {"model": {"lstm": arrays}, "epochs": 3, "notes": ["none"], "done": [True]}):
        assert same(lc.from_file(json.dumps(value).encode()), CELLS["lstm"])
    assert same(lc.from_file(b"\xef\xbb\xbf " + json.dumps(list(arrays.values())).encode()), CELLS["lstm"])


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b'{"a": [1, [2]]}', "file must have lists of numbers, each of one shape, but has one of another sort."),
        (b'{"a": [1, "2x"]}', "file must have lists of numbers, each of one shape, but has one of another sort."),
        (b'{"a": [1' + b"0" * 400 + b"]}", "file must have lists of numbers, each of one shape, but has one"),
        (b'{"a": [1, 2}', "file must be JSON from its first to its last letter, but is not."),
        (b"[" * 100_000, "file must be JSON from its first to its last letter, but is not."),
        (b'{"a": {"b": [1]}, "a.b": [2]}', "file must name each array once, but has a.b twice."),
        (b'{"weight_map": 3}', "file must be an index that names the file of each array in its weight_map"),
        (b'{"weight_map": {}}', "file must be an index that names the file of each array in its weight_map"),
        (b'{"weightsManifest": 3}', "file must have a weightsManifest as TensorFlow.js writes it, but has another."),
    ],
)
def test_json_of_another_sort_is_refused_in_one_sentence(content, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}"):
        lc.read(content)


def tfjs(cell=CELLS["lstm"], *, names=("a.bin", "b.bin"), activation="sigmoid", dtype="float32", shape=None):
    arrays = [array.astype(np.float32) for array in lc.to_keras(cell)]
    weights = [
        {"name": f"my_lstm/lstm_cell/{role}", "shape": shape or list(array.shape), "dtype": dtype}
        for role, array in zip(ROLES, arrays, strict=True)
    ]
    config = {"name": "my_lstm", "activation": "tanh", "recurrent_activation": activation}
    model = {
        "format": "layers-model",
        "modelTopology": {"model_config": {"config": {"layers": [{"class_name": "LSTM", "config": config}]}}},
        "weightsManifest": [{"paths": list(names), "weights": weights}],
    }
    content = b"".join(array.tobytes() for array in arrays)
    return {"model.json": json.dumps(model).encode(), "a.bin": content[:70], "b.bin": content[70:]}


def rounded(cell):
    return lc.from_keras([array.astype(np.float32) for array in lc.to_keras(cell)])


def test_a_model_of_tensorflow_js_is_read_with_what_lies_beside_it(tmp_path):
    for name, content in tfjs().items():
        (tmp_path / name).write_bytes(content)
    for source in (tfjs(), tmp_path / "model.json"):
        (found,) = lc.layers(source)
        assert (found.framework, found.name, found.assumed) == ("keras", "my_lstm/lstm_cell/", ())
        assert same(found.cell(), rounded(CELLS["lstm"]))
        assert same(lc.from_file(source), rounded(CELLS["lstm"]))


def test_numbers_of_8_bits_are_given_back_with_their_scale():
    weights = {
        "name": "x",
        "shape": [4],
        "dtype": "float32",
        "quantization": {"dtype": "uint8", "scale": 0.5, "min": -1},
    }
    model = json.dumps({"weightsManifest": [{"paths": ["x.bin"], "weights": [weights]}]}).encode()
    assert lc.read({"model.json": model, "x.bin": bytes([0, 1, 2, 255])})["x"].tolist() == [-1, -0.5, 0, 126.5]


def index(*names):
    arrays = sorted(lc.to_pytorch(CELLS["lstm"]))
    return json.dumps(
        {"metadata": {}, "weight_map": {name: names[k % len(names)] for k, name in enumerate(arrays)}}
    ).encode()


def shards():
    arrays = sorted(lc.to_pytorch(CELLS["lstm"]).items())
    return {f"model-0000{k + 1}-of-00002.safetensors": written_safetensors(dict(arrays[k::2])) for k in range(2)}


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        (tfjs()["model.json"], "file names a.bin, where weights lie: give its path, or both as {name: bytes}."),
        ({"model.json": tfjs()["model.json"]}, "file names a.bin, where weights lie, which is not beside it: add it."),
        (
            tfjs(names=("a.bin",)),
            "file: my_lstm/lstm_cell/kernel must end at byte 96 of its files, but they have 70.",
        ),
        (tfjs(names=("a.bin", "a.bin")), "file must name each file of weights once."),
        (tfjs(dtype="string"), "file: my_lstm/lstm_cell/kernel must have a shape and a dtype among float32"),
        (tfjs(shape=[10**9, 10**9]), "file: my_lstm/lstm_cell/kernel must end at byte a whole number of about"),
        (tfjs(shape=[-1]), "file: my_lstm/lstm_cell/kernel must have a shape and a dtype among float32"),
        (
            tfjs(activation="hard_swish"),
            "recurrent_activation must be one of sigmoid, tanh, relu",
        ),
        (dict(list(shards().items())[:1]), "source must have all 2 files of the model, but has model-00001-of-00002"),
        ({"i.json": index("m-00001-of-00002.bin")}, "file: index must have all 2 files of the model, but has m-00001"),
        ({"a": lc.to_npz(CELLS["lstm"]), "b": lc.to_npz(CELLS["lstm"])}, "file must name each array once, but b has"),
        ({"a": b"", "b": 3}, "source must have the bytes of each file, but of b has of type int."),
    ],
)
def test_what_is_missing_or_wrong_is_said_in_one_sentence(source, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}"):
        lc.from_file(source)


@pytest.mark.parametrize("name", ["../x.bin", "/etc/hostname", "a/b.bin", "..\\x.bin", ".."])
def test_no_file_of_another_folder_is_opened(tmp_path, name):
    (tmp_path / "model.json").write_bytes(tfjs(names=(name,))["model.json"])
    with pytest.raises(ValueError, match=r"^file (must name files in its own folder|names \.\., where)"):
        lc.read(tmp_path / "model.json")
