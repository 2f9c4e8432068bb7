"""Where the weights stand before the first update."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from lstm_core.arrays import Floats
    from lstm_core.kinds.cell import Cell
    from lstm_core.marking.chance import Chance


def uniform(kind: type[Cell], units: int, chance: Chance) -> dict[str, Floats]:
    """Return every W and U from −1/√H to 1/√H, as PyTorch draws them, and every b zero."""
    edge = 1.0 / np.sqrt(units)
    return _blocks(kind, units, lambda rows, columns: _within(edge, rows, columns, chance), None)


def glorot(kind: type[Cell], units: int, chance: Chance) -> dict[str, Floats]:
    """Return every W within Glorot's bounds and every U orthogonal, as Keras draws them, and every b zero.

    References
    ----------
    X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward neural networks", AISTATS 2010.
    A. Saxe, J. McClelland and S. Ganguli, "Exact solutions to the nonlinear dynamics of learning in deep linear neural
    networks", ICLR 2014.
    """
    return _blocks(
        kind,
        units,
        lambda rows, columns: _within(np.sqrt(6.0 / (rows + columns)), rows, columns, chance),
        lambda: orthogonal(units, chance),
    )


def orthogonal(units: int, chance: Chance) -> Floats:
    """Return a matrix of rows of length 1 at right angles to each other, drawn evenly from all of them."""
    rows = chance.normal(units * units).reshape(units, units)
    for k in range(units):
        for _ in range(2):  # twice is enough to be at right angles to rounding
            rows[k] -= rows[:k].T @ (rows[:k] @ rows[k])
        rows[k] /= np.sqrt(rows[k] @ rows[k])
    return rows


def _blocks(
    kind: type[Cell], units: int, drawn: Callable[[int, int], Floats], square: Callable[[], Floats] | None
) -> dict[str, Floats]:
    weights: dict[str, Floats] = {}
    for part in kind.parts:
        weights[f"{part.name}.W"] = drawn(units, 1)
        weights[f"{part.name}.U"] = square() if square else drawn(units, units)
        weights[f"{part.name}.b"] = np.zeros(units)
    return weights | {array.name: np.zeros(units) for array in kind.extra}


def _within(edge: float, rows: int, columns: int, chance: Chance) -> Floats:
    return ((2.0 * chance.uniform(rows * columns) - 1.0) * edge).reshape(rows, columns)


INITIAL = {"uniform": uniform, "glorot": glorot}
