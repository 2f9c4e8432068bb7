import math

import numpy as np
import pytest

from lstm_core.kinds.equations import Applied, Complement, Curved, Field, Named, Product, Sum, Weight
from tests.core.family import KINDS, field, made, waves

EVERY_KIND = pytest.mark.parametrize("kind", sorted(KINDS))


class WorkedOut:
    """What the trees of a cell come to on one of its traces, and every named field met on the way."""

    def __init__(self, cell, trace):
        self.arrays, self.trace = cell.arrays(), trace
        self.parts = {part.name for part in cell.parts}
        self.named = set()

    def value(self, node):  # noqa: PLR0911 - one for each kind of node
        match node:
            case Field(name, before):
                return self.before(name) if before else self.now(name)
            case Weight(name):
                return self.arrays[name]
            case Applied(matrix, to):
                return self.value(to) @ self.value(matrix).T
            case Product(factors):
                return math.prod(self.value(factor) for factor in factors)
            case Sum(terms):
                return sum(self.value(term) for term in terms)
            case Complement(of):
                return 1.0 - self.value(of)
            case Curved(curve, of):
                return curve.value(self.value(of))
            case Named(name, of):
                worked_out = self.value(of)
                self.named.add(name)
                np.testing.assert_allclose(worked_out, field(self.trace, name), rtol=1e-12, atol=1e-12, err_msg=name)
                return worked_out
        raise AssertionError(f"what is {node}?")

    def now(self, name):
        found = getattr(self.trace, name)
        return getattr(found, "value", found)

    def before(self, name):
        start = getattr(self.trace, name.replace("_state", "_start"))
        return np.concatenate([start[None], self.now(name)[:-1]])


@EVERY_KIND
@pytest.mark.parametrize("batch", [(), (2,)])
def test_every_declared_equation_is_true_of_the_trace(kind, batch):
    run = made(kind, waves(), 6, 2, 3, batch)
    trace = run.trace()
    worked_out = WorkedOut(run.cell, trace)
    for stage in run.cell.stages:
        np.testing.assert_allclose(
            worked_out.value(stage.equation), worked_out.now(stage.result), rtol=1e-12, atol=1e-12, err_msg=stage.name
        )


@EVERY_KIND
def test_the_equations_lead_to_every_field_of_the_trace(kind):
    run = made(kind, waves(), 4, 2, 3)
    worked_out = WorkedOut(run.cell, run.trace())
    for stage in run.cell.stages:
        worked_out.value(stage.equation)
    results = {stage.result for stage in run.cell.stages}
    # The only part of an RNN is its hidden state.
    values = {f"{name}.value" for name in results if hasattr(getattr(run.trace(), name), "value")} | {"hidden.value"}
    assert set(run.reference()) - {"hidden.value"} == (worked_out.named | results | values) - {"hidden.value"} - {
        name for name in results if f"{name}.value" in values
    }


def lines(kind):
    return made(kind, waves(), 1, 1, 1).cell.lines()


def test_equations_can_be_read():
    assert lines("lstm") == (
        "f = σ(W_f·x + U_f·h₍t−1₎ + b_f)",
        "i = σ(W_i·x + U_i·h₍t−1₎ + b_i)",
        "c̃ = tanh(W_c·x + U_c·h₍t−1₎ + b_c)",
        "c = f⊙c₍t−1₎ + i⊙c̃",
        "o = σ(W_o·x + U_o·h₍t−1₎ + b_o)",
        "h = o⊙tanh(c)",
    )
    assert lines("rnn") == ("h = tanh(W_h·x + U_h·h₍t−1₎ + b_h)",)
    assert lines("gru")[2:] == ("n = tanh(W_n·x + b_n + r⊙(U_n·h₍t−1₎ + d))", "h = z⊙h₍t−1₎ + (1 − z)⊙n")
    assert lines("gru_2014")[2] == "n = tanh(W_n·x + b_n + U_n·(r⊙h₍t−1₎))"
    assert lines("peephole_lstm")[0] == "f = σ(W_f·x + U_f·h₍t−1₎ + p_f⊙c₍t−1₎ + b_f)"
    assert lines("peephole_lstm")[4] == "o = σ(W_o·x + U_o·h₍t−1₎ + p_o⊙c + b_o)"
    assert lines("coupled_lstm")[1] == "i = 1 − f"
    assert lines("lstm_1997")[2] == "c = c₍t−1₎ + i⊙c̃"
