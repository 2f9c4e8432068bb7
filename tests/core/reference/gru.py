"""A GRU in both forms, in plain loops over plain numbers."""

from tests.core.reference.plain import USUAL, add, affine, part, product, sigmoid, tanh, times


def step_reset_after(weights, x, states, given, curves=USUAL):
    return step(weights, x, states, given, curves, reset_after=True)


def step_reset_before(weights, x, states, given, curves=USUAL):
    return step(weights, x, states, given, curves, reset_after=False)


def step(weights, x, states, given, curves=USUAL, *, reset_after):
    h, now = states["hidden_state"], {}
    r = part(now, "reset_gate", curves.get("reset_gate", sigmoid), affine(now, "reset_gate", weights, x, h), given)
    z = part(now, "update_gate", curves.get("update_gate", sigmoid), affine(now, "update_gate", weights, x, h), given)
    driven = add(product(weights["candidate.W"], x), weights["candidate.b"])
    now["candidate.from_input"] = product(weights["candidate.W"], x)
    if reset_after:
        now["candidate.from_hidden"] = product(weights["candidate.U"], h)
        now["recalled"] = times(r, add(now["candidate.from_hidden"], weights["candidate_recurrent_bias"]))
        total = add(driven, now["recalled"])
    else:
        now["recalled"] = times(r, h)
        now["candidate.from_hidden"] = product(weights["candidate.U"], now["recalled"])
        total = add(driven, now["candidate.from_hidden"])
    n = part(now, "candidate", curves.get("candidate", tanh), total, given)
    now["kept"] = times(z, h)
    now["written"] = times([1.0 - keep for keep in z], n)
    now["hidden_state"] = add(now["kept"], now["written"])
    return now
