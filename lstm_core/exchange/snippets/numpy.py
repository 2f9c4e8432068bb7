"""A run as NumPy code: the equations of the cell in a loop over time, nothing hidden."""

from __future__ import annotations

from typing import Any

from lstm_core.cells.cell import Cell
from lstm_core.cells.gru import GRU
from lstm_core.cells.peephole import PeepholeLSTM
from lstm_core.exchange.snippets.question import Question
from lstm_core.exchange.snippets.source import literal

_HEAD = """\
# {title}, in NumPy.
import numpy as np


def sigmoid(x):
    return np.exp(np.minimum(x, 0.0)) / (1.0 + np.exp(-np.abs(x)))


inputs = np.array({inputs})  # (T, D)
"""
_STEPS = {
    "lstm": """\
    forget_gate = sigmoid(W_f @ x + U_f @ h + b_f)
    input_gate = sigmoid(W_i @ x + U_i @ h + b_i)
    candidate = np.tanh(W_c @ x + U_c @ h + b_c)
    c = forget_gate * c + input_gate * candidate
    output_gate = sigmoid(W_o @ x + U_o @ h + b_o)
    h = output_gate * np.tanh(c)
""",
    "peephole_lstm": """\
    forget_gate = sigmoid(W_f @ x + U_f @ h + p_f * c + b_f)
    input_gate = sigmoid(W_i @ x + U_i @ h + p_i * c + b_i)
    candidate = np.tanh(W_c @ x + U_c @ h + b_c)
    c = forget_gate * c + input_gate * candidate
    output_gate = sigmoid(W_o @ x + U_o @ h + p_o * c + b_o)
    h = output_gate * np.tanh(c)
""",
    "coupled_lstm": """\
    forget_gate = sigmoid(W_f @ x + U_f @ h + b_f)
    input_gate = 1.0 - forget_gate
    candidate = np.tanh(W_c @ x + U_c @ h + b_c)
    c = forget_gate * c + input_gate * candidate
    output_gate = sigmoid(W_o @ x + U_o @ h + b_o)
    h = output_gate * np.tanh(c)
""",
    "lstm_1997": """\
    input_gate = sigmoid(W_i @ x + U_i @ h + b_i)
    candidate = np.tanh(W_c @ x + U_c @ h + b_c)
    c = c + input_gate * candidate
    output_gate = sigmoid(W_o @ x + U_o @ h + b_o)
    h = output_gate * np.tanh(c)
""",
    "gru": """\
    reset_gate = sigmoid(W_r @ x + U_r @ h + b_r)
    update_gate = sigmoid(W_z @ x + U_z @ h + b_z)
    candidate = np.tanh(W_n @ x + b_n + reset_gate * (U_n @ h + d_n))
    h = update_gate * h + (1.0 - update_gate) * candidate
""",
    "gru, reset before": """\
    reset_gate = sigmoid(W_r @ x + U_r @ h + b_r)
    update_gate = sigmoid(W_z @ x + U_z @ h + b_z)
    candidate = np.tanh(W_n @ x + b_n + U_n @ (reset_gate * h))
    h = update_gate * h + (1.0 - update_gate) * candidate
""",
    "rnn": """\
    h = np.tanh(W_h @ x + U_h @ h + b_h)
""",
}
_STATES = {"hidden_state": "h", "cell_state": "c"}


def numpy_code(question: Question) -> str:
    """Return a program that needs NumPy alone and leaves `hidden_state` (T, H), and `cell_state` of an LSTM."""
    head = _HEAD.format(title=question.title, inputs=literal(question.inputs))
    if not question.both:
        return f"{head}\n{_loop(question.cells[0], question.starts[0], '', 'inputs')}\nprint(hidden_state)\n"
    loops = [
        f"# {way}\n{_loop(cell, starts, f'{way}_', order)}"
        for way, cell, starts, order in zip(
            ("forward", "backward"), question.cells, question.starts, ("inputs", "inputs[::-1]"), strict=True
        )
    ]
    joined = "hidden_state = np.concatenate([forward_hidden_state, backward_hidden_state[::-1]], axis=1)  # (T, H)"
    return f"{head}\n{loops[0]}\n{loops[1]}\n{joined}\nprint(hidden_state)\n"


def _loop(cell: Cell[Any], starts: dict[str, Any], prefix: str, order: str) -> str:
    """Return the weights, the start values and the loop of one direction."""
    states = [f"{prefix}{state}" for state in starts]
    lines = [f"{name} = np.array({literal(array)})" for name, array in _weights(cell).items()]
    lines += [f"{_STATES[state]} = np.array({literal(start)})" for state, start in starts.items()]
    lines += [f"{state} = []" for state in states]
    body = _STEPS["gru, reset before" if isinstance(cell, GRU) and not cell.reset_after else cell.kind]
    appends = "".join(f"    {name}.append({_STATES[state]})\n" for name, state in zip(states, starts, strict=True))
    arrays = "".join(f"{name} = np.array({name})  # (T, H)\n" for name in states)
    return "\n".join(lines) + f"\nfor x in {order}:\n{body}{appends}{arrays}"


def _weights(cell: Cell[Any]) -> dict[str, Any]:
    """Return every array of the cell under the name that it has in the equations."""
    named: dict[str, Any] = {}
    letters = {part.name: part.symbol[0] for part in cell.parts}  # of c̃ the c
    for part, letter in letters.items():
        block = cell.affine(part)
        named |= {f"W_{letter}": block.W, f"U_{letter}": block.U, f"b_{letter}": block.b}
    if isinstance(cell, PeepholeLSTM):
        gates = ("forget_gate", "input_gate", "output_gate")
        named |= {f"p_{letters[gate]}": getattr(cell.peepholes, gate) for gate in gates}
    if isinstance(cell, GRU) and cell.reset_after:
        named["d_n"] = cell.candidate_recurrent_bias
    return named
