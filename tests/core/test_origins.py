"""Which sentence is true of what a memory is made of."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lstm_core as lc
from lstm_core.explaining.origins import ORIGINS
from tests.core.requests import request_for
from tests.core.strategies import runs

OPEN, SHUT = (0, 0, 60), (0, 0, -60)


def looked(cell, inputs, start=0.0, holds=()):
    """What is told of each step: which sentence, of which step, how much of that was kept."""
    request = request_for(cell, np.array(inputs), {"cell_state": np.array([start])})
    asked = {"ask": ["memory"], "trace": False, "holds": list(holds)}
    found = lc.answer(request | asked)["lenses"]["memory"]
    return [
        (ORIGINS[told], int(most), round(float(kept), 2))
        for told, most, kept in zip(found["told"], found["most"], found["kept"], strict=True)
    ]


def writing(forget_gate=OPEN):
    """A cell whose candidate is tanh(8x), all of which is written."""
    return lc.LSTM.scalar(forget_gate=forget_gate, input_gate=OPEN, candidate=(8, 0, 0), output_gate=OPEN)


HALF = (0, 0, 0)


@pytest.mark.parametrize(
    ("cell", "inputs", "start", "told"),
    [
        (writing(), [0, 1, 0], 0.0, [("nothing", 0, 1.0), ("now", 2, 1.0), ("before", 2, 1.0)]),
        (writing(HALF), [1, 0, 0], 0.0, [("now", 1, 1.0), ("before", 1, 0.5), ("before", 1, 0.25)]),
        (writing(HALF), [0, 0], 1.0, [("start", 0, 0.5), ("start", 0, 0.25)]),
        (writing(SHUT), [1, 0], 0.0, [("now", 1, 1.0), ("gone", 1, 0.0)]),
        (writing(SHUT), [0], 1.0, [("gone", 0, 0.0)]),
        (writing(HALF), [1, -1], 0.0, [("now", 1, 1.0), ("turned", 2, 1.0)]),
        (writing(), [1, -1], 0.0, [("now", 1, 1.0), ("cancelled", 1, 1.0)]),
        (writing(), [-1, 1, 1], 0.0, [("now", 1, 1.0), ("cancelled", 2, 1.0), ("several", 2, 1.0)]),
        (writing(), [-1, -1, -1], 0.0, [("now", 1, 1.0), ("several", 1, 1.0), ("several", 1, 1.0)]),
    ],
)
def test_the_step_that_wrote_most_of_a_memory_is_named_with_what_was_kept_of_it(cell, inputs, start, told):
    assert [(how, most) for how, most, _ in looked(cell, inputs, start)] == [(how, most) for how, most, _ in told]
    assert [kept for *_, kept in looked(cell, inputs, start)] == [kept for *_, kept in told]


def test_what_is_held_shut_by_hand_is_gone_and_what_is_written_then_is_all_there_is():
    held = looked(writing(), [1, 0, 1], holds=[{"part": "forget_gate", "value": 0.0, "first": 1, "last": 1}])
    assert [how for how, *_ in held] == ["now", "gone", "now"]


@settings(max_examples=40, deadline=None)
@given(data=st.data(), kind=st.sampled_from(["lstm", "gru", "gru_2014", "lstm_1997", "coupled_lstm", "peephole_lstm"]))
def test_what_is_named_is_the_largest_share_and_what_was_kept_of_it_makes_that_share(data, kind):
    run = data.draw(runs(kind, largest=4.0, steps=8))
    unit = data.draw(st.integers(0, run.cell.H - 1))
    request = request_for(run.cell, run.inputs, run.starts) | {"ask": ["memory"], "unit": unit, "trace": False}
    found = lc.answer(request)["lenses"]["memory"]
    start, _, written = (array[..., unit] for array in run.trace().memory)
    shares = found["shares"].reshape(len(written), -1)
    for t, (told, most, kept) in enumerate(zip(found["told"], found["most"].astype(int), found["kept"], strict=True)):
        sign = 1.0 if shares[t].sum() >= 0.0 else -1.0
        with_sign = shares[t] * sign
        assert np.isclose(shares[t, most], kept * (written[most - 1] if most else start), rtol=1e-12, atol=1e-300)
        if ORIGINS[told] in ("start", "now", "before"):
            assert with_sign[most] == with_sign.max()
            assert with_sign[most] > with_sign[with_sign > 0].sum() / 2 * (1 - 1e-12)
