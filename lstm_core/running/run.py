"""A whole sequence through a cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, overload

import numpy as np
import numpy.typing as npt

from lstm_core.array_like import depth
from lstm_core.arrays import Floats, finite_floats, frozen
from lstm_core.door import door
from lstm_core.foreign import is_a
from lstm_core.kinds.cell import Cell
from lstm_core.kinds.trace import Trace
from lstm_core.problem import Problem, in_words, many
from lstm_core.running.bidirectional import Bidirectional, BidirectionalTrace, holds_of_each, pair
from lstm_core.running.forward import sweep
from lstm_core.running.holds import Hold, Holds, named


@overload
def run(
    cell: Cell,
    inputs: npt.ArrayLike,
    hidden_state: npt.ArrayLike | None = None,
    cell_state: npt.ArrayLike | None = None,
    holds: Iterable[Hold] = (),
    *,
    overrides: Iterable[Hold] | None = None,
) -> Trace: ...


@overload
def run(
    cell: Bidirectional,
    inputs: npt.ArrayLike,
    hidden_state: npt.ArrayLike | None = None,
    cell_state: npt.ArrayLike | None = None,
    holds: Iterable[Hold] = (),
    *,
    overrides: Iterable[Hold] | None = None,
) -> BidirectionalTrace: ...


@door("inputs")
def run(
    cell: Cell | Bidirectional,
    inputs: npt.ArrayLike,
    hidden_state: Any = None,
    cell_state: Any = None,
    holds: Iterable[Hold] = (),
    *,
    overrides: Iterable[Hold] | None = None,
) -> Trace | BidirectionalTrace:
    """Return the trace of `cell` over the whole of `inputs`.

    Parameters
    ----------
    cell : LSTM, a variant of it, GRU, RNN or Bidirectional
        The cell; D and H are its sizes.
    inputs : array_like, shape (T, D), (T, B, D), or (T,) where D = 1
        x, one row per step, at least one step, or one row for each of B
        sequences per step. Any finite numbers.
    hidden_state : array_like, shape (H,) or (B, H), optional
        h₀, the hidden state before the first step; zeros by default. Any
        finite numbers, although no later hidden state leaves [−1, 1]. One
        row serves every sequence of a batch.
    cell_state : array_like, shape (H,) or (B, H), optional
        c₀, the cell state before the first step; zeros by default. Only for a
        cell that has one.
    holds : iterable of Hold, optional
        Parts to be held at a given value; of two that speak of the same value
        the later one counts.
    overrides : iterable of Hold, optional
        The older name of `holds`.

    Returns
    -------
    Trace
        Every value at every step, of copies of what was given.

    Raises
    ------
    ValueError
        If a value is no number, not finite or of the wrong shape, or if a
        total or a state leaves the range of float64; one sentence names the value, what
        was expected and what came.

    Notes
    -----
    Of a `Bidirectional` the two states are pairs, (forward, backward), and the
    part of a hold starts with the direction: "backward.PART".
    """
    with named(holds, overrides) as held:
        if is_a(cell, Bidirectional):
            return _both_ways(cell, inputs, hidden_state, cell_state, held)
        if not is_a(cell, Cell):
            raise Problem("cell", f"must be a cell such as LSTM, but is {in_words(cell)}.")
        starts = {"hidden_state": hidden_state, "cell_state": cell_state}
        return run_from(cell, sequence(inputs, cell.D), starts, held)


def run_from(cell: Cell, inputs: Floats, starts: Mapping[str, Any], holds: Iterable[Hold] = ()) -> Trace:
    """Return the trace of one direction from start values under the names of their states.

    Parameters
    ----------
    cell : Cell
        The cell.
    inputs : ndarray, shape (T, D) or (T, B, D)
        Finite numbers; not writeable from now on.
    starts : dict
        What each state starts from, as `run` takes it; zeros where it is None or missing.
    holds : iterable of Hold
        As for `run`.
    """
    for name, start in starts.items():
        if start is not None and all(state.name != name for state in cell.states):
            raise Problem(name, f"must be left out, as {cell.title} has none, but came.")
    shape = (*inputs.shape[1:-1], cell.H)
    first = [frozen(_start(starts.get(state.name), shape, state.name)) for state in cell.states]
    trace = sweep(cell, frozen(inputs), first, Holds(holds, cell, len(inputs)))
    _refuse_overflow(cell, trace)
    return trace


def _both_ways(
    cell: Bidirectional, inputs: npt.ArrayLike, hidden_state: Any, cell_state: Any, holds: Iterable[Hold]
) -> BidirectionalTrace:
    forward = sequence(inputs, cell.D)
    sequences = forward, np.ascontiguousarray(forward[::-1])
    starts = zip(pair(hidden_state, "hidden_state"), pair(cell_state, "cell_state"), strict=True)
    parts = zip(cell.directions(), sequences, starts, holds_of_each(holds), strict=True)
    return BidirectionalTrace(
        *(_one_direction(*each, sequence, *start, forces) for each, sequence, start, forces in parts), merge=cell.merge
    )


def _one_direction(
    name: str, cell: Cell, inputs: Floats, hidden_state: Any, cell_state: Any, holds: Iterable[Hold]
) -> Trace:
    try:
        trace: Trace = run_from(cell, inputs, {"hidden_state": hidden_state, "cell_state": cell_state}, holds)
    except Problem as problem:
        raise problem.inside(name) from None
    return trace


def sequence(inputs: Any, width: int) -> Floats:
    """Return the inputs as (T, D) or (T, B, D); a flat sequence is one input per step."""
    nested = depth(inputs)
    flat = width == 1 and nested < 2
    floats = finite_floats(inputs, 1 if flat else 3 if nested == 3 else 2, "inputs")
    if flat:
        return frozen(floats).reshape(-1, 1)
    if floats.shape[-1] != width:
        raise Problem(
            "inputs", f"must have {many(width, 'number')} per step, one per column of W, but have {floats.shape[-1]}."
        )
    return floats


def _start(state: npt.ArrayLike | None, shape: tuple[int, ...], where: str) -> Floats:
    """Return a start value for each sequence of the batch, if there is one."""
    if state is None:
        return np.zeros(shape)
    floats = finite_floats(state, 2 if len(shape) == 2 and depth(state) > 1 else 1, where)
    if floats.shape == shape:
        return floats
    if floats.shape == shape[-1:]:
        return np.broadcast_to(floats, shape).copy()
    of_batch = f" or {shape}" if len(shape) == 2 else ""
    raise Problem(where, f"must have shape {shape[-1:]}{of_batch}, one number per unit, but has shape {floats.shape}.")


def _refuse_overflow(cell: Cell, trace: Trace) -> None:
    """Raise `Problem` for the first total, or state, that left the range of float64.

    Left alone, an infinite W·x and an opposite infinite U·h would make NaN, and
    NaN would spread to all later steps in silence.
    """
    looked_at = {part.name: (trace.part(part.name).total, "its total, W·x + U·h + b,") for part in cell.parts}
    looked_at |= {state.name: (trace.now(state.name), "it") for state in cell.states}  # a curve may have no end
    finite = {name: np.isfinite(numbers) for name, (numbers, _) in looked_at.items()}
    first = {name: int(np.argwhere(~each)[0, 0]) for name, each in finite.items() if not each.all()}
    if not first:
        return
    name = min(first, key=lambda name: first[name])
    raise Problem(
        name,
        f"overflows at step {first[name] + 1}: {looked_at[name][1]} is beyond 1.8e308, the largest number of float64.",
        key="overflow",
        values={"part": name, "step": first[name] + 1},
    )
