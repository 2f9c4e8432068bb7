"""Which kind of cell some weights belong to: the recurrent weights tell, by how many blocks of H they have."""

from __future__ import annotations

from lstm_core.arrays import Floats
from lstm_core.foreign import is_a
from lstm_core.problem import Problem, in_words

COUNTS = {"lstm": 4, "gru": 3, "rnn": 1}
TITLES = {"lstm": "an LSTM", "gru": "a GRU", "rnn": "an RNN"}
_KEPT_BY = {True: "PyTorch and ONNX", False: "Keras"}


def kind_of(recurrent: Floats, asked: str | None, where: str, *, across: bool = False) -> str:
    """Return "lstm", "gru" or "rnn".

    Parameters
    ----------
    recurrent : ndarray, shape (G·H, H), or (H, G·H) where the blocks stand `across`
        The recurrent weights of all parts: G is 4, 3 or 1. As H is the side on
        which the blocks do not stand, one array tells both H and the kind.
    asked : str or None
        The kind that the caller expects, in any case; "SimpleRNN" is an RNN.
    where : str
        Name of the array.
    across : bool
        Whether the blocks stand side by side, as in Keras.

    Raises
    ------
    Problem
        If the shape belongs to no kind, or to another than the one asked for.
    """
    expected = None if asked is None else known_kind(asked)
    shape: tuple[int, int] = recurrent.shape
    H, length = shape if across else shape[::-1]
    count = length / H
    kind = next((kind for kind in COUNTS if COUNTS[kind] == count), None)
    if kind is None:
        kinds = COUNTS if expected is None else (expected,)
        shapes = " or ".join(f"{_shape(kind, across)} of {TITLES[kind]}" for kind in kinds)
        turned = f", which is how {_KEPT_BY[across]} would keep it" if H / length in COUNTS.values() else ""
        raise Problem(where, f"must have the shape {shapes}, but has shape {shape}{turned}.")
    if expected not in (None, kind):
        raise Problem(
            where,
            f"must have the shape {_shape(expected, across)} of {TITLES[expected]}, as kind asks for, "
            f"but has shape {shape}: with H={H} it belongs to {TITLES[kind]}.",
        )
    return kind


def known_kind(asked: object) -> str:
    """Return the kind that a caller names."""
    name = str.lower(asked) if is_a(asked, str) else ""
    if name == "simplernn":
        return "rnn"
    if name not in COUNTS:
        raise Problem("kind", f"must be {', '.join(map(repr, COUNTS))} or None, but is {in_words(asked)}.")
    return name


def _shape(kind: str, across: bool) -> str:
    long = "H" if COUNTS[kind] == 1 else f"{COUNTS[kind]}·H"
    return f"(H, {long})" if across else f"({long}, H)"


def fits(array: Floats, shape: tuple[int | None, ...], where: str, like: str) -> Floats:
    """Return the array if it has this shape, in which None may be any number; else raise `Problem`."""
    same = len(array.shape) == len(shape) and all(
        want in (None, has) for want, has in zip(shape, array.shape, strict=True)
    )
    if not same:
        wanted = ", ".join("D" if size is None else str(size) for size in shape) + ("," if len(shape) == 1 else "")
        raise Problem(where, f"must have shape ({wanted}) to fit {like}, but has shape {array.shape}.")
    return array
