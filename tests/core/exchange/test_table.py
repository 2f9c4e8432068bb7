import csv
import io

import numpy as np
import pytest

import lstm_core as lc
from tests.core.exchange.cells import random_cells

CELLS = random_cells()
INPUTS = np.random.default_rng(1).normal(size=(4, 2))


def rows(trace):
    return list(csv.DictReader(io.StringIO(lc.table(trace))))


@pytest.mark.parametrize("name", CELLS)
def test_there_is_one_row_per_step_and_a_number_in_every_place(name):
    read = rows(lc.run(CELLS[name], INPUTS))
    assert [row["step"] for row in read] == ["1", "2", "3", "4"]
    assert all(np.isfinite(float(number)) for row in read for number in row.values())


def test_every_number_of_the_trace_is_there_to_the_last_bit_under_its_name():
    trace = lc.run(CELLS["lstm"], INPUTS)
    for t, row in enumerate(rows(trace)):
        for k in range(3):
            assert float(row[f"hidden_state[{k}]"]) == trace.hidden_state[t, k]
            assert float(row[f"forget_gate.from_hidden[{k}]"]) == trace.forget_gate.from_hidden[t, k]
            assert float(row[f"cell_start[{k}]"]) == trace.cell_start[k]
        assert [float(row[f"inputs[{k}]"]) for k in range(2)] == trace.inputs[t].tolist()


def test_a_row_holds_its_equations():
    for row in rows(lc.run(CELLS["gru"], INPUTS)):
        number = {name: float(text) for name, text in row.items()}
        assert number["hidden_state[1]"] == number["kept[1]"] + number["written[1]"]


def test_held_values_are_marked_by_1():
    trace = lc.run(CELLS["lstm"], INPUTS, holds=[lc.Hold("forget_gate", 1.0, first=2)])
    assert [row["forget_gate.held[0]"] for row in rows(trace)] == ["0", "0", "1", "1"]


def test_of_a_batch_the_sequence_stands_before_the_unit():
    trace = lc.run(CELLS["rnn"], np.stack([INPUTS, -INPUTS], axis=1), hidden_state=[0.5, 0.25, 0.125])
    row = rows(trace)[2]
    assert float(row["hidden.total[1][2]"]) == trace.hidden.total[2, 1, 2]
    assert float(row["hidden_start[1][2]"]) == 0.125


def test_both_directions_have_columns_of_their_own():
    trace = lc.run(CELLS["gru both ways"], INPUTS)
    assert float(rows(trace)[0]["backward.hidden_state[0]"]) == trace.backward.hidden_state[0, 0]


def test_names_need_no_quotes_and_lines_end_alike():
    text = lc.table(lc.run(CELLS["lstm"], INPUTS))
    assert '"' not in text
    assert text.endswith("\n")
    assert text.count("\n") == 5


@pytest.mark.parametrize("wrong", [None, [1, 2], CELLS["lstm"], lc.LSTM])
def test_what_is_no_trace_is_refused(wrong):
    with pytest.raises(ValueError, match=r"trace must be a trace, as run\(\) gives it, but is"):
        lc.table(wrong)
