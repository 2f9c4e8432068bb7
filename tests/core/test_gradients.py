import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lstm_core as lc
from tests.core.complex_step import derivatives
from tests.core.family import KINDS, made, waves
from tests.core.strategies import runs

EVERY_KIND = pytest.mark.parametrize("kind", sorted(KINDS))


def gradients_for(run, seed=7):
    """Some ∂loss/∂h, and ∂loss/∂c where there is a c."""
    numbers = waves(seed)
    shape = (*run.inputs.shape[:-1], run.cell.H)
    return [numbers(*shape) for _ in run.states]


def by_name(gradients):
    """All gradients of a run under the names that `derivatives` gives them."""
    starts = {"hidden_state": gradients.hidden_start, "cell_state": gradients.cell_start}
    named = {**gradients.cell.arrays(), "inputs": gradients.inputs, **starts}
    return {name: array for name, array in named.items() if array is not None}


def assert_close(found, expected, name=""):
    # A complex step of 1e-30 cannot see what is smaller than 1e-278.
    np.testing.assert_allclose(found, expected, rtol=1e-9, atol=1e-12 * np.abs(expected).max() + 1e-270, err_msg=name)


@EVERY_KIND
@settings(max_examples=30)
@given(data=st.data())
def test_every_gradient_is_the_complex_step_derivative_of_plain_loops(kind, data):
    run = data.draw(runs(kind, largest=1.5, steps=4, widths=(1, 2), units=(1, 3)))
    given_gradients = gradients_for(run)
    gradients = by_name(lc.backpropagate(run.cell, run.trace(), *given_gradients))
    expected = derivatives(run, *given_gradients)
    assert set(gradients) == set(expected)
    for name, derivative in expected.items():
        assert_close(gradients[name], derivative, name)


@EVERY_KIND
def test_gradients_are_central_differences_of_the_core_itself(kind):
    run = made(kind, waves(3), 5, 2, 3)
    given_gradients = gradients_for(run)
    gradients = lc.backpropagate(run.cell, run.trace(), *given_gradients)

    def loss(**changed):
        trace = run._replace(**changed).trace()
        return sum((getattr(trace, s) * g).sum() for s, g in zip(run.states, given_gradients, strict=True))

    for name, array in run.arrays.items():
        step = np.zeros(array.shape)
        step.flat[-1] = 1e-5
        rise = loss(arrays=run.arrays | {name: array + step}) - loss(arrays=run.arrays | {name: array - step})
        assert rise / 2e-5 == pytest.approx(gradients.cell.arrays()[name].flat[-1], rel=1e-7, abs=1e-9), name


@EVERY_KIND
def test_even_a_saturated_gate_has_its_gradient_to_the_last_digits(kind):
    run = made(kind, waves(), 3, 1, 2)
    saturated = run._replace(
        arrays={name: array + 25.0 * name.endswith("gate.b") for name, array in run.arrays.items()}
    )
    given_gradients = gradients_for(saturated)
    gradients = by_name(lc.backpropagate(saturated.cell, saturated.trace(), *given_gradients))
    for name, derivative in derivatives(saturated, *given_gradients).items():
        np.testing.assert_allclose(gradients[name], derivative, rtol=1e-9, err_msg=name)


@EVERY_KIND
@settings(max_examples=20)
@given(data=st.data())
def test_a_held_value_passes_nothing_on_to_what_it_replaced(kind, data):
    run = data.draw(runs(kind, largest=1.5, steps=4, widths=(1, 2), units=(2, 2)))
    part, first = data.draw(st.sampled_from(run.cell.parts)), data.draw(st.integers(0, len(run.inputs) - 1))
    trace = run.trace(holds=[lc.Hold(part.name, 0.25, first=first, unit=1)])
    held = [{part.name: [None, 0.25]} if t >= first else {} for t in range(trace.T)]
    given_gradients = gradients_for(run)
    gradients = by_name(lc.backpropagate(run.cell, trace, *given_gradients))
    for name, derivative in derivatives(run, *given_gradients, given=held).items():
        assert_close(gradients[name], derivative, name)
    if first == 0:
        assert (gradients[f"{part.name}.b"][1], *gradients[f"{part.name}.W"][1]) == (0.0,) * (1 + trace.D)


