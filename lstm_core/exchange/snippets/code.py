"""An equation of a cell as an expression of NumPy."""

from __future__ import annotations

from lstm_core.kinds.equations import Applied, Complement, Curved, Expression, Field, Named, Product, Sum, Weight


def code(expression: Expression, names: dict[str, str]) -> str:  # noqa: PLR0911 - one for each kind of node
    """Return what works the expression out, where its fields and weights have these names."""
    match expression:
        case Field(name) | Weight(name):
            return names[name]
        case Applied(matrix, to):
            return f"{code(matrix, names)} @ {_enclosed(to, names)}"
        case Product(factors):
            return " * ".join(_enclosed(factor, names) for factor in factors)
        case Sum(terms):
            return " + ".join(code(term, names) for term in terms)
        case Complement(of):
            return f"1.0 - {_enclosed(of, names)}"
        case Curved(curve, of):
            total = code(of, names)
            cut = total if curve.clip is None else f"np.clip({total}, {-curve.clip!r}, {curve.clip!r})"
            called = "np.tanh" if curve.name == "tanh" else curve.name
            return f"{called}({', '.join([cut, *map(repr, curve.parameters)])})"
        case Named(_, of):
            return code(of, names)
    raise TypeError(f"no operation of equations: {expression!r}")


def _enclosed(expression: Expression, names: dict[str, str]) -> str:
    inner = expression.of if isinstance(expression, Named) else expression
    text = code(inner, names)
    return text if isinstance(inner, (Field, Weight, Curved)) else f"({text})"
