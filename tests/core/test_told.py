"""Which sentence fits a step, each choice as a fact; and that the numbers it tells make what it says they make."""

from math import prod

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lstm_core as lc
from lstm_core.explaining.told import explained
from lstm_core.kinds.plain import declared
from lstm_core.printing import percent, signed
from tests.core.by_hand_tree import PAIRS, ByHand, number, result_of, rounded, shown
from tests.core.cases import cases, held_cases, run_preset, scalar_cell, slider_cases
from tests.core.family import KINDS, Run, every_part_held, made, waves

OPEN, CLOSED = (0, 0, 20), (0, 0, -20)
ZERO = (0, 0, 0)


def told_of(cell, trace):
    return explained(cell, trace)[1]


def chosen(cell, inputs, unit=0, **starts):
    """What is chosen in each step, by the names of the choices."""
    codes = told_of(cell, lc.run(cell, inputs, **starts)).codes
    return [decoded(type(cell), step[unit]) for step in codes]


def decoded(kind, codes):
    found = {}
    for stage, code in zip(declared(kind)["stages"], codes.tolist(), strict=True):
        rest = code
        for choice in reversed(stage["choices"]):
            rest, place = divmod(rest, len(choice["options"]))
            assert choice["name"] not in found
            found[choice["name"]] = choice["options"][place]
        assert rest == 0
    return found


def gru(update_gate=ZERO, reset_gate=ZERO, candidate=ZERO):
    return lc.GRU.scalar(reset_gate=reset_gate, update_gate=update_gate, candidate=candidate)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_code_of_every_kind_says_what_is_chosen_in_each_stage(kind):
    numbers = waves(5)
    run = made(kind, lambda *shape: 8.0 * numbers(*shape), 30, 2, 3)
    codes = told_of(run.cell, run.trace()).codes
    names = [choice["name"] for stage in declared(type(run.cell))["stages"] for choice in stage["choices"]]
    assert all(name.isidentifier() for name in names)
    assert all(prod(len(choice.options) for choice in stage.choices) <= 256 for stage in run.cell.stages)
    for each in codes.reshape(-1, codes.shape[-1]):
        assert sorted(decoded(type(run.cell), each)) == sorted(names)


@given(st.floats(0.0, 1.0) | st.integers(0, 400).map(lambda n: n / 400))
def test_a_gate_is_called_closed_or_open_if_it_prints_so(value):
    cell = scalar_cell()
    trace = lc.run(cell, [0.0], holds=[lc.Hold("input_gate", value, first=0)])
    words = {"0 %": "closed", "100 %": "open"}.get(percent(value), "partly")
    assert decoded(lc.LSTM, told_of(cell, trace).codes[0, 0])["input_gate"] == words


def test_a_shut_forget_gate_is_told_as_closed_and_erases_the_state():
    (now,) = chosen(scalar_cell(forget_gate=CLOSED, input_gate=CLOSED, output_gate=CLOSED), [0.0], cell_state=[0.9])
    assert (now["forget_gate"], now["input_gate"], now["output_gate"]) == ("closed", "closed", "closed")
    assert (now["kept"], now["change"]) == ("erased", "falls")


def test_a_wide_open_gate_is_told_as_open():
    (now,) = chosen(scalar_cell(forget_gate=OPEN, input_gate=OPEN, output_gate=OPEN), [0.0], cell_state=[0.9])
    assert (now["forget_gate"], now["input_gate"], now["output_gate"]) == ("open", "open", "open")
    assert (now["kept"], now["change"]) == ("kept", "stays")


@pytest.mark.parametrize("total", [4.6, -4.6])
def test_a_gate_at_99_or_1_percent_is_neither(total):
    gate = (0, 0, total)
    (now,) = chosen(scalar_cell(forget_gate=gate, input_gate=gate, output_gate=gate), [0.0], cell_state=[0.9])
    assert (now["forget_gate"], now["input_gate"], now["output_gate"]) == ("partly", "partly", "partly")


def test_the_first_step_of_a_run_from_nothing_has_nothing_to_keep_yet():
    first, second = chosen(scalar_cell(candidate=(1, 0, 0)), [1.0, 1.0])
    assert (first["forget_gate"], first["kept"], first["change"]) == ("nothing_yet", "nothing_yet", "rises")
    assert (second["forget_gate"], second["kept"]) == ("partly", "kept")


def test_a_start_value_is_kept_like_any_other():
    (now,) = chosen(scalar_cell(), [1.0], cell_state=[0.91])
    assert (now["forget_gate"], now["kept"]) == ("partly", "kept")


