from decimal import ROUND_HALF_UP, Decimal

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lstm_core.printing import as_printed, percent, printed, prints_zero, scaled, signed, typed

SMALL = st.floats(-99999.0, 99999.0)
# Numbers half way between two printed ones, which are where rounding rules differ.
HALVES = st.builds(lambda odd, power: odd / 2.0**power, st.integers(-99999, 99999), st.integers(0, 5))
NUMBERS = st.one_of(SMALL, HALVES, st.floats(-2.0, 2.0))
DECIMALS = st.integers(0, 6)


def by_hand(x, decimals):
    """Rounded half away from zero on the exact value, by Decimal alone."""
    rounded = Decimal(x).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return str(abs(rounded) if rounded == 0 else rounded).replace("-", "−")


@given(NUMBERS, DECIMALS)
@example(1.005, 2)  # a little less than it looks, so 1.00
@example(2.675, 2)
@example(0.125, 2)
@example(-0.125, 2)
@example(0.5, 0)
@example(-0.5, 0)
@example(99999.99999, 4)
def test_numbers_are_rounded_half_away_from_zero_on_their_exact_value(x, decimals):
    assert printed(x, decimals) == by_hand(x, decimals)


@given(NUMBERS, DECIMALS)
@example(0.285, 2)
@example(-1.005, 2)
@example(0.00025, 4)
def test_many_numbers_are_rounded_like_one(x, decimals):
    digits = Decimal(by_hand(x, decimals).replace("−", "-")).scaleb(decimals)
    assert int(scaled(np.array(x), decimals)) == digits


def test_every_pair_of_shapes_of_numbers_and_decimals_fits():
    x = np.array([[0.125], [-2.5]])
    assert scaled(x, np.array([2, 3])).tolist() == [[13, 125], [-250, -2500]]
    assert scaled(x, 0).tolist() == [[0], [-3]]


@pytest.mark.parametrize(
    ("x", "decimals", "text"),
    [
        (0.81, 2, "0.81"),
        (-0.8, 2, "−0.80"),
        (0.125, 2, "0.13"),
        (-0.375, 2, "−0.38"),
        (-0.004, 2, "0.00"),
        (-0.0, 3, "0.000"),
        (5e-324, 4, "0.0000"),
        (1234.5, 2, "1234.50"),
    ],
)
def test_printed_numbers_have_a_true_minus_and_no_signed_zero(x, decimals, text):
    assert printed(x, decimals) == text


@pytest.mark.parametrize(
    ("x", "text"),
    [
        (1e5, "1.00e5"),
        (1.25e6, "1.25e6"),
        (1125000.0, "1.13e6"),
        (-1125000.0, "−1.13e6"),
        (1124999.9999, "1.12e6"),
        (999499.0, "9.99e5"),
        (999500.0, "1.00e6"),
        (-3e300, "−3.00e300"),
        (1.7976931348623157e308, "1.80e308"),
    ],
)
def test_from_a_hundred_thousand_on_numbers_have_three_digits_and_an_exponent(x, text):
    assert printed(x, 2) == printed(x, 4) == typed(x) == text


@given(st.floats(1e5, 1.7e308))
def test_three_digits_are_the_nearest_ones(x):
    digits, exponent = printed(x, 2).split("e")
    assert abs(Decimal(digits).scaleb(int(exponent)) - Decimal(x)) <= Decimal("0.005").scaleb(int(exponent))


@pytest.mark.parametrize(
    ("x", "text"), [(0.5, "+0.50"), (-0.5, "−0.50"), (0.0, "0.00"), (-0.001, "0.00"), (0.001, "0.00"), (2e5, "+2.00e5")]
)
def test_signed_numbers_carry_their_sign_and_zero_carries_none(x, text):
    assert signed(x, 2) == text


@given(st.lists(st.one_of(NUMBERS, st.floats(-1e9, 1e9), st.sampled_from([0.005, 99999.994, 1e5, -3e300]))))
def test_the_number_that_is_read_is_the_one_that_is_printed(numbers):
    read = [float(printed(x, 2).replace("−", "-")) for x in numbers]
    assert as_printed(np.array(numbers)).tolist() == read


@given(st.floats(-0.02, 0.02) | st.sampled_from([0.005, -0.005, 0.0005, 0.00005, 1e300]), st.integers(2, 4))
def test_a_number_prints_as_zero_if_its_text_is_all_zeros(x, decimals):
    assert prints_zero(np.array([x]), np.array([decimals])) == [not printed(x, decimals).strip("0.")]


@pytest.mark.parametrize(
    ("x", "text"),
    [(0.0, "0 %"), (1e-300, "0 %"), (0.005, "1 %"), (0.814, "81 %"), (0.29, "29 %"), (0.999, "100 %"), (1.0, "100 %")],
)
def test_a_gate_in_percent_is_its_printed_number_with_the_point_moved(x, text):
    assert percent(x) == text


@given(st.floats(0.0, 1.0))
def test_percent_and_printed_number_agree(x):
    assert percent(x) == f"{int(printed(x, 2).replace('.', ''))} %"


@pytest.mark.parametrize(
    ("x", "least", "text"),
    [
        (-0.8, 1, "−0.8"),
        (1.0, 1, "1.0"),
        (0.0, 1, "0.0"),
        (0.125, 1, "0.125"),
        (0.123456, 1, "0.1235"),
        (-0.00001, 1, "0.0"),
        (100.0, 1, "100.0"),
        (-0.8, 2, "−0.80"),
        (3.0, 2, "3.00"),
        (0.125, 2, "0.125"),
        (0.123456, 2, "0.1235"),
    ],
)
def test_a_typed_number_has_the_decimals_a_person_would_give_it(x, least, text):
    assert typed(x, least) == text


@given(st.integers(-9999, 9999), st.integers(0, 4))
def test_a_number_typed_with_up_to_four_decimals_is_shown_exactly(digits, decimals):
    x = digits / 10**decimals
    assert float(typed(x).replace("−", "-")) == x