@EVERY_KIND
def test_what_reaches_a_state_is_what_would_reach_it_as_a_start(kind):
    run = made(kind, waves(5), 6, 2, 3)
    given_gradients = gradients_for(run)
    trace = run.trace()
    whole = lc.backpropagate(run.cell, trace, *given_gradients)
    t = 3
    starts = {name: getattr(trace, name)[t] for name in run.states}
    rest = lc.backpropagate(
        run.cell, lc.run(run.cell, run.inputs[t + 1 :], **starts), *(each[t + 1 :] for each in given_gradients)
    )
    np.testing.assert_allclose(whole.hidden_state[t], given_gradients[0][t] + rest.hidden_start, rtol=1e-12)
    if whole.cell_state is not None:
        through_output = whole.hidden_state[t] * trace.output_gate.value[t] * (1.0 - trace.cell_squashed[t] ** 2)
        if kind == "peephole_lstm":
            o = trace.output_gate.value[t]
            seen = trace.cell_squashed[t] * o * (1.0 - o) * run.cell.peepholes.output_gate
            through_output = through_output + whole.hidden_state[t] * seen
        expected = given_gradients[1][t] + rest.cell_start + through_output
        np.testing.assert_allclose(whole.cell_state[t], expected, rtol=1e-9)
    np.testing.assert_allclose(whole.inputs[t + 1 :], rest.inputs, rtol=1e-12)


@EVERY_KIND
def test_a_batch_gives_the_sum_over_its_sequences(kind):
    run = made(kind, waves(2), 5, 2, 3, batch=(3,))
    given_gradients = gradients_for(run)
    together = lc.backpropagate(run.cell, run.trace(), *given_gradients)
    alone = []
    for k in range(3):
        one = run._replace(inputs=run.inputs[:, k], starts={name: start[k] for name, start in run.starts.items()})
        alone.append(lc.backpropagate(run.cell, one.trace(), *(each[:, k] for each in given_gradients)))
        np.testing.assert_allclose(together.inputs[:, k], alone[k].inputs, rtol=1e-10)
        np.testing.assert_allclose(together.hidden_state[:, k], alone[k].hidden_state, rtol=1e-10)
        np.testing.assert_allclose(together.hidden_start[k], alone[k].hidden_start, rtol=1e-10)
    for name, array in together.cell.arrays().items():
        assert_close(array, sum(each.cell.arrays()[name] for each in alone), name)


@EVERY_KIND
def test_truncation_is_the_same_as_ending_one_run_and_starting_another(kind):
    run = made(kind, waves(4), 7, 2, 3)
    given_gradients = gradients_for(run)
    trace = run.trace()
    truncated = lc.backpropagate(run.cell, trace, *given_gradients, truncate_after=3)
    stretches, starts = [], run.starts
    for cut in (slice(0, 3), slice(3, 6), slice(6, 7)):
        stretch = lc.run(run.cell, run.inputs[cut], **starts)
        stretches.append(lc.backpropagate(run.cell, stretch, *(each[cut] for each in given_gradients)))
        starts = {name: getattr(stretch, name)[-1] for name in starts}
    for name, array in truncated.cell.arrays().items():
        assert_close(array, sum(each.cell.arrays()[name] for each in stretches), name)
    np.testing.assert_allclose(truncated.inputs, np.concatenate([each.inputs for each in stretches]), rtol=1e-10)
    np.testing.assert_allclose(truncated.hidden_start, stretches[0].hidden_start, rtol=1e-10)


@EVERY_KIND
def test_truncation_longer_than_the_sequence_changes_nothing(kind):
    run = made(kind, waves(4), 4, 2, 3)
    given_gradients = gradients_for(run)
    whole = by_name(lc.backpropagate(run.cell, run.trace(), *given_gradients))
    for name, array in by_name(lc.backpropagate(run.cell, run.trace(), *given_gradients, truncate_after=4)).items():
        assert np.array_equal(array, whole[name])


@EVERY_KIND
def test_clipping_scales_the_gradients_of_weights_down_to_the_norm(kind):
    run = made(kind, waves(6), 4, 2, 3)
    given_gradients = gradients_for(run)
    free = lc.backpropagate(run.cell, run.trace(), *given_gradients)
    assert free.norm == pytest.approx(np.sqrt(sum((array**2).sum() for array in free.cell.arrays().values())))
    clipped = lc.backpropagate(run.cell, run.trace(), *given_gradients, clip_norm=free.norm / 3)
    for name, array in clipped.cell.arrays().items():
        np.testing.assert_allclose(array, free.cell.arrays()[name] / 3, rtol=1e-12, err_msg=name)
    assert clipped.norm == free.norm
    assert np.array_equal(clipped.inputs, free.inputs)
    loose = lc.backpropagate(run.cell, run.trace(), *given_gradients, clip_norm=free.norm * 1.01)
    for name, array in loose.cell.arrays().items():
        assert np.array_equal(array, free.cell.arrays()[name])


