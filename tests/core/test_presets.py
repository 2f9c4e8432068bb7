import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import lstm_core as lc
from lstm_core.presets import made
from tests.core.cases import GATES, PARTS, preset, run_preset

NAMES = [
    "default",
    "all-zero",
    "remember-first",
    "forget-on-cue",
    "count",
    "latch",
    "ignore-noise",
    "leaky-average",
    "france",
    "teddy",
    "anbn",
    "letter-latch",
    "trained-slots",
]
SINGLE = NAMES[:10]
ALL = [each for kind in lc.kinds() for each in lc.presets(kind.kind)]

SEEN = {
    "default": lambda x, before, after: x < 0 < after < before - 0.2,
    "all-zero": lambda _, before, after: after == before / 2 > 0.4,
    "remember-first": lambda x, before, after: x < -0.8 and before > 0.6 and abs(after - before) < 0.01,
    "forget-on-cue": lambda x, before, after: x == -2 and before > 0.9 and abs(after) < 0.001,
    "count": lambda x, before, after: x == 1 and before > 1.9 and abs(after - before - 1) < 0.002,
    "latch": lambda x, before, after: x == -2 and before > 0.9 and abs(after) < 0.001,
    "ignore-noise": lambda x, before, after: x == 0.3 and before > 0.7 and abs(after - before) < 0.005,
    "leaky-average": lambda x, before, after: x < -0.5 and before > 0.4 and 0.1 < after < before - 0.1,
    "france": lambda x, before, after: x == -1 and before > 0.97 and abs(after - before) < 0.001,
    "teddy": lambda x, before, after: x == before == after == 0,
}
"""What a preset says it shows, of the input of its step and of c before and after."""


def memory(name, inputs=None):
    """The cell state after each step of a preset, on its own inputs or on others."""
    return run_preset(preset(name), inputs).cell_state.ravel()


def test_the_default_comes_first_and_no_preset_is_missing():
    assert [each.name for each in lc.presets()] == NAMES


def test_presets_are_made_once():
    assert lc.presets() is lc.presets()


def starts(each):
    """The start values there are."""
    return [getattr(each, state.start) for state in each.cell.states]


@pytest.mark.parametrize("each", ALL, ids=lambda each: each.name)
class TestEveryPreset:
    def test_it_has_a_name_for_addresses_and_a_title_for_people(self, each):
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", each.name)
        assert 5 <= len(each.title) <= 28
        assert re.fullmatch(r"[A-Z0-9].{30,58}\.", each.shows)
        assert 100 <= len(each.why) <= 600
        assert each.why.endswith(".")

    def test_it_has_few_units_and_inputs_and_five_to_twelve_steps(self, each):
        assert max(each.cell.D, each.cell.H) <= 4
        assert 5 <= len(each.inputs) <= 12
        assert each.inputs.shape[1] == each.cell.D
        assert {start.shape for start in starts(each)} == {(each.cell.H,)}

    def test_a_slider_reaches_every_number(self, each):
        for numbers in (*each.cell.arrays().values(), each.inputs, *starts(each)):
            assert (np.abs(numbers) <= 8.0).all()
            assert (np.round(numbers, 1) == numbers).all()

    def test_it_cannot_be_changed(self, each):
        with pytest.raises(AttributeError):
            each.title = "Another"
        for numbers in (each.inputs, *starts(each)):
            with pytest.raises(ValueError, match="read-only"):
                numbers[0] = 1.0


def test_those_with_more_than_one_unit_come_last_of_their_kind():
    for kind in lc.kinds():
        several = [each.cell.D * each.cell.H > 1 for each in lc.presets(kind.kind)]
        assert several == sorted(several)


def test_names_stand_on_every_input_or_on_none():
    cell = lc.RNN(lc.Affine([[1, 2]], [[0]], [0]))
    numbers = {"name": "two", "title": "", "shows": "", "step": 1, "why": "", "cell": cell}
    assert made(**numbers, inputs=[[1.0, 2.0]], names=("one", "two")).names == ("one", "two")
    for names in (("one",), ("one", "two\n"), ("one", "2" * 41)):
        with pytest.raises(ValueError, match=r"^names"):
            made(**numbers, inputs=[[1.0, 2.0]], names=names)


def test_words_stand_on_every_step_or_on_none():
    numbers = {"name": "two", "title": "", "shows": "", "step": 1, "why": "", "cell": preset("default").cell}
    assert made(**numbers, inputs=[1.0, 2.0], words=("one", "")).words == ("one", "")
    for words in (("one",), ("one", "two\n"), ("one", "2" * 41)):
        with pytest.raises(ValueError, match=r"^words"):
            made(**numbers, inputs=[1.0, 2.0], words=words)


