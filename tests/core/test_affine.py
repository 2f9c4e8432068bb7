import re

import numpy as np
import pytest

import lstm_core as lc

NAN, INF = float("nan"), float("inf")
W, U, B = [[1, 2, 3], [4, 5, 6]], [[1, 0], [0, 1]], [0.5, -0.5]


def test_the_sizes_are_those_of_the_weights():
    block = lc.Affine(W, U, B)
    assert (block.D, block.H) == (3, 2)
    assert (block.W.shape, block.U.shape, block.b.shape) == ((2, 3), (2, 2), (2,))


def test_every_array_is_float64_in_c_order_whatever_came():
    block = lc.Affine(np.asfortranarray(np.array(W, dtype=np.int8)), np.array(U, dtype=np.float32), (1, 2))
    for array in (block.W, block.U, block.b):
        assert array.dtype == np.float64
        assert array.flags.c_contiguous


def test_lists_tuples_arrays_and_buffers_give_the_same_block():
    blocks = [
        lc.Affine(W, U, B),
        lc.Affine(tuple(map(tuple, W)), tuple(map(tuple, U)), tuple(B)),
        lc.Affine(np.array(W), np.array(U), np.array(B)),
        lc.Affine([np.array(row) for row in W], U, memoryview(np.array(B))),
        lc.Affine(
            [[np.float32(w) for w in row] for row in W], np.array(U).tolist(), [np.array(B[0]), np.float64(B[1])]
        ),
    ]
    for block in blocks[1:]:
        for name in "WUb":
            assert np.array_equal(getattr(block, name), getattr(blocks[0], name))


def test_the_block_keeps_copies():
    given = np.array(W, dtype=float), np.array(U, dtype=float), np.array(B)
    block = lc.Affine(*given)
    for name, array in zip("WUb", given, strict=True):
        assert not np.shares_memory(getattr(block, name), array)
        before = getattr(block, name).tolist()
        array[...] = 99.0
        assert getattr(block, name).tolist() == before


def test_the_block_cannot_be_changed():
    block = lc.Affine(W, U, B)
    with pytest.raises(AttributeError):
        block.W = np.zeros((2, 3))
    for name in "WUb":
        with pytest.raises(ValueError, match="read-only"):
            getattr(block, name)[0] = 1.0


@pytest.mark.parametrize(
    ("weights", "recurrent", "biases", "sentence"),
    [
        ([[NAN]], [[0]], [0], "W[0][0] must be a finite number, but is nan."),
        ([[1, 2]], [[0]], [-INF], "b[0] must be a finite number, but is -inf."),
        (np.array([[1.0, INF]]), [[0]], [0], "W[0][1] must be a finite number, but is inf."),
        ([["1"]], [[0]], [0], "W[0][0] must be one finite number, but is the text '1'."),
        ([[1]], [[True]], [0], "U[0][0] must be one finite number, but is True."),
        ([[1]], [[0]], [1j], "b[0] must be one finite number, but is of type complex."),
        ([[1]], [[0]], [None], "b[0] must be one finite number, but is missing."),
        ([[1]], [[0]], np.array([True]), "b must be a list of finite numbers, but is an array of bool."),
        (np.array([[1j]]), [[0]], [0], "W must be rows of finite numbers, but is an array of complex128."),
        (np.array([["a"]]), [[0]], [0], "W must be rows of finite numbers, but is an array of <U1."),
        (np.array([[None]]), [[0]], [0], "W must be rows of finite numbers, but is an array of object."),
        ([[10**400]], [[0]], [0], "W[0][0] must be a number that float64 can hold (up to 1.8e308), but is larger."),
        ([], [[0]], [0], "W must be rows of finite numbers, but is empty."),
        ([[]], [[0]], [0], "W[0] must be a list of finite numbers, but is empty."),
        (np.empty((1, 0)), [[0]], [0], "W must be rows of finite numbers, but is empty."),
        ([[1]], [[0]], [], "b must be a list of finite numbers, but is empty."),
        ([[1, 2], [3]], [[0]], [0], "W[1] must have 2 numbers like the first row, but has 1."),
        ([[1], [2, 3]], [[0]], [0], "W[1] must have 1 number like the first row, but has 2."),
        ([1, 2], [[0]], [0], "W[0] must be a list of finite numbers, but has shape ()."),
        (1.5, [[0]], [0], "W must be rows of finite numbers, but has shape ()."),
        ([[[1]]], [[0]], [0], "W[0][0] must be one finite number, but is of type list."),
        (np.zeros((1, 1, 1)), [[0]], [0], "W must be rows of finite numbers, but has shape (1, 1, 1)."),
        ({"a": 1}, [[0]], [0], "W must be rows of finite numbers, but is of type dict."),
        (None, [[0]], [0], "W must be rows of finite numbers, but is missing."),
        ("weights", [[0]], [0], "W must be rows of finite numbers, but is the text 'weights'."),
        ([[1], [2]], [[0]], [0, 0], "U must have shape (2, 2) to fit W, but has shape (1, 1)."),
        ([[1], [2]], [[0, 0]], [0, 0], "U must have shape (2, 2) to fit W, but has shape (1, 2)."),
        ([[1], [2]], [[0, 0], [0, 0]], [0], "b must have shape (2,) to fit W, but has shape (1,)."),
    ],
)
def test_a_bad_array_is_refused_in_one_sentence(weights, recurrent, biases, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        lc.Affine(weights, recurrent, biases)


def test_a_long_text_is_shortened():
    with pytest.raises(ValueError, match="…") as caught:
        lc.Affine("x" * 100_000, [[0]], [0])
    assert len(str(caught.value)) < 120


class Hostile:
    def __array__(self, *_, **__):
        raise RuntimeError("no array today")


def test_what_cannot_even_be_looked_at_is_refused_in_a_sentence():
    with pytest.raises(ValueError, match="W must be rows of finite numbers, but is of type Hostile"):
        lc.Affine(Hostile(), [[0]], [0])


@pytest.mark.skipif(np.finfo(np.longdouble).max <= np.finfo(np.float64).max, reason="longdouble is float64 here")
def test_a_number_beyond_float64_is_refused():
    with pytest.raises(ValueError, match=r"b\[0\] must be a finite number, but is inf"):
        lc.Affine([[1]], [[0]], np.array([np.longdouble("1e4000")]))
