"""The weights of PyTorch's nn.LSTM, nn.GRU and nn.RNN, and of their single-step cells.

Names: `weight_ih_l0` (G·H, D), `weight_hh_l0` (G·H, H), `bias_ih_l0` and
`bias_hh_l0` (G·H,); `_l1` for the next layer, `_reverse` behind it for the
backward direction, no ending in nn.LSTMCell and its like. The blocks stand in
the order i f g o, r z n. The two biases are added up, but not those of n, the
candidate of a GRU: r multiplies U·h together with its bias.

The names and shapes tell the kind, D and H. They do not tell an nn.RNN with
`nonlinearity="relu"` from one with tanh: tanh is assumed, as no other is known
here, and "relu" is refused where it is said.

References
----------
The documentation of torch.nn.LSTM, torch.nn.GRU and torch.nn.RNN.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import numpy as np

from lstm_core.exchange.blocks import AnyCell, Blocks, alike, blocks_of
from lstm_core.exchange.kinds import fits, kind_of
from lstm_core.exchange.tensors import narrowed, numbers
from lstm_core.kinds.cell import Cell
from lstm_core.kinds.gru_2014.cell import GRU2014
from lstm_core.problem import Problem, in_words
from lstm_core.running.bidirectional import Bidirectional

ORDER = {
    "lstm": ("input_gate", "forget_gate", "candidate", "output_gate"),
    "gru": ("reset_gate", "update_gate", "candidate"),
    "rnn": ("hidden",),
}
NAME = re.compile(r"(?P<prefix>(?:.*\.)?)weight_ih(?P<ending>(?:_l(?P<layer>\d+)(?P<reverse>_reverse)?)?)")
"""The one name that every layer has; an empty ending is a single-step cell."""

_DIRECTIONS = {"forward": "", "backward": "_reverse"}


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
        That of an nn.RNN; "relu" is refused.

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
    if not isinstance(state_dict, Mapping):
        raise Problem(
            "state_dict",
            f"must be a dictionary from names to tensors, as state_dict() gives, but is {in_words(state_dict)}.",
        )
    if direction not in (*_DIRECTIONS, "both"):
        raise Problem("direction", f"must be 'forward', 'backward' or 'both', but is {in_words(direction)}.")
    if nonlinearity != "tanh":
        raise Problem("nonlinearity", f"must be 'tanh', the only one known here, but is {in_words(nonlinearity)}.")
    stem = _stem(state_dict, prefix)
    if direction == "both":
        forward, backward = (_cell(state_dict, _names(state_dict, stem, layer, way), kind) for way in _DIRECTIONS)
        return Bidirectional(forward, backward)
    return _cell(state_dict, _names(state_dict, stem, layer, direction), kind)


def _stem(state_dict: Mapping[str, Any], prefix: str | None) -> str:
    """Return what the names of the one recurrent module begin with."""
    stems = sorted({match["prefix"] for name in state_dict if (match := NAME.fullmatch(str(name)))})
    if not stems:
        raise Problem("state_dict", f"must have names such as weight_ih_l0, but has {listed(state_dict)}.")
    if prefix is None and len(stems) > 1:
        raise Problem(
            "state_dict", f"has several recurrent modules: say which by prefix={' or '.join(map(repr, stems))}."
        )
    chosen = stems[0] if prefix is None else prefix if prefix.endswith(".") or not prefix else f"{prefix}."
    if chosen not in stems:
        raise Problem("prefix", f"must be {' or '.join(map(repr, stems))}, but is {prefix!r}.")
    return chosen


def _names(state_dict: Mapping[str, Any], stem: str, layer: int, direction: str) -> dict[str, str]:
    """Return the names of the arrays of one direction of one layer, all of them there."""
    ending = f"_l{layer}{_DIRECTIONS[direction]}"
    if f"{stem}weight_ih" in state_dict and layer == 0 and direction == "forward":
        ending = ""  # nn.LSTMCell and its like
    names = {role: f"{stem}{role}{ending}" for role in ("weight_ih", "weight_hh", "bias_ih", "bias_hh", "weight_hr")}
    if names["weight_ih"] not in state_dict:
        there = sorted(str(name) for name in state_dict if NAME.fullmatch(str(name)) and str(name).startswith(stem))
        raise Problem("state_dict", f"must have {names['weight_ih']}, but of that sort it has {listed(there)}.")
    if names.pop("weight_hr") in state_dict:
        raise Problem(
            f"{stem}weight_hr{ending}",
            "must not be there: it projects the hidden state (proj_size), which the cells here do not do.",
        )
    if names["bias_ih"] not in state_dict and names["bias_hh"] not in state_dict:
        del names["bias_ih"], names["bias_hh"]
    for name in names.values():
        if name not in state_dict:
            raise Problem("state_dict", f"must have {name}, but has {listed(state_dict)}.")
    return names


def _cell(state_dict: Mapping[str, Any], names: Mapping[str, str], kind: str | None) -> AnyCell:
    """Return the cell of one direction of one layer."""
    like = names["weight_hh"]
    U = numbers(state_dict[like], 2, like)
    kind = kind_of(U, kind, like)
    W = numbers(state_dict[names["weight_ih"]], 2, names["weight_ih"])
    fits(W, (len(U), None), names["weight_ih"], like)
    biases = [np.zeros(len(U)), np.zeros(len(U))]
    for k, role in enumerate(("bias_ih", "bias_hh")):
        if role in names:
            biases[k] = fits(numbers(state_dict[names[role]], 1, names[role]), (len(U),), names[role], like)
    return Blocks(kind, W, U, *biases).cell(ORDER)


def listed(names: Any) -> str:
    """Return a few of the names, and how many more there are."""
    shown = [str(name) for name in names][:6]
    more = len(list(names)) - len(shown)
    return (", ".join(shown) or "none") + (f" and {more} more" if more else "")


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
        array in … .items()})`, with a module of the same dtype. The whole bias
        is in `bias_ih`; `bias_hh` is zero but for the candidate of a GRU.

    Raises
    ------
    ValueError
        If PyTorch has no such layer: a GRU whose reset gate acts before the
        product, for one; or if the dtype cannot hold a number.
    """
    if isinstance(cell, Bidirectional):
        alike(cell, "PyTorch")
        forward = to_pytorch(cell.forward, layer=layer, prefix=prefix, dtype=dtype)
        backward = to_pytorch(cell.backward, layer=layer, prefix=prefix, dtype=dtype)
        return forward | {f"{name}_reverse": array for name, array in backward.items()}
    blocks = blocks_of(cell, ORDER, "PyTorch")
    if isinstance(cell, GRU2014):
        raise Problem("cell", "must reset after the product to be written for PyTorch, whose GRU knows no other form.")
    arrays = {
        "weight_ih": blocks.W,
        "weight_hh": blocks.U,
        "bias_ih": blocks.input_bias,
        "bias_hh": blocks.recurrent_bias,
    }
    return {(name := f"{prefix}{role}_l{layer}"): narrowed(array, dtype, name) for role, array in arrays.items()}