def test_the_sentence_is_acted_out_with_its_words():
    each = preset("france")
    trace = run_preset(each)
    assert " ".join(each.words) == "I grew up in France I speak fluent"
    said = dict(
        zip(each.words, zip(trace.input_gate.value.ravel(), trace.output_gate.value.ravel(), strict=True), strict=True)
    )
    assert [word for word, (written, _) in said.items() if written > 0.5] == ["France"]
    assert [word for word, (_, shown) in said.items() if shown > 0.5] == ["fluent"]
    assert (np.abs(trace.hidden_state[:-1]) < 0.02).all()
    assert trace.hidden_state[-1] > 0.7


def test_what_comes_later_reaches_a_step_through_the_backward_cell_alone():
    each = preset("teddy")
    both = lc.Bidirectional(each.cell, each.backward)
    word = each.words.index("Teddy")
    said = {}
    for told in (-1.0, 1.0):
        inputs = each.inputs.copy()
        inputs[each.words.index("bears")] = told
        said[told] = lc.run(both, inputs).hidden_state[word]
    assert said[-1.0] == pytest.approx([0, -0.76], abs=0.005)
    assert said[1.0] == pytest.approx([0, 0.76], abs=0.005)


def test_no_name_stands_for_two_presets():
    assert len({each.name for each in ALL}) == len(ALL)


def test_a_kind_that_does_not_exist_has_no_presets():
    with pytest.raises(ValueError, match=r"kind must be one of lstm, .*, but is the text 'elman'"):
        lc.presets("elman")


@pytest.mark.parametrize("name", SINGLE)
def test_what_it_shows_is_seen_at_its_step(name):
    each, seen = preset(name), SEEN[name]
    trace = run_preset(each)
    before, after = np.array([each.cell_start, *trace.cell_state]).ravel()[each.step - 1 :][:2]
    assert seen(each.inputs[each.step - 1, 0], before, after)


def test_the_default_begins_with_the_inputs_of_the_design():
    assert preset("default").inputs.ravel().tolist() == [0.8, -0.3, 0.6, -0.9, 0.4]


def test_the_default_moves_every_gate_at_every_step():
    trace = run_preset(preset("default"))
    for gate in ("forget_gate", "output_gate"):
        value = getattr(trace, gate).value.ravel()
        assert (np.abs(np.diff(value)) > 0.15).all()
        assert np.ptp(value) > 0.45
    assert np.ptp(trace.input_gate.value) > 0.35


def test_the_default_grows_declines_and_changes_sign():
    c = memory("default")
    moves = np.diff(c, prepend=0.0)
    assert (np.abs(moves) > 0.25).all()
    assert np.sign(moves).tolist() == [1, -1, 1, -1, 1]
    assert c.min() < -0.4
    assert c.max() > 0.7


def test_with_all_weights_zero_every_gate_is_one_half_and_the_memory_halves():
    trace = run_preset(preset("all-zero"))
    for part in PARTS:
        assert (getattr(trace, part).total == 0.0).all()
    for gate in GATES:
        assert (getattr(trace, gate).value == 0.5).all()
    assert trace.cell_state.ravel().tolist() == [0.5, 0.25, 0.125, 0.0625, 0.03125]


def test_remember_first_holds_the_first_input_to_the_end():
    c = memory("remember-first")
    assert c[0] == pytest.approx(np.tanh(0.8), abs=0.001)
    assert (np.abs(c - c[0]) < 0.005).all()


@given(
    st.one_of(st.floats(-2.0, -0.3), st.floats(0.3, 2.0)),
    st.lists(st.floats(-1.0, 1.0), min_size=1, max_size=10),
)
def test_remember_first_holds_any_first_input_of_either_sign(first, others):
    c = memory("remember-first", [first, *others])
    assert c[0] == pytest.approx(np.tanh(first), abs=0.001)
    assert np.sign(c[-1]) == np.sign(first)
    assert abs(c[-1] - c[0]) < 0.007 * len(others)


def test_remember_first_writes_at_the_first_step_only():
    written = run_preset(preset("remember-first")).input_gate.value.ravel()
    assert written[0] > 0.999
    assert (written[1:] < 0.005).all()


def test_forget_on_cue_holds_until_the_cue_and_then_forgets():
    inputs, c = preset("forget-on-cue").inputs.ravel(), memory("forget-on-cue")
    assert inputs.tolist() == [1, 0, 0, -2, 0, 1, 0, -2]
    held, forgotten = c[[0, 1, 2, 5, 6]], c[[3, 4, 7]]
    assert (np.abs(held - 0.947) < 0.002).all()
    assert (np.abs(forgotten) < 0.001).all()


@given(st.integers(0, 10))
def test_forget_on_cue_holds_for_as_long_as_the_pause_is(pause):
    c = memory("forget-on-cue", [1.0, *[0.0] * pause, -2.0])
    assert c[-2] > 0.94
    assert abs(c[-1]) < 0.001


