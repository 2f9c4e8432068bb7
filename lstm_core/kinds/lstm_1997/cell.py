"""The LSTM of 1997, before the forget gate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lstm_core.kinds.cell import Cell
from lstm_core.kinds.choices import Change, Keeping
from lstm_core.kinds.declared import CELL_STATE, HIDDEN_STATE, Remembering, Stage, stage
from lstm_core.kinds.equations import CELL_BEFORE, Named, Sum
from lstm_core.kinds.lstm_pieces import (
    CANDIDATE,
    INPUT_GATE,
    LETS_IN,
    OUTPUT_GATE,
    PROPOSED,
    SHOWN,
    SHOWS,
    WRITTEN,
)

if TYPE_CHECKING:
    from lstm_core.affine import Affine


class LSTM1997(Cell):
    """An LSTM without forget gate, with D inputs and H units.

    In the notation of the trace, ⊙ being the product unit by unit::

        i  = σ(W_i·x + U_i·h₍t−1₎ + b_i)        input gate
        c̃  = tanh(W_c·x + U_c·h₍t−1₎ + b_c)     candidate
        c  = c₍t−1₎ + i⊙c̃                       cell update: kept + written
        o  = σ(W_o·x + U_o·h₍t−1₎ + b_o)        output gate
        h  = o⊙tanh(c)                          hidden state

    Parameters
    ----------
    input_gate, candidate, output_gate : Affine
        The weights of the three parts, all with the same D and H.

    Raises
    ------
    ValueError
        If a part is no `Affine` or its sizes differ from the others'; the
        sentence names the part.

    Notes
    -----
    A `Trace` of it has, beside `inputs` and the start values:

    input_gate, output_gate : PartTrace
        i, o: values in [0, 1].
    candidate : PartTrace
        c̃: values in [−1, 1].
    kept : ndarray, shape (T, H)
        c₍t−1₎ itself, of which nothing is lost.
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
    Computation 9(8), 1997: the "constant error carousel". The squashing
    functions here are those in use today, σ and tanh, and the gradients of
    this package are exact, where the paper's leave out all ways through gates.
    """

    input_gate: Affine
    candidate: Affine
    output_gate: Affine

    kind = "lstm_1997"
    title = "an LSTM without forget gate"
    parts = (INPUT_GATE, CANDIDATE, OUTPUT_GATE)
    states = (HIDDEN_STATE, CELL_STATE)
    stages = (
        stage(INPUT_GATE, choices=(LETS_IN,)),
        PROPOSED,
        Stage(
            "cell update",
            "cell_state",
            Sum(Named("kept", CELL_BEFORE), WRITTEN),
            choices=(Keeping("cell_state", None), Change("cell_state")),
            tells=("written",),
        ),
        stage(OUTPUT_GATE, choices=(SHOWS,)),
        SHOWN,
    )
    memory = Remembering(state="cell_state", keeps=None, written="written")
