"""Gradients of a loss through time: what reaches every input, state and weight of a run."""

from __future__ import annotations

from typing import Any, Generic, TypeVar, overload

import numpy as np
import numpy.typing as npt

from lstm_core.arrays import Floats, finite_floats, frozen, whole_number
from lstm_core.door import door
from lstm_core.foreign import is_a
from lstm_core.frozen import Frozen
from lstm_core.kinds.cell import Cell
from lstm_core.kinds.trace import Trace
from lstm_core.problem import Problem, in_words
from lstm_core.running.backward import Flow, gradient, onto_inputs, reverse
from lstm_core.running.bidirectional import Bidirectional, BidirectionalTrace
from lstm_core.running.merging import MERGES

_TOO_LARGE = "grow on their way back beyond 1.8e308, the largest number of float64"

AnyCell = TypeVar("AnyCell", bound=Cell)


class Gradients(Frozen, Generic[AnyCell]):
    """∂loss/∂everything of one run; not writeable, float64.

    Attributes
    ----------
    inputs : ndarray, shape (T, D)
        ∂loss/∂x.
    hidden_state : ndarray, shape (T, H)
        ∂loss/∂h: what reaches h from the loss itself and from all later steps.
    cell_state : ndarray, shape (T, H), or None
        ∂loss/∂c, the way through h of the same step included; None if the cell
        has no cell state.
    hidden_start : ndarray, shape (H,)
        ∂loss/∂h₀.
    cell_start : ndarray, shape (H,), or None
        ∂loss/∂c₀.
    cell : Cell
        ∂loss/∂weights, each in the place of its weight, summed over the steps
        and over the sequences of a batch.
    norm : float
        The Euclidean norm of ∂loss/∂weights, before any clipping.
    """

    inputs: Floats
    hidden_state: Floats
    cell_state: Floats | None
    hidden_start: Floats
    cell_start: Floats | None
    cell: AnyCell
    norm: float


class BidirectionalGradients(Frozen):
    """∂loss/∂everything of a run in both directions.

    Attributes
    ----------
    forward, backward : Gradients
        Of each direction, in the order of its own trace.
    inputs : ndarray, shape (T, D)
        ∂loss/∂x, from both.
    cell : Bidirectional
        ∂loss/∂weights, each in the place of its weight.
    """

    forward: Gradients[Any]
    backward: Gradients[Any]
    inputs: Floats
    cell: Bidirectional


@overload
def backpropagate(
    cell: AnyCell,
    trace: Trace,
    hidden_gradients: npt.ArrayLike,
    cell_gradients: npt.ArrayLike | None = None,
    *,
    truncate_after: int | None = None,
    clip_norm: float | None = None,
) -> Gradients[AnyCell]: ...


@overload
def backpropagate(
    cell: Bidirectional,
    trace: BidirectionalTrace,
    hidden_gradients: npt.ArrayLike,
    *,
    truncate_after: int | None = None,
    clip_norm: float | None = None,
) -> BidirectionalGradients: ...


@door("trace")
def backpropagate(
    cell: Any,
    trace: Any,
    hidden_gradients: npt.ArrayLike,
    cell_gradients: npt.ArrayLike | None = None,
    *,
    truncate_after: int | None = None,
    clip_norm: float | None = None,
) -> Gradients[Any] | BidirectionalGradients:
    """Return the gradients of a loss of which ∂loss/∂h is given for every step.

    Exact: the chain rule applied to the equations of the cell, no step left
    out. A held value passes nothing on to the total that it replaced.

    Parameters
    ----------
    cell : Cell or Bidirectional
        The cell.
    trace : Trace or BidirectionalTrace
        A run of that cell.
    hidden_gradients : array_like, shaped as `trace.hidden_state`
        ∂loss/∂h from outside the cell, later steps not counted: for a loss of
        the last output alone it is zero but in the last row.
    cell_gradients : array_like, shaped as `trace.cell_state`, optional
        ∂loss/∂c from outside; zeros by default. Only for one cell that has a
        cell state.
    truncate_after : int, optional
        Cut the sequence into stretches of so many steps, from the first on; no
        gradient passes from one to the stretch before it. Never, by default.
    clip_norm : float, optional
        If the norm of all gradients of weights together exceeds this, scale
        them down to it; of a `Bidirectional` each direction for itself. The
        gradients of inputs and states are left as they are.

    Returns
    -------
    Gradients or BidirectionalGradients

    Raises
    ------
    ValueError
        If a value is no number, not finite or of the wrong shape, if the trace
        is not of this kind of cell, or if a gradient leaves the range of
        float64; one sentence names the value.

    References
    ----------
    P. J. Werbos, "Backpropagation Through Time: What It Does and How to Do It",
    Proceedings of the IEEE 78(10), 1990. R. Pascanu, T. Mikolov and Y. Bengio,
    "On the difficulty of training recurrent neural networks", ICML 2013:
    clipping by norm.
    """
    if is_a(cell, Bidirectional):
        if cell_gradients is not None:
            raise Problem("cell_gradients", "must be left out for a Bidirectional: ask for each direction by itself.")
        return _both_ways(cell, trace, hidden_gradients, truncate_after=truncate_after, clip_norm=clip_norm)
    matched(cell, trace)
    reaching = [_given(hidden_gradients, trace.hidden_state, "hidden_gradients")]
    if any(state.name == "cell_state" for state in cell.states):
        reaching.append(_given(cell_gradients, trace.cell_state, "cell_gradients"))
    elif cell_gradients is not None:
        raise Problem("cell_gradients", f"must be left out, as {cell.title} has no cell state, but came.")
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):  # _finished looks for overflow
        flow = reverse(cell, trace, reaching, _cuts(trace.T, truncate_after))
        return _finished(cell, trace, flow, _positive(clip_norm))


