"""An LSTM with peepholes in plain loops over plain numbers."""

from tests.core.reference.plain import USUAL, add, affine, part, sigmoid, tanh, times


def step(weights, x, states, given, curves=USUAL):
    h, c, now = states["hidden_state"], states["cell_state"], {}

    def gate(name, seen):
        now[f"{name}.from_cell"] = times(weights[f"peepholes.{name}"], seen)
        total = add(affine(now, name, weights, x, h), now[f"{name}.from_cell"])
        return part(now, name, curves.get(name, sigmoid), total, given)

    f = gate("forget_gate", c)
    i = gate("input_gate", c)
    g = part(now, "candidate", curves.get("candidate", tanh), affine(now, "candidate", weights, x, h), given)
    now["kept"] = times(f, c)
    now["written"] = times(i, g)
    now["cell_state"] = add(now["kept"], now["written"])
    o = gate("output_gate", now["cell_state"])
    now["cell_squashed"] = [curves.get("cell_squashed", tanh)(memory) for memory in now["cell_state"]]
    now["hidden_state"] = times(o, now["cell_squashed"])
    return now
