"""What each input would change of one unit's states: the derivatives, for the lens of the wire."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from lstm_core.lenses.sent_back import TOO_LARGE, sent_back
from lstm_core.problem import Problem
from lstm_core.running.backward import onto_inputs

if TYPE_CHECKING:
    from lstm_core.arrays import Floats
    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.trace import Trace


def by_inputs(cell: Cell, trace: Trace, step: int, unit: int) -> dict[str, Floats]:
    """Return the derivatives of each state of one unit at a step by every input up to it, (step, D), exact.

    Parameters
    ----------
    cell : Cell
        The cell.
    trace : Trace
        A run of it over one sequence.
    step : int
        From 1.
    unit : int
        From 0.

    Raises
    ------
    Problem
        If a derivative leaves the range of float64.
    """
    states = [state.name for state in cell.states]
    flow = sent_back(cell, trace, step, states, [unit])
    with np.errstate(all="ignore"):  # looked for below
        found = onto_inputs(cell, flow.totals)[:step]
    for k, state in enumerate(states):
        if not np.isfinite(found[:, k]).all():
            raise Problem("trace", TOO_LARGE.format(state))
    return {state: found[:, k] for k, state in enumerate(states)}
