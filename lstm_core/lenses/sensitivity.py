"""How strongly a state still depends on each earlier one: vanishing and exploding, in numbers."""

from __future__ import annotations

import numpy as np

from lstm_core.arrays import Floats, frozen, whole_number
from lstm_core.door import door
from lstm_core.foreign import is_a
from lstm_core.frozen import Frozen
from lstm_core.kinds.cell import Cell
from lstm_core.kinds.trace import Trace
from lstm_core.lenses.gradients import matched
from lstm_core.problem import Problem
from lstm_core.running.backward import reverse
from lstm_core.running.bidirectional import Bidirectional

_TOO_LARGE = "has derivatives of {} beyond 1.8e308, the largest number of float64."


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

    Exact: the derivatives themselves, by one reverse sweep for each unit.

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
    norms = {state.name: _norms(cell, trace, state.name, T) for state in cell.states}
    return Sensitivity(hidden=norms["hidden_state"], cell=norms.get("cell_state"), highway=_highway(trace, T))


def _norms(cell: Cell, trace: Trace, state: str, T: int) -> Floats:
    """Return ‖∂s_T/∂s_t‖ of a state s for every t: one loss for each unit of s_T, all sent back together."""
    shape = (trace.T, trace.H, *trace.hidden_state.shape[1:])
    reaching = {each.name: np.zeros(shape) for each in cell.states}
    unit = np.arange(trace.H)
    reaching[state][T - 1, unit, ..., unit] = 1.0
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):  # looked for below
        flow = reverse(cell, trace, list(reaching.values()), [False] * trace.T)
    by_loss = flow.states[state][:T]  # (T, unit of s_T, …, unit of s_t)
    if not np.isfinite(by_loss).all():
        raise Problem("trace", _TOO_LARGE.format(state))
    with np.errstate(all="ignore"):  # a norm may leave the range of float64 where no number of the matrix does
        norms = _largest_singular_values(np.moveaxis(by_loss, 1, -2))
    if not np.isfinite(norms).all():
        raise Problem("trace", _TOO_LARGE.format(state))
    return frozen(norms)


def _largest_singular_values(matrices: Floats) -> Floats:
    """Return ‖M‖₂ of each matrix of a stack.

    By products alone: LAPACK would be a megabyte to load in the browser, for this one line. MᵀM is squared until it
    no longer changes, up to its size. What is left are the directions of its largest eigenvalue λ, and of others only
    so far as they equal it in every digit; the norm is √λ.
    """
    largest = np.abs(matrices).max(axis=(-2, -1), keepdims=True)
    scale = np.where(largest > 0.0, largest, 1.0)
    gram = np.swapaxes(matrices, -2, -1) / scale @ (matrices / scale)
    power = _of_trace_one(gram)
    for _ in range(64):
        before, power = power, _of_trace_one(power @ power)
        if np.abs(power - before).max(initial=0.0) < 1e-16:
            break
    norms: Floats = scale[..., 0, 0] * np.sqrt(np.einsum("...ij,...ji->...", gram, power))
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
