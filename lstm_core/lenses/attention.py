"""Attention over the hidden states of a run: a way to any step that does not lead through the steps between."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from lstm_core.arrays import Floats, finite_floats, frozen, whole_number
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

    def reaching_norms(self) -> Floats:
        """Return how strongly the context depends on each hidden state through the attention, if the query is given.

        With u = h_j − context and v = `scored_query` the derivative is α_j·(I + u·vᵀ), so that its norm is known
        without it: α_j·(|u||v| + √(|u|²|v|² + 4·(1 + u·v))) / 2, of a single unit α_j·|1 + u·v|.

        Returns
        -------
        ndarray, shape (T,)
            ‖∂context/∂h_j‖, its largest singular value: by how much a small change of h_j can at most arrive. Not
            writeable.

        Raises
        ------
        ValueError
            If a product leaves the range of float64.
        """
        with np.errstate(all="ignore"):  # looked for below
            off, v = self.states - self.context, self.scored_query
            along = 1.0 + off @ v
            sizes = np.sqrt((off * off).sum(axis=1)) * np.sqrt((v * v).sum())
            grown = (sizes + np.sqrt(np.maximum(sizes * sizes + 4.0 * along, 0.0))) / 2.0
            found = self.shares * (np.abs(along) if len(v) == 1 else grown)
        return _finite(found, "states")

    def with_share(self, step: int, value: float) -> Attention:
        """Return the same look with the share of one state set by hand; the others follow in their proportions.

        They have what is left, 1 − value, as they shared it before. A score says so by a constant that is added to
        it, as a bias of this one state would: the score becomes log(value / (1 − value)) + log Σ exp(other scores).
        So the shares are again the softmax of the scores, and what reaches a state is worked out as before.

        Parameters
        ----------
        step : int
            Of the state, counted from 1.
        value : float
            Its share, above 0 and below 1.

        Returns
        -------
        Attention

        Raises
        ------
        ValueError
            If there is no such step or share, or only one state, which has all.
        """
        T = len(self.scores)
        j = whole_number(step, 1, T, "step") - 1
        share = float(finite_floats(value, 0, "value"))
        if not 0.0 < share < 1.0:
            raise Problem("value", f"must be above 0 and below 1, but is {share:g}.")
        if T == 1:
            raise Problem("step", "must be one of several, but there is a single state, which has all.")
        others = np.arange(T) != j
        raised, largest = _raised(self.scores[others])
        scores, shares = self.scores.copy(), np.empty(T)
        scores[j] = np.log(share) - np.log1p(-share) + np.log(raised.sum()) + largest
        shares[others], shares[j] = raised / raised.sum() * (1.0 - share), share
        shared = {"scores": frozen(scores), "shares": frozen(shares), "context": frozen(shares @ self.states)}
        return Attention.holding(**vars(self) | shared)


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
    raised, _ = _raised(scores)
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


def _raised(scores: Floats) -> tuple[Floats, float]:
    """Return exp(score − m), of which none is too large, and m, the largest score."""
    largest = float(scores.max())
    raised: Floats = np.exp(scores - largest)
    return raised, largest


def _row(value: npt.ArrayLike, size: int, where: str) -> Floats:
    row = finite_floats(value, 1, where)
    if len(row) != size:
        raise Problem(where, f"must be {many(size, 'number')}, one for each unit, but are {len(row)}.")
    return row


def _finite(found: Floats, where: str) -> Floats:
    if not np.isfinite(found).all():
        raise Problem(where, "gives products beyond 1.8e308, the largest number of float64.")
    return frozen(found)
