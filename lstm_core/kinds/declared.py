"""What a kind of cell is declared with: its parts, states, extra arrays and stages, as data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lstm_core.frozen import Frozen
from lstm_core.kinds.equations import HIDDEN_BEFORE, INPUTS, Applied, Curved, Named, Sum, Weight

if TYPE_CHECKING:
    from lstm_core.activations import Curve
    from lstm_core.kinds.choices import Choice
    from lstm_core.kinds.equations import Expression


class Part(Frozen):
    """One weighted part of a cell: value = curve(W·x + U·h + b).

    Attributes
    ----------
    name : str
        As in the trace, such as "forget_gate".
    symbol : str
        The letter that stands for its value in equations.
    curve : Curve
        From total to value.
    """

    name: str
    symbol: str
    curve: Curve

    def __init__(self, name: str, symbol: str, curve: Curve) -> None:
        super().__init__(name=name, symbol=symbol, curve=curve)

    @property
    def words(self) -> str:
        """The name as it is spoken: "forget gate"."""
        return self.name.replace("_", " ")


class State(Frozen):
    """What a step hands to the next.

    Attributes
    ----------
    name : str
        The field of the trace: "hidden_state".
    start : str
        The field of the trace that holds its value before the first step: "hidden_start".
    symbol : str
        The letter that stands for it in equations.
    """

    name: str
    start: str
    symbol: str

    def __init__(self, name: str, start: str, symbol: str) -> None:
        super().__init__(name=name, start=start, symbol=symbol)


class Array(Frozen):
    """Numbers of a cell beside the weights of its parts, one for each unit.

    Attributes
    ----------
    name : str
        As in `Cell.arrays`: "candidate_recurrent_bias", "peepholes.forget_gate".
    symbol : str
        The letter that stands for it in equations.
    """

    name: str
    symbol: str

    def __init__(self, name: str, symbol: str) -> None:
        super().__init__(name=name, symbol=symbol)


class Stage(Frozen):
    """One of the computations inside a step, in the order in which they happen.

    Attributes
    ----------
    name : str
        As on the page, such as "cell update".
    result : str
        The field of the trace that is known once the stage is done: a part, a
        state, or a gate without weights of its own.
    equation : Expression
        What it comes to.
    symbol : str
        The letter of a gate without weights of its own; that of a part or a
        state stands there.
    choices : tuple of Choice
        What a sentence about it chooses between.
    tells : tuple of str or None
        Of a sentence whose numbers make the result: what the equation names on
        the way that the sentence tells as well; the rest a reader works out from
        what the equation starts from. None if its numbers make nothing.
    """

    name: str
    result: str
    equation: Expression
    symbol: str
    choices: tuple[Choice, ...]
    tells: tuple[str, ...] | None

    def __init__(
        self,
        name: str,
        result: str,
        equation: Expression,
        symbol: str = "",
        choices: tuple[Choice, ...] = (),
        tells: tuple[str, ...] | None = None,
    ) -> None:
        super().__init__(name=name, result=result, equation=equation, symbol=symbol, choices=choices, tells=tells)


class Remembering(Frozen):
    """How a kind of cell carries its memory over: memory = keeps⊙memory of the step before + written.

    Attributes
    ----------
    state : str
        The state that is the memory.
    keeps : str or None
        The part that says how much of it a step keeps; None if it keeps all.
    written : str
        The field that holds what a step adds.
    """

    state: str
    keeps: str | None
    written: str

    def __init__(self, state: str, keeps: str | None, written: str) -> None:
        super().__init__(state=state, keeps=keeps, written=written)


HIDDEN_STATE = State("hidden_state", "hidden_start", "h")
CELL_STATE = State("cell_state", "cell_start", "c")


def from_input(part: Part) -> Named:
    """W·x."""
    return Named(f"{part.name}.from_input", Applied(Weight(f"{part.name}.W"), INPUTS))


def from_hidden(part: Part, read: Expression = HIDDEN_BEFORE) -> Named:
    """U·h of the step before, or of what is read in its place."""
    return Named(f"{part.name}.from_hidden", Applied(Weight(f"{part.name}.U"), read))


def curve_of(part: Part, *terms: Expression) -> Curved:
    """Return the curve of a part over the sum of these terms, which is its total."""
    return Curved(part.curve, Named(f"{part.name}.total", Sum(*terms)))


def weighted(part: Part, *more: Expression) -> Curved:
    """act(W·x + U·h₍t−1₎ + … + b)."""
    return curve_of(part, from_input(part), from_hidden(part), *more, Weight(f"{part.name}.b"))


def stage(part: Part, *more: Expression, choices: tuple[Choice, ...] = ()) -> Stage:
    """Return the stage that works out a part in the usual way."""
    return Stage(part.words, part.name, weighted(part, *more), choices=choices)
