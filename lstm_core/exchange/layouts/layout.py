"""What is told of a layout: under which names the arrays of a layer stand, and in which order its blocks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Names(NamedTuple):
    """The names of arrays that belong together, behind what the names of a layer begin with; '' where there is none.

    Attributes
    ----------
    W, U : str
        Weights; the same name twice for one array of both, x above h.
    input_bias, recurrent_bias : str
        As in `Blocks`.
    """

    W: str
    U: str
    input_bias: str = ""
    recurrent_bias: str = ""


@dataclass(frozen=True)
class Layout:
    """How a tool keeps the weights of a layer.

    Attributes
    ----------
    framework, title : str
        Whose it is: one word, and as its makers write it.
    arrays : tuple of Names
        One for all blocks, or several whose blocks stand behind each other.
    orders : mapping from str to tuple of str
        For each kind of cell that is kept so, the order of its blocks.
    before : str
        A pattern of what ends the part of a name before W: groups `layer` and
        `way` (l or r) may be in it.
    across : bool
        Whether blocks stand side by side, as (D, G·H).
    reset_after : bool
        Of a GRU: whether the reset gate acts after the product.
    forget_bias : float
        What is added to the bias of the forget gate when the layer runs.
    beside : str
        A pattern of what else may stand there and changes nothing.
    assumed : tuple of str
        A sentence for each thing that the weights do not tell.
    only_if_asked : bool
        Whether another layout has the same names, so that this one must be asked for.
    """

    framework: str
    title: str
    arrays: tuple[Names, ...]
    orders: Mapping[str, tuple[str, ...]]
    before: str = r"(?:^|/)"
    across: bool = False
    reset_after: bool = True
    forget_bias: float = 0.0
    beside: str = r"(?!)"
    assumed: tuple[str, ...] = field(default=())
    only_if_asked: bool = False

    @property
    def stacked(self) -> bool:
        """Whether W and U are one array."""
        return self.arrays[0].W == self.arrays[0].U
