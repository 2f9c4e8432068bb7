"""What every kind of cell is: parts and stages declared as data, and a sweep over time."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from lstm_core.affine import Affine
from lstm_core.arrays import Floats

if TYPE_CHECKING:
    from lstm_core.trace import Trace

AnyTrace_co = TypeVar("AnyTrace_co", bound="Trace", covariant=True)


@dataclass(frozen=True)
class Part:
    """One weighted part of a cell: value = activation(W·x + U·h + b).

    Attributes
    ----------
    name : str
        As in the trace, such as "forget_gate".
    symbol : str
        The letter that stands for its value in equations.
    activation : callable
        The curve from total to value, elementwise.
    """

    name: str
    symbol: str
    activation: Callable[[Floats], Floats]

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


class Cell(ABC, Generic[AnyTrace_co]):
    """A recurrent cell: frozen weights, and the rule that carries its states through time.

    Attributes
    ----------
    kind : str
        The name of the kind on the wire.
    parts : tuple of Part
        The weighted parts, in the order of tables and text.
    stages : tuple of Stage
        What happens inside a step.
    """

    kind: ClassVar[str]
    parts: ClassVar[tuple[Part, ...]]
    stages: ClassVar[tuple[Stage, ...]]

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

    @abstractmethod
    def sweep(self, inputs: Floats, hidden_start: Floats, cell_start: Floats) -> AnyTrace_co:
        """Return every value at every step; the arguments are checked and owned by the trace."""
