"""Curves under the names of frameworks: there all gates share one, and so do the candidate and what else is squashed.

ONNX names three of an LSTM, f, g and h: of the gates, of the candidate, and of
the cell state. Keras names two, `recurrent_activation` of the gates and
`activation` of the rest. PyTorch lets only an nn.RNN choose, tanh or relu.

References
----------
ONNX operator specifications LSTM-14, GRU-14 and RNN-14; `keras.activations` of
Keras 2 and 3; the documentation of torch.nn.RNN.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lstm_core.activations import SIGMOID, Curve
from lstm_core.arrays import finite_floats
from lstm_core.curves import curve_named, curve_of, curves
from lstm_core.exchange.names import listed
from lstm_core.foreign import elements, is_a, is_name
from lstm_core.kinds.curved import curves_of, with_curves
from lstm_core.problem import Problem, in_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lstm_core.kinds.cell import Cell

ROLES = {"lstm": ("gates", "candidate", "cell"), "gru": ("gates", "candidate"), "rnn": ("candidate",)}
"""What ONNX calls f, g and h, in that order, of each kind."""
USUAL = {"gates": "Sigmoid", "candidate": "Tanh", "cell": "Tanh"}

_KERAS = {
    "sigmoid": "sigmoid",
    "tanh": "tanh",
    "relu": "relu",
    "linear": "linear",
    "hard_sigmoid": "hard_sigmoid(0.2, 0.5)",
    "leaky_relu": "leaky_relu(0.2)",
    "elu": "elu(1)",
    "softsign": "softsign",
    "softplus": "softplus",
}
_KERAS_3 = _KERAS | {"hard_sigmoid": "hard_sigmoid(0.16666666666666666, 0.5)"}
_ONNX = {sort.name.replace("_", ""): sort for sort in curves() if sort.name != "linear"}
_VERSIONS = (1, 2, 3)


def role_of(place: str) -> str:
    """Return which curve of ONNX stands at a place of a cell."""
    return {"candidate": "candidate", "hidden": "candidate", "cell_squashed": "cell"}.get(place, "gates")


def curved(cell: Cell, by_role: Mapping[str, Curve], clip: Any = None) -> Any:
    """Return a cell with these curves, and its totals cut off to [−clip, clip]."""
    kind = type(cell)
    wanted = {place: by_role[role_of(place)].text for place in curves_of(kind)}
    return with_curves(kind, wanted, clip).holding(**vars(cell))


def shared(cell: Cell, framework: str) -> dict[str, Curve]:
    """Return the curve of each role.

    Raises
    ------
    Problem
        If one role has several.
    """
    found: dict[str, Curve] = {}
    for place, curve in curves_of(type(cell)).items():
        plain = curve_of(curve.name, curve.parameters)
        if found.setdefault(role_of(place), plain) is not plain:
            raise Problem("cell", f"must have one curve for all its gates to be written for {framework}, but has more.")
    return found


def of_keras(activation: Any, recurrent_activation: Any, version: int | None) -> dict[str, Curve]:
    """Return the curve of each role for what Keras calls `activation` and `recurrent_activation`."""
    known = _KERAS_3 if keras_version(version) == 3 else _KERAS

    def named(value: Any, where: str) -> Curve:
        if not is_name(value, known):
            raise Problem(where, f"must be one of {', '.join(known)}, but is {in_words(value)}.")
        return curve_named(known[str.__str__(value)], where)

    rest = named(activation, "activation")
    return {"gates": named(recurrent_activation, "recurrent_activation"), "candidate": rest, "cell": rest}


def keras_version(version: Any) -> int:
    """Return which Keras is meant; 2 where nothing is said."""
    if version is None:
        return 2
    if type(version) is not int or version not in _VERSIONS:
        raise Problem("version", f"must be 1, 2 or 3, but is {in_words(version)}.")
    return version


def to_keras_names(cell: Any, version: int | None = None) -> dict[str, str]:
    """Return what `activation` and, but for an RNN, `recurrent_activation` of the layer must be.

    Parameters
    ----------
    cell : Cell
        The cell.
    version : int, optional
        Of Keras; by default any will do that has these curves.
    """
    by_role = _unclipped(cell, "Keras")
    known = {2: _KERAS, 3: _KERAS_3}.get(version or 0, {**_KERAS_3, "hard_sigmoid of Keras 2": _KERAS["hard_sigmoid"]})
    names = {curve_named(text, "cell").text: name for name, text in known.items()}
    if by_role.get("cell", by_role["candidate"]) is not by_role["candidate"]:
        raise Problem("cell", "must squash its cell state as its candidate to be written for Keras, but does not.")
    for curve in by_role.values():
        if curve.text not in names:
            raise Problem("cell", f"must have curves that Keras knows to be written for it, but has {curve.text}.")
    told = {"activation": names[by_role["candidate"].text]}
    return told | ({"recurrent_activation": names[by_role["gates"].text]} if "gates" in by_role else {})


def to_pytorch_name(cell: Any) -> str:
    """Return what `nonlinearity` of an nn.RNN must be; of other cells that they have the usual curves, "tanh"."""
    by_role = _unclipped(cell, "PyTorch")
    candidate = by_role["candidate"].text
    if [*by_role] == ["candidate"] and candidate in ("tanh", "relu"):
        return candidate
    refuse_other_curves(cell, "PyTorch")
    return "tanh"


def refuse_other_curves(cell: Cell, framework: str) -> None:
    """Raise `Problem` unless a cell has the usual curves."""
    _unclipped(cell, framework)
    usual = curves_of(type(cell).usual or type(cell))
    for place, curve in curves_of(type(cell)).items():
        if curve is not usual[place]:
            words = place.replace("_", " ")
            raise Problem(
                "cell", f"must have {usual[place].text} as {words} to be written for {framework}, but has {curve.text}."
            )


def _unclipped(cell: Cell, framework: str) -> dict[str, Curve]:
    if cell.clip is not None:
        raise Problem("cell", f"must have no clip to be written for {framework}, but has {cell.clip:g}.")
    return shared(cell, framework)


def of_onnx(
    kind: str, directions: int, activations: Any, alpha: Any = None, beta: Any = None
) -> tuple[dict[str, Curve], ...]:
    """Return the curve of each role, for each direction.

    Parameters
    ----------
    kind : str
        "lstm", "gru" or "rnn".
    directions : int
        1 or 2: the names of the second direction follow those of the first.
    activations : sequence of str or None
        Names as ONNX has them, in any case.
    alpha, beta : sequence of float or None
        Numbers for those of them that have such, in order, as ONNX Runtime reads them; where there are
        none left, the usual ones.
    """
    roles = ROLES[kind] * directions
    given = [USUAL[role] for role in roles] if activations is None else elements(activations)
    if given is None or not all(is_a(name, str) for name in given):
        raise Problem("activations", f"must be a list of names, but is {in_words(activations)}.")
    names = [str.__str__(name) for name in given]
    sorts = [_ONNX.get(name.lower()) for name in names]
    if len(names) != len(roles) or None in sorts:
        usual = ", ".join(USUAL[role] for role in roles)
        known = ", ".join(map(_camel, _ONNX.values()))
        raise Problem("activations", f"must be {len(roles)} of {known}, such as {usual}, but are {listed(names)}.")
    alphas, betas = _numbers(alpha, "activation_alpha"), _numbers(beta, "activation_beta")
    found = []
    for sort, name in zip(sorts, names, strict=True):
        if sort is None:
            continue
        numbers = [left.pop(0) if left else usual for usual, left in zip(sort.usual, (alphas, betas), strict=False)]
        if None in numbers:
            where = "activation_alpha" if numbers[0] is None else "activation_beta"
            raise Problem(where, f"must have a number for {name}, which has no usual one, but has none.")
        found.append(curve_of(sort.name, tuple(float(number) for number in numbers if number is not None)))
    half = len(ROLES[kind])
    return tuple(dict(zip(ROLES[kind], found[k * half : (k + 1) * half], strict=True)) for k in range(directions))


def to_onnx_names(cells: Sequence[Any]) -> dict[str, Any]:
    """Return the attributes of a node that say the curves and the clip of its directions; none where they are usual."""
    clips = {cell.clip for cell in cells}
    if len(clips) > 1:
        raise Problem("backward", "must have the clip of forward to be one layer of ONNX, but has another.")
    told: dict[str, Any] = {}
    found = [shared(cell, "ONNX")[role] for cell in cells for role in ROLES[_family(cell)]]
    all_curves = [curve_of("affine", (1.0, 0.0)) if curve.name == "linear" else curve for curve in found]
    usual = [USUAL[role] for cell in cells for role in ROLES[_family(cell)]]
    names = [_camel(next(sort for sort in curves() if sort.name == curve.name)) for curve in all_curves]
    if names != usual:
        told["activations"] = names
        told["activation_alpha"] = [float(curve.parameters[0]) for curve in all_curves if curve.parameters]
        told["activation_beta"] = [float(curve.parameters[1]) for curve in all_curves if len(curve.parameters) > 1]
    clip = clips.pop()
    return {name: value for name, value in told.items() if value} | ({} if clip is None else {"clip": clip})


def _family(cell: Cell) -> str:
    places = curves_of(type(cell))
    return "lstm" if "cell_squashed" in places else "rnn" if "hidden" in places else "gru"


def _camel(sort: Any) -> str:
    return "".join(word.capitalize() for word in sort.name.split("_"))


def _numbers(given: Any, where: str) -> list[float | None]:
    return [] if given is None else [float(number) for number in finite_floats(given, 1, where)]


def mirrored(curve: Curve) -> bool:
    """Tell whether 1 − curve(z) is curve(−z)."""
    return curve.name == SIGMOID.name or (curve.name == "hard_sigmoid" and curve.parameters[1] == 0.5)
