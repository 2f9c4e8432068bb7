"""Record what PyTorch's nn.LSTM answers in float64, for test_pytorch.py.

PyTorch is no dependency of the project or its tests. To record anew:

    python -m venv /tmp/torch && /tmp/torch/bin/pip install torch==2.13.0 numpy
    /tmp/torch/bin/python tests/core/recorded/record_pytorch.py

writes pytorch.npz beside this file, the same every time. Of each case it holds

    weight_ih (4H, D), weight_hh (4H, H), bias_ih (4H,), bias_hh (4H,)    in PyTorch's order i f g o
    inputs (T, D), hidden_start (H,), cell_start (H,)
    hidden_state (T, H), cell_state (T, H)                                what PyTorch answered

under names such as "T5_D1_H1_mild/inputs". PyTorch gives the cell state of the
last step only, so each sequence is also run one step at a time; both ways must
give the same hidden states to 1e-12.
"""

from pathlib import Path

import numpy as np
import torch

SHAPES = [(1, 1, 1), (5, 1, 1), (60, 1, 1), (7, 3, 1), (9, 1, 4), (12, 4, 8), (25, 8, 3), (40, 5, 16)]
SPREADS = {"mild": 0.5, "strong": 3.0}


def answers(steps, inputs_per_step, units, spread, seed):
    torch.manual_seed(seed)
    lstm = torch.nn.LSTM(inputs_per_step, units, dtype=torch.float64)
    with torch.no_grad():
        for weights in lstm.parameters():
            weights.normal_(0.0, spread)
        inputs = torch.randn(steps, inputs_per_step, dtype=torch.float64)
        start = torch.randn(1, units, dtype=torch.float64), torch.randn(1, units, dtype=torch.float64)
        whole, _ = lstm(inputs, start)
        hidden, cell = [], []
        state = start
        for step in inputs:
            _, state = lstm(step[None], state)
            hidden.append(state[0][0])
            cell.append(state[1][0])
    hidden_state = torch.stack(hidden)
    assert torch.allclose(whole, hidden_state, rtol=0.0, atol=1e-12)
    return {
        "weight_ih": lstm.weight_ih_l0,
        "weight_hh": lstm.weight_hh_l0,
        "bias_ih": lstm.bias_ih_l0,
        "bias_hh": lstm.bias_hh_l0,
        "inputs": inputs,
        "hidden_start": start[0][0],
        "cell_start": start[1][0],
        "hidden_state": whole,
        "cell_state": torch.stack(cell),
    }


def main():
    recorded = {}
    for number, (steps, inputs_per_step, units) in enumerate(SHAPES):
        for name, spread in SPREADS.items():
            case = f"T{steps}_D{inputs_per_step}_H{units}_{name}"
            for field, tensor in answers(steps, inputs_per_step, units, spread, number).items():
                recorded[f"{case}/{field}"] = tensor.detach().numpy()
    np.savez_compressed(Path(__file__).with_name("pytorch.npz"), **recorded)


if __name__ == "__main__":
    main()
