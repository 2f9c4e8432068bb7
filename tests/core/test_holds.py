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
def test_a_held_run_is_what_plain_loops_make_with_the_value_put_in_by_hand(kind, data):
    run = data.draw(runs(kind, largest=1.5, steps=6, units=(1, 3)))
    part = data.draw(st.sampled_from(run.cell.parts))
    value = data.draw(st.floats(part.curve.low, part.curve.high))
    first, unit = data.draw(st.integers(0, len(run.inputs) - 1)), data.draw(st.integers(0, run.cell.H - 1))
    last = data.draw(st.none() | st.integers(first, len(run.inputs) - 1))
    trace = run.trace(holds=[lc.Hold(part.name, value, first, last, unit)])
    end = trace.T - 1 if last is None else last
    by_hand = [None] * run.cell.H
    by_hand[unit] = value
    steps = [{part.name: by_hand} if first <= t <= end else {} for t in range(trace.T)]
    for name, expected in run.reference(steps).items():
        np.testing.assert_allclose(field(trace, name), expected, rtol=1e-9, atol=1e-12, err_msg=name)


@pytest.mark.parametrize(("bias", "value"), [(1000.0, 1.0), (-1000.0, 0.0)])
def test_a_held_gate_is_a_gate_whose_bias_decides_alone(bias, value):
    run = made("lstm", waves(), 6, 2, 3)
    edited = lc.Affine(np.zeros((3, 2)), np.zeros((3, 3)), np.full(3, bias))
    by_hand = lc.LSTM(edited, run.cell.input_gate, run.cell.candidate, run.cell.output_gate)
    held = run.trace(holds=[lc.Hold("forget_gate", value, first=0)])
    assert np.array_equal(held.cell_state, lc.run(by_hand, run.inputs, **run.starts).cell_state)


@EVERY_KIND
@pytest.mark.parametrize("batch", [(), (2,)])
def test_the_trace_says_which_values_were_held(kind, batch):
    run = made(kind, waves(), 5, 2, 3, batch)
    free, part = run.trace(), run.cell.parts[-1].name
    assert not any(free.part(each.name).held.any() for each in run.cell.parts)
    trace = run.trace(holds=[lc.Hold(part, 0.5, first=1, last=2, unit=0), lc.Hold(part, 0.0, first=4)])
    held = trace.part(part).held
    assert held.shape == trace.hidden_state.shape
    expected = np.zeros((5, 3), dtype=bool)
    expected[1:3, 0] = expected[4] = True
    assert np.array_equal(held, expected if not batch else np.stack([expected] * 2, axis=1))
    assert (trace.part(part).value[1:3, ..., 0] == 0.5).all()
    assert (trace.part(part).value[4] == 0.0).all()
    assert not held.flags.writeable
    for each in run.cell.parts[:-1]:
        assert not trace.part(each.name).held.any()


@EVERY_KIND
def test_a_part_held_to_its_own_values_changes_nothing(kind):
    run = made(kind, waves(), 4, 2, 2)
    free = run.trace()
    part = run.cell.parts[0].name
    holds = [lc.Hold(part, free.part(part).value[t, unit], t, t, unit) for t in range(4) for unit in range(2)]
    assert np.array_equal(run.trace(holds=holds).hidden_state, free.hidden_state)


def test_steps_before_the_first_held_one_are_as_they_were():
    run = made("gru", waves(), 6, 2, 3)
    held = run.trace(holds=[lc.Hold("update_gate", 1.0, first=3)])
    assert np.array_equal(held.hidden_state[:3], run.trace().hidden_state[:3])
    assert (held.hidden_state[3:] == held.hidden_state[2]).all()


def test_the_total_of_a_held_gate_still_says_what_the_gate_wanted():
    run = made("lstm", waves(), 3, 2, 2)
    held = run.trace(holds=[lc.Hold("forget_gate", 1.0, first=0, last=0)])
    assert np.array_equal(held.forget_gate.total[0], run.trace().forget_gate.total[0])