def matched(cell: Any, trace: Any) -> None:
    """Raise `Problem` unless the trace can be one of this cell."""
    if not is_a(cell, Cell):
        raise Problem("cell", f"must be a cell such as LSTM, but is {in_words(cell)}.")
    if not is_a(trace, Trace) or trace.of is not type(cell):
        raise Problem("trace", f"must be a run of {cell.title}, but is {_run_in_words(trace)}.")
    if (trace.D, trace.H) != (cell.D, cell.H):
        raise Problem("trace", f"must have D={cell.D} and H={cell.H} like the cell, but has D={trace.D}, H={trace.H}.")


def _run_in_words(trace: object) -> str:
    return f"one of {trace.of.title}" if is_a(trace, Trace) else in_words(trace)


def _finished(cell: Cell, trace: Trace, flow: Flow, clip_norm: float | None) -> Gradients[Any]:
    inputs = onto_inputs(cell, flow.totals)
    reached = (inputs, *flow.states.values(), *flow.starts.values())
    if not all(np.isfinite(array).all() for array in reached):
        raise Problem("hidden_gradients", f"{_TOO_LARGE}.")
    arrays = gradient(cell, trace, flow.totals)
    norm = _norm(np.concatenate([array.ravel() for array in arrays.values()]))
    if not np.isfinite(norm):
        _refuse_infinite(type(cell), arrays)
        raise Problem("hidden_gradients", f"{_TOO_LARGE}, in the norm of those of the weights.")
    onto_weights = type(cell).of_floats(arrays)
    if clip_norm is not None and norm > clip_norm:
        half_way = np.sqrt(clip_norm) / np.sqrt(norm)  # of the two numbers themselves, the quotient may underflow
        onto_weights = type(cell).from_arrays(
            {name: array * half_way * half_way for name, array in onto_weights.arrays().items()}
        )
    return Gradients(
        inputs=frozen(inputs),
        hidden_state=frozen(flow.states["hidden_state"]),
        cell_state=_frozen(flow.states.get("cell_state")),
        hidden_start=frozen(flow.starts["hidden_state"]),
        cell_start=_frozen(flow.starts.get("cell_state")),
        cell=onto_weights,
        norm=norm,
    )


def _refuse_infinite(kind: type[Cell], arrays: dict[str, Floats]) -> None:
    """Raise `Problem` if a number is infinite, with its place."""
    try:
        kind.from_arrays(arrays)
    except Problem as problem:
        raise Problem("hidden_gradients", f"{_TOO_LARGE}, in {problem.where}.") from None


def _norm(numbers: Floats) -> float:
    """Return their Euclidean norm, also where their squares leave the range of float64."""
    largest = float(np.abs(numbers).max()) or 1.0
    return largest * float(np.linalg.norm(numbers / largest))


def _frozen(array: Floats | None) -> Floats | None:
    return None if array is None else frozen(array)


def _both_ways(
    cell: Bidirectional, trace: Any, hidden_gradients: npt.ArrayLike, **options: Any
) -> BidirectionalGradients:
    if not is_a(trace, BidirectionalTrace):
        raise Problem("trace", f"must be a run of a Bidirectional, but is {_run_in_words(trace)}.")
    if trace.merge != cell.merge:
        raise Problem("trace", f"must be merged by {cell.merge!r} like the cell, but is by {trace.merge!r}.")
    given = _given(hidden_gradients, trace.hidden_state, "hidden_gradients")
    states = trace.forward.hidden_state, trace.backward.hidden_state[::-1]
    with np.errstate(over="ignore"):
        onto_forward, onto_backward = MERGES[trace.merge].apart(given, *states)
    forward = backpropagate(cell.forward, trace.forward, onto_forward, **options)
    backward = backpropagate(cell.backward, trace.backward, onto_backward[::-1], **options)
    with np.errstate(over="ignore"):
        inputs = forward.inputs + backward.inputs[::-1]
    if not np.isfinite(inputs).all():
        raise Problem("hidden_gradients", f"{_TOO_LARGE}, where both directions reach the same input.")
    return BidirectionalGradients(
        forward=forward,
        backward=backward,
        inputs=frozen(inputs),
        cell=Bidirectional(forward.cell, backward.cell, merge=cell.merge),
    )


def _given(gradients: npt.ArrayLike | None, states: Floats, where: str) -> Floats:
    """Return the gradients as an array of our own, which the reverse sweep may overwrite."""
    if gradients is None and where == "cell_gradients":
        return np.zeros(states.shape)
    floats = finite_floats(gradients, states.ndim, where)
    if floats.shape != states.shape:
        raise Problem(where, f"must have shape {states.shape} like the states, but has shape {floats.shape}.")
    return floats


def _cuts(steps: int, truncate_after: object) -> list[bool]:
    """Return for each step from the last to the first whether the gradient ends there."""
    if truncate_after is None:
        return [False] * steps
    every = whole_number(truncate_after, 1, None, "truncate_after", "of steps")
    return [step > 0 and step % every == 0 for step in reversed(range(steps))]


def _positive(clip_norm: object) -> float | None:
    if clip_norm is None:
        return None
    largest = float(finite_floats(clip_norm, 0, "clip_norm"))
    if largest <= 0.0:
        raise Problem("clip_norm", f"must be above 0, but is {largest:g}.")
    return largest
