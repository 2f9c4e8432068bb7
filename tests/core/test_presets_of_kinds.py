"""The presets of the other kinds do what their titles say, and where two kinds are told to be equal, they are."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import lstm_core as lc
from lstm_core.running.run import run_from

PRESETS = {each.name: each for kind in lc.kinds() for each in lc.presets(kind.kind)}


def ran(name, inputs=None, cell=None, **options):
    """The trace of a preset: on its own inputs or on others, in its own cell or in another."""
    each = PRESETS[name]
    cell = each.cell if cell is None else cell
    starts = {state.name: getattr(each, state.start) for state in cell.states}
    given_inputs = each.inputs if inputs is None else np.array(inputs, float).reshape(-1, 1)
    return run_from(cell, given_inputs, starts, **options)


def outputs(name, inputs=None, **options):
    """The hidden state after each step."""
    return ran(name, inputs, **options).hidden_state.ravel()


def test_an_echo_turns_its_sign_at_each_step_and_fades():
    h = outputs("rnn-echo")
    assert (np.sign(h[1:]) == -np.sign(h[:-1])).all()
    assert (np.abs(h[1:]) < np.abs(h[:-1])).all()
    assert np.abs(h[-1]) > 0.25


def test_with_a_weight_of_one_the_state_shrinks_at_every_step():
    h = outputs("rnn-forgets")
    assert (np.diff(h) < 0).all()
    assert h[[0, -1]] == pytest.approx([0.964, 0.341], abs=0.001)


@given(st.floats(0.05, 8.0), st.integers(1, 40))
def test_no_first_input_is_held_by_a_weight_of_one(first, later):
    h = outputs("rnn-forgets", [first, *[0.0] * later])
    assert (np.diff(h) < 0).all()


def test_a_tiny_input_is_blown_up_and_then_stuck():
    h = outputs("rnn-saturates")
    assert h[0] == pytest.approx(0.1, abs=0.001)
    assert (np.diff(h[:5]) > 0).all()
    assert (h[4:] > 0.96).all()
    assert outputs("rnn-saturates", [-0.1, 0, 0, 0, 0, 0.9, 0.9, -0.5])[4:].max() < -0.96


def test_on_the_flat_of_the_curve_no_change_gets_back():
    each = PRESETS["rnn-saturates"]
    assert lc.sensitivity(each.cell, ran("rnn-saturates")).hidden[5] < 0.2


@given(st.lists(st.floats(-8.0, 0.3), max_size=8))
def test_a_gru_remembers_the_strong_ones_and_lets_the_weak_pass_by(noise):
    h = outputs("gru-remember", [2.0, *noise])
    assert (np.abs(h - np.tanh(1.0)) < 0.008 * (1 + len(noise))).all()


def test_a_gru_with_both_gates_shut_copies_its_inputs():
    inputs = PRESETS["gru-copy"].inputs.ravel()
    np.testing.assert_allclose(outputs("gru-copy"), np.tanh(inputs), atol=0.001)


def test_a_gru_with_a_still_update_gate_averages():
    inputs, trace = PRESETS["gru-average"].inputs.ravel(), ran("gru-average")
    keep = float(trace.update_gate.value[0, 0])
    for t in range(len(inputs)):
        weights = (1 - keep) * keep ** np.arange(t, -1, -1)
        assert trace.hidden_state[t, 0] == pytest.approx(weights @ np.tanh(inputs[: t + 1]), abs=1e-12)


@given(st.lists(st.sampled_from([0.0, 1.0]), min_size=1, max_size=60))
def test_a_gru_never_counts_beyond_one(inputs):
    assert (np.abs(outputs("gru-count", inputs)) <= 1.0).all()


def test_each_one_adds_half_as_much_as_the_last():
    ones = outputs("gru-count", [1.0] * 6)
    np.testing.assert_allclose(np.diff(ones)[1:] / np.diff(ones)[:-1], 0.5, atol=1e-4)


def test_the_two_forms_of_a_gru_part_where_the_reset_gate_is_shut_and_nowhere_else():
    apart = outputs("gru-apart") - outputs("gru-2014-apart")
    shut = PRESETS["gru-apart"].inputs.ravel() < 0
    assert (np.abs(apart[shut]) > 1.5).all()
    assert np.abs(apart[0]) < 0.001


def test_the_two_forms_of_a_gru_are_alike_where_the_reset_gate_is_open():
    new, old = PRESETS["gru-everything"].cell, PRESETS["gru-2014-alike"].cell
    open_gate = lc.GRU(old.reset_gate, new.update_gate, new.candidate, new.candidate_recurrent_bias)
    assert new.candidate.b + new.candidate_recurrent_bias == pytest.approx(old.candidate.b)
    np.testing.assert_allclose(outputs("gru-2014-alike", cell=open_gate), outputs("gru-2014-alike"), atol=0.0005)


def test_the_two_forms_of_a_gru_are_one_where_the_candidate_does_not_look_back():
    gates = {"update_gate": (1.5, 1, 0.4), "reset_gate": (-2, 1, -0.6), "candidate": (2.2, 0, 0.2)}
    inputs = PRESETS["gru-everything"].inputs
    new, old = (lc.run(kind.scalar(**gates), inputs).hidden_state for kind in (lc.GRU, lc.GRU2014))
    np.testing.assert_array_equal(new, old)


def test_a_timer_shows_a_pulse_every_third_step_for_as_long_as_it_ticks():
    h = outputs("peephole-timer", [2.0] * 60)
    pulses = np.flatnonzero(h > 0.9)
    assert pulses.tolist() == list(range(2, 60, 3))
    assert np.delete(h, pulses).max() < 0.05


def test_without_its_peepholes_there_is_no_pulse():
    cell = PRESETS["peephole-timer"].cell
    blind = lc.LSTM(cell.forget_gate, cell.input_gate, cell.candidate, cell.output_gate)
    assert outputs("peephole-timer", [2.0] * 60, cell=blind).max() < 0.05


def test_with_every_peephole_shut_it_is_the_lstm():
    shut, open_ = ran("peephole-shut"), ran("default")
    np.testing.assert_array_equal(shut.hidden_state, open_.hidden_state)
    np.testing.assert_array_equal(shut.cell_state, open_.cell_state)


def test_a_coupled_cell_is_the_lstm_whose_input_gate_is_the_rest_of_its_forget_gate():
    np.testing.assert_allclose(ran("coupled-average").cell_state, ran("leaky-average").cell_state, atol=1e-15)


def test_the_lstm_of_1997_is_the_lstm_whose_forget_gate_is_held_at_one():
    held = [lc.Hold("forget_gate", 1.0, first=1)]
    np.testing.assert_array_equal(ran("count", holds=held).cell_state, ran("lstm-1997-count").cell_state)


def test_what_no_gate_lets_go_grows_until_the_output_no_longer_tells_of_it():
    trace = ran("lstm-1997-overflows")
    assert (np.diff(trace.cell_state[:10].ravel()) > 0.4).all()
    assert trace.cell_state[-3:].ravel() == pytest.approx([4.69, 4.36, 3.94], abs=0.01)
    assert (trace.hidden_state[-4:] > 0.998).all()
