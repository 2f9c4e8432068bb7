"""What each step did, asked by leaving it out: the run as it would be without its inputs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from lstm_core.arrays import Floats, frozen, whole_number
from lstm_core.door import door
from lstm_core.foreign import is_a
from lstm_core.frozen import Frozen
from lstm_core.lenses.gradients import matched
from lstm_core.problem import Problem
from lstm_core.running.bidirectional import Bidirectional
from lstm_core.running.holds import listed, named
from lstm_core.running.run import run_from

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.trace import Trace
    from lstm_core.running.holds import Hold


_AT_ONCE = 64  # steps left out, each in a run of its own: of a long run all together would not fit into a browser


class Occlusion(Frozen):
    """The states at one step T, usually the last, each time with the inputs of one earlier step at zero; not writeable.

    Attributes
    ----------
    hidden : ndarray, shape (T, H)
        Row k is h_T as it would be if every input of step k + 1 had been 0.
    cell : ndarray, shape (T, H), or None
        The same of c_T; None if the cell has no cell state.
    """

    hidden: Floats
    cell: Floats | None


@door("trace")
def occlusion(
    cell: Cell,
    trace: Trace,
    step: int | None = None,
    holds: Iterable[Hold] = (),
    *,
    overrides: Iterable[Hold] | None = None,
) -> Occlusion:
    """Return what the states at a step would be without the inputs of each step up to it.

    One run for each step, from there on, many of them together as a batch. Unlike a gradient
    this is no small change, and unlike `memory_shares` it does not take the
    gates as given: they see another input, and all that follows from it.

    Parameters
    ----------
    cell : Cell
        The cell.
    trace : Trace
        A run of that cell over one sequence, (T, H).
    step : int, optional
        T, counted from 1; the last step by default.
    holds : iterable of Hold, optional
        Those of that run.
    overrides : iterable of Hold, optional
        The older name of `holds`.

    Raises
    ------
    ValueError
        If the trace is not of this kind of cell, is one of a batch or has no
        such step; or if a run leaves the range of float64.

    References
    ----------
    J. Li, W. Monroe and D. Jurafsky, "Understanding Neural Networks through
    Representation Erasure", 2016, who leave out words, units and dimensions.
    """
    if is_a(cell, Bidirectional):
        raise Problem("cell", "must be one direction: ask for cell.forward with trace.forward, then for the other.")
    matched(cell, trace)
    if trace.hidden_state.ndim > 2:
        raise Problem("trace", "must be of one sequence, but is of a batch.")
    T = trace.T if step is None else whole_number(step, 1, trace.T, "step")
    with named(holds, overrides) as held:
        given = listed(held)
        found = [
            _without(cell, trace, range(first, min(first + _AT_ONCE, T)), T, given) for first in range(0, T, _AT_ONCE)
        ]
    last = {name: frozen(np.concatenate([each[name] for each in found])) for name in found[0]}
    return Occlusion(hidden=last["hidden_state"], cell=last.get("cell_state"))


def _without(cell: Cell, trace: Trace, steps: range, T: int, holds: list[Hold]) -> dict[str, Floats]:
    """Return the states at step T without each of these steps, by name: before the first of them all is as it was."""
    inputs = np.repeat(trace.inputs[steps.start : T, np.newaxis], len(steps), axis=1)
    each = np.arange(len(steps))
    inputs[each, each] = 0.0
    starts = {state.name: trace.before(state.name)[steps.start] for state in cell.states}
    held = [one for one in (hold.within(steps.start, T) for hold in holds) if one is not None]
    found = run_from(cell, inputs, starts, held)
    return {name: found.now(name)[-1] for name in starts}
