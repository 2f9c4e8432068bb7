"""One way back through time for every kind of cell.

Within a step a gradient comes from a state to each total, elementwise; the
factors of these ways are known beforehand, for all steps at once. What is left
for the loop over time is to multiply by them and by U.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from lstm_core.frozen import Frozen
from lstm_core.kinds.reading import read
from lstm_core.running.record import Record
from lstm_core.running.slopes import Slopes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lstm_core.arrays import Floats
    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.equations import Factor
    from lstm_core.kinds.trace import Trace
    from lstm_core.running.slopes import Way


class Flow(Frozen):
    """The gradients that a way back leaves behind.

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


def reverse(cell: Cell, trace: Trace, reaching: Sequence[Floats], cuts: Iterable[bool]) -> Flow:
    """Return the gradients of a loss, sent back from the last step to the first.

    Parameters
    ----------
    cell : Cell
        The cell.
    trace : Trace
        A run of this cell.
    reaching : sequence of ndarray, shape (T, …, H)
        For each of the states of the cell ∂loss/∂state from outside. Axes
        beyond those of the trace hold losses side by side.
    cuts : iterable of bool
        For each step from the last to the first: whether the gradient ends
        here, and does not reach the states before it.
    """
    ways = _ways(cell, Slopes(cell, trace))
    own = read(type(cell)).own_reads
    met = dict.fromkeys(part for way in ways.values() for part in way.products)
    shared = [part for part in met if part not in own]
    names = [*ways, *(f"{part}.total" for part in own)]
    lead, units = reaching[0].shape[1:-1], cell.H
    record = Record(trace.T, lead, [units] * len(names) + [units * len(shared)])
    fields = dict(zip([*names, "products"], record.fields(), strict=True))
    for state, from_outside in zip(cell.states, reaching, strict=True):
        fields[state.name][...] = from_outside
    now = dict(zip([*names, "products"], record.now, strict=True))
    step = _Step(cell, ways, shared, now, trace.inputs.shape[1:-1])
    factors = step.factors(trace.T)
    _loop(record, factors, step, cuts)
    adjoints = {name: fields[name] for name in ways}
    products = {part: fields["products"][..., k * units : (k + 1) * units] for k, part in enumerate(shared)}
    totals = {part.name: _onto_total(part.name, ways, adjoints, products, fields) for part in cell.parts}
    return Flow(
        totals=totals,
        states={state.name: adjoints[state.name] for state in cell.states},
        starts={state.name: step.carried[state.name] for state in cell.states},
    )


def onto_inputs(cell: Cell, totals: dict[str, Floats]) -> Floats:
    """Return ∂loss/∂x, (T, …, D), of ∂loss/∂total of each part, (T, …, H)."""
    names = [part.name for part in cell.parts]
    reaching = np.concatenate([totals[name] for name in names], axis=-1)
    inputs: Floats = reaching @ np.concatenate([cell.affine(name).W for name in names])
    return inputs


def gradient(cell: Cell, trace: Trace, totals: dict[str, Floats]) -> dict[str, Floats]:
    """Return ∂loss/∂weights by the names of the weights, summed over steps and sequences.

    Parameters
    ----------
    cell : Cell
        The cell.
    trace : Trace
        A run of this cell.
    totals : dict of ndarray, shape (T, …, H)
        For each part ∂loss/∂total.
    """
    slopes = Slopes(cell, trace)
    arrays: dict[str, Floats] = {}
    for part in cell.parts:
        name, total = part.name, _rows(totals[part.name])
        way = slopes.from_total(name)
        multiplied = _rows(read(type(cell)).products[name].to.value(slopes))
        arrays[f"{name}.W"] = total.T @ _rows(trace.inputs)
        arrays[f"{name}.U"] = _scaled(total, way.products[name]).T @ multiplied
        for weight, factor in way.weights.items():
            reached = _scaled(total, factor).sum(axis=0)
            arrays[weight] = arrays[weight] + reached if weight in arrays else reached
    return arrays


def _ways(cell: Cell, slopes: Slopes) -> dict[str, Way]:
    """Return how gradients come from each state and, under the name of the part, from what its own U multiplies.

    The last of a step first: what comes from one may reach those behind it.
    """
    states, reads = {state.name for state in cell.states}, read(type(cell)).own_reads
    ways: dict[str, Way] = {}
    for stage in reversed(cell.stages):
        if stage.result in states:
            ways[stage.result] = slopes.from_state(stage.result)
        elif stage.result in reads:
            ways[stage.result] = slopes.from_read(reads[stage.result])
    return ways


