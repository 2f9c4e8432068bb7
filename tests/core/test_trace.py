import re

import numpy as np
import pytest

import lstm_core as lc
from tests.core.cases import FIELDS, PARTS, ZERO, scalar_cell
from tests.core.family import field

CELL = scalar_cell(forget_gate=(1, 0.5, 1), input_gate=(-1, 1, 0), candidate=(2, -1, 0.5), output_gate=(1, 1, 1))


def wide_cell(inputs, units):
    generator = np.random.default_rng(3)
    return lc.LSTM(
        **{
            part: lc.Affine(
                generator.normal(size=(units, inputs)),
                generator.normal(size=(units, units)),
                generator.normal(size=units),
            )
            for part in PARTS
        }
    )


@pytest.mark.parametrize(("T", "D", "H"), [(1, 1, 1), (4, 1, 1), (4, 3, 1), (4, 1, 5), (6, 3, 5)])
def test_time_comes_first_and_units_last(T, D, H):
    trace = lc.run(wide_cell(D, H), np.zeros((T, D)))
    assert (trace.T, trace.D, trace.H) == (T, D, H)
    assert trace.inputs.shape == (T, D)
    assert trace.hidden_start.shape == trace.cell_start.shape == (H,)
    for name in FIELDS:
        assert field(trace, name).shape == (T, H)
        assert field(trace, name).dtype == np.float64


def test_a_flat_sequence_is_one_input_per_step():
    flat, column = lc.run(CELL, [0.1, -0.2]), lc.run(CELL, [[0.1], [-0.2]])
    assert flat.inputs.tolist() == column.inputs.tolist() == [[0.1], [-0.2]]
    assert np.array_equal(flat.hidden_state, column.hidden_state)


@pytest.mark.parametrize(
    "inputs", [[1, -2], (1.0, -2.0), np.array([1, -2], dtype=np.int16), np.array([[1.0], [-2.0]]), range(1, -3, -3)]
)
def test_numbers_may_come_as_any_sequence(inputs):
    assert lc.run(CELL, inputs).inputs.ravel().tolist() == [1.0, -2.0]


@pytest.mark.parametrize("inputs", [np.zeros((4, 2, 1)), np.zeros((4, 2, 1)).tolist(), [np.zeros((2, 1))] * 4])
def test_a_batch_has_its_axis_between_time_and_units(inputs):
    trace = lc.run(CELL, inputs)
    assert (trace.T, trace.B, trace.D, trace.H) == (4, 2, 1, 1)
    assert trace.inputs.shape == trace.hidden_state.shape == (4, 2, 1)
    assert trace.hidden_start.shape == trace.cell_start.shape == (2, 1)
    assert repr(trace) == "LSTMTrace(T=4, B=2, D=1, H=1)"


