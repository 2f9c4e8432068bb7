"""Guessing as a whole: what passes by chance, and what a trial depends on."""

from typing import Any

import pytest

import lstm_core as lc
from lstm_core.training import guess as module

LEVELS = {level.name: level for level in lc.tasks()}


def test_a_cell_that_is_guessed_passes_every_test() -> None:
    for name, seed in (("toggle", 2), ("on-cue", 1), ("ever-loud", 1)):
        found = lc.guess(LEVELS[name], seed=seed, read_out=False)
        assert found.cell is not None
        assert lc.mark(found.cell, LEVELS[name]).passed


def test_another_cell_is_guessed_with_what_reads_it() -> None:
    task = LEVELS["toggle"]
    found = lc.guess(task, kind="rnn", units=2, seed=1, width=100.0)
    assert found.cell is not None
    assert found.read_out is not None
    v, a = found.read_out
    for test in task.tests:
        read = lc.run(found.cell, list(test.inputs)).hidden_state @ v + a
        for y, wanted in zip(read, test.wanted, strict=True):
            assert wanted is None or wanted * y >= 0.2


def test_the_same_seed_guesses_it_after_the_same_trials_however_many_are_tried_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = []
    for abreast in (64, 10, 1):
        monkeypatch.setattr(module, "_ABREAST", abreast)
        found.append(lc.guess(LEVELS["ever-loud"], seed=1, read_out=False))
    assert [one.trials for one in found] == [found[0].trials] * 3
    assert vars(found[0].cell)["candidate"].U == vars(found[2].cell)["candidate"].U


def test_cells_that_are_tried_at_once_do_not_reach_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    found = []
    for abreast in (64, 3):
        monkeypatch.setattr(module, "_ABREAST", abreast)
        found.append(lc.guess(LEVELS["mirror"], kind="peephole_lstm", units=3, seed=1, trials=500).trials)
    assert found[0] == found[1] < 500


def test_only_what_a_challenge_leaves_free_is_drawn() -> None:
    task = LEVELS["shut-out"]
    found = lc.guess(task, seed=1, read_out=False)
    assert found.cell is not None
    assert found.cell.array("candidate.W").tolist() == [[2.0]]
    free = {name for name in found.cell.arrays() if found.cell.array(name).any()}
    assert free == {"candidate.W", *(name.replace(".w", ".W").replace(".u", ".U") for name in task.unlocked)}


def test_it_is_given_up_after_so_many_trials() -> None:
    found = lc.guess(LEVELS["toggle"], kind="rnn", units=1, seed=1, trials=100)
    assert (found.trials, found.cell, found.read_out) == (100, None, None)


REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "no width": ({"width": 0}, "width must be above 0, but is 0."),
    "no trial": ({"trials": 0}, "trials must be a whole number from 1 to 1,?000,?000,?000, but is 0."),
    "no kind": ({"kind": "ltsm"}, "kind must be one of"),
    "others than are read": ({"units": 2, "read_out": False}, "units must be 1 where there is no read-out"),
    "too wide": ({"width": 1e308, "read_out": False}, ".*overflows|width"),
}


@pytest.mark.parametrize(("given", "sentence"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_is_refused(given: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ValueError, match=f"^{sentence}"):
        lc.guess(LEVELS["toggle"], **given)