class _Step:
    """What happens in a step on the way back: operations on memory that is cut once.

    Attributes
    ----------
    operations : list
        Functions of NumPy, each with what it is called with.
    carried : dict of ndarray, shape (…, H)
        For each state what goes on to the step before.
    """

    def __init__(
        self, cell: Cell, ways: dict[str, Way], shared: Sequence[str], now: dict[str, Floats], batch: tuple[int, ...]
    ) -> None:
        self._cell, self._ways, self._shared, self._now = cell, ways, shared, now
        self._units, self._batch = cell.H, batch
        self._own = read(type(cell)).own_reads
        self._factors: list[Sequence[Factor]] = []
        self._reached: set[str] = set()
        self._between = np.empty(now[cell.states[0].name].shape)
        self._states = [state.name for state in cell.states]
        self.carried = {state: np.zeros(self._between.shape) for state in self._states}

    def factors(self, steps: int) -> Record:
        """Return the factors of every step, for which room is now cut, and write down the operations."""
        calls: list[tuple[Any, ...]] = [(np.add, (self._now[s], self.carried[s], self._now[s])) for s in self._states]
        for source, way in self._ways.items():
            if source in self._own:
                calls.append((self._now[f"{source}.total"].dot, (self._cell.affine(source).U, self._now[source])))
            for state, factor in way.states.items():
                self._send(calls, source, [factor], self._now[state], fresh=False)
            self._send_to_products(calls, source, way)
            for part in self._own:
                if part in way.totals:
                    self._send(calls, source, [way.totals[part]], self._now[f"{part}.total"])
        self._carry(calls)
        return self._filled(calls, steps)

    def _send_to_products(self, calls: list[tuple[Any, ...]], source: str, way: Way) -> None:
        """Send on to all products that have been reached from nowhere else at once, to others one by one."""
        places = {part: k for k, part in enumerate(self._shared)}
        fresh = [part for part in way.products if part in places and part not in self._reached]
        self._reached |= set(fresh)
        by_part = self._now["products"].reshape(*self._between.shape[:-1], len(self._shared), self._units)
        if fresh:
            first = places[fresh[0]]
            block = by_part[..., first : first + len(fresh), :]
            self._send(calls, source, [way.products[part] for part in fresh], block)
        for part in way.products:
            if part in places and part not in fresh:
                self._send(calls, source, [way.products[part]], by_part[..., places[part], :], fresh=False)

    def _carry(self, calls: list[tuple[Any, ...]]) -> None:
        """Send on to the states of the step before."""
        written = set()
        if self._shared:
            recurrent = np.concatenate([self._cell.affine(part).U for part in self._shared])
            calls.append((self._now["products"].dot, (recurrent, self.carried["hidden_state"])))
            written.add("hidden_state")
        for source, way in self._ways.items():
            for state, factor in way.before.items():
                self._send(calls, source, [factor], self.carried[state], fresh=state not in written)
                written.add(state)
        for state in set(self._states) - written:
            self.carried[state].fill(0.0)

    def _send(
        self, calls: list[tuple[Any, ...]], source: str, factors: Sequence[Factor], out: Floats, fresh: bool = True
    ) -> None:
        """Write source⊙factors into `out`, or add it to what is there."""
        given = self._now[source]
        target = out if fresh else self._between
        if len(factors) == 1 and factors[0] is None:
            calls.append((np.positive, (given, out)) if fresh else (np.add, (out, given, out)))
            return
        side_by_side = out.ndim > given.ndim
        calls.append((np.multiply, (given[..., None, :] if side_by_side else given, len(self._factors), target)))
        self._factors.append(factors)
        if not fresh:
            calls.append((np.add, (out, target, out)))

    def _filled(self, calls: list[tuple[Any, ...]], steps: int) -> Record:
        """Return the factors, and the operations with the memory of each factor in the place of its number."""
        units = self._units
        record = Record(steps, self._batch, [units * len(factors) for factors in self._factors])
        for field, factors in zip(record.fields(), self._factors, strict=True):
            for k, factor in enumerate(factors):
                field[..., k * units : (k + 1) * units] = 1.0 if factor is None else factor
        self.operations = []
        for function, arguments in calls:
            if function is np.multiply:
                given, number, out = arguments
                factor = record.now[number]
                if out.ndim > self._between.ndim:
                    factor = factor.reshape(*factor.shape[:-1], -1, units)
                self.operations.append((function, (given, factor, out)))
            else:
                self.operations.append((function, arguments))
        return record


def _loop(record: Record, factors: Record, step: _Step, cuts: Iterable[bool]) -> None:
    """Go back from the last step to the first."""
    row, known, operations = record.row, factors.row, step.operations
    for recorded, factor, cut in zip(record.rows[::-1], factors.rows[::-1], cuts, strict=True):
        row[:] = recorded
        known[:] = factor
        for function, arguments in operations:
            function(*arguments)
        recorded[:] = row
        if cut:
            for carried in step.carried.values():
                carried.fill(0.0)


def _onto_total(
    part: str,
    ways: dict[str, Way],
    adjoints: dict[str, Floats],
    products: dict[str, Floats],
    fields: dict[str, Floats],
) -> Floats:
    """Return ∂loss/∂total of a part: that of its product, where the product is a term of the total."""
    if f"{part}.total" in fields:
        return fields[f"{part}.total"]
    reaching = {source: way for source, way in ways.items() if part in way.totals}
    if all(way.products.get(part, 0.0) is way.totals[part] for way in reaching.values()):
        return products[part]
    total = sum(adjoints[source] * _beside(adjoints[source], way.totals[part]) for source, way in reaching.items())
    return np.asarray(total)


def _beside(reaching: Floats, known: Factor) -> Any:
    """Return what is known of every step with axes for the losses that `reaching` holds side by side."""
    if not isinstance(known, np.ndarray):
        return 1.0 if known is None else known
    return known.reshape(len(known), *(1,) * (reaching.ndim - known.ndim), *known.shape[1:])


def _scaled(total: Floats, factor: Factor) -> Floats:
    if factor is None:
        return total
    scaled: Floats = total * (_rows(factor) if isinstance(factor, np.ndarray) else factor)
    return scaled


def _rows(array: Floats) -> Floats:
    return array.reshape(-1, array.shape[-1])
