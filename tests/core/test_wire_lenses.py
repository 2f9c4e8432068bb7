"""Lenses through the wire: what each answers, of which step and unit, in which direction, and what is refused."""

import math
from decimal import ROUND_HALF_UP, Decimal

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import lstm_core as lc
from tests.core.complex_step import STEP
from tests.core.family import KINDS, made, waves
from tests.core.reference import plain
from tests.core.requests import good_request, request_for
from tests.core.strategies import runs

LENSES = ["memory", "sensitivity", "gradient", "occlusion", "attention"]
WORKING = ["shifted", "raised", "sum", "taken"]
EVERY_KIND = pytest.mark.parametrize("kind", sorted(KINDS))
REMEMBERING = sorted(kind for kind, each in KINDS.items() if each.cell.memory)


def looks(kind):
    return [name for name in LENSES if name != "memory" or kind in REMEMBERING]


class Asked:
    """A run of three units and two inputs, a part of it held, and a request for it."""

    def __init__(self, kind, steps=5, seed=3):
        self.run = made(kind, waves(seed), steps, 2, 3)
        hold = {"part": self.run.cell.parts[0].name, "value": 0.25, "first": 1, "last": 2}
        self.holds = [lc.Hold(**hold)]
        self.trace = self.run.trace(holds=self.holds)
        self.request = request_for(self.run.cell, self.run.inputs, self.run.starts) | {"holds": [hold]}

    def looked(self, *names, **more):
        answered = lc.answer(self.request | {"ask": list(names), "trace": False} | more)
        assert set(answered) == {"lenses"}, answered
        return answered["lenses"]

    def reference(self, inputs):
        """The last step of plain loops that read these inputs, with what is held."""
        run, held = self.run, self.holds[0]
        given = [{held.part: [held.value] * 3} if held.first <= t <= held.last else {} for t in range(len(inputs))]
        weights = {name: array.tolist() for name, array in run.arrays.items()}
        starts = {name: start.tolist() for name, start in run.starts.items()}
        return plain.run(run.kind.step, weights, inputs, starts, given)[-1]


def short(state):
    return state.removesuffix("_state")


@EVERY_KIND
@pytest.mark.parametrize(("at", "unit"), [(None, None), (4, 2)])
def test_lenses_show_what_the_core_does_of_the_step_and_unit_asked_for(kind, at, unit):
    asked = Asked(kind)
    trace, step, one = asked.trace, at or 5, unit or 0
    found = asked.looked(*looks(kind), at=at, unit=unit)
    attention = lc.attention(trace.hidden_state[:step], trace.hidden_state[step - 1], "scaled")
    norms, without = lc.sensitivity(asked.run.cell, trace, step), lc.occlusion(asked.run.cell, trace, step, asked.holds)
    expected = {
        "sensitivity": vars(norms),
        "occlusion": {name: states[:, one] for name, states in vars(without).items() if states is not None}
        | {
            f"{name}_lost": trace.now(f"{name}_state")[step - 1, one] - states[:, one]
            for name, states in vars(without).items()
            if states is not None
        },
        "attention": {name: getattr(attention, name) for name in ("scores", "shares", "context")}
        | {"reaching": attention.reaching_norms(), "recurrent": norms.hidden}
        | {name: found["attention"][name] for name in WORKING},
    }
    if kind in REMEMBERING:
        shares = lc.memory_shares(trace)[..., one].ravel()
        more = ("decimals", "holds", "told", "most", "kept")
        expected["memory"] = {"shares": shares, **{name: found["memory"][name] for name in more}}
    for name, arrays in expected.items():
        wanted = {array: values for array, values in arrays.items() if values is not None}
        assert set(found[name]) == set(wanted)
        for array, values in wanted.items():
            np.testing.assert_allclose(found[name][array], values, rtol=1e-12, err_msg=f"{name} {array}")
            assert found[name][array].ndim == 1
            assert found[name][array].flags.c_contiguous


