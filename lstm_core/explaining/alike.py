"""Which stages of a kind are worked out alike, so that their lines are looked at together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lstm_core.kinds.equations import Applied, Complement, Curved, Named, Product, Sum
from lstm_core.kinds.reading import read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.declared import Stage
    from lstm_core.kinds.equations import Expression


def alike_stages(kind: type[Cell]) -> list[list[int]]:
    """Return the stages of a kind, counted from 0: those of parts that are worked out alike, but for the curve."""
    reading = read(kind)
    groups: dict[str, list[int]] = {}
    for k, stage in enumerate(kind.stages):
        part = reading.parts.get(stage.result)
        groups.setdefault(stage.name if part is None else reading.shape(part, curves=False), []).append(k)
    return [sorted(group, key=lambda k: _curve_name(kind.stages[k].equation)) for group in groups.values()]


def _curve_name(equation: Expression) -> str:
    return equation.curve.full if isinstance(equation, Curved) else ""


def outermost(stages: Sequence[Stage]) -> list[list[Named]]:
    """Return what the trace names on the way, the outermost of each branch; W·x and U·h are operands."""
    return [list(alike) for alike in zip(*(_named_in(stage.equation) for stage in stages), strict=True)]


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
