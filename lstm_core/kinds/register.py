"""The kinds of cells there are: a new one is a folder beside this file and a line in `KINDS`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lstm_core.frozen import Frozen
from lstm_core.kinds.coupled_lstm.cell import CoupledLSTM
from lstm_core.kinds.gru.cell import GRU
from lstm_core.kinds.gru_2014.cell import GRU2014
from lstm_core.kinds.lstm.cell import LSTM
from lstm_core.kinds.lstm_1997.cell import LSTM1997
from lstm_core.kinds.peephole_lstm.cell import PeepholeLSTM
from lstm_core.kinds.rnn.cell import RNN

if TYPE_CHECKING:
    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.declared import Part, Stage, State

KINDS: tuple[type[Cell], ...] = (LSTM, GRU, RNN, GRU2014, PeepholeLSTM, CoupledLSTM, LSTM1997)
"""In the order in which a reader meets them."""


class Kind(Frozen):
    """What a kind of cell declares.

    Attributes
    ----------
    kind : str
        Its name on the wire and in addresses: "gru_2014".
    title : str
        Its name in a sentence: "a GRU".
    cell : type
        The class of such a cell.
    parts : tuple of Part
        The weighted parts, in the order of tables and text.
    states : tuple of State
        What a step hands to the next.
    stages : tuple of Stage
        What happens inside a step, each with its equation.
    """

    kind: str
    title: str
    cell: type[Cell]
    parts: tuple[Part, ...]
    states: tuple[State, ...]
    stages: tuple[Stage, ...]


def kinds() -> tuple[Kind, ...]:
    """Return what every kind of cell declares, the LSTM first."""
    return tuple(
        Kind(kind=cell.kind, title=cell.title, cell=cell, parts=cell.parts, states=cell.states, stages=cell.stages)
        for cell in KINDS
    )


def names() -> tuple[str, ...]:
    """Return the names of all kinds of cells."""
    return tuple(cell.kind for cell in KINDS)


def kind_named(name: str) -> type[Cell]:
    """Return the kind of cell with this name; KeyError if there is none."""
    return {cell.kind: cell for cell in KINDS}[name]
