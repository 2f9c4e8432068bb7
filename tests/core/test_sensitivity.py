import re

import numpy as np
import pytest

import lstm_core as lc
from tests.core.complex_step import STEP
from tests.core.family import KINDS, made, waves
from tests.core.reference import plain

EVERY_KIND = pytest.mark.parametrize("kind", sorted(KINDS))


def jacobian(run, state, t):
    """∂state_T/∂state_t by a complex step of plain loops, all ways through step t itself included."""
    trace, H = run.trace(), run.cell.H
    weights = {name: array.tolist() for name, array in run.arrays.items()}
    at = {name: getattr(trace, name)[t].tolist() for name in run.states}
    columns = []
    for unit in range(H):
        stepped = {name: list(values) for name, values in at.items()}
        stepped[state][unit] += STEP
        if state == "cell_state":  # h is made of c in the same step
            output = trace.output_gate.value[t].tolist()
            if isinstance(run.cell, lc.PeepholeLSTM):
                total, seen = trace.output_gate.total[t].tolist(), run.cell.peepholes.output_gate.tolist()
                output = [
                    plain.sigmoid(z + p * (c - c.real))
                    for z, p, c in zip(total, seen, map(complex, stepped[state]), strict=True)
                ]
            stepped["hidden_state"] = [o * plain.tanh(c) for o, c in zip(output, stepped[state], strict=True)]
        steps = plain.run(run.kind.step, weights, run.inputs[t + 1 :].tolist(), stepped)
        last = steps[-1][state] if steps else stepped[state]
        columns.append([complex(value).imag / STEP.imag for value in last])
    return np.array(columns).T


@EVERY_KIND
def test_norms_are_those_of_the_derivatives_of_plain_loops(kind):
    run = made(kind, waves(11), 5, 2, 3)
    found = lc.sensitivity(run.cell, run.trace())
    norms = {"hidden_state": found.hidden, "cell_state": found.cell}
    for state in run.states:
        for t in range(5):
            assert norms[state][t] == pytest.approx(np.linalg.norm(jacobian(run, state, t), 2), rel=1e-10), (state, t)
    assert (found.cell is None) == ("cell_state" not in run.states)


@EVERY_KIND
def test_the_last_step_depends_on_itself_with_norm_one(kind):
    run = made(kind, waves(), 4, 1, 2)
    found = lc.sensitivity(run.cell, run.trace())
    for norms in (found.hidden, found.cell, found.highway):
        if norms is not None:
            assert norms.shape == (4,)
            assert norms[-1] == pytest.approx(1.0, abs=1e-15)
            assert not norms.flags.writeable


@EVERY_KIND
def test_a_batch_has_a_column_for_each_sequence(kind):
    run = made(kind, waves(3), 5, 2, 3, batch=(2,))
    together = lc.sensitivity(run.cell, run.trace())
    for k in range(2):
        starts = {name: start[k] for name, start in run.starts.items()}
        alone = lc.sensitivity(run.cell, lc.run(run.cell, run.inputs[:, k], **starts))
        for name in ("hidden", "cell", "highway"):
            if getattr(alone, name) is not None:
                np.testing.assert_allclose(getattr(together, name)[:, k], getattr(alone, name), rtol=1e-10)


@EVERY_KIND
def test_an_earlier_step_depends_as_the_end_of_a_run_that_ends_there(kind):
    run = made(kind, waves(7), 6, 2, 3)
    ended = lc.run(run.cell, run.inputs[:4], **run.starts)
    found, wanted = lc.sensitivity(run.cell, run.trace(), 4), lc.sensitivity(run.cell, ended)
    for name in ("hidden", "cell", "highway"):
        if getattr(wanted, name) is not None:
            np.testing.assert_allclose(getattr(found, name), getattr(wanted, name), rtol=1e-12)


