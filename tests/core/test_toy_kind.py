"""A kind of cell declared here and nowhere else: everything the core does for a kind follows from the declaration."""

import numpy as np
import pytest

import lstm_core as lc
from lstm_core.activations import SIGMOID, TANH
from lstm_core.explaining.told import explained
from lstm_core.kinds import register
from lstm_core.kinds.cell import Cell
from lstm_core.kinds.choices import Change, Keeping, Opening
from lstm_core.kinds.declared import (
    HIDDEN_STATE,
    Array,
    Part,
    Remembering,
    Stage,
    State,
    curve_of,
    from_hidden,
    from_input,
    stage,
)
from lstm_core.kinds.equations import HIDDEN_BEFORE, Complement, Curved, Field, Named, Product, Sum, Weight
from lstm_core.running.backward import gradient, reverse
from lstm_core.running.forward import sweep
from lstm_core.running.holds import Holds
from tests.core.complex_step import STEP
from tests.core.family import field, waves

GATE, MIX = Part("gate", "g", SIGMOID), Part("mix", "m", TANH)
SLOW_BEFORE = Field("slow_state", before=True)


class Toy(Cell):
    """Two states that read each other, an own product, a peephole, and a state of the step before read last."""

    kind, title = "toy", "a toy"
    parts = (GATE, MIX)
    states = (HIDDEN_STATE, State("slow_state", "slow_start", "s"))
    extra = (Array("taps", "p"),)
    stages = (
        stage(GATE, choices=(Opening("gate", keeps="slow_state"),)),
        Stage(
            "slow state",
            "slow_state",
            Sum(
                Named("kept", Product(Field("gate"), SLOW_BEFORE)),
                Named("written", Product(Complement(Field("gate")), HIDDEN_BEFORE)),
            ),
            choices=(Keeping("slow_state", "gate"), Change("slow_state")),
            tells=("written",),
        ),
        Stage(
            "mix",
            "mix",
            curve_of(
                MIX,
                from_input(MIX),
                from_hidden(MIX, Named("gated", Product(Field("gate"), HIDDEN_BEFORE))),
                Named("mix.from_slow", Product(Weight("taps"), Field("slow_state"))),
                Weight("mix.b"),
            ),
        ),
        Stage(
            "hidden state",
            "hidden_state",
            Sum(
                Product(Field("mix"), Curved(TANH, Field("slow_state"))),
                Product(Complement(Field("gate")), SLOW_BEFORE),
            ),
        ),
    )
    memory = Remembering(state="slow_state", keeps="gate", written="written")


D, H, T = 2, 3, 5


def arrays(numbers):
    blocks = {"W": (H, D), "U": (H, H), "b": (H,)}
    made = {f"{part.name}.{name}": numbers(*shape) for part in Toy.parts for name, shape in blocks.items()}
    return made | {"taps": numbers(H)}


def plain_run(weights, inputs, hidden, slow):
    """The two states of every step, in numbers that may be complex."""
    states = []
    for x in inputs:
        gate = 1.0 / (1.0 + np.exp(-(weights["gate.W"] @ x + weights["gate.U"] @ hidden + weights["gate.b"])))
        new_slow = gate * slow + (1.0 - gate) * hidden
        total = (
            weights["mix.W"] @ x + weights["mix.U"] @ (gate * hidden) + weights["taps"] * new_slow + weights["mix.b"]
        )
        hidden = np.tanh(total) * np.tanh(new_slow) + (1.0 - gate) * slow
        slow = new_slow
        states.append((hidden, slow))
    return [np.array(each) for each in zip(*states, strict=True)]


@pytest.fixture
def numbers():
    made = waves(3)
    return arrays(made), made(T, D), made(H), made(H), made(T, H), made(T, H)


def run(weights, inputs, hidden, slow):
    cell = Toy.from_arrays(weights)
    return cell, sweep(cell, inputs, [hidden, slow], Holds((), cell, len(inputs)))


