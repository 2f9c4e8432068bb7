"""A tree as TeX, in whatever form its leaves are written."""

from __future__ import annotations

from lstm_core.kinds.equations import Applied, Complement, Curved, Expression, Named, Product, Sum

_CURVES = {"σ": r"\sigma", "tanh": r"\tanh"}


class Form:
    """How leaves are written, and what stands between them."""

    times: str

    def known(self, node: Expression) -> str | None:
        """Return what stands for a node as a whole; None where it is written out."""
        raise NotImplementedError

    def applied(self, matrix: str, vector: str) -> str:
        """Return a matrix times a vector that is written already."""
        raise NotImplementedError

    def fenced(self, text: str) -> str:
        """Return the text in parentheses, as high as it is."""
        return rf"\left({text}\right)" if r"\begin" in text else f"({text})"


def tex(node: Expression, form: Form) -> str:  # noqa: PLR0911 - one for each kind of node
    """Return the expression in this form."""
    known = form.known(node)
    if known is not None:
        return known
    match node:
        case Named(_, of):
            return tex(of, form)
        case Applied(matrix, to):
            return form.applied(matrix.name, _factor(to, form, behind=True))
        case Product(factors):
            return form.times.join(_factor(factor, form, behind=k > 0) for k, factor in enumerate(factors))
        case Sum(terms):
            return summed([tex(term, form) for term in terms])
        case Complement(of):
            return f"1 - {_factor(of, form, behind=True)}"
        case Curved(curve, of):
            total = form.fenced(tex(of, form))
            if curve.clip is None:
                return f"{_curve(curve.symbol)}{total}"
            return rf"{_curve(curve.symbol)} \circ \operatorname{{clip}}_{{\pm {curve.clip:g}}}{total}"
    raise TypeError(f"no operation of equations: {node!r}")


def summed(terms: list[str]) -> str:
    """Return a sum; the sign of a term that begins with one is that between the two."""
    first, *others = terms
    return first + "".join(f" - {term[1:]}" if term.startswith("-") else f" + {term}" for term in others)


def _curve(symbol: str) -> str:
    """Return the name of a curve: "hard σ" is an operator of two words."""
    words = [_CURVES.get(word, word) for word in symbol.split()]
    return _CURVES.get(symbol) or rf"\operatorname{{{r' '.join(words)}}}".replace(" ", r"\,")


def _factor(node: Expression, form: Form, *, behind: bool) -> str:
    """Return what is multiplied: a sum, and behind a sign what is negative, in parentheses."""
    text = tex(node, form)
    inner = node
    while isinstance(inner, Named) and form.known(inner) is None:
        inner = inner.of
    whole = form.known(inner) is not None or not isinstance(inner, (Sum, Complement))
    return text if whole and not (behind and text.startswith("-")) else form.fenced(text)