@EVERY_KIND
def test_gradients_have_the_shapes_of_what_they_are_gradients_of(kind):
    for batch in ((), (2,)):
        run = made(kind, waves(), 4, 2, 3, batch)
        trace = run.trace()
        gradients = lc.backpropagate(run.cell, trace, *gradients_for(run))
        assert type(gradients.cell) is type(run.cell)
        assert (gradients.cell.D, gradients.cell.H) == (2, 3)
        assert gradients.inputs.shape == trace.inputs.shape
        assert gradients.hidden_state.shape == trace.hidden_state.shape
        assert gradients.hidden_start.shape == trace.hidden_start.shape
        assert (gradients.cell_state is None) == (gradients.cell_start is None) == ("cell_state" not in run.states)
        for array in by_name(gradients).values():
            assert not array.flags.writeable


def test_given_gradients_are_left_as_they_were():
    run = made("lstm", waves(), 4, 2, 3)
    given_gradients = gradients_for(run)
    before = [each.copy() for each in given_gradients]
    lc.backpropagate(run.cell, run.trace(), *given_gradients)
    assert all(np.array_equal(*pair) for pair in zip(given_gradients, before, strict=True))


def test_no_cell_gradients_are_zeros():
    run = made("lstm", waves(), 4, 2, 3)
    hidden, cell = gradients_for(run)
    without = by_name(lc.backpropagate(run.cell, run.trace(), hidden))
    for name, array in by_name(lc.backpropagate(run.cell, run.trace(), hidden, 0.0 * cell)).items():
        assert np.array_equal(without[name], array)


LSTM, RNN = made("lstm", waves(), 2, 1, 1), made("rnn", waves(), 2, 1, 1)
WIDE = made("lstm", waves(), 2, 1, 2)
ONES = np.ones((2, 1))


