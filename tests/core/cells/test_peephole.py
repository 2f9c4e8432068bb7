import re

import numpy as np
import pytest

import lstm_core as lc
from tests.core.family import made, waves

ZERO = (0.0, 0.0, 0.0)


def test_peepholes_of_weight_zero_make_a_plain_lstm():
    run = made("lstm", waves(), 6, 2, 3)
    parts = {part.name: run.cell.affine(part.name) for part in run.cell.parts}
    none = lc.PeepholeLSTM(**parts, peepholes=lc.Peepholes(*np.zeros((3, 3))))
    np.testing.assert_allclose(
        lc.run(none, run.inputs, **run.starts).hidden_state, run.trace().hidden_state, rtol=1e-13
    )


def test_forget_and_input_gate_see_the_old_cell_state_and_the_output_gate_the_new_one():
    cell = lc.PeepholeLSTM.scalar(
        forget_gate=ZERO, input_gate=ZERO, candidate=(1, 0, 0), output_gate=ZERO, peepholes=lc.Peepholes([1], [2], [3])
    )
    trace = lc.run(cell, [1.0, -1.0], cell_state=[0.5])
    old = np.array([0.5, trace.cell_state[0, 0]])
    assert trace.forget_gate.from_cell.ravel().tolist() == old.tolist()
    assert trace.input_gate.from_cell.ravel().tolist() == (2 * old).tolist()
    assert np.array_equal(trace.output_gate.from_cell, 3 * trace.cell_state)


def test_a_gate_can_open_by_itself_once_the_memory_is_large_enough():
    cell = lc.PeepholeLSTM.scalar(
        forget_gate=(0, 0, 1000),
        input_gate=(0, 0, 1000),
        candidate=(0, 0, 1000),
        output_gate=(0, 0, -350),
        peepholes=lc.Peepholes([0], [0], [100]),
    )
    assert (lc.run(cell, np.zeros(6)).hidden_state.ravel() > 0.5).tolist() == [False] * 3 + [True] * 3


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (
            lambda: lc.Peepholes([1], [1, 2], [1]),
            "input_gate must have shape (1,) like forget_gate, but has shape (2,).",
        ),
        (lambda: lc.Peepholes([1], [1], ["a"]), "output_gate[0] must be one finite number, but is the text 'a'."),
        (lambda: lc.Peepholes(1.0, [1], [1]), "forget_gate must be a list of finite numbers, but has shape ()."),
        (
            lambda: lc.PeepholeLSTM.scalar(
                forget_gate=ZERO, input_gate=ZERO, candidate=ZERO, output_gate=ZERO, peepholes=[1, 2, 3]
            ),
            "peepholes must be Peepholes, but is of type list.",
        ),
        (
            lambda: lc.PeepholeLSTM.scalar(
                forget_gate=ZERO,
                input_gate=ZERO,
                candidate=ZERO,
                output_gate=ZERO,
                peepholes=lc.Peepholes(*np.ones((3, 2))),
            ),
            "peepholes must have H=1 like forget_gate, but has H=2.",
        ),
    ],
)
def test_what_does_not_fit_is_refused_in_one_sentence(wrong, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        wrong()


def test_peepholes_are_copies_and_cannot_be_changed():
    given = np.ones(2)
    peepholes = lc.Peepholes(given, given, given)
    given[:] = 9.0
    assert peepholes.input_gate.tolist() == [1.0, 1.0]
    with pytest.raises(ValueError, match="read-only"):
        peepholes.input_gate[0] = 2.0
