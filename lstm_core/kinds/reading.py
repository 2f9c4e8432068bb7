"""What the declaration of a kind comes to for those that work with it: read once, and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lstm_core.kinds.equations import (
    HIDDEN_BEFORE,
    Applied,
    Complement,
    Curved,
    Expression,
    Field,
    Named,
    Product,
    Sum,
    Weight,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.declared import Stage


def nodes_of(expression: Expression) -> Iterator[Expression]:
    """Yield every node of a tree, the outer ones first."""
    yield expression
    match expression:
        case Applied(matrix, to):
            inner: tuple[Expression, ...] = (matrix, to)
        case Product(inner) | Sum(inner):
            pass
        case Complement(of) | Curved(_, of) | Named(_, of):
            inner = (of,)
        case _:
            inner = ()
    for node in inner:
        yield from nodes_of(node)


class Reading:
    """What the equations of a kind say of its parts.

    Attributes
    ----------
    stages : dict of Stage
        For each part the stage that works it out: the curve of what is named its total.
    terms : dict of tuple
        For each part what its total is the sum of.
    products : dict of Applied
        For each part the product with its U.
    own_reads : dict of Expression
        For the parts whose U multiplies something else than the hidden state of
        the step before, what it is.
    parts : dict of str
        For each result that is the value of a part, the part.
    gates : tuple of str
        Results that are neither part nor state: gates without weights of their own.
    fields : dict of int
        The fields of a trace in the order in which a step reaches them, each
        with its stage, from 1 on; a part has its value under "forget_gate.value".
    states : frozenset of str
        The names of the states.
    curves : dict of Curve
        The curve of each part.
    backwards : list of (str, Expression or None)
        The parts and, with their equations, the gates: the last of a step first.
    """

    def __init__(self, kind: type[Cell]) -> None:
        self._kind = kind
        self.stages = {part.name: self._stage(part.name) for part in kind.parts}
        self.terms = {name: _terms(stage.equation) for name, stage in self.stages.items()}
        self.products = {name: self._product(name) for name in self.stages}
        self.own_reads = {name: at.to for name, at in self.products.items() if at.to is not HIDDEN_BEFORE}
        self.parts = {stage.result: name for name, stage in self.stages.items()}
        known = {state.name for state in kind.states} | self.parts.keys()
        self.gates = tuple(stage.result for stage in kind.stages if stage.result not in known)
        self.fields = self._fields()
        self.states = frozenset(state.name for state in kind.states)
        self.curves = {part.name: part.curve for part in kind.parts}
        gates = {stage.result: stage.equation for stage in kind.stages if stage.result in self.gates}
        owned = {id(stage): name for name, stage in self.stages.items()}
        self.backwards = [
            (owned[id(stage)], None) if id(stage) in owned else (stage.result, gates[stage.result])
            for stage in reversed(kind.stages)
            if id(stage) in owned or stage.result in gates
        ]

    def waits(self, part: str) -> bool:
        """Tell whether a part has to wait for another result of the same step."""
        nodes = nodes_of(self.stages[part].equation)
        return any(isinstance(node, Field) and not node.before and node.name != "inputs" for node in nodes)

    def shape(self, part: str, curves: bool = True) -> str:
        """Return how a part is worked out, without its own name: the same for parts that can be worked out together.

        Without `curves` also the same for parts that differ in their own curve alone.
        """
        told = [_told(node) for node in nodes_of(self.stages[part].equation)][0 if curves else 1 :]
        return "\n".join(line.replace(f"{part}.", "·.").replace(f".{part}", ".·") for line in told)

    def _stage(self, part: str) -> Stage:
        for stage in self._kind.stages:
            match stage.equation:
                case Curved(_, Named(name, Sum())) if name == f"{part}.total":
                    return stage
        raise TypeError(f"{self._kind.__name__} declares the part {part}, but no stage works it out")

    def _product(self, part: str) -> Applied:
        for node in nodes_of(self.stages[part].equation):
            if isinstance(node, Applied) and node.matrix.name == f"{part}.U":
                return node
        raise TypeError(f"the equation of {part} in {self._kind.__name__} has no product with its U")

    def _fields(self) -> dict[str, int]:
        """Return the fields of a trace in the order in which a step reaches them, each with its stage, from 1 on.

        A part, and a gate without weights of its own, has its value under "forget_gate.value".
        """
        fields: dict[str, int] = {}
        for number, stage in enumerate(self._kind.stages, start=1):
            inner = [node.name for node in nodes_of(stage.equation) if isinstance(node, Named)]
            for name in sorted(inner, key=_rank):
                fields.setdefault(name, number)
            if stage.result in self.parts:
                fields[f"{self.parts[stage.result]}.value"] = number
            if stage.result not in self.stages:
                fields[f"{stage.result}.value" if stage.result in self.gates else stage.result] = number
        return fields


def _rank(name: str) -> int:
    """Put what comes from outside first, and the total last."""
    return {"from_input": 0, "from_hidden": 1, "total": 3}.get(name.rpartition(".")[2], 2)


def _terms(equation: Expression) -> tuple[Expression, ...]:
    match equation:
        case Curved(_, Named(_, Sum(terms))):
            return terms
    return ()


def _told(node: Expression) -> str:
    match node:
        case Field(name, before):
            return f"field {name} {before}"
        case Weight(name) | Named(name):
            return f"{type(node).__name__} {name}"
        case Curved(curve):
            return f"curve {curve.full}"
        case Product(inner) | Sum(inner):
            return f"{type(node).__name__} of {len(inner)}"
    return type(node).__name__


_READ: dict[type[Cell], Reading] = {}


def read(kind: type[Cell]) -> Reading:
    """Return what the declaration of a kind says, read when it is first asked for."""
    if kind not in _READ:
        _READ[kind] = Reading(kind)
    return _READ[kind]
