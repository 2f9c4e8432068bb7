import math
from decimal import Decimal, localcontext

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lstm_core.activations import sigmoid, tanh


def exact_sigmoid(x):
    with localcontext() as context:
        context.prec = 60
        return 1 / (1 + (-Decimal(x)).exp())


def test_sigmoid_of_zero_is_one_half():
    assert sigmoid(np.array([0.0, -0.0])).tolist() == [0.5, 0.5]


@pytest.mark.parametrize("size", [1e3, 1e6, 1e300, 1.7976931348623157e308])
def test_far_out_the_curves_are_exactly_0_and_1_and_minus_1_without_a_warning(size):
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        assert sigmoid(np.array([-size, size])).tolist() == [0.0, 1.0]
        assert tanh(np.array([-size, size])).tolist() == [-1.0, 1.0]


@given(st.floats(-740.0, 740.0))
def test_sigmoid_is_right_to_the_last_digits_everywhere(x):
    value = float(sigmoid(np.array(x)))
    exact = exact_sigmoid(x)
    # Below the normal numbers float64 itself has only steps of 5e-324.
    assert abs(Decimal(value) - exact) <= max(exact * Decimal("1e-15"), Decimal("5e-324"))


@given(st.floats(-700.0, 700.0))
def test_sigmoid_and_its_mirror_image_add_up_to_one(x):
    left, right = sigmoid(np.array([x, -x]))
    assert left + right == pytest.approx(1.0, abs=4e-16)


def test_sigmoid_never_falls_while_its_argument_rises():
    values = sigmoid(np.linspace(-750.0, 750.0, 30001))
    assert (np.diff(values) >= 0.0).all()
    assert values[0] == 0.0
    assert values[-1] == 1.0


@given(st.floats(-30.0, 30.0))
def test_tanh_is_the_one_of_mathematics(x):
    assert float(tanh(np.array(x))) == pytest.approx(math.tanh(x), rel=1e-15)


def test_a_result_can_be_put_into_memory_that_exists():
    x = np.array([-2.0, 0.0, 3.0])
    out, room = np.empty(3), np.empty((2, 3))
    assert sigmoid(x, out=out, room=room) is out
    assert out.tolist() == sigmoid(x).tolist()
    assert tanh(x, out=out) is out
    assert x.tolist() == [-2.0, 0.0, 3.0]
