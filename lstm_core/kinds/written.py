"""A tree as a line of text."""

from __future__ import annotations

from lstm_core.kinds.equations import Applied, Complement, Curved, Expression, Field, Named, Product, Sum, Weight


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
            total = written(of, symbols)
            return f"{curve.symbol}({total if curve.clip is None else f'clip({total}, ±{curve.clip:g})'})"
        case Named(_, of):
            return written(of, symbols)
    raise TypeError(f"no operation of equations: {expression!r}")


def _enclosed(expression: Expression, symbols: dict[str, str]) -> str:
    inner = expression.of if isinstance(expression, Named) else expression
    text = written(inner, symbols)
    return text if isinstance(inner, (Field, Weight, Curved)) else f"({text})"
