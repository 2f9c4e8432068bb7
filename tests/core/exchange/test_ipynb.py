"""A run as a notebook: Jupyter takes it, its program runs, and its check finds a number that is another."""

import json

import numpy as np
import pytest

import lstm_core as lc
from tests.core.exchange.cells import random_cells

CELLS = random_cells()
INPUTS = np.random.default_rng(1).normal(size=(5, 2))


def code_of(text):
    return ["".join(cell["source"]) for cell in json.loads(text)["cells"] if cell["cell_type"] == "code"]


def run(cells):
    """What is left when they have run one after the other."""
    left = {}
    for cell in cells:
        exec(compile(cell, "notebook", "exec"), left)  # noqa: S102 - this is what it is for
    return left


@pytest.mark.parametrize("name", CELLS)
def test_every_cell_is_worked_out_again_and_found_to_be_the_same(name, capsys):
    left = run(code_of(lc.to_ipynb(CELLS[name], INPUTS)))
    np.testing.assert_array_equal(left["expected"], lc.run(CELLS[name], INPUTS).hidden_state)
    assert f"All {left['expected'].size} hidden states are those of lstm_core" in capsys.readouterr().out


def test_a_number_that_is_another_is_found():
    program, check = code_of(lc.to_ipynb(CELLS["gru"], INPUTS))
    with pytest.raises(AssertionError, match="away from what lstm_core has"):
        run([program.replace("inputs = ", "inputs = 1.001 * ", 1), check])


def test_jupyter_takes_it():
    nbformat = pytest.importorskip("nbformat", reason="nbformat is not installed: nothing tells what a notebook is")
    notebook = nbformat.reads(lc.to_ipynb(CELLS["lstm both ways"], INPUTS, "pytorch"), as_version=4)
    nbformat.validate(notebook)
    equations = notebook.cells[0].source
    assert equations.startswith("# An LSTM forwards and an LSTM backwards: 2 inputs, 3 units, 5 steps")
    assert "h_{t-1}" in equations
    assert "h_{t+1}" in equations


@pytest.mark.parametrize("framework", ["pytorch", "keras", "jax"])
def test_it_has_the_program_of_the_framework(framework):
    program, _ = code_of(lc.to_ipynb(CELLS["lstm"], INPUTS, framework))
    assert program + "\n" == lc.snippet(CELLS["lstm"], INPUTS, framework)
