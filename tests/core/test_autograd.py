"""The outputs and gradients PyTorch gave for RNN, GRU and LSTM, recorded by recorded/record_autograd.py."""

from pathlib import Path

import numpy as np
import pytest

import lstm_core as lc

with np.load(Path(__file__).parent / "recorded" / "autograd.npz") as archive:
    RECORDED = {name: archive[name] for name in archive.files}
CASES = sorted({name.split("/")[0] for name in RECORDED})
ONE_WAY = [case for case in CASES if not case.endswith("both")]
BOTH_WAYS = [case for case in CASES if case.endswith("both")]
ORDER = {
    "rnn": ["hidden"],
    "gru": ["reset_gate", "update_gate", "candidate"],
    "lstm": ["input_gate", "forget_gate", "candidate", "output_gate"],
}
MADE = {"rnn": lc.RNN, "gru": lc.GRU, "lstm": lc.LSTM}


def fields_of(case):
    return {name.split("/", 1)[1]: array for name, array in RECORDED.items() if name.startswith(f"{case}/")}


def blocks(fields, kind, suffix="", of=""):
    """W, U and both biases of each part, or what was recorded `of` them."""
    names = [f"{of}{name}{suffix}" for name in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")]
    cut = [np.split(fields[name], len(ORDER[kind])) for name in names]
    return dict(zip(ORDER[kind], zip(*cut, strict=True), strict=True))


def cell(fields, kind, suffix=""):
    found = blocks(fields, kind, suffix)
    parts = {name: lc.Affine(W, U, first + second) for name, (W, U, first, second) in found.items()}
    if kind != "gru":
        return MADE[kind](**parts)
    W, U, first, second = found["candidate"]
    return lc.GRU(**parts | {"candidate": lc.Affine(W, U, first)}, candidate_recurrent_bias=second)


def assert_same(found, recorded, name):
    np.testing.assert_allclose(found, recorded, rtol=1e-9, atol=1e-12 * np.abs(recorded).max(), err_msg=name)


def assert_weights_same(gradients, fields, kind, suffix=""):
    for name, (W, U, first, second) in blocks(fields, kind, suffix, of="d/").items():
        block = gradients.affine(name)
        for found, recorded in ((block.W, W), (block.U, U), (block.b, first)):
            assert_same(found, recorded, name)
        if kind == "gru" and name == "candidate":
            assert_same(gradients.candidate_recurrent_bias, second, name)
        else:
            assert_same(block.b, second, name)


@pytest.mark.parametrize("case", ONE_WAY)
def test_outputs_and_gradients_are_those_of_pytorch(case):
    fields, kind = fields_of(case), case.split("_")[0]
    one = cell(fields, kind)
    states = ["hidden", "cell"] if kind == "lstm" else ["hidden"]
    trace = lc.run(one, fields["inputs"], *(fields[f"{state}_start"] for state in states))
    np.testing.assert_allclose(trace.hidden_state, fields["hidden_state"], rtol=0, atol=1e-12)
    wanted = [fields[f"{state}_gradients"] for state in states]
    gradients = lc.backpropagate(one, trace, *wanted, truncate_after=3 if case.endswith("cut3") else None)
    assert_same(gradients.inputs, fields["d/inputs"], "inputs")
    assert_same(gradients.hidden_state, fields["d/hidden_state"], "hidden_state")
    if kind == "lstm":
        # A step of PyTorch has h and c for results side by side, so that its c knows no way through its own h.
        through_own_output = gradients.hidden_state * trace.output_gate.value * (1.0 - trace.cell_squashed**2)
        assert_same(gradients.cell_state - through_own_output, fields["d/cell_state"], "cell_state")
    for state in states:
        assert_same(getattr(gradients, f"{state}_start"), fields[f"d/{state}_start"], state)
    assert_weights_same(gradients.cell, fields, kind)


@pytest.mark.parametrize("case", BOTH_WAYS)
def test_outputs_and_gradients_of_both_directions_are_those_of_pytorch(case):
    fields, kind = fields_of(case), case.split("_")[0]
    both = lc.Bidirectional(cell(fields, kind), cell(fields, kind, "_reverse"))
    states = ["hidden", "cell"] if kind == "lstm" else ["hidden"]
    trace = lc.run(both, fields["inputs"], *(fields[f"{state}_start"] for state in states))
    np.testing.assert_allclose(trace.hidden_state, fields["hidden_state"], rtol=0, atol=1e-12)
    gradients = lc.backpropagate(both, trace, fields["hidden_gradients"])
    assert_same(gradients.inputs, fields["d/inputs"], "inputs")
    for k, (suffix, found) in enumerate((("", gradients.forward), ("_reverse", gradients.backward))):
        assert_weights_same(found.cell, fields, kind, suffix)
        for state in states:
            assert_same(getattr(found, f"{state}_start"), fields[f"d/{state}_start"][k], state)


def test_every_kind_is_recorded_one_way_cut_and_both_ways():
    assert len(CASES) == 15
    assert len(BOTH_WAYS) == 3
