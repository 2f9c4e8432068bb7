import re
from itertools import repeat

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import lstm_core as lc
from tests.core.family import KINDS, field, made, waves
from tests.core.strategies import runs

EVERY_KIND = pytest.mark.parametrize("kind", sorted(KINDS))


@EVERY_KIND
@given(data=st.data())
def test_a_forced_run_is_what_plain_loops_make_with_the_value_put_in_by_hand(kind, data):
    run = data.draw(runs(kind, largest=1.5, steps=6, units=(1, 3)))
    part = data.draw(st.sampled_from(run.cell.parts))
    value = data.draw(st.floats(part.curve.low, part.curve.high))
    first, unit = data.draw(st.integers(0, len(run.inputs) - 1)), data.draw(st.integers(0, run.cell.H - 1))
    last = data.draw(st.none() | st.integers(first, len(run.inputs) - 1))
    trace = run.trace(overrides=[lc.Override(part.name, value, first, last, unit)])
    end = trace.T - 1 if last is None else last
    by_hand = [None] * run.cell.H
    by_hand[unit] = value
    steps = [{part.name: by_hand} if first <= t <= end else {} for t in range(trace.T)]
    for name, expected in run.reference(steps).items():
        np.testing.assert_allclose(field(trace, name), expected, rtol=1e-9, atol=1e-12, err_msg=name)


@pytest.mark.parametrize(("bias", "value"), [(1000.0, 1.0), (-1000.0, 0.0)])
def test_a_forced_gate_is_a_gate_whose_bias_decides_alone(bias, value):
    run = made("lstm", waves(), 6, 2, 3)
    edited = lc.Affine(np.zeros((3, 2)), np.zeros((3, 3)), np.full(3, bias))
    by_hand = lc.LSTM(edited, run.cell.input_gate, run.cell.candidate, run.cell.output_gate)
    forced = run.trace(overrides=[lc.Override("forget_gate", value, first=0)])
    assert np.array_equal(forced.cell_state, lc.run(by_hand, run.inputs, **run.starts).cell_state)


@EVERY_KIND
@pytest.mark.parametrize("batch", [(), (2,)])
def test_the_trace_says_which_values_were_forced(kind, batch):
    run = made(kind, waves(), 5, 2, 3, batch)
    free, part = run.trace(), run.cell.parts[-1].name
    assert not any(free.part(each.name).forced.any() for each in run.cell.parts)
    trace = run.trace(overrides=[lc.Override(part, 0.5, first=1, last=2, unit=0), lc.Override(part, 0.0, first=4)])
    forced = trace.part(part).forced
    assert forced.shape == trace.hidden_state.shape
    expected = np.zeros((5, 3), dtype=bool)
    expected[1:3, 0] = expected[4] = True
    assert np.array_equal(forced, expected if not batch else np.stack([expected] * 2, axis=1))
    assert (trace.part(part).value[1:3, ..., 0] == 0.5).all()
    assert (trace.part(part).value[4] == 0.0).all()
    assert not forced.flags.writeable
    for each in run.cell.parts[:-1]:
        assert not trace.part(each.name).forced.any()


@EVERY_KIND
def test_a_part_forced_to_its_own_values_changes_nothing(kind):
    run = made(kind, waves(), 4, 2, 2)
    free = run.trace()
    part = run.cell.parts[0].name
    overrides = [lc.Override(part, free.part(part).value[t, unit], t, t, unit) for t in range(4) for unit in range(2)]
    assert np.array_equal(run.trace(overrides=overrides).hidden_state, free.hidden_state)


def test_steps_before_the_first_forced_one_are_as_they_were():
    run = made("gru", waves(), 6, 2, 3)
    forced = run.trace(overrides=[lc.Override("update_gate", 1.0, first=3)])
    assert np.array_equal(forced.hidden_state[:3], run.trace().hidden_state[:3])
    assert (forced.hidden_state[3:] == forced.hidden_state[2]).all()


def test_the_total_of_a_forced_gate_still_says_what_the_gate_wanted():
    run = made("lstm", waves(), 3, 2, 2)
    forced = run.trace(overrides=[lc.Override("forget_gate", 1.0, first=0, last=0)])
    assert np.array_equal(forced.forget_gate.total[0], run.trace().forget_gate.total[0])


