"""Why it remembers: what a learner does with a preset, and what the lanes then show."""

import numpy as np
import pytest

import lstm_core as lc
from lstm_core.wire import request_from

PRESETS = {preset.name: preset for kind in lc.kinds() for preset in lc.presets(kind.kind)}
KEEPING = {"lstm": "forget_gate", "gru": "update_gate", "gru_2014": "update_gate", "coupled_lstm": "forget_gate"}


def looked(name, lens, *, holds=(), **more):
    """What a lens shows of a preset in which a gate is held by hand, or inputs or words are changed."""
    request = request_from(PRESETS[name]) | {"holds": list(holds), "ask": [lens], "trace": False} | more
    return lc.answer(request)["lenses"][lens]


def held(part, value, first=1, last=None):
    """A hold from one step, counted from 1, to another or to the end."""
    return {"part": part, "value": value, "first": first - 1, "last": None if last is None else last - 1}


def shares(name, step, **more):
    """The shares of the start and of each step in the memory after a step."""
    found = looked(name, "memory", **more)["shares"]
    T = len(PRESETS[name].inputs)
    return found.reshape(T, T + 1)[step - 1]


# How far learning reaches back.


@pytest.mark.parametrize("name", ["remember-first", "count", "leaky-average"])
def test_gradients_survive_through_an_open_forget_gate_and_vanish_through_a_half_open_one(name):
    sixty = [0.0] * 60
    wide_open = looked(name, "sensitivity", holds=[held("forget_gate", 1.0)], inputs=sixty)
    half_open = looked(name, "sensitivity", holds=[held("forget_gate", 0.5)], inputs=sixty)
    assert wide_open["highway"].tolist() == [1.0] * 60
    assert half_open["highway"].tolist() == [0.5**steps for steps in range(59, -1, -1)]
    assert wide_open["cell"][0] > 0.99
    assert half_open["cell"][0] < 1e-15


def test_an_open_forget_gate_alone_does_not_save_a_gradient_that_comes_back_through_h_as_well():
    wide_open = looked("default", "sensitivity", holds=[held("forget_gate", 1.0)])
    assert wide_open["highway"][0] == 1.0
    assert wide_open["cell"][0] < 0.6


def test_the_gradients_of_an_rnn_vanish_or_explode():
    still = [0.0] * 60
    vanishing, exploding = (
        looked(name, "sensitivity", inputs=still)["hidden"] for name in ("rnn-echo", "rnn-saturates")
    )
    assert "highway" not in looked("rnn-echo", "sensitivity")
    for found in (vanishing, exploding):
        factors = found[:-1] / found[1:]
        np.testing.assert_allclose(factors, factors[0], rtol=1e-12)  # the same factor at every step
    assert vanishing[0] < 0.01
    assert exploding[0] > 1e12
    assert looked("remember-first", "sensitivity", inputs=still)["cell"][0] > 0.97  # an LSTM's do neither


def test_what_saturates_passes_nothing_on_however_large_its_weight():
    exploding = looked("rnn-saturates", "sensitivity", inputs=[0.0] * 8)["hidden"][0]
    saturated = looked("rnn-saturates", "sensitivity")["hidden"][0]
    assert exploding > 1000.0
    assert saturated < 1e-4


# What the memory is made of.


@pytest.mark.parametrize("kind", KEEPING)
def test_a_gate_shut_by_hand_at_step_4_cuts_every_share_older_than_that(kind):
    name = next(preset.name for preset in lc.presets(kind) if "everything" in preset.name or preset.name == "default")
    before, after = shares(name, 5), shares(name, 5, holds=[held(KEEPING[kind], 0.0, 4, 4)])
    assert (before[1:4] != 0.0).all()
    assert (after[:4] == 0.0).all()
    assert (after[4:] != 0.0).all()
    assert shares(name, 3, holds=[held(KEEPING[kind], 0.0, 4, 4)]).tolist() == shares(name, 3).tolist()


def test_without_a_forget_gate_nothing_that_was_written_is_ever_lost():
    for step in range(1, 9):
        now = shares("lstm-1997-count", step)
        assert now[: step + 1].tolist() == shares("lstm-1997-count", 8)[: step + 1].tolist()


def wrote(name, step):
    """The step that wrote the most of what is in the memory after a step, and how much of the memory that is."""
    found = shares(name, step)
    most = int(np.abs(found).argmax())
    return most, found[most] / found.sum()


@pytest.mark.parametrize(
    ("name", "step", "writer"),
    [
        ("remember-first", 7, 1),  # written once and kept
        ("france", 8, 5),  # the word France, three steps ago
        ("forget-on-cue", 3, 1),
        ("forget-on-cue", 7, 6),  # what step 1 wrote has been erased at step 4
        ("latch", 10, 9),  # set again
        ("ignore-noise", 10, 7),
        ("gru-remember", 8, 7),
    ],
)
def test_the_makeup_of_the_memory_shows_who_wrote_it(name, step, writer):
    most, part = wrote(name, step)
    assert most == writer
    assert 0.98 < part < 1.02


def test_of_a_count_each_one_has_the_same_share_and_in_a_gru_half_that_of_the_next():
    ones = [step for step, x in enumerate(PRESETS["count"].inputs[:, 0], 1) if x == 1.0]
    counted = shares("count", 8)
    np.testing.assert_allclose(counted[ones], 1.0, atol=0.003)
    assert np.abs(np.delete(counted, ones)).max() == 0.0
    halved = shares("gru-count", 8)[ones]
    np.testing.assert_allclose(halved[:-1] / halved[1:], 0.5, rtol=0.01)


def test_shares_add_up_on_paper_wherever_they_are_said_to():
    for name, preset in PRESETS.items():
        if preset.cell.memory is not None:
            found = looked(name, "memory")
            assert found["holds"][:4].all(), name
            assert (found["decimals"] >= 2).all()


# Attention.


@pytest.mark.parametrize("scoring", ["dot", "scaled"])
@pytest.mark.parametrize("name", ["gru-remember", "forget-on-cue", "anbn"])
def test_attention_reaches_a_step_that_the_recurrence_has_lost(name, scoring):
    found = looked(name, "attention", attention={"scoring": scoring})
    assert found["recurrent"][0] < 1e-5
    assert found["reaching"][0] > 0.02


def test_through_attention_a_step_is_reached_the_more_the_larger_its_share_is_made_by_hand():
    reached = [
        looked("gru-remember", "attention", attention={"share": [2, share]})["reaching"][1] for share in (0.2, 0.5, 0.9)
    ]
    assert reached == sorted(reached)
    assert reached[-1] > 5 * looked("gru-remember", "attention")["reaching"][1]


# Three ways to ask what a step did.


def test_who_shut_the_gate_has_no_share_but_is_missed():
    """Step 4 of "forget on cue" writes nothing and erases all: share 0, and without its input the 1 is still there."""
    assert abs(shares("forget-on-cue", 5)[4]) < 1e-5
    assert abs(shares("forget-on-cue", 5).sum()) < 0.001
    assert looked("forget-on-cue", "occlusion", at=5)["cell"][3] > 0.9


def test_where_the_gate_is_shut_hard_a_gradient_sees_nothing_of_what_absence_would_change():
    gradient, without = (looked("forget-on-cue", lens, at=5)["cell"][3] for lens in ("gradient", "occlusion"))
    assert abs(gradient) < 0.01
    assert without > 0.9
