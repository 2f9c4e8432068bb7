"""The loss of a batch and its gradients, against plain loops and a complex step."""

import numpy as np
import pytest

import lstm_core as lc
from lstm_core.training.learner import READ, SHIFT, Learner
from lstm_core.training.optimizers import nothing
from lstm_core.training.sequences import drawn
from tests.core.complex_step import STEP
from tests.core.family import KINDS, waves
from tests.core.reference import plain

RULES = {"hidden_state": "toggle", "cell_state": "reset"}


def learner(kind: str, state: str, units: int = 2) -> Learner:
    numbers = waves(5)
    arrays = {name: numbers(*shape) for name, shape in KINDS[kind].shapes(1, units).items()}
    weights = arrays | {READ: numbers(units), SHIFT: numbers(1)}
    return Learner(kind=KINDS[kind].cell, state=state, weights=weights, memory=nothing(weights), fixed=(), free={})


def loss(kind, state, weights, batch):
    """Mean squared error of y = v·s + a over the steps that count, in plain loops."""
    total, count = 0.0, 0
    arrays = {name: array.tolist() for name, array in weights.items() if name not in (READ, SHIFT)}
    units = len(weights[READ])
    for b in range(batch.inputs.shape[1]):
        starts = {one.name: [0.0] * units for one in KINDS[kind].cell.states}
        if "cell_state" in starts:
            starts["cell_state"] = [batch.cell_start[b]] * units
        steps = plain.run(KINDS[kind].step, arrays, batch.inputs[:, b].tolist(), starts)
        for t, now in enumerate(steps):
            if batch.counts[t, b]:
                y = sum(v * s for v, s in zip(weights[READ], now[state], strict=True)) + weights[SHIFT][0]
                total, count = total + (y - batch.wanted[t, b]) ** 2, count + 1
    return total / count


CASES = [(kind, "hidden_state") for kind in KINDS] + [("lstm", "cell_state"), ("peephole_lstm", "cell_state")]


@pytest.mark.parametrize(("kind", "state"), CASES)
def test_the_gradients_are_those_of_the_loss_through_the_read_out(kind: str, state: str) -> None:
    one, batch = learner(kind, state), drawn(RULES[state], (4, 6), 3, 3)
    found, gradients = one.descent(batch)
    assert found == pytest.approx(loss(kind, state, one.weights, batch), rel=1e-12)
    assert set(gradients) == set(one.weights)
    for name, array in one.weights.items():
        for index in np.ndindex(*array.shape):
            stepped = array.astype(complex)
            stepped[index] += STEP
            wanted = loss(kind, state, one.weights | {name: stepped}, batch).imag / STEP.imag
            assert gradients[name][index] == pytest.approx(wanted, rel=1e-9, abs=1e-12), (name, index)


def test_a_step_that_does_not_count_moves_nothing() -> None:
    batch = drawn("keep", (5, 5), 1, 4)
    silent = type(batch)(**vars(batch) | {"wanted": batch.wanted + 7.0 * ~batch.counts})
    one = learner("lstm", "hidden_state")
    assert one.descent(batch)[0] == one.descent(silent)[0]


def test_the_memory_starts_where_the_sequence_says() -> None:
    batch = drawn("keep", (6, 9), 4, 5)
    level = next(level for level in lc.tasks() if level.name == "keep")
    cell = level.cell({"forget_gate.b": 8.0}).cell
    weights = {name: array.copy() for name, array in cell.arrays().items()} | {READ: np.ones(1), SHIFT: np.zeros(1)}
    one = Learner(kind=lc.LSTM, state="cell_state", weights=weights, memory=nothing(weights), fixed=(), free={})
    assert batch.passed(one.read(batch), level.passing) == 1.0
