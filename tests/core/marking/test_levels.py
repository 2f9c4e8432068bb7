"""The levels: each can be done as it says, none by what people believe instead."""

import math

import pytest

import lstm_core as lc
from lstm_core.marking.chance import Chance
from lstm_core.marking.rules import RULES

LEVELS = {level.name: level for level in lc.tasks()}
MORE = 60  # further sequences by the rule of a level


def by_name(level: lc.Task) -> str:
    return level.name


pytestmark = pytest.mark.parametrize("level", LEVELS.values(), ids=by_name)


def further(level: lc.Task) -> lc.Task:
    """The same task with other hidden tests."""
    assert level.hidden
    hidden = level.hidden._replace(seed=level.hidden.seed + 5000, many=MORE)
    return lc.Task(**vars(level) | {"hidden": hidden})


def ways(level: lc.Task) -> list[dict[str, float]]:
    return [each.weights for each in (level.solution, level.fewest) if each]


def test_its_solutions_pass_every_test_and_further_ones_by_its_rule(level: lc.Task) -> None:
    assert ways(level)
    for weights in ways(level):
        assert lc.mark(level.cell(weights), level).passed
        assert lc.mark(level.cell(weights), further(level)).hidden_passed == MORE


def test_what_people_believe_instead_does_not_pass(level: lc.Task) -> None:
    assert len(level.wrong) >= 4
    for belief in level.wrong:
        assert not lc.mark(level.cell(belief.weights), level).passed, belief.why


def test_it_is_not_solved_before_it_begins(level: lc.Task) -> None:
    assert any(not one.passed for one in lc.mark(level.cell({}), level).tests)


def test_par_is_the_number_of_sliders_off_zero(level: lc.Task) -> None:
    assert level.par == min(lc.mark(level.cell(weights), level).weights for weights in ways(level))


def test_its_solutions_are_within_reach_of_its_sliders(level: lc.Task) -> None:
    for weights in ways(level):
        assert set(weights) <= set(level.unlocked)
        for value in weights.values():
            assert -8 <= value <= 8
            assert math.isclose(value * 10, round(value * 10), abs_tol=1e-9)


def test_what_its_tests_want_is_what_its_rule_wants(level: lc.Task) -> None:
    assert level.hidden
    rule = RULES[level.hidden.rule]
    for test in level.tests:
        (start,) = test.starts.get("cell_state", (0.0,))
        assert list(rule.wanted(test.inputs, start)) == list(test.wanted)


def test_every_value_that_is_wanted_has_a_band(level: lc.Task) -> None:
    assert level.hidden
    rule = RULES[level.hidden.rule]
    drawn = (rule.drawn(Chance(1, k), 12) for k in range(MORE))
    wanted = {value for inputs, start in drawn for value in rule.wanted(inputs, start or 0.0)} - {None}
    assert level.passing.tolerance or wanted <= set(level.passing.bands)
