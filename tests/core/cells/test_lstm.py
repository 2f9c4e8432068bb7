import re

import numpy as np
import pytest
from hypothesis import given

import lstm_core as lc
from tests.core.cases import FIELDS, GATES, PARTS, ZERO, cases, scalar_cell
from tests.core.family import field

OPEN, CLOSED = (0, 0, 1000.0), (0, 0, -1000.0)


def block(inputs=1, units=1):
    return lc.Affine(np.zeros((units, inputs)), np.zeros((units, units)), np.zeros(units))


@given(cases())
def test_totals_and_states_are_the_sums_and_products_they_are_said_to_be(case):
    trace = case.run()
    for name in PARTS:
        part = getattr(trace, name)
        b = getattr(case.cell, name).b
        np.testing.assert_allclose(part.total, part.from_input + part.from_hidden + b, rtol=1e-12, atol=1e-12)
    before = np.vstack([trace.cell_start, trace.cell_state[:-1]])
    assert np.array_equal(trace.kept, trace.forget_gate.value * before)
    assert np.array_equal(trace.written, trace.input_gate.value * trace.candidate.value)
    assert np.array_equal(trace.cell_state, trace.kept + trace.written)
    assert np.array_equal(trace.hidden_state, trace.output_gate.value * trace.cell_squashed)


@given(cases(largest=1000.0))
def test_gates_stay_within_0_and_1_and_candidate_and_outputs_within_minus_1_and_1(case):
    trace = case.run()
    for gate in GATES:
        assert (getattr(trace, gate).value >= 0.0).all()
        assert (getattr(trace, gate).value <= 1.0).all()
    for bounded in (trace.candidate.value, trace.written, trace.cell_squashed, trace.hidden_state):
        assert (np.abs(bounded) <= 1.0).all()


@given(cases())
def test_the_same_run_twice_gives_the_same_bits(case):
    first, second = case.run(), case.run()
    for name in FIELDS:
        assert np.array_equal(field(first, name), field(second, name))


@given(cases(largest=1.5, steps=6))
def test_a_run_can_be_continued_from_where_it_stopped(case):
    whole = case.run()
    states = case.hidden_start, case.cell_start
    for t in range(whole.T):
        one = lc.run(case.cell, case.inputs[t : t + 1], *states)
        # Not to the last bit: the product of all inputs at once may be added up in another order.
        np.testing.assert_allclose(one.hidden_state[0], whole.hidden_state[t], rtol=1e-12, atol=1e-12)
        np.testing.assert_allclose(one.cell_state[0], whole.cell_state[t], rtol=1e-12, atol=1e-12)
        states = whole.hidden_state[t], whole.cell_state[t]


def test_zero_weights_give_one_half_and_halve_the_memory():
    trace = lc.run(scalar_cell(), [3.0, -7.0, 0.0], cell_state=[1.0])
    for gate in GATES:
        assert (getattr(trace, gate).value == 0.5).all()
    assert (trace.candidate.value == 0.0).all()
    assert trace.cell_state.ravel().tolist() == [0.5, 0.25, 0.125]


def test_an_open_forget_gate_and_a_closed_input_gate_hold_the_memory_exactly():
    cell = scalar_cell(forget_gate=OPEN, input_gate=CLOSED, candidate=(5, 3, 1), output_gate=(1, 1, 1))
    trace = lc.run(cell, np.linspace(-3, 3, 1000), cell_state=[0.1234567890123456])
    assert (trace.cell_state == 0.1234567890123456).all()


def test_a_closed_forget_gate_erases_the_cell():
    cell = scalar_cell(forget_gate=CLOSED, input_gate=(2, 1, 0), candidate=(1, 1, 0), output_gate=OPEN)
    trace = lc.run(cell, [1.0, -1.0, 0.5], cell_state=[1e6])
    assert (trace.kept == 0.0).all()
    assert np.array_equal(trace.cell_state, trace.written)


def test_a_closed_output_gate_shows_nothing():
    cell = scalar_cell(forget_gate=OPEN, input_gate=OPEN, candidate=(3, 0, 0), output_gate=CLOSED)
    trace = lc.run(cell, [1.0, 1.0])
    assert (trace.hidden_state == 0.0).all()
    assert trace.cell_state[-1, 0] > 1.9


def test_open_gates_add_up_the_candidates():
    cell = scalar_cell(forget_gate=OPEN, input_gate=OPEN, candidate=(1, 0, 0), output_gate=OPEN)
    x = np.array([0.3, -0.8, 1.2, 0.1])
    np.testing.assert_allclose(lc.run(cell, x).cell_state.ravel(), np.cumsum(np.tanh(x)), rtol=1e-15)


