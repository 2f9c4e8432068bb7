"""Every printed line worked out by hand: with Decimal, from the printed text, independent of the core."""

from operator import mul

import numpy as np
import pytest
from hypothesis import given, settings

import lstm_core as lc
from lstm_core.explaining.told import explained
from lstm_core.kinds.equations import Applied, Complement, Curved, Named, Product, Sum
from tests.core.by_hand_tree import PAIRS, ByHand, curve, result_of, rounded, shown, typed_number
from tests.core.cases import Case, cases, held_cases, run_preset, scalar_cell, slider_cases
from tests.core.family import KINDS, every_part_held, made, waves

ROWS = {1: "forget_gate", 2: "input_gate", 3: "candidate", 5: "output_gate"}


def lines_of(cell, trace):
    return explained(cell, trace)[0]


def gate_line_is_true(case, trace, part, t, unit, operands, middle):
    block, computed = getattr(case.cell, part), getattr(trace, part)
    before = trace.hidden_start if t == 0 else trace.hidden_state[t - 1]
    if trace.D == 1:
        from_input = typed_number(block.W[unit, 0]) * typed_number(trace.inputs[t, 0], 2)
    else:
        from_input = shown(computed.from_input[t, unit], operands)
    if trace.H == 1:
        from_hidden = typed_number(block.U[unit, 0]) * shown(before[0], operands)
    else:
        from_hidden = shown(computed.from_hidden[t, unit], operands)
    left = from_input + from_hidden + typed_number(block.b[unit])
    name = "tanh" if part == "candidate" else "sigmoid"
    stage = next(stage for stage in lc.LSTM.stages if stage.result == part)
    total, value = shown(computed.total[t, unit], middle), result_of(trace, stage, t, unit)
    return rounded(left, middle) == total and rounded(curve(name, total), 2) == rounded(curve(name, left), 2) == value


def update_line_is_true(trace, t, unit, operands, middle):
    before = (trace.cell_start if t == 0 else trace.cell_state[t - 1])[unit]
    kept = shown(trace.forget_gate.value[t, unit], operands) * shown(before, operands)
    written = shown(trace.input_gate.value[t, unit], operands) * shown(trace.candidate.value[t, unit], operands)
    kept_shown, written_shown = shown(trace.kept[t, unit], middle), shown(trace.written[t, unit], middle)
    result = shown(trace.cell_state[t, unit], 2)
    products = rounded(kept, middle) == kept_shown and rounded(written, middle) == written_shown
    return products and rounded(kept_shown + written_shown, 2) == rounded(kept + written, 2) == result


def output_line_is_true(trace, t, unit, operands, middle):
    if operands != middle:
        return False
    gate, memory = shown(trace.output_gate.value[t, unit], operands), shown(trace.cell_state[t, unit], operands)
    squashed, result = shown(trace.cell_squashed[t, unit], operands), shown(trace.hidden_state[t, unit], 2)
    worked_out = curve("tanh", memory)
    return (
        rounded(worked_out, operands) == squashed
        and rounded(gate * squashed, 2) == rounded(gate * worked_out, 2) == result
    )


def products_are_true(case, trace, part, t, unit, operands):
    """Whether W·x and U·h, where they are sums, are true with so many decimals when written out, with four at most."""
    block, computed = getattr(case.cell, part), getattr(trace, part)
    before = trace.hidden_start if t == 0 else trace.hidden_state[t - 1]
    inputs = [[typed_number(x, 2) for x in trace.inputs[t]]]
    states = [[shown(h, decimals) for h in before] for decimals in (2, 3, 4)]
    for weights, vectors, total in ((block.W, inputs, "from_input"), (block.U, states, "from_hidden")):
        row = [typed_number(w) for w in weights[unit]]
        sums = [rounded(sum(map(mul, row, vector)), operands) for vector in vectors]
        if len(row) > 1 and shown(getattr(computed, total)[t, unit], operands) not in sums:
            return False
    return True


def fewest(case, trace, t, unit, row):
    """The first true pair in order, found by trying; of those with which its products are true, if there are such."""
    if row in ROWS:
        ready = {count for count in (2, 3, 4) if products_are_true(case, trace, ROWS[row], t, unit, count)}
        found = first_true(case, trace, t, unit, row, [pair for pair in PAIRS if pair[0] in ready])
        if found[2]:
            return found
    return first_true(case, trace, t, unit, row, PAIRS)


def first_true(case, trace, t, unit, row, pairs):
    for operands, middle in pairs:
        if row == 4:
            true = update_line_is_true(trace, t, unit, operands, middle)
        elif row == 6:
            true = output_line_is_true(trace, t, unit, operands, middle)
        else:
            true = gate_line_is_true(case, trace, ROWS[row], t, unit, operands, middle)
        if true:
            return operands, middle, 1
    return 4, 4, 0


def assert_lines_are_the_fewest(case):
    trace = case.run()
    lines = lines_of(case.cell, trace)
    for t in range(trace.T):
        for unit in range(trace.H):
            for row in range(1, 7):
                at = t, unit, row - 1
                chosen = int(lines.operands[at]), int(lines.middle[at]), int(lines.holds[at])
                assert chosen == fewest(case, trace, t, unit, row), (t, unit, row)


@settings(max_examples=40)
@given(slider_cases())
def test_each_line_has_the_fewest_decimals_with_which_it_is_true_by_hand(case):
    assert_lines_are_the_fewest(case)


