"""The weights of PyTorch's nn.LSTM, nn.GRU and nn.RNN, and of their single-step cells.

Names: `weight_ih_l0` (G·H, D), `weight_hh_l0` (G·H, H), `bias_ih_l0` and
`bias_hh_l0` (G·H,); `_l1` for the next layer, `_reverse` behind it for the
backward direction, no ending in nn.LSTMCell and its like, nor in Equinox's
cells, whose biases are `bias` and, of a GRU, `bias_n` (H,). The blocks stand in
the order i f g o, r z n. The two biases are added up, but not those of n, the
candidate of a GRU: r multiplies U·h together with its bias.

The names and shapes tell the kind, D and H. They do not tell an nn.RNN with
`nonlinearity="relu"` from one with tanh: tanh is assumed where nothing is said.

References
----------
The documentation of torch.nn.LSTM, torch.nn.GRU and torch.nn.RNN.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from lstm_core.arrays import Floats, whole_number
from lstm_core.exchange.blocks import AnyCell, Blocks, alike, blocks_of
from lstm_core.exchange.choices import one_of, text
from lstm_core.exchange.curves import to_pytorch_name
from lstm_core.exchange.kinds import TITLES, fits, kind_of
from lstm_core.exchange.names import named_arrays
from lstm_core.exchange.pytorch_names import DIRECTIONS, names_of, stem_of
from lstm_core.exchange.tensors import narrowed, numbers
from lstm_core.foreign import is_a
from lstm_core.kinds.cell import Cell
from lstm_core.kinds.curved import with_curves
from lstm_core.kinds.gru_2014.cell import GRU2014
from lstm_core.kinds.rnn.cell import RNN
from lstm_core.problem import Problem
from lstm_core.running.bidirectional import Bidirectional

ORDER = {
    "lstm": ("input_gate", "forget_gate", "candidate", "output_gate"),
    "gru": ("reset_gate", "update_gate", "candidate"),
    "rnn": ("hidden",),
}
_MOST_LAYERS = 9999


def from_pytorch(
    state_dict: Mapping[str, Any],
    layer: int = 0,
    direction: str = "forward",
    *,
    kind: str | None = None,
    prefix: str | None = None,
    nonlinearity: str = "tanh",
) -> AnyCell | Bidirectional:
    """Return the cell whose weights stand in a state dict.

    Parameters
    ----------
    state_dict : mapping from names to tensors
        What `module.state_dict()` gives, or a file read by `lc.read`; other
        layers of the model may be in it. Tensors of PyTorch, NumPy or lists.
    layer : int
        Which of the layers on top of each other, counted from 0.
    direction : str
        "forward", "backward", or "both" for the two of a bidirectional layer.
    kind : str, optional
        "lstm", "gru" or "rnn", to be sure of it; the shapes tell it anyway.
    prefix : str, optional
        What the names begin with, such as "encoder.rnn."; needed only where
        there are several.
    nonlinearity : str
        That of an nn.RNN, "tanh" or "relu".

    Returns
    -------
    LSTM, GRU, RNN or Bidirectional
        In float64, which holds float32 exactly. Absent biases are zeros.

    Raises
    ------
    ValueError
        If the layer is not there, its shapes belong together in no way or to
        another kind, or it has a projection (`proj_size`); one sentence says
        what was found and what was expected.
    """
    arrays = named_arrays(state_dict, "state_dict", "as state_dict() gives")
    number = whole_number(layer, 0, _MOST_LAYERS, "layer")
    way = one_of(direction, (*DIRECTIONS, "both"), "direction")
    curve = one_of(nonlinearity, ("tanh", "relu"), "nonlinearity")
    stem = stem_of(arrays, prefix)
    ways = tuple(DIRECTIONS) if way == "both" else (way,)
    cells = [_cell(arrays, names_of(arrays, stem, number, one), kind) for one in ways]
    if curve == "relu":
        cells = [_with_relu(cell) for cell in cells]
    return Bidirectional(*cells) if way == "both" else cells[0]


def _cell(arrays: Mapping[str, Any], names: Mapping[str, str], kind: str | None) -> AnyCell:
    """Return the cell of one direction of one layer."""
    like = names["weight_hh"]
    U = numbers(arrays[like], 2, like)
    kind = kind_of(U, kind, like)
    W = fits(numbers(arrays[names["weight_ih"]], 2, names["weight_ih"]), (len(U), None), names["weight_ih"], like)

    def bias(role: str, length: int) -> Floats:
        if role not in names:
            return np.zeros(length)
        return fits(numbers(arrays[names[role]], 1, names[role]), (length,), names[role], like)

    units = U.shape[1]
    input_bias, recurrent_bias = bias("bias_ih", len(U)) + bias("bias", len(U)), bias("bias_hh", len(U))
    if {"bias", "bias_n"} & names.keys():  # of Equinox
        _refuse_half(names, kind)
        recurrent_bias[len(U) - units :] = bias("bias_n", units)  # of the candidate, the last block
    return Blocks(kind, W, U, input_bias, recurrent_bias).cell(ORDER)


def _with_relu(cell: AnyCell) -> AnyCell:
    if not isinstance(cell, RNN):
        raise Problem(
            "nonlinearity", f"must be 'tanh' or left out, as only an RNN chooses, but came with {cell.title}."
        )
    with_relu: type[RNN] = with_curves(RNN, {"hidden": "relu"})
    return with_relu.holding(**vars(cell))


def _refuse_half(names: Mapping[str, str], kind: str) -> None:
    """Raise `Problem` unless a GRU of Equinox has `bias` and `bias_n`, and another cell `bias` alone."""
    for role, there in (("bias", True), ("bias_n", kind == "gru")):
        if (role in names) != there:
            where = names["weight_hh"].replace("weight_hh", role)
            raise Problem(where, f"must {'' if there else 'not '}be there, beside the weights of {TITLES[kind]}.")


def to_pytorch(
    cell: Cell | Bidirectional, *, layer: int = 0, prefix: str = "", dtype: str = "float64"
) -> dict[str, Any]:
    """Return the weights of a cell under the names and in the order of PyTorch.

    Parameters
    ----------
    cell : LSTM, GRU, RNN or Bidirectional
        The two directions of a Bidirectional get both endings.
    layer : int
        Which layer the names speak of.
    prefix : str
        What the names begin with, such as "encoder.rnn.".
    dtype : str
        "float64", "float32" or "float16".

    Returns
    -------
    dict from str to ndarray
        For `module.load_state_dict({name: torch.from_numpy(array) for name,
        array in … .items()})`, with a module of the same dtype, and an nn.RNN
        with `nonlinearity="relu"` if the cell has that curve. The whole bias
        is in `bias_ih`; `bias_hh` is zero but for the candidate of a GRU.

    Raises
    ------
    ValueError
        If PyTorch has no such layer: a GRU whose reset gate acts before the
        product or a cell with other curves, for one; or if the dtype cannot
        hold a number.
    """
    if is_a(cell, Bidirectional):
        alike(cell, "PyTorch")
        forward = to_pytorch(cell.forward, layer=layer, prefix=prefix, dtype=dtype)
        backward = to_pytorch(cell.backward, layer=layer, prefix=prefix, dtype=dtype)
        return forward | {f"{name}_reverse": array for name, array in backward.items()}
    number, beginning = whole_number(layer, 0, _MOST_LAYERS, "layer"), text(prefix, "prefix")
    blocks = blocks_of(cell, ORDER, "PyTorch")
    to_pytorch_name(cell)
    if isinstance(cell, GRU2014):
        raise Problem("cell", "must reset after the product to be written for PyTorch, whose GRU knows no other form.")
    arrays = {
        "weight_ih": blocks.W,
        "weight_hh": blocks.U,
        "bias_ih": blocks.input_bias,
        "bias_hh": blocks.recurrent_bias,
    }
    return {(name := f"{beginning}{role}_l{number}"): narrowed(array, dtype, name) for role, array in arrays.items()}
