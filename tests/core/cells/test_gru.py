import re

import numpy as np
import pytest

import lstm_core as lc
from tests.core.family import made, waves

OPEN, CLOSED = (0, 0, 1000.0), (0, 0, -1000.0)


def blocks(H=1, D=1):
    return {part.name: lc.Affine(np.ones((H, D)), np.ones((H, H)), np.ones(H)) for part in lc.GRU.parts}


def test_an_open_update_gate_keeps_the_state_and_a_closed_one_takes_the_candidate():
    held = lc.run(lc.GRU.scalar(reset_gate=OPEN, update_gate=OPEN, candidate=(1, 1, 1)), [0.5, -0.5], [0.25])
    assert held.hidden_state.ravel().tolist() == [0.25, 0.25]
    taken = lc.run(lc.GRU.scalar(reset_gate=OPEN, update_gate=CLOSED, candidate=(1, 1, 1)), [0.5, -0.5], [0.25])
    assert np.array_equal(taken.hidden_state, taken.candidate.value)


def test_a_closed_reset_gate_hides_the_past_from_the_candidate():
    for form in (lc.GRU, lc.GRU2014):
        cell = form.scalar(reset_gate=CLOSED, update_gate=(0, 0, 0), candidate=(1, 9, 0))
        trace = lc.run(cell, [0.5, -0.5], [0.25])
        np.testing.assert_allclose(trace.candidate.value.ravel(), np.tanh([0.5, -0.5]), rtol=1e-15)
        assert (trace.recalled == 0.0).all()


def test_the_two_forms_are_one_where_there_is_one_unit_and_no_bias_behind_the_reset():
    numbers = {"reset_gate": (1, 2, 3), "update_gate": (-1, 1, 0), "candidate": (2, -2, 0.5)}
    after, before = (form.scalar(**numbers) for form in (lc.GRU, lc.GRU2014))
    x = waves()(20)
    np.testing.assert_allclose(lc.run(after, x).hidden_state, lc.run(before, x).hidden_state, rtol=1e-12)


def test_the_two_forms_differ_where_units_read_each_other():
    run = made("gru_2014", waves(), 5, 1, 3)
    after = lc.GRU(run.cell.reset_gate, run.cell.update_gate, run.cell.candidate)
    assert np.abs(lc.run(after, run.inputs, **run.starts).hidden_state - run.trace().hidden_state).max() > 1e-3


def test_no_bias_behind_the_reset_is_zeros():
    assert lc.GRU(**blocks(2)).candidate_recurrent_bias.tolist() == [0.0, 0.0]


def test_the_original_form_has_no_bias_behind_the_reset():
    with pytest.raises(TypeError, match="GRU2014 has no argument 'candidate_recurrent_bias'"):
        lc.GRU2014(**blocks(2), candidate_recurrent_bias=[0, 0])


def test_the_state_stays_within_minus_1_and_1_if_it_starts_there():
    run = made("gru", waves(5), 200, 2, 4)
    assert (np.abs(run.trace().hidden_state) <= 1.0).all()


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"update_gate": None}, "update_gate must be an Affine, but is missing."),
        (
            {"candidate": blocks(2)["candidate"]},
            "candidate must have D=1 and H=1 like reset_gate, but has D=1 and H=2.",
        ),
        (
            {"candidate_recurrent_bias": [1, 2]},
            "candidate_recurrent_bias must have shape (1,), one number per unit, but has shape (2,).",
        ),
        (
            {"candidate_recurrent_bias": ["a"]},
            "candidate_recurrent_bias[0] must be one finite number, but is the text 'a'.",
        ),
    ],
)
def test_what_does_not_fit_is_refused_in_one_sentence(wrong, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        lc.GRU(**(blocks() | wrong))


def test_a_cell_state_is_refused_where_there_is_none():
    with pytest.raises(ValueError, match=r"^cell_state must be left out, as a GRU has none, but came\.$"):
        lc.run(lc.GRU(**blocks()), [0.1], cell_state=[0.0])
