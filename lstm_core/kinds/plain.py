"""What a kind of cell declares, as texts, numbers and lists: for who reads it in another language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lstm_core.kinds.equations import Applied, Complement, Curved, Expression, Field, Named, Product, Sum, Weight
from lstm_core.kinds.reading import read

if TYPE_CHECKING:
    from lstm_core.kinds.cell import Cell


def declared(kind: type[Cell]) -> dict[str, Any]:
    """Return the declaration of a kind.

    Parameters
    ----------
    kind : type
        The class of such cells.

    Returns
    -------
    dict
        "kind" and "title"; "parts", each with its name, its words, its symbol,
        its curve, and the lowest and highest value; "states", each with its
        name, its start and its symbol; "extra" arrays, each with its name and
        symbol; "stages", each with its name, its result, its equation, and the
        choices of which its code is made, each with its name and its options;
        "fields" of a trace, in the order in which a step reaches them, each
        with its stage, from 1 on; "memory", with its state, keeps and written,
        or None.

        An equation is a dictionary with one of the keys "field" (a field at
        this step), "before" (a state at the step before), "weight" (an array),
        "product" and "sum" (lists), "complement" (of what), "curve", "named"
        and "matrix" (names, with what they are of beside them as "of"), and
        "clip" (the number to which a total is cut off, likewise).
    """
    memory = kind.memory
    return {
        "kind": kind.kind,
        "title": kind.title,
        "parts": [
            {
                "name": part.name,
                "words": part.words,
                "symbol": part.symbol,
                "curve": part.curve.symbol,
                "low": part.curve.low,
                "high": part.curve.high,
            }
            for part in kind.parts
        ],
        "states": [{"name": state.name, "start": state.start, "symbol": state.symbol} for state in kind.states],
        "extra": [{"name": array.name, "symbol": array.symbol} for array in kind.extra],
        "stages": [
            {
                "name": stage.name,
                "result": stage.result,
                "symbol": stage.symbol,
                "equation": tree(stage.equation),
                "choices": [{"name": choice.name, "options": list(choice.options)} for choice in stage.choices],
            }
            for stage in kind.stages
        ],
        "fields": [{"name": name, "stage": stage} for name, stage in read(kind).fields.items()],
        "memory": memory and {"state": memory.state, "keeps": memory.keeps, "written": memory.written},
    }


def tree(expression: Expression) -> dict[str, Any]:  # noqa: PLR0911 - one for each kind of node
    """Return an equation as `declared` describes it."""
    match expression:
        case Field(name, before):
            return {"before" if before else "field": name}
        case Weight(name):
            return {"weight": name}
        case Applied(matrix, to):
            return {"matrix": matrix.name, "of": tree(to)}
        case Product(factors):
            return {"product": [tree(factor) for factor in factors]}
        case Sum(terms):
            return {"sum": [tree(term) for term in terms]}
        case Complement(of):
            return {"complement": tree(of)}
        case Curved(curve, of):
            total = tree(of)
            return {"curve": curve.symbol, "of": total if curve.clip is None else {"clip": curve.clip, "of": total}}
        case Named(name, of):
            return {"named": name, "of": tree(of)}
    raise TypeError(f"no operation of equations: {expression!r}")
