import re

import numpy as np
import pytest
from hypothesis import given, settings

import lstm_core as lc
from lstm_core.explaining.decimals import printed_lines
from lstm_core.narration import marked, plain, sentences
from lstm_core.printing import percent, signed
from tests.core.by_hand import about, marks, rounded, shown, sums_up
from tests.core.cases import cases, run_preset, scalar_cell, slider_cases

COLOURED = {
    "forget_gate",
    "input_gate",
    "candidate",
    "output_gate",
    "kept",
    "written",
    "cell_state",
    "cell_squashed",
    "hidden_state",
    "inputs",
}
OPEN, CLOSED = (0, 0, 20), (0, 0, -20)


def told(cell, inputs, **starts):
    """Marked sentences, step by step, six for each step."""
    all_told = marked(lc.run(cell, inputs, **starts))
    return [all_told[k : k + 6] for k in range(0, len(all_told), 6)]


def told_number(x, decimals):
    """A number as `signed` prints it, but zero always alike."""
    text = signed(x, decimals)
    return text if text.strip("0.") else "0.00"


@given(cases(steps=4))
def test_there_is_one_sentence_for_each_step_unit_and_stage(case):
    trace = case.run()
    all_told = marked(trace)
    assert len(all_told) == trace.T * trace.H * 6
    for sentence in all_told:
        assert re.fullmatch(r"[A-Z][^.]*(\.\d+[^.]*)*\.", sentence), sentence
        assert {part for _, part in marks(sentence)} <= COLOURED
        assert marks(sentence)


@given(cases(steps=4))
def test_every_number_told_is_one_of_the_trace_as_it_is_printed(case):
    trace = case.run()
    all_told = iter(marked(trace))
    for t in range(trace.T):
        for unit in range(trace.H):
            states = [(trace.cell_start if t == 0 else trace.cell_state[t - 1])[unit], trace.cell_state[t, unit]]
            expected = {
                "forget_gate": {f"keeps {percent(trace.forget_gate.value[t, unit], d)}" for d in (2, 3, 4)},
                "input_gate": {f"writes {percent(trace.input_gate.value[t, unit])}"},
                "output_gate": {f"shows {percent(trace.output_gate.value[t, unit], d)}" for d in (2, 3, 4)},
                "candidate": {f"proposes {signed(trace.candidate.value[t, unit], 2)}"},
                "written": {f"writes {told_number(trace.written[t, unit], d)}" for d in (2, 3, 4)},
                "cell_state": {told_number(c, d) for c in states for d in (2, 3, 4)},
                "hidden_state": {signed(trace.hidden_state[t, unit], 2)},
                "inputs": {"these inputs" if trace.D > 1 else signed(trace.inputs[t, 0], 2)},
            }
            for _ in range(6):
                sentence = next(all_told)
                for words, part in marks(sentence):
                    assert words in expected[part], sentence
                rest = re.sub(r"\[[^\]]*\]\([a-z_]+\)", "", sentence)
                assert not re.search(r"\d", rest), sentence


