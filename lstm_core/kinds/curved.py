"""A kind of cell with other curves than the usual ones: the same declaration, with others in their places.

It is a class of its own, derived from that of the kind, so that whatever follows
from a declaration follows for it as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from lstm_core.arrays import finite_floats
from lstm_core.curves import curve_named, curve_of
from lstm_core.foreign import is_a, is_name
from lstm_core.kinds.declared import Part, Stage
from lstm_core.kinds.equations import Applied, Complement, Curved, Expression, Named, Product, Sum
from lstm_core.problem import Problem, in_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lstm_core.activations import Curve
    from lstm_core.kinds.cell import Cell

    Some = TypeVar("Some", bound=Cell)

_MADE: dict[tuple[Any, ...], type[Cell]] = {}


def curves_of(kind: type[Cell]) -> dict[str, Curve]:
    """Return the curve at each place of a kind that has one.

    A place is a part, or what an equation names after a curve: "cell_squashed" of an LSTM.
    """
    found = {part.name: part.curve for part in kind.parts}
    for stage in kind.stages:
        _collect(stage.equation, found)
    return found


def with_curves(kind: type[Some], curves: Any = None, clip: Any = None) -> type[Some]:
    """Return a kind with other curves.

    Parameters
    ----------
    kind : type
        The class of the usual cells, or of such a kind.
    curves : mapping from str to str, optional
        For each place where it is another the name of the curve, as `lc.curves` lists them.
    clip : float, optional
        Totals are cut off to [−clip, clip] before the curve of each part. Above 0.
        The cell state is not, as in ONNX Runtime.

    Raises
    ------
    ValueError
        If a place is not there, a curve is not known, or the clip is no positive number.
    """
    usual = kind.usual or kind
    limit = clip_of(kind) if clip is None else _positive(clip)
    chosen = curves_of(kind) | _read(kind, curves)
    parts = [part.name for part in kind.parts]
    placed = {
        place: curve_of(curve.name, curve.parameters, limit if place in parts else None)
        for place, curve in chosen.items()
    }
    if all(placed[place] is curve for place, curve in curves_of(usual).items()):
        return cast("type[Some]", usual)
    key = (usual, *placed.values())
    if key not in _MADE:
        _MADE[key] = _made(usual, placed)
    return cast("type[Some]", _MADE[key])


def clip_of(kind: type[Cell]) -> float | None:
    """Return the clip of a kind; None if totals are not cut off."""
    return kind.parts[0].curve.clip


def other_curves(kind: type[Cell]) -> dict[str, str]:
    """Return the names of the curves that are not the usual ones of the kind, by their places."""
    usual = curves_of(kind.usual or kind)
    return {place: curve.text for place, curve in curves_of(kind).items() if curve.text != usual[place].text}


def made_of(kind: type[Cell]) -> tuple[type[Cell], dict[str, str] | None, float | None]:
    """Return the usual kind, the curves and the clip that `with_curves` makes this one of."""
    return kind.usual or kind, other_curves(kind) or None, clip_of(kind)


def _read(kind: type[Cell], curves: Any) -> dict[str, Curve]:
    if curves is None:
        return {}
    if not is_a(curves, dict):
        raise Problem("curves", f"must be a dictionary from places to names of curves, but is {in_words(curves)}.")
    places = curves_of(kind)
    found: dict[str, Curve] = {}
    for place, name in dict.items(curves):
        if not is_name(place, places):
            raise Problem("curves", f"must have no other place than {', '.join(places)}, but has {in_words(place)}.")
        found[str.__str__(place)] = curve_named(name, f"curves.{str.__str__(place)}")
    return found


def _positive(clip: Any) -> float:
    limit = float(finite_floats(clip, 0, "clip"))
    if limit <= 0.0:
        raise Problem("clip", f"must be above 0, but is {limit:g}.")
    return limit


def _made(usual: type[Cell], placed: Mapping[str, Curve]) -> type[Cell]:
    parts = tuple(Part(part.name, part.symbol, placed[part.name]) for part in usual.parts)
    stages = tuple(
        Stage(
            stage.name,
            stage.result,
            _put(stage.equation, placed),
            stage.symbol,
            tuple(choice.on(placed) for choice in stage.choices),
            stage.tells,
        )
        for stage in usual.stages
    )
    own = {name: getattr(usual, name) for name in ("__doc__", "__module__", "__qualname__")}
    own |= {"parts": parts, "stages": stages, "usual": usual}
    made: type[Cell] = type(usual.__name__, (usual,), own)
    return made


def curves_text(kind: type[Cell]) -> str:
    """Return the curves of a kind that are not the usual ones, and its clip, as one text: "candidate=relu/clip=3"."""
    _, others, clip = made_of(kind)
    told = [f"{place}={text.replace(' ', '')}" for place, text in (others or {}).items()]
    return "/".join([*told, *([] if clip is None else [f"clip={repr(clip).removesuffix('.0')}"])])


def with_curves_of_text(usual: type[Cell], text: Any) -> type[Cell]:
    """Return the kind with the curves that such a text names.

    Raises
    ------
    ValueError
        If it is no text, or names a place twice, or as `with_curves`.
    """
    if not is_a(text, str):
        raise Problem("curves", f"must be a text, but is {in_words(text)}.")
    told = [part.partition("=") for part in str.__str__(text).split("/")]
    curves = {place: name for place, _, name in told}
    if len(curves) < len(told):
        raise Problem("curves", f"must name each place once, but are {in_words(text)}.")
    clip = curves.pop("clip", None)
    try:
        limit = None if clip is None else float(clip)
    except ValueError:
        raise Problem("clip", f"must be a number, but is {in_words(clip)}.") from None
    return with_curves(usual, curves or None, limit)


def _collect(expression: Expression, found: dict[str, Curve]) -> None:
    match expression:
        case Named(name, Curved(curve)):
            found[name] = curve
        case Curved(_, of) | Complement(of) | Named(_, of) | Applied(_, of):
            _collect(of, found)
        case Product(inner) | Sum(inner):
            for node in inner:
                _collect(node, found)


def _put(expression: Expression, placed: Mapping[str, Curve]) -> Expression:  # noqa: PLR0911 - one for each kind of node
    """Return a tree with these curves at their places."""
    match expression:
        case Curved(_, Named(name, of)) if name.endswith(".total"):
            return Curved(placed[name.removesuffix(".total")], Named(name, _put(of, placed)))
        case Named(name, Curved(_, of)):
            return Named(name, Curved(placed[name], _put(of, placed)))
        case Curved(curve, of):
            return Curved(curve, _put(of, placed))
        case Named(name, of):
            return Named(name, _put(of, placed))
        case Complement(of):
            return Complement(_put(of, placed))
        case Applied(matrix, to):
            return Applied(matrix, _put(to, placed))
        case Product(factors):
            return Product(*(_put(factor, placed) for factor in factors))
        case Sum(terms):
            return Sum(*(_put(term, placed) for term in terms))
    return expression
