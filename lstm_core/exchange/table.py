"""A trace as a table in CSV: one row per step, one column per number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from lstm_core.foreign import is_a
from lstm_core.frozen import Frozen
from lstm_core.kinds.trace import Trace
from lstm_core.problem import Problem, in_words
from lstm_core.running.bidirectional import BidirectionalTrace


def table(trace: Any) -> str:
    """Return every number of a trace as CSV.

    Parameters
    ----------
    trace : Trace or BidirectionalTrace
        What `lc.run` gave, of any kind of cell.

    Returns
    -------
    str
        A header and T rows, each ended by a line feed. The first column is the
        step, from 1 on. The others are named as in the trace, with the unit
        behind in brackets: ``forget_gate.value[0]``, of a batch the sequence
        first, ``forget_gate.value[sequence][unit]``. Start values stand in
        every row. Numbers are the shortest that give the same float64 again;
        truths are 0 and 1.

    Raises
    ------
    ValueError
        If it is no trace.
    """
    if not is_a(trace, Trace) and not is_a(trace, BidirectionalTrace):
        raise Problem("trace", f"must be a trace, as run() gives it, but is {in_words(trace)}.")
    steps: int = trace.T
    columns = {"step": [str(t + 1) for t in range(steps)]}
    for name, array in _arrays(trace, ""):
        every_step = np.broadcast_to(array, (steps, *array.shape)) if name.endswith("_start") else array
        for place in np.ndindex(every_step.shape[1:]):
            column = every_step[(slice(None), *place)]
            columns[name + "".join(f"[{k}]" for k in place)] = _written(column)
    lines = [",".join(columns), *map(",".join, zip(*columns.values(), strict=True))]
    return "\n".join(lines) + "\n"


def _arrays(record: Any, prefix: str) -> Iterator[tuple[str, Any]]:
    """Return the arrays of a record and of the records in it, under dotted names."""
    for name, value in vars(record).items():
        if isinstance(value, np.ndarray):
            yield prefix + name, value
        elif isinstance(value, Frozen):
            yield from _arrays(value, f"{prefix}{name}.")


def _written(column: Any) -> list[str]:
    if column.dtype == np.bool_:
        return [str(int(truth)) for truth in column.tolist()]
    return [repr(number) for number in column.tolist()]
