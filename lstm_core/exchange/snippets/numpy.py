"""A run as NumPy code: the equations of the cell in a loop over time, nothing hidden."""

from __future__ import annotations

from typing import Any

from lstm_core.curves import curves
from lstm_core.exchange.snippets.code import code
from lstm_core.exchange.snippets.question import Question
from lstm_core.exchange.snippets.source import literal
from lstm_core.kinds.cell import Cell
from lstm_core.kinds.curved import curves_of

_HEAD = """\
# {title}, in NumPy.
import numpy as np


{curves}inputs = np.array({inputs})  # (T, D)
"""
_MERGED = {
    "concat": "np.concatenate([forward_hidden_state, backward_hidden_state[::-1]], axis=1)",
    "sum": "forward_hidden_state + backward_hidden_state[::-1]",
    "mul": "forward_hidden_state * backward_hidden_state[::-1]",
    "ave": "(forward_hidden_state + backward_hidden_state[::-1]) / 2.0",
}
_CURVE = """\
def {name}({arguments}):
    return {numpy}


"""


def numpy_code(question: Question) -> str:
    """Return a program that needs NumPy alone and leaves `hidden_state` (T, H), and `cell_state` of an LSTM."""
    head = _HEAD.format(title=question.title, curves=_curves(question.cells), inputs=literal(question.inputs))
    if not question.both:
        return f"{head}\n{_loop(question.cells[0], question.starts[0], '', 'inputs')}\nprint(hidden_state)\n"
    loops = [
        f"# {way}\n{_loop(cell, starts, f'{way}_', order)}"
        for way, cell, starts, order in zip(
            ("forward", "backward"), question.cells, question.starts, ("inputs", "inputs[::-1]"), strict=True
        )
    ]
    joined = f"hidden_state = {_MERGED[question.merge]}  # (T, H)"
    return f"{head}\n{loops[0]}\n{loops[1]}\n{joined}\nprint(hidden_state)\n"


def _curves(cells: tuple[Cell, ...]) -> str:
    """Return the functions of all curves but tanh, which NumPy has."""
    used = {curve.name for cell in cells for curve in curves_of(type(cell)).values()} - {"tanh"}
    told = [sort for sort in curves() if sort.name in used]
    return "".join(
        _CURVE.format(
            name=sort.name, arguments=", ".join(("x", "alpha", "beta")[: 1 + len(sort.usual)]), numpy=sort.numpy
        )
        for sort in told
    )


def _loop(cell: Cell, starts: dict[str, Any], prefix: str, order: str) -> str:
    """Return the weights, the start values and the loop of one direction."""
    states = [f"{prefix}{state}" for state in starts]
    lines = [f"{name} = np.array({literal(array)})" for name, array in _weights(cell).items()]
    symbols = cell.symbols()
    lines += [f"{symbols[state]} = np.array({literal(start)})" for state, start in starts.items()]
    lines += [f"{state} = []" for state in states]
    names = _names(cell)
    body = "".join(f"    {names[stage.result]} = {code(stage.equation, names)}\n" for stage in cell.stages)
    appends = "".join(f"    {name}.append({symbols[state]})\n" for name, state in zip(states, starts, strict=True))
    arrays = "".join(f"{name} = np.array({name})  # (T, H)\n" for name in states)
    return "\n".join(lines) + f"\nfor x in {order}:\n{body}{appends}{arrays}"


def _weights(cell: Cell) -> dict[str, Any]:
    """Return every array of the cell under the name that it has in the equations."""
    symbols = cell.symbols()
    return {symbols[name]: array for name, array in cell.arrays().items()}


def _names(cell: Cell) -> dict[str, str]:
    """Return what everything in the equations is called in the program: gates by their names, the rest by letters."""
    results = {stage.result: stage.result for stage in cell.stages}
    return cell.symbols() | results | {state.name: state.symbol for state in cell.states}
