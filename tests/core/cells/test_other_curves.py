"""Cells whose parts have other curves than σ and tanh, and totals that are cut off."""

import copy
import pickle
from functools import partial

import numpy as np
import pytest

import lstm_core as lc
from lstm_core.explaining.told import explained
from tests.core import complex_step
from tests.core.family import KINDS, field, made, waves
from tests.core.reference.curves import CURVES, clipped

MIXES = {
    "hard and soft": ("hard_sigmoid", "softsign"),
    "of Keras 3": ("hard_sigmoid(0.16666666666666666, 0.5)", "relu"),
    "without ends": ("softplus", "leaky_relu(0.3)"),
    "straight": ("affine(0.5, -0.25)", "linear"),
    "bent": ("elu(0.5)", "scaled_tanh(1.7159, 0.6667)"),
    "thresholds": ("relu", "thresholded_relu(-0.25)"),
}
GATES = ("forget_gate", "input_gate", "output_gate", "reset_gate", "update_gate")


def curved(kind, gates, others, clip=None):
    """A kind with one curve for its gates and one for the rest, and plain loops that do the same."""
    chosen = KINDS[kind]
    places = [part.name for part in chosen.cell.parts]
    squashed = ["cell_squashed"] if any(state.name == "cell_state" for state in chosen.cell.states) else []
    names = {place: gates if place in GATES else others for place in (*places, *squashed)}
    loops = {place: CURVES[name] for place, name in names.items()}
    if clip is not None:
        loops |= {place: clipped(loops[place], clip) for place in places}
    return chosen._replace(step=partial(chosen.step, curves=loops), options={"curves": names, "clip": clip})


def every_mix(clip=None):
    return [
        pytest.param(curved(kind, *mix, clip), id=f"{kind}, {name}")
        for kind in sorted(KINDS)
        for name, mix in MIXES.items()
    ]


def small(kind, T=4, D=2, H=2, batch=(), seed=0):
    return made(kind, waves(seed), T, D, H, batch)


@pytest.mark.parametrize("kind", every_mix())
def test_every_field_is_what_plain_loops_make_of_it(kind):
    run = small(kind, T=6, H=3)
    trace = run.trace()
    for name, expected in run.reference().items():
        np.testing.assert_allclose(field(trace, name), expected, rtol=1e-12, atol=1e-14, err_msg=name)


@pytest.mark.parametrize("kind", every_mix(clip=0.4))
def test_totals_beyond_the_clip_are_cut_off_before_the_curve_and_stand_whole_in_the_trace(kind):
    run = small(kind, T=6, H=3)
    trace = run.trace()
    assert any((abs(trace.part(part.name).total) > 0.4).any() for part in run.cell.parts)
    for name, expected in run.reference().items():
        np.testing.assert_allclose(field(trace, name), expected, rtol=1e-12, atol=1e-14, err_msg=name)


@pytest.mark.parametrize("kind", [*every_mix(), *every_mix(clip=0.4)])
def test_gradients_are_the_derivatives_of_plain_loops(kind):
    run = small(kind)
    trace = run.trace()
    wanted = [waves(7)(*trace.hidden_state.shape) for _ in run.states]
    gradients = lc.backpropagate(run.cell, trace, *wanted)
    exact = complex_step.derivatives(run, *wanted)
    found = gradients.cell.arrays() | {"inputs": gradients.inputs}
    for name, array in found.items():
        np.testing.assert_allclose(array, exact[name], rtol=1e-10, atol=1e-13, err_msg=name)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_usual_curves_said_aloud_are_the_usual_kind(kind):
    run = small(kind)
    usual = run.cell.curves
    again = KINDS[kind].cell.from_arrays(run.arrays, curves=usual)
    assert type(again) is KINDS[kind].cell
    assert "curves" not in repr(again)
    assert set(usual.values()) <= {"sigmoid", "tanh"}
    assert again.clip is None


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_clip_that_no_total_reaches_changes_no_bit(kind):
    run = small(kind)
    cut = run._replace(kind=run.kind._replace(options={"clip": 1e6}))
    for name in run.reference():
        np.testing.assert_allclose(field(cut.trace(), name), field(run.trace(), name), rtol=1e-15, atol=0, err_msg=name)


@pytest.mark.parametrize("kind", every_mix(clip=0.4)[::5])
def test_a_batch_is_each_of_its_sequences_by_itself(kind):
    run = small(kind, batch=(3,))
    trace = run.trace()
    for k in range(3):
        starts = {name: start[k] for name, start in run.starts.items()}
        alone = lc.run(run.cell, run.inputs[:, k], **starts)
        np.testing.assert_allclose(trace.hidden_state[:, k], alone.hidden_state, rtol=1e-12, atol=1e-14)


@pytest.mark.parametrize("kind", [*every_mix(), *every_mix(clip=0.4)])
def test_every_line_and_sentence_can_be_worked_out(kind):
    run = small(kind)
    printed, told, _ = explained(run.cell, run.trace())
    assert printed.holds.mean() > 0.8
    for k, stage in enumerate(run.cell.stages):
        options = int(np.prod([len(choice.options) for choice in stage.choices]))
        assert (told.codes[..., k] < options).all()


