"""A whole sequence through a cell, and the record of everything that happened.

Time is the first axis of every array of a trace, units are the last.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from lstm_core.arrays import Floats, finite_floats, frozen
from lstm_core.cells.cell import AnyTrace_co, Cell
from lstm_core.problem import Problem, in_words


@dataclass(frozen=True, eq=False)
class PartTrace:
    """What one part of a cell computed, at every step.

    Attributes
    ----------
    from_input : ndarray, shape (T, H)
        W·x, any finite number.
    from_hidden : ndarray, shape (T, H)
        U·h of the step before.
    total : ndarray, shape (T, H)
        W·x + U·h + b.
    value : ndarray, shape (T, H)
        The activation of the total: in [0, 1] for a gate, in [−1, 1] for a
        candidate.
    """

    from_input: Floats
    from_hidden: Floats
    total: Floats
    value: Floats


@dataclass(frozen=True, eq=False, repr=False)
class Trace:
    """Every value at every step of one run; not writeable, float64.

    The trace of a kind of cell has these fields and those of its own parts.

    Attributes
    ----------
    inputs : ndarray, shape (T, D)
        x, what the cell was given.
    hidden_start : ndarray, shape (H,)
        h₀, the hidden state before the first step.
    hidden_state : ndarray, shape (T, H)
        h, the output of every step.
    """

    inputs: Floats
    hidden_start: Floats
    hidden_state: Floats

    @property
    def T(self) -> int:
        """Steps."""
        return len(self.inputs)

    @property
    def D(self) -> int:
        """Inputs per step."""
        inputs: int = self.inputs.shape[-1]
        return inputs

    @property
    def H(self) -> int:
        """Units."""
        units: int = self.hidden_state.shape[-1]
        return units

    def part(self, name: str) -> PartTrace:
        """Return what the part with this name computed."""
        computed: PartTrace = getattr(self, name)
        return computed

    def __repr__(self) -> str:
        """Return the kind and the sizes; the numbers would fill pages."""
        return f"{type(self).__name__}(T={self.T}, D={self.D}, H={self.H})"


def run(
    cell: Cell[AnyTrace_co],
    inputs: npt.ArrayLike,
    hidden_state: npt.ArrayLike | None = None,
    cell_state: npt.ArrayLike | None = None,
) -> AnyTrace_co:
    """Return the trace of `cell` over the whole of `inputs`.

    Parameters
    ----------
    cell : LSTM
        The cell; D and H are its sizes.
    inputs : array_like, shape (T, D), or (T,) where D = 1
        x, one row per step, at least one step. Any finite numbers.
    hidden_state : array_like, shape (H,), optional
        h₀, the hidden state before the first step; zeros by default. Any
        finite numbers, although no later hidden state leaves [−1, 1].
    cell_state : array_like, shape (H,), optional
        c₀, the cell state before the first step; zeros by default.

    Returns
    -------
    Trace
        Every value at every step, of copies of what was given.

    Raises
    ------
    ValueError
        If a value is no number, not finite or of the wrong shape, or if a
        total leaves the range of float64; one sentence names the value, what
        was expected and what came.
    """
    if not isinstance(cell, Cell):
        raise Problem("cell", f"must be a cell such as LSTM, but is {in_words(cell)}.")
    trace = cell.sweep(
        frozen(_sequence(inputs, cell.D)),
        frozen(_start(hidden_state, cell.H, "hidden_state")),
        frozen(_start(cell_state, cell.H, "cell_state")),
    )
    _refuse_overflow(cell, trace)
    return trace


def _sequence(inputs: Any, width: int) -> Floats:
    """Return the inputs as (T, D); a flat sequence is one input per step."""
    flat = width == 1 and not _is_nested(inputs)
    floats = finite_floats(inputs, 1 if flat else 2, "inputs")
    if flat:
        return floats.reshape(-1, 1)
    if floats.shape[1] != width:
        raise Problem("inputs", f"must have {width} numbers per step, one per column of W, but have {floats.shape[1]}.")
    return floats


def _is_nested(inputs: Any) -> bool:
    """Tell (T, 1) from (T,) without walking through the whole sequence."""
    if isinstance(inputs, (list, tuple)):
        first = inputs[0] if inputs else None
        return isinstance(first, (list, tuple)) or (isinstance(first, np.ndarray) and first.ndim > 0)
    return isinstance(inputs, np.ndarray) and inputs.ndim == 2


def _start(state: npt.ArrayLike | None, units: int, where: str) -> Floats:
    if state is None:
        return np.zeros(units)
    floats = finite_floats(state, 1, where)
    if floats.shape != (units,):
        raise Problem(where, f"must have shape {(units,)}, one number per unit, but has shape {floats.shape}.")
    return floats


def _refuse_overflow(cell: Cell[Any], trace: Trace) -> None:
    """Raise `Problem` for the first total that left the range of float64.

    Left alone, an infinite W·x and an opposite infinite U·h would make NaN, and
    NaN would spread to all later steps in silence.
    """
    finite_totals = {part: np.isfinite(trace.part(part.name).total) for part in cell.parts}
    first = {part: int(np.argwhere(~finite)[0, 0]) for part, finite in finite_totals.items() if not finite.all()}
    if first:
        part = min(first, key=lambda part: first[part])
        raise Problem(
            part.name,
            f"overflows at step {first[part] + 1}: the total of the {part.words}, W·x + U·h + b, "
            "is beyond 1.8e308, the largest number of float64.",
        )
