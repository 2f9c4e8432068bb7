"""Layers on top of each other: each reads what the one below it says of every step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from lstm_core.arrays import frozen
from lstm_core.door import door
from lstm_core.foreign import elements, is_a
from lstm_core.frozen import Frozen
from lstm_core.kinds.cell import Cell
from lstm_core.problem import Problem, in_words, many
from lstm_core.running.backwards import Backwards
from lstm_core.running.bidirectional import Bidirectional
from lstm_core.running.run import run, sequence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy.typing as npt

    from lstm_core.arrays import Floats
    from lstm_core.kinds.trace import Trace
    from lstm_core.running.bidirectional import BidirectionalTrace

_LAYERS = (Cell, Bidirectional, Backwards)


class Stack(Frozen):
    """Layers on top of each other, of any kinds and directions.

    Parameters
    ----------
    layers : sequence of Cell, Bidirectional or Backwards
        From the lowest, which reads the inputs, to the top; each has as many
        inputs as the one below it has units.

    Raises
    ------
    ValueError
        If there is none, one is no layer, or its inputs do not fit; the
        sentence names it, counted from 0.

    Notes
    -----
    Nothing happens between two layers: a dropout is off, as in any run of a
    trained model.
    """

    layers: tuple[Cell | Bidirectional | Backwards, ...]

    def __init__(self, layers: Sequence[Cell | Bidirectional | Backwards]) -> None:
        given = elements(layers)
        if not given:
            raise Problem("layers", f"must be one layer or more, in a list, but {_came(layers)}.")
        for k, layer in enumerate(given):
            if not any(is_a(layer, kind) for kind in _LAYERS):
                raise Problem(
                    f"layers[{k}]", f"must be a cell, a Bidirectional or a Backwards, but is {in_words(layer)}."
                )
            if k and layer.D != given[k - 1].H:
                wanted = f"must have D={given[k - 1].H}, as the layer below it has so many units"
                raise Problem(f"layers[{k}]", f"{wanted}, but has D={layer.D}.")
        super().__init__(layers=tuple(given))

    @property
    def D(self) -> int:
        """Inputs per step."""
        return self.layers[0].D

    @property
    def H(self) -> int:
        """Units of the topmost layer."""
        return self.layers[-1].H

    @door("inputs")
    def run(
        self, inputs: npt.ArrayLike, hidden_state: Sequence[Any] | None = None, cell_state: Sequence[Any] | None = None
    ) -> StackTrace:
        """Return the traces of all layers over the whole of `inputs`.

        Parameters
        ----------
        inputs : array_like, shape (T, D), (T, B, D), or (T,) where D = 1
            As of `lc.run`.
        hidden_state, cell_state : sequence, optional
            For each layer what it starts from, as `lc.run` takes it: of a
            `Bidirectional` a pair. None for zeros, of one layer or of all.

        Raises
        ------
        ValueError
            As `lc.run`; the sentence names the layer, counted from 0.
        """
        below: Any = sequence(inputs, self.D)
        starts = zip(self._each(hidden_state, "hidden_state"), self._each(cell_state, "cell_state"), strict=True)
        traces: list[Trace | BidirectionalTrace] = []
        outputs: list[Floats] = []
        for k, (layer, start) in enumerate(zip(self.layers, starts, strict=True)):
            try:
                trace, below = _through(layer, below, *start)
            except Problem as problem:
                raise problem.inside(f"layers[{k}]") from None
            traces.append(trace)
            outputs.append(below)
        return StackTrace(traces, outputs)

    def _each(self, states: Any, where: str) -> Sequence[Any]:
        if states is None:
            return [None] * len(self.layers)
        given = elements(states)
        if given is None or len(given) != len(self.layers):
            raise Problem(
                where, f"must be a list of {many(len(self.layers), 'start')}, one for each layer, but {_came(states)}."
            )
        return given


class StackTrace(Frozen):
    """What the layers of a stack computed.

    Attributes
    ----------
    layers : tuple of Trace or BidirectionalTrace
        The run of each layer, the lowest first. That of a `Backwards` stands in
        the order in which it happened: its first step reads the last input.
    outputs : tuple of ndarray, shape (T, H)
        What each layer says of every step, which is what the next one reads.
    """

    layers: tuple[Trace | BidirectionalTrace, ...]
    outputs: tuple[Floats, ...]

    def __init__(self, layers: Sequence[Trace | BidirectionalTrace], outputs: Sequence[Floats]) -> None:
        super().__init__(layers=tuple(layers), outputs=tuple(outputs))

    @property
    def inputs(self) -> Floats:
        """What the lowest layer was given, in the order of its own run, shape (T, D)."""
        return self.layers[0].inputs

    @property
    def hidden_state(self) -> Floats:
        """What the topmost layer says of every step, shape (T, H)."""
        return self.outputs[-1]

    def __iter__(self) -> Iterator[Trace | BidirectionalTrace]:
        """Return the traces, the lowest first."""
        return iter(self.layers)

    def __repr__(self) -> str:
        """Return the layers, each in few words; the numbers would fill pages."""
        return f"StackTrace({', '.join(map(repr, self.layers))})"


def _through(layer: Any, below: Floats, hidden_state: Any, cell_state: Any) -> tuple[Any, Floats]:
    """Return the run of a layer over what the one below it says, and what it says itself."""
    if not is_a(layer, Backwards):
        trace = run(layer, below, hidden_state, cell_state)
        return trace, trace.hidden_state
    trace = run(layer.cell, below[::-1], hidden_state, cell_state)
    said = trace.hidden_state[::-1] if layer.keep_order else trace.hidden_state
    return trace, frozen(np.ascontiguousarray(said))


def _came(given: Any) -> str:
    found = elements(given)
    return f"is {in_words(given)}" if found is None else f"has {len(found)}"