def test_the_highway_is_the_product_of_the_forget_gates():
    trace = made("lstm", waves(), 4, 2, 3).trace()
    f = trace.forget_gate.value
    highway = lc.sensitivity(made("lstm", waves(), 4, 2, 3).cell, trace).highway
    assert highway[0] == pytest.approx((f[1] * f[2] * f[3]).max())
    assert highway[2] == pytest.approx(f[3].max())


def test_where_no_gate_listens_to_the_past_the_highway_is_the_whole_truth():
    cell = lc.LSTM.scalar(forget_gate=(1, 0, 1), input_gate=(1, 0, 0), candidate=(1, 0, 0), output_gate=(0, 0, 0))
    found = lc.sensitivity(cell, lc.run(cell, [0.5, -1.0, 2.0, 0.1]))
    np.testing.assert_allclose(found.cell, found.highway, rtol=1e-14)
    assert found.hidden.tolist() == [0.0, 0.0, 0.0, 1.0]


def test_without_forget_gate_the_highway_loses_nothing_and_an_rnn_has_none():
    old, plain_cell = made("lstm_1997", waves(), 5, 1, 2), made("rnn", waves(), 5, 1, 2)
    assert lc.sensitivity(old.cell, old.trace()).highway.tolist() == [1.0] * 5
    assert lc.sensitivity(plain_cell.cell, plain_cell.trace()).highway is None


def test_an_rnn_forgets_geometrically_where_its_units_stay_near_zero():
    cell = lc.RNN.scalar(hidden=(0, 0.5, 0))
    found = lc.sensitivity(cell, lc.run(cell, np.zeros(6)))
    np.testing.assert_allclose(found.hidden, 0.5 ** np.arange(5, -1, -1), rtol=1e-14)


def test_a_run_of_a_thousand_steps_vanishes_without_a_warning():
    cell = lc.RNN.scalar(hidden=(1, 0.1, 0))
    with np.errstate(all="raise"):
        assert lc.sensitivity(cell, lc.run(cell, np.ones(1000))).hidden[0] == 0.0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            (lc.Bidirectional(made("rnn", waves(), 1, 1, 1).cell, made("rnn", waves(), 1, 1, 1).cell), None),
            "cell must be one direction: ask for cell.forward with trace.forward, then for the other.",
        ),
        (
            (made("gru", waves(), 1, 1, 1).cell, made("lstm", waves(), 1, 1, 1).trace()),
            "trace must be a run of a GRU, but is one of an LSTM.",
        ),
        (
            (made("rnn", waves(), 2, 1, 1).cell, made("rnn", waves(), 2, 1, 1).trace(), 3),
            "step must be a whole number from 1 to 2, but is 3.",
        ),
        ((3, None), "cell must be a cell such as LSTM, but is of type int."),
    ],
)
def test_what_has_no_sensitivity_is_refused_in_one_sentence(arguments, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        lc.sensitivity(*arguments)


def test_an_explosion_beyond_float64_is_refused():
    cell = lc.RNN.scalar(hidden=(0, 1e200, 0))
    with pytest.raises(ValueError, match=r"^trace has derivatives of hidden_state beyond 1\.8e308"):
        lc.sensitivity(cell, lc.run(cell, [0.0, 0.0, 0.0]))


def test_the_largest_norms_that_float64_holds_are_found():
    cell = lc.RNN(lc.Affine(np.zeros((2, 1)), np.full((2, 2), 0.8e308), np.zeros(2)))
    assert lc.sensitivity(cell, lc.run(cell, [0.0, 0.0])).hidden[0] == pytest.approx(1.6e308, rel=1e-12)


def test_norms_beyond_float64_are_refused_without_a_warning():
    cell = lc.RNN(lc.Affine(np.zeros((2, 1)), np.full((2, 2), 1.7e308), np.zeros(2)))
    with pytest.raises(ValueError, match="trace has derivatives of hidden_state beyond"):
        lc.sensitivity(cell, lc.run(cell, [0.0, 0.0]))
