"""The ways down, against plain loops over single numbers."""

import math

import numpy as np
import pytest

from lstm_core.training.optimizers import SGD, Adam, clipped, nothing
from tests.core.family import waves

UPDATES = 30


def gradients():
    numbers = waves(2)
    return [{"w": numbers(2, 3), "b": numbers(2)} for _ in range(UPDATES)]


def adam(weight, found, rate):
    """One number under Adam, as the paper's algorithm 1 has it."""
    m = v = 0.0
    for t, g in enumerate(found, start=1):
        m = 0.9 * m + 0.1 * g
        v = 0.999 * v + 0.001 * g**2
        weight -= rate * (m / (1 - 0.9**t)) / (math.sqrt(v / (1 - 0.999**t)) + 1e-8)
    return weight


def sgd(weight, found, rate):
    velocity = 0.0
    for g in found:
        velocity = 0.8 * velocity + g
        weight -= rate * velocity
    return weight


@pytest.mark.parametrize(("way", "plainly"), [(Adam(rate=0.03), adam), (SGD(rate=0.03, momentum=0.8), sgd)])
def test_every_number_goes_as_it_would_alone(way, plainly) -> None:
    weights = first = {"w": np.ones((2, 3)), "b": np.zeros(2)}
    memory = nothing(weights)
    for one in gradients():
        weights, memory = way.moved(weights, one, memory)
    assert memory.updates == UPDATES
    for name, array in weights.items():
        for index in np.ndindex(*array.shape):
            alone = plainly(float(first[name][index]), [float(one[name][index]) for one in gradients()], 0.03)
            assert array[index] == pytest.approx(alone, rel=1e-12)
    assert first["w"].tolist() == np.ones((2, 3)).tolist()


def test_gradients_are_clipped_together_and_keep_their_direction() -> None:
    found = {"w": np.array([3.0, 0.0]), "b": np.array([4.0])}
    shorter, norm = clipped(found, 1.0)
    assert norm == 5.0
    assert shorter["w"].tolist() == pytest.approx([0.6, 0.0])
    assert shorter["b"].tolist() == pytest.approx([0.8])
    assert clipped(found, 6.0)[0]["b"].tolist() == [4.0]
    assert clipped({"w": np.zeros(2)}, 1.0) == ({"w": pytest.approx(np.zeros(2))}, 0.0)
