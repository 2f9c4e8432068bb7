"""What the frameworks answer: recorded once, and asked anew where they are installed."""

import importlib
import os
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

import lstm_core as lc

# float64 in PyTorch, and in Keras on TensorFlow; ONNX Runtime has float32 only.
TOLERANCE = {"pytorch": 1e-12, "keras": 1e-12, "onnx": 1e-6}


def recorded(framework):
    """Every answer of a framework, under the name of its case."""
    answers = {}
    with np.load(Path(__file__).parent / "recorded" / "frameworks.npz") as archive:
        for path in archive.files:
            owner, case, name, *rest = path.split("/")
            if owner == framework:
                answer = answers.setdefault(case, {"weights": {}, "asks": {}})
                if rest:
                    answer[name][rest[0]] = archive[path]
                else:
                    answer[name] = archive[path]
    return answers


def live(framework, *packages):
    """The module that asks a framework, or a skipped test that says which package is missing."""
    for package in packages:
        pytest.importorskip(
            package, reason=f"{package} is not installed: only the recorded answers of {framework} count"
        )
    return importlib.import_module(f"tests.core.exchange.recorded.ask_{framework}")


def keras_tolerance():
    """How exact Keras is on its backend: the one that is chosen, or the most exact that is installed."""
    there = [package for package in ("tensorflow", "torch", "jax") if find_spec(package)]  # also the backends' names
    if "KERAS_BACKEND" not in os.environ and there:
        os.environ["KERAS_BACKEND"] = there[0]
    keras = pytest.importorskip("keras", reason="keras is not installed: only its recorded answers count")
    # On other backends than TensorFlow's, Keras itself rounds tanh to float32.
    return TOLERANCE["keras"] if keras.backend.backend() == "tensorflow" else 1e-5


def difference(cell, answer):
    """How far a cell is from what the framework answered."""
    starts = [answer[name] for name in ("hidden_start", "cell_start") if name in answer]
    if not isinstance(cell, lc.Bidirectional):
        starts = [start[0] for start in starts]
    return np.abs(lc.run(cell, answer["inputs"], *starts).hidden_state - answer["hidden_state"]).max()
