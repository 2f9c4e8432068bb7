"""Equations as data: what a stage works out, as a tree of names.

A tree speaks of fields of the trace and of weights of the cell, never of
numbers. Whatever the trace records on the way to a result is marked by `Named`,
so that a diagram has its boxes and wires. Each operation knows its value over a
whole trace and its derivative; from these and nothing else come the sweep
forward, the way back, the printed lines and the code that `snippet` writes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeAlias

from lstm_core.frozen import Frozen

if TYPE_CHECKING:
    from lstm_core.activations import Curve
    from lstm_core.arrays import Floats

Factor: TypeAlias = "Floats | float | None"  # a derivative; None stands for 1


class Seen(Protocol):
    """The numbers that a tree speaks of, at every step of a run, (T, …, H)."""

    def now(self, name: str) -> Floats:
        """Return a field; of a part its value."""

    def before(self, name: str) -> Floats:
        """Return a state as it was before each step."""

    def weight(self, name: str) -> Floats:
        """Return an array of the cell that is no matrix, (H,)."""

    def recorded(self, name: str) -> Floats:
        """Return what the trace has under the name of a `Named`."""


class Reach(Protocol):
    """What takes down how far a derivative reaches; a factor of None stands for 1."""

    def field(self, field: Field, factor: Factor) -> None:
        """Take down ∂/∂(a field)."""

    def weight(self, name: str, factor: Factor) -> None:
        """Take down ∂/∂(an array that is no matrix)."""

    def product(self, applied: Applied, factor: Factor) -> None:
        """Take down ∂/∂(a matrix times a vector)."""


class Expression(Frozen):
    """One node of a tree."""

    def value(self, seen: Seen) -> Floats:
        """Return the number at every step of a run."""
        raise NotImplementedError

    def back(self, factor: Factor, seen: Seen, reach: Reach) -> None:
        """Send ∂/∂(this), which is `factor`, on to what this is made of."""
        raise NotImplementedError


def times(factor: Factor, other: Floats) -> Floats:
    """Return the product of two derivatives, of which the first may be 1."""
    return other if factor is None else factor * other


class Field(Expression):
    """A field of the trace at this step, or at the step before; of a part its value."""

    __match_args__ = ("name", "before")
    name: str
    before: bool

    def __init__(self, name: str, before: bool = False) -> None:
        super().__init__(name=name, before=before)

    def value(self, seen: Seen) -> Floats:
        """Return the number at every step of a run."""
        return seen.before(self.name) if self.before else seen.now(self.name)

    def back(self, factor: Factor, seen: Seen, reach: Reach) -> None:  # noqa: ARG002 - as every node
        """Send ∂/∂(this), which is `factor`, on to what this is made of."""
        reach.field(self, factor)


class Weight(Expression):
    """An array of the cell, under its name in `Cell.arrays`, such as "forget_gate.W"."""

    __match_args__ = ("name",)
    name: str

    def __init__(self, name: str) -> None:
        super().__init__(name=name)

    def value(self, seen: Seen) -> Floats:
        """Return the number at every step of a run."""
        return seen.weight(self.name)

    def back(self, factor: Factor, seen: Seen, reach: Reach) -> None:  # noqa: ARG002 - as every node
        """Send ∂/∂(this), which is `factor`, on to what this is made of."""
        reach.weight(self.name, factor)


class Applied(Expression):
    """A matrix times a vector: W·x. Its value is recorded by the `Named` around it."""

    __match_args__ = ("matrix", "to")
    matrix: Weight
    to: Expression

    def __init__(self, matrix: Weight, to: Expression) -> None:
        super().__init__(matrix=matrix, to=to)

    def back(self, factor: Factor, seen: Seen, reach: Reach) -> None:  # noqa: ARG002 - as every node
        """Send ∂/∂(this), which is `factor`, on to what this is made of."""
        reach.product(self, factor)


class Product(Expression):
    """A product unit by unit: f⊙c."""

    __match_args__ = ("factors",)
    factors: tuple[Expression, ...]

    def __init__(self, *factors: Expression) -> None:
        super().__init__(factors=factors)

    def value(self, seen: Seen) -> Floats:
        """Return the number at every step of a run."""
        first, *others = self.factors
        product = first.value(seen)
        for factor in others:
            product = product * factor.value(seen)
        return product

    def back(self, factor: Factor, seen: Seen, reach: Reach) -> None:
        """Send ∂/∂(this), which is `factor`, on to what this is made of."""
        for k, one in enumerate(self.factors):
            rest = factor
            for other in self.factors[:k] + self.factors[k + 1 :]:
                rest = times(rest, other.value(seen))
            one.back(rest, seen, reach)


class Sum(Expression):
    """A sum."""

    __match_args__ = ("terms",)
    terms: tuple[Expression, ...]

    def __init__(self, *terms: Expression) -> None:
        super().__init__(terms=terms)

    def value(self, seen: Seen) -> Floats:
        """Return the number at every step of a run."""
        first, *others = self.terms
        total = first.value(seen)
        for term in others:
            total = total + term.value(seen)
        return total

    def back(self, factor: Factor, seen: Seen, reach: Reach) -> None:
        """Send ∂/∂(this), which is `factor`, on to what this is made of."""
        for term in self.terms:
            term.back(factor, seen, reach)


class Complement(Expression):
    """1 − what stands here."""

    __match_args__ = ("of",)
    of: Expression

    def __init__(self, of: Expression) -> None:
        super().__init__(of=of)

    def value(self, seen: Seen) -> Floats:
        """Return the number at every step of a run."""
        return 1.0 - self.of.value(seen)

    def back(self, factor: Factor, seen: Seen, reach: Reach) -> None:
        """Send ∂/∂(this), which is `factor`, on to what this is made of."""
        self.of.back(-1.0 if factor is None else -factor, seen, reach)


class Curved(Expression):
    """An activation of what stands here."""

    __match_args__ = ("curve", "of")
    curve: Curve
    of: Expression

    def __init__(self, curve: Curve, of: Expression) -> None:
        super().__init__(curve=curve, of=of)

    def value(self, seen: Seen) -> Floats:
        """Return the number at every step of a run."""
        return self.curve.value(self.of.value(seen))

    def back(self, factor: Factor, seen: Seen, reach: Reach) -> None:
        """Send ∂/∂(this), which is `factor`, on to what this is made of."""
        self.of.back(times(factor, self.curve.slope(self.of.value(seen))), seen, reach)


class Named(Expression):
    """An expression that the trace records as a field of its own: "kept", "forget_gate.total"."""

    __match_args__ = ("name", "of")
    name: str
    of: Expression

    def __init__(self, name: str, of: Expression) -> None:
        super().__init__(name=name, of=of)

    def value(self, seen: Seen) -> Floats:
        """Return the number at every step of a run."""
        return seen.recorded(self.name)

    def back(self, factor: Factor, seen: Seen, reach: Reach) -> None:
        """Send ∂/∂(this), which is `factor`, on to what this is made of."""
        self.of.back(factor, seen, reach)


INPUTS = Field("inputs")
HIDDEN_BEFORE = Field("hidden_state", before=True)
CELL = Field("cell_state")
CELL_BEFORE = Field("cell_state", before=True)
