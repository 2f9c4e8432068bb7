"""Weights as other tools keep them, against loops that compute what the source of each tool says."""

import re
from math import exp, tanh

import numpy as np
import pytest

import lstm_core as lc

D, H, T = 2, 3, 5
INPUTS = np.random.default_rng(1).normal(size=(T, D))


def drawn(*shapes, seed=0):
    generator = np.random.default_rng(seed)
    return [generator.normal(size=shape) for shape in shapes]


def sigmoid(x):
    return 1 / (1 + exp(-x))


def lstm(i, f, g, o):
    """Hidden states of an LSTM whose gates are functions of x and h."""
    h, c, states = np.zeros(H), np.zeros(H), []
    for x in INPUTS:
        now = [gate(x, h) for gate in (i, f, g, o)]
        c = np.array([sigmoid(now[1][k]) * c[k] + sigmoid(now[0][k]) * tanh(now[2][k]) for k in range(H)])
        h = np.array([sigmoid(now[3][k]) * tanh(c[k]) for k in range(H)])
        states.append(h)
    return states


def gru(r, z, n):
    """Hidden states of a GRU; n is a function of x, h and the open reset gate."""
    h, states = np.zeros(H), []
    for x in INPUTS:
        reset, keep = (np.array([sigmoid(total) for total in gate(x, h)]) for gate in (r, z))
        h = np.array([keep[k] * h[k] + (1 - keep[k]) * tanh(total) for k, total in enumerate(n(x, h, reset))])
        states.append(h)
    return states


def rnn(total):
    h, states = np.zeros(H), []
    for x in INPUTS:
        h = np.array([tanh(value) for value in total(x, h)])
        states.append(h)
    return states


