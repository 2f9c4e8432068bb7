"""What a memory is made of: how much of it came from the start and from each step since."""

from __future__ import annotations

import numpy as np

from lstm_core.arrays import Floats, frozen, whole_number
from lstm_core.door import door
from lstm_core.foreign import is_a
from lstm_core.kinds.trace import Trace
from lstm_core.problem import Problem, in_words
from lstm_core.running.bidirectional import BidirectionalTrace


@door("trace")
def memory_shares(trace: Trace, unit: int | None = None) -> Floats:
    """Return how much of each step's memory came from the start state and from each step's `written`.

    What step s wrote is still there at step t but for what the steps between
    have forgotten::

        share of step s in c_t = written_s ⊙ f₍s+1₎ ⊙ … ⊙ f_t
        share of the start     = c₀ ⊙ f₁ ⊙ … ⊙ f_t

    The memory is the cell state of an LSTM and its variants, and the hidden
    state of a GRU, whose update gate does the keeping.

    Shares take the gates as given. What an earlier step did to a later gate,
    through h, is in none of them: a step whose share is 0 may be the one that
    shut the forget gate. `sensitivity` counts those ways as well, for a small
    change, and `occlusion` for the whole of an input.

    Parameters
    ----------
    trace : Trace
        A run of a cell with a memory.
    unit : int, optional
        The only unit whose shares are worked out, counted from 0; all units by
        default.

    Returns
    -------
    ndarray, shape (T, T + 1, H) or (T, T + 1, B, H)
        [t, 0] is the share of the start in the memory after step t, [t, s + 1]
        that of step s, zero for later steps. Its sum over the second axis is
        the memory itself, to rounding. Of one unit without the last axis. Not
        writeable.

    Raises
    ------
    ValueError
        If the cell has no memory that is carried over and added to: an RNN
        makes its state anew at every step; or if it has no such unit.

    References
    ----------
    W. J. Murdoch and A. Szlam, "Automatic Rule Extraction from Long Short Term
    Memory Networks", ICLR 2017: the terms of their additive decomposition of
    c_T, there for t = T and c₀ = 0. Of their two scores of a word γ is made of
    these terms; β is not, and leaves out what later gates forget.
    """
    if is_a(trace, BidirectionalTrace):
        raise Problem("trace", "must be of one direction: ask for trace.forward, then for trace.backward.")
    if not is_a(trace, Trace):
        raise Problem("trace", f"must be a trace, but is {in_words(trace)}.")
    start, keeps, written = trace.memory
    if unit is not None:
        chosen = whole_number(unit, 0, trace.H - 1, "unit")
        start, keeps, written = (array[..., chosen] for array in (start, keeps, written))
    shares = np.zeros((trace.T, trace.T + 1, *start.shape))
    so_far = start[None]
    for t in range(trace.T):
        np.multiply(so_far, keeps[t], out=shares[t, : t + 1])
        shares[t, t + 1] = written[t]
        so_far = shares[t, : t + 2]
    return frozen(shares)