@EVERY_KIND
def test_the_gradient_is_the_derivative_of_plain_loops_by_each_input(kind):
    asked, at, unit = Asked(kind), 4, 1
    found = asked.looked("gradient", at=at, unit=unit)["gradient"]
    inputs = asked.run.inputs[:at].tolist()
    assert set(found) == {short(state) for state in asked.run.states}
    for t, d in np.ndindex(at, 2):
        stepped = [list(row) for row in inputs]
        stepped[t][d] += STEP
        last = asked.reference(stepped)
        for state in asked.run.states:
            expected = complex(last[state][unit]).imag / STEP.imag
            assert found[short(state)][t * 2 + d] == pytest.approx(expected, rel=1e-9, abs=1e-14), (t, d, state)


@EVERY_KIND
def test_occlusion_is_the_run_of_plain_loops_without_the_inputs_of_one_step(kind):
    asked, at, unit = Asked(kind), 4, 2
    found = asked.looked("occlusion", at=at, unit=unit)["occlusion"]
    for t in range(at):
        last = asked.reference([[0.0, 0.0] if k == t else row for k, row in enumerate(asked.run.inputs[:at].tolist())])
        for state in asked.run.states:
            assert found[short(state)][t] == pytest.approx(last[state][unit], rel=1e-12)