@settings(max_examples=25)
@given(cases(steps=3, widths=(1, 3), units=(1, 2)))
def test_so_it_has_for_any_numbers_and_any_sizes(case):
    assert_lines_are_the_fewest(case)


@settings(max_examples=25)
@given(held_cases(slider_cases()) | held_cases(cases(steps=3, widths=(1, 3), units=(1, 2))))
def test_the_line_of_a_held_part_is_that_of_its_own_value_and_later_lines_start_from_what_it_is_held_at(case):
    assert_lines_are_the_fewest(case)


@pytest.mark.parametrize("preset", lc.presets(), ids=lambda preset: preset.name)
def test_every_line_of_every_preset_is_true_with_few_decimals(preset):
    case = Case(preset.cell, preset.inputs, preset.hidden_start, preset.cell_start)
    assert_lines_are_the_fewest(case)
    assert lines_of(preset.cell, run_preset(preset)).holds.all()


def test_three_decimals_everywhere_are_fewer_than_two_here_and_four_there():
    cell = scalar_cell(
        forget_gate=(-0.5, 0.02, 0.0),
        input_gate=(1.3, 0.01, 1.7),
        candidate=(1.5, 0.03, 0.7),
        output_gate=(3.5, 0.03, 0.7),
    )
    case = Case(cell, np.array([[1.9], [-2.1]]), np.zeros(1), np.zeros(1))
    trace = case.run()
    for operands, middle in ((2, 4), (3, 3)):
        assert gate_line_is_true(case, trace, "input_gate", 1, 0, operands, middle)
    lines = lines_of(cell, trace)
    assert (lines.operands[1, 0, 1], lines.middle[1, 0, 1]) == (3, 3)


def test_one_line_for_each_step_unit_and_stage():
    units = 3
    block = lc.Affine(np.ones((units, 2)), np.ones((units, units)), np.ones(units))
    cell = lc.LSTM(forget_gate=block, input_gate=block, candidate=block, output_gate=block)
    lines = lines_of(cell, lc.run(cell, np.ones((5, 2))))
    for array in (lines.operands, lines.middle, lines.holds):
        assert array.shape == (5, units, 6)
        assert array.dtype == np.uint8


@pytest.mark.parametrize("row", [0, 1, 2, 4])
def test_a_line_with_a_number_too_large_to_print_in_full_is_never_called_true(row):
    part = ("forget_gate", "input_gate", "candidate", None, "output_gate")[row]
    cell = scalar_cell(**{part: (1e5, 0, 0)})
    lines = lines_of(cell, lc.run(cell, [1.0, 0.0]))
    assert (lines.operands[0, 0, row], lines.middle[0, 0, row], lines.holds[0, 0, row]) == (4, 4, 0)
    assert lines.holds[1, 0, row] == 0
    others = [other for other in range(6) if other != row]
    assert lines.holds[0, 0, others].all()


def test_a_huge_memory_makes_its_own_lines_untrue_and_no_other():
    cell = scalar_cell()
    lines = lines_of(cell, lc.run(cell, [1.0], cell_state=[1e300]))
    assert lines.holds[0, 0].tolist() == [1, 1, 1, 0, 1, 0]


def test_the_most_that_fits_is_counted_without_overflow():
    huge = 99999.9999
    cell = scalar_cell(forget_gate=(huge, huge, huge), input_gate=(huge, -huge, 0))
    trace = lc.run(cell, [huge, -huge], hidden_state=[huge], cell_state=[huge])
    lines = lines_of(cell, trace)
    assert lines.holds[0, 0].tolist()[:1] == [0]  # its total is about 2e10
    assert lines.holds[0, 0, 1] == 1  # w·x and u·h cancel


def named_in(node):
    match node:
        case Named(_, Applied()):
            return []
        case Named():
            return [node]
        case Product(inner) | Sum(inner):
            return [named for each in inner for named in named_in(each)]
        case Complement(of) | Curved(_, of):
            return named_in(of)
    return []


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("holds", [lambda _: (), every_part_held], ids=["free", "held"])
def test_every_line_of_every_kind_is_true_by_hand(kind, holds):
    numbers = waves(7)
    run = made(kind, lambda *shape: np.round(3.0 * numbers(*shape), 1), 12, 1, 1)
    trace = run.trace(holds=holds(run))
    lines = lines_of(run.cell, trace)
    true = 0
    for t in range(trace.T):
        for k, stage in enumerate(run.cell.stages):
            operands, middle = int(lines.operands[t, 0, k]), int(lines.middle[t, 0, k])
            on_the_way = named_in(stage.equation)
            printed_on_the_way = {each.name: shown(trace.recorded(each.name)[t, 0], middle) for each in on_the_way}
            exact = ByHand(run, trace, t, operands, {})
            rounded_between = ByHand(run, trace, t, operands, printed_on_the_way)
            result = result_of(trace, stage, t)
            holds = (
                all(rounded(exact.value(each.of), middle) == printed_on_the_way[each.name] for each in on_the_way)
                and rounded(exact.value(stage.equation), 2) == result
                and rounded(rounded_between.value(stage.equation), 2) == result
            )
            assert holds == bool(lines.holds[t, 0, k]), (stage.name, t)
            true += holds
    assert true > 0.8 * trace.T * len(run.cell.stages)
