import contextlib
import io
import re
import tracemalloc
import zipfile

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import lstm_core as lc
from lstm_core.exchange.formats.npz import written_npz
from tests.core.exchange.cells import random_cells

ARRAYS = {"a.b": np.array([[1.5, -2.0]]), "half": np.array([0.5], np.float16), "steps": np.array(7)}


def zipped(compression=zipfile.ZIP_DEFLATED, **members):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def npy(array):
    stream = io.BytesIO()
    np.save(stream, array)
    return stream.getvalue()


def header(shape, dtype="<f8"):
    text = f"{{'descr': '{dtype}', 'fortran_order': False, 'shape': {shape}, }}".ljust(117) + "\n"
    return b"\x93NUMPY\x01\x00" + len(text).to_bytes(2, "little") + text.encode()


@pytest.mark.parametrize("write", [np.savez, np.savez_compressed])
def test_what_numpy_writes_is_read_to_the_last_bit(write):
    stream = io.BytesIO()
    write(stream, **ARRAYS)
    read = lc.read(stream.getvalue())
    assert read.keys() == ARRAYS.keys()
    assert all(np.array_equal(read[name], array) for name, array in ARRAYS.items())


def test_numpy_reads_what_is_written_and_the_same_arrays_are_the_same_bytes():
    content = written_npz(ARRAYS)
    with np.load(io.BytesIO(content)) as archive:
        assert all(np.array_equal(archive[name], array) for name, array in ARRAYS.items())
    assert written_npz(ARRAYS) == content


class Bomb:
    def __reduce__(self):
        return (pytest.fail, ("the pickle was opened",))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (
            zipped(**{"x.npy": npy(np.array([Bomb()], dtype=object))}),
            "file: x.npy must hold numbers, but holds pickled objects, which are never opened.",
        ),
        (zipped(**{"notes.txt": b""}), "file must be a .npz, with .npy members only, but has notes.txt."),
        (zipped(**{"x.npy": b"12345678"}), "file: x.npy must begin with the header of a .npy array, but does not."),
        (
            zipped(**{"x.npy": header((10**12,)) + b"12345678"}),
            "file: x.npy must have 8000000000000 bytes, as its shape (1000000000000,) asks for, but has 8.",
        ),
        (
            zipped(**{"x.npy": header((-1, -1)) + b"12345678"}),
            "file: x.npy must have 8 bytes, as its shape (-1, -1) asks for, but has 8.",
        ),
        (
            zipped(**{"x.npy": header((2,)) + b"12345678" * 3}),
            "file: x.npy must have 16 bytes, as its shape (2,) asks for, but has 24.",
        ),
        (
            zipped(zipfile.ZIP_BZIP2, **{"x.npy": npy(np.zeros(3))}),
            "file must be packed as np.savez and np.savez_compressed do it, but is packed otherwise.",
        ),
        (b"PK\x03\x04", "file must be a whole zip, but cannot be read: it is cut short or damaged."),
    ],
)
def test_a_damaged_or_hostile_file_is_refused_in_one_sentence(content, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        lc.read(content)


def test_a_small_file_cannot_ask_for_a_large_memory():
    content = bytearray(zipped(**{"x.npy": b"0"}))
    directory = content.rindex(b"PK\x01\x02")
    content[directory + 24 : directory + 28] = (2**31).to_bytes(4, "little")  # the size it says it unpacks to
    with pytest.raises(
        ValueError, match=r"must unpack to 33,554,432 bytes at most, having \d+, but says 2,147,483,648"
    ):
        lc.read(bytes(content))


def test_what_unpacks_to_much_more_than_it_is_is_not_unpacked():
    content = zipped(**{"x.npy": header((2**22 + 1,)) + bytes(8 * (2**22 + 1))})
    assert len(content) < 100_000
    with pytest.raises(ValueError, match="must unpack to 33,554,432 bytes at most"):
        lc.read(content)


def test_an_array_is_unpacked_into_its_own_memory():
    content = written_npz({"x": np.zeros(2**20)})
    tracemalloc.start()
    try:
        lc.read(content)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 1.5 * 2**23


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_comes_twice_is_refused():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for k in range(2):
            archive.writestr("x.npy", npy(np.array(k)))
    with pytest.raises(ValueError, match=r"file must name each array once, but has x\.npy twice\."):
        lc.read(stream.getvalue())


WHOLE = lc.to_npz(random_cells()["lstm"])


@given(st.integers(0, len(WHOLE) - 1))
def test_a_file_that_is_cut_anywhere_is_refused(length):
    with pytest.raises(ValueError, match="file"):
        lc.read(WHOLE[:length])


@given(st.integers(0, len(WHOLE) - 1), st.integers(0, 255))
def test_a_byte_that_is_wrong_changes_nothing_or_gives_a_sentence(place, byte):
    content = bytearray(WHOLE)
    content[place] = byte
    with contextlib.suppress(ValueError):
        lc.from_file(bytes(content))
