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


def derivative(states, query, how, step):
    """∂context/∂h of a step by a complex step of the plain loops."""
    columns = []
    for unit in range(len(query)):
        stepped = [list(map(complex, row)) for row in states]
        stepped[step][unit] += STEP
        columns.append([complex(c).imag / STEP.imag for c in by_hand(stepped, query, *how)[2]])
    return np.array(columns).T


small = st.floats(-3.0, 3.0)


@settings(max_examples=40, deadline=None)
@given(data=st.data(), H=st.integers(1, 3), scoring=st.sampled_from(["dot", "scaled", "general"]))
def test_what_can_at_most_reach_a_state_is_the_norm_of_its_derivative(data, H, scoring):
    states = data.draw(st.lists(st.lists(small, min_size=H, max_size=H), min_size=1, max_size=5))
    query = data.draw(st.lists(small, min_size=H, max_size=H))
    how = scoring, data.draw(st.lists(st.just(query), min_size=H, max_size=H)) if scoring == "general" else None
    norms = lc.attention(states, query, *how).reaching_norms()
    for step, norm in enumerate(norms):
        wanted = np.linalg.norm(derivative(states, query, how, step), 2)
        assert math.isclose(norm, wanted, rel_tol=1e-8, abs_tol=1e-12)


shares_by_hand = st.floats(0.0, 1.0, exclude_min=True, exclude_max=True)


@settings(max_examples=80, deadline=None)
@given(states=st.lists(st.tuples(number, number), min_size=2, max_size=6), data=st.data(), value=shares_by_hand)
def test_a_share_set_by_hand_leaves_the_others_in_their_proportions(states, data, value):
    found = lc.attention(states, data.draw(st.tuples(small, small)))
    j = data.draw(st.integers(0, len(states) - 1))
    hand = found.with_share(j + 1, value)
    assert hand.shares[j] == value
    assert math.isclose(hand.shares.sum(), 1.0, rel_tol=1e-12)
    others = [k for k in range(len(states)) if k != j]
    assert np.array_equal(hand.scores[others], found.scores[others])
    raised = np.exp(found.scores[others] - found.scores[others].max())
    np.testing.assert_allclose(hand.shares[others], (1.0 - value) * raised / raised.sum(), rtol=1e-12)
    raised = np.exp(hand.scores - hand.scores.max())
    np.testing.assert_allclose(hand.shares, raised / raised.sum(), rtol=1e-9, atol=1e-300)  # again the softmax
    np.testing.assert_allclose(hand.context, hand.shares @ np.array(states), rtol=1e-9, atol=1e-9)
    assert not any(array.flags.writeable for array in (hand.scores, hand.shares, hand.context))


def test_what_reaches_a_state_whose_share_is_set_by_hand_is_what_a_bias_of_its_score_would_let_through():
    states, query, step = [[0.5, -1.0], [2.0, 0.25], [-0.5, 0.75]], [1.0, -0.5], 1
    hand = lc.attention(states, query).with_share(step + 1, 0.75)
    bias = hand.scores[step] - lc.attention(states, query).scores[step]
    for unit in range(2):
        nudged = [list(row) for row in states]
        contexts = []
        for nudge in (-1e-6, 1e-6):
            nudged[step][unit] = states[step][unit] + nudge
            scores, *_ = by_hand(nudged, query)
            scores[step] += bias
            raised = np.exp(np.real(scores))
            contexts.append(raised / raised.sum() @ np.array(nudged))
        assert hand.reaching([1.0, 2.0])[step, unit] == pytest.approx(
            (contexts[1] - contexts[0]) @ [1.0, 2.0] / 2e-6, rel=1e-6
        )


def test_a_share_as_it_was_changes_nothing():
    found = lc.attention([[0.5], [2.0], [-0.5]], [1.0])
    again = found.with_share(2, found.shares[1])
    for name in ("scores", "shares", "context"):
        np.testing.assert_allclose(getattr(again, name), getattr(found, name), rtol=1e-14)


@pytest.mark.parametrize(
    ("states", "arguments", "sentence"),
    [
        ([[1.0], [2.0]], (3, 0.5), "step must be a whole number from 1 to 2, but is 3."),
        ([[1.0], [2.0]], (1, 0.0), "value must be above 0 and below 1, but is 0."),
        ([[1.0], [2.0]], (1, 1.5), "value must be above 0 and below 1, but is 1.5."),
        ([[1.0]], (1, 0.5), "step must be one of several, but there is a single state, which has all."),
    ],
)
def test_a_share_that_cannot_be_is_refused_in_one_sentence(states, arguments, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        lc.attention(states, [1.0]).with_share(*arguments)


def test_a_large_score_takes_all_and_none_is_too_large():
    found = lc.attention([[1e300], [2e300], [-1e300]], [1.0])
    assert found.shares.tolist() == [0.0, 1.0, 0.0]
    assert found.context.tolist() == [2e300]


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
