"""Gradients on their way back through time: the loops that kinds of cells share, and what comes out.

A change of the loss per change of a state travels from the last step to the
first. What a step multiplies it by is known from the trace, and worked out for
all steps at once before the loop. Gradients may have more axes between time and
units than the trace has: those of several losses travel side by side.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from lstm_core.affine import Affine
from lstm_core.arrays import Floats

if TYPE_CHECKING:
    from lstm_core.cells.cell import Part
    from lstm_core.trace import PartTrace


@dataclass(frozen=True, eq=False)
class Flow:
    """The gradients that a reverse sweep leaves behind.

    Attributes
    ----------
    totals : dict of ndarray, shape (T, …, H)
        For each part ∂loss/∂total.
    states : dict of ndarray, shape (T, …, H)
        For each state of the cell what reaches it at each step, from all of its
        consequences: ∂loss/∂h, and ∂loss/∂c if there is a cell state.
    starts : dict of ndarray, shape (…, H)
        What reaches the start value of each state.
    """

    totals: dict[str, Floats]
    states: dict[str, Floats]
    starts: dict[str, Floats]


def slope(part: Part, computed: PartTrace) -> Floats:
    """Return ∂value/∂total of a part at every step; 0 where the value was forced, whatever the total."""
    slopes = part.curve.slope(computed.total)
    slopes[computed.forced] = 0.0
    return slopes


def side_by_side(*products: tuple[Floats, Floats]) -> Floats:
    """Return a⊙b of each pair, shape (T, …, n, H), without making each of them first."""
    first = products[0][0]
    together = np.empty((*first.shape[:-1], len(products), first.shape[-1]))
    for k, (one, other) in enumerate(products):
        np.multiply(one, other, together[..., k, :])
    return together


def before(start: Floats, states: Floats) -> Floats:
    """Return the state before each step, shape (T, …, H)."""
    return np.concatenate([start[None], states[:-1]])


def beside(reaching: Floats, known: Floats) -> Floats:
    """Return what is known of every step with axes for the losses that `reaching` holds side by side."""
    return known.reshape(len(known), *(1,) * (reaching.ndim - known.ndim), *known.shape[1:])


def block(totals: Floats, inputs: Floats, products: Floats, read: Floats) -> Affine:
    """Return the gradients of one block, summed over steps and sequences.

    Parameters
    ----------
    totals : ndarray, shape (T, …, H)
        ∂loss/∂total.
    inputs : ndarray, shape (T, …, D)
        What W was multiplied by.
    products : ndarray, shape (T, …, H)
        ∂loss/∂(the product with U).
    read : ndarray, shape (T, …, H)
        What U was multiplied by.
    """
    by_total = _rows(totals)
    return Affine(by_total.T @ _rows(inputs), _rows(products).T @ _rows(read), by_total.sum(axis=0))


def summed(gradients: Floats) -> Floats:
    """Return the sum over steps and sequences, shape (H,)."""
    total: Floats = _rows(gradients).sum(axis=0)
    return total


def _rows(array: Floats) -> Floats:
    return array.reshape(-1, array.shape[-1])


def through_hidden_state(
    reaching: Floats, keeps: Floats | None, onto: Floats, recurrent: Floats, cuts: Iterable[bool]
) -> tuple[Floats, Floats]:
    """Send gradients back through a cell whose only state is h = keeps⊙h₍t−1₎ + what n products with U feed.

    Parameters
    ----------
    reaching : ndarray, shape (T, …, H)
        ∂loss/∂h from outside; the loop adds what comes from later steps.
    keeps : ndarray, shape (T, …, H), or None
        ∂h/∂h₍t−1₎ of the direct way; None if there is none.
    onto : ndarray, shape (T, …, n, H)
        ∂h/∂product, for each of the n products with U.
    recurrent : ndarray, shape (n·H, H)
        U.
    cuts : iterable of bool
        For each step from the last to the first: whether the gradient ends here.

    Returns
    -------
    tuple of ndarray
        ∂loss/∂product, shape (T, …, n, H), and what reaches the start.
    """
    lead, units = reaching.shape[1:-1], reaching.shape[-1]
    products = np.empty((len(reaching), *lead, len(recurrent)))
    by_part = products.reshape(*products.shape[:-1], -1, units)
    carried = np.zeros((*lead, units))
    direct = np.zeros(carried.shape)
    backwards = zip(reaching[::-1], onto[::-1], by_part[::-1], products[::-1], cuts, strict=True)
    kept = iter(keeps[::-1]) if keeps is not None else None
    for h, onto_now, part, product, cut in backwards:
        np.add(h, carried, h)
        np.multiply(onto_now, h[..., None, :], part)
        product.dot(recurrent, carried)
        if kept is not None:
            np.multiply(h, next(kept), direct)
            np.add(carried, direct, carried)
        if cut:
            carried.fill(0.0)
    return by_part, carried


def through_cell_state(
    reaching: Sequence[Floats],
    *,
    opened: Floats,
    keeps: Floats,
    onto: Floats,
    shown: Floats,
    recurrent: Floats,
    cuts: Iterable[bool],
) -> tuple[Floats, tuple[Floats, Floats]]:
    """Send gradients back through a cell whose cell state c n parts feed, and whose output gate shows it.

    Parameters
    ----------
    reaching : two ndarray, shape (T, …, H)
        ∂loss/∂h and ∂loss/∂c from outside; the loop adds what comes from later
        steps, and to c what comes through h.
    opened : ndarray, shape (T, …, H)
        ∂h/∂c.
    keeps : ndarray, shape (T, …, H)
        ∂c/∂c₍t−1₎.
    onto : ndarray, shape (T, …, n, H)
        ∂c/∂total, for each of the n parts.
    shown : ndarray, shape (T, …, H)
        ∂h/∂total of the output gate.
    recurrent : ndarray, shape ((n + 1)·H, H)
        U of the n parts and, last, of the output gate.
    cuts : iterable of bool
        For each step from the last to the first: whether the gradient ends here.

    Returns
    -------
    tuple
        ∂loss/∂total of the n + 1 parts, shape (T, …, n + 1, H), and what
        reaches the two start values.
    """
    hidden, cell = reaching
    lead, units = hidden.shape[1:-1], hidden.shape[-1]
    totals = np.empty((len(hidden), *lead, len(recurrent)))
    by_part = totals.reshape(*totals.shape[:-1], -1, units)
    into_cell, into_output = by_part[..., :-1, :], by_part[..., -1, :]
    carried, carried_cell, from_hidden = (np.zeros((*lead, units)) for _ in range(3))
    steps = (hidden, cell, opened, keeps, onto, shown, into_cell, into_output, totals)
    for h, c, open_now, keep, onto_now, show, to_cell, to_output, total, cut in zip(
        *(array[::-1] for array in steps), cuts, strict=True
    ):
        np.add(h, carried, h)
        np.multiply(h, open_now, from_hidden)
        np.add(c, from_hidden, c)
        np.add(c, carried_cell, c)
        np.multiply(onto_now, c[..., None, :], to_cell)
        np.multiply(show, h, to_output)
        total.dot(recurrent, carried)
        np.multiply(c, keep, carried_cell)
        if cut:
            carried.fill(0.0)
            carried_cell.fill(0.0)
    return by_part, (carried, carried_cell)
