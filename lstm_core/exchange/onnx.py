"""The weights of ONNX's LSTM, GRU and RNN operators.

W (directions, G·H, D), R (directions, G·H, H), and B (directions, 2·G·H), which
holds the input bias and then the recurrent one. The blocks stand in the order
i o f c, z r h. P (directions, 3·H) are the peepholes of an LSTM, in the order
i o f; the output gate looks at the new cell state, the others at the old one.

Attributes of the node that change the numbers cannot be told from the weights.
`linear_before_reset` of a GRU is asked for: ONNX's default is 0, what PyTorch
exports has 1. `input_forget` makes a coupled LSTM. Activations, with their alpha
and beta, and the clip are those of the cell; as in ONNX Runtime the clip cuts
off the totals of the parts, and not the cell state.

References
----------
ONNX operator specifications: LSTM-14, GRU-14 and RNN-14.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from lstm_core.array_like import plain as plain_number
from lstm_core.arrays import Floats
from lstm_core.exchange.blocks import Blocks, alike, blocks_of
from lstm_core.exchange.choices import bit
from lstm_core.exchange.curves import curved, mirrored, of_onnx, to_onnx_names
from lstm_core.exchange.kinds import TITLES, fits, kind_of
from lstm_core.exchange.onnx_variants import plain, variant
from lstm_core.exchange.tensors import narrowed, numbers, shape_of
from lstm_core.foreign import is_a
from lstm_core.kinds.cell import Cell
from lstm_core.kinds.gru.cell import GRU
from lstm_core.kinds.gru_2014.cell import GRU2014
from lstm_core.kinds.lstm.cell import LSTM
from lstm_core.problem import Problem, counted, in_words
from lstm_core.running.bidirectional import Bidirectional

ORDER = {
    "lstm": ("input_gate", "output_gate", "forget_gate", "candidate"),
    "gru": ("update_gate", "reset_gate", "candidate"),
    "rnn": ("hidden",),
}


@dataclass(frozen=True, eq=False)
class OnnxWeights:
    """What an ONNX node of one recurrent layer is made of.

    Attributes
    ----------
    W, R, B : ndarray, shapes (directions, G·H, D), (directions, G·H, H), (directions, 2·G·H)
        The inputs of the operator with these names.
    P : ndarray, shape (directions, 3·H), or None
        The peepholes, where there are any.
    operator : str
        "LSTM", "GRU" or "RNN".
    attributes : dict
        hidden_size, direction, of a GRU linear_before_reset, of a coupled LSTM
        input_forget; activations, activation_alpha, activation_beta and clip
        where they are not the usual ones.
    """

    W: Any
    R: Any
    B: Any
    P: Any
    operator: str
    attributes: dict[str, Any]


def from_onnx(
    W: Any,
    R: Any,
    B: Any = None,
    P: Any = None,
    kind: str | None = None,
    *,
    linear_before_reset: int | None = None,
    activations: Sequence[str] | None = None,
    activation_alpha: Sequence[float] | None = None,
    activation_beta: Sequence[float] | None = None,
    input_forget: int = 0,
    clip: float | None = None,
) -> Cell | Bidirectional:
    """Return the cell whose weights are the inputs of an ONNX node.

    Parameters
    ----------
    W : array_like, shape (directions, G·H, D)
        Input weights; one direction or two. Of one, whether it reads forwards
        or in reverse is an attribute of the node: the cell is the same.
    R : array_like, shape (directions, G·H, H)
        Recurrent weights.
    B : array_like, shape (directions, 2·G·H), optional
        Both biases; zeros by default.
    P : array_like, shape (directions, 3·H), optional
        Peepholes of an LSTM.
    kind : str, optional
        "lstm", "gru" or "rnn", to be sure of it; the shapes tell it anyway.
    linear_before_reset : int, optional
        Of a GRU only, where it must be given: 1 if the reset gate acts after the
        product, 0 if before.
    input_forget : int
        Of an LSTM: 1 if its input and forget gates are coupled.
    activations, activation_alpha, activation_beta, clip
        Attributes of the node: the names of the curves of gates, candidate and
        cell state (f, g, h), of both directions one after the other; numbers
        for those that have such, in the same order; and what totals are cut
        off to.

    Returns
    -------
    LSTM, PeepholeLSTM, CoupledLSTM, GRU, RNN or Bidirectional
        In float64, which holds float32 exactly.

    Raises
    ------
    ValueError
        If the shapes belong together in no way or to another kind, or if an
        attribute asks for other mathematics; one sentence says what was found
        and what was expected.
    """
    flat = int(len(shape_of(R, "R")) == 2)
    recurrent = numbers(R, 3 - flat, "R")
    directions = 1 if flat else len(recurrent)
    if directions not in (1, 2):
        raise Problem("R", f"must have shape (1 or 2 directions, G·H, H), but has shape {recurrent.shape}.")
    kind = kind_of(recurrent if flat else recurrent[0], kind, "R" if flat else "R[0]")
    length, units = recurrent.shape[-2:]
    by_role = of_onnx(kind, directions, activations, activation_alpha, activation_beta)
    coupled = _coupled(kind, P is not None, input_forget)
    after = _reset_after(kind, linear_before_reset)

    def each(array: Any, dimensions: int, where: str, *shape: int | None) -> Floats:
        whole = shape if flat else (directions, *shape)
        fitting = fits(numbers(array, dimensions - flat, where), whole, where, "R")
        return fitting[np.newaxis] if flat else fitting

    inputs = each(W, 3, "W", length, None)
    biases = np.zeros((directions, 2 * length)) if B is None else each(B, 2, "B", 2 * length)
    peepholes = None if P is None else each(P, 2, "P", 3 * units)
    cells: list[Cell] = []
    for k in range(directions):
        blocks = Blocks(kind, inputs[k], recurrent if flat else recurrent[k], *np.split(biases[k], 2))
        cell: Cell = blocks.cell(ORDER, reset_after=after)
        if isinstance(cell, LSTM):
            cell = variant(cell, None if peepholes is None else peepholes[k], coupled=coupled)
        if coupled and not mirrored(by_role[k]["gates"]):
            raise Problem(
                "input_forget",
                f"must be 0 with gates of {by_role[k]['gates'].text}: 1 less one of them is none of them.",
            )
        cells.append(curved(cell, by_role[k], clip))
    return Bidirectional(*cells) if directions == 2 else cells[0]


def _reset_after(kind: str, linear_before_reset: Any) -> bool:
    """Return whether the reset gate of a GRU acts after the product."""
    if kind != "gru" and linear_before_reset is not None:
        raise Problem("linear_before_reset", f"must be left out, as only a GRU has it, but came with {TITLES[kind]}.")
    if kind == "gru" and bit(linear_before_reset) is None:
        raise Problem(
            "linear_before_reset",
            "must be given for a GRU, 1 if the reset gate acts after the product (as PyTorch exports it) or 0 if "
            f"before (ONNX's default), but is {_shown(linear_before_reset)}.",
        )
    return bit(linear_before_reset) == 1


def _coupled(kind: str, peepholes: bool, input_forget: Any) -> bool:
    """Return whether the gates are coupled; refuse what an operator does not have, or not at once in a cell here."""
    coupled = bit(input_forget) == 1
    if bit(input_forget) is None:
        raise Problem("input_forget", f"must be 0 or 1, but is {_shown(input_forget)}.")
    for name, there in (("P", peepholes), ("input_forget", coupled)):
        if there and kind != "lstm":
            raise Problem(name, f"must be left out, as only an LSTM has it, but came with {TITLES[kind]}.")
    if peepholes and coupled:
        raise Problem("input_forget", "must be 0 where there are peepholes: no cell here has both.")
    return coupled


def _shown(value: object) -> str:
    number = plain_number(value)
    return in_words(value) if number is None else counted(number) if is_a(number, int) else repr(number)


def to_onnx(cell: Cell | Bidirectional, *, dtype: str = "float64") -> OnnxWeights:
    """Return the weights of a cell as the inputs and attributes of an ONNX node.

    Parameters
    ----------
    cell : LSTM, PeepholeLSTM, CoupledLSTM, GRU, RNN or Bidirectional
        Both forms of the GRU.
    dtype : str
        "float64", "float32" or "float16"; ONNX Runtime computes these
        operators in float32.

    Returns
    -------
    OnnxWeights
        The whole bias is in the first half of B; the second half is zero but
        for the candidate of a GRU.

    Raises
    ------
    ValueError
        If ONNX has no such operator, or the dtype cannot hold a number.
    """
    if is_a(cell, Bidirectional):
        alike(cell, "ONNX")
        direction, cells = "bidirectional", [plain(one) for _, one in cell.directions()]
    else:
        direction, cells = "forward", [plain(cell)]
    each = [blocks_of(one.cell, ORDER, "ONNX") for one in cells]
    peepholes = [one.peepholes for one in cells if one.peepholes is not None]
    attributes: dict[str, Any] = {"hidden_size": each[0].H, "direction": direction}
    if isinstance(cells[0].cell, (GRU, GRU2014)):
        attributes["linear_before_reset"] = int(isinstance(cells[0].cell, GRU))
    if cells[0].coupled:
        attributes["input_forget"] = 1
    attributes |= to_onnx_names([one for _, one in cell.directions()] if is_a(cell, Bidirectional) else [cell])
    biases = [np.concatenate([blocks.input_bias, blocks.recurrent_bias]) for blocks in each]
    return OnnxWeights(
        W=narrowed(np.stack([blocks.W for blocks in each]), dtype, "W"),
        R=narrowed(np.stack([blocks.U for blocks in each]), dtype, "R"),
        B=narrowed(np.stack(biases), dtype, "B"),
        P=narrowed(np.stack(peepholes), dtype, "P") if peepholes else None,
        operator=each[0].kind.upper(),
        attributes=attributes,
    )
