"""What every kind of cell is: parts, stages and equations declared as data, and a sweep over time."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from lstm_core.activations import Curve
from lstm_core.affine import Affine, one_unit
from lstm_core.arrays import Floats
from lstm_core.cells.flow import Flow, before, block
from lstm_core.notation import Expression, written

if TYPE_CHECKING:
    from typing import Self

    from lstm_core.forced import Forced
    from lstm_core.trace import Trace

_TILDE = "\N{COMBINING TILDE}"

AnyTrace = TypeVar("AnyTrace", bound="Trace")


@dataclass(frozen=True)
class Part:
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

    @property
    def activation(self) -> Callable[[Floats], Floats]:
        """The curve as a function, elementwise."""
        return self.curve.value

    @property
    def words(self) -> str:
        """The name as it is spoken: "forget gate"."""
        return self.name.replace("_", " ")


@dataclass(frozen=True)
class Stage:
    """One of the computations inside a step, in the order in which they happen.

    Attributes
    ----------
    name : str
        As on the page, such as "cell update".
    result : str
        The field of the trace that is known once the stage is done.
    """

    name: str
    result: str


class Cell(ABC, Generic[AnyTrace]):
    """A recurrent cell: frozen weights, and the rule that carries its states through time.

    Attributes
    ----------
    kind : str
        The name of the kind on the wire.
    title : str
        The name of the kind in a sentence, such as "a GRU".
    parts : tuple of Part
        The weighted parts, in the order of tables and text.
    stages : tuple of Stage
        What happens inside a step.
    states : tuple of str
        The fields of the trace that a step hands to the next.
    traced : type
        The trace of this kind.
    """

    kind: ClassVar[str]
    title: ClassVar[str]
    parts: ClassVar[tuple[Part, ...]]
    stages: ClassVar[tuple[Stage, ...]]
    states: ClassVar[tuple[str, ...]]
    traced: ClassVar[type[Trace]]

    @property
    def D(self) -> int:
        """Inputs per step."""
        return self.affine(self.parts[0].name).D

    @property
    def H(self) -> int:
        """Units."""
        return self.affine(self.parts[0].name).H

    def affine(self, part: str) -> Affine:
        """Return the block of weights of the part with this name."""
        block: Affine = getattr(self, part)
        return block

    def arrays(self) -> dict[str, Floats]:
        """Return all weights by name, such as "forget_gate.W"."""
        return {f"{part.name}.{name}": getattr(self.affine(part.name), name) for part in self.parts for name in "WUb"}

    @property
    @abstractmethod
    def equations(self) -> tuple[Expression, ...]:
        """What each of `stages` works out: its right side, as `notation` writes it."""

    def lines(self) -> tuple[str, ...]:
        """Return the equations as text, one line for each of `stages`: "c = f⊙c₍t−1₎ + i⊙c̃"."""
        symbols = self.symbols()
        return tuple(
            f"{symbols[stage.result]} = {written(equation, symbols)}"
            for stage, equation in zip(self.stages, self.equations, strict=True)
        )

    def symbols(self) -> dict[str, str]:
        """Return the letters of all fields and weights that stand in the equations."""
        letters = {part.name: part.symbol for part in self.parts}
        weights = {
            f"{part.name}.{name}": f"{name}_{part.symbol.removesuffix(_TILDE)}" for part in self.parts for name in "WUb"
        }
        return {"inputs": "x", "hidden_state": "h", "cell_state": "c"} | letters | weights

    @classmethod
    def scalar(cls, **parts: Any) -> Self:
        """Return the cell with one input and one unit whose parts are (w, u, b).

        Parameters
        ----------
        **parts : three numbers each
            For each part w, the weight of the input; u, the weight of the
            hidden state; b, the bias. What is no part of this kind, such as
            `reset_after`, is handed on as it is.

        Raises
        ------
        ValueError
            If a part is not three finite numbers; the sentence names it.
        """
        names = {part.name for part in cls.parts}
        return cls(**{name: one_unit(name, given) if name in names else given for name, given in parts.items()})

    @abstractmethod
    def sweep(self, inputs: Floats, starts: Sequence[Floats], forced: Forced) -> AnyTrace:
        """Return every value at every step.

        Parameters
        ----------
        inputs : ndarray, shape (T, D) or (T, B, D)
            Finite, not writeable, as are the starts; the trace owns them.
        starts : sequence of ndarray, shape (H,) or (B, H)
            One start value for each of `states`.
        forced : Forced
            The values that are not worked out but given.
        """

    @abstractmethod
    def reverse(self, trace: AnyTrace, reaching: Sequence[Floats], cuts: Iterable[bool]) -> Flow:
        """Return the gradients of a loss, sent back from the last step to the first.

        Parameters
        ----------
        trace : Trace
            A run of this cell.
        reaching : sequence of ndarray, shape (T, …, H)
            For each of `states` ∂loss/∂state from outside; overwritten.
        cuts : iterable of bool
            For each step from the last to the first: whether the gradient ends
            here, and does not reach the states before it.
        """

    def gradient(self, trace: AnyTrace, flow: Flow) -> Self:
        """Return ∂loss/∂weights in the place of the weights, summed over steps and sequences."""
        return type(self)(**self._blocks(trace, flow))

    def _blocks(self, trace: AnyTrace, flow: Flow) -> dict[str, Any]:
        """Return the gradients of the parts whose U multiplies the hidden state of the step before."""
        read = before(trace.hidden_start, trace.hidden_state)
        return {
            part.name: block(flow.totals[part.name], trace.inputs, flow.totals[part.name], read) for part in self.parts
        }

    def _flow(self, totals: dict[str, Floats], reaching: Sequence[Floats], starts: Sequence[Floats]) -> Flow:
        """Return the gradients under the names of the states."""
        return Flow(totals, dict(zip(self.states, reaching, strict=True)), dict(zip(self.states, starts, strict=True)))
