"""How strongly a state still depends on each earlier one: vanishing and exploding, in numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from lstm_core.arrays import Floats, frozen, whole_number
from lstm_core.door import door
from lstm_core.foreign import is_a
from lstm_core.frozen import Frozen
from lstm_core.kinds.cell import Cell
from lstm_core.kinds.trace import Trace
from lstm_core.lenses.gradients import matched
from lstm_core.lenses.sent_back import TOO_LARGE, sent_back
from lstm_core.problem import Problem
from lstm_core.running.bidirectional import Bidirectional

if TYPE_CHECKING:
    from collections.abc import Sequence


class Sensitivity(Frozen):
    """Norms of the derivatives of the states at one step T, usually the last, by all earlier ones.

    The norm of a matrix is its largest singular value: by how much a small
    change can at most have grown on its way. All is 1 at step T. Of a
    batch each has one column per sequence, (T, B).

    Attributes
    ----------
    hidden : ndarray, shape (T,)
        ‖∂h_T/∂h_t‖: what a change of h_t does to h_T.
    cell : ndarray, shape (T,), or None
        ‖∂c_T/∂c_t‖, all ways counted, also those through h_t and the gates;
        None if the cell has no cell state.
    highway : ndarray, shape (T,), or None
        The direct way alone, as if no gate listened to the past: the largest
        over the units of f₍t+1₎⋯f_T, the product of what each later step keeps
        (of a GRU, z₍t+1₎⋯z_T; where there is no forget gate, 1). None if the
        cell has no memory that is carried over.
    """

    hidden: Floats
    cell: Floats | None
    highway: Floats | None


@door("trace")
def sensitivity(cell: Cell, trace: Trace, step: int | None = None) -> Sensitivity:
    """Return how strongly the states at one step of a run depend on those of each step up to it.

    Exact: the derivatives themselves, by one reverse sweep that takes a loss
    for each unit of each state along.

    Parameters
    ----------
    cell : Cell
        The cell.
    trace : Trace
        A run of that cell.
    step : int, optional
        T, counted from 1; the last step by default.

    Raises
    ------
    ValueError
        If the trace is not of this kind of cell or has no such step, or a derivative leaves the
        range of float64.

    References
    ----------
    S. Hochreiter, "Untersuchungen zu dynamischen neuronalen Netzen", diploma
    thesis, TU München 1991. Y. Bengio, P. Simard and P. Frasconi, "Learning
    Long-Term Dependencies with Gradient Descent is Difficult", IEEE
    Transactions on Neural Networks 5(2), 1994.
    """
    if is_a(cell, Bidirectional):
        raise Problem("cell", "must be one direction: ask for cell.forward with trace.forward, then for the other.")
    matched(cell, trace)
    T = trace.T if step is None else whole_number(step, 1, trace.T, "step")
    norms = state_norms(cell, trace, T, [state.name for state in cell.states])
    return Sensitivity(hidden=norms["hidden_state"], cell=norms.get("cell_state"), highway=_highway(trace, T))


def state_norms(cell: Cell, trace: Trace, T: int, states: Sequence[str]) -> dict[str, Floats]:
    """Return for each of these states s of a cell ‖∂s_T/∂s_t‖ for every t up to T, (T,) or (T, B)."""
    flow = sent_back(cell, trace, T, states, range(trace.H))
    by_loss = np.stack(  # (T, state, unit of s_T, …, unit of s_t)
        [flow.states[state][:T, k * trace.H : (k + 1) * trace.H] for k, state in enumerate(states)], axis=1
    )
    _refuse_infinite(by_loss, states)
    with np.errstate(all="ignore"):  # a norm may leave the range of float64 where no number of the matrix does
        norms = _largest_singular_values(np.moveaxis(by_loss, 2, -2))
    _refuse_infinite(norms, states)
    return {state: frozen(norms[:, k].copy()) for k, state in enumerate(states)}


def _refuse_infinite(found: Floats, states: Sequence[str]) -> None:
    """Raise `Problem` for the first state, the second axis, of which a number left the range of float64."""
    for k, state in enumerate(states):
        if not np.isfinite(found[:, k]).all():
            raise Problem("trace", TOO_LARGE.format(state))


def _largest_singular_values(matrices: Floats) -> Floats:
    """Return ‖M‖₂ of each matrix of a stack.

    By products alone: LAPACK would be a megabyte to load in the browser, for this one line. MᵀM is squared until it
    no longer changes, up to its size; most of a stack are soon there, and left alone. What is left of each are the
    directions of its largest eigenvalue λ, and of others only so far as they equal it in every digit; the norm is √λ.
    """
    largest = np.abs(matrices).max(axis=(-2, -1), keepdims=True)
    scale = np.where(largest > 0.0, largest, 1.0)
    unit = (matrices / scale).reshape(-1, *matrices.shape[-2:])
    gram = np.swapaxes(unit, -2, -1) @ unit
    power = _of_trace_one(gram)
    changing, squared = np.arange(len(power)), power.copy()
    for _ in range(64):
        before, squared = squared, _of_trace_one(squared @ squared)
        power[changing] = squared
        changes = np.abs(squared - before).max(axis=(-2, -1)) > 1e-15
        changing, squared = changing[changes], squared[changes]
        if not len(changing):
            break
    norms: Floats = scale[..., 0, 0] * np.sqrt((gram * power).sum(axis=(-2, -1))).reshape(matrices.shape[:-2])
    return norms


def _of_trace_one(matrices: Floats) -> Floats:
    total = np.trace(matrices, axis1=-2, axis2=-1)[..., np.newaxis, np.newaxis]
    unit: Floats = matrices / np.where(total > 0.0, total, 1.0)
    return unit


def _highway(trace: Trace, T: int) -> Floats | None:
    """Return the largest over the units of the product of all that later steps keep."""
    if not trace.remembers:
        return None
    later = np.ones(trace.hidden_state[:T].shape)
    later[:-1] = np.cumprod(trace.memory.keeps[1:T][::-1], axis=0)[::-1]
    return frozen(later.max(axis=-1))
