"""Layers on top of each other, of all directions, and how two directions become one."""

import copy
import pickle
import re

import numpy as np
import pytest

import lstm_core as lc
from tests.core.family import made, waves

MERGED = {
    "concat": lambda one, other: np.concatenate([one, other], axis=-1),
    "sum": lambda one, other: one + other,
    "mul": lambda one, other: one * other,
    "ave": lambda one, other: (one + other) / 2.0,
}


def cell(kind, D, H, seed=0):
    return made(kind, waves(seed), 1, D, H).cell


def inputs(T=5, D=2, batch=()):
    return waves(9)(T, *batch, D)


def tower():
    """Layers of three kinds, in both directions and backwards."""
    return [
        cell("lstm", 2, 3),
        lc.Bidirectional(cell("gru", 3, 2, 1), cell("rnn", 3, 2, 2), merge="sum"),
        lc.Backwards(cell("gru_2014", 2, 4, 3), keep_order=False),
        lc.Backwards(cell("lstm", 4, 2, 4)),
    ]


@pytest.mark.parametrize("batch", [(), (3,)])
def test_each_layer_reads_what_the_one_below_it_says(batch):
    first, both, turned, back = tower()
    x = inputs(batch=batch)
    trace = lc.Stack(tower()).run(x)
    h = lc.run(first, x).hidden_state
    assert np.array_equal(trace.outputs[0], h)
    h = lc.run(both, h).hidden_state
    assert np.array_equal(trace.outputs[1], h)
    h = lc.run(turned.cell, h[::-1]).hidden_state
    assert np.array_equal(trace.outputs[2], h)
    h = lc.run(back.cell, h[::-1]).hidden_state[::-1]
    assert np.array_equal(trace.hidden_state, h)
    assert [type(each).__name__ for each in trace] == ["Trace", "BidirectionalTrace", "Trace", "Trace"]
    assert np.array_equal(trace.layers[0].forget_gate.value, lc.run(first, x).forget_gate.value)


def test_a_stack_has_the_inputs_of_its_lowest_layer_and_the_units_of_its_topmost():
    stack = lc.Stack(tower())
    assert (stack.D, stack.H, len(stack.layers)) == (2, 2, 4)
    assert re.fullmatch(
        r"StackTrace\(LSTMTrace\(T=5, D=2, H=3\), BidirectionalTrace\(.*\), GRU2014Trace\(.*\), LSTMTrace\(.*\)\)",
        repr(stack.run(inputs())),
    )


def test_every_layer_starts_from_what_it_is_given():
    stack = lc.Stack(
        [cell("lstm", 1, 2), lc.Bidirectional(cell("rnn", 2, 1, 1), cell("rnn", 2, 1, 2)), cell("rnn", 2, 1)]
    )
    trace = stack.run([0.5, -0.5], [[0.1, 0.2], ([0.3], [0.4]), None], [[0.5, 0.6], None, None])
    first, both, last = trace
    assert (first.hidden_start.tolist(), first.cell_start.tolist()) == ([0.1, 0.2], [0.5, 0.6])
    assert (both.forward.hidden_start.tolist(), both.backward.hidden_start.tolist()) == ([0.3], [0.4])
    assert last.hidden_start.tolist() == [0.0]


def test_what_a_stack_says_cannot_be_changed():
    trace = lc.Stack(tower()).run(inputs())
    for array in trace.outputs:
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 1.0
    with pytest.raises(AttributeError):
        trace.layers = ()


