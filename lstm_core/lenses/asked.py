"""What the wire answers of each lens: arrays by name, flat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lstm_core.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lstm_core.arrays import Floats
    from lstm_core.frozen import Frozen
    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.trace import Trace
    from lstm_core.running.holds import Hold

    Looking = Callable[[Cell, Trace, int, Iterable[Hold]], dict[str, Floats]]

_MOST = 1_000_000
"""Numbers, for steps looked at from every step."""


def looked(name: str, cell: Cell, trace: Trace, at: int | None, holds: Iterable[Hold]) -> dict[str, Floats]:
    """Return what a run shows through a lens.

    Parameters
    ----------
    name : str
        One of `lstm_core.request.LENSES`.
    cell : Cell
        The cell.
    trace : Trace
        Its run.
    at : int or None
        The step of the run that is looked at, from 1; the last one if None.
    holds : iterable of Hold
        Those of the run.

    Raises
    ------
    Problem
        If the run has no such step, or is too long for the lens.
    """
    step = trace.T if at is None else at
    if step > trace.T:
        raise Problem("at", f"must be a step of the sequence, from 1 to {trace.T}, but is {step}.")
    return _LENSES[name](cell, trace, step, holds)


def _memory(_cell: Cell, trace: Trace, _step: int, _holds: Iterable[Hold]) -> dict[str, Floats]:
    from lstm_core.lenses.memory import memory_shares  # noqa: PLC0415 - who does not look through it, does not wait

    if trace.T * (trace.T + 1) * trace.H > _MOST:
        raise Problem("ask", f"must not have the memory of so long a run: at most {_MOST:,} shares are shown.")
    return {"shares": memory_shares(trace).ravel()}


def _sensitivity(cell: Cell, trace: Trace, step: int, _holds: Iterable[Hold]) -> dict[str, Floats]:
    from lstm_core.lenses.sensitivity import sensitivity  # noqa: PLC0415 - the same

    return _flat(sensitivity(cell, trace, step))


def _occlusion(cell: Cell, trace: Trace, step: int, holds: Iterable[Hold]) -> dict[str, Floats]:
    from lstm_core.lenses.occlusion import occlusion  # noqa: PLC0415 - the same

    if step * step * trace.H > _MOST:
        raise Problem("ask", f"must not have the occlusion of so long a run: at most {_MOST:,} states are worked out.")
    return _flat(occlusion(cell, trace, step, holds))


def _attention(_cell: Cell, trace: Trace, step: int, _holds: Iterable[Hold]) -> dict[str, Floats]:
    from lstm_core.lenses.attention import attention  # noqa: PLC0415 - the same

    found = attention(trace.hidden_state, trace.hidden_state[step - 1], "scaled")
    return {name: vars(found)[name] for name in ("scores", "shares", "context")}


_LENSES: dict[str, Looking] = {
    "memory": _memory,
    "sensitivity": _sensitivity,
    "occlusion": _occlusion,
    "attention": _attention,
}


def _flat(record: Frozen) -> dict[str, Floats]:
    return {name: array.ravel() for name, array in vars(record).items() if array is not None}