def blocks(W, U, *biases):
    """Functions of x and h, one for each block of upright weights."""
    return [lambda x, h, k=k: (W @ x + U @ h + sum(biases))[k * H : (k + 1) * H] for k in range(len(W) // H)]


def mxnet():
    W, U, b, c = drawn((4 * H, D), (4 * H, H), 4 * H, 4 * H)
    i, f, g, o = blocks(W, U, b, c)
    arrays = dict(zip(("i2h_weight", "h2h_weight", "i2h_bias", "h2h_bias"), (W, U, b, c), strict=True))
    return {f"lstm0_l0_{name}": array for name, array in arrays.items()}, "lstm0_", lstm(i, f, g, o)


def mxnet_gru_cell():
    W, U, b, c = drawn((3 * H, D), (3 * H, H), 3 * H, 3 * H)
    r, z, _ = blocks(W, U, b, c)

    def n(x, h, reset):
        return W[2 * H :] @ x + b[2 * H :] + reset * (U[2 * H :] @ h + c[2 * H :])

    arrays = {"i2h_weight": W, "h2h_weight": U, "i2h_bias": b, "h2h_bias": c}
    return {f"net.cell.{name}": array for name, array in arrays.items()}, "net.cell.", gru(r, z, n)


def flax_lstm():
    arrays, gates = {}, {}
    for k, part in enumerate("ifgo"):
        W, U, b = drawn((D, H), (H, H), H, seed=k)
        arrays |= {f"params/cell/i{part}/kernel": W, f"params/cell/h{part}/kernel": U, f"params/cell/h{part}/bias": b}
        gates[part] = lambda x, h, W=W, U=U, b=b: x @ W + h @ U + b
    return arrays, "params/cell/", lstm(*gates.values())


def flax_gru():
    arrays, part_of = {}, {}
    for k, part in enumerate("rzn"):
        W, U, b, c = drawn((D, H), (H, H), H, H, seed=k)
        arrays |= {f"cell.i{part}.kernel": W, f"cell.h{part}.kernel": U, f"cell.i{part}.bias": b}
        part_of[part] = W, U, b
    arrays["cell.hn.bias"] = c
    r, z = (lambda x, h, p=part_of[part]: x @ p[0] + h @ p[1] + p[2] for part in "rz")
    W, U, b = part_of["n"]
    return arrays, "cell.", gru(r, z, lambda x, h, reset: x @ W + b + reset * (h @ U + c))


def flax_simple():
    W, U, b = drawn((D, H), (H, H), H)
    return {"i/kernel": W, "h/kernel": U, "i/bias": b}, "", rnn(lambda x, h: x @ W + h @ U + b)


def flax_optimized():
    W, U, b = drawn((D, 4 * H), (H, 4 * H), 4 * H)
    arrays = {"dense_i.kernel.value": W, "dense_h.kernel.value": U, "dense_h.bias.value": b}
    return {f"rnn.cell.{name}": array for name, array in arrays.items()}, "rnn.cell.", lstm(*blocks(W.T, U.T, b))


def mlx_lstm():
    W, U, b = drawn((4 * H, D), (4 * H, H), 4 * H)
    return {"0.Wx": W, "0.Wh": U, "0.bias": b}, "0.", lstm(*blocks(W, U, b))


def mlx_gru():
    W, U, b, c = drawn((3 * H, D), (3 * H, H), 3 * H, H)
    r, z, _ = blocks(W, U, b)

    def n(x, h, reset):
        return W[2 * H :] @ x + b[2 * H :] + reset * (U[2 * H :] @ h + c)

    return {"gru.Wx": W, "gru.Wh": U, "gru.b": b, "gru.bhn": c}, "gru.", gru(r, z, n)


def mlx_rnn():
    W, U, b = drawn((H, D), (H, H), H)
    return {"Wxh": W, "Whh": U, "bias": b}, "", rnn(lambda x, h: W @ x + U @ h + b)


def tensorflow_lstm():
    kernel, b = drawn((D + H, 4 * H), 4 * H)
    i, j, f, o = blocks(kernel[:D].T, kernel[D:].T, b)
    start = "bidirectional_rnn/fw/basic_lstm_cell/"
    arrays = {
        f"{start}kernel": kernel,
        f"{start}bias": b,
        f"{start}kernel/Adam": kernel,
        f"{start}kernel/Adam_1": kernel,
    }
    return arrays, start, lstm(i, lambda x, h: f(x, h) + 1, j, o)


def tensorflow_gru():
    gates, b, candidate, c = drawn((D + H, 2 * H), 2 * H, (D + H, H), H)
    r, z = blocks(gates[:D].T, gates[D:].T, b)
    start = "rnn/multi_rnn_cell/cell_0/gru_cell/"
    arrays = {"gates/kernel:0": gates, "gates/bias:0": b, "candidate/kernel:0": candidate, "candidate/bias:0": c}

    def n(x, h, reset):
        return np.concatenate([x, reset * h]) @ candidate + c

    return {start + name: array for name, array in arrays.items()}, start, gru(r, z, n)


def tensorflow_rnn():
    kernel, b = drawn((D + H, H), H)
    states = rnn(lambda x, h: np.concatenate([x, h]) @ kernel + b)
    return {"rnn/basic_rnn_cell/kernel": kernel, "rnn/basic_rnn_cell/bias": b}, "rnn/basic_rnn_cell/", states


def keras_1(parts):
    arrays, functions = {}, {}
    for k, part in enumerate(parts):
        W, U, b = drawn((D, H), (H, H), H, seed=k)
        arrays |= {f"layer/lstm_1_W_{part}:0": W, f"layer/lstm_1_U_{part}:0": U, f"layer/lstm_1_b_{part}:0": b}
        functions[part] = lambda x, h, W=W, U=U, b=b: x @ W + h @ U + b
    return arrays, functions


def keras_1_lstm():
    arrays, functions = keras_1("icfo")
    return arrays, "layer/lstm_1_", lstm(*(functions[part] for part in "ifco"))


def keras_1_gru():
    arrays, functions = keras_1("zrh")
    return (
        arrays,
        "layer/lstm_1_",
        gru(functions["r"], functions["z"], lambda x, h, reset: functions["h"](x, reset * h)),
    )


def haste_lstm():
    W, U, b = drawn((D, 4 * H), (H, 4 * H), 4 * H)
    i, g, f, o = blocks(W.T, U.T, b)
    return {"kernel": W, "recurrent_kernel": U, "bias": b}, "", lstm(i, f, g, o)


TOOLS = {
    "mxnet": [mxnet, mxnet_gru_cell],
    "flax": [flax_lstm, flax_gru, flax_simple, flax_optimized],
    "mlx": [mlx_lstm, mlx_gru, mlx_rnn],
    "tensorflow1": [tensorflow_lstm, tensorflow_gru, tensorflow_rnn],
    "keras1": [keras_1_lstm, keras_1_gru],
    "haste": [haste_lstm],
}


@pytest.mark.parametrize(("framework", "made"), [(tool, made) for tool, all_made in TOOLS.items() for made in all_made])
def test_the_cell_computes_what_the_tool_does(framework, made):
    arrays, start, states = made()
    (found,) = lc.layers(arrays, framework if framework == "haste" else None)
    assert (found.framework, found.name, found.directions) == (framework, start, ("forward",))
    np.testing.assert_allclose(lc.run(found.cell(), INPUTS).hidden_state, states, rtol=0, atol=1e-12)


def test_a_list_of_keras_1_is_that_of_its_names():
    for made, kind in ((keras_1_lstm, "lstm"), (keras_1_gru, "gru")):
        arrays, _, states = made()
        cell = lc.from_keras(list(arrays.values()), kind)
        np.testing.assert_allclose(lc.run(cell, INPUTS).hidden_state, states, rtol=0, atol=1e-12)


@pytest.mark.parametrize("kind", ["lstm", "gru"])
def test_the_layers_of_keras_for_cudnn_keep_each_block_row_by_row_in_an_array_of_another_shape(kind):
    count = {"lstm": 4, "gru": 3}[kind]
    W, U, b, c = drawn((count, H, D), (count, H, H), count * H, count * H)
    functions = blocks(W.reshape(-1, D), U.reshape(-1, H), b, c)
    if kind == "lstm":
        states = lstm(*functions)
    else:
        states = gru(
            functions[1],
            functions[0],
            lambda x, h, reset: W[2] @ x + b[2 * H :] + reset * (U[2] @ h + c[2 * H :]),
        )
    kernel = np.concatenate([block.reshape(D, H) for block in W], axis=1)
    cell = lc.from_keras([kernel, np.concatenate(U, axis=1), np.concatenate([b, c])], kind)
    np.testing.assert_allclose(lc.run(cell, INPUTS).hidden_state, states, rtol=0, atol=1e-12)


def test_both_directions_of_mxnet_belong_together():
    arrays, _, states = mxnet()
    back = {name.replace("_l0_", "_r0_"): -array for name, array in arrays.items()}
    (found,) = lc.layers(arrays | back)
    assert found.directions == ("forward", "backward")
    np.testing.assert_allclose(lc.run(found.cell(direction="forward"), INPUTS).hidden_state, states, atol=1e-12)
    assert np.array_equal(found.cell().backward.forget_gate.W, -found.cell().forward.forget_gate.W)


def test_what_is_added_to_the_forget_gate_can_be_said():
    (found,) = lc.layers(tensorflow_lstm()[0])
    assert found.assumed[0].startswith("1 is added to the bias of the forget gate")
    assert np.array_equal(found.cell(forget_bias=0.0).forget_gate.b + 1, found.cell().forget_gate.b)
    with pytest.raises(ValueError, match="forget_bias must be one finite number, but is the text 'one'"):
        found.cell(forget_bias="one")
    (other,) = lc.layers(mlx_lstm()[0])
    with pytest.raises(ValueError, match=r"forget_bias must be left out: the weights are those of MLX\."):
        other.cell(forget_bias=1.0)


@pytest.mark.parametrize(
    ("made", "beside", "words"),
    [
        (tensorflow_lstm, "bidirectional_rnn/fw/basic_lstm_cell/w_f_diag", "it is a peephole"),
        (tensorflow_lstm, "bidirectional_rnn/fw/basic_lstm_cell/projection/kernel", "it projects the hidden state"),
        (flax_lstm, "params/cell/ln/scale", "it normalizes totals or states"),
        (mxnet, "lstm0_l0_h2r_weight", "it projects the hidden state"),
        (haste_lstm, "gamma_h", "it normalizes totals or states"),
    ],
)
def test_what_stands_beside_the_weights_and_changes_the_numbers_is_refused_by_name(made, beside, words):
    arrays, _, _ = made()
    (found,) = lc.layers(arrays | {beside: np.ones(H)}, "haste" if made is haste_lstm else None)
    with pytest.raises(ValueError, match=rf"^{re.escape(beside)} must not be there: {words}"):
        found.cell()


def test_names_of_keras_are_those_of_keras_unless_haste_is_said():
    arrays, _, _ = haste_lstm()
    assert [each.framework for each in lc.layers(arrays)] == ["keras"]


def test_a_shape_that_does_not_fit_is_refused_with_its_name():
    arrays, start, _ = tensorflow_gru()
    arrays[f"{start}candidate/bias:0"] = np.zeros(H + 1)
    with pytest.raises(ValueError, match=r"candidate/bias must have shape \(3,\) to fit .*candidate/kernel"):
        lc.layers(arrays)[0].cell()
    with pytest.raises(ValueError, match="kind must be 'gru', as the shapes tell, but is the text 'lstm'"):
        lc.layers(tensorflow_gru()[0])[0].cell(kind="lstm")
