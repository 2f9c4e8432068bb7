import bz2
import gzip
import io
import lzma
import pickle
import re
import zipfile
import zlib

import numpy as np
import pytest

import lstm_core as lc
from tests.core.exchange.cells import random_cells, same

CELLS = random_cells()
IN_FILES = {
    "pytorch": ["lstm", "gru", "rnn", "lstm both ways", "gru both ways"],
    "keras": ["lstm", "gru", "gru of 2014", "rnn", "lstm both ways", "gru both ways"],
    "onnx": ["lstm", "gru", "rnn", "peephole lstm", "lstm both ways", "gru both ways"],
}


@pytest.mark.parametrize("write", [lc.to_npz, lc.to_safetensors])
@pytest.mark.parametrize(("names", "cell"), [(names, cell) for names, cells in IN_FILES.items() for cell in cells])
def test_a_cell_comes_back_from_a_file_to_the_last_bit(write, names, cell):
    content = write(CELLS[cell], names=names)
    asks = {"linear_before_reset": 1} if names == "onnx" and "gru" in cell else {}
    assert same(lc.from_file(content, **asks), CELLS[cell])


@pytest.mark.parametrize("write", [lc.to_npz, lc.to_safetensors])
def test_float32_files_hold_the_numbers_rounded_to_float32(write):
    cell = lc.from_file(write(CELLS["lstm"], dtype="float32"))
    assert np.array_equal(cell.forget_gate.W, CELLS["lstm"].forget_gate.W.astype(np.float32))


def test_a_file_may_be_a_path_or_bytes_of_any_sort(tmp_path):
    content = lc.to_safetensors(CELLS["gru"])
    path = tmp_path / "no-ending-needed"
    path.write_bytes(content)
    for source in (path, str(path), content, bytearray(content), memoryview(content)):
        assert list(lc.read(source)) == sorted(lc.to_pytorch(CELLS["gru"]))


def test_a_file_that_is_not_there_is_an_error_of_the_system():
    with pytest.raises(FileNotFoundError, match="nowhere"):
        lc.read("nowhere.npz")


def test_pytorch_reads_the_file_through_the_package_and_answers_the_same(tmp_path):
    torch = pytest.importorskip("torch", reason="torch is not installed")
    safetensors = pytest.importorskip("safetensors.torch", reason="safetensors is not installed")
    path = tmp_path / "gru.safetensors"
    path.write_bytes(lc.to_safetensors(CELLS["gru"]))
    layer = torch.nn.GRU(2, 3, dtype=torch.float64)
    layer.load_state_dict(safetensors.load_file(path))
    inputs = np.random.default_rng(0).normal(size=(6, 2))
    with torch.no_grad():
        answered = layer(torch.from_numpy(inputs))[0].numpy()
    np.testing.assert_allclose(lc.run(CELLS["gru"], inputs).hidden_state, answered, rtol=0, atol=1e-12)


def test_what_pytorch_saves_through_the_package_is_read(tmp_path):
    torch = pytest.importorskip("torch", reason="torch is not installed")
    safetensors = pytest.importorskip("safetensors.torch", reason="safetensors is not installed")
    layer = torch.nn.LSTM(2, 3, num_layers=2, bidirectional=True)
    safetensors.save_file(layer.state_dict(), tmp_path / "lstm.safetensors")
    read = lc.from_file(tmp_path / "lstm.safetensors", layer=0, direction="backward")
    assert same(read, lc.from_pytorch(layer.state_dict(), 0, "backward"))


def zipped(*names):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, b"")
    return stream.getvalue()


def npy():
    stream = io.BytesIO()
    np.save(stream, np.zeros(3))
    return stream.getvalue()


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (pickle.dumps({"weight_ih_l0": 1}), "but is a pickle that torch.save has not written"),
        (npy(), "but is a single .npy array"),
        (b"", "but is empty"),
        (b"name,value\n1,2\n", "but is text, such as CSV"),
        (b"\n<!DOCTYPE html><title>Sign in</title>", "but is a web page in place of the file"),
        (b'<?xml version="1.0"?>', "but is XML text"),
        (b"version https://git-lfs.github.com/spec/v1\n", "but is a pointer of Git LFS"),
        (gzip.compress(lc.to_npz(CELLS["lstm"])), "but is compressed with gzip: unpack it first"),
        (bz2.compress(b"1"), "but is compressed with bzip2"),
        (lzma.compress(b"1"), "but is compressed with xz"),
        (bytes(257) + b"ustar\x0000", "but is an archive of several files"),
        (b"\x08\x01\x12\xbd\x1b", "but is a SavedModel of TensorFlow"),
        (b"\x1c\0\0\0TFL3", "but is a TensorFlow Lite model"),
        (b"GGUF\x03\0\0\0", "but is a GGUF file"),
        (b"\x82\xa6params\x81", "but is msgpack, as Flax saves it"),
        (b"MATLAB 5.0 MAT-file, Platform", "but is a .mat file of MATLAB"),
        (b"\x12\x01" + bytes(14), "but is a .params file of MXNet: save what mx.nd.load(path) gives"),
        (b'model_checkpoint_path: "model.ckpt-1"', "but is the list of the checkpoints of TensorFlow"),
        (
            b"\0\0\x01" + bytes(40) + b"\x57\xfb\x80\x8b\x24\x75\x47\xdb",
            "but is the index of a checkpoint of TensorFlow",
        ),
        (zlib.compress(b"1"), "but is compressed with zlib, as joblib does it"),
        (b"\x08\x04\x12\x02ab", "file must be an ONNX model, but has no graph: a model of Core ML begins alike."),
        (lc.to_npz(CELLS["lstm"])[:200], "file must be a whole zip, but cannot be read: it is cut short or damaged."),
        (b"PAR1\x15\x04", "but is a table of a database"),
        (b"%PDF-1.7", "but is a picture or a document"),
        (b"\x01\x02\x03", "but is of no kind known here: it begins with the bytes 01 02 03"),
        (lc.to_safetensors(CELLS["lstm"])[:40], "it is cut short or another kind of file"),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "but is a spreadsheet or another document"),
        (zipped("lstm/model.safetensors"), "but is a zip around other files: unpack it first"),
        ("a\0b", "source must be a path, but no file can have the name the text 'a\\x00b'."),
        ("\ud800", "source must be a path, but no file can have the name the text '\\ud800'."),
        (12, "source must be the bytes of a file or a path, but is of type int."),
        (None, "source must be the bytes of a file or a path, but is missing."),
    ],
)
def test_another_kind_of_file_is_refused_in_a_sentence(source, words):
    with pytest.raises(ValueError, match=re.escape(words)):
        lc.read(source)


def test_names_are_those_of_a_known_framework():
    with pytest.raises(ValueError, match="names must be 'pytorch', 'keras' or 'onnx', but is the text 'flax'"):
        lc.to_npz(CELLS["lstm"], names="flax")
