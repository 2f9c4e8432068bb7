"""Leaving a step out against runs in which its inputs are zero, one by one, and what is refused."""

import re

import numpy as np
import pytest

import lstm_core as lc
from tests.core.family import KINDS, made, waves


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize(("step", "at_once"), [(None, 64), (3, 64), (None, 2)])
def test_each_row_is_the_end_of_a_run_without_the_inputs_of_that_step(kind, step, at_once, monkeypatch):
    monkeypatch.setattr("lstm_core.lenses.occlusion._AT_ONCE", at_once)
    run = made(kind, waves(5), 5, 2, 3)
    part = run.cell.parts[0].name
    held = [lc.Hold(part, 0.25, 1, 3, unit=1), lc.Hold(part, 0.5, 4)]
    trace = lc.run(run.cell, run.inputs, **run.starts, holds=held)
    found = lc.occlusion(run.cell, trace, step, held)
    T = step or 5
    for k in range(T):
        inputs = run.inputs.copy()
        inputs[k] = 0.0
        alone = lc.run(run.cell, inputs, **run.starts, holds=held)
        np.testing.assert_allclose(found.hidden[k], alone.hidden_state[T - 1], rtol=1e-12)
        if found.cell is not None:
            np.testing.assert_allclose(found.cell[k], alone.cell_state[T - 1], rtol=1e-12)
    assert (found.cell is None) == ("cell_state" not in run.states)
    assert found.hidden.shape == (T, 3)


def test_who_erased_is_found_by_absence_alone():
    """Step 2 shuts the forget gate: no share tells of it, and without its input what step 1 wrote is there again."""
    cell = lc.LSTM.scalar(forget_gate=(8, 0, 4), input_gate=(0, 0, 8), candidate=(0, 0, 1), output_gate=(0, 0, 8))
    trace = lc.run(cell, [1.0, -2.0, 1.0])
    of_start, *of_steps = lc.memory_shares(trace)[-1, :, 0]
    assert of_start == 0.0
    assert of_steps[0] < 1e-4
    assert lc.occlusion(cell, trace).cell[1, 0] - trace.cell_state[-1, 0] > 0.7


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            (made("rnn", waves(), 2, 1, 1).cell, made("rnn", waves(), 2, 1, 1).trace(), 3),
            "step must be a whole number from 1 to 2, but is 3.",
        ),
        (
            (made("rnn", waves(), 2, 1, 1, batch=(2,)).cell, made("rnn", waves(), 2, 1, 1, batch=(2,)).trace()),
            "trace must be of one sequence, but is of a batch.",
        ),
        ((3, None), "cell must be a cell such as LSTM, but is of type int."),
    ],
)
def test_what_cannot_be_left_out_is_refused_in_one_sentence(arguments, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        lc.occlusion(*arguments)
