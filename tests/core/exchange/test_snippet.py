import re
import subprocess
import sys

import numpy as np
import pytest

import lstm_core as lc
from tests.core.exchange.answers import keras_tolerance
from tests.core.exchange.cells import random_cells

CELLS = random_cells()
INPUTS = np.random.default_rng(1).normal(size=(5, 2))
TORCH = ["lstm", "gru", "rnn", "lstm both ways", "gru both ways"]
IN = {"numpy": list(CELLS), "pytorch": TORCH, "keras": [*TORCH, "gru of 2014"], "jax": [*TORCH, "mixed both ways"]}


def starts(name):
    """Start values for the cell with this name, one for each direction."""
    generator = np.random.default_rng(2)
    states = ["hidden_state"] if "gru" in name or "rnn" in name or "mixed" in name else ["hidden_state", "cell_state"]
    both = {state: generator.normal(size=(2, 3)) for state in states}
    return both if "both" in name else {state: pair[0] for state, pair in both.items()}


def difference(name, framework):
    """How far what the code leaves behind is from the run, and that run."""
    code = lc.snippet(CELLS[name], INPUTS, framework, **starts(name))
    left = {}
    exec(compile(code, f"{framework} snippet", "exec"), left)  # noqa: S102 - this is what the code is for
    trace = lc.run(CELLS[name], INPUTS, **starts(name))
    return np.abs(np.asarray(left["hidden_state"]) - trace.hidden_state).max(), left, trace


@pytest.mark.parametrize("name", IN["numpy"])
def test_the_numpy_code_gives_the_same_numbers(name):
    apart, left, trace = difference(name, "numpy")
    assert apart < 1e-14
    if hasattr(trace, "cell_state"):
        np.testing.assert_allclose(left["cell_state"], trace.cell_state, rtol=0, atol=1e-14)


@pytest.mark.parametrize("name", IN["pytorch"])
def test_the_pytorch_code_gives_the_same_numbers(name):
    pytest.importorskip("torch", reason="torch is not installed: its code cannot be run")
    assert difference(name, "pytorch")[0] < 1e-12


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", IN["keras"])
def test_the_keras_code_gives_the_same_numbers(name):
    tolerance = keras_tolerance()
    assert difference(name, "keras")[0] < tolerance


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", IN["jax"])
def test_the_flax_code_gives_the_same_numbers(name):
    pytest.importorskip("flax", reason="flax is not installed: its code cannot be run")
    assert difference(name, "jax")[0] < 1e-12


@pytest.mark.parametrize("framework", IN)
def test_the_code_of_every_preset_compiles_and_ends_with_what_is_expected(framework):
    for preset in lc.presets():
        code = lc.snippet(preset.cell, preset.inputs, framework, hidden_state=preset.hidden_start)
        compile(code, "snippet", "exec")
        trace = lc.run(preset.cell, preset.inputs, preset.hidden_start)
        assert code.endswith(f"# lstm_core, after the last step: {trace.hidden_state[-1].tolist()}\n")


def test_the_numpy_code_runs_alone_and_prints_the_hidden_state():
    preset = lc.presets()[0]
    code = lc.snippet(preset.cell, preset.inputs)
    printed = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True).stdout
    assert printed == f"{lc.run(preset.cell, preset.inputs).hidden_state}\n"


def test_every_digit_that_counts_is_in_the_code():
    cell = lc.RNN(lc.Affine([[0.1 + 0.2]], [[1e-300]], [-1 / 3]))
    for framework in ("numpy", "pytorch", "keras", "flax"):
        code = lc.snippet(cell, [2**0.5], framework)
        for number in (0.1 + 0.2, 1e-300, -1 / 3, 2**0.5):
            assert repr(number) in code


def test_a_framework_may_be_written_as_it_writes_itself():
    assert lc.snippet(CELLS["lstm"], INPUTS, "PyTorch") == lc.snippet(CELLS["lstm"], INPUTS, "pytorch")


@pytest.mark.parametrize(
    ("name", "framework", "sentence"),
    [
        ("lstm", "caffe", "framework must be 'numpy', 'pytorch', 'keras', 'jax', 'flax', but is the text 'caffe'."),
        ("gru of 2014", "pytorch", "cell must reset after the product to be written for PyTorch, whose GRU knows no "
                                   "other form."),
        ("gru of 2014", "jax", "cell must reset after the product to be written for Flax, whose GRU knows no other "
                               "form."),
        ("peephole lstm", "jax", "cell must be an LSTM, a GRU or an RNN to be written for Flax, but is a peephole "
                                 "LSTM."),
    ],
)  # fmt: skip
def test_a_cell_that_a_framework_has_not_is_refused(name, framework, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        lc.snippet(CELLS[name], INPUTS, framework)


def test_a_batch_and_wrong_inputs_are_refused():
    with pytest.raises(ValueError, match=r"inputs must be one sequence, \(T, D\), but are a batch of 4"):
        lc.snippet(CELLS["lstm"], np.zeros((5, 4, 2)))
    with pytest.raises(ValueError, match="inputs must have 2 numbers per step"):
        lc.snippet(CELLS["lstm"], [[1.0]])
