"""The curves that a part of a cell may have beside σ and tanh."""

import math

import numpy as np
import pytest

import lstm_core as lc
from lstm_core.activations import SIGMOID, TANH
from lstm_core.curves import curve_named, curve_of, example
from tests.core.reference.curves import CURVES, clipped

POINTS = [-700.0, -40.0, -3.0, -2.5, -1.0, -0.7, -0.2, 0.1, 0.6, 1.3, 2.4, 2.9, 3.1, 30.0, 600.0]


@pytest.mark.parametrize("name", CURVES)
@pytest.mark.parametrize("clip", [None, 0.65])
def test_values_are_those_of_the_formula(name, clip):
    curve = curve_of(curve_named(name, "x").name, curve_named(name, "x").parameters, clip)
    exact = clipped(CURVES[name], clip) if clip else CURVES[name]
    assert curve.value(np.array(POINTS)) == pytest.approx([exact(x) for x in POINTS], rel=1e-14, abs=1e-300)


@pytest.mark.parametrize("name", CURVES)
@pytest.mark.parametrize("clip", [None, 0.65])
def test_slopes_are_the_derivatives_of_the_formula(name, clip):
    curve = curve_of(curve_named(name, "x").name, curve_named(name, "x").parameters, clip)
    exact = clipped(CURVES[name], clip) if clip else CURVES[name]
    slopes = [exact(complex(x, 1e-30)).imag / 1e-30 for x in POINTS[1:-1]]
    assert curve.slope(np.array(POINTS[1:-1])) == pytest.approx(slopes, rel=1e-12, abs=1e-16)


@pytest.mark.parametrize("name", CURVES)
def test_no_value_is_below_the_low_end_or_above_the_high_one_and_both_are_reached(name):
    curve = curve_named(name, "x")
    values = curve.value(np.linspace(-60.0, 60.0, 24001))
    assert (values >= curve.low).all()
    assert (values <= curve.high).all()
    for end, reached in ((curve.low, values.min()), (curve.high, values.max())):
        assert abs(reached) > 0.5 if math.isinf(end) else reached == pytest.approx(end, abs=0.02)


@pytest.mark.parametrize("name", CURVES)
def test_far_out_a_curve_gives_no_nan_and_no_warning(name):
    curve = curve_named(name, "x")
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        for far in (np.array([-1e300, 1e300]), np.array([-1e4, 1e4])):
            assert not np.isnan(curve.value(far)).any()
            assert not np.isnan(curve.slope(far)).any()


@pytest.mark.parametrize("name", CURVES)
def test_the_name_of_a_curve_is_its_text(name):
    curve = curve_named(name, "x")
    assert curve_named(curve.text, "x") is curve
    assert curve_named(f" {curve.text.replace(', ', ',')} ", "x") is curve


def test_the_list_has_every_curve_with_the_usual_ones_first():
    assert [sort.name for sort in lc.curves()][:2] == ["sigmoid", "tanh"]
    assert {sort.name for sort in lc.curves()} == {curve_named(name, "x").name for name in CURVES}
    assert curve_named("sigmoid", "x") is SIGMOID
    assert curve_named("tanh", "x") is TANH
    for sort in lc.curves():
        assert curve_named(example(sort) if sort.usual else sort.name, "x").symbol == sort.symbol


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("relu6", "must be one of sigmoid, tanh, relu, .* but is the text 'relu6'"),
        ("ReLU", "must be one of sigmoid"),
        (3, "must be one of .*, but is of type int"),
        (None, "must be one of .*, but is missing"),
        ("relu(1)", "must be relu without numbers, but is the text 'relu\\(1\\)'"),
        ("affine", "must be affine with numbers for α·z \\+ β, as in affine\\(0.5, 0.5\\), but is"),
        ("hard_sigmoid(0.2)", "must be hard_sigmoid with numbers for"),
        ("hard_sigmoid(0.2, nan)", "must be hard_sigmoid with numbers for"),
        ("elu(1, 2)", "must be elu with numbers for"),
        ("elu(1", "must be one of"),
        ("elu()", "must be elu with numbers for"),
        ("elu(" + "9" * 10_000 + ")", "must be elu with numbers"),
    ],
)
def test_a_name_that_is_none_gets_one_sentence(name, said):
    with pytest.raises(ValueError, match=f"^curves.hidden {said}") as problem:
        lc.RNN.scalar(hidden=(1.0, 1.0, 0.0), curves={"hidden": name})
    assert len(str(problem.value)) <= 300
