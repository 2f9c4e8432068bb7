"""Prints how long the core of another commit takes, and ours as a multiple of it; both in one process, in turns.

python -m tests.benchmarks.beside COMMIT
"""

import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Mapping
from importlib import import_module
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any

for thread in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[thread] = "1"  # read when NumPy is imported

import numpy as np  # noqa: E402

from tests.benchmarks.speed import in_turns  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
SIZES = [(5, 1, 1), (50, 4, 32), (200, 4, 8), (500, 4, 32)]


def core_in(folder: str) -> ModuleType:
    """`lstm_core` as it stands in a folder; what was imported under its name before is kept apart."""
    for name in [name for name in sys.modules if name.split(".")[0] == "lstm_core"]:
        del sys.modules[name]
    sys.path.insert(0, folder)
    try:
        return import_module("lstm_core")
    finally:
        sys.path.remove(folder)


def core_of(commit: str) -> ModuleType:
    """`lstm_core` as it was in a commit."""
    archive = subprocess.run(["git", "archive", commit, "lstm_core"], cwd=ROOT, capture_output=True, check=True).stdout
    folder = tempfile.mkdtemp()
    with tarfile.open(fileobj=BytesIO(archive)) as packed:
        packed.extractall(folder, filter="data")
    return core_in(folder)


def cells_of(core: ModuleType) -> Mapping[str, type]:
    """The kinds of cell of a core that can be made of blocks alone."""
    names = ("RNN", "GRU", "LSTM", "CoupledLSTM", "LSTM1997")
    return {name: getattr(core, name) for name in names}


def passes(core: ModuleType, kind: str, T: int, D: int, H: int) -> list[Callable[[], Any]]:
    """A run of a cell of this kind, and its way back."""
    normal = np.random.default_rng(T + D + H).normal
    cell_type: Any = cells_of(core)[kind]
    blocks = [core.Affine(normal(size=(H, D)), normal(size=(H, H)) / H, normal(size=H)) for _ in cell_type.parts]
    cell, inputs, onto = cell_type(*blocks), normal(size=(T, D)), normal(size=(T, H))
    trace = core.run(cell, inputs)
    return [lambda: core.run(cell, inputs), lambda: core.backpropagate(cell, trace, onto)]


def compare(commit: str) -> None:
    theirs, ours = core_of(commit), core_in(str(ROOT))
    print(f"our time / that of {commit}       (theirs in µs)")
    for kind in cells_of(ours):
        for T, D, H in SIZES:
            line = f"  {kind:12} T={T:3} H={H:2}"
            pairs = zip(("forward", "back"), passes(theirs, kind, T, D, H), passes(ours, kind, T, D, H), strict=True)
            for word, before, now in pairs:
                a, b = before(), now()
                np.testing.assert_allclose(a.hidden_state, b.hidden_state, rtol=1e-9, atol=1e-12)
                before_time, our_time = in_turns([before, now])
                line += f"   {word} {our_time / before_time:5.2f} ({before_time * 1e6:6.0f})"
            print(line, flush=True)


if __name__ == "__main__":
    compare(sys.argv[1])
