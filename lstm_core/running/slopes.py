"""How far a small change reaches within one step, from the derivatives of the equations.

A way starts at a state, or at what a part multiplies by its U in place of the
hidden state, and goes against the equations. It ends at totals, at products with
U, at states, and at the same states one step before; gates on the way are passed
through. What is known of every step is worked out for all steps at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lstm_core.kinds.equations import INPUTS, Applied, Factor, Field, times
from lstm_core.kinds.reading import read

if TYPE_CHECKING:
    from lstm_core.arrays import Floats
    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.equations import Expression
    from lstm_core.kinds.trace import Trace


class Slopes:
    """The numbers that derivatives are made of: a trace, and the arrays of its cell."""

    def __init__(self, cell: Cell, trace: Trace) -> None:
        self.cell, self._trace = cell, trace
        self._before: dict[str, Floats] = {}
        self.now, self.recorded, self.weight = trace.now, trace.recorded, cell.array
        self.reading = read(type(cell))

    def before(self, name: str) -> Floats:
        """Return a state as it was before each step."""
        if name not in self._before:
            self._before[name] = self._trace.before(name)
        return self._before[name]

    def of_part(self, part: str) -> Floats:
        """Return ∂value/∂total at every step; 0 where the value was held, whatever the total."""
        computed = self._trace.part(part)
        slopes = self.reading.curves[part].slope(computed.total)
        slopes[computed.held] = 0.0
        return slopes

    def from_state(self, state: str) -> Way:
        """Return how a change of a state comes from what made it in the same step."""
        way = Way(self)
        part = self.reading.parts.get(state)
        if part is not None:
            way.waiting[part] = None
        else:
            next(stage for stage in self.cell.stages if stage.result == state).equation.back(None, self, way)
        return way.followed()

    def from_read(self, read: Expression) -> Way:
        """Return how a change of what a part multiplies by its U comes from what made it in the same step."""
        way = Way(self)
        read.back(None, self, way)
        return way.followed()

    def from_total(self, part: str) -> Way:
        """Return how a change of the total of a part comes from products and weights."""
        way = Way(self)
        way.through(part, None)
        return way


class Way:
    """Where a change came from, and by how much: a factor (T, …, H) for each; None stands for 1.

    Attributes
    ----------
    totals, products, states, before, weights : dict
        ∂/∂(the total of a part), ∂/∂(the product of U in a part), ∂/∂(a state
        of the same step), ∂/∂(a state of the step before), ∂/∂(an array that is
        no matrix).
    waiting : dict
        Parts and gates of the same step that are still to be passed through.
    """

    def __init__(self, slopes: Slopes) -> None:
        self._slopes = slopes
        self.totals: dict[str, Factor] = {}
        self.products: dict[str, Factor] = {}
        self.states: dict[str, Factor] = {}
        self.before: dict[str, Factor] = {}
        self.weights: dict[str, Factor] = {}
        self.waiting: dict[str, Factor] = {}

    def field(self, field: Field, factor: Factor) -> None:
        """Take down ∂/∂(a field)."""
        if field.before:
            found = self.before
        elif field.name in self._slopes.reading.states:
            found = self.states
        else:
            found = self.waiting
        _add(found, field.name, factor)

    def weight(self, name: str, factor: Factor) -> None:
        """Take down ∂/∂(an array that is no matrix)."""
        _add(self.weights, name, factor)

    def product(self, applied: Applied, factor: Factor) -> None:
        """Take down ∂/∂(a matrix times a vector)."""
        if applied.to is not INPUTS:
            _add(self.products, applied.matrix.name.partition(".")[0], factor)

    def followed(self) -> Way:
        """Go on through the parts and gates that are waiting, the last of the step first."""
        for name, equation in self._slopes.reading.backwards:
            if name not in self.waiting:
                continue
            factor = self.waiting.pop(name)
            if equation is None:
                self.totals[name] = times(factor, self._slopes.of_part(name))
                self.through(name, self.totals[name])
            else:
                equation.back(factor, self._slopes, self)
        return self

    def through(self, part: str, factor: Factor) -> None:
        """Go on through the total of a part."""
        for term in self._slopes.reading.terms[part]:
            term.back(factor, self._slopes, self)


def _add(found: dict[str, Factor], name: str, factor: Factor) -> None:
    """Add a factor to what has reached the same place on another way."""
    if name not in found:
        found[name] = factor
    else:
        one, other = (1.0 if each is None else each for each in (found[name], factor))
        found[name] = one + other
