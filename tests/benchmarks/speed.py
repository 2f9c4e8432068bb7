"""Prints how long one rival takes, as multiples of our time; each pair of passes measured in turns.

python -m tests.benchmarks.speed "torch.nn.LSTM"

Ours keeps every value of every step; the rivals only what they answer. It runs
in a process of its own, with one thread for everybody.
"""

import os
import sys
import time
from collections.abc import Callable

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"  # read when NumPy is imported

import numpy as np  # noqa: E402

from tests.benchmarks.rivals import RIVALS, Floats, Weights, ours  # noqa: E402

SIZES = [(5, 1, 1), (50, 1, 1), (50, 4, 8), (50, 4, 32), (500, 4, 32), (5000, 4, 32)]
SECONDS = 1.5


def problem(T: int, D: int, H: int) -> tuple[Weights, Floats]:
    generator = np.random.default_rng(T + D + H)
    normal = generator.normal
    return Weights(normal(size=(4 * H, D)), normal(size=(4 * H, H)) / H, normal(size=4 * H)), normal(size=(T, D))


def in_turns(passes: list[Callable[[], Floats]]) -> list[float]:
    """The shortest time of each pass; taking turns, all meet the same machine."""
    best = [float("inf")] * len(passes)
    end = time.perf_counter() + SECONDS
    while time.perf_counter() < end:
        for k, one in enumerate(passes):
            start = time.perf_counter()
            one()
            best[k] = min(best[k], time.perf_counter() - start)
    return best


def compare(rival: str) -> None:
    print(f"{rival}: its time / our time       (ours in µs)")
    for T, D, H in SIZES:
        weights, inputs = problem(T, D, H)
        mine, theirs = ours(weights, inputs), RIVALS[rival][0](weights, inputs)
        line = f"  T={T:5} D={D} H={H:2}"
        for word, a, b in (("forward", mine.forward, theirs.forward), ("there and back", mine.back, theirs.back)):
            if a is None or b is None:
                line += f"   {word}: it has none"
                continue
            np.testing.assert_allclose(a(), b(), rtol=0, atol=theirs.tolerance)
            our_time, its_time = in_turns([a, b])
            line += f"   {word} {its_time / our_time:6.2f} ({our_time * 1e6:8.0f})"
        print(line, flush=True)


if __name__ == "__main__":
    compare(sys.argv[1])
