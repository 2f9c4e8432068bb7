"""Attention against plain loops, its gradient against a complex step, and what is refused."""

import cmath
import math
import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lstm_core as lc
from tests.core.complex_step import STEP

MIXING = [[0.5, -1.0], [2.0, 0.25]]


def by_hand(states, query, scoring="dot", weight=None):
    """Scores, shares and context in plain loops, of complex numbers as well."""
    H = len(query)
    if scoring == "general":
        query = [sum(query[i] * weight[i][k] for i in range(H)) for k in range(H)]
    if scoring == "scaled":
        query = [q / math.sqrt(H) for q in query]
    scores = [sum(q * h for q, h in zip(query, row, strict=True)) for row in states]
    raised = [cmath.exp(score - max(s.real for s in map(complex, scores))) for score in scores]
    shares = [one / sum(raised) for one in raised]
    return scores, shares, [sum(a * row[k] for a, row in zip(shares, states, strict=True)) for k in range(H)]


number = st.floats(-30.0, 30.0)
rows = st.lists(st.tuples(number, number), min_size=1, max_size=6)
scorings = st.sampled_from([("dot", None), ("scaled", None), ("general", MIXING)])


@settings(max_examples=80, deadline=None)
@given(states=rows, query=st.tuples(number, number), how=scorings)
def test_scores_shares_and_context_are_those_of_plain_loops(states, query, how):
    found = lc.attention(states, query, *how)
    for name, wanted in zip(("scores", "shares", "context"), by_hand(states, query, *how), strict=True):
        np.testing.assert_allclose(getattr(found, name), np.real(wanted), rtol=1e-9, atol=1e-9)
    assert math.isclose(found.shares.sum(), 1.0, rel_tol=1e-12)


@settings(max_examples=40, deadline=None)
@given(states=rows, query=st.tuples(number, number), how=scorings, gradient=st.tuples(number, number))
def test_what_reaches_a_state_is_its_derivative(states, query, how, gradient):
    reaching = lc.attention(states, query, *how).reaching(gradient)
    for step, unit in np.ndindex(*reaching.shape):
        stepped = [list(map(complex, row)) for row in states]
        stepped[step][unit] += STEP
        context = by_hand(stepped, query, *how)[2]
        wanted = sum(g * c.imag for g, c in zip(gradient, context, strict=True)) / STEP.imag
        assert math.isclose(reaching[step, unit], wanted, rel_tol=1e-8, abs_tol=1e-8)


def test_a_large_score_takes_all_and_none_is_too_large():
    found = lc.attention([[1e300], [2e300], [-1e300]], [1.0])
    assert found.shares.tolist() == [0.0, 1.0, 0.0]
    assert found.context.tolist() == [2e300]


def test_attention_reaches_a_step_that_the_recurrence_has_lost():
    cell = lc.LSTM.scalar(forget_gate=(0, 0, -4), input_gate=(0, 0, 8), candidate=(4, 0, 0), output_gate=(0, 0, 8))
    trace = lc.run(cell, [1.0, *[0.0] * 20])
    assert lc.sensitivity(cell, trace).hidden[0] < 1e-20
    assert lc.attention(trace.hidden_state, [1.0]).reaching([1.0])[0, 0] > 0.05


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (([1.0], [1.0]), "states[0] must be a list of finite numbers, but has shape ()."),
        (([[1.0, 2.0]], [1.0]), "query must be 2 numbers, one for each unit, but are 1."),
        (([[1.0]], [1.0], "cosine"), "scoring must be one of dot, scaled, general, but is"),
        (([[1.0]], [1.0], "general"), "weight must be given where the scoring is general."),
        (([[1.0]], [1.0], "dot", [[1.0]]), "weight must be left out where the scoring is dot."),
        (([[1.0]], [1.0], "general", [[1.0, 2.0]]), "weight must have shape (1, 1), but has shape (1, 2)."),
        (([[1e200]], [1e200]), "states gives products beyond 1.8e308, the largest number of float64."),
    ],
)
def test_what_is_no_attention_is_refused_in_one_sentence(arguments, sentence):
    with pytest.raises(ValueError, match=re.escape(sentence)):
        lc.attention(*arguments)
    with pytest.raises(ValueError, match="context_gradient must be 1 number, one for each unit, but are 2"):
        lc.attention([[1.0]], [1.0]).reaching([1.0, 2.0])
