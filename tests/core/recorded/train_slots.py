"""Train the LSTM of the preset "trained-slots" with PyTorch, and record it for test_presets_of_units.py.

PyTorch is no dependency of the project or its tests. To train anew, in two minutes:

    python -m venv /tmp/torch && /tmp/torch/bin/pip install torch==2.14.1 numpy
    /tmp/torch/bin/python tests/core/recorded/train_slots.py

writes slots.npz beside this file; on another processor the weights may come out
otherwise. Each step has a value, and two numbers that are 1, −1 or 0: `put`
writes the value into slot A or B, `get` asks for 0.7 times what is in A or B,
and what is asked is what all hidden states add up to, 0 where nobody asks. A
little weight on the size of the numbers (L1) makes those that do nothing zero;
after training all are rounded to one decimal. The file holds

    weight_ih (4H, D), weight_hh (4H, H), bias (4H,)    rounded, in PyTorch's order i f g o
    inputs (T, D), hidden_state (T, H)                  what PyTorch answers with these
"""

from pathlib import Path

import numpy as np
import torch

SEED, STEPS, SIZE, LENGTH, UNITS = 2, 2500, 64, 12, 4
LIGHT, LARGEST = 1e-5, 8.0
SHOWN = [
    [0.8, 1, 0],
    [-0.5, -1, 0],
    [0.3, 0, 0],
    [0.0, 0, 1],
    [0.5, 0, -1],
    [-0.4, 1, 0],
    [0.9, 0, 0],
    [0.2, 0, 1],
    [0.7, -1, 0],
    [0.1, 0, -1],
]


def examples(generator):
    """Sequences, and what the hidden states must add up to."""
    value = (torch.rand(SIZE, LENGTH, generator=generator) * 2 - 1).double()
    chance, other = (torch.rand(SIZE, LENGTH, generator=generator) for _ in range(2))
    put = signs(chance)
    get = signs(other) * (put == 0)
    slots = torch.zeros(SIZE, 2, dtype=torch.float64)
    wanted = torch.zeros(SIZE, LENGTH, dtype=torch.float64)
    for t in range(LENGTH):
        for k, sign in enumerate((1, -1)):
            slots[:, k] = torch.where(put[:, t] == sign, value[:, t], slots[:, k])
            wanted[:, t] += 0.7 * slots[:, k] * (get[:, t] == sign)
    return torch.stack([value, put, get], -1), wanted


def signs(chance):
    return (chance < 0.25).double() - ((chance > 0.25) & (chance < 0.5)).double()


def trained():
    generator = torch.Generator().manual_seed(SEED)
    torch.manual_seed(SEED)
    lstm = torch.nn.LSTM(3, UNITS, batch_first=True, dtype=torch.float64)
    descent = torch.optim.Adam(lstm.parameters(), lr=0.03)
    for step in range(STEPS):
        descent.param_groups[0]["lr"] = 0.03 if step < 0.7 * STEPS else 0.006
        inputs, wanted = examples(generator)
        hidden, _ = lstm(inputs)
        size = sum(weights.abs().sum() for weights in lstm.parameters())
        loss = ((hidden.sum(-1) - wanted) ** 2).mean() + LIGHT * size
        descent.zero_grad()
        loss.backward()
        descent.step()
        with torch.no_grad():
            for weights in lstm.parameters():
                weights.clamp_(-LARGEST, LARGEST)
    return lstm


def main():
    lstm = trained()
    with torch.no_grad():
        lstm.bias_ih_l0 += lstm.bias_hh_l0
        lstm.bias_hh_l0.zero_()
        for weights in lstm.parameters():
            weights.copy_(torch.round(weights.clamp(-LARGEST, LARGEST), decimals=1) + 0.0)
        inputs = torch.tensor(SHOWN, dtype=torch.float64)
        hidden, _ = lstm(inputs)
    recorded = {
        "weight_ih": lstm.weight_ih_l0,
        "weight_hh": lstm.weight_hh_l0,
        "bias": lstm.bias_ih_l0,
        "inputs": inputs,
        "hidden_state": hidden,
    }
    arrays = {name: values.detach().numpy() for name, values in recorded.items()}
    np.savez_compressed(Path(__file__).with_name("slots.npz"), **arrays)


if __name__ == "__main__":
    main()
