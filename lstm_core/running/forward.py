"""One sweep over time for every kind of cell."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from lstm_core.arrays import frozen
from lstm_core.kinds.reading import read
from lstm_core.kinds.trace import DerivedTrace, PartTrace, Trace
from lstm_core.running.plan import Held, Plan, Register, plan_of
from lstm_core.running.record import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lstm_core.arrays import Floats
    from lstm_core.kinds.cell import Cell
    from lstm_core.running.holds import Holds

    _Operations: TypeAlias = list[Callable[[], Any]]


def sweep(cell: Cell, inputs: Floats, starts: Sequence[Floats], held: Holds) -> Trace:
    """Return every value at every step.

    Parameters
    ----------
    cell : Cell
        The cell.
    inputs : ndarray, shape (T, D) or (T, B, D)
        Finite, not writeable, as are the starts; the trace owns them.
    starts : sequence of ndarray, shape (H,) or (B, H)
        One start value for each of its states.
    held : Holds
        The values that are not worked out but given.
    """
    plan = plan_of(type(cell))
    record = Record(len(inputs), inputs.shape[1:-1], [width * cell.H for width in plan.slots.values()])
    step = _Step(cell, plan, record.now)
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):  # run() looks for overflow afterwards
        from_input, driven = _driven(cell, plan, inputs)
        for state, start in zip(cell.states, starts, strict=True):
            step.field(state.name)[...] = start
        _loop(plan, step, record, driven, step.operations(held))
    return _trace(cell, plan, inputs, starts, from_input, record, held)


def _loop(plan: Plan, step: _Step, record: Record, driven: Floats, operations: _Operations) -> None:
    """Work out one step after the other."""
    hidden_state, product, recurrent, row = step.field("hidden_state"), step.product, step.recurrent, record.row
    cut = plan.direct * step.units
    direct, total, others = product[..., :cut], step.total[..., :cut], step.driven[..., cut:]
    all_direct = plan.direct == len(plan.order)
    add = np.add
    for drive, recorded in zip(driven, record.rows, strict=True):
        hidden_state.dot(recurrent, product)
        if all_direct:
            add(drive, product, total)
        else:
            add(drive[..., :cut], direct, total)
            others[...] = drive[..., cut:]
        for operation in operations:
            operation()
        recorded[:] = row


def _driven(cell: Cell, plan: Plan, inputs: Floats) -> tuple[Floats, Floats]:
    """Return W·x and W·x + b of all parts side by side: one product before the loop, instead of one in each step."""
    blocks = [cell.affine(name) for name in plan.order]
    W, b = (np.concatenate([vars(block)[name] for block in blocks]) for name in "Wb")
    from_input = np.empty((*inputs.shape[:-1], len(W)))
    np.dot(inputs.reshape(-1, inputs.shape[-1]), W.T, out=from_input.reshape(-1, len(W)))
    return from_input, from_input + b


class _Step:
    """The memory of one step, under the names of the plan."""

    def __init__(self, cell: Cell, plan: Plan, now: Sequence[Floats]) -> None:
        self._cell, self._plan, self.units = cell, plan, cell.H
        self._slots = dict(zip(plan.slots, now, strict=True))
        self._lead = now[0].shape[:-1]
        self._made: dict[Register, Floats] = {}
        self.product, self.total = self._slots["from_hidden"], self._slots["total"]
        self.driven = self._room(len(plan.order))
        # U as the loop multiplies by it: h·Uᵀ. What is added up lies side by side in memory, or large cells take the
        # browser seven times as long.
        self.recurrent = np.concatenate([cell.affine(name).U for name in plan.order[: plan.shared]]).T

    def field(self, name: str) -> Floats:
        """Return where a recorded name stands."""
        return self._slot(self._plan.places[name])

    def operations(self, held: Holds) -> _Operations:
        """Return what happens in a step, one call after the other."""
        made: _Operations = []
        for operation in self._plan.operations:
            if isinstance(operation, Held):
                if (hold := held.holding(operation.parts, self._slot(operation.register))) is not None:
                    made.append(hold)
                continue
            function, registers, spread = operation
            made.append(partial(function, *[self._found(register, spread) for register in registers]))
        return made

    def _found(self, register: Register, spread: bool) -> Any:
        """Return the numbers of a register, (…, width·H), or (…, width, H) where parts need an axis of their own."""
        sort = register.sort
        if sort == "1":
            return 1.0
        found = self._slot(register) if sort == "slot" else self._others(register)
        return found.reshape(*found.shape[:-1], register.width, self.units) if spread else found

    def _slot(self, register: Register) -> Floats:
        _, key, place, width = register
        slot = self._slots[key]
        return slot if self._plan.slots[key] == width else slot[..., place * self.units : (place + width) * self.units]

    def _others(self, register: Register) -> Floats:
        sort, key, place, width = register
        if sort == "driven":
            return self.driven[..., place * self.units : (place + width) * self.units]
        if sort == "matrix":
            return self._cell.array(key).T
        if sort == "weight":
            return np.concatenate([self._cell.array(name) for name in key])
        if register not in self._made:
            self._made[register] = self._room(width)
            if sort == "ones":
                self._made[register].fill(1.0)
        return self._made[register]

    def _room(self, width: int) -> Floats:
        return np.empty((*self._lead, width * self.units))


def _trace(
    cell: Cell,
    plan: Plan,
    inputs: Floats,
    starts: Sequence[Floats],
    from_input: Floats,
    record: Record,
    held: Holds,
) -> Trace:
    """Return the fields of the record under their names."""
    units = cell.H
    frozen(record.rows)
    frozen(from_input)
    slots = dict(zip(plan.slots, record.fields(), strict=True))
    masks = held.masks(plan.order, inputs.shape[1:-1])
    fields: dict[str, Any] = {"of": type(cell), "inputs": inputs}
    for state, start in zip(cell.states, starts, strict=True):
        fields[state.start] = start
    parts = {name: {"from_input": from_input[..., k * units : (k + 1) * units]} for k, name in enumerate(plan.order)}
    for owner, inner, slot, place in plan.fields:
        array = slots[slot] if plan.slots[slot] == 1 else slots[slot][..., place * units : (place + 1) * units]
        if owner in parts:
            fields[owner] = parts[owner]
            parts[owner][inner] = array
        else:
            fields[owner] = array
    for name, computed in parts.items():
        fields[name] = PartTrace(**computed, held=masks[name])
    for gate in read(type(cell)).gates:
        fields[gate] = DerivedTrace(value=fields[gate])
    return Trace(**fields)
