"""What a reader of the page takes along of a run: what the wire answers to "take"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from lstm_core.exchange.choices import one_of
from lstm_core.exchange.ipynb import to_ipynb
from lstm_core.exchange.latex import latex
from lstm_core.exchange.snippet import snippet
from lstm_core.exchange.table import table
from lstm_core.exchange.writing import named, to_npz, to_safetensors
from lstm_core.fields import dictionary
from lstm_core.kinds.reading import read
from lstm_core.problem import Problem
from lstm_core.running.bidirectional import Bidirectional, BidirectionalTrace
from lstm_core.running.run import run_from

if TYPE_CHECKING:
    from collections.abc import Callable

    from lstm_core.kinds.trace import Trace
    from lstm_core.request import Direction, Request

_MOST = 2_000_000
"""Numbers of a table: what is larger fits no spreadsheet, and in a browser takes all memory."""
_FORMS = {"npz": to_npz, "safetensors": to_safetensors}


def taken(request: Request) -> dict[str, Any]:
    """Return a text, under "text", and of what is no text the content of its file, under "content".

    Parameters
    ----------
    request : Request
        With what is to be taken along in `take`, as `wire.py` describes it.

    Raises
    ------
    Problem
        If it is something else, or if a framework has no such cell.
    """
    given = dictionary(request.take, "take", ("what",), ("framework", "form", "direction"))
    what = one_of(given["what"], tuple(_WRITERS), "take.what")
    try:
        return _WRITERS[what](request, given)
    except Problem as problem:
        if problem.where != "cell":
            raise
        raise Problem("take.framework", f"has no such cell: it {problem.what}", key="no_such_cell") from None


def _program(request: Request, given: dict[str, Any]) -> dict[str, Any]:
    return _by(snippet, request, given)


def _notebook(request: Request, given: dict[str, Any]) -> dict[str, Any]:
    return _by(to_ipynb, request, given)


def _by(write: Callable[..., str], request: Request, given: dict[str, Any]) -> dict[str, Any]:
    """Return what is written of a run that starts where this one does, in which nothing is held."""
    starts = [direction.starts for direction in _directions(request)]
    states = {
        state.name: [start.get(state.name) for start in starts] if request.backward else starts[0].get(state.name)
        for state in request.forward.cell.states
    }
    return {"text": write(_cell(request), request.inputs, given.get("framework", "numpy"), **states)}


def _table(request: Request, _given: dict[str, Any]) -> dict[str, Any]:
    steps, D = request.inputs.shape
    cells = [direction.cell for direction in _directions(request)]
    if (count := sum(steps * (D + cell.H * len(read(type(cell)).fields)) for cell in cells)) > _MOST:
        what = f"must not be a table of {count:,} numbers: {_MOST:,} are the most."
        raise Problem("take.what", what, key="table_too_large", values={"count": count, "most": _MOST})
    traces = [
        _traced(direction, request.inputs[order])
        for direction, order in zip(_directions(request), (slice(None), slice(None, None, -1)), strict=False)
    ]
    return {"text": table(BidirectionalTrace(*traces) if request.backward else traces[0])}


def _equations(request: Request, given: dict[str, Any]) -> dict[str, Any]:
    ways = {"forward": request.forward} | ({"backward": request.backward} if request.backward else {})
    way = one_of(given.get("direction", "forward"), tuple(ways), "take.direction")
    back = way == "backward"
    trace = _traced(ways[way], request.inputs[::-1] if back else request.inputs)
    return {"text": latex(ways[way].cell, trace, request.looking.at, backward=back)}


def _weights(request: Request, given: dict[str, Any]) -> dict[str, Any]:
    form = one_of(given.get("form", "npz"), tuple(_FORMS), "take.form")
    names = given.get("framework", "pytorch")
    cell = _cell(request)
    lines = [f"{name}: {' × '.join(map(str, array.shape))}" for name, array in named(cell, names, "float64").items()]
    content = np.frombuffer(_FORMS[form](cell, names=names), dtype=np.uint8)
    return {"text": "\n".join(lines) + "\n", "content": content}


_WRITERS: dict[str, Callable[[Request, dict[str, Any]], dict[str, Any]]] = {
    "program": _program,
    "notebook": _notebook,
    "table": _table,
    "equations": _equations,
    "weights": _weights,
}


def _directions(request: Request) -> list[Direction]:
    return [each for each in (request.forward, request.backward) if each is not None]


def _cell(request: Request) -> Any:
    cells = [direction.cell for direction in _directions(request)]
    return Bidirectional(*cells) if len(cells) == 2 else cells[0]


def _traced(direction: Direction, inputs: Any) -> Trace:
    cell, starts, holds = direction
    return run_from(cell, np.ascontiguousarray(inputs), starts, holds)
