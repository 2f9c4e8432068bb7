"""An LSTM without forget gate in plain loops over plain numbers."""

from tests.core.reference.plain import USUAL, add, affine, part, sigmoid, tanh, times


def step(weights, x, states, given, curves=USUAL):
    h, c, now = states["hidden_state"], states["cell_state"], {}
    i = part(now, "input_gate", curves.get("input_gate", sigmoid), affine(now, "input_gate", weights, x, h), given)
    g = part(now, "candidate", curves.get("candidate", tanh), affine(now, "candidate", weights, x, h), given)
    o = part(now, "output_gate", curves.get("output_gate", sigmoid), affine(now, "output_gate", weights, x, h), given)
    now["kept"] = list(c)
    now["written"] = times(i, g)
    now["cell_state"] = add(c, now["written"])
    now["cell_squashed"] = [curves.get("cell_squashed", tanh)(memory) for memory in now["cell_state"]]
    now["hidden_state"] = times(o, now["cell_squashed"])
    return now
