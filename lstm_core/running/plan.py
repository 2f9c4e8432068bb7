"""The order in which a sweep works out a step of a kind of cell, made once from its equations.

Parts that are worked out alike stand side by side, so that one operation of
NumPy serves them all: one product with U for all that read h of the step before,
one curve for all gates. What a step records lies in slots, each as wide as the
parts that share it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from lstm_core.kinds.equations import (
    HIDDEN_BEFORE,
    Applied,
    Complement,
    Curved,
    Field,
    Named,
    Product,
    Sum,
    Weight,
)
from lstm_core.kinds.reading import read

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lstm_core.activations import Curve
    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.equations import Expression


class Register(NamedTuple):
    """Where numbers of a step stand.

    `sort` and `key` are: "slot" and its name; "driven", what inputs and biases
    come to; "weight" and the names of arrays; "matrix" and its name; "between"
    and a number, for what is not recorded; "ones", as many as are needed; "1".
    """

    sort: str
    key: Any
    place: int = 0  # of the first part, where several stand side by side
    width: int = 1  # how many do


class Operation(NamedTuple):
    """A function of NumPy that reads some registers and writes the last of them."""

    function: Callable[..., Any]
    registers: tuple[Register, ...]
    spread: bool  # whether parts side by side meet what all of them read, and so need an axis of their own


class Held(NamedTuple):
    """The values of some parts side by side, overwritten where they are held."""

    parts: tuple[str, ...]
    register: Register


class Plan:
    """How a step of a kind of cell is worked out.

    Attributes
    ----------
    order : tuple of str
        The parts as they stand side by side.
    shared : int
        How many of them, from the first on, share one product of U and h of the step before.
    direct : int
        How many of these have it as a term of their total: there W·x + b + U·h is one sum for all.
    slots : dict of int
        How many parts wide each slot is.
    places : dict of Register
        Where each recorded name stands.
    fields : list of (str, str, str, int)
        For each recorded name its owner and its name there, its slot, and its place in it.
    operations : list of Operation or Held
        What happens in a step once that product and that sum are there.
    """

    def __init__(self, kind: type[Cell]) -> None:
        self._kind, self._reading = kind, read(kind)
        parts = sorted(kind.parts, key=lambda part: self._rank(part.name))
        self.order = tuple(part.name for part in parts)
        self.direct = sum(self._rank(name)[0] == 0 for name in self.order)
        self.shared = sum(self._rank(name)[0] < 2 for name in self.order)
        self.slots: dict[str, int] = {}
        self.places: dict[str, Register] = {}
        self.operations: list[Operation | Held] = []
        self._known: set[str] = set()
        self._overwritten: set[str] = set()
        self._betweens = 0
        self._slots_of_parts()
        self._work_out()
        self.fields = [_cut(name, self.places[name.removesuffix(".value")]) for name in self._recorded()]

    def _recorded(self) -> list[str]:
        """Return the fields that stand in the memory of a step: all but W·x, which is worked out before the loop."""
        return [name for name in self._reading.fields if not name.endswith(".from_input")]

    def _rank(self, part: str) -> tuple[int, bool, str]:
        """Return what parts side by side must have in common.

        First come those whose total is W·x + U·h₍t−1₎ + …, then those that share the product but use it in another
        way, then those that U multiplies with something else.
        """
        reading = self._reading
        product = reading.products[part]
        direct = any(isinstance(term, Named) and term.of is product for term in reading.terms[part])
        use = 2 if part in reading.own_reads else 0 if direct else 1
        return use, reading.waits(part), reading.shape(part)

    def _slots_of_parts(self) -> None:
        width = len(self.order)
        self.slots |= {"from_hidden": self.shared, "total": width, "value": width}
        for part in self.order[self.shared :]:
            self._new_slot([f"{part}.from_hidden"])
        for place, part in enumerate(self.order):
            if place < self.shared:
                self.places[f"{part}.from_hidden"] = Register("slot", "from_hidden", place)
            self.places |= {
                f"{part}.total": Register("slot", "total", place),
                part: Register("slot", "value", place),
            }
            result = self._reading.stages[part].result
            self.places[result] = self.places[part]
        for stage in self._kind.stages:
            if stage.result not in self.places:
                self._new_slot([stage.result])

    def _new_slot(self, names: Sequence[str]) -> Register:
        slot = "+".join(names)
        self.slots[slot] = len(names)
        self.places |= {name: Register("slot", slot, place) for place, name in enumerate(names)}
        return Register("slot", slot, 0, len(names))

    def _work_out(self) -> None:
        early = [part for part in self.order if not self._reading.waits(part)]
        for rank in dict.fromkeys(self._rank(part) for part in early):
            self._parts([part for part in early if self._rank(part) == rank])
        owners = {id(self._reading.stages[part]): part for part in self.order}
        for stage in self._kind.stages:
            owner = owners.get(id(stage))
            if owner is None:
                self._evaluate([stage.equation], self.places[stage.result])
            elif owner not in early:
                self._parts([owner])
            self._overwritten.add(stage.result)

    def _parts(self, parts: Sequence[str]) -> None:
        """Work out parts that are alike and stand side by side."""
        first, width = self.order.index(parts[0]), len(parts)
        total, value = Register("slot", "total", first, width), Register("slot", "value", first, width)
        direct = first < self.direct
        so_far = total if direct else Register("driven", "", first, width)
        done = {"from_input", "b", "from_hidden"} if direct else {"from_input", "b"}
        for terms in zip(*(self._reading.terms[part] for part in parts), strict=True):
            if isinstance(terms[0], (Named, Weight)) and terms[0].name.removeprefix(f"{parts[0]}.") in done:
                continue
            self._emit(np.add, so_far, self._evaluate(terms), total)
            so_far = total
        curve = next(part.curve for part in self._kind.parts if part.name == parts[0])
        self._curve(curve, total, value)
        self.operations.append(Held(tuple(parts), value))

    def _evaluate(self, nodes: Sequence[Expression], out: Register | None = None) -> Register:
        """Return where the value of trees that are alike will stand, one tree for each of some parts side by side."""
        match nodes[0]:
            case Field(name, before):
                return self._field(name, before)
            case Weight():
                return Register("weight", tuple(node.name for node in nodes if isinstance(node, Weight)), 0, len(nodes))
            case Named():
                return self._named([node for node in nodes if isinstance(node, Named)])
        out = out or self._between(len(nodes))
        match nodes[0]:
            case Applied(matrix, to):
                self._emit(np.matmul, self._evaluate([to]), Register("matrix", matrix.name), out)
            case Product():
                self._fold(np.multiply, [node.factors for node in nodes if isinstance(node, Product)], out)
            case Sum():
                self._fold(np.add, [node.terms for node in nodes if isinstance(node, Sum)], out)
            case Complement():
                of = self._evaluate([node.of for node in nodes if isinstance(node, Complement)])
                self._emit(np.subtract, Register("1", "", 0, out.width), of, out)
            case Curved(curve):
                of = self._evaluate([node.of for node in nodes if isinstance(node, Curved)])
                self._curve(curve, of, out)
        return out

    def _curve(self, curve: Curve, x: Register, out: Register) -> None:
        ones = Register("ones", "", 0, out.width)
        for function, *operands in curve.steps:
            self._emit(function, *({"x": x, "out": out, "ones": ones}[operand] for operand in operands))

    def _fold(self, function: Callable[..., Any], operands: Sequence[tuple[Expression, ...]], out: Register) -> None:
        """Work out a sum or a product, from the left."""
        first, *others = ([tree[k] for tree in operands] for k in range(len(operands[0])))
        so_far = self._evaluate(first)
        for other in others:
            self._emit(function, so_far, self._evaluate(other), out)
            so_far = out

    def _field(self, name: str, before: bool) -> Register:
        if before and name in self._overwritten:  # kept from the start of the step on
            kept = self._between(1)
            self.operations.insert(0, Operation(np.positive, (self.places[name], kept), False))
            return kept
        return self.places[name]

    def _named(self, nodes: Sequence[Named]) -> Register:
        names = [node.name for node in nodes]
        if names[0] in self._known:
            return self.places[names[0]]
        of = nodes[0].of
        if isinstance(of, Applied) and of.to is HIDDEN_BEFORE:  # the shared product
            return self.places[names[0]]
        self._known |= set(names)
        place = self.places.get(names[0]) or self._new_slot(names)
        if isinstance(of, (Field, Weight)):
            self._emit(np.positive, self._evaluate([of]), place)
        else:
            self._evaluate([node.of for node in nodes], place)
        return place

    def _between(self, width: int) -> Register:
        self._betweens += 1
        return Register("between", self._betweens, 0, width)

    def _emit(self, function: Callable[..., Any], *registers: Register) -> None:
        self.operations.append(Operation(function, registers, len({register.width for register in registers}) > 1))


def _cut(name: str, register: Register) -> tuple[str, str, str, int]:
    owner, _, inner = name.partition(".")
    return owner, inner or "value", register.key, register.place


_PLANS: dict[type[Cell], Plan] = {}


def plan_of(kind: type[Cell]) -> Plan:
    """Return the plan of a kind, made when it is first needed."""
    if kind not in _PLANS:
        _PLANS[kind] = Plan(kind)
    return _PLANS[kind]
