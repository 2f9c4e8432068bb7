"""A run as the figure asks for it, in the form of `wire.py`, and back again through the door that reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from lstm_core.kinds.curved import curves_text
from lstm_core.problem import Problem
from lstm_core.request import read_request
from lstm_core.running.bidirectional import Bidirectional, BidirectionalTrace
from lstm_core.running.run import run_from

if TYPE_CHECKING:
    from lstm_core.arrays import Floats
    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.trace import Trace
    from lstm_core.request import Direction


def request_of(cell: Cell | Bidirectional, trace: Trace | BidirectionalTrace) -> dict[str, Any]:
    """Return the request for this run, made of lists and numbers only.

    Raises
    ------
    Problem
        If the figure cannot show it: it is a batch, is too large, or has two
        directions that differ in kind, units or curves.
    """
    if trace.B is not None:
        raise Problem("inputs", f"must be one sequence, (T, D), but are a batch of {trace.B}: give inputs[:, 0].")
    cells = [each for _, each in cell.directions()] if isinstance(cell, Bidirectional) else [cell]
    traces = [trace.forward, trace.backward] if isinstance(trace, BidirectionalTrace) else [trace]
    first = cells[0]
    if isinstance(cell, Bidirectional) and cell.merge != "concat":
        raise Problem("cell", f"must have its directions side by side, but merges them, {cell.merge!r}.")
    curves = curves_text(type(first))
    if any((each.kind, each.H, curves_text(type(each))) != (first.kind, first.H, curves) for each in cells):
        raise Problem(
            "cell", "must have two directions of one kind, units and curves alike: the figure shows no others."
        )
    request = {
        "kind": first.kind,
        **({"curves": curves} if curves else {}),
        "D": first.D,
        "H": first.H,
        "inputs": trace.inputs.ravel().tolist(),
        **_direction(first, traces[0]),
    }
    if len(cells) == 2:
        request["backward"] = _direction(cells[1], traces[1])
    read_request(request)
    return request


def _direction(cell: Cell, trace: Trace) -> dict[str, Any]:
    return {
        "weights": {name: array.ravel().tolist() for name, array in cell.arrays().items()},
        "starts": {state.name: vars(trace)[state.start].tolist() for state in cell.states},
    }


def cell_in(request: Any) -> Cell | Bidirectional:
    """Return the cell of a request, or both."""
    asked = read_request(request)
    forward, backward = asked.forward, asked.backward
    return Bidirectional(forward.cell, backward.cell) if backward else forward.cell


def inputs_in(request: Any) -> Floats:
    """Return the sequence of a request, shape (T, D)."""
    return read_request(request).inputs


def trace_in(request: Any) -> Trace | BidirectionalTrace:
    """Return the run of a request, with what is held in it."""
    asked = read_request(request)
    inputs, forward, backward = asked.inputs, asked.forward, asked.backward
    trace = _run(forward, inputs)
    return BidirectionalTrace(trace, _run(backward, inputs[::-1])) if backward else trace


def _run(direction: Direction, inputs: Floats) -> Trace:
    return run_from(direction.cell, np.ascontiguousarray(inputs), direction.starts, direction.holds)
