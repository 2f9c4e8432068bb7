"""Attention over the hidden states of a run: a way to any step that does not lead through the steps between."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from lstm_core.arrays import Floats, finite_floats, frozen
from lstm_core.door import door
from lstm_core.foreign import is_name
from lstm_core.frozen import Frozen
from lstm_core.problem import Problem, in_words, many

if TYPE_CHECKING:
    import numpy.typing as npt

_SCORINGS = ("dot", "scaled", "general")


class Attention(Frozen):
    """How a query looks at hidden states, and what it takes from them; not writeable, float64.

    Attributes
    ----------
    scores : ndarray, shape (T,)
        How well each state fits the query, any numbers.
    shares : ndarray, shape (T,)
        α, the softmax of the scores, each from 0 to 1; together 1, to rounding.
    context : ndarray, shape (H,)
        α₁·h₁ + … + α_T·h_T, what is taken from the states.
    states : ndarray, shape (T, H)
        h, which were looked at.
    query : ndarray, shape (H,)
        q, which looked.
    scored_query : ndarray, shape (H,)
        What each state is multiplied by for its score: q, q/√H or Wᵀ·q.
    """

    scores: Floats
    shares: Floats
    context: Floats
    states: Floats
    query: Floats
    scored_query: Floats

    def reaching(self, context_gradient: npt.ArrayLike) -> Floats:
        """Return what of a loss reaches each hidden state through the attention, if the query is given.

        Parameters
        ----------
        context_gradient : array_like, shape (H,)
            ∂loss/∂context.

        Returns
        -------
        ndarray, shape (T, H)
            ∂loss/∂h, both as what is taken and as what is scored: α_j·g + ∂loss/∂score_j times `scored_query`, where
            ∂loss/∂score_j is α_j·(g·h_j − g·context). Not writeable.

        Raises
        ------
        ValueError
            If it is no list of H finite numbers, or a product leaves the range of float64.
        """
        gradient = _row(context_gradient, self.states.shape[1], "context_gradient")
        with np.errstate(all="ignore"):  # looked for below
            by_score = self.shares * ((self.states - self.context) @ gradient)
            found = self.shares[:, np.newaxis] * gradient + by_score[:, np.newaxis] * self.scored_query
        return _finite(found, "context_gradient")


@door("states")
def attention(
    states: npt.ArrayLike, query: npt.ArrayLike, scoring: str = "dot", weight: npt.ArrayLike | None = None
) -> Attention:
    """Return how a query looks at hidden states.

    The score of a state says how well it fits the query::

        dot       score_j = q·h_j
        scaled    score_j = q·h_j / √H
        general   score_j = q·(W·h_j)

    The shares are α_j = exp(score_j − m) / Σ exp(score − m) with m the largest
    score, which changes nothing but that no exponential is too large.

    Parameters
    ----------
    states : array_like, shape (T, H)
        h, such as `trace.hidden_state`.
    query : array_like, shape (H,)
        q, such as the last hidden state.
    scoring : {"dot", "scaled", "general"}, optional
        How a state is scored.
    weight : array_like, shape (H, H), optional
        W; for "general" alone, which needs it.

    Returns
    -------
    Attention

    Raises
    ------
    ValueError
        If a value is no number, not finite or of the wrong shape, or a score
        leaves the range of float64.

    References
    ----------
    D. Bahdanau, K. Cho and Y. Bengio, "Neural Machine Translation by Jointly
    Learning to Align and Translate", ICLR 2015, for the softmax of scores and
    the context. M.-T. Luong, H. Pham and C. D. Manning, "Effective Approaches
    to Attention-based Neural Machine Translation", EMNLP 2015, for dot and
    general. A. Vaswani et al., "Attention Is All You Need", NeurIPS 2017, for
    scaled.
    """
    if not is_name(scoring, _SCORINGS):
        raise Problem("scoring", f"must be one of {', '.join(_SCORINGS)}, but is {in_words(scoring)}.")
    h = finite_floats(states, 2, "states")
    q = _row(query, h.shape[1], "query")
    with np.errstate(all="ignore"):  # looked for below
        scored_query = _scored(q, str.__str__(scoring), weight)
        scores = h @ scored_query
    _finite(scores, "states")
    raised = np.exp(scores - scores.max())
    shares = raised / raised.sum()
    return Attention(
        scores=frozen(scores),
        shares=frozen(shares),
        context=frozen(shares @ h),
        states=frozen(h),
        query=frozen(q),
        scored_query=frozen(scored_query),
    )


def _scored(query: Floats, scoring: str, weight: npt.ArrayLike | None) -> Floats:
    if (weight is not None) != (scoring == "general"):
        told = "must be given" if weight is None else "must be left out"
        raise Problem("weight", f"{told} where the scoring is {scoring}.")
    if scoring == "scaled":
        smaller: Floats = query / np.sqrt(len(query))
        return smaller
    if weight is None:
        return query.copy()
    matrix = finite_floats(weight, 2, "weight")
    if matrix.shape != (len(query), len(query)):
        raise Problem("weight", f"must have shape {(len(query), len(query))}, but has shape {matrix.shape}.")
    scored: Floats = query @ matrix
    return scored


def _row(value: npt.ArrayLike, size: int, where: str) -> Floats:
    row = finite_floats(value, 1, where)
    if len(row) != size:
        raise Problem(where, f"must be {many(size, 'number')}, one for each unit, but are {len(row)}.")
    return row


def _finite(found: Floats, where: str) -> Floats:
    if not np.isfinite(found).all():
        raise Problem(where, "gives products beyond 1.8e308, the largest number of float64.")
    return frozen(found)