def test_the_equations_name_the_curves_and_the_clip():
    cell = lc.LSTM.scalar(
        **{part.name: (1.0, 1.0, 0.0) for part in lc.LSTM.parts},
        curves={"forget_gate": "hard_sigmoid", "candidate": "relu", "cell_squashed": "linear"},
        clip=3,
    )
    assert cell.lines() == (
        "f = hard σ(clip(W_f·x + U_f·h₍t−1₎ + b_f, ±3))",
        "i = σ(clip(W_i·x + U_i·h₍t−1₎ + b_i, ±3))",
        "c̃ = relu(clip(W_c·x + U_c·h₍t−1₎ + b_c, ±3))",
        "c = f⊙c₍t−1₎ + i⊙c̃",
        "o = σ(clip(W_o·x + U_o·h₍t−1₎ + b_o, ±3))",
        "h = o⊙linear(c)",
    )
    assert cell.curves == {
        "forget_gate": "hard_sigmoid(0.2, 0.5)",
        "input_gate": "sigmoid",
        "candidate": "relu",
        "output_gate": "sigmoid",
        "cell_squashed": "linear",
    }
    assert repr(cell).endswith(
        ", curves={'forget_gate': 'hard_sigmoid(0.2, 0.5)', 'candidate': 'relu', 'cell_squashed': 'linear'}, clip=3.0)"
    )
    assert lc.LSTM.lines()[0] == "f = σ(W_f·x + U_f·h₍t−1₎ + b_f)"


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])  # noqa: S301
def test_a_copy_and_a_pickle_have_the_same_curves(again):
    run = small(curved("lstm", "hard_sigmoid", "relu", 0.5))
    cell, trace = again(run.cell), again(run.trace())
    assert type(cell) is type(run.cell)
    assert trace.of is type(cell)
    assert lc.run(cell, run.inputs, **run.starts).hidden_state.tolist() == trace.hidden_state.tolist()
    with pytest.raises(ValueError, match="read-only"):
        trace.hidden_state[0] = 1.0


def test_a_gradient_belongs_to_the_cell_with_the_same_curves():
    run = small(curved("rnn", "sigmoid", "relu"))
    assert isinstance(run.cell, lc.RNN)
    gradients = lc.backpropagate(run.cell, run.trace(), np.ones((4, 2)))
    assert gradients.cell.curves == run.cell.curves
    with pytest.raises(ValueError, match="trace"):
        lc.backpropagate(small("rnn").cell, run.trace(), np.ones((4, 2)))


def test_relu_lets_a_state_grow_beyond_1():
    cell = lc.RNN.from_arrays(
        {"hidden.W": [[1.0], [2.0]], "hidden.U": [[1.0, -1.0], [1.0, 1.0]], "hidden.b": [0.0, 0.0]},
        curves={"hidden": "relu"},
    )
    assert lc.run(cell, [1.0, 2.0, 3.0, 2.0]).hidden_state.max() > 10.0


def test_a_state_beyond_float64_is_named_instead_of_turning_into_nan():
    cell = lc.RNN.scalar(hidden=(1.0, 0.0, 0.0), curves={"hidden": "affine(1e200, 0)"})
    with pytest.raises(ValueError, match=r"^hidden_state overflows at step 2: it is beyond 1.8e308"):
        lc.run(cell, [1.0, 1e200])


def test_a_part_is_held_at_what_its_curve_can_come_to():
    cell = lc.RNN.scalar(hidden=(1.0, 0.5, 0.0), curves={"hidden": "relu"})
    assert lc.run(cell, [1.0, 1.0], holds=[lc.Hold("hidden", 7.5, 1)]).hidden_state[1] == 7.5
    with pytest.raises(ValueError, match=r"^holds\[0\].value must be at least 0, as the hidden is, but is -1"):
        lc.run(cell, [1.0, 1.0], holds=[lc.Hold("hidden", -1.0, 1)])


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"curves": {"forget": "relu"}}, "curves must have no other place than hidden, but has the text 'forget'"),
        ({"curves": "relu"}, "curves must be a dictionary from places to names of curves, but is the text 'relu'"),
        ({"curves": ["relu"]}, "curves must be a dictionary"),
        ({"clip": 0}, "clip must be above 0, but is 0"),
        ({"clip": -1.5}, "clip must be above 0, but is -1.5"),
        ({"clip": "far"}, "clip must be one finite number, but is the text 'far'"),
        ({"clip": float("inf")}, "clip must be a finite number, but is inf"),
    ],
)
def test_what_is_no_curve_and_no_clip_gets_one_sentence(options, said):
    with pytest.raises(ValueError, match=f"^{said}"):
        lc.RNN.scalar(hidden=(1.0, 1.0, 0.0), **options)


def test_a_saturated_unit_is_one_on_the_flat_of_its_own_curve():
    def codes(curve):
        cell = lc.RNN.scalar(hidden=(1.0, 0.0, 0.0), curves={"hidden": curve})
        return explained(cell, lc.run(cell, [-5.0, -2.6, -1.0, 1.0, 2.6, 5.0])).told.codes[:, 0, 0] % 2

    assert codes("tanh").tolist() == [1, 0, 0, 0, 0, 1]
    assert codes("relu").tolist() == [1, 1, 1, 0, 0, 0]
    assert codes("hard_sigmoid").tolist() == [1, 1, 0, 0, 1, 1]
    assert codes("linear").tolist() == [0, 0, 0, 0, 0, 0]


def test_an_rnn_with_relu_agrees_with_torch():
    torch = pytest.importorskip("torch")
    run = small("rnn", T=6, D=2, H=3)
    layer = torch.nn.RNN(2, 3, nonlinearity="relu", dtype=torch.float64)
    layer.load_state_dict({name: torch.tensor(array) for name, array in lc.to_pytorch(run.cell).items()})
    cell = lc.RNN.from_arrays(run.arrays, curves={"hidden": "relu"})
    with torch.no_grad():
        outputs, _ = layer(torch.tensor(run.inputs))
    np.testing.assert_allclose(lc.run(cell, run.inputs).hidden_state, outputs.numpy(), rtol=1e-12, atol=1e-14)