@pytest.mark.parametrize(
    ("arguments", "options", "sentence"),
    [
        ((None, LSTM.trace(), ONES), {}, "cell must be a cell such as LSTM, but is missing."),
        ((LSTM.cell, RNN.trace(), ONES), {}, "trace must be a run of an LSTM, but is one of an RNN."),
        ((LSTM.cell, None, ONES), {}, "trace must be a run of an LSTM, but is missing."),
        (
            (LSTM.cell, WIDE.trace(), ONES),
            {},
            "trace must have D=1 and H=1 like the cell, but has D=1, H=2.",
        ),
        (
            (LSTM.cell, LSTM.trace(), np.ones((3, 1))),
            {},
            "hidden_gradients must have shape (2, 1) like the states, but has shape (3, 1).",
        ),
        ((LSTM.cell, LSTM.trace(), None), {}, "hidden_gradients must be rows of finite numbers, but is missing."),
        (
            (LSTM.cell, LSTM.trace(), [[1.0], [float("nan")]]),
            {},
            "hidden_gradients[1][0] must be a finite number, but is nan.",
        ),
        (
            (LSTM.cell, LSTM.trace(), ONES, [[1.0]]),
            {},
            "cell_gradients must have shape (2, 1) like the states, but has shape (1, 1).",
        ),
        (
            (RNN.cell, RNN.trace(), ONES, ONES),
            {},
            "cell_gradients must be left out, as an RNN has no cell state, but came.",
        ),
        (
            (LSTM.cell, LSTM.trace(), ONES),
            {"truncate_after": 0},
            "truncate_after must be a whole number of steps, at least 1, but is 0.",
        ),
        (
            (LSTM.cell, LSTM.trace(), ONES),
            {"truncate_after": 1.5},
            "truncate_after must be a whole number of steps, at least 1, but is of type float.",
        ),
        (
            (LSTM.cell, LSTM.trace(), ONES),
            {"truncate_after": True},
            "truncate_after must be a whole number of steps, at least 1, but is True.",
        ),
        ((LSTM.cell, LSTM.trace(), ONES), {"clip_norm": 0.0}, "clip_norm must be above 0, but is 0."),
        (
            (LSTM.cell, LSTM.trace(), ONES),
            {"clip_norm": "1"},
            "clip_norm must be one finite number, but is the text '1'.",
        ),
    ],
)
def test_what_cannot_be_sent_back_is_refused_in_one_sentence(arguments, options, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        lc.backpropagate(*arguments, **options)


def test_a_gradient_beyond_float64_is_refused():
    cell = lc.RNN.scalar(hidden=(1.0, 1e200, 0.0))
    trace = lc.run(cell, [0.0, 0.0, 0.0])
    with pytest.raises(ValueError, match=r"^hidden_gradients grow on their way back beyond 1\.8e308"):
        lc.backpropagate(cell, trace, np.ones((3, 1)))
    with pytest.raises(ValueError, match=r"^hidden_gradients grow on their way back beyond 1\.8e308"):
        lc.backpropagate(lc.RNN.scalar(hidden=(0, 0, 0)), lc.run(lc.RNN.scalar(hidden=(0, 0, 0)), [1e300]), [[1e100]])


def test_a_gradient_whose_square_leaves_float64_is_clipped_and_not_erased():
    cell = lc.RNN.scalar(hidden=(1e-160, 0, 0))
    free = lc.backpropagate(cell, lc.run(cell, [1e160]), [[1.0]])
    clipped = lc.backpropagate(cell, lc.run(cell, [1e160]), [[1.0]], clip_norm=1.0)
    assert np.isfinite(free.norm)
    assert free.norm == pytest.approx(free.cell.hidden.W[0, 0], rel=1e-12)
    assert clipped.cell.hidden.W[0, 0] == pytest.approx(1.0, rel=1e-12)
    assert clipped.norm == free.norm


@pytest.mark.parametrize("clip_norm", [1e-25, 1e-300, 1e300])
def test_clipping_keeps_every_digit_of_large_and_small_gradients(clip_norm):
    cell = lc.RNN.scalar(hidden=(0, 0, 0))
    trace = lc.run(cell, [1e303])
    free = lc.backpropagate(cell, trace, [[1.0]])
    assert (free.cell.hidden.W[0, 0], free.cell.hidden.b[0]) == (1e303, 1.0)
    clipped = lc.backpropagate(cell, trace, [[1.0]], clip_norm=clip_norm).cell.hidden
    assert clipped.W[0, 0] == pytest.approx(clip_norm, rel=1e-14, abs=0)
    assert clipped.b[0] == pytest.approx(clip_norm / 1e303, rel=1e-14, abs=0)


def test_a_norm_beyond_float64_is_refused():
    cell = lc.RNN.scalar(hidden=(0, 0, 0))
    trace = lc.run(cell, [1.5])
    assert np.isfinite(lc.backpropagate(cell, trace, [[0.9e308]]).norm)
    with pytest.raises(ValueError, match=r"^hidden_gradients grow on their way back beyond .*, in the norm of"):
        lc.backpropagate(cell, trace, [[1.1e308]])


def test_directions_with_huge_weights_have_the_gradients_that_float64_holds():
    one = lc.RNN.scalar(hidden=(1e308, 0, 0))
    both = lc.Bidirectional(one, one)
    assert lc.backpropagate(both, lc.run(both, [0.0]), [[1.0, 0.5]]).inputs.tolist() == [[1.5e308]]


def test_directions_that_overflow_together_are_refused():
    one = lc.RNN.scalar(hidden=(1e308, 0, 0))
    both = lc.Bidirectional(one, one)
    with pytest.raises(ValueError, match="where both directions reach the same input"):
        lc.backpropagate(both, lc.run(both, [0.0]), [[1.5, 1.5]])


def test_every_array_of_gradients_is_not_writeable():
    run = made("lstm", waves(), 3, 2, 2)
    found = lc.backpropagate(run.cell, run.trace(), np.ones((3, 2)), np.ones((3, 2)))
    for array in (found.inputs, found.hidden_state, found.cell_state, found.hidden_start, found.cell_start):
        assert not array.flags.writeable
    both = lc.Bidirectional(run.cell, run.cell)
    assert not lc.backpropagate(both, lc.run(both, run.inputs), np.ones((3, 4))).inputs.flags.writeable


def test_a_stretch_may_be_one_step_long_and_then_nothing_passes_any_step():
    run = made("rnn", waves(), 4, 1, 2)
    wanted = np.zeros((4, 2))
    wanted[-1] = 1.0
    cut = lc.backpropagate(run.cell, run.trace(), wanted, truncate_after=1)
    assert (cut.hidden_state[:-1] == 0.0).all()
    assert (cut.hidden_state[-1] == 1.0).all()


def test_a_trace_with_another_number_of_inputs_is_refused_by_name():
    one, two = made("rnn", waves(), 3, 1, 2), made("rnn", waves(), 3, 2, 2)
    with pytest.raises(ValueError, match="trace must have D=1 and H=2 like the cell, but has D=2, H=2"):
        lc.backpropagate(one.cell, two.trace(), np.ones((3, 2)))


def test_a_start_alone_may_overflow_on_the_way_back():
    cell = lc.RNN.scalar(hidden=(0, 1e200, 0))
    with pytest.raises(ValueError, match="hidden_gradients grow on their way back beyond"):
        lc.backpropagate(cell, lc.run(cell, [0.0]), [[1e200]])