def on_paper(x, decimals):
    """A number as it is printed."""
    return Decimal(float(x)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def adds_up(shares, memory, decimals):
    return sum(on_paper(share, decimals) for share in shares) == on_paper(memory, decimals)


@pytest.mark.parametrize("kind", REMEMBERING)
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_printed_shares_add_up_to_the_printed_memory_with_the_fewest_decimals_that_will_do(kind, data):
    run = data.draw(runs(kind, largest=4.0, steps=12))
    unit = data.draw(st.integers(0, run.cell.H - 1))
    request = request_for(run.cell, run.inputs, run.starts) | {"ask": ["memory"], "unit": unit, "trace": False}
    found = lc.answer(request)["lenses"]["memory"]
    trace = run.trace()
    memory = getattr(trace, "cell_state", trace.hidden_state)[:, unit]
    shares = found["shares"].reshape(trace.T, trace.T + 1)
    assert {found[name].dtype for name in ("decimals", "holds")} == {np.dtype(np.uint8)}
    for t, (decimals, holds) in enumerate(zip(found["decimals"], found["holds"], strict=True)):
        fitting = [count for count in range(2, 7) if adds_up(shares[t], memory[t], count)]
        assert (int(decimals), int(holds)) == ((fitting[0], 1) if fitting else (2, 0))


def test_shares_too_large_to_be_printed_digit_by_digit_are_not_said_to_add_up():
    found = lc.answer(good_request() | {"starts": {"cell_state": [2e5]}, "ask": ["memory"]})["lenses"]["memory"]
    assert found["holds"][0] == 0
    assert found["holds"][-1] == 1  # by then it is small enough


@EVERY_KIND
def test_without_the_trace_only_what_the_lenses_show_is_answered_and_it_is_the_same(kind):
    asked = Asked(kind)
    weights = made(kind, waves(8), 1, 2, 3)
    backward = {"backward": {"weights": request_for(weights.cell, weights.inputs, {})["weights"]}}
    request = asked.request | backward | {"ask": looks(kind), "at": 2, "unit": 1}
    whole, lenses = lc.answer(request | {"trace": True}), lc.answer(request | {"trace": False})
    assert set(whole) == {"trace", "printed", "told", "lenses", "backward"}
    assert set(lenses) == {"lenses", "backward"}
    assert set(lenses["backward"]) == {"lenses"}
    for one, other in ((whole, lenses), (whole["backward"], lenses["backward"])):
        for name in looks(kind):
            assert {array: values.tolist() for array, values in one["lenses"][name].items()} == {
                array: values.tolist() for array, values in other["lenses"][name].items()
            }


def test_without_the_trace_nothing_is_made_ready_for_print(monkeypatch):
    asked = Asked("lstm")
    monkeypatch.setattr("lstm_core.wire.explained", None)
    assert set(asked.looked("memory")) == {"memory"}


@EVERY_KIND
def test_a_backward_cell_is_looked_at_in_the_order_in_which_it_ran_up_to_the_same_step(kind):
    asked, at = Asked(kind), 4
    forward = request_for(asked.run.cell, asked.run.inputs, asked.run.starts)
    other = {name: forward[name] for name in ("weights", "starts")}
    request = asked.request | {"backward": other, "ask": looks(kind), "at": at, "unit": 1, "trace": False}
    found = lc.answer(request)["backward"]["lenses"]
    turned = forward | {"inputs": asked.run.inputs[::-1].ravel().tolist(), "ask": looks(kind), "at": 2, "unit": 1}
    expected = lc.answer(turned)["lenses"]
    for name in looks(kind):
        for array, values in expected[name].items():
            assert np.array_equal(found[name][array], values), (name, array)
    assert len(found["attention"]["shares"]) == 2


@pytest.mark.parametrize("scoring", ["dot", "scaled", "general"])
def test_attention_looks_with_the_query_and_scoring_asked_for(scoring):
    asked, query = Asked("gru"), [0.5, -1.0, 2.0]
    weight = waves(9)(3, 3) if scoring == "general" else None
    options = {"scoring": scoring, "query": query, "weight": None if weight is None else weight.ravel().tolist()}
    found = asked.looked("attention", at=4, attention=options)["attention"]
    expected = lc.attention(asked.trace.hidden_state[:4], query, scoring, weight)
    for name in ("scores", "shares", "context"):
        assert np.array_equal(found[name], getattr(expected, name))


@pytest.mark.parametrize("share", [None, [2, 0.75]])
def test_what_lies_between_scores_and_context_leads_from_the_one_to_the_other(share):
    asked, unit = Asked("lstm"), 2
    found = asked.looked("attention", unit=unit, attention={"query": [3.0, -2.0, 1.0], "share": share})["attention"]
    total = sum(math.exp(score - max(found["scores"])) for score in found["scores"])
    assert found["sum"].tolist() == pytest.approx([total])
    for j, score in enumerate(found["scores"]):
        assert found["shifted"][j] == score - max(found["scores"])
        assert found["raised"][j] == pytest.approx(math.exp(found["shifted"][j]))
        assert found["shares"][j] == pytest.approx(found["raised"][j] / total)
        assert found["taken"][j] == found["shares"][j] * asked.trace.hidden_state[j, unit]
    assert found["context"][unit] == pytest.approx(math.fsum(found["taken"]))


def test_a_share_set_by_hand_is_that_of_a_step_of_the_sequence_in_the_direction_that_knows_it():
    asked = Asked("lstm")
    asked.request["backward"] = {"weights": asked.request["weights"]}
    for step, knows, place in ((1, "forward", 0), (2, "forward", 1), (5, "backward", 0)):
        attention = {"attention": {"share": [step, 0.625]}}
        asking = asked.request | {"ask": ["attention"], "at": 3, "trace": False}
        left, found = lc.answer(asking), lc.answer(asking | attention)
        for direction in ("forward", "backward"):
            one, other = (
                (each if direction == "forward" else each["backward"])["lenses"]["attention"] for each in (left, found)
            )
            assert (other["shares"][place] == 0.625) == (direction == knows)
            assert np.array_equal(one["shares"], other["shares"]) == (direction != knows)


@pytest.mark.parametrize(
    ("more", "where", "words"),
    [
        ({"ask": ["time"]}, "ask", "attention, powers, mark, train, but has the text 'time'."),
        ({"ask": "memory"}, "ask", "must be a list, but is the text 'memory'."),
        ({"at": 9}, "at", "must be a whole number from 1 to 5, but is 9."),
        ({"at": 0}, "at", "must be a whole number from 1 to 5, but is 0."),
        ({"unit": 3}, "unit", "unit must be a whole number from 0 to 2, but is 3."),
        ({"unit": -1}, "unit", "from 0 to 2, but is -1."),
        ({"unit": "first"}, "unit", "but is the text 'first'."),
        ({"attention": "dot"}, "attention", "must be a dictionary with the keys scoring, query, weight, share, but is"),
        ({"attention": {"key": []}}, "attention", "must have no key other than"),
        ({"attention": {"scoring": "cosine"}}, "attention.scoring", "must be one of dot, scaled, general, but is the"),
        ({"attention": {"query": [1.0]}}, "attention.query", "must be H = 3 numbers, but are 1."),
        ({"attention": {"query": [1.0, 2.0, "3"]}}, "attention.query", "query[2] must be one finite number"),
        ({"attention": {"query": [1e308, 1e308, 1e308]}}, "attention.query", "gives products beyond 1.8e308"),
        ({"attention": {"scoring": "general"}}, "attention.weight", "must be given where the scoring is general."),
        ({"attention": {"weight": [1.0] * 9}}, "attention.weight", "must be left out where the scoring is scaled."),
        ({"attention": {"weight": [1.0] * 8}}, "attention.weight", "must be H·H = 9 numbers, but are 8."),
        ({"attention": {"share": 0.5}}, "attention.share", "must be a list"),
        ({"attention": {"share": [1]}}, "attention.share", "must be a step and a value, but are 1."),
        ({"attention": {"share": [0, 0.5]}}, "attention.share", "must be a whole number from 1 to 5, but is 0."),
        ({"attention": {"share": [5, 0.5]}, "at": 4}, "attention.share", "must be a whole number from 1 to 4"),
        ({"attention": {"share": [1, 1.0]}}, "attention.share", "share[1] must be above 0 and below 1, but is 1."),
        ({"attention": {"share": [1, "0"]}}, "attention.share", "share[1] must be one finite number"),
        ({"attention": {"share": [1, 0.5]}, "at": 1}, "attention.share", "there is a single state, which has all."),
    ],
)
def test_what_cannot_be_looked_at_is_refused_in_one_sentence_that_names_the_field(more, where, words):
    request = Asked("lstm").request | {"ask": ["attention"], "trace": False}
    problem = lc.answer(request | more)["problem"]
    assert problem["where"] == where
    assert words in problem["what"]
    assert problem["what"].endswith(".")


def too_many(**more):
    weights = {f"hidden.{name}": np.zeros(size) for name, size in {"W": 64, "U": 64 * 64, "b": 64}.items()}
    return {"kind": "rnn", "D": 1, "H": 64, "weights": weights, "inputs": [0.5] * 300, **more}


def test_attention_over_a_long_run_of_many_units_leaves_out_what_comes_through_the_recurrence():
    found = lc.answer(too_many(ask=["attention"], trace=False))["lenses"]["attention"]
    assert set(found) == {"scores", "shares", "context", "reaching", *WORKING}
    assert len(found["reaching"]) == 300


@pytest.mark.parametrize(
    ("request_", "sentence"),
    [
        (
            request_for(made("rnn", waves(), 2, 1, 1).cell, waves()(2), {}) | {"ask": ["memory"]},
            "ask must not have the memory of an RNN, which carries none over.",
        ),
        (
            too_many(ask=["sensitivity"]),
            "ask must not have the sensitivity of so long a run of so many units: at most 1,000,000 derivatives are "
            "worked out.",
        ),
        (
            too_many(ask=["occlusion"]),
            "ask must not have the occlusion of so long a run: at most 1,000,000 states are worked out.",
        ),
        *(
            (
                request_for(lc.RNN.scalar(hidden=(1e200, 1e200, 0)), np.zeros(3), {}) | {"ask": [lens]},
                f"ask must not have the {lens} of this run: it has derivatives of hidden_state beyond 1.8e308, the "
                "largest number of float64.",
            )
            for lens in ("sensitivity", "gradient", "attention")
        ),
    ],
)
def test_what_a_run_has_not_or_has_too_much_of_is_refused_in_one_sentence(request_, sentence):
    assert lc.answer(request_)["problem"] == {"where": "ask", "what": sentence}


@settings(max_examples=100, deadline=None)
@given(factor=st.floats(-3, 3))
@example(0.0)
@example(1e300)
def test_powers_are_one_product_after_the_other_as_far_as_float64_goes(factor):
    found = lc.answer(good_request() | {"ask": ["powers"], "factor": factor, "trace": False})["lenses"]["powers"]
    products = [1.0]
    while len(products) <= 400 and abs(products[-1] * factor) < np.inf:
        products.append(products[-1] * factor)
    assert found["powers"].tolist() == products


@pytest.mark.parametrize(("factor", "left"), [(0.5, "9.5e-07"), (0.99, "0.82"), (1.1, "6.7"), (1.0, "1")])
def test_a_factor_just_below_one_lasts_twenty_steps_and_one_half_does_not(factor, left):
    found = lc.answer(good_request() | {"ask": ["powers"], "factor": factor})["lenses"]["powers"]["powers"]
    assert f"{found[20]:.2g}" == left
