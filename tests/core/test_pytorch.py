"""The numbers PyTorch's nn.LSTM gave, recorded by recorded/record_pytorch.py."""

from pathlib import Path

import numpy as np
import pytest

import lstm_core as lc

with np.load(Path(__file__).parent / "recorded" / "pytorch.npz") as archive:
    RECORDED = {name: archive[name] for name in archive.files}
CASES = sorted({name.split("/")[0] for name in RECORDED})


@pytest.mark.parametrize("case", CASES)
def test_the_core_agrees_with_pytorch(case):
    recorded = {name.split("/")[1]: values for name, values in RECORDED.items() if name.startswith(f"{case}/")}
    W, U = np.split(recorded["weight_ih"], 4), np.split(recorded["weight_hh"], 4)
    b = np.split(recorded["bias_ih"] + recorded["bias_hh"], 4)
    i, f, g, o = (lc.Affine(*block) for block in zip(W, U, b, strict=True))
    cell = lc.LSTM(forget_gate=f, input_gate=i, candidate=g, output_gate=o)
    trace = lc.run(cell, recorded["inputs"], recorded["hidden_start"], recorded["cell_start"])
    np.testing.assert_allclose(trace.hidden_state, recorded["hidden_state"], rtol=0, atol=1e-12)
    np.testing.assert_allclose(trace.cell_state, recorded["cell_state"], rtol=0, atol=1e-12)


def test_several_sizes_are_recorded():
    assert len(CASES) == 16
