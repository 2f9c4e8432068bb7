import contextlib
import json
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import lstm_core as lc
from lstm_core.exchange.formats.safetensors import read_safetensors, written_safetensors
from tests.core.exchange.cells import random_cells

ARRAYS = {"W": np.array([[1.5, -2.0, 0.1]]), "b": np.array([1e300]), "half": np.array([0.5], np.float16)}


def file(header, data=b"", length=None):
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack("<Q", len(text) if length is None else length) + text + data


def entry(dtype="F32", shape=(1,), offsets=(0, 4)):
    return {"dtype": dtype, "shape": list(shape), "data_offsets": list(offsets)}


TWICE = json.dumps({f"t{k}": {} for k in range(30_000)}).encode().replace(b"t29999", b"t29998")


def package(name="safetensors.numpy"):
    return pytest.importorskip(name, reason="safetensors is not installed: only files written by hand are read")


def test_what_is_written_is_read_again_to_the_last_bit():
    read = read_safetensors(written_safetensors(ARRAYS))
    assert read.keys() == ARRAYS.keys()
    for name, array in ARRAYS.items():
        assert read[name].dtype == array.dtype
        assert np.array_equal(read[name], array)


def test_a_file_written_by_hand_is_read():
    content = file({"__metadata__": {"format": "pt"}, "x": entry("F32", (2, 1), (0, 8))}, struct.pack("<2f", 0.5, -2))
    assert read_safetensors(content)["x"].tolist() == [[0.5], [-2.0]]


def test_bfloat16_is_the_upper_half_of_a_float32():
    content = file({"x": entry("BF16", (3,), (0, 6))}, struct.pack("<3H", 0x3F80, 0xC000, 0x3E20))
    read = read_safetensors(content)["x"]
    assert read.dtype == np.float32
    assert read.tolist() == [1.0, -2.0, 0.15625]


def test_the_package_reads_what_is_written_and_writes_the_same_bytes():
    safetensors = package()
    content = written_safetensors(ARRAYS)
    read = safetensors.load(content)
    assert all(np.array_equal(read[name], ARRAYS[name]) for name in ARRAYS)
    assert safetensors.save(ARRAYS) == content


def test_every_dtype_that_the_package_writes_is_read():
    safetensors = package()
    dtypes = ["f8", "f4", "f2", "i8", "i4", "i2", "i1", "u8", "u4", "u2", "u1", "?"]
    arrays = {dtype: np.array([[0, 1, 1]]).astype(dtype) for dtype in dtypes}
    arrays |= {"nothing": np.empty((0, 3)), "one": np.array(1.5)}
    read = read_safetensors(safetensors.save(arrays))
    for name, array in arrays.items():
        assert read[name].dtype == array.dtype
        assert read[name].shape == array.shape
        assert np.array_equal(read[name], array)


def test_the_bfloat16_of_pytorch_is_read_exactly():
    torch = pytest.importorskip("torch", reason="torch is not installed")
    tensor = torch.randn(4, 3, dtype=torch.bfloat16)
    content = package("safetensors.torch").save({"x": tensor})
    assert np.array_equal(read_safetensors(content)["x"], tensor.float().numpy())


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "but has 0 bytes"),
        (b"1234567", "but has 7 bytes"),
        (file({}, length=10**18), "says that its header has 1000000000000000000 bytes"),
        (file({}, length=3), "says that its header has 3 bytes, of 10 in all"),
        (file(b"\xff\xfe"), "its header is no JSON object"),
        (file(b"[1]"), "its header is no JSON object"),
        (file(b"[" * 100_000), "its header is no JSON object"),
        (file(b'{"x": 1}'), "file: x must have data_offsets"),
        (file(b'{"x": {}, "x": {}}'), "must name each tensor once, but has x twice"),
        (file({"x": entry(offsets=(4, 0))}), "two whole numbers in rising order"),
        (file({"x": entry(offsets=(-4, 0))}), "two whole numbers in rising order"),
        (file({"x": entry(offsets=(0, 4, 8))}), "two whole numbers in rising order"),
        (file({"x": entry(offsets=(False, 4))}), "two whole numbers in rising order"),
        (file({"x": entry()}, b"123"), "must have 4 bytes of data, but has 3: it is cut short"),
        (file({"x": entry()}, b"12345"), "must end after 4 bytes of data, but has 5"),
        (file({"x": entry(offsets=(4, 8))}, b"12345678"), "must begin at byte 0 of the data, but begins at 4"),
        (file({"x": entry(), "y": entry()}, b"1234"), "file: y must begin at byte 4 of the data, but begins at 0"),
        (file({"x": entry(shape=(2,))}, b"1234"), "must have as many bytes as its shape and F32 ask for, 8, but has 4"),
        (file({"x": entry(shape=(10**9, 10**9))}, b"1234"), "ask for, 4000000000000000000, but has 4"),
        (file({"x": entry(shape=(-1,))}, b"1234"), "must have a shape, a list of whole numbers"),
        (file({"x": {"dtype": "F32", "data_offsets": [0, 4]}}, b"1234"), "must have a shape"),
        (file({"x": entry("F8_E4M3", (4,))}, b"1234"), "it is the text 'F8_E4M3'"),
        (file({"x": entry(None)}, b"1234"), "it is missing"),
        (file({"x": entry(["F32"])}, b"1234"), "must have a dtype among F64, F32"),
        (file(TWICE), "but has t29998 twice"),
        (
            file({"x": entry(shape=(10**4000, 10**4000))}, b"1234"),
            "ask for, more than any file has, but has 4",
        ),
        (file({"x": entry(shape=(10**4000,) * 2000)}, b"1234"), "that NumPy can make, but has 2000 sides"),
        (file(b'{"x": {"data_offsets": [0, %b]}}' % (b"9" * 5000), b"1234"), "but has 4: it is cut short"),
        (file({"x": entry(shape=(0, 10**30), offsets=(0, 0))}), "must have a shape that NumPy can make"),
        (file({"x": entry("U8", (1,) * 100, (0, 1))}, b"1"), "must have a shape that NumPy can make"),
    ],
)
def test_a_damaged_or_hostile_file_is_refused_in_a_sentence(content, words):
    with pytest.raises(ValueError, match="file") as caught:
        read_safetensors(content)
    assert words in str(caught.value)
    assert len(str(caught.value)) < 250


WHOLE = lc.to_safetensors(random_cells()["lstm"])


@given(st.integers(0, len(WHOLE) - 1))
def test_a_file_that_is_cut_anywhere_is_refused(length):
    with pytest.raises(ValueError, match="file"):
        read_safetensors(WHOLE[:length])


@given(st.integers(0, len(WHOLE) - 1), st.integers(0, 255))
def test_a_byte_that_is_wrong_gives_other_numbers_or_a_sentence(place, byte):
    content = bytearray(WHOLE)
    content[place] = byte
    with contextlib.suppress(ValueError):
        lc.from_file(bytes(content))
