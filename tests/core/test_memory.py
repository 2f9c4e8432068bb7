import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lstm_core as lc
from lstm_core.kinds.trace import DerivedTrace
from tests.core.family import made, waves
from tests.core.strategies import runs

WITH_MEMORY = pytest.mark.parametrize("kind", ["gru", "gru_2014", "lstm", "peephole_lstm", "coupled_lstm", "lstm_1997"])


def memory(trace):
    return getattr(trace, "cell_state", trace.hidden_state)


@WITH_MEMORY
@given(data=st.data())
def test_shares_add_up_to_the_memory(kind, data):
    run = data.draw(runs(kind, largest=4.0, steps=12))
    trace = run.trace()
    shares = lc.memory_shares(trace)
    assert shares.shape == (trace.T, trace.T + 1, trace.H)
    sizes = np.abs(shares).sum(axis=1)
    assert (np.abs(shares.sum(axis=1) - memory(trace)) <= 1e-15 * (trace.T + 2) * sizes + 1e-300).all()


@WITH_MEMORY
def test_a_share_is_what_was_written_and_not_forgotten_since(kind):
    trace = made(kind, waves(), 5, 2, 3).trace()
    shares = lc.memory_shares(trace)
    start, keeps, written = trace.memory
    for t in range(5):
        np.testing.assert_allclose(shares[t, 0], start * np.prod(keeps[: t + 1], axis=0), rtol=1e-13)
        for s in range(5):
            expected = written[s] * np.prod(keeps[s + 1 : t + 1], axis=0) if s <= t else np.zeros(3)
            np.testing.assert_allclose(shares[t, s + 1], expected, rtol=1e-13)
    assert not shares.flags.writeable


@WITH_MEMORY
@settings(max_examples=30)
@given(data=st.data())
def test_what_is_left_of_all_shares_up_to_a_step_is_its_memory_times_what_later_steps_keep(kind, data):
    run = data.draw(runs(kind, largest=4.0, steps=8))
    trace = run.trace()
    shares, keeps = lc.memory_shares(trace), trace.memory.keeps
    for i in range(trace.T):
        left = memory(trace)[i] * np.prod(keeps[i + 1 :], axis=0)
        sizes = np.abs(shares[-1, : i + 2]).sum(axis=0)
        assert (np.abs(shares[-1, : i + 2].sum(axis=0) - left) <= 1e-14 * (sizes + np.abs(left)) + 1e-300).all()


@WITH_MEMORY
@pytest.mark.parametrize("batch", [(), (2,)])
def test_the_shares_of_one_unit_are_those_among_all(kind, batch):
    trace = made(kind, waves(), 4, 2, 3, batch).trace()
    shares = lc.memory_shares(trace)
    for unit in range(3):
        assert np.array_equal(lc.memory_shares(trace, unit), shares[..., unit])
    assert not lc.memory_shares(trace, 1).flags.writeable
    with pytest.raises(ValueError, match=r"^unit must be a whole number from 0 to 2, but is 3\.$"):
        lc.memory_shares(trace, 3)


@WITH_MEMORY
def test_a_batch_has_the_shares_of_each_of_its_sequences(kind):
    run = made(kind, waves(), 4, 2, 3, batch=(2,))
    shares = lc.memory_shares(run.trace())
    assert shares.shape == (4, 5, 2, 3)
    np.testing.assert_allclose(shares.sum(axis=1), memory(run.trace()), rtol=1e-13, atol=1e-15)


def test_held_gates_decide_what_is_remembered():
    run = made("lstm", waves(), 4, 1, 2)
    shut = run.trace(holds=[lc.Hold("forget_gate", 0.0, first=2, last=2)])
    assert (lc.memory_shares(shut)[2:, :3] == 0.0).all()
    held = run.trace(holds=[lc.Hold("forget_gate", 1.0, first=0), lc.Hold("input_gate", 0.0, first=1)])
    assert np.array_equal(lc.memory_shares(held)[3, 0], held.cell_start)


def test_without_forget_gate_every_share_stays_what_it_was():
    trace = made("lstm_1997", waves(), 4, 1, 2).trace()
    shares = lc.memory_shares(trace)
    assert np.array_equal(shares[-1, 1:], trace.written)
    assert np.array_equal(trace.kept, np.concatenate([trace.cell_start[None], trace.cell_state[:-1]]))


@pytest.mark.parametrize(
    ("trace", "sentence"),
    [
        (
            made("rnn", waves(), 2, 1, 1).trace(),
            "trace must be of a cell that carries a memory over, such as LSTM or GRU, but is RNNTrace(T=2, D=1, H=1).",
        ),
        (None, "trace must be a trace, but is missing."),
        (
            lc.run(lc.Bidirectional(*(made("gru", waves(), 1, 1, 1).cell,) * 2), [0.5]),
            "trace must be of one direction: ask for trace.forward, then for trace.backward.",
        ),
    ],
)
def test_what_has_no_memory_is_refused_in_one_sentence(trace, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        lc.memory_shares(trace)


def test_shares_that_no_memory_holds_are_refused():
    every_step = np.broadcast_to(0.5, (10**8, 1))
    trace = lc.Trace(
        of=lc.LSTM,
        inputs=every_step,
        cell_start=np.zeros(1),
        forget_gate=DerivedTrace(value=every_step),
        written=every_step,
    )
    with pytest.raises(
        ValueError, match=r"^trace must be smaller: what is worked out from it does not fit into memory"
    ):
        lc.memory_shares(trace)


def test_of_a_thousand_steps_of_many_units_those_of_one_are_worked_out_alone():
    every_step = np.broadcast_to(0.5, (1000, 10**6))
    trace = lc.Trace(
        of=lc.LSTM,
        inputs=every_step,
        hidden_state=every_step,
        cell_start=np.zeros(10**6),
        forget_gate=DerivedTrace(value=every_step),
        written=every_step,
    )
    shares = lc.memory_shares(trace, 10**6 - 1)
    assert shares.shape == (1000, 1001)
    assert shares[-1].sum() == 1.0
