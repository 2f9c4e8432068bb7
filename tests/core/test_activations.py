import math
from decimal import Decimal, localcontext

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lstm_core.activations import SIGMOID, TANH, sigmoid, sigmoid_slope, tanh, tanh_slope


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


@given(st.floats(-709.0, 740.0))
def test_sigmoid_is_right_to_the_last_digits_everywhere(x):
    exact = exact_sigmoid(x)
    assert abs(Decimal(float(sigmoid(np.array(x)))) - exact) <= exact * Decimal("1e-15")


@given(st.floats(-750.0, -709.0))
def test_sigmoid_is_zero_where_it_is_less_than_the_smallest_normal_number(x):
    assert sigmoid(np.array(x)) <= 1.3e-308


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


@pytest.mark.parametrize("curve", [SIGMOID, TANH])
def test_the_steps_of_a_curve_come_to_its_value_and_leave_what_they_read(curve):
    room = {"x": np.array([-2.0, 0.0, 3.0]), "out": np.empty(3), "ones": np.ones(3)}
    for function, *operands in curve.steps:
        function(*(room[operand] for operand in operands))
    assert room["out"].tolist() == curve.value(room["x"]).tolist()
    assert room["x"].tolist() == [-2.0, 0.0, 3.0]


@given(st.floats(-700.0, 700.0))
def test_the_slope_of_sigmoid_is_right_to_the_last_digits_everywhere(x):
    exact = exact_sigmoid(x) * exact_sigmoid(-x)
    assert abs(Decimal(float(sigmoid_slope(np.array(x)))) - exact) <= exact * Decimal("2e-15")


@given(st.floats(-350.0, 350.0))
def test_the_slope_of_tanh_is_right_to_the_last_digits_everywhere(x):
    exact = 4 * exact_sigmoid(2 * x) * exact_sigmoid(-2 * x)
    assert abs(Decimal(float(tanh_slope(np.array(x)))) - exact) <= exact * Decimal("2e-15")


def test_far_out_the_slopes_are_zero_without_a_warning():
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        for slope in (sigmoid_slope, tanh_slope):
            assert slope(np.array([-1.7e308, -1e4, 1e4, 1.7e308])).tolist() == [0.0] * 4
    assert (sigmoid_slope(np.array(0.0)), tanh_slope(np.array(0.0))) == (0.25, 1.0)
