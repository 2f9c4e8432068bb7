"""Updates asked for some at a time, as the browser asks: they come to the same numbers as when made in one go."""

from typing import Any

import numpy as np
import pytest

import lstm_core as lc
from lstm_core.kinds.register import kind_named
from lstm_core.marking.levels import definitions
from lstm_core.marking.sliders import places_of
from tests.core.family import KINDS

Json = dict[str, Any]
LEVELS = {level["name"]: level for level in definitions()}
LENS = "train"


def posed(name: str, kind: str, units: int) -> Json:
    """The level for another cell than its own, as the page poses it."""
    level = LEVELS[name]
    own = {key: level[key] for key in ("name", "title", "goal", "pass", "tests", "hidden")}
    weights = [1.0] + [0.0] * (units - 1)
    return own | {"cell": {"kind": kind, "units": units}, "read": {"of": "hidden_state", "weights": weights}}


class Learning:
    """A training that is asked for some updates at a time."""

    def __init__(self, level: Json, **options: Any) -> None:
        kind, H = KINDS[level["cell"]["kind"]].cell, level["cell"]["units"]
        sizes = {"W": H, "U": H * H, "b": H}
        self.weights: Json = {
            **{f"{part.name}.{name}": [0.0] * size for part in kind.parts for name, size in sizes.items()},
            **{array.name: [0.0] * H for array in kind.extra},
        }
        self.shape = {"kind": kind.kind, "D": 1, "H": H}
        self.level, self.options, self.made, self.losses = level, options, 0, list[float]()
        self.memory: Json = {}

    def answer(self, updates: int, **more: Any) -> Json:
        training = self.options | {"updates": updates} | more
        if self.memory:
            training |= {"after": {"updates": self.made, **self.memory}}
        asked = {"ask": [LENS], "trace": False, "task": self.level, "training": training}
        answered: Json = lc.answer(self.shape | {"weights": self.weights, "inputs": [0.0]} | asked)
        return answered

    def ask(self, updates: int) -> Json:
        found: Json = self.answer(updates)["lenses"][LENS]
        named = {
            what: {name.removeprefix(f"{what}."): array for name, array in found.items() if name.startswith(f"{what}.")}
            for what in ("weights", "first", "second", "read_out")
        }
        self.weights = named.pop("weights")
        self.memory = {what: arrays for what, arrays in named.items() if arrays}
        self.made += len(found["losses"])
        self.losses += found["losses"].tolist()
        return found


BY_HAND = {"read_out": False}
TRAININGS = {
    "count lstm": (LEVELS["count"], BY_HAND),
    "third-one lstm": (LEVELS["third-one"], BY_HAND),
    "latch gru": (posed("latch", "gru", 3), BY_HAND),
    "toggle peephole": (posed("toggle", "peephole_lstm", 2), BY_HAND),
    "toggle rnn, its reading learned along": (posed("toggle", "rnn", 2), {"read_out": True}),
    "hold lstm over 20 steps": (LEVELS["hold"], {"read_out": True, "steps": 20}),
}


@pytest.mark.parametrize(("level", "more"), TRAININGS.values(), ids=TRAININGS)
def test_however_many_are_asked_for_at_a_time_the_numbers_are_those_of_one_training(level: Json, more: Json) -> None:
    options = {"seed": 5, "rate": 0.1, "batch": 16, "forget_bias": 0.0}
    asked = Learning(level, **options, **more)
    for updates in (0, 1, 4, 7):
        found = asked.ask(updates)
    task = lc.task(level)
    *_, last = whole = list(lc.train(task, updates=12, **options, **_native(more)))
    assert asked.losses == [one.loss for one in whole]
    for name, numbers in asked.weights.items():
        np.testing.assert_array_equal(last.cell.array(name).ravel(), numbers)
    assert asked.answer(0, exam=25)["lenses"][LENS]["exam"].tolist() == [last.passed(25)]
    if more["read_out"]:
        v, a = last.read_out
        assert (found["read_out.v"].tolist(), found["read_out.a"].tolist()) == (v.tolist(), [a])
    else:
        marks = lc.mark(last.cell, task)
        right = sum(one.passed for one in marks.tests) + marks.hidden_passed
        assert found["passed"].tolist() == [right, len(marks.tests) + marks.hidden]


