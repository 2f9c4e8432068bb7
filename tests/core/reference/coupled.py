"""An LSTM with i = 1 − f in plain loops over plain numbers."""

from tests.core.reference.plain import USUAL, add, affine, part, sigmoid, tanh, times


def step(weights, x, states, given, curves=USUAL):
    h, c, now = states["hidden_state"], states["cell_state"], {}
    f = part(now, "forget_gate", curves.get("forget_gate", sigmoid), affine(now, "forget_gate", weights, x, h), given)
    g = part(now, "candidate", curves.get("candidate", tanh), affine(now, "candidate", weights, x, h), given)
    o = part(now, "output_gate", curves.get("output_gate", sigmoid), affine(now, "output_gate", weights, x, h), given)
    now["input_gate.value"] = [1.0 - forget for forget in f]
    now["kept"] = times(f, c)
    now["written"] = times(now["input_gate.value"], g)
    now["cell_state"] = add(now["kept"], now["written"])
    now["cell_squashed"] = [curves.get("cell_squashed", tanh)(memory) for memory in now["cell_state"]]
    now["hidden_state"] = times(o, now["cell_squashed"])
    return now
