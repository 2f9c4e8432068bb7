"""The numbers that the trees of a kind speak of: a run, and the arrays of its cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lstm_core.arrays import Floats
    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.trace import Trace


class SeenRun:
    """A `Seen` of equations: a trace, and the arrays of its cell."""

    def __init__(self, cell: Cell, trace: Trace) -> None:
        self.cell, self.trace = cell, trace
        self._before: dict[str, Floats] = {}
        self.now, self.recorded, self.weight = trace.now, trace.recorded, cell.array

    def before(self, name: str) -> Floats:
        """Return a state as it was before each step."""
        if name not in self._before:
            self._before[name] = self.trace.before(name)
        return self._before[name]
