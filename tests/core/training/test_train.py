"""Training as a whole: what a seed brings about, what is learned and what is not, and what is refused."""

from itertools import islice
from typing import Any

import numpy as np
import pytest

import lstm_core as lc
from lstm_core.marking.chance import Chance
from lstm_core.training.initial import glorot, orthogonal, uniform

LEVELS = {level.name: level for level in lc.tasks()}
SHORT = (6, 12)


def test_the_same_seed_gives_the_same_numbers_and_another_seed_others() -> None:
    first, again, other = ([one.loss for one in lc.train(LEVELS["count"], seed=seed, updates=5)] for seed in (7, 7, 8))
    assert first == again
    assert first != other


def test_a_level_is_learned_without_a_read_out_as_well() -> None:
    *_, last = lc.train(LEVELS["count"], updates=300, steps=SHORT, seed=1, rate=0.2, read_out=False)
    weights, shift = last.read_out
    assert (weights.tolist(), shift) == ([1.0], 0.0)
    assert last.passed() > 0.9


def test_what_is_yielded_is_the_cell_after_the_update() -> None:
    one, two = islice(lc.train(LEVELS["toggle"], kind="lstm", units=3, seed=4, clip_norm=0.01), 2)
    assert type(one.cell) is lc.LSTM
    assert (one.cell.H, one.update, two.update) == (3, 1, 2)
    assert np.sqrt(sum((g**2).sum() for g in one.gradients.values())) == pytest.approx(min(one.norm, 0.01))
    moved = two.cell.forget_gate.W - one.cell.forget_gate.W
    assert 0 < np.abs(moved).max() <= 0.0301


def test_the_gate_that_keeps_starts_open() -> None:
    for kind, gate in (("lstm", "forget_gate"), ("gru", "update_gate")):
        (one,) = lc.train(LEVELS["count"], kind=kind, units=2, updates=1, forget_bias=3.0)
        assert vars(one.cell)[gate].b == pytest.approx([3.0, 3.0], abs=0.031)


def test_weights_are_drawn_as_the_frameworks_draw_them() -> None:
    torch_like, keras_like = uniform(lc.LSTM, 16, Chance(1)), glorot(lc.LSTM, 16, Chance(1))
    assert 0.2 < np.abs(torch_like["candidate.U"]).max() <= 0.25
    assert 0.5 < np.abs(keras_like["candidate.W"]).max() <= np.sqrt(6 / 17)
    U = keras_like["forget_gate.U"]
    assert np.abs(U @ U.T - np.eye(16)).max() < 1e-14
    assert not np.allclose(U, keras_like["input_gate.U"])
    assert not keras_like["output_gate.b"].any()


def test_orthogonal_matrices_are_drawn_evenly_of_all() -> None:
    firsts = np.array([orthogonal(3, Chance(2, k))[2, 0] for k in range(2_000)])
    assert abs(firsts.mean()) < 0.03
    assert abs((firsts**2).mean() - 1 / 3) < 0.02


def test_numbers_that_leave_float64_are_told_with_the_update_and_what_helps() -> None:
    with pytest.raises(ValueError, match=r"rate must be smaller: at update \d+ a number left the range of float64\."):
        list(lc.train(LEVELS["count"], rate=1e200, updates=50, seed=1))


REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "no kind": ({"kind": "ltsm"}, "kind must be one of"),
    "no units": ({"units": 0}, "units must be a whole number from 1 to 64, but is 0."),
    "no rate": ({"rate": 0}, "rate must be above 0, but is 0."),
    "no batch": ({"batch": 0}, "batch must be a whole number from 1 to 1000, but is 0."),
    "no optimizer": ({"optimizer": "lion"}, "optimizer must be one of adam, sgd, but is the text 'lion'."),
    "no friction": ({"optimizer": "sgd", "momentum": 1.0}, "momentum must be from 0 to below 1, but is 1."),
    "no start": ({"initial": "zeros"}, "initial must be one of uniform, glorot, but is the text 'zeros'."),
    "steps upside down": ({"steps": (9, 6)}, r"steps\[1\] must be a whole number from 9 to 200, but is 6."),
    "others than are read": ({"units": 2, "read_out": False}, "units must be 1 where there is no read-out"),
}


@pytest.mark.parametrize(("given", "sentence"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_is_refused_before_the_first_update(given: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ValueError, match=f"^{sentence}"):
        lc.train(LEVELS["count"], **given)


def test_a_task_without_a_rule_cannot_be_learned() -> None:
    mine = lc.Task(**vars(LEVELS["count"]) | {"hidden": None})
    with pytest.raises(ValueError, match="task must have hidden tests"):
        lc.train(mine)
