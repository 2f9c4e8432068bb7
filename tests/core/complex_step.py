"""Derivatives of the plain-loop references by a complex step: exact to the last digits, and nothing of lstm_core.

f(x + εi) = f(x) + f′(x)·εi, and with ε = 1e-30 nothing else is left: no
difference is taken, so that no digit is lost.
"""

import numpy as np

from tests.core.reference import plain

STEP = 1e-30j


def loss(run, weights, inputs, starts, hidden_gradients, cell_gradients, given=()):
    """Σ h⊙∂loss/∂h + Σ c⊙∂loss/∂c."""
    steps = plain.run(run.kind.step, weights, inputs, starts, given)
    total = sum(np.dot(now["hidden_state"], row) for now, row in zip(steps, hidden_gradients, strict=True))
    if cell_gradients is not None:
        total += sum(np.dot(now["cell_state"], row) for now, row in zip(steps, cell_gradients, strict=True))
    return total


def derivatives(run, hidden_gradients, cell_gradients=None, given=()):
    """∂loss by every weight, by "inputs" and by every start value."""
    point = {**run.arrays, "inputs": run.inputs, **run.starts}
    plain_point = {name: array.tolist() for name, array in point.items()}
    found = {}
    for name, array in point.items():
        found[name] = np.empty(array.shape)
        for index in np.ndindex(*array.shape):
            stepped = array.astype(complex)
            stepped[index] += STEP
            there = plain_point | {name: stepped.tolist()}
            starts = {state: there.pop(state) for state in run.starts}
            inputs = there.pop("inputs")
            value = loss(run, there, inputs, starts, hidden_gradients, cell_gradients, given)
            found[name][index] = value.imag / STEP.imag
    return found
