"""Products written out, worked out by hand: with Decimal, from the printed text, independent of the core."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lstm_core as lc
from lstm_core.explaining.told import explained
from lstm_core.printing import LARGE
from tests.core.by_hand_tree import rounded, shown, typed_number
from tests.core.family import KINDS, made, waves

COUNTS = range(2, 7)


class Line:
    """The terms and the total of one product, at one step and unit."""

    def __init__(self, run, trace, name, t, unit):
        part, _, taken = name.partition(".")
        self.total = trace.recorded(name)[t, unit]
        self.weights = run.arrays[f"{part}.{'W' if taken == 'from_input' else 'U'}"][unit]
        self.is_typed = taken == "from_input"
        before = trace.hidden_start if t == 0 else trace.hidden_state[t - 1]
        resets_first = (type(run.cell), part) == (lc.GRU2014, "candidate")
        state = trace.reset_gate.value[t] * before if resets_first else before
        self.vector = trace.inputs[t] if self.is_typed else state

    def is_true(self, operands, decimals):
        """With so many decimals of each number of the vector, and of the total."""
        largest = max(map(abs, self.vector))
        if (
            max(*map(abs, self.weights), largest, abs(self.total)) >= LARGE
            or largest * sum(map(abs, self.weights)) >= 9e8
        ):
            return False
        vector = [typed_number(x, 2) if self.is_typed else shown(x, operands) for x in self.vector]
        terms = [typed_number(w) * x for w, x in zip(self.weights, vector, strict=True)]
        return rounded(sum(terms), decimals) == shown(self.total, decimals)


def assert_by_hand(run):
    """Every line has the fewest decimals with which it is true; of what is typed there are none to choose."""
    trace = run.trace()
    printed, _, products = explained(run.cell, trace)
    stage_of = {stage.result: k for k, stage in enumerate(run.cell.stages)}
    true = []
    for name, lines in products.items():
        part = name.partition(".")[0]
        stage = stage_of.get(part, stage_of.get("hidden_state"))
        for t, unit in np.ndindex(trace.T, trace.H):
            line = Line(run, trace, name, t, unit)
            decimals = int(printed.operands[t, unit, stage])
            fewest = next((count for count in COUNTS if line.is_true(count, decimals)), None)
            expected = (4 if line.is_typed else fewest or 4, fewest is not None)
            assert (lines.operands[t, unit], lines.holds[t, unit]) == expected, (name, t, unit)
            true.append(fewest is not None)
    return true


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_product_of_every_kind_has_the_fewest_decimals_with_which_it_is_true(kind):
    numbers = waves(11)
    run = made(kind, lambda *shape: np.round(3.0 * numbers(*shape), 1), 12, 2, 4)
    true = assert_by_hand(run)
    assert len(true) == 2 * len(run.cell.parts) * 12 * 4
    assert np.mean(true) > 0.99


@settings(max_examples=20)
@given(
    st.sampled_from(sorted(KINDS)),
    st.integers(0, 100),
    st.integers(1, 3),
    st.integers(1, 3),
    st.sampled_from([1.0, 8.0, 3e3, 2e5, 1e9]),
)
def test_so_it_has_for_any_sizes_of_cells_and_numbers(kind, seed, D, H, largest):
    numbers = waves(seed)
    assert_by_hand(made(kind, lambda *shape: largest * numbers(*shape), 3, D, H))


def test_lines_of_more_than_sixteen_terms_are_not_looked_at():
    run = made("rnn", waves(1), 2, 17, 16)
    assert list(explained(run.cell, run.trace()).products) == ["hidden.from_hidden"]


def test_a_product_with_a_number_too_large_to_print_in_full_is_never_called_true():
    U = np.eye(2)
    for W, x in (([1e5, 0.0], [0.0, 1.0]), ([0.0, 1.0], [1e5, 0.0]), ([1.0, 1.0], [9e4, 9e4])):
        cell = lc.RNN(lc.Affine([W, [1.0, 1.0]], U, np.zeros(2)))
        lines = explained(cell, lc.run(cell, [x])).products["hidden.from_input"]
        assert lines.holds[0, 0] == 0


def test_in_one_of_one_unit_and_input_nothing_is_written_out():
    run = made("lstm", waves(1), 3, 1, 1)
    assert explained(run.cell, run.trace()).products == {}
