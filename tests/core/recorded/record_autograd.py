"""Record what PyTorch's autograd makes of nn.RNN, nn.GRU and nn.LSTM in float64, for test_autograd.py.

PyTorch is no dependency of the project or its tests. To record anew:

    python -m venv /tmp/torch && /tmp/torch/bin/pip install torch==2.13.0 numpy
    /tmp/torch/bin/python tests/core/recorded/record_autograd.py

writes autograd.npz beside this file, the same every time. A case is a kind, a
size and a way, such as "gru_T6_B2_D3_H4/…":

    weight_ih, weight_hh, bias_ih, bias_hh         in PyTorch's order; with suffix _reverse where there are two ways
    inputs (T, B, D), hidden_start, cell_start     the states (B, H), or (2, B, H) where there are two ways
    hidden_gradients (T, B, H), cell_gradients     ∂loss/∂h and ∂loss/∂c as given; ∂loss/∂c not where there are two ways
    hidden_state                                   what PyTorch answered
    d/NAME                                         its gradient of each of the above, and of h and c at every step,
                                                   where c does not count the way through h of the same step

The sequence is run one step at a time where c of every step is needed. "cut3"
detaches both states before steps 3, 6, ….
"""

from pathlib import Path

import numpy as np
import torch

KINDS = {"rnn": torch.nn.RNN, "gru": torch.nn.GRU, "lstm": torch.nn.LSTM}
SIZES = [(1, 1, 1, 1), (6, 2, 3, 4), (25, 1, 2, 5)]


def numbers(generator, *shape, spread=0.8):
    return (torch.randn(*shape, generator=generator, dtype=torch.float64) * spread).requires_grad_()


def layer(kind, D, H, generator, *, both):
    made = KINDS[kind](D, H, dtype=torch.float64, bidirectional=both)
    with torch.no_grad():
        for weights in made.parameters():
            weights.copy_(numbers(generator, *weights.shape))
    return made


def one_way(kind, size, seed, cut=None):
    T, B, D, H = size
    generator = torch.Generator().manual_seed(seed)
    made = layer(kind, D, H, generator, both=False)
    states = ["hidden", "cell"] if kind == "lstm" else ["hidden"]
    given = {"inputs": numbers(generator, T, B, D), **{f"{s}_start": numbers(generator, B, H) for s in states}}
    wanted = {f"{s}_gradients": numbers(generator, T, B, H).detach() for s in states}
    now = [given[f"{s}_start"] for s in states]
    steps = {s: [] for s in states}
    loss = 0.0
    for t in range(T):
        if cut and t and t % cut == 0:
            now = [state.detach() for state in now]
        packed = tuple(state[None] for state in now) if kind == "lstm" else now[0][None]
        _, last = made(given["inputs"][t : t + 1], packed)
        now = [state[0] for state in last] if kind == "lstm" else [last[0]]
        for s, state in zip(states, now, strict=True):
            state.retain_grad()
            steps[s].append(state)
            loss = loss + (state * wanted[f"{s}_gradients"][t]).sum()
    loss.backward()
    reached = {f"d/{s}_state": torch.stack([state.grad for state in steps[s]]) for s in states}
    weights = {name.removesuffix("_l0"): tensor for name, tensor in made.named_parameters()}
    answered = {"hidden_state": torch.stack(steps["hidden"])}
    return {**weights, **given, **wanted, **answered, **reached, **gradients({**weights, **given})}


def both_ways(kind, size, seed):
    T, B, D, H = size
    generator = torch.Generator().manual_seed(seed)
    made = layer(kind, D, H, generator, both=True)
    states = ["hidden", "cell"] if kind == "lstm" else ["hidden"]
    given = {"inputs": numbers(generator, T, B, D), **{f"{s}_start": numbers(generator, 2, B, H) for s in states}}
    starts = tuple(given[f"{s}_start"] for s in states)
    answered, _ = made(given["inputs"], starts if kind == "lstm" else starts[0])
    wanted = numbers(generator, T, B, 2 * H).detach()
    (answered * wanted).sum().backward()
    weights = {name.replace("_l0", ""): tensor for name, tensor in made.named_parameters()}
    found = gradients({**weights, **given})
    return {**weights, **given, "hidden_gradients": wanted, "hidden_state": answered, **found}


def gradients(tensors):
    return {f"d/{name}": tensor.grad for name, tensor in tensors.items()}


def main():
    recorded = {}
    for seed, kind in enumerate(KINDS):
        for size in SIZES:
            case = "{}_T{}_B{}_D{}_H{}".format(kind, *size)
            found = {case: one_way(kind, size, seed)}
            if size[0] == 6:
                found |= {f"{case}_cut3": one_way(kind, size, seed, cut=3), f"{case}_both": both_ways(kind, size, seed)}
            for name, fields in found.items():
                recorded |= {f"{name}/{field}": tensor.detach().numpy() for field, tensor in fields.items()}
    np.savez_compressed(Path(__file__).with_name("autograd.npz"), **recorded)


if __name__ == "__main__":
    main()
