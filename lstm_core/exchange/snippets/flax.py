"""A run as JAX code: the cell of Flax (linen) with the weights, scanned over time by its RNN."""

from __future__ import annotations

from typing import Any

from lstm_core.exchange.blocks import AnyCell, alike
from lstm_core.exchange.curves import refuse_other_curves
from lstm_core.exchange.snippets.question import Question
from lstm_core.exchange.snippets.source import literal
from lstm_core.kinds.cell import Cell
from lstm_core.kinds.gru.cell import GRU
from lstm_core.kinds.gru_2014.cell import GRU2014
from lstm_core.problem import Problem

_HEAD = """\
# {title}, in JAX with Flax.
import jax
import jax.numpy as jnp
from flax import linen as nn

jax.config.update("jax_enable_x64", True)

inputs = jnp.array({inputs})  # (T, D)
"""
_RUN = """\
params = {{
{params}}}
params = jax.tree.map(jnp.array, params, is_leaf=lambda leaf: isinstance(leaf, list))
layer = nn.RNN(nn.{layer}({H}, param_dtype=jnp.float64){reverse})
{name} = layer.apply({{"params": {{"cell": params}}}}, inputs, initial_carry={carry})
"""
_LAYERS = {"lstm": "LSTMCell", "gru": "GRUCell", "rnn": "SimpleCell"}
# Of each part what the names of its two dense layers end in, and which of the two has the bias.
_DENSE = {
    "lstm": {
        "forget_gate": ("if", "hf"), "input_gate": ("ii", "hi"), "candidate": ("ig", "hg"), "output_gate": ("io", "ho")
    },
    "gru": {"reset_gate": ("ir", "hr"), "update_gate": ("iz", "hz"), "candidate": ("in", "hn")},
    "rnn": {"hidden": ("i", "h")},
}  # fmt: skip


def flax_code(question: Question) -> str:
    """Return a program that leaves `hidden_state` (T, H)."""
    head = _HEAD.format(title=question.title, inputs=literal(question.inputs))
    if not question.both:
        return f"{head}{_run(question.cells[0], question.starts[0], 'hidden_state', '')}print(hidden_state)\n"
    alike(question.cell, "Flax")
    forward = _run(question.cells[0], question.starts[0], "forward", "")
    backward = _run(question.cells[1], question.starts[1], "backward", ", reverse=True, keep_order=True")
    joined = "hidden_state = jnp.concatenate([forward, backward], axis=1)  # (T, H)\n"
    return f"{head}{forward}{backward}{joined}print(hidden_state)\n"


def _run(cell: Cell, starts: dict[str, Any], name: str, reverse: str) -> str:
    """Return the parameters and the run of one direction."""
    if not isinstance(cell, AnyCell):
        raise Problem("cell", f"must be an LSTM, a GRU or an RNN to be written for Flax, but is {cell.title}.")
    if isinstance(cell, GRU2014):
        raise Problem("cell", "must reset after the product to be written for Flax, whose GRU knows no other form.")
    refuse_other_curves(cell, "Flax")
    h, *c = (f"jnp.array({literal(starts[state.name])})" for state in cell.states)
    return _RUN.format(
        params="".join(f'    "{dense}": {_dict(arrays)},\n' for dense, arrays in _params(cell).items()),
        layer=_LAYERS[cell.kind],
        H=cell.H,
        reverse=reverse,
        name=name,
        carry=f"({c[0]}, {h})" if c else h,  # Flax puts the cell state first
    )


def _params(cell: AnyCell) -> dict[str, dict[str, Any]]:
    """Return the dense layers of a Flax cell: of an LSTM the recurrent ones have the biases, of others the inputs'."""
    params: dict[str, dict[str, Any]] = {}
    for part, (from_input, from_hidden) in _DENSE[cell.kind].items():
        block = cell.affine(part)
        params[from_input] = {"kernel": block.W.T}
        params[from_hidden] = {"kernel": block.U.T}
        params[from_hidden if cell.kind == "lstm" else from_input]["bias"] = block.b
    if isinstance(cell, GRU):
        params["hn"]["bias"] = cell.candidate_recurrent_bias
    return params


def _dict(arrays: dict[str, Any]) -> str:
    entries = "".join(f'        "{name}": {literal(array, 8)},\n' for name, array in arrays.items())
    return f"{{\n{entries}    }}"