@pytest.mark.parametrize("again", [copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])  # noqa: S301
def test_a_copy_of_a_stack_runs_alike(again):
    stack = again(lc.Stack(tower()))
    assert np.array_equal(stack.run(inputs()).hidden_state, lc.Stack(tower()).run(inputs()).hidden_state)


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda: lc.Stack([]), "layers must be one layer or more, in a list, but has 0"),
        (lambda: lc.Stack(cell("lstm", 1, 1)), "layers must be one layer or more, in a list, but is of type LSTM"),
        (lambda: lc.Stack([1]), "layers[0] must be a cell, a Bidirectional or a Backwards, but is of type int"),
        (
            lambda: lc.Stack([cell("lstm", 2, 3), cell("gru", 2, 2)]),
            "layers[1] must have D=3, as the layer below it has so many units, but has D=2",
        ),
        (lambda: lc.Stack(tower()).run([[1.0]]), "inputs must have 2 numbers per step"),
        (
            lambda: lc.Stack(tower()).run(inputs(), [None]),
            "hidden_state must be a list of 4 starts, one for each layer, but has 1",
        ),
        (
            lambda: lc.Stack(tower()).run(inputs(), [None, None, [1.0], None]),
            "layers[2].hidden_state must have shape (4,), one number per unit, but has shape (1,)",
        ),
        (
            lambda: lc.Stack(tower()).run(inputs(), None, [None, None, [1.0] * 4, None]),
            "layers[2].cell_state must be left out, as a GRU in its original form has none, but came",
        ),
        (lambda: lc.Backwards(3), "cell must be a cell such as LSTM, but is of type int"),
        (lambda: lc.Backwards(cell("rnn", 1, 1), 1), "keep_order must be True or False, but is of type int"),
        (
            lambda: lc.Bidirectional(cell("rnn", 1, 1), cell("rnn", 1, 1), merge="add"),
            "merge must be one of concat, sum, mul, ave, but is the text 'add'",
        ),
        (
            lambda: lc.Bidirectional(cell("rnn", 1, 1), cell("rnn", 1, 2), merge="sum"),
            "backward must have H=1 like forward for merge='sum', but has H=2",
        ),
    ],
)
def test_what_does_not_fit_gets_one_sentence(make, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}"):
        make()


@pytest.mark.parametrize("merge", MERGED)
def test_two_directions_become_one_as_their_merge_says(merge):
    both = lc.Bidirectional(cell("lstm", 2, 3), cell("gru", 2, 3, 1), merge=merge)
    trace = lc.run(both, inputs())
    wanted = MERGED[merge](trace.forward.hidden_state, trace.backward.hidden_state[::-1])
    assert np.array_equal(trace.hidden_state, wanted)
    assert trace.H == both.H == wanted.shape[1]
    assert ("merge" in repr(both)) == (merge != "concat")


@pytest.mark.parametrize("merge", MERGED)
def test_gradients_go_through_the_merge(merge):
    both = lc.Bidirectional(cell("lstm", 2, 3), cell("gru", 2, 3, 1), merge=merge)
    x = inputs(T=4)
    wanted = waves(3)(4, both.H)
    gradients = lc.backpropagate(both, lc.run(both, x), wanted)

    def loss(x):
        return (lc.run(both, x).hidden_state * wanted).sum()

    for place in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[place] = 1e-5
        slope = (loss(x + step) - loss(x - step)) / 2e-5
        assert gradients.inputs[place] == pytest.approx(slope, rel=1e-6, abs=1e-9)


def test_a_gradient_needs_a_trace_that_was_merged_alike():
    one = lc.Bidirectional(cell("rnn", 2, 3), cell("rnn", 2, 3, 1), merge="sum")
    other = lc.Bidirectional(one.forward, one.backward, merge="ave")
    with pytest.raises(ValueError, match=r"^trace must be merged by 'sum' like the cell, but is by 'ave'"):
        lc.backpropagate(one, lc.run(other, inputs()), np.ones((5, 3)))


@pytest.mark.parametrize("kind", ["lstm", "gru"])
def test_a_stack_of_two_directions_agrees_with_torch(kind):
    torch = pytest.importorskip("torch")
    layer = getattr(torch.nn, kind.upper())(2, 3, num_layers=3, bidirectional=True, dtype=torch.float64)
    weights = {name: tensor.detach().numpy() for name, tensor in layer.state_dict().items()}
    stack = lc.Stack([lc.from_pytorch(weights, k, "both") for k in range(3)])
    with torch.no_grad():
        outputs, _ = layer(torch.tensor(inputs()))
    np.testing.assert_allclose(stack.run(inputs()).hidden_state, outputs.numpy(), rtol=1e-12, atol=1e-14)
