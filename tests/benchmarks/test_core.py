"""The core beside other libraries, and how its time and memory grow. Ratios are printed; only agreement is asserted."""

import subprocess
import sys
import time
import tracemalloc
from pathlib import Path

import numpy as np
import pytest

import lstm_core as lc
from tests.benchmarks.rivals import RIVALS, missing
from tests.core.family import field, made, waves

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("rival", RIVALS)
def test_a_rival_gives_the_same_numbers(rival):
    if missing(rival):
        pytest.skip(f"{', '.join(missing(rival))} not installed: pip install -e '.[test,oracles]'")
    command = [sys.executable, "-m", "tests.benchmarks.speed", rival]
    finished = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    print(f"\n{finished.stdout}")
    assert finished.returncode == 0, finished.stderr


def test_time_grows_with_the_steps():
    run = made("lstm", waves(), 10_000, 4, 32)
    hidden = np.ones((10_000, 32))
    per_step = {}
    for T in (50, 500, 5000, 10_000):
        best = [float("inf")] * 2
        for _ in range(max(15, 5000 // T)):
            start = time.perf_counter()
            trace = lc.run(run.cell, run.inputs[:T], **run.starts)
            middle = time.perf_counter()
            lc.backpropagate(run.cell, trace, hidden[:T])
            best = [min(best[0], middle - start), min(best[1], time.perf_counter() - middle)]
        per_step[T] = [seconds / T * 1e6 for seconds in best]
    print()
    for T, (forward, back) in per_step.items():
        print(
            f"  T={T:6}: forward {forward:5.2f} µs per step ({forward / per_step[500][0]:.2f} of T=500),"
            f" back {back:5.2f} ({back / per_step[500][1]:.2f})"
        )
    assert all(seconds > 0.0 for times in per_step.values() for seconds in times)


@pytest.mark.parametrize("kind", ["rnn", "gru", "lstm"])
def test_a_run_needs_less_than_twice_the_memory_of_its_trace(kind):
    run = made(kind, waves(), 2000, 4, 32)
    cell = run.cell
    tracemalloc.start()
    trace = lc.run(cell, run.inputs, **run.starts)
    size, peak = tracemalloc.get_traced_memory()
    tracemalloc.reset_peak()
    lc.backpropagate(cell, trace, np.ones(trace.hidden_state.shape))
    back = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    numbers = sum(field(trace, name).nbytes for name in run.reference())
    print(f"\n  {kind}: peak {peak / size:.2f} × the trace, {back / size:.2f} × with its gradients")
    assert size <= 1.1 * numbers
    assert peak < 2 * size
