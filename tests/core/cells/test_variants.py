"""The LSTM with coupled gates and the one without forget gate, each as a special case of the LSTM."""

import numpy as np

import lstm_core as lc
from tests.core.family import made, waves


def test_a_coupled_cell_is_an_lstm_whose_input_gate_has_the_weights_of_the_forget_gate_with_the_other_sign():
    run = made("coupled_lstm", waves(), 8, 2, 3)
    forget = run.cell.forget_gate
    mirrored = lc.Affine(-forget.W, -forget.U, -forget.b)
    lstm = lc.LSTM(forget, mirrored, run.cell.candidate, run.cell.output_gate)
    np.testing.assert_allclose(
        run.trace().cell_state, lc.run(lstm, run.inputs, **run.starts).cell_state, rtol=1e-12, atol=1e-14
    )


def test_the_gates_of_a_coupled_cell_add_up_to_one():
    trace = made("coupled_lstm", waves(), 8, 2, 3).trace()
    assert np.array_equal(trace.input_gate.value, 1.0 - trace.forget_gate.value)


def test_the_memory_of_a_coupled_cell_stays_within_minus_1_and_1():
    assert (np.abs(made("coupled_lstm", waves(), 300, 2, 3).trace().cell_state) <= 1.0).all()


def test_a_cell_without_forget_gate_is_an_lstm_whose_forget_gate_is_wide_open():
    run = made("lstm_1997", waves(), 8, 2, 3)
    open_ = lc.Affine(np.zeros((3, 2)), np.zeros((3, 3)), np.full(3, 1000.0))
    lstm = lc.LSTM(open_, run.cell.input_gate, run.cell.candidate, run.cell.output_gate)
    np.testing.assert_allclose(run.trace().cell_state, lc.run(lstm, run.inputs, **run.starts).cell_state, rtol=1e-13)


def test_what_is_written_once_is_never_lost_without_a_forget_gate():
    cell = lc.LSTM1997.scalar(input_gate=(1000, 0, -500), candidate=(1, 0, 0), output_gate=(0, 0, 0))
    trace = lc.run(cell, [1.0, *[0.0] * 100])
    assert (trace.cell_state == np.tanh(1.0)).all()