def test_a_memory_that_is_lost_later_is_not_called_the_beginning():
    _, second = chosen(scalar_cell(forget_gate=(0, 0, -1e6), input_gate=(0, 0, -1e6)), [1.0, 1.0], cell_state=[1.0])
    assert (second["forget_gate"], second["kept"], second["change"]) == ("closed", "kept", "stays")


@pytest.mark.parametrize(
    ("bias", "start", "words"),
    [
        (-1, [0.9], "against"),
        (1, [0.9], "same_sign"),
        (1, [-0.9], "against"),
        (1, [0.0], "fresh"),
        (1, [-0.004], "fresh"),
        (0, [0.9], "nothing"),
        (0.004, [0.9], "nothing"),
    ],
)
def test_the_candidate_is_told_by_its_direction(bias, start, words):
    assert chosen(scalar_cell(candidate=(0, 0, bias)), [0.0], cell_state=start)[0]["candidate"] == words
    assert chosen(gru(candidate=(0, 0, bias)), [0.0], hidden_state=start)[0]["candidate"] == words


@given(cases(steps=5))
def test_the_change_fits_the_states_as_they_are_printed(case):
    trace = case.run()
    codes = told_of(case.cell, trace).codes
    for t, unit in np.ndindex(trace.cell_state.shape):
        before, after = (signed(state[t, unit], 2) for state in (trace.before("cell_state"), trace.cell_state))
        old, new = (number(text.lstrip("+")) for text in (before, after))
        moves = "crosses" if old * new < 0 else "rises" if new > old else "falls"
        assert decoded(lc.LSTM, codes[t, unit])["change"] == ("stays" if before == after else moves)


def test_huge_states_stay_where_they_print_alike_and_their_sums_are_told_with_about():
    cell = scalar_cell(forget_gate=OPEN, input_gate=OPEN, candidate=(9, 0, 0))
    for start, inputs, words in (
        ([1.234e5], [1.0], "stays"),
        ([123500.0], [-1.0], "falls"),
        ([-3e300], [0.0], "stays"),
    ):
        trace = lc.run(cell, inputs, cell_state=start)
        said = told_of(cell, trace)
        assert decoded(lc.LSTM, said.codes[0, 0])["change"] == words
        assert said.holds[0, 0].tolist() == [1, 1, 1, 0, 1, 0]
    (half,) = chosen(scalar_cell(), [1e300], cell_state=[-3e300])
    assert half["change"] == "rises"


def test_what_is_chosen_for_a_unit_is_about_that_unit():
    W, U, b = np.zeros((2, 1)), np.zeros((2, 2)), np.array([20.0, -20.0])
    cell = lc.LSTM(**dict.fromkeys(("forget_gate", "input_gate", "candidate", "output_gate"), lc.Affine(W, U, b)))
    assert [chosen(cell, [0.0, 0.0], unit)[1]["forget_gate"] for unit in (0, 1)] == ["open", "closed"]


def test_the_update_gate_of_a_gru_is_all_on_the_side_of_the_old_or_of_the_new():
    for gate, words, kept in ((OPEN, "open", "kept"), (CLOSED, "closed", "erased"), (ZERO, "partly", "kept")):
        (now,) = chosen(gru(update_gate=gate), [1.0], hidden_state=[0.5])
        assert (now["update_gate"], now["kept"]) == (words, kept)
    first, second = chosen(gru(candidate=(1, 0, 0)), [1.0, 1.0])
    assert (first["update_gate"], first["kept"], first["change"]) == ("nothing_yet", "nothing_yet", "rises")
    assert (second["update_gate"], second["kept"], second["change"]) == ("partly", "kept", "rises")


def test_the_reset_gate_of_a_gru_is_closed_or_wide_open():
    found = [chosen(gru(reset_gate=gate), [1.0])[0]["reset_gate"] for gate in (CLOSED, OPEN, ZERO)]
    assert found == ["closed", "open", "partly"]


def test_an_rnn_begins_from_nothing_and_reaches_the_end_of_its_curve():
    first, second = chosen(lc.RNN.scalar(hidden=(1, 0, 0)), [3.1, -2.9])
    assert first == {"before": "nothing_yet", "curve": "at_the_end"}
    assert second == {"before": "something", "curve": "within"}


def test_nothing_is_said_of_the_curve_of_a_state_that_is_held():
    trace = lc.run(lc.RNN.scalar(hidden=(1, 0, 0)), [3.1, 3.1], holds=[lc.Hold("hidden", 0.5, 1)])
    assert [decoded(lc.RNN, step[0])["curve"] for step in told_of(lc.RNN.scalar(hidden=(1, 0, 0)), trace).codes] == [
        "at_the_end",
        "within",
    ]


