"""Numbers of every kind of cell that must be the same wherever Python runs: in CPython and in the browser's Pyodide.

No Hypothesis and no random numbers here: Pyodide has neither.
"""

import numpy as np

import lstm_core as lc
from lstm_core.frozen import Frozen
from tests.core.family import KINDS, made, waves

SIZES = [(5, 1, 1, ()), (40, 3, 4, ()), (12, 2, 3, (2,))]


def answers():
    """Every array of traces, gradients, sensitivities and shares, by name, flat."""
    found = {}
    for kind in KINDS:
        for T, D, H, batch in SIZES:
            run = made(kind, waves(T), T, D, H, batch)
            case = f"{kind} {T} {D} {H} {batch}"
            found |= arrays(f"{case} free", *looked_at(run, ()))
            hold = lc.Hold(run.cell.parts[0].name, 0.25, first=T // 2)
            found |= arrays(f"{case} held", *looked_at(run, [hold]))
        both = lc.Bidirectional(made(kind, waves(1), 6, 2, 3).cell, made(kind, waves(2), 6, 2, 2).cell)
        trace = lc.run(both, waves(3)(6, 2))
        found |= arrays(f"{kind} both", lc.backpropagate(both, trace, waves(4)(6, 5)))
    return found


def looked_at(run, holds):
    trace = run.trace(holds=holds)
    wanted = [waves(9)(*trace.hidden_state.shape) for _ in run.states]
    gradients = lc.backpropagate(run.cell, trace, *wanted, truncate_after=7, clip_norm=1.0)
    shares = [lc.memory_shares(trace)] if trace.remembers else []
    return trace, gradients, lc.sensitivity(run.cell, trace), *shares


def arrays(name, *records):
    """Every array inside the records, under the path that leads to it."""
    found = {}
    for k, record in enumerate(records):
        path = f"{name}/{k}"
        if isinstance(record, np.ndarray):
            found[path] = record.ravel().tolist()
        elif isinstance(record, Frozen):
            for field, value in vars(record).items():
                found |= arrays(f"{path}.{field}", value)
        elif isinstance(record, float):
            found[path] = [record]
    return found
