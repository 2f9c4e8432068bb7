"""An LSTM in plain loops over plain floats: slow, independent of lstm_core, and obviously right."""

from math import exp, tanh

PARTS = ("forget_gate", "input_gate", "candidate", "output_gate")


def sigmoid(x):
    return 1.0 / (1.0 + exp(-x)) if x >= 0.0 else exp(x) / (1.0 + exp(x))


def step(weights, x, h, c):
    """One step of every unit; `weights[part]` is (W, U, b) as nested lists."""
    units = len(h)
    now = {}
    for part in PARTS:
        W, U, b = weights[part]
        from_input = [sum(W[unit][k] * x[k] for k in range(len(x))) for unit in range(units)]
        from_hidden = [sum(U[unit][k] * h[k] for k in range(units)) for unit in range(units)]
        total = [from_input[unit] + from_hidden[unit] + b[unit] for unit in range(units)]
        curve = tanh if part == "candidate" else sigmoid
        now[f"{part}.from_input"] = from_input
        now[f"{part}.from_hidden"] = from_hidden
        now[f"{part}.total"] = total
        now[f"{part}.value"] = [curve(z) for z in total]
    every = range(units)
    now["kept"] = [now["forget_gate.value"][k] * c[k] for k in every]
    now["written"] = [now["input_gate.value"][k] * now["candidate.value"][k] for k in every]
    now["cell_state"] = [now["kept"][k] + now["written"][k] for k in every]
    now["cell_squashed"] = [tanh(now["cell_state"][k]) for k in every]
    now["hidden_state"] = [now["output_gate.value"][k] * now["cell_squashed"][k] for k in every]
    return now


def run(weights, inputs, h, c):
    """Every step of a sequence, as a list of what `step` returns."""
    steps = []
    for x in inputs:
        steps.append(step(weights, x, h, c))
        h, c = steps[-1]["hidden_state"], steps[-1]["cell_state"]
    return steps
