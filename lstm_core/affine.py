"""One block W·x + U·h + b: the numbers that a part of a cell is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy.typing as npt

from lstm_core.array_like import held
from lstm_core.arrays import Floats, finite_floats, frozen
from lstm_core.foreign import elements, is_a
from lstm_core.frozen import Frozen
from lstm_core.problem import Problem, in_words


class Affine(Frozen):
    """The weights and biases of one part: total = W·x + U·h + b.

    Parameters
    ----------
    W : array_like, shape (H, D)
        Input weights: row by unit, column by input. Any finite numbers.
    U : array_like, shape (H, H)
        Recurrent weights: row by the unit they feed, column by the unit whose
        hidden state they read.
    b : array_like, shape (H,)
        Biases. Frameworks that keep two biases per unit mean their sum.

    Attributes
    ----------
    W, U, b : ndarray of float64
        Copies of what was given, not writeable.
    D, H : int
        How many inputs a step has, and how many units the part has.

    Raises
    ------
    ValueError
        If a value is no number or not finite, or if the three shapes do not
        fit together; the sentence names the array.
    """

    W: Floats
    U: Floats
    b: Floats

    def __init__(self, W: npt.ArrayLike, U: npt.ArrayLike, b: npt.ArrayLike) -> None:
        input_weights = finite_floats(W, 2, "W")
        recurrent_weights = finite_floats(U, 2, "U")
        biases = finite_floats(b, 1, "b")
        units = input_weights.shape[0]
        if recurrent_weights.shape != (units, units):
            raise Problem("U", f"must have shape {(units, units)} to fit W, but has shape {recurrent_weights.shape}.")
        if biases.shape != (units,):
            raise Problem("b", f"must have shape {(units,)} to fit W, but has shape {biases.shape}.")
        super().__init__(W=frozen(input_weights), U=frozen(recurrent_weights), b=frozen(biases))

    @property
    def D(self) -> int:
        """Inputs per step."""
        inputs: int = self.W.shape[1]
        return inputs

    @property
    def H(self) -> int:
        """Units."""
        return len(self.W)


def same_shapes(parts: Mapping[str, object]) -> None:
    """Raise `Problem` unless every part is an `Affine` and all agree on D and H."""
    first = None
    for name, part in parts.items():
        if not is_a(part, Affine):
            raise Problem(name, f"must be an Affine, but is {in_words(part)}.")
        if first is None:
            first_name, first = name, part
        elif (part.D, part.H) != (first.D, first.H):
            raise Problem(
                name,
                f"must have D={first.D} and H={first.H} like {first_name}, but has D={part.D} and H={part.H}.",
            )


def one_unit(part: str, numbers: Sequence[float]) -> Affine:
    """Return the block of one unit with one input; `numbers` are its (w, u, b)."""
    given = held(numbers, 3)
    if given is None:
        values = elements(numbers)
        came = f"is {in_words(numbers)}" if values is None else f"has {len(values)}"
        raise Problem(part, f"must be three numbers (w, u, b), but {came}.")
    w, u, b = given
    try:
        return Affine([[w]], [[u]], [b])
    except Problem as problem:
        raise problem.inside(part) from None