@given(cases(steps=5))
def test_the_verb_fits_the_states_as_printed(case):
    trace = case.run()
    lines = [(sentence, k) for k, sentence in enumerate(marked(trace)) if k % 6 in (3, 5)]
    for sentence, k in lines:
        t, unit = divmod(k // 6, trace.H)
        before = signed((trace.cell_start if t == 0 else trace.cell_state[t - 1])[unit], 2)
        after = signed(trace.cell_state[t, unit], 2)
        old, new = (float(text.replace("−", "-")) for text in (before, after))
        verb = re.search(r"its state (stays at|crosses zero to|rises to|falls to) (about )?\[", sentence)[1]
        if before == after:
            assert verb == "stays at"
        elif old * new < 0:
            assert verb == "crosses zero to"
        else:
            assert verb == ("rises to" if new > old else "falls to")


def worked_out(trace):
    """For each step and unit whether its two sentences come out right, by hand from the digits in them."""
    all_told = iter(marked(trace))
    for t in range(trace.T):
        for unit in range(trace.H):
            six = [next(all_told) for _ in range(6)]
            for sentence in (six[3], six[5]):
                yield (t, unit), sentence, sums_up(sentence)


@pytest.mark.parametrize("preset", lc.presets(), ids=lambda preset: preset.name)
def test_every_sentence_of_every_preset_adds_up(preset):
    for where, sentence, right in worked_out(run_preset(preset)):
        assert right, (where, sentence)
        assert "about" not in sentence


@settings(max_examples=60)
@given(slider_cases())
def test_every_sentence_adds_up_whatever_the_sliders_say(case):
    for where, sentence, right in worked_out(case.run()):
        assert right, (where, sentence)


@given(cases(steps=4, units=(1, 2)))
def test_every_sentence_adds_up_or_says_about_where_no_decimals_would_do(case):
    trace = case.run()
    summands = printed_lines(case.cell, trace).middle[..., 3]
    assert marked(trace) == marked(trace, summands)
    for (t, unit), sentence, right in worked_out(trace):
        assert right, sentence
        if about(sentence, "state"):
            before = (trace.cell_start if t == 0 else trace.cell_state[t - 1])[unit]
            for d, m in [(d, m) for d in (2, 3, 4) for m in range(summands[t, unit], 5)]:
                kept = shown(trace.forget_gate.value[t, unit], d) * shown(before, d)
                together = kept + shown(trace.written[t, unit], m)
                assert rounded(together) != shown(trace.cell_state[t, unit], 2), (sentence, d, m)


@given(cases(steps=3, units=(1, 2)))
def test_what_is_written_has_no_fewer_digits_than_in_the_picture(case):
    trace = case.run()
    summands = printed_lines(case.cell, trace).middle[..., 3]
    for where, sentence, _ in worked_out(trace):
        digits = next(words for words, part in marks(sentence) if part == "written").partition(".")[2]
        assert digits == "00" or len(digits) >= summands[where]


@given(cases(steps=4))
def test_the_plain_sentences_are_those_of_the_last_stage_without_marks(case):
    trace = case.run()
    for unit in range(trace.H):
        whole = sentences(trace, unit)
        assert len(whole) == trace.T
        for t, sentence in enumerate(whole):
            assert sentence == plain(marked(trace)[(t * trace.H + unit) * 6 + 5])
            assert not set("[](){}") & set(sentence)


def test_the_first_step_says_that_there_is_nothing_to_keep_yet():
    first, second = told(scalar_cell(candidate=(1, 0, 0)), [1.0, 1.0])
    for stage in (0, 3, 5):
        assert "nothing to keep yet" in first[stage]
        assert "nothing to keep yet" not in second[stage]
    assert plain(first[3]) == "The cell has nothing to keep yet and writes +0.38, so its state rises to +0.38."


def test_a_start_value_is_kept_like_any_other():
    (first,) = told(scalar_cell(), [1.0], cell_state=[0.91])
    assert plain(first[0]) == "The forget gate keeps 50 % of the old state +0.91."
    assert "nothing to keep" not in "".join(first)


def test_a_memory_that_is_lost_later_is_not_called_the_beginning():
    _, second = told(scalar_cell(forget_gate=(0, 0, -1e6), input_gate=(0, 0, -1e6)), [1.0, 1.0], cell_state=[1.0])
    assert plain(second[3]) == "The cell keeps 0 % of 0.00 and writes 0.00, so its state stays at 0.00."


def test_closed_and_wide_open_gates_are_called_so():
    (closed,) = told(scalar_cell(forget_gate=CLOSED, input_gate=CLOSED, output_gate=CLOSED), [0.0], cell_state=[0.9])
    assert plain(closed[0]) == "The forget gate is closed and keeps 0 % of the old state +0.90: it will be erased."
    assert plain(closed[1]).startswith("The input gate is closed and writes 0 %")
    assert plain(closed[3]) == "The cell keeps 0 % of +0.90, erasing it, and writes 0.00, so its state falls to 0.00."
    assert plain(closed[4]).startswith("The output gate is closed and shows 0 %")
    (wide,) = told(scalar_cell(forget_gate=OPEN, input_gate=OPEN, output_gate=OPEN), [0.0], cell_state=[0.9])
    assert plain(wide[0]) == "The forget gate is wide open and keeps 100 % of the old state +0.90."
    assert plain(wide[1]).startswith("The input gate is wide open and writes 100 %")
    assert plain(wide[4]).startswith("The output gate is wide open and shows 100 %")


@pytest.mark.parametrize(("total", "share"), [(4.6, "99 %"), (-4.6, "1 %")])
def test_a_gate_at_99_or_1_percent_is_neither_wide_open_nor_closed(total, share):
    gate = (0, 0, total)
    (step,) = told(scalar_cell(forget_gate=gate, input_gate=gate, output_gate=gate), [0.0], cell_state=[0.9])
    for sentence, verb in zip((step[0], step[1], step[4]), ("keeps", "writes", "shows"), strict=True):
        assert f"gate {verb} {share} of" in plain(sentence)


@pytest.mark.parametrize(
    ("bias", "start", "words"),
    [
        (-1, [0.9], "against the old state +0.90."),
        (1, [0.9], "the same sign as the old state +0.90."),
        (1, [-0.9], "against the old state −0.90."),
        (1, [0.0], "as new content."),
        (0, [0.9], "The candidate proposes 0.00: it has nothing to add."),
    ],
)
def test_the_candidate_is_told_by_its_direction(bias, start, words):
    (first,) = told(scalar_cell(candidate=(0, 0, bias)), [0.0], cell_state=start)
    assert words in plain(first[2])


def test_a_state_that_changes_sign_crosses_zero():
    cell = scalar_cell(forget_gate=OPEN, input_gate=OPEN, candidate=(0, 0, -9))
    (first,) = told(cell, [0.0], cell_state=[0.4])
    assert plain(first[3]) == "The cell keeps 100 % of +0.40 and writes −1.00, so its state crosses zero to −0.60."


def test_a_state_that_does_not_change_as_printed_stays():
    (first,) = told(scalar_cell(forget_gate=(0, 0, 8), input_gate=(0, 0, -8)), [0.0], cell_state=[0.5])
    assert "so its state stays at" in first[3]


def test_the_headline_is_the_one_of_the_design():
    cell = scalar_cell(forget_gate=(0, 0, 1.43), input_gate=(0, 0, 0.42), candidate=(0, 0, -0.46))
    (first,) = told(cell, [-0.8], cell_state=[0.914])
    assert first[3] == (
        "The cell [keeps 81 %](forget_gate) of [+0.91](cell_state) and [writes −0.26](written), "
        "so its state falls to [+0.48](cell_state)."
    )


def test_a_whole_step_is_told_in_one_sentence():
    assert sentences(run_preset(lc.presets()[0]))[3] == (
        "Given −0.90, the cell keeps 44 % of +0.77 and writes −0.89; its state crosses zero to −0.55, "
        "and it shows 97 % of that, squashed: −0.49."
    )


def test_huge_numbers_are_told_with_an_exponent():
    (first,) = told(scalar_cell(), [1e300], cell_state=[-3e300])
    assert "[−3.00e300](cell_state)" in first[0]
    assert "Given [+1.00e300](inputs)" in first[5]
    assert "rises to about [−1.50e300](cell_state)" in first[3]


def test_forgetting_is_always_told_as_keeping():
    for preset in lc.presets():
        for sentence in marked(run_preset(preset)):
            assert "forget" not in plain(sentence).replace("forget gate", "")


def test_sentences_of_one_unit_are_about_that_unit():
    H = 2
    W, U, b = np.zeros((H, 1)), np.zeros((H, H)), np.array([20.0, -20.0])
    cell = lc.LSTM(**dict.fromkeys(("forget_gate", "input_gate", "candidate", "output_gate"), lc.Affine(W, U, b)))
    trace = lc.run(cell, [0.0, 0.0])
    assert "keeps 100 %" in sentences(trace, 0)[1]
    assert "keeps 0 %" in sentences(trace, 1)[1]
    for unit in (2, -1):
        with pytest.raises(ValueError, match=f"unit must be a whole number from 0 to 1, but is {unit}"):
            sentences(trace, unit)


def test_a_batch_has_no_sentences():
    trace = lc.run(scalar_cell(), np.zeros((3, 2, 1)))
    with pytest.raises(ValueError, match=r"^trace must be of one sequence, but is of a batch of 2\.$"):
        sentences(trace)
