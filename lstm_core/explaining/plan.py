"""What there is to work out to see whether the lines of a kind are true: worked out once for each kind, and kept.

A number that stands in a line has at most four decimals: it is counted in units
of 10⁻⁴, and so a product of two in units of 10⁻⁸, in which a sum of them is an
exact whole number. How many numbers are multiplied in it is its degree. What a
curve has made of a number is a float64, and exact no longer.

Stages that are alike, such as those of gates, are worked out together: every
number here has one row for each of them.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from lstm_core.explaining.alike import alike_stages, outermost
from lstm_core.explaining.operations import (
    complement,
    curved_by,
    floating,
    lift,
    lift_fits,
    lift_that_fits,
    product_fits,
    product_that_fits,
)
from lstm_core.kinds.equations import Applied, Complement, Curved, Field, Named, Product, Sum, Weight
from lstm_core.kinds.reading import read

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lstm_core.arrays import Truths
    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.choices import Read
    from lstm_core.kinds.declared import Stage
    from lstm_core.kinds.equations import Expression
    from lstm_core.printing import Integers

_SAFE = 2  # products of so many numbers below 10⁵ fit into an int64
_VIEWS: dict[str, tuple[int | slice | None, ...]] = {  # of what is counted with two, three and four decimals
    "result": (0,),
    "typed": (2,),
    "operand": (slice(None), None),
    "middle": (None, slice(None)),
}


class Number(NamedTuple):
    """Which step of the plan it comes from, and its degree; None for a float64."""

    place: int
    degree: int | None


class Rows(NamedTuple):
    """Some of the rows that are counted."""

    first: int
    end: int


class Check(NamedTuple):
    """Whether a number is, rounded, what is printed: with two decimals, or with those of the middle.

    `among` finds what is printed among what is counted.
    """

    number: Number
    among: tuple[int | slice | None, ...]
    middle: bool


class Group(NamedTuple):
    """Lines of stages that are alike.

    Attributes
    ----------
    stages : list of int
        Which stages they are, counted from 0.
    checks : list of int
        Those of the plan: where all of them are true, the lines are.
    one_count : bool
        Whether they are printed with one count of decimals.
    rows : list of slice
        What stands in them.
    fits : list of int
        The steps of the plan that tell where a number has become too large to be counted.
    """

    stages: list[int]
    checks: list[int]
    one_count: bool
    rows: list[slice]
    fits: list[int]


class Plan:
    """The plan of a kind.

    Attributes
    ----------
    rows : list of Read
        What is counted, and what decides in choices. Those that are compared
        come first, and there are `compared` of them.
    steps : list of (callable, places)
        What is worked out, step by step, from the results of the steps with
        these numbers; result 0 is what is counted.
    checks : list of Check
        What is compared with what is printed.
    printed, told : list of Group
        The lines on the page, and those that sentences tell.
    """

    def __init__(self, kind: type[Cell], one_input: bool, one_unit: bool, held: bool) -> None:
        self._own = read(kind).parts if held else {}
        self._written_out = {"from_input": one_input, "from_hidden": one_unit}
        self.rows: list[Read] = []
        self.checks: list[Check] = []
        self.steps: list[tuple[Callable[..., Any], tuple[int, ...]]] = []
        self._known: dict[tuple[Any, ...], int] = {}
        self._standing: dict[str, Number] = {}  # what stands in the place of what is named
        self._across = False  # whether the decimals of operands are those of the middle
        self._begin()
        alike = [[kind.stages[k] for k in group] for group in alike_stages(kind)]
        for stages in alike:
            self._results(stages)
            for named in outermost(stages):
                self._block("recorded", [each.name for each in named])
        self.compared = len(self.rows)
        self.printed = [self._lines(group, stages) for group, stages in zip(alike_stages(kind), alike, strict=True)]
        self.told = [self._told(k, stage) for k, stage in enumerate(kind.stages) if stage.tells is not None]
        for choice in [choice for stage in kind.stages for choice in stage.choices]:
            for how, name in choice.reads:
                self._block(how, [name])

    def _begin(self) -> None:
        self._read: dict[Rows, None] = {}
        self._fits: dict[int, None] = {}
        self._operand_seen = False

    def _lines(self, group: list[int], stages: list[Stage]) -> Group:
        self._begin()
        trees = [stage.equation for stage in stages]
        named = {each[0].name: each for each in outermost(stages)}
        self._standing, self._across = {}, False
        exact = {name: self._value([each.of for each in alike]) for name, alike in named.items()}
        rows = {name: self._block("recorded", [each.name for each in alike]) for name, alike in named.items()}
        checks = [self._check(exact[name], rows[name], middle=True) for name in named]
        printed = {name: self._middle(rows[name]) for name in named}
        result = self._results(stages)
        for self._standing, self._across in ((exact, False), (printed, True)):
            self._operand_seen = False
            checks.append(self._check(self._value(trees), result))
        return self._group(group, checks, self._operand_seen)

    def _told(self, k: int, stage: Stage) -> Group:
        self._begin()
        self._across = False
        self._standing = {name: self._middle(self._block("recorded", [name])) for name in stage.tells or ()}
        result = self._results([stage])
        return self._group([k], [self._check(self._value([stage.equation]), result)])

    def _group(self, stages: list[int], checks: list[int], one_count: bool = False) -> Group:
        return Group(stages, checks, one_count, [slice(*rows) for rows in self._read], [*self._fits])

    def _check(self, number: Number, printed: Rows, middle: bool = False) -> int:
        if number.degree == 1:
            number = Number(self._do(lift, number.place), 2)
        check = Check(number, (*_VIEWS["middle" if middle else "result"], slice(*printed)), middle)
        if check not in self.checks:
            self.checks.append(check)
        return self.checks.index(check)

    def _block(self, how: str, names: Sequence[str]) -> Rows:
        """Return the rows of numbers that are alike; one for all if it is one number."""
        wanted = [(how, name) for name in dict.fromkeys(names)]
        first = next((k for k in range(len(self.rows)) if self.rows[k : k + len(wanted)] == wanted), len(self.rows))
        if first == len(self.rows):
            self.rows += wanted
        rows = Rows(first, first + len(wanted))
        self._read[rows] = None
        return rows

    def _results(self, stages: list[Stage]) -> Rows:
        """Return what the lines of stages that are alike come to: of a part that may be held, its own value."""
        names = [stage.result for stage in stages]
        if names[0] in self._own:
            return self._block("unheld", [self._own[name] for name in names])
        return self._block("now", names)

    def _view(self, decimals: str, rows: Rows) -> Number:
        if (decimals, rows) not in self._known:
            self._known[decimals, rows] = self._step(itemgetter((*_VIEWS[decimals], slice(*rows))), (0,))
        return Number(self._known[decimals, rows], 1)

    def _typed(self, how: str, names: Sequence[str]) -> Number:
        return self._view("typed", self._block(how, names))

    def _middle(self, rows: Rows) -> Number:
        return self._view("middle", rows)

    def _operand(self, how: str, nodes: Sequence[Expression]) -> Number:
        self._operand_seen = True
        rows = self._block(how, [_name(node) for node in nodes])
        return self._view("middle" if self._across else "operand", rows)

    def _step(self, operation: Callable[..., Any], places: tuple[int, ...]) -> int:
        self.steps.append((operation, places))
        return len(self.steps)

    def _do(self, operation: Callable[..., Any], *places: int) -> int:
        """Return the place of what an operation makes of these results, which it makes but once."""
        key = (operation, *places)
        if key not in self._known:
            self._known[key] = self._step(operation, places)
        return self._known[key]

    def _value(self, nodes: Sequence[Expression]) -> Number:  # noqa: PLR0911 - one for each kind of node
        """Return what trees that are alike come to, worked out from the numbers as they are printed."""
        match nodes[0]:
            case Named(name) if name in self._standing:
                return self._standing[name]
            case Named(name, Applied()) if not self._written_out[name.rpartition(".")[2]]:
                return self._operand("recorded", nodes)
            case Named():
                return self._value([node.of for node in nodes if isinstance(node, Named)])
            case Applied():
                matrices = [node.matrix.name for node in nodes if isinstance(node, Applied)]
                to = self._value([node.to for node in nodes if isinstance(node, Applied)])
                return self._times(self._typed("column", matrices), to)
            case Field("inputs"):
                return self._typed("now", ["inputs"])
            case Field(_, before):
                return self._operand("before" if before else "now", nodes)
            case Weight():
                return self._typed("weight", [_name(node) for node in nodes])
            case Product():
                return self._folded(self._times, [node.factors for node in nodes if isinstance(node, Product)])
            case Sum():
                return self._folded(self._plus, [node.terms for node in nodes if isinstance(node, Sum)])
            case Complement():
                of = self._value([node.of for node in nodes if isinstance(node, Complement)])
                return Number(self._do(complement(of.degree), of.place), of.degree)
            case Curved():
                curves = tuple(node.curve for node in nodes if isinstance(node, Curved))
                of = self._value([node.of for node in nodes if isinstance(node, Curved)])
                return Number(self._do(curved_by(curves), self._float(of)), None)
        raise TypeError(f"no operation of equations: {nodes[0]!r}")

    def _folded(
        self, operation: Callable[[Number, Number], Number], operands: Sequence[tuple[Expression, ...]]
    ) -> Number:
        first, *others = ([tree[k] for tree in operands] for k in range(len(operands[0])))
        so_far = self._value(first)
        for other in others:
            so_far = operation(so_far, self._value(other))
        return so_far

    def _times(self, one: Number, other: Number) -> Number:
        if one.degree is None or other.degree is None:
            return Number(self._do(np.multiply, self._float(one), self._float(other)), None)
        degree = one.degree + other.degree
        if degree <= _SAFE:
            return Number(self._do(np.multiply, one.place, other.place), degree)
        return Number(self._guarded(product_fits, product_that_fits, one.place, other.place), degree)

    def _plus(self, one: Number, other: Number) -> Number:
        if one.degree is None or other.degree is None:
            return Number(self._do(np.add, self._float(one), self._float(other)), None)
        degree = max(one.degree, other.degree)
        return Number(self._do(np.add, self._lifted(one, degree), self._lifted(other, degree)), degree)

    def _lifted(self, number: Number, degree: int) -> int:
        place = number.place
        for so_far in range(number.degree or degree, degree):
            safe = so_far < _SAFE
            place = self._do(lift, place) if safe else self._guarded(lift_fits, lift_that_fits, place)
        return place

    def _guarded(self, fits: Callable[..., Truths], operation: Callable[..., Integers], *places: int) -> int:
        fitting = self._do(fits, *places)
        self._fits[fitting] = None
        return self._do(operation, *places, fitting)

    def _float(self, number: Number) -> int:
        return number.place if number.degree is None else self._do(floating(number.degree), number.place)


_PLANS: dict[tuple[type[Cell], bool, bool, bool], Plan] = {}


def plan_of(kind: type[Cell], one_input: bool, one_unit: bool, held: bool) -> Plan:
    """Return the plan of a kind, for cells of one input or more, of one unit or more, for runs with holds or none."""
    key = kind, one_input, one_unit, held
    if key not in _PLANS:
        _PLANS[key] = Plan(*key)
    return _PLANS[key]


def _name(node: Expression) -> str:
    if isinstance(node, (Field, Weight, Named)):
        return node.name
    raise TypeError(f"has no name: {node!r}")
