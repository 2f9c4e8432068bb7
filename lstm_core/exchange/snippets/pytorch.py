"""A run as PyTorch code: the layer of PyTorch with the weights of the cell."""

from __future__ import annotations

import numpy as np

from lstm_core.exchange.curves import to_pytorch_name
from lstm_core.exchange.pytorch import to_pytorch
from lstm_core.exchange.snippets.question import Question
from lstm_core.exchange.snippets.source import literal
from lstm_core.kinds.cell import Cell
from lstm_core.problem import Problem

_CODE = """\
# {title}, in PyTorch.
import torch

layer = torch.nn.{layer}(input_size={D}, hidden_size={H}{both}{curve}, dtype=torch.float64)
weights = {{
{weights}}}
layer.load_state_dict({{name: torch.tensor(numbers, dtype=torch.float64) for name, numbers in weights.items()}})
inputs = torch.tensor({inputs}, dtype=torch.float64)  # (T, D)
{starts}
with torch.no_grad():
    hidden_state, last = layer(inputs, {state})
print(hidden_state)
"""
_LAYERS = {"lstm": "LSTM", "gru": "GRU", "rnn": "RNN"}


def pytorch_code(question: Question) -> str:
    """Return a program that leaves `hidden_state` (T, H) and `last`, the state after the last step."""
    weights = to_pytorch(question.cell)
    cell = question.cells[0]
    starts = {state.start: np.stack([each[state.name] for each in question.starts]) for state in cell.states}
    lines = [
        f"{name} = torch.tensor({literal(start)}, dtype=torch.float64)  # (directions, H)\n"
        for name, start in starts.items()
    ]
    return _CODE.format(
        title=question.title,
        layer=_LAYERS[cell.kind],
        D=cell.D,
        H=cell.H,
        both=", bidirectional=True" if question.both else "",
        curve=_curve(question.cells),
        weights="".join(f'    "{name}": {literal(array, 4)},\n' for name, array in weights.items()),
        inputs=literal(question.inputs),
        starts="".join(lines),
        state="(hidden_start, cell_start)" if len(starts) == 2 else "hidden_start",
    )


def _curve(cells: tuple[Cell, ...]) -> str:
    """Return the argument that says another curve than the usual one."""
    curves = {to_pytorch_name(cell) for cell in cells}
    if len(curves) > 1:
        raise Problem("backward", "must have the curve of forward to be one layer of PyTorch, but has another.")
    return "" if curves == {"tanh"} else f', nonlinearity="{curves.pop()}"'
