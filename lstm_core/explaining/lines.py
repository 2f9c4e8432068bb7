"""Whether a printed line is true, for every choice of its decimals, worked out from its equation.

Everything here has five axes: the decimals of the operands (2, 3, 4), those of
what is named on the way (2, 3, 4), steps, stages that are alike, and units.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import numpy as np

from lstm_core.kinds.equations import Applied, Complement, Curved, Field, Named, Product, Sum, Weight
from lstm_core.kinds.reading import nodes_of
from lstm_core.printing import LARGE, Integers, scaled

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lstm_core.arrays import Floats, Truths
    from lstm_core.kinds.declared import Stage
    from lstm_core.kinds.equations import Expression
    from lstm_core.kinds.trace import Trace

_CHOICES: Integers = np.array([2, 3, 4], dtype=np.int64)
_BOTH_THE_SAME: Truths = np.eye(3, dtype=np.bool_).reshape(3, 3, 1, 1, 1)
_SAFE, _MOST = 8, 9e18  # so many decimals of numbers below 10⁵ times each other fit into an int64; what fits at all


class Decimals(NamedTuple):
    """How many decimals: a fixed number, and so often those of the operands and of what is named on the way."""

    fixed: int
    operands: int = 0
    middle: int = 0


RESULT, TYPED, OPERAND, MIDDLE = Decimals(2), Decimals(4), Decimals(0, 1), Decimals(0, 0, 1)


_NONE = Decimals(0)
_ALL = slice(None)


class Counted(NamedTuple):
    """An exact number: so many units of its last decimal."""

    units: Integers
    decimals: Decimals


Number: TypeAlias = "Counted | Floats"  # what a curve has made of a number is exact no longer


class Lines:
    """The lines of a stretch of a run.

    Parameters
    ----------
    trace : Trace
        The run.
    stages : tuple of Stage
        Those whose lines are asked for.
    weight : callable
        From the name of an array of the cell to the array.
    steps : slice, optional
        The steps of the stretch; all by default.
    """

    def __init__(
        self, trace: Trace, stages: tuple[Stage, ...], weight: Callable[[str], Floats], steps: slice = _ALL
    ) -> None:
        self._D, self._H = trace.D, trace.H
        self._places = {read: k for k, read in enumerate(_reads(stages, trace.D == 1, trace.H == 1))}
        reads = {"now": trace.now, "before": trace.before, "recorded": trace.recorded, "weight": weight}
        numbers = np.empty((len(trace.inputs[steps]), len(self._places), trace.H))
        for (how, name), k in self._places.items():
            array = weight(name)[:, 0] if how == "column" else reads[how](name)
            numbers[:, k] = array if how in ("weight", "column") else array[steps]
        self._each_fits = np.abs(numbers) < LARGE
        self._all_fit = bool(self._each_fits.all())
        # With two, three and four decimals; 0 where a number is too large to be printed in full.
        self._counts = scaled(
            numbers if self._all_fit else np.where(self._each_fits, numbers, 0.0), _CHOICES.reshape(3, 1, 1, 1)
        )
        self._fits: Truths = np.array(True)
        self._standing: Mapping[str, Number] = {}  # what stands in the place of what is named
        self._operand_seen = False

    def true(self, stages: Sequence[Stage]) -> Truths:
        """Return whether each line is true, of stages that are alike: (3, 3, T, stages, H)."""
        self._fits, self._standing = np.array(True), {}
        trees = [stage.equation for stage in stages]
        result = self._count("now", [stage.result for stage in stages], RESULT)
        on_the_way = _outermost(trees)
        exact = {named[0].name: self._value([each.of for each in named]) for named in on_the_way}
        printed = {
            named[0].name: self._count("recorded", [each.name for each in named], MIDDLE) for named in on_the_way
        }
        truths: Any = True
        for name, number in exact.items():
            truths = truths & (_to(number, MIDDLE) == printed[name].units)
        for standing in (exact, printed):
            self._standing, self._operand_seen = standing, False
            truths = truths & (_to(self._value(trees), RESULT) == result.units)
        return np.asarray(truths & self._fits & (_BOTH_THE_SAME if self._operand_seen else True))

    def adds_up(self, stage: Stage) -> Truths:
        """Return whether the result of a stage follows from what its sentence tells: (3, 3, T, H)."""
        self._fits = np.array(True)
        self._standing = {name: self._count("recorded", [name], MIDDLE) for name in stage.tells or ()}
        result = self._count("now", [stage.result], RESULT)
        truths = (_to(self._value([stage.equation]), RESULT) == result.units) & self._fits
        return np.broadcast_to(truths, (3, 3, *truths.shape[-3:]))[..., 0, :]

    def _value(self, nodes: Sequence[Expression]) -> Number:  # noqa: PLR0911 - one for each kind of node
        """Return what trees that are alike come to, worked out from the numbers as they are printed."""
        match nodes[0]:
            case Named(name) if name in self._standing:
                return self._standing[name]
            case Named(name, Applied()) if not self._written_out(name):
                return self._operand("recorded", nodes)
            case Named():
                return self._value([node.of for node in nodes if isinstance(node, Named)])
            case Applied():
                matrices = [node.matrix.name for node in nodes if isinstance(node, Applied)]
                to = self._value([node.to for node in nodes if isinstance(node, Applied)])
                return self._times(self._count("column", matrices, TYPED), to)
            case Field("inputs"):
                return self._count("now", ["inputs"], TYPED)
            case Field(_, before):
                return self._operand("before" if before else "now", nodes)
            case Weight():
                return self._count("weight", [_name(node) for node in nodes], TYPED)
            case Product():
                return self._folded(self._times, [node.factors for node in nodes if isinstance(node, Product)])
            case Sum():
                return self._folded(self._plus, [node.terms for node in nodes if isinstance(node, Sum)])
            case Complement():
                of = self._value([node.of for node in nodes if isinstance(node, Complement)])
                return Counted(_power(of.decimals) - of.units, of.decimals) if isinstance(of, Counted) else 1.0 - of
            case Curved(curve):
                return curve.value(_float(self._value([node.of for node in nodes if isinstance(node, Curved)])))
        raise TypeError(f"no operation of equations: {nodes[0]!r}")

    def _written_out(self, name: str) -> bool:
        """Tell whether W·x, or U·h, is one product of two numbers, which the line writes out."""
        return (self._D if name.endswith(".from_input") else self._H) == 1

    def _operand(self, how: str, nodes: Sequence[Expression]) -> Counted:
        self._operand_seen = True
        return self._count(how, [_name(node) for node in nodes], OPERAND)

    def _count(self, how: str, names: Sequence[str], decimals: Decimals) -> Counted:
        """Return numbers as they are printed, (…, T, stages, H); 0 where one is too large to be printed in full."""
        places = [self._places[how, name] for name in dict.fromkeys(names)]
        if not self._all_fit:
            self._fits = self._fits & self._each_fits[:, places]
        if decimals.operands == decimals.middle == 0:
            return Counted(self._counts[decimals.fixed - 2, :, places].swapaxes(0, 1), decimals)
        counts = self._counts[:, :, places]
        return Counted(counts[:, None] if decimals.operands else counts[None], decimals)

    def _folded(self, operation: Any, operands: Sequence[tuple[Expression, ...]]) -> Number:
        first, *others = ([tree[k] for tree in operands] for k in range(len(operands[0])))
        so_far = self._value(first)
        for other in others:
            so_far = operation(so_far, self._value(other))
        return so_far

    def _times(self, one: Number, other: Number) -> Number:
        if not (isinstance(one, Counted) and isinstance(other, Counted)):
            return _float(one) * _float(other)
        decimals = Decimals(*(a + b for a, b in zip(one.decimals, other.decimals, strict=True)))
        return Counted(self._whole(one.units, other.units, decimals), decimals)

    def _plus(self, one: Number, other: Number) -> Number:
        if not (isinstance(one, Counted) and isinstance(other, Counted)):
            return _float(one) + _float(other)
        decimals = _enough(one.decimals, other.decimals)
        units = [self._whole(each.units, _power(decimals, each.decimals), decimals) for each in (one, other)]
        return Counted(units[0] + units[1], decimals)

    def _whole(self, one: Integers, other: Integers, decimals: Decimals) -> Integers:
        """Return a product; 0 where it would leave the whole numbers that can be counted here."""
        if _most(decimals) > _SAFE:
            fits = np.abs(one * 1.0 * other) < _MOST
            if not fits.all():
                self._fits = self._fits & fits
                one = np.where(fits, one, 0)
        return one * other


@cache
def _reads(stages: tuple[Stage, ...], one_input: bool, one_unit: bool) -> tuple[tuple[str, str], ...]:
    """Return all numbers that the lines of these stages are made of, each with how it is read."""
    found: dict[tuple[str, str], None] = {}
    for stage in stages:
        found["now", stage.result] = None
        for node in nodes_of(stage.equation):
            match node:
                case Applied(matrix):
                    if one_input if matrix.name.endswith(".W") else one_unit:
                        found["column", matrix.name] = None
                case Weight(name):
                    if not name.endswith((".W", ".U")):
                        found["weight", name] = None
                case Field(name, before):
                    if name != "inputs" or one_input:
                        found["before" if before else "now", name] = None
                case Named(name):
                    found["recorded", name] = None
    return tuple(found)


def _outermost(trees: Sequence[Expression]) -> list[list[Named]]:
    """Return what the trace names on the way, the outermost of each branch; W·x and U·h are operands."""
    return [list(alike) for alike in zip(*map(_named_in, trees), strict=True)]


def _named_in(tree: Expression) -> list[Named]:
    match tree:
        case Named(_, Applied()):
            return []
        case Named():
            return [tree]
        case Product(inner) | Sum(inner):
            return [named for node in inner for named in _named_in(node)]
        case Complement(of) | Curved(_, of):
            return _named_in(of)
    return []


def _name(node: Expression) -> str:
    if isinstance(node, (Field, Weight, Named)):
        return node.name
    raise TypeError(f"has no name: {node!r}")


def _float(number: Number) -> Floats:
    return number.units / (_power(number.decimals) * 1.0) if isinstance(number, Counted) else number


def _to(number: Number, decimals: Decimals) -> Integers:
    """Return a number rounded to so many decimals, halves away from zero, as a count of the last."""
    if not isinstance(number, Counted):
        return scaled(number, _choices(decimals))
    unit = _power(number.decimals, decimals)
    size: Integers = np.floor_divide(np.abs(number.units) + unit // 2, unit)
    return np.where(number.units < 0, -size, size) * _power(decimals, number.decimals)


@cache
def _enough(one: Decimals, other: Decimals) -> Decimals:
    """Return decimals of which there are never fewer than of either."""
    for decimals, others in ((one, other), (other, one)):
        if (_choices(decimals) >= _choices(others)).all():
            return decimals
    return Decimals(*map(max, one, other))


def _most(decimals: Decimals) -> int:
    return decimals.fixed + 4 * (decimals.operands + decimals.middle)


@cache
def _choices(decimals: Decimals) -> Integers:
    """Return how many decimals there are for each choice."""
    operands, middle = _CHOICES.reshape(3, 1, 1, 1, 1), _CHOICES.reshape(1, 3, 1, 1, 1)
    if decimals.operands == decimals.middle == 0:
        return np.array(decimals.fixed)
    if decimals.middle == 0:
        return decimals.fixed + decimals.operands * operands
    return decimals.fixed + decimals.operands * operands + decimals.middle * middle


@cache
def _power(decimals: Decimals, less: Decimals = _NONE) -> Integers:
    """Return 10^(the first − the second) for each choice, and 1 where the second has more."""
    power: Integers = 10 ** np.maximum(_choices(decimals) - _choices(less), 0)
    return power