def test_the_later_of_two_holds_counts():
    run = made("lstm", waves(), 3, 1, 2)
    holds = [lc.Hold("input_gate", 0.25, 0), lc.Hold("input_gate", 0.75, 1, unit=1)]
    assert run.trace(holds=holds).input_gate.value.tolist() == [[0.25, 0.25], [0.25, 0.75], [0.25, 0.75]]


def test_a_held_forget_gate_takes_the_coupled_input_gate_along():
    trace = made("coupled_lstm", waves(), 3, 1, 2).trace(holds=[lc.Hold("forget_gate", 0.25, 0)])
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
def test_a_hold_that_cannot_be_is_refused_where_it_is_made(arguments, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        lc.Hold(*arguments)


def test_holds_without_end_are_refused():
    with pytest.raises(ValueError, match=r"^holds must be at most 10,000, but are more\.$"):
        lc.run(lc.RNN.scalar(hidden=(1, 1, 0)), [0.5], holds=repeat(lc.Hold("hidden", 1.0, 0)))


@pytest.mark.parametrize(
    ("hold", "sentence"),
    [
        (
            lc.Hold("reset_gate", 1.0, 0),
            "holds[0].part must be a part of an LSTM, one of forget_gate, input_gate, candidate, output_gate, "
            "but is the text 'reset_gate'.",
        ),
        (
            lc.Hold("forget_gate", 1.5, 0),
            "holds[0].value must be from 0 to 1, as the forget gate is, but is 1.5.",
        ),
        (
            lc.Hold("candidate", -1.5, 0),
            "holds[0].value must be from -1 to 1, as the candidate is, but is -1.5.",
        ),
        (lc.Hold("forget_gate", 1.0, 5), "holds[0].first must be a whole number from 0 to 4, but is 5."),
        (lc.Hold("forget_gate", 1.0, 0, 5), "holds[0].last must be a whole number from 0 to 4, but is 5."),
        (
            lc.Hold("forget_gate", 1.0, 3, 2),
            "holds[0].last must not come before the first step, 3, but is 2.",
        ),
        (
            lc.Hold("forget_gate", 1.0, 0, unit=3),
            "holds[0].unit must be a whole number from 0 to 2, but is 3.",
        ),
        ("forget_gate", "holds[0] must be a Hold, but is the text 'forget_gate'."),
    ],
)
def test_a_hold_that_no_run_can_have_is_refused_in_one_sentence(hold, sentence):
    run = made("lstm", waves(), 5, 2, 3)
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        run.trace(holds=[hold])


NO_LISTS = [None, lc.Hold("forget_gate", 1.0, 0), 3, "forget_gate", {}, set(), np.array(1)]


@pytest.mark.parametrize("holds", NO_LISTS)
def test_holds_that_are_no_list_are_refused(holds):
    with pytest.raises(ValueError, match=r"^holds must be a list of Hold, but is "):
        made("lstm", waves(), 2, 1, 1).trace(holds=holds)


def test_older_names_of_holds_still_work():
    assert lc.Override is lc.Hold
    run = made("lstm", waves(), 3, 1, 1)
    held = [lc.Override("forget_gate", 1.0, 1)]
    trace = lc.run(run.cell, run.inputs, overrides=held)
    assert np.array_equal(trace.cell_state, lc.run(run.cell, run.inputs, holds=held).cell_state)
    assert trace.forget_gate.forced.tolist() == trace.forget_gate.held.tolist() == [[False], [True], [True]]
    occluded = [lc.occlusion(run.cell, trace, **{name: held}).cell for name in ("holds", "overrides")]
    assert np.array_equal(*occluded)
    for options, sentence in (
        ({"overrides": ["no"]}, "overrides[0] must be a Hold, but is the text 'no'."),
        (
            {"holds": np.array([1.0, 2.0]), "overrides": held},
            "overrides must be left out where there are holds: it is the older name for them.",
        ),
    ):
        with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
            lc.run(run.cell, run.inputs, **options)
