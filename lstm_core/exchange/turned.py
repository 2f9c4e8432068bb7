"""A cell as it is when more is said of it than its weights tell: other curves, or an update gate that lets in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lstm_core.affine import Affine
from lstm_core.exchange.choices import one_of
from lstm_core.exchange.curves import mirrored
from lstm_core.kinds.curved import curves_of, with_curves
from lstm_core.problem import Problem
from lstm_core.running.bidirectional import Bidirectional

if TYPE_CHECKING:
    from collections.abc import Callable

    from lstm_core.kinds.cell import Cell


def one_by_one(made: Cell | Bidirectional, change: Callable[[Cell], Cell]) -> Cell | Bidirectional:
    """Return the same with each of its directions changed."""
    if isinstance(made, Bidirectional):
        return Bidirectional(*(change(cell) for _, cell in made.directions()), merge=made.merge)
    return change(made)


def other(cell: Cell, curves: Any, clip: Any) -> Cell:
    """Return a cell with other curves, as `with_curves` takes them; the same cell where none are given."""
    if curves is None and clip is None:
        return cell
    return with_curves(type(cell), curves, clip).holding(**vars(cell))


def turned(cell: Cell, update: Any) -> Cell:
    """Return a GRU of which it is said whether its update gate "keeps" the old state or "lets in" the candidate.

    The cells here keep. One that lets in is the one with the opposite weights, as 1 − σ(z) = σ(−z).

    Raises
    ------
    ValueError
        If it is no GRU that lets in, or if the curve of its update gate has no such opposite.
    """
    if one_of(update, ("keeps", "lets in"), "update") == "keeps":
        return cell
    curve = curves_of(type(cell)).get("update_gate")
    if curve is None:
        raise Problem("update", f"must be left out, as only a GRU has an update gate, but came with {cell.title}.")
    if not mirrored(curve):
        raise Problem("update", f"must be 'keeps' with an update gate of {curve.text}: 1 less it is none of the same.")
    return type(cell).holding(**{**vars(cell), "update_gate": opposite(cell.affine("update_gate"))})


def opposite(block: Affine) -> Affine:
    """Return the block whose total is the opposite."""
    return Affine(-block.W, -block.U, -block.b)
