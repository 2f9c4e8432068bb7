"""The weights of Keras's LSTM, GRU and SimpleRNN, as `layer.get_weights()` lists them.

Kernel (D, G·H), recurrent kernel (H, G·H), and a bias (G·H,) if the layer has
one: transposed in comparison with PyTorch. The blocks stand in the order
i f c o, z r h. A GRU with `reset_after=True`, which is Keras's default, has a
bias (2, 3·H): its second row goes with the recurrent kernel. The weights of a
Bidirectional layer are those of the forward layer, then those of the backward
one; where H = D, those of two layers on top of each other look alike.

Neither the activations nor, without a bias, `reset_after` can be told from the
weights: what differs from σ and tanh must be said, and `reset_after` is asked
for.

References
----------
The documentation of keras.layers.LSTM, keras.layers.GRU and
keras.layers.SimpleRNN; the forms of the GRU are told apart under `reset_after`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from lstm_core.activations import Curve
from lstm_core.arrays import Floats
from lstm_core.exchange.blocks import AnyCell, Blocks, alike, blocks_of
from lstm_core.exchange.choices import yes_or_no
from lstm_core.exchange.curves import curved, of_keras, to_keras_names
from lstm_core.exchange.keras_names import ROLES
from lstm_core.exchange.keras_old import OF_KERAS_1, from_cudnn, joined
from lstm_core.exchange.kinds import TITLES, fits, kind_of
from lstm_core.exchange.tensors import narrowed, numbers, shape_of
from lstm_core.foreign import elements, is_a
from lstm_core.kinds.cell import Cell
from lstm_core.kinds.gru.cell import GRU
from lstm_core.problem import Problem, in_words
from lstm_core.running.bidirectional import Bidirectional

ORDER = {
    "lstm": ("input_gate", "forget_gate", "candidate", "output_gate"),
    "gru": ("update_gate", "reset_gate", "candidate"),
    "rnn": ("hidden",),
}


def from_keras(
    weights: Sequence[Any],
    kind: str | None = None,
    *,
    reset_after: bool | None = None,
    bidirectional: bool | None = None,
    activation: str = "tanh",
    recurrent_activation: str = "sigmoid",
    version: int | None = None,
    merge_mode: str | None = "concat",
) -> AnyCell | Bidirectional:
    """Return the cell whose weights a Keras layer lists.

    Parameters
    ----------
    weights : sequence of two or three arrays, or twice as many
        `layer.get_weights()`: kernel (D, G·H), recurrent kernel (H, G·H), bias
        (G·H,) or (2, 3·H), the last one only if the layer has it. Four or six
        arrays are those of a Bidirectional layer; twelve or nine those of an
        LSTM or a GRU of Keras 1. A bias (8·H,) or (6·H,) is that of a CuDNNLSTM
        or CuDNNGRU, whose weights lie otherwise.
    kind : str, optional
        "lstm", "gru" or "rnn" ("SimpleRNN" too), to be sure of it; the shapes
        tell it anyway.
    reset_after : bool, optional
        Of a GRU only: whether the reset gate acts after the product, as
        `layer.reset_after` says. The shape of the bias tells; without a bias
        it must be given.
    bidirectional : bool, optional
        Whether four or six arrays are those of two directions; needed where
        H = D, as two layers on top of each other would have the same shapes.
    activation, recurrent_activation : str
        As `layer.get_config()` gives them: "tanh", "sigmoid", "relu",
        "hard_sigmoid", "linear", "elu", "softsign", "softplus" or "leaky_relu".
        Layers of Keras 1 and of 2.0 to 2.2 had "hard_sigmoid" by default.
    version : int, optional
        Of Keras, 1, 2 or 3. "hard_sigmoid" is min(max(0.2·z + 0.5, 0), 1) in
        Keras 1 and 2, which is what it is taken for, and
        min(max(z/6 + 0.5, 0), 1) in Keras 3.
    merge_mode : str, optional
        Of a Bidirectional layer: "concat", "sum", "mul" or "ave". None, with
        which Keras gives the directions one by one, is "concat" here.

    Returns
    -------
    LSTM, GRU, RNN or Bidirectional
        In float64, which holds float32 exactly.

    Raises
    ------
    ValueError
        If the shapes belong together in no way, to another kind or to two
        layers on top of each other, if an activation is none of these, or if
        `reset_after` or `bidirectional` is needed or contradicted;
        one sentence says what was found and what was expected.
    """
    arrays = elements(weights)
    if arrays is None:
        raise Problem("weights", f"must be the list that get_weights() gives, but is {in_words(weights)}.")
    if len(arrays) in OF_KERAS_1:
        arrays = joined(arrays)
    if len(arrays) not in (2, 3, 4, 6):
        raise Problem(
            "weights",
            "must be a kernel, a recurrent kernel and a bias if there is one, twice that in a Bidirectional layer, "
            f"but are {len(arrays)} arrays: give those of one layer.",
        )
    by_role = of_keras(activation, recurrent_activation, version)
    form = yes_or_no(reset_after, "reset_after")
    asked = yes_or_no(bidirectional, "bidirectional")
    if len(arrays) < 4:
        if asked:
            raise Problem("weights", f"must be twice two or three arrays if bidirectional, but are {len(arrays)}.")
        return _cell(arrays, kind, form, by_role, first=0)
    half = len(arrays) // 2
    forward, backward = (_cell(arrays[k : k + half], kind, form, by_role, first=k) for k in (0, half))
    refuse_stack(forward.H, forward.D, backward.D, asked)
    return Bidirectional(forward, backward, merge="concat" if merge_mode is None else merge_mode)


def refuse_stack(H: int, D: int, D_of_second: int, bidirectional: bool | None) -> None:
    """Raise `Problem` for two layers on top of each other, or if they cannot be told from two directions.

    Parameters
    ----------
    H, D : int
        Units and inputs of the first.
    D_of_second : int
        Inputs of the second: H if it stands on top of the first, D if it reads
        the same inputs backwards.
    bidirectional : bool or None
        What the caller says.
    """
    on_top, beside = D_of_second == H, D_of_second == D
    if bidirectional is False or (on_top and not beside):
        raise Problem("weights", "must be those of one layer, but are those of two on top of each other: give one.")
    if on_top and bidirectional is None:
        raise Problem(
            "bidirectional",
            "must be given: two directions and a stack of two layers have the same shapes here. True is for two "
            "directions; of a stack give the weights of one layer.",
        )


def _cell(
    weights: Sequence[Any], kind: str | None, reset_after: bool | None, by_role: Mapping[str, Curve], first: int
) -> AnyCell:
    """Return the cell of one direction; `first` is the index at which its arrays begin."""
    where = [f"weights[{first + k}] ({role})" for k, role in enumerate(ROLES)]
    weights = from_cudnn(weights, where)
    recurrent = numbers(weights[1], 2, where[1])
    kind = kind_of(recurrent, kind, where[1], across=True)
    length = recurrent.shape[1]
    kernel = fits(numbers(weights[0], 2, where[0]), (None, length), where[0], where[1])
    biases = _biases(weights[2:], kind, length, where)
    if kind != "gru" and reset_after is not None:
        raise Problem("reset_after", f"must be left out, as only a GRU has it, but came with {TITLES[kind]}.")
    if kind == "gru" and biases is None and reset_after is None:
        raise Problem("reset_after", "must be given, True or False, as a GRU without a bias does not tell it.")
    if biases is None:
        biases, told = np.zeros((2, length)), reset_after
    else:
        told = len(biases) == 2
        if reset_after not in (None, told):
            raise Problem(
                "reset_after",
                f"must be {told} for a bias of shape {biases.shape if told else (length,)}, but is {reset_after}.",
            )
        biases = biases if told else np.stack([biases[0], np.zeros(length)])
    cell: AnyCell = curved(Blocks(kind, kernel.T, recurrent.T, *biases).cell(ORDER, reset_after=bool(told)), by_role)
    return cell


def _biases(given: Sequence[Any], kind: str, length: int, where: Sequence[str]) -> Floats | None:
    """Return the one or two rows of the bias."""
    if not given:
        return None
    two = kind == "gru" and len(shape_of(given[0], where[2])) == 2
    rows = numbers(given[0], 2 if two else 1, where[2])
    return fits(rows, (2, length) if two else (length,), where[2], where[1]).reshape(-1, length)


def to_keras(cell: Cell | Bidirectional, *, dtype: str = "float64") -> list[Any]:
    """Return the weights of a cell as the list that `layer.set_weights` takes.

    Parameters
    ----------
    cell : LSTM, GRU, RNN or Bidirectional
        The layer must be of the same kind, with a bias; of a GRU with the same
        `reset_after`, and with the activations that are the curves of the cell.
    dtype : str
        "float64", "float32" or "float16".

    Returns
    -------
    list of ndarray
        Kernel (D, G·H), recurrent kernel (H, G·H), and bias (G·H,), or (2, 3·H)
        of a GRU with `reset_after`; those of the backward direction follow.

    Raises
    ------
    ValueError
        If Keras has no such layer, or the dtype cannot hold a number.
    """
    if is_a(cell, Bidirectional):
        alike(cell, "Keras")
        return [array for _, direction in cell.directions() for array in to_keras(direction, dtype=dtype)]
    blocks = blocks_of(cell, ORDER, "Keras")
    to_keras_names(cell)
    two = isinstance(cell, GRU)
    bias = np.stack([blocks.input_bias, blocks.recurrent_bias]) if two else blocks.input_bias
    arrays = zip(ROLES, (blocks.W.T, blocks.U.T, bias), strict=True)
    return [np.ascontiguousarray(narrowed(array, dtype, role)) for role, array in arrays]