@given(st.lists(st.sampled_from([0.0, 1.0]), min_size=1, max_size=12))
def test_count_counts_the_ones(inputs):
    assert memory("count", inputs)[-1] == pytest.approx(sum(inputs), abs=0.001 * (1 + sum(inputs)) * len(inputs))
    assert round(memory("count", inputs)[-1]) == sum(inputs)


def test_count_counts_down_too_and_its_output_cannot_follow():
    assert memory("count", [1.0, 1.0, 1.0, -1.0])[-1] == pytest.approx(2.0, abs=0.01)
    trace = run_preset(preset("count"))
    assert [round(c) for c in trace.cell_state.ravel()] == [1, 1, 2, 3, 3, 3, 4, 5]
    assert trace.hidden_state.max() < 1.0
    assert trace.hidden_state[-2:].min() > 0.99


@given(st.lists(st.sampled_from([2.0, 0.0, 0.0, -2.0]), min_size=1, max_size=10))
def test_latch_is_set_by_2_reset_by_minus_2_and_held_by_0(inputs):
    c = memory("latch", inputs)
    is_set = False
    for x, state in zip(inputs, c, strict=True):
        is_set = x > 0 or (x == 0 and is_set)
        if is_set:
            assert 0.94 < state < 1.4
        else:
            assert abs(state) < 0.001


def test_latch_hardly_moves_when_set_twice():
    c = memory("latch", [2.0, 2.0, 2.0, 0.0, 0.0])
    assert c[0] == pytest.approx(0.953, abs=0.001)
    assert (np.diff(c[:3]) < 0.06).all()
    assert abs(c[4] - c[2]) < 0.002


def test_ignore_noise_follows_strong_inputs_and_nothing_else():
    inputs, c = preset("ignore-noise").inputs.ravel(), memory("ignore-noise")
    strong = [1, 6]
    assert np.flatnonzero(np.abs(inputs) > 1.0).tolist() == strong
    assert c[0] == pytest.approx(0.0, abs=0.001)
    np.testing.assert_allclose(c[strong], np.tanh(inputs[strong] / 2), atol=0.001)
    moves = np.abs(np.diff(c, prepend=0.0))
    assert (np.delete(moves, strong) < 0.005).all()


@given(st.lists(st.floats(-8.0, 0.3), max_size=8))
def test_ignore_noise_lets_weak_and_negative_inputs_pass_by(noise):
    c = memory("ignore-noise", [2.0, *noise])
    assert (np.abs(c - np.tanh(1.0)) < 0.0045 * (1 + len(noise))).all()


def test_leaky_average_is_the_weighted_mean_of_the_squashed_inputs():
    inputs, trace = preset("leaky-average").inputs.ravel(), run_preset(preset("leaky-average"))
    keep = float(trace.forget_gate.value[0, 0])
    assert keep == pytest.approx(0.8, abs=0.003)
    np.testing.assert_allclose(trace.forget_gate.value + trace.input_gate.value, 1.0, atol=1e-15)
    for t in range(len(inputs)):
        weights = (1 - keep) * keep ** np.arange(t, -1, -1)
        assert trace.cell_state[t, 0] == pytest.approx(weights @ np.tanh(inputs[: t + 1]), abs=1e-12)


def test_leaky_average_smooths_and_follows_the_trend():
    inputs, c = preset("leaky-average").inputs.ravel(), memory("leaky-average")
    assert (np.diff(c[:6]) > 0).all()
    assert (np.diff(c[6:]) < 0).all()
    assert c[5] > 0.4
    assert c[-1] < -0.15
    assert np.abs(np.diff(c)).max() < 0.25 * np.abs(np.diff(inputs)).max()


def test_leaky_average_of_a_constant_is_that_constant_squashed():
    assert memory("leaky-average", [0.7] * 60)[-1] == pytest.approx(np.tanh(0.7), abs=1e-5)


NUMBERS_IN_WHY = {
    "default": ["w = 2)", "w = −2)", "w = 2.5)"],
    "remember-first": ["8·h − 8", "b = 8"],
    "forget-on-cue": ["8·x + 8", "8·x − 4", "tanh(2·x), is 0.96"],
    "count": ["b = 8", "tanh(8·x)"],
    "latch": ["8·x + 8", "u = −8", "writes 0.95"],
    "ignore-noise": ["8·x − 8", "−8·x + 8"],
    "leaky-average": ["b = 1.4", "b = −1.4"],
}


@pytest.mark.parametrize(("name", "phrases"), NUMBERS_IN_WHY.items())
def test_the_reason_names_the_weights_there_are(name, phrases):
    for phrase in phrases:
        assert phrase in preset(name).why