def test_the_memory_may_leave_minus_1_and_1_but_the_output_cannot():
    cell = scalar_cell(forget_gate=OPEN, input_gate=OPEN, candidate=OPEN, output_gate=OPEN)
    trace = lc.run(cell, np.zeros(50))
    assert trace.cell_state[-1, 0] == 50.0
    assert trace.hidden_state.max() == 1.0


@pytest.mark.parametrize("size", [1e6, 1e300])
def test_totals_as_large_as_that_saturate_exactly_and_without_a_warning(size):
    cell = scalar_cell(
        forget_gate=(size, 0, 0), input_gate=(-size, 0, 0), candidate=(size, 0, 0), output_gate=(size, 0, 0)
    )
    with np.errstate(all="raise"):
        trace = lc.run(cell, [1.0, -1.0], cell_state=[0.75])
    assert trace.forget_gate.value.ravel().tolist() == [1.0, 0.0]
    assert trace.input_gate.value.ravel().tolist() == [0.0, 1.0]
    assert trace.candidate.value.ravel().tolist() == [1.0, -1.0]
    assert trace.cell_state.ravel().tolist() == [0.75, -1.0]


def test_units_read_each_other_through_U_only():
    units = 3
    U = np.arange(9.0).reshape(units, units) / 10
    parts = {part: lc.Affine(np.ones((units, 2)), U, np.zeros(units)) for part in PARTS}
    trace = lc.run(lc.LSTM(**parts), [[0.1, 0.2], [0.3, -0.4]], hidden_state=[0.5, 0.0, 0.0])
    np.testing.assert_allclose(trace.forget_gate.from_hidden[0], U[:, 0] * 0.5)
    np.testing.assert_allclose(trace.forget_gate.from_hidden[1], U @ trace.hidden_state[0])


def test_a_scalar_cell_is_the_cell_of_one_unit_and_one_input():
    cell = lc.LSTM.scalar(forget_gate=(1, 2, 3), input_gate=[4, 5, 6], candidate=np.array([7, 8, 9]), output_gate=ZERO)
    assert (cell.D, cell.H) == (1, 1)
    assert (cell.forget_gate.W.tolist(), cell.forget_gate.U.tolist(), cell.forget_gate.b.tolist()) == (
        [[1]],
        [[2]],
        [3],
    )
    assert cell.candidate.b.tolist() == [9]


@pytest.mark.parametrize(
    ("numbers", "sentence"),
    [
        ((1, 2), "input_gate must be three numbers (w, u, b), but has 2."),
        ((1, 2, 3, 4), "input_gate must be three numbers (w, u, b), but has 4."),
        (5.0, "input_gate must be three numbers (w, u, b), but is of type float."),
        (None, "input_gate must be three numbers (w, u, b), but is missing."),
        (("a", 2, 3), "input_gate.W[0][0] must be one finite number, but is the text 'a'."),
        ((1, float("nan"), 3), "input_gate.U[0][0] must be a finite number, but is nan."),
        ((1, 2, True), "input_gate.b[0] must be one finite number, but is True."),
        ((1, 2, [3]), "input_gate.b[0] must be one finite number, but is of type list."),
    ],
)
def test_a_part_that_is_not_three_numbers_is_refused_by_name(numbers, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        lc.LSTM.scalar(forget_gate=ZERO, input_gate=numbers, candidate=ZERO, output_gate=ZERO)


@pytest.mark.parametrize(
    ("part", "wrong", "sentence"),
    [
        ("candidate", (1, 2, 3), "candidate must be an Affine, but is of type tuple."),
        ("forget_gate", None, "forget_gate must be an Affine, but is missing."),
        ("output_gate", block(inputs=2), "output_gate must have D=1 and H=1 like forget_gate, but has D=2 and H=1."),
        ("input_gate", block(units=3), "input_gate must have D=1 and H=1 like forget_gate, but has D=1 and H=3."),
    ],
)
def test_a_part_that_does_not_fit_is_refused_by_name(part, wrong, sentence):
    parts = dict.fromkeys(PARTS, block()) | {part: wrong}
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        lc.LSTM(**parts)


def test_a_cell_cannot_be_changed():
    cell = scalar_cell()
    with pytest.raises(AttributeError):
        cell.forget_gate = block()


def test_the_declared_parts_and_stages_are_those_of_the_trace():
    trace = lc.run(scalar_cell(), [0.0])
    assert [part.name for part in lc.LSTM.parts] == list(PARTS)
    assert [part.symbol for part in lc.LSTM.parts] == ["f", "i", "c̃", "o"]
    assert [stage.name for stage in lc.LSTM.stages] == [
        "forget gate",
        "input gate",
        "candidate",
        "cell update",
        "output gate",
        "hidden state",
    ]
    for stage in lc.LSTM.stages:
        assert hasattr(trace, stage.result)
