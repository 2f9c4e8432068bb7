"""One loss for each unit that is asked about, all of them sent back together from one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from lstm_core.running.backward import reverse

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lstm_core.arrays import Floats
    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.trace import Trace
    from lstm_core.running.backward import Flow

TOO_LARGE = "has derivatives of {} beyond 1.8e308, the largest number of float64."


def sent_back(cell: Cell, trace: Trace, step: int, states: Iterable[str], units: Sequence[int]) -> Flow:
    """Return the derivatives of units of some states at one step.

    Parameters
    ----------
    cell : Cell
        The cell.
    trace : Trace
        A run of it.
    step : int
        Of the states, from 1.
    states : iterable of str
        Their names.
    units : sequence of int
        Of each of these states, from 0.

    Returns
    -------
    Flow
        After time its arrays have an axis for all units of the first state, then of the second. What leaves the
        range of float64 is infinite, or not a number.
    """
    starts = {name: k * len(units) for k, name in enumerate(states)}
    shape = (trace.T, len(starts) * len(units), *trace.hidden_state.shape[1:])
    reaching = {state.name: np.zeros(shape) for state in cell.states}
    for name, start in starts.items():
        losses: Floats = reaching[name][step - 1, start : start + len(units)]
        losses[np.arange(len(units)), ..., units] = 1.0
    with np.errstate(all="ignore"):
        return reverse(cell, trace, list(reaching.values()), [False] * trace.T)
