"""The long short-term memory cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lstm_core.kinds.cell import Cell
from lstm_core.kinds.declared import CELL_STATE, HIDDEN_STATE, Remembering, stage
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
    from lstm_core.affine import Affine


class LSTM(Cell):
    """A long short-term memory cell with D inputs and H units.

    In the notation of the trace, ⊙ being the product unit by unit::

        f  = σ(W_f·x + U_f·h₍t−1₎ + b_f)        forget gate
        i  = σ(W_i·x + U_i·h₍t−1₎ + b_i)        input gate
        c̃  = tanh(W_c·x + U_c·h₍t−1₎ + b_c)     candidate
        c  = f⊙c₍t−1₎ + i⊙c̃                     cell update: kept + written
        o  = σ(W_o·x + U_o·h₍t−1₎ + b_o)        output gate
        h  = o⊙tanh(c)                          hidden state

    Parameters
    ----------
    forget_gate, input_gate, candidate, output_gate : Affine
        The weights of the four parts, all with the same D and H.

    Raises
    ------
    ValueError
        If a part is no `Affine` or its sizes differ from the others'; the
        sentence names the part.

    Notes
    -----
    A `Trace` of it has, beside `inputs` and the start values:

    forget_gate, input_gate, output_gate : PartTrace
        f, i, o: values in [0, 1].
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
    S. Hochreiter and J. Schmidhuber, "Long Short-Term Memory", Neural
    Computation 9(8), 1997: the cell state and the input and output gates.
    F. A. Gers, J. Schmidhuber and F. Cummins, "Learning to Forget: Continual
    Prediction with LSTM", Neural Computation 12(10), 2000: the forget gate.
    The squashing functions here are those in use today, σ and tanh.
    """

    forget_gate: Affine
    input_gate: Affine
    candidate: Affine
    output_gate: Affine

    kind = "lstm"
    title = "an LSTM"
    parts = (FORGET_GATE, INPUT_GATE, CANDIDATE, OUTPUT_GATE)
    states = (HIDDEN_STATE, CELL_STATE)
    stages = (
        stage(FORGET_GATE, choices=(FORGETS,)),
        stage(INPUT_GATE, choices=(LETS_IN,)),
        PROPOSED,
        CELL_UPDATE,
        stage(OUTPUT_GATE, choices=(SHOWS,)),
        SHOWN,
    )
    memory = Remembering(state="cell_state", keeps="forget_gate", written="written")
