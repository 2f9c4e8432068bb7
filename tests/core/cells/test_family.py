"""What is true of every kind of cell."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import lstm_core as lc
from lstm_core.kinds.trace import DerivedTrace, PartTrace
from tests.core.family import GATES, KINDS, field, made, waves
from tests.core.strategies import runs

EVERY_KIND = pytest.mark.parametrize("kind", sorted(KINDS))


def small(kind, T=5, D=2, H=3, batch=(), seed=0):
    return made(kind, waves(seed), T, D, H, batch)


@EVERY_KIND
@given(data=st.data())
def test_every_field_of_every_step_is_what_plain_loops_make_of_the_step_before(kind, data):
    run = data.draw(runs(kind, largest=8.0))
    trace = run.trace()
    weights = {name: array.tolist() for name, array in run.arrays.items()}
    states = run.starts
    for t in range(trace.T):
        before = {name: state.tolist() for name, state in states.items()}
        for name, expected in run.kind.step(weights, run.inputs[t].tolist(), before, {}).items():
            np.testing.assert_allclose(field(trace, name)[t], expected, rtol=1e-12, atol=1e-12, err_msg=name)
        states = {name: field(trace, name)[t] for name in states}


@EVERY_KIND
@given(data=st.data())
def test_every_field_of_a_whole_run_is_what_plain_loops_make_of_it(kind, data):
    run = data.draw(runs(kind, largest=1.5, steps=15))
    trace = run.trace()
    for name, expected in run.reference().items():
        np.testing.assert_allclose(field(trace, name), expected, rtol=1e-9, atol=1e-12, err_msg=name)


@EVERY_KIND
def test_plain_loops_know_every_field_of_the_trace(kind):
    run = small(kind)
    trace = run.trace()
    names = set()
    for name, found in vars(trace).items():
        inner = vars(found) if isinstance(found, (PartTrace, DerivedTrace)) else {}
        names |= {f"{name}.{each}" for each in inner if each != "held"} or {name}
    given = {"of", "inputs", *(state.start for state in run.cell.states)}
    assert set(run.reference()) == names - given


@EVERY_KIND
@given(data=st.data())
def test_gates_stay_within_0_and_1_and_candidates_within_minus_1_and_1(kind, data):
    run = data.draw(runs(kind, largest=1000.0))
    trace = run.trace()
    for part in run.cell.parts:
        value = trace.part(part.name).value
        assert (part.curve.low, part.curve.high) == ((0.0, 1.0) if part.name in GATES else (-1.0, 1.0))
        assert (value >= part.curve.low).all()
        assert (value <= part.curve.high).all()


@EVERY_KIND
def test_parts_and_stages_are_declared_as_they_stand_in_the_trace(kind):
    cell, trace = small(kind).cell, small(kind).trace()
    assert trace.of is type(cell)
    assert len(cell.stages) == len(cell.lines())
    for stage in cell.stages:
        assert hasattr(trace, stage.result)
    for part in cell.parts:
        assert trace.part(part.name).value.shape == (5, 3)
    for state in cell.states:
        assert hasattr(trace, state.start)
    assert repr(trace) == f"{type(cell).__name__}Trace(T=5, D=2, H=3)"


@EVERY_KIND
@given(data=st.data())
def test_a_batch_is_each_of_its_sequences_by_itself(kind, data):
    run = data.draw(runs(kind, largest=1.5, batches=(1, 3)))
    trace = run.trace()
    B = run.inputs.shape[1]
    assert (B, *run.inputs.shape[2:], run.cell.H) == (trace.B, trace.D, trace.H)
    for k in range(B):
        starts = {name: start[k] for name, start in run.starts.items()}
        alone = lc.run(run.cell, run.inputs[:, k], **starts)
        assert alone.B is None
        for name in run._replace(inputs=run.inputs[:, k], starts=starts).reference():
            np.testing.assert_allclose(
                field(trace, name)[:, k], field(alone, name), rtol=1e-12, atol=1e-12, err_msg=name
            )


@EVERY_KIND
def test_one_start_serves_every_sequence_of_a_batch(kind):
    run = small(kind, batch=(2,))
    one = {name: start[0] for name, start in run.starts.items()}
    both = {name: np.stack([start[0], start[0]]) for name, start in run.starts.items()}
    few, many = lc.run(run.cell, run.inputs, **one), lc.run(run.cell, run.inputs, **both)
    assert np.array_equal(few.hidden_state, many.hidden_state)
    assert few.hidden_start.shape == (2, 3)


@EVERY_KIND
def test_nothing_in_a_trace_can_be_changed(kind):
    for batch in ((), (2,)):
        run = small(kind, batch=batch)
        trace = run.trace()
        for name in run.reference() if not batch else [*run.states, f"{run.cell.parts[0].name}.value"]:
            with pytest.raises(ValueError, match="read-only"):
                field(trace, name)[0] = 1.0
            with pytest.raises(ValueError, match="WRITEABLE"):
                field(trace, name).flags.writeable = True


@EVERY_KIND
def test_a_cell_cannot_be_changed_and_names_all_its_weights(kind):
    run = small(kind)
    cell = run.cell
    assert {name: array.shape for name, array in cell.arrays().items()} == run.kind.shapes(2, 3)
    for name, array in cell.arrays().items():
        assert np.array_equal(array, run.arrays[name])
        assert not np.shares_memory(array, run.arrays[name])
        assert not array.flags.writeable
    with pytest.raises(AttributeError):
        setattr(cell, cell.parts[0].name, None)


@EVERY_KIND
def test_a_scalar_cell_is_the_cell_of_one_unit_and_one_input(kind):
    chosen = KINDS[kind]
    more = {"peepholes": lc.Peepholes([1.0], [2.0], [3.0])} if chosen.cell is lc.PeepholeLSTM else {}
    parts = {part.name: (1.0, 2.0, 3.0) for part in chosen.cell.parts}
    cell = chosen.cell.scalar(**parts, **more)
    assert (cell.D, cell.H) == (1, 1)
    for part in cell.parts:
        block = cell.affine(part.name)
        assert (block.W.tolist(), block.U.tolist(), block.b.tolist()) == ([[1.0]], [[2.0]], [3.0])


@EVERY_KIND
def test_totals_as_large_as_1e300_saturate_without_a_warning(kind):
    run = small(kind, T=3, D=1, H=1)
    large = run._replace(arrays={name: np.full(array.shape, 1e300) for name, array in run.arrays.items()})
    with np.errstate(all="raise"):
        trace = lc.run(large.cell, [0.5, -0.25, 0.125])
    for part in large.cell.parts:
        assert np.isfinite(trace.part(part.name).total).all()


@EVERY_KIND
def test_a_total_beyond_float64_is_named_instead_of_turning_into_nan(kind):
    run = small(kind, T=2, D=1, H=1)
    for part in run.cell.parts:
        huge = run.arrays | {f"{part.name}.W": np.array([[1e300]])}
        with pytest.raises(ValueError, match=rf"^{part.name} overflows at step 2: "):
            lc.run(run.kind.cell.from_arrays(huge), [0.0, 1e300])
