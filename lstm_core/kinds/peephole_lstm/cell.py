"""The LSTM whose gates look at the cell state through peepholes."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from lstm_core.kinds.cell import Cell, Group
from lstm_core.kinds.choices import Peephole
from lstm_core.kinds.declared import CELL_STATE, HIDDEN_STATE, Array, Remembering, stage
from lstm_core.kinds.equations import CELL, CELL_BEFORE, Named, Product, Weight
from lstm_core.kinds.lstm_pieces import (
    CANDIDATE,
    CELL_UPDATE,
    FORGET_GATE,
    FORGETS,
    INPUT_GATE,
    LETS_IN,
    OUTPUT_GATE,
    PROPOSED,
    SHOWN,
    SHOWS,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lstm_core.affine import Affine
    from lstm_core.arrays import Floats
    from lstm_core.kinds.choices import Opening
    from lstm_core.kinds.declared import Part, Stage
    from lstm_core.kinds.equations import Expression


def peeping(gate: Part, read: Expression, opening: Opening) -> Stage:
    """Return the stage of a gate that looks at the cell state, of the step before or of this one: + p⊙c."""
    weight = f"peepholes.{gate.name}"
    looks = Named(f"{gate.name}.from_cell", Product(Weight(weight), read))
    return stage(gate, looks, choices=(opening, Peephole(gate.name, weight)))


class Peepholes(Group):
    """One weight per unit and gate, from the unit's cell state to its own gate.

    Parameters
    ----------
    forget_gate, input_gate, output_gate : array_like, shape (H,)
        p_f, p_i, p_o. Any finite numbers.

    Raises
    ------
    ValueError
        If a value is no number or not finite, or if the three differ in length.
    """

    names = ("forget_gate", "input_gate", "output_gate")
    forget_gate: Floats
    input_gate: Floats
    output_gate: Floats


class PeepholeLSTM(Cell):
    """An LSTM with peepholes, D inputs and H units.

    In the notation of the trace, ⊙ being the product unit by unit::

        f  = σ(W_f·x + U_f·h₍t−1₎ + p_f⊙c₍t−1₎ + b_f)    forget gate
        i  = σ(W_i·x + U_i·h₍t−1₎ + p_i⊙c₍t−1₎ + b_i)    input gate
        c̃  = tanh(W_c·x + U_c·h₍t−1₎ + b_c)              candidate
        c  = f⊙c₍t−1₎ + i⊙c̃                              cell update: kept + written
        o  = σ(W_o·x + U_o·h₍t−1₎ + p_o⊙c + b_o)         output gate: reads the new c
        h  = o⊙tanh(c)                                   hidden state

    Parameters
    ----------
    forget_gate, input_gate, candidate, output_gate : Affine
        The weights of the four parts, all with the same D and H.
    peepholes : Peepholes
        The weights of the peepholes, for the same H.

    Raises
    ------
    ValueError
        If a part is no `Affine`, or sizes differ; the sentence names the part.

    Notes
    -----
    A `Trace` of it has, beside `inputs` and the start values:

    forget_gate, input_gate, output_gate : PartTrace
        f, i, o: values in [0, 1]; `from_cell` is what the peephole adds: p⊙c of the
        step before for f and i, of the same step for o.
    candidate : PartTrace
        c̃: values in [−1, 1].
    kept : ndarray, shape (T, H)
        f⊙c₍t−1₎, what is left of the old cell state.
    written : ndarray, shape (T, H)
        i⊙c̃, what is added to it, in [−1, 1].
    cell_state : ndarray, shape (T, H)
        c = kept + written, the memory; may leave [−1, 1].
    cell_squashed : ndarray, shape (T, H)
        tanh c, in [−1, 1].
    hidden_state : ndarray, shape (T, H)
        h = o⊙tanh c, the output, in [−1, 1].

    References
    ----------
    F. A. Gers and J. Schmidhuber, "Recurrent Nets that Time and Count",
    IJCNN 2000. The squashing functions here are those in use today, σ and tanh.
    """

    forget_gate: Affine
    input_gate: Affine
    candidate: Affine
    output_gate: Affine
    peepholes: Peepholes

    kind = "peephole_lstm"
    title = "a peephole LSTM"
    parts = (FORGET_GATE, INPUT_GATE, CANDIDATE, OUTPUT_GATE)
    states = (HIDDEN_STATE, CELL_STATE)
    extra = (
        Array("peepholes.forget_gate", "p_f"),
        Array("peepholes.input_gate", "p_i"),
        Array("peepholes.output_gate", "p_o"),
    )
    groups: ClassVar[Mapping[str, type[Group]]] = {"peepholes": Peepholes}
    stages = (
        peeping(FORGET_GATE, CELL_BEFORE, FORGETS),
        peeping(INPUT_GATE, CELL_BEFORE, LETS_IN),
        PROPOSED,
        CELL_UPDATE,
        peeping(OUTPUT_GATE, CELL, SHOWS),
        SHOWN,
    )
    memory = Remembering(state="cell_state", keeps="forget_gate", written="written")
