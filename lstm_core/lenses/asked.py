"""What the wire answers of each lens: arrays by name, flat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import numpy as np

from lstm_core.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lstm_core.frozen import Frozen
    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.trace import Trace
    from lstm_core.lenses.attention import Attention
    from lstm_core.looking import Looking
    from lstm_core.marking.definition import Task
    from lstm_core.running.holds import Hold

    Lens = Callable[[Cell, Trace, Looking, Iterable[Hold]], dict[str, Any]]

_MOST = 1_000_000
"""Numbers, for steps looked at from every step, and for derivatives of every unit by every unit."""
_FIELDS = {"step": "share[0]", "value": "share[1]", "states": "query"}
"""What attention refuses, by the name that the request has for it."""


def looked(name: str, cell: Cell, trace: Trace, looking: Looking, holds: Iterable[Hold]) -> dict[str, Any]:
    """Return what a run shows through a lens.

    Parameters
    ----------
    name : str
        One of `lstm_core.looking.LENSES`.
    cell : Cell
        The cell.
    trace : Trace
        Its run.
    looking : Looking
        At what.
    holds : iterable of Hold
        Those of the run.

    Raises
    ------
    Problem
        If the run is too long for the lens, or has nothing that it shows.
    """
    try:
        return _LENSES[name](cell, trace, looking, holds)
    except Problem as problem:
        if problem.where != "trace":
            raise
        raise Problem("ask", f"must not have the {name} of this run: it {problem.what}") from None


def _memory(cell: Cell, trace: Trace, looking: Looking, _holds: Iterable[Hold]) -> dict[str, Any]:
    from lstm_core.explaining.origins import origins  # noqa: PLC0415 - who does not look through it, does not wait
    from lstm_core.explaining.shares import share_decimals  # noqa: PLC0415 - the same
    from lstm_core.kinds.trace import Memory  # noqa: PLC0415 - the same
    from lstm_core.lenses.memory import memory_shares  # noqa: PLC0415 - the same

    if cell.memory is None:
        raise Problem("ask", f"must not have the memory of {cell.title}, which carries none over.")
    shares = memory_shares(trace, looking.unit)
    memory = trace.now(cell.memory.state)[:, looking.unit]
    decimals, holds = share_decimals(shares, memory)
    said = origins(shares, memory, Memory(*(array[..., looking.unit] for array in trace.memory)))
    return {"shares": shares.ravel(), "decimals": decimals, "holds": holds, **_arrays(said)}


def _sensitivity(cell: Cell, trace: Trace, looking: Looking, _holds: Iterable[Hold]) -> dict[str, Any]:
    from lstm_core.lenses.sensitivity import sensitivity  # noqa: PLC0415 - the same

    _refuse_many(
        len(cell.states) * _derivatives(trace), "the sensitivity of so long a run of so many units", "derivatives"
    )
    return _arrays(sensitivity(cell, trace, looking.at))


def _gradient(cell: Cell, trace: Trace, looking: Looking, _holds: Iterable[Hold]) -> dict[str, Any]:
    from lstm_core.lenses.by_inputs import by_inputs  # noqa: PLC0415 - the same

    found = by_inputs(cell, trace, looking.at, looking.unit)
    return {name.removesuffix("_state"): array.ravel() for name, array in found.items()}


def _occlusion(cell: Cell, trace: Trace, looking: Looking, holds: Iterable[Hold]) -> dict[str, Any]:
    from lstm_core.lenses.occlusion import occlusion  # noqa: PLC0415 - the same

    _refuse_many(looking.at * looking.at * trace.H, "the occlusion of so long a run", "states")
    states = _arrays(occlusion(cell, trace, looking.at, holds))
    without = {name: array[:, looking.unit].copy() for name, array in states.items()}
    now = {name: trace.now(f"{name}_state")[looking.at - 1, looking.unit] for name in without}
    return without | {f"{name}_lost": now[name] - array for name, array in without.items()}


def _attention(cell: Cell, trace: Trace, looking: Looking, _holds: Iterable[Hold]) -> dict[str, Any]:
    from lstm_core.lenses.attention import attention  # noqa: PLC0415 - the same
    from lstm_core.lenses.sensitivity import state_norms  # noqa: PLC0415 - the same

    scoring, query, weight, share = looking.attention
    states = trace.hidden_state[: looking.at]
    try:
        found = attention(states, states[-1] if query is None else query, scoring, weight)  # type: ignore[arg-type]
        if share is not None and share[0] <= looking.at:
            found = found.with_share(*share)
        reaching = found.reaching_norms()
    except Problem as problem:
        raise problem.at(_FIELDS.get(problem.where, problem.where)).inside("attention") from None
    answered = {"scores": found.scores, "shares": found.shares, "context": found.context, "reaching": reaching}
    answered |= _working(found, looking.unit)
    if _derivatives(trace) > _MOST:
        return answered
    return answered | {"recurrent": state_norms(cell, trace, looking.at, ["hidden_state"])["hidden_state"]}


def _powers(_cell: Cell, _trace: Trace, looking: Looking, _holds: Iterable[Hold]) -> dict[str, Any]:
    from lstm_core.lenses.powers import powers  # noqa: PLC0415 - the same

    return {"powers": powers(looking.factor)}


def _mark(cell: Cell, trace: Trace, looking: Looking, _holds: Iterable[Hold]) -> dict[str, Any]:
    from lstm_core.lenses.mark import marked  # noqa: PLC0415 - the same

    try:
        return marked(cell, trace, cast("Task", looking.task))
    except Problem as problem:
        raise problem.at("task.cell") if problem.where == "cell" else problem from None


def _train(cell: Cell, _trace: Trace, looking: Looking, _holds: Iterable[Hold]) -> dict[str, Any]:
    from lstm_core.training.asked import learned  # noqa: PLC0415 - who does not train, does not wait

    return learned(cell, cast("Task", looking.task), looking.training)


def _working(found: Attention, unit: int) -> dict[str, Any]:
    """Return what lies between the scores and the context of one unit."""
    shifted = found.scores - found.scores.max()
    raised = np.exp(shifted)
    taken = found.shares * found.states[:, unit]
    return {"shifted": shifted, "raised": raised, "sum": raised.sum(keepdims=True), "taken": taken}


def _derivatives(trace: Trace) -> int:
    """Return how many there are of one state at a step by the same state at every step."""
    return trace.T * trace.H * trace.H


_LENSES: dict[str, Lens] = {
    "memory": _memory,
    "sensitivity": _sensitivity,
    "gradient": _gradient,
    "occlusion": _occlusion,
    "attention": _attention,
    "powers": _powers,
    "mark": _mark,
    "train": _train,
}


def _refuse_many(count: int, what: str, numbers: str) -> None:
    if count > _MOST:
        raise Problem("ask", f"must not have {what}: at most {_MOST:,} {numbers} are worked out.")


def _arrays(record: Frozen) -> dict[str, Any]:
    return {name: array for name, array in vars(record).items() if array is not None}