def test_it_runs(numbers):
    weights, inputs, hidden, slow, *_ = numbers
    _, trace = run(weights, inputs, hidden, slow)
    wanted_hidden, wanted_slow = plain_run(weights, inputs, hidden, slow)
    np.testing.assert_allclose(trace.hidden_state, wanted_hidden, rtol=1e-12, atol=1e-14)
    np.testing.assert_allclose(trace.slow_state, wanted_slow, rtol=1e-12, atol=1e-14)
    np.testing.assert_allclose(trace.mix.from_slow, weights["taps"] * trace.slow_state, rtol=1e-14)
    assert repr(trace) == "ToyTrace(T=5, D=2, H=3)"


def test_it_goes_back(numbers):
    weights, inputs, hidden, slow, onto_hidden, onto_slow = numbers
    cell, trace = run(weights, inputs, hidden, slow)
    flow = reverse(cell, trace, [onto_hidden.copy(), onto_slow.copy()], [False] * T)
    found = gradient(cell, trace, flow.totals) | {
        "hidden_start": flow.starts["hidden_state"],
        "slow_start": flow.starts["slow_state"],
    }

    def loss(weights, hidden, slow):
        hiddens, slows = plain_run(weights, inputs, hidden, slow)
        return (hiddens * onto_hidden).sum() + (slows * onto_slow).sum()

    given = weights | {"hidden_start": hidden, "slow_start": slow}
    for name, array in given.items():
        for place in np.ndindex(array.shape):
            moved = array.astype(complex)
            moved[place] += STEP
            changed = given | {name: moved}
            starts = changed.pop("hidden_start"), changed.pop("slow_start")
            exact = loss(changed, *starts).imag / STEP.imag
            assert found[name][place] == pytest.approx(exact, rel=1e-10, abs=1e-12), f"{name}{place}"


def test_it_can_be_read():
    assert Toy.lines() == (
        "g = σ(W_g·x + U_g·h₍t−1₎ + b_g)",
        "s = g⊙s₍t−1₎ + (1 − g)⊙h₍t−1₎",
        "m = tanh(W_m·x + U_m·(g⊙h₍t−1₎) + p⊙s + b_m)",
        "h = m⊙tanh(s) + (1 − g)⊙s₍t−1₎",
    )


def test_its_memory_is_shared_out_and_its_weights_have_names(numbers):
    weights, inputs, hidden, slow, *_ = numbers
    cell, trace = run(weights, inputs, hidden, slow)
    np.testing.assert_allclose(lc.memory_shares(trace).sum(axis=1), trace.slow_state, rtol=1e-12)
    assert all(np.array_equal(array, weights[name]) for name, array in cell.arrays().items())
    assert list(vars(trace)) == [
        *("of", "inputs", "hidden_start", "slow_start"),
        *("gate", "kept", "written", "slow_state", "mix", "gated", "hidden_state"),
    ]


def test_it_crosses_the_wire(numbers, monkeypatch):
    weights, inputs, hidden, slow, *_ = numbers
    cell, trace = run(weights, inputs, hidden, slow)
    monkeypatch.setattr(register, "KINDS", (*register.KINDS, Toy))
    question = {
        "kind": "toy",
        "D": D,
        "H": H,
        "weights": {name: array.ravel().tolist() for name, array in weights.items()},
        "inputs": inputs.ravel().tolist(),
        "starts": {"hidden_state": hidden.tolist(), "slow_state": slow.tolist()},
        "ask": ["memory"],
        "unit": 1,
    }
    answer = lc.answer(question)
    for name, array in answer["trace"]["values"].items():
        assert np.array_equal(array, field(trace, name).ravel()), name
    assert {"gated", "mix.from_slow"} <= set(answer["trace"]["values"])
    shares = answer["lenses"]["memory"]["shares"].reshape(T, T + 1)
    assert shares.sum(axis=1) == pytest.approx(trace.slow_state[:, 1])
    printed, told, products = explained(cell, trace)
    assert list(answer["printed"]["products"]) == list(products)
    for key, expected in (("printed", printed), ("told", told)):
        assert all(np.array_equal(answer[key][name], array.ravel()) for name, array in vars(expected).items())
    assert len(set(answer["told"]["codes"].tolist())) > 3
    assert [kind.cell for kind in lc.kinds()][-1] is Toy
