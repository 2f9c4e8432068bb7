"""The presets with more than one unit do what their titles say."""

from itertools import product
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import lstm_core as lc
from lstm_core.running.run import run_from

PRESETS = {each.name: each for kind in lc.kinds() for each in lc.presets(kind.kind)}
RECORDED = Path(__file__).parent / "recorded" / "slots.npz"


def ran(name, inputs):
    each = PRESETS[name]
    return run_from(each.cell, np.array(inputs, float), {s.name: getattr(each, s.start) for s in each.cell.states})


def spelt(name, word):
    """The trace of a word, one letter a step: 1 at the input with its name."""
    return ran(name, [[letter == known for known in PRESETS[name].names] for letter in word])


@pytest.mark.parametrize("name", ["anbn", "letter-latch"])
def test_each_step_is_the_letter_that_stands_on_it(name):
    each = PRESETS[name]
    assert np.array_equal(spelt(name, each.words).inputs, each.inputs)


def test_two_units_tell_a_number_of_a_and_as_many_b_from_every_other_word():
    for length in range(1, 9):
        for letters in product("ab", repeat=length):
            word = "".join(letters)
            count, begun = spelt("anbn", word).cell_state[-1]
            assert abs(abs(begun) - 1) < 0.01
            if word == "a" * (length // 2) + "b" * (length // 2):
                assert abs(count) < 0.04
                assert begun > 0
            else:
                assert abs(count) > 0.9 or begun < 0


def test_an_a_after_a_b_starts_the_count_below_zero_and_from_there_it_falls():
    count = spelt("anbn", "aaaabaab").cell_state[:, 0]
    assert count[:5] == pytest.approx([1, 2, 3, 4, 3], abs=0.05)
    assert count[5:] == pytest.approx([-1, -1, -2], abs=0.05)


@given(st.text("abc!", min_size=1, max_size=14))
def test_the_letter_after_the_last_mark_is_remembered_and_no_other(word):
    _, mark, after = word.rpartition("!")
    units = spelt("letter-latch", word).cell_state[-1]
    if mark and not after:
        assert units == pytest.approx([-1, -1, -1], abs=0.01)
    else:
        wanted = [float(bool(mark) and after[0] == letter) for letter in "abc"]
        assert units == pytest.approx(wanted, abs=0.004 * len(word))


def test_the_weights_that_training_found_are_those_that_pytorch_answers_with():
    each, recorded = PRESETS["trained-slots"], np.load(RECORDED)
    parts = ("input_gate", "forget_gate", "candidate", "output_gate")
    for field, array in (("W", "weight_ih"), ("U", "weight_hh"), ("b", "bias")):
        stacked = np.concatenate([getattr(getattr(each.cell, part), field) for part in parts])
        assert np.array_equal(stacked, recorded[array]), field
    assert np.array_equal(each.inputs, recorded["inputs"])
    assert ran("trained-slots", each.inputs).hidden_state == pytest.approx(recorded["hidden_state"], abs=1e-12)


def test_the_trained_one_gives_back_what_was_put_into_the_slot_that_is_asked_for():
    random = np.random.default_rng(5)
    off = []
    for _ in range(50):
        slots, wanted, steps = {1: 0.0, -1: 0.0}, [], []
        for value in random.uniform(-1, 1, 12):
            put, get = random.choice([(1, 0), (-1, 0), (0, 1), (0, -1), (0, 0)])
            slots |= {put: value} if put else {}
            wanted.append(0.7 * slots[get] if get else 0.0)
            steps.append([value, put, get])
        off.append(np.abs(ran("trained-slots", steps).hidden_state.sum(axis=1) - wanted))
    assert np.mean(off) < 0.02
    assert np.max(off) < 0.25


def test_at_the_step_of_the_trained_one_slot_b_is_shown_and_slot_a_is_not():
    each = PRESETS["trained-slots"]
    hidden = ran("trained-slots", each.inputs).hidden_state[each.step - 1]
    assert each.words[each.step - 1] == "get B"
    assert hidden.sum() == pytest.approx(0.7 * 0.7, abs=0.03)
    assert np.abs(hidden[[1, 2]]).max() < 0.001


@given(st.lists(st.sampled_from([0.0, 2.0]), min_size=1, max_size=200))
def test_two_units_of_a_gru_turn_by_a_quarter_at_each_two_and_do_not_lose_their_place(inputs):
    angle = np.pi / 4 + np.pi / 4 * sum(inputs)
    hidden = ran("gru-quarter-turns", np.reshape(inputs, (-1, 1))).hidden_state[-1]
    assert hidden == pytest.approx(np.sqrt(2) * np.array([np.cos(angle), np.sin(angle)]), abs=0.15)


def test_two_units_of_an_rnn_swing_for_ever_unit_2_two_steps_behind_unit_1():
    hidden = ran("rnn-swings", [[1.0]] + [[0.0]] * 400).hidden_state
    one, other = hidden[-100:].T
    assert other[2:] == pytest.approx(one[:-2], abs=1e-9)
    assert one[8:] == pytest.approx(one[:-8], abs=1e-9)
    assert np.abs(one).max() == pytest.approx(0.63, abs=0.01)