@pytest.mark.parametrize(("value", "how", "becomes"), [(1.0, "open", "kept"), (0.0, "closed", "erased")])
def test_a_held_gate_is_told_by_what_it_is_held_at(value, how, becomes):
    cell = scalar_cell(forget_gate=(0, 0, 1))
    trace = lc.run(cell, [0.0], cell_state=[0.9], holds=[lc.Hold("forget_gate", value, 0)])
    now = decoded(lc.LSTM, told_of(cell, trace).codes[0, 0])
    assert (now["forget_gate"], now["kept"]) == (how, becomes)


def test_a_unit_of_an_rnn_begins_from_the_states_of_all_units():
    cell = lc.RNN(hidden=lc.Affine(np.ones((2, 1)), np.ones((2, 2)), np.zeros(2)))
    (now,) = chosen(cell, [[1.0]], hidden_state=[0.0, 0.5])
    assert now["before"] == "something"
    (now,) = chosen(cell, [[1.0]], hidden_state=[0.0, 0.0])
    assert now["before"] == "nothing_yet"


def test_an_lstm_of_1997_keeps_all_it_has():
    cell = lc.LSTM1997.scalar(input_gate=OPEN, candidate=(1, 0, 0), output_gate=OPEN)
    assert [now["kept"] for now in chosen(cell, [1.0, 1.0])] == ["nothing_yet", "kept"]


def test_a_peephole_without_weight_is_shut():
    parts = dict.fromkeys(("forget_gate", "input_gate", "candidate", "output_gate"), ZERO)
    cell = lc.PeepholeLSTM.scalar(**parts, peepholes=lc.Peepholes([0.5], [0.0], [-0.5]))
    (now,) = chosen(cell, [1.0], cell_state=[0.5])
    assert [now[f"{gate}_peephole"] for gate in ("forget_gate", "input_gate", "output_gate")] == [
        "looks",
        "shut",
        "looks",
    ]


def assert_what_is_told_makes_the_result(run, trace):
    """The result follows from the numbers told, rounded in none of them but at the end; and not from fewer decimals."""
    printed, said, _ = explained(run.cell, trace)
    for t in range(trace.T):
        for k, stage in enumerate(run.cell.stages):
            if stage.tells is None:
                found = (2, 2, 1)
            else:
                least = int(printed.middle[t, 0, k]) if stage.tells else 2
                found = fewest(run, trace, t, stage, least)
            assert (said.operands[t, 0, k], said.middle[t, 0, k], said.holds[t, 0, k]) == found, (t, stage.name)


def fewest(run, trace, t, stage, least):
    result = result_of(trace, stage, t)
    for operands, middle in PAIRS:
        standing = {name: shown(trace.recorded(name)[t, 0], middle) for name in stage.tells}
        made_of_it = ByHand(run, trace, t, operands, standing).value(stage.equation)
        if middle >= least and rounded(made_of_it, 2) == result:
            return operands, middle, 1
    return 4, 4, 0


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("holds", [lambda _: (), every_part_held], ids=["free", "held"])
def test_what_is_told_of_a_sum_makes_it_in_every_kind(kind, holds):
    numbers = waves(11)
    run = made(kind, lambda *shape: np.round(3.0 * numbers(*shape), 1), 12, 1, 1)
    assert_what_is_told_makes_the_result(run, run.trace(holds=holds(run)))


@settings(max_examples=30)
@given(slider_cases() | cases(steps=3, widths=(1, 1), units=(1, 1)) | held_cases(slider_cases()))
def test_so_it_does_whatever_the_numbers(case):
    starts = {"hidden_state": case.hidden_start, "cell_state": case.cell_start}
    run = Run(KINDS["lstm"], case.cell.arrays(), case.inputs, starts)
    assert_what_is_told_makes_the_result(run, case.run())


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_long_run_is_looked_at_in_stretches_and_no_seam_is_seen(kind, monkeypatch):
    run = made(kind, waves(13), 30, 1, 2)
    whole = explained(run.cell, run.trace())
    monkeypatch.setattr("lstm_core.explaining.told._AT_ONCE", 14)
    parted = explained(run.cell, run.trace())
    products = [(lines, parted.products[name]) for name, lines in whole.products.items()]
    for one, other in [(whole.printed, parted.printed), (whole.told, parted.told), *products]:
        assert all(np.array_equal(array, vars(other)[name]) for name, array in vars(one).items())


@pytest.mark.parametrize("preset", lc.presets(), ids=lambda preset: preset.name)
def test_no_sentence_of_a_preset_has_to_say_about(preset):
    assert told_of(preset.cell, run_preset(preset)).holds.all()