def test_the_later_of_two_overrides_holds():
    run = made("lstm", waves(), 3, 1, 2)
    overrides = [lc.Override("input_gate", 0.25, 0), lc.Override("input_gate", 0.75, 1, unit=1)]
    assert run.trace(overrides=overrides).input_gate.value.tolist() == [[0.25, 0.25], [0.25, 0.75], [0.25, 0.75]]


def test_a_forced_forget_gate_takes_the_coupled_input_gate_along():
    trace = made("coupled_lstm", waves(), 3, 1, 2).trace(overrides=[lc.Override("forget_gate", 0.25, 0)])
    assert (trace.input_gate.value == 0.75).all()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((None, 1.0, 0), "part must be the name of a part, but is missing."),
        ((np.array(["forget_gate", "x"]), 1.0, 0), "part must be the name of a part, but is an array of <U11."),
        (("candidate", "open", 0), "value must be one finite number, but is the text 'open'."),
        (("forget_gate", float("nan"), 0), "value must be a finite number, but is nan."),
        (("forget_gate", 1.0, -1), "first must be a whole number at least 0, but is -1."),
        (("forget_gate", 1.0, 1.5), "first must be a whole number at least 0, but is of type float."),
        (("forget_gate", 1.0, True), "first must be a whole number at least 0, but is True."),
        (
            ("forget_gate", 1.0, 0, np.timedelta64(1)),
            "last must be a whole number at least 0, but is of type timedelta64.",
        ),
        (("forget_gate", 1.0, 0, None, "all"), "unit must be a whole number at least 0, but is the text 'all'."),
    ],
)
def test_an_override_that_cannot_be_is_refused_where_it_is_made(arguments, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        lc.Override(*arguments)


def test_overrides_without_end_are_refused():
    with pytest.raises(ValueError, match=r"^overrides must be at most 10,000, but are more\.$"):
        lc.run(lc.RNN.scalar(hidden=(1, 1, 0)), [0.5], overrides=repeat(lc.Override("hidden", 1.0, 0)))


@pytest.mark.parametrize(
    ("override", "sentence"),
    [
        (
            lc.Override("reset_gate", 1.0, 0),
            "overrides[0].part must be a part of an LSTM, one of forget_gate, input_gate, candidate, output_gate, "
            "but is the text 'reset_gate'.",
        ),
        (
            lc.Override("forget_gate", 1.5, 0),
            "overrides[0].value must be from 0 to 1, as the forget gate is, but is 1.5.",
        ),
        (
            lc.Override("candidate", -1.5, 0),
            "overrides[0].value must be from -1 to 1, as the candidate is, but is -1.5.",
        ),
        (lc.Override("forget_gate", 1.0, 5), "overrides[0].first must be a whole number from 0 to 4, but is 5."),
        (lc.Override("forget_gate", 1.0, 0, 5), "overrides[0].last must be a whole number from 0 to 4, but is 5."),
        (
            lc.Override("forget_gate", 1.0, 3, 2),
            "overrides[0].last must not come before the first step, 3, but is 2.",
        ),
        (
            lc.Override("forget_gate", 1.0, 0, unit=3),
            "overrides[0].unit must be a whole number from 0 to 2, but is 3.",
        ),
        ("forget_gate", "overrides[0] must be an Override, but is the text 'forget_gate'."),
    ],
)
def test_an_override_that_no_run_can_have_is_refused_in_one_sentence(override, sentence):
    run = made("lstm", waves(), 5, 2, 3)
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        run.trace(overrides=[override])


NO_LISTS = [None, lc.Override("forget_gate", 1.0, 0), 3, "forget_gate", {}, set(), np.array(1)]


@pytest.mark.parametrize("overrides", NO_LISTS)
def test_overrides_that_are_no_list_are_refused(overrides):
    with pytest.raises(ValueError, match=r"^overrides must be a list of Override, but is "):
        made("lstm", waves(), 2, 1, 1).trace(overrides=overrides)