@pytest.mark.parametrize(("level", "more"), TRAININGS.values(), ids=TRAININGS)
def test_an_update_moves_each_number_as_was_told_before_it(level: Json, more: Json) -> None:
    asked = Learning(level, seed=3, rate=0.1, **more)
    told, before = asked.ask(4), asked.weights
    asked.ask(1)
    (following,) = list(lc.train(lc.task(level), updates=5, seed=3, rate=0.1, **_native(more)))[4:]
    for name, numbers in asked.weights.items():
        np.testing.assert_allclose(numbers, before[name] + told[f"moves.{name}"], rtol=0, atol=1e-15)
        np.testing.assert_array_equal(following.gradients[name].ravel(), told[f"gradients.{name}"])


def _native(more: Json) -> Json:
    return more | {"steps": (more["steps"], more["steps"])} if "steps" in more else more


def test_where_it_says_how_long_two_hundred_sequences_of_that_length_are_its_tests() -> None:
    asked = Learning(LEVELS["hold"], steps=20, read_out=True)
    found = asked.ask(60)
    (*_, last) = lc.train(lc.task(LEVELS["hold"]), updates=60, steps=(20, 20))
    assert last.learner.passed(last.exam, last.task.passing) == last.passed(20)
    assert found["passed"].tolist() == [round(200 * last.passed()), 200]


@pytest.mark.parametrize("name", ["count", "third-one", "loud-both"])
def test_only_what_a_challenge_leaves_free_is_learned(name: str) -> None:
    task, asked = lc.task(LEVELS[name]), Learning(LEVELS[name])
    places = places_of(kind_named(task.kind), task.units)
    asked.ask(0)
    before = asked.weights
    asked.ask(3)
    for slider, (array, at) in places.items():
        if array in before:
            shape = (task.units, -1) if len(at) == 2 else (-1,)
            was, became = (float(weights[array].reshape(shape)[at]) for weights in (before, asked.weights))
            assert (was != became) == (slider in task.unlocked), slider
            assert slider in task.unlocked or became == task.given.get(slider, 0.0), slider


@pytest.mark.parametrize("rate", [2e5, 1e308])
def test_a_weight_that_would_leave_all_bounds_ends_it_and_the_last_good_cell_stays(rate: float) -> None:
    asked = Learning(LEVELS["count"], rate=rate)
    found = asked.ask(0)
    while not found["diverged"][0]:
        found = asked.ask(10)
    assert asked.made < 50
    assert all(np.abs(numbers).max() <= 1e6 for numbers in asked.weights.values())
    made = asked.made
    assert asked.ask(10)["diverged"].tolist() == [1]
    assert asked.made == made


REFUSED: dict[str, tuple[Json, str]] = {
    "too many": ({"updates": 1_001}, "training.updates must be a whole number from 0 to 1000, but is 1001."),
    "too short": ({"steps": 2}, "training.steps must be a whole number from 3 to 200, but is 2."),
    "too long": ({"exam": 500}, "training.exam must be a whole number from 3 to 200, but is 500."),
    "neither nor": ({"read_out": 1}, "training.read_out must be True or False, but is of type int."),
    "no rate": ({"rate": 0.0}, "training.rate must be above 0, but is 0."),
    "another word": ({"momentum": 0.9}, "training must have no key other than"),
    "no memory": ({"after": {"updates": 3}}, "training.after must have the key first, but has not."),
    "too little of it": (
        {"after": {"updates": 3, "first": {}, "second": {}}},
        "training.after.first must have the key forget_gate.W, but has not.",
    ),
}


@pytest.mark.parametrize(("more", "sentence"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_is_refused_in_one_sentence(more: Json, sentence: str) -> None:
    asked = Learning(LEVELS["count"])
    assert asked.answer(**({"updates": 1} | more))["problem"]["what"].startswith(sentence)


def test_without_a_task_or_a_training_it_is_refused() -> None:
    asked = Learning(LEVELS["count"])
    request = asked.shape | {"weights": asked.weights, "inputs": [0.0], "ask": [LENS]}
    for more, where in (({}, "task"), ({"task": LEVELS["count"]}, "training")):
        assert lc.answer(request | more)["problem"]["where"] == where
    other = asked.shape | {"H": 2} | {"weights": Learning(posed("count", "lstm", 2)).weights, "inputs": [0.0]}
    problem = lc.answer(other | {"ask": [LENS], "task": LEVELS["count"], "training": {"updates": 1}})["problem"]
    assert problem["where"] == "units"
