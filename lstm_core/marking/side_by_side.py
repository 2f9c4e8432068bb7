"""The tests of a task side by side, so that one run answers them all."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from lstm_core.marking.blame import ends
from lstm_core.marking.chance import Chance
from lstm_core.marking.definition import Test
from lstm_core.marking.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lstm_core.arrays import Floats, Truths
    from lstm_core.kinds.cell import Cell
    from lstm_core.marking.definition import Hidden, Passing, Task


class SideBySide(NamedTuple):
    """Tests side by side: (steps, tests), the shorter ones on through silence.

    `low` and `high` are the ends of what passes at the steps that count; `own` are the starts that a test has of its
    own, by the names of the states, each with the place of its test.
    """

    tests: tuple[Test, ...]
    inputs: Floats
    counts: Truths
    low: Floats
    high: Floats
    own: dict[str, dict[int, tuple[float, ...]]]

    def starts(self, usual: Mapping[str, Floats]) -> dict[str, Floats]:
        """Return what each state starts from in each test, of what it usually starts from, a number for each unit.

        Where a test says it for fewer units than there are, it says the same for the next ones.
        """
        found = {}
        for name, start in usual.items():
            found[name] = np.repeat(start[None], len(self.tests), axis=0)
            for place, own in self.own[name].items():
                found[name][place] = np.resize(own, len(start))
        return found

    def wrong(self, read: Floats) -> Truths:
        """Return where what was read, (…, steps, tests), does not pass; what is no number does not pass either."""
        found: Truths = self.counts & ~((read >= self.low) & (read <= self.high))
        return found


def side_by_side(tests: tuple[Test, ...], passing: Passing, kind: type[Cell]) -> SideBySide:
    """Return some tests side by side, for cells of this kind: what they say of states that it has not is left out."""
    names = [state.name for state in kind.states]
    tests = tuple(
        test._replace(starts={name: test.starts[name] for name in names if name in test.starts}) for test in tests
    )
    shape = (max(len(test.inputs) for test in tests), len(tests))
    posed = SideBySide(
        tests,
        inputs=np.zeros((*shape, 1)),
        counts=np.zeros(shape, dtype=bool),
        low=np.zeros(shape),
        high=np.zeros(shape),
        own={name: {k: test.starts[name] for k, test in enumerate(tests) if name in test.starts} for name in names},
    )
    for column, test in enumerate(tests):
        posed.inputs[: len(test.inputs), column, 0] = test.inputs
        for step, wanted in enumerate(test.wanted):
            if wanted is not None:
                posed.counts[step, column] = True
                posed.low[step, column], posed.high[step, column] = ends(passing, wanted)
    return posed


def every_test(task: Task) -> tuple[Test, ...]:
    """Return the tests of a task, those that are seen first."""
    return (*task.tests, *(_drawn(task.hidden) if task.hidden else ()))


@lru_cache(maxsize=64)
def _drawn(hidden: Hidden) -> tuple[Test, ...]:
    """Return the hidden tests, each from a stream of chance of its own."""
    tests = []
    for k in range(hidden.many):
        chance, rule = Chance(hidden.seed, k), RULES[hidden.rule]
        inputs, start = rule.drawn(chance, chance.whole(*hidden.steps))
        wanted = tuple(rule.wanted(inputs, start or 0.0))
        tests.append(Test(tuple(inputs), wanted, {} if start is None else {"cell_state": (start,)}))
    return tuple(tests)
