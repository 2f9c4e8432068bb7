"""What the references of all kinds are written with: plain loops over plain numbers, real or complex."""

import cmath
import math

USUAL = {}  # the curves of parts that have another than the usual one: none


def sigmoid(x):
    if isinstance(x, complex):
        return 1.0 / (1.0 + cmath.exp(-x)) if x.real >= 0.0 else cmath.exp(x) / (1.0 + cmath.exp(x))
    return 1.0 / (1.0 + math.exp(-x)) if x >= 0.0 else math.exp(x) / (1.0 + math.exp(x))


def tanh(x):
    return cmath.tanh(x) if isinstance(x, complex) else math.tanh(x)


def product(matrix, vector):
    return [sum(row[k] * vector[k] for k in range(len(vector))) for row in matrix]


def add(*vectors):
    return [sum(numbers) for numbers in zip(*vectors, strict=True)]


def times(*vectors):
    return [math.prod(numbers) for numbers in zip(*vectors, strict=True)]


def part(now, name, curve, total, given):
    """Record a part's total and value; `given` may hold, for each unit, a value to take instead, or None."""
    held = given.get(name) or [None] * len(total)
    now[f"{name}.total"] = total
    now[f"{name}.value"] = [curve(z) if other is None else other for z, other in zip(total, held, strict=True)]
    return now[f"{name}.value"]


def affine(now, name, weights, x, h):
    """Record W·x and U·h of a part, and return W·x + U·h + b."""
    now[f"{name}.from_input"] = product(weights[f"{name}.W"], x)
    now[f"{name}.from_hidden"] = product(weights[f"{name}.U"], h)
    return add(now[f"{name}.from_input"], now[f"{name}.from_hidden"], weights[f"{name}.b"])


def run(step, weights, inputs, states, given=()):
    """Every step of a sequence, as a list of what `step` returns; `states` maps names of states to numbers."""
    steps = []
    for t, x in enumerate(inputs):
        now = step(weights, x, states, given[t] if given else {})
        states = {name: now[name] for name in states}
        steps.append(now)
    return steps