@pytest.mark.parametrize(
    ("inputs", "start", "sentence"),
    [
        (
            [[[0.1], [0.2]], [[0.1]]],
            None,
            "inputs[1] must have shape (2, 1) like the first step, but has shape (1, 1).",
        ),
        ([[[0.1, 0.2]]], None, "inputs must have 1 number per step, one per column of W, but have 2."),
        ([[[0.1], ["a"]]], None, "inputs[0][1][0] must be one finite number, but is the text 'a'."),
        (np.zeros((4, 0, 1)), None, "inputs must be steps of rows of finite numbers, but is empty."),
        (
            np.zeros((4, 2, 1)),
            [[0.1]] * 3,
            "hidden_state must have shape (1,) or (2, 1), one number per unit, but has shape (3, 1).",
        ),
        (
            np.zeros((4, 2, 1)),
            [0.1, 0.2],
            "hidden_state must have shape (1,) or (2, 1), one number per unit, but has shape (2,).",
        ),
    ],
)
def test_a_bad_batch_is_refused_in_one_sentence(inputs, start, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        lc.run(CELL, inputs, start)


def test_start_values_are_zeros_unless_given():
    assert lc.run(CELL, [0.5]).hidden_start.tolist() == [0.0]
    assert lc.run(CELL, [0.5]).cell_start.tolist() == [0.0]
    trace = lc.run(CELL, [0.5], hidden_state=[0.25], cell_state=[-3])
    assert (trace.hidden_start.tolist(), trace.cell_start.tolist()) == ([0.25], [-3.0])
    assert trace.forget_gate.from_hidden[0, 0] == 0.5 * 0.25


def test_ten_thousand_steps_run_and_stay_finite():
    trace = lc.run(wide_cell(2, 3), np.random.default_rng(0).normal(size=(10_000, 2)))
    assert trace.hidden_state.shape == (10_000, 3)
    assert np.isfinite(trace.cell_state).all()


def test_nothing_in_a_trace_can_be_changed():
    trace = lc.run(CELL, [0.1, 0.2])
    for name in (*FIELDS, "inputs", "hidden_start", "cell_start"):
        with pytest.raises(ValueError, match="read-only"):
            field(trace, name)[0] = 1.0
    for name in vars(trace):
        with pytest.raises(AttributeError):
            setattr(trace, name, None)
        with pytest.raises(AttributeError):
            delattr(trace, name)


def test_a_part_of_a_trace_cannot_be_made_writeable_again():
    trace = lc.run(CELL, [0.1, 0.2])
    for name in FIELDS:
        with pytest.raises(ValueError, match="WRITEABLE"):
            field(trace, name).flags.writeable = True


def test_a_trace_shares_no_memory_with_what_was_given():
    inputs, hidden, memory = np.array([[0.1], [0.2]]), np.array([0.3]), np.array([0.4])
    trace = lc.run(CELL, inputs, hidden, memory)
    before = {name: field(trace, name).copy() for name in (*FIELDS, "inputs", "hidden_start", "cell_start")}
    for given, kept in ((inputs, trace.inputs), (hidden, trace.hidden_start), (memory, trace.cell_start)):
        assert not np.shares_memory(given, kept)
        given[...] = 99.0
    for name, values in before.items():
        assert np.array_equal(field(trace, name), values)


def test_one_run_leaves_another_alone():
    first = lc.run(CELL, [0.1, 0.2])
    before = first.hidden_state.copy()
    lc.run(CELL, [5.0, -5.0])
    assert np.array_equal(first.hidden_state, before)


def test_what_is_printed_of_a_trace_is_short():
    assert repr(lc.run(CELL, [0.1, 0.2])) == "LSTMTrace(T=2, D=1, H=1)"
    assert isinstance(lc.run(CELL, [0.1]), lc.Trace)


@pytest.mark.parametrize(
    ("inputs", "sentence"),
    [
        ([], "inputs must be a list of finite numbers, but is empty."),
        (np.empty((0, 1)), "inputs must be rows of finite numbers, but is empty."),
        (None, "inputs must be a list of finite numbers, but is missing."),
        (0.5, "inputs must be a list of finite numbers, but has shape ()."),
        ("0.5", "inputs must be a list of finite numbers, but is the text '0.5'."),
        ({1: 2}, "inputs must be a list of finite numbers, but is of type dict."),
        ([0.1, "0.2"], "inputs[1] must be one finite number, but is the text '0.2'."),
        ([0.1, float("nan")], "inputs[1] must be a finite number, but is nan."),
        (np.array([0.1, np.inf]), "inputs[1] must be a finite number, but is inf."),
        ([0.1, False], "inputs[1] must be one finite number, but is False."),
        ([0.1, 2j], "inputs[1] must be one finite number, but is of type complex."),
        ([0.1, [0.2]], "inputs[1] must be one finite number, but is of type list."),
        ([[0.1], 0.2], "inputs[1] must be a list of finite numbers, but has shape ()."),
        ([[0.1], []], "inputs[1] must be a list of finite numbers, but is empty."),
        ([[0.1, 0.2]], "inputs must have 1 number per step, one per column of W, but have 2."),
        ([[[[0.1]]]], "inputs[0][0][0] must be one finite number, but is of type list."),
        (np.zeros((2, 1, 1, 1)), "inputs must be rows of finite numbers, but has shape (2, 1, 1, 1)."),
        (np.array([True]), "inputs must be a list of finite numbers, but is an array of bool."),
    ],
)
def test_bad_inputs_are_refused_in_one_sentence(inputs, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        lc.run(CELL, inputs)


def test_a_flat_sequence_is_refused_where_a_step_has_several_inputs():
    with pytest.raises(ValueError, match=re.escape("inputs[0] must be a list of finite numbers, but has shape ().")):
        lc.run(wide_cell(2, 1), [0.1, 0.2])
    with pytest.raises(ValueError, match=re.escape("inputs must be rows of finite numbers, but has shape (2,).")):
        lc.run(wide_cell(2, 1), np.array([0.1, 0.2]))
    with pytest.raises(ValueError, match="inputs must have 2 numbers per step, one per column of W, but have 3"):
        lc.run(wide_cell(2, 1), np.zeros((4, 3)))


@pytest.mark.parametrize("name", ["hidden_state", "cell_state"])
@pytest.mark.parametrize(
    ("state", "words"),
    [
        ([0.1, 0.2], "must have shape (1,), one number per unit, but has shape (2,)."),
        ([[0.1]], "[0] must be one finite number, but is of type list."),
        (0.1, "must be a list of finite numbers, but has shape ()."),
        ([], "must be a list of finite numbers, but is empty."),
        (["a"], "[0] must be one finite number, but is the text 'a'."),
        ([float("-inf")], "[0] must be a finite number, but is -inf."),
        ([True], "[0] must be one finite number, but is True."),
    ],
)
def test_bad_start_values_are_refused_by_name(name, state, words):
    sentence = f"{name}{'' if words.startswith('[') else ' '}{words}"
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        lc.run(CELL, [0.1], **{name: state})


@pytest.mark.parametrize("cell", [None, "lstm", lc.LSTM, 3])
def test_what_is_no_cell_is_refused(cell):
    with pytest.raises(ValueError, match=r"^cell must be a cell such as LSTM, but is "):
        lc.run(cell, [0.1])


@pytest.mark.parametrize(
    ("part", "numbers", "inputs", "step"),
    [
        ("forget_gate", (1e300, 0, 0), [0.0, 1e300], 2),
        ("output_gate", (0, 1e308, 1.7e308), [0.0, 0.0], 1),
        ("candidate", (-1e308, 0, -1e308), [1.0], 1),
        ("input_gate", (1e200, -1e200, 0), [1e200], 1),
    ],
)
def test_a_total_beyond_float64_is_named_instead_of_turning_into_nan(part, numbers, inputs, step):
    cell = scalar_cell(**{part: numbers})
    with pytest.raises(
        ValueError, match=rf"^{part} overflows at step {step}: its total, W·x [+] U·h [+] b, is beyond 1\.8e308"
    ):
        lc.run(cell, inputs, hidden_state=[1e200])


def test_the_first_step_that_overflows_is_named():
    cell = scalar_cell(forget_gate=(1, 0, 0), candidate=(1e300, 0, 0), output_gate=(1e305, 0, 0))
    with pytest.raises(ValueError, match=r"^output_gate overflows at step 2"):
        lc.run(cell, [1.0, 1e4, 1e200])


def test_the_largest_numbers_run_where_no_total_overflows():
    trace = lc.run(scalar_cell(candidate=ZERO), [1.7e308, -1.7e308], hidden_state=[-1.7e308], cell_state=[1.7e308])
    assert trace.cell_state.ravel().tolist() == [0.85e308, 0.425e308]
    assert trace.hidden_state.ravel().tolist() == [0.5, 0.5]


@pytest.mark.parametrize("shape", [(4, 1), (4, 2, 1)])
def test_the_inputs_of_a_trace_cannot_be_written_to(shape):
    assert not lc.run(CELL, np.zeros(shape)).inputs.flags.writeable


def test_what_says_that_nothing_is_held_cannot_be_written_to():
    assert not lc.run(CELL, [0.1]).forget_gate.held.flags.writeable
