"""What is taken for numbers, and what is not although NumPy would take it."""

import re
from array import array
from collections import deque, namedtuple
from enum import IntEnum

import numpy as np
import pytest

import lstm_core as lc
from tests.core.family import made, waves

CELL = lc.presets()[0].cell
NUMBERS = [0.5, -1.0, 2.0]
Three = namedtuple("Three", "first second third")
Level = IntEnum("Level", {"LOW": 1, "HIGH": 2})


class Tensor:
    """Offers an array, as the tensors of other libraries do."""

    def __init__(self, array):
        self._array = array
        self.ndim = 99  # only the array says how deep the numbers are

    def __array__(self, dtype=None, copy=None):
        return self._array


@pytest.mark.parametrize("shape", [(3,), (3, 1), (3, 2, 1)])
def test_a_tensor_runs_as_its_array_does(shape):
    inputs = np.arange(np.prod(shape)).reshape(shape) / 10
    expected = lc.run(CELL, inputs).hidden_state
    assert np.array_equal(lc.run(CELL, Tensor(inputs)).hidden_state, expected)
    assert np.array_equal(lc.run(CELL, [Tensor(np.asarray(step)) for step in inputs]).hidden_state, expected)
    assert np.array_equal(lc.run(CELL, memoryview(inputs)).hidden_state, expected)


@pytest.mark.parametrize(
    "numbers",
    [
        tuple(NUMBERS),
        deque(NUMBERS),
        Three(*NUMBERS),
        array("d", NUMBERS),
        np.array(NUMBERS, dtype=np.float16),
        list(np.array(NUMBERS)),
        [np.array(0.5), -1, np.int8(2)],
        np.ma.masked_array(NUMBERS, mask=[False] * 3),
    ],
    ids=lambda numbers: type(numbers).__name__,
)
def test_whatever_holds_the_same_numbers_in_order_is_the_same(numbers):
    assert lc.run(CELL, numbers).inputs.ravel().tolist() == NUMBERS


def test_a_range_and_named_numbers_are_numbers():
    assert lc.run(CELL, range(3)).inputs.ravel().tolist() == [0.0, 1.0, 2.0]
    assert lc.run(CELL, [Level.LOW, Level.HIGH]).inputs.ravel().tolist() == [1.0, 2.0]


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        (np.ma.masked_array(NUMBERS, mask=[True, False, False]), "but is an array of float64, some of it masked."),
        ([0.5, np.ma.masked], "inputs[1] must be one finite number, but is an array of float64, some of it masked."),
        ({0.5, 1.0}, "but is of type set."),
        (bytearray(b"12"), "but is of type bytearray."),
        (range(10**8), "inputs must be at most 67,108,864 numbers, but are more."),
        (np.broadcast_to(0.5, 10**9), "inputs must be at most 67,108,864 numbers, but has shape (1000000000,)."),
        (np.zeros(2, dtype="m8[s]"), "but is an array of timedelta64[s]."),
    ],
)
def test_what_hides_or_has_no_numbers_is_refused(inputs, words):
    with pytest.raises(ValueError, match=re.escape(words) + "$"):
        lc.run(CELL, inputs)


@pytest.mark.parametrize(
    ("numbers", "came"),
    [({1, 2, 3}, "is of type set"), ("123", "is the text '123'"), (np.zeros((2, 3)), "is an array of float64")],
)
def test_three_numbers_have_an_order(numbers, came):
    with pytest.raises(ValueError, match=rf"^hidden must be three numbers \(w, u, b\), but {came}\.$"):
        lc.RNN.scalar(hidden=numbers)


def test_an_array_of_two_rows_starts_both_directions():
    one, other = made("lstm", waves(), 3, 2, 2).cell, made("gru", waves(), 3, 2, 2).cell
    both, states = lc.Bidirectional(one, other), np.array([[0.1, 0.2], [0.3, 0.4]])
    trace = lc.run(both, np.ones((3, 2)), hidden_state=states)
    assert np.array_equal(trace.forward.hidden_start, states[0])
    assert np.array_equal(trace.backward.hidden_start, states[1])
