"""A file gives the arrays that may be a sequence, to the last digit, or one sentence."""

import io
from typing import Any

import numpy as np
import pytest

from lstm_core.exchange.sequences import arrays_in
from lstm_core.wire import answer

STEPS = np.array([[0.1, -0.3], [0.6, 1.0], [1 / 3, 5e-324]])


def npy(array: Any) -> bytes:
    stream = io.BytesIO()
    np.save(stream, array)
    return stream.getvalue()


def npz(**arrays: Any) -> bytes:
    stream = io.BytesIO()
    np.savez(stream, **arrays)
    return stream.getvalue()


@pytest.mark.parametrize(
    "array",
    [STEPS, STEPS[0], STEPS[None], STEPS[:, None], STEPS.T, np.asfortranarray(STEPS), STEPS.astype(np.float32)],
)
def test_one_array_of_numpy_is_read_to_the_last_digit(array: Any) -> None:
    found = arrays_in(npy(array))
    assert list(found) == ["array"]
    assert found["array"].dtype == np.float64
    np.testing.assert_array_equal(found["array"], array)


def test_of_several_those_are_left_out_that_are_no_sequence() -> None:
    found = arrays_in(npz(x=STEPS, y=np.arange(3), seen=np.array([True, False]), words=np.array(["a", "b"]), one=1.0))
    assert sorted(found) == ["seen", "x", "y"]
    assert found["seen"].tolist() == [1, 0]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (npy(STEPS)[:-1], "file must have 48 bytes, as its shape (3, 2) asks for, but has 47."),
        (npy(STEPS) + b"\0", "file must have 48 bytes"),
        (b"\x93NUMPY nothing", "file must begin with the header of a .npy array, but does not."),
        (npz(x=[0.5, np.nan]), "file: x must hold finite numbers, but has nan at [2]."),
        (npy(np.array([[0.5, 1], [np.inf, 0]])), "file: array must hold finite numbers, but has inf at [2, 1]."),
        (b"GIF89a", "file must be"),
    ],
)
def test_what_is_no_sequence_gets_one_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(ValueError, match=r"\.$") as refused:
        arrays_in(content)
    assert str(refused.value).startswith(sentence)


def test_objects_are_never_opened() -> None:
    stream = io.BytesIO()
    np.save(stream, np.array([{}], dtype=object), allow_pickle=True)
    with pytest.raises(ValueError, match="pickled objects, which are never opened"):
        arrays_in(stream.getvalue())


def test_the_page_gets_them_by_name_with_their_shapes() -> None:
    answered = answer({"ask": ["arrays"], "kind": "lstm", "files": {"x.npz": npz(x=STEPS, y=np.arange(3))}})
    x, y = answered["lenses"]["file"]["arrays"]
    assert (x["name"], x["shape"], x["values"].tolist()) == ("x", [3, 2], STEPS.ravel().tolist())
    assert (y["name"], y["shape"], y["values"].tolist()) == ("y", [3], [0, 1, 2])


def test_the_page_gets_a_sentence_of_what_is_none() -> None:
    answered = answer({"ask": ["arrays"], "kind": "lstm", "files": {"x.npy": npy(STEPS)[:-1]}})
    assert answered["problem"]["what"].startswith("file must have 48 bytes")
    two = answer({"ask": ["arrays"], "files": {"x.npy": npy(STEPS), "y.npy": npy(STEPS)}})
    assert two["problem"]["what"] == "files must be one file, but are 2."
