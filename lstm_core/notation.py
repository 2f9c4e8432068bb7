"""Equations as data: what a stage works out, as a tree of names that a figure or a panel can be made from.

A tree speaks of fields of the trace and of weights of the cell, never of
numbers. Whatever the trace records on the way to a result is marked by `Named`,
so that a diagram has its boxes and wires, and so that a test can work out every
tree from the trace and compare.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from lstm_core.activations import TANH, Curve

if TYPE_CHECKING:
    from lstm_core.cells.cell import Part


@dataclass(frozen=True)
class Field:
    """A field of the trace at this step, or at the step before; of a part its value."""

    name: str
    before: bool = False


@dataclass(frozen=True)
class Weight:
    """An array of the cell, under its name in `Cell.arrays`, such as "forget_gate.W"."""

    name: str


@dataclass(frozen=True)
class Applied:
    """A matrix times a vector: W·x."""

    matrix: Weight
    to: Expression


@dataclass(frozen=True)
class Product:
    """A product unit by unit: f⊙c."""

    factors: tuple[Expression, ...]


@dataclass(frozen=True)
class Sum:
    """A sum."""

    terms: tuple[Expression, ...]


@dataclass(frozen=True)
class Complement:
    """1 − what stands here."""

    of: Expression


@dataclass(frozen=True)
class Curved:
    """An activation of what stands here."""

    curve: Curve
    of: Expression


@dataclass(frozen=True)
class Named:
    """An expression that the trace records as a field of its own: "kept", "forget_gate.total"."""

    name: str
    of: Expression


Expression: TypeAlias = Field | Weight | Applied | Product | Sum | Complement | Curved | Named

INPUTS = Field("inputs")
HIDDEN_BEFORE = Field("hidden_state", before=True)
CELL = Field("cell_state")
CELL_BEFORE = Field("cell_state", before=True)

# The cell update and the hidden state as most kinds with a cell state have them.
CELL_UPDATE = Sum(
    (
        Named("kept", Product((Field("forget_gate"), CELL_BEFORE))),
        Named("written", Product((Field("input_gate"), Field("candidate")))),
    )
)
SHOWN = Product((Field("output_gate"), Named("cell_squashed", Curved(TANH, CELL))))


def from_input(part: str) -> Named:
    """W·x."""
    return Named(f"{part}.from_input", Applied(Weight(f"{part}.W"), INPUTS))


def from_hidden(part: str, read: Expression = HIDDEN_BEFORE) -> Named:
    """U·h of the step before, or of what is read in its place."""
    return Named(f"{part}.from_hidden", Applied(Weight(f"{part}.U"), read))


def weighted(part: Part, *more: Expression) -> Curved:
    """act(W·x + U·h₍t−1₎ + … + b)."""
    terms = (from_input(part.name), from_hidden(part.name), *more, Weight(f"{part.name}.b"))
    return Curved(part.curve, Named(f"{part.name}.total", Sum(terms)))


def written(expression: Expression, symbols: dict[str, str]) -> str:  # noqa: PLR0911 - one for each kind of node
    """Return the expression as a line of text.

    Parameters
    ----------
    expression : Expression
        The tree.
    symbols : dict of str
        The letter of each field and weight that stands in it.
    """
    match expression:
        case Field(name, before):
            return symbols[name] + ("₍t−1₎" if before else "")
        case Weight(name):
            return symbols[name]
        case Applied(matrix, to):
            return f"{written(matrix, symbols)}·{_enclosed(to, symbols)}"
        case Product(factors):
            return "⊙".join(_enclosed(factor, symbols) for factor in factors)
        case Sum(terms):
            return " + ".join(written(term, symbols) for term in terms)
        case Complement(of):
            return f"1 − {_enclosed(of, symbols)}"
        case Curved(curve, of):
            return f"{curve.symbol}({written(of, symbols)})"
        case Named(_, of):
            return written(of, symbols)


def _enclosed(expression: Expression, symbols: dict[str, str]) -> str:
    inner = expression.of if isinstance(expression, Named) else expression
    text = written(inner, symbols)
    return text if isinstance(inner, (Field, Weight, Curved)) else f"({text})"
