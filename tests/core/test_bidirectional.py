import re

import numpy as np
import pytest

import lstm_core as lc
from tests.core.family import KINDS, made, waves

EVERY_KIND = pytest.mark.parametrize("kind", sorted(KINDS))


def both(kind, T=5, D=2, H=3, batch=()):
    forward, backward = made(kind, waves(1), T, D, H, batch), made(kind, waves(2), T, D, H + 1, batch)
    return lc.Bidirectional(forward.cell, backward.cell), forward, backward


@EVERY_KIND
@pytest.mark.parametrize("batch", [(), (2,)])
def test_each_direction_is_a_run_of_its_own_and_the_backward_one_reads_from_the_end(kind, batch):
    cell, forward, backward = both(kind, batch=batch)
    starts = {name: (forward.starts[name], backward.starts[name]) for name in forward.starts}
    trace = lc.run(cell, forward.inputs, **starts)
    ahead = forward.trace()
    back = lc.run(backward.cell, forward.inputs[::-1], **backward.starts)
    assert np.array_equal(trace.forward.hidden_state, ahead.hidden_state)
    assert np.array_equal(trace.backward.hidden_state, back.hidden_state)
    assert np.array_equal(trace.backward.inputs, forward.inputs[::-1])
    assert np.array_equal(trace.hidden_state[..., :3], ahead.hidden_state)
    assert np.array_equal(trace.hidden_state[..., 3:], back.hidden_state[::-1])
    assert np.array_equal(trace.inputs, forward.inputs)
    assert (5, batch[0] if batch else None, 2, 7) == (trace.T, trace.B, trace.D, trace.H)
    assert (cell.D, cell.H) == (2, 7)


def test_reversing_time_swaps_the_directions():
    cell, forward, _ = both("lstm")
    swapped = lc.Bidirectional(cell.backward, cell.forward)
    one, other = lc.run(cell, forward.inputs), lc.run(swapped, forward.inputs[::-1])
    assert np.array_equal(one.forward.hidden_state, other.backward.hidden_state)
    assert np.array_equal(one.hidden_state[:, :3], other.hidden_state[::-1, 4:])


def test_kinds_may_differ_and_a_flat_sequence_will_do():
    cell = lc.Bidirectional(made("gru", waves(), 1, 1, 2).cell, made("lstm", waves(), 1, 1, 1).cell)
    trace = lc.run(cell, [0.1, 0.2, 0.3])
    assert trace.hidden_state.shape == (3, 3)
    assert repr(trace) == ("BidirectionalTrace(forward=GRUTrace(T=3, D=1, H=2), backward=LSTMTrace(T=3, D=1, H=1))")


def test_holds_name_the_direction_and_count_along_it():
    cell, forward, _ = both("lstm")
    trace = lc.run(cell, forward.inputs, holds=[lc.Hold("backward.forget_gate", 1.0, first=0, last=0)])
    assert trace.backward.forget_gate.held[:, 0].tolist() == [True, False, False, False, False]
    assert not trace.forward.forget_gate.held.any()


@EVERY_KIND
@pytest.mark.parametrize("batch", [(), (2,)])
def test_gradients_are_those_of_both_directions(kind, batch):
    cell, forward, _ = both(kind, batch=batch)
    trace = lc.run(cell, forward.inputs)
    wanted = waves(9)(*trace.hidden_state.shape)
    gradients = lc.backpropagate(cell, trace, wanted)
    ahead = lc.backpropagate(cell.forward, trace.forward, wanted[..., :3])
    back = lc.backpropagate(cell.backward, trace.backward, wanted[::-1, ..., 3:])
    np.testing.assert_allclose(gradients.inputs, ahead.inputs + back.inputs[::-1], rtol=1e-15)
    for name, array in gradients.cell.backward.arrays().items():
        assert np.array_equal(array, back.cell.arrays()[name])
    for name, array in gradients.cell.forward.arrays().items():
        assert np.array_equal(array, ahead.cell.arrays()[name])
        step = np.zeros(array.shape)
        step.flat[0] = 1e-5
        runs = [
            lc.run(
                lc.Bidirectional(
                    forward.kind.cell.from_arrays(forward.arrays | {name: forward.arrays[name] + sign * step}),
                    cell.backward,
                ),
                forward.inputs,
            )
            for sign in (1, -1)
        ]
        rise = ((runs[0].hidden_state - runs[1].hidden_state) * wanted).sum()
        assert rise / 2e-5 == pytest.approx(array.flat[0], rel=1e-6, abs=1e-9), name


CELL = lc.Bidirectional(made("lstm", waves(), 1, 1, 1).cell, made("lstm", waves(), 1, 1, 1).cell)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (lambda: lc.Bidirectional(None, CELL.forward), "forward must be a cell such as LSTM, but is missing."),
        (
            lambda: lc.Bidirectional(CELL.forward, CELL),
            "backward must be a cell such as LSTM, but is of type Bidirectional.",
        ),
        (
            lambda: lc.Bidirectional(CELL.forward, made("rnn", waves(), 1, 2, 1).cell),
            "backward must have D=1 like forward, but has D=2.",
        ),
        (
            lambda: lc.run(CELL, [0.1], hidden_state=0.5),
            "hidden_state must be a pair, (forward, backward), as there are two directions, but is of type float.",
        ),
        (
            lambda: lc.run(CELL, [0.1], cell_state={0.1, 0.2}),
            "cell_state must be a pair, (forward, backward), as there are two directions, but is of type set.",
        ),
        (
            lambda: lc.run(CELL, [0.1], cell_state=[[0.1]] * 3),
            "cell_state must be a pair, (forward, backward), as there are two directions, but has 3.",
        ),
        (
            lambda: lc.run(CELL, [0.1], hidden_state=[[0.5], [0.5, 0.5]]),
            "backward.hidden_state must have shape (1,), one number per unit, but has shape (2,).",
        ),
        (lambda: lc.run(CELL, [0.1, "x"]), "inputs[1] must be one finite number, but is the text 'x'."),
        (
            lambda: lc.run(CELL, [0.1], holds=[lc.Hold("forget_gate", 1.0, 0)]),
            'holds[0].part must start with the direction: "forward." or "backward.".',
        ),
        (
            lambda: lc.run(CELL, [0.1], holds=["forward"]),
            "holds[0] must be a Hold, but is the text 'forward'.",
        ),
        (
            lambda: lc.run(CELL, [0.1], holds=[lc.Hold("forward.forget_gate", 1.0, 0), lc.Hold("forward.no", 1.0, 0)]),
            "forward.holds[1].part must be a part of an LSTM, one of forget_gate, input_gate, candidate, "
            "output_gate, but is the text 'no'.",
        ),
        (
            lambda: lc.backpropagate(CELL, lc.run(CELL.forward, [0.1]), [[0.5, 0.5]]),
            "trace must be a run of a Bidirectional, but is one of an LSTM.",
        ),
        (
            lambda: lc.backpropagate(CELL, lc.run(CELL, [0.1]), [[0.5]]),
            "hidden_gradients must have shape (1, 2) like the states, but has shape (1, 1).",
        ),
        (
            lambda: lc.backpropagate(CELL, lc.run(CELL, [0.1]), [[0.5, 0.5]], [[0.5, 0.5]]),
            "cell_gradients must be left out for a Bidirectional: ask for each direction by itself.",
        ),
    ],
)
def test_what_does_not_fit_is_refused_in_one_sentence(wrong, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        wrong()
