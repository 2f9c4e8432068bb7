"""The LSTM whose input gate is what its forget gate leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lstm_core.kinds.cell import Cell
from lstm_core.kinds.declared import CELL_STATE, HIDDEN_STATE, Remembering, Stage, stage
from lstm_core.kinds.equations import Complement, Field
from lstm_core.kinds.lstm_pieces import (
    CANDIDATE,
    CELL_UPDATE,
    FORGET_GATE,
    FORGETS,
    LETS_IN,
    OUTPUT_GATE,
    PROPOSED,
    SHOWN,
    SHOWS,
)

if TYPE_CHECKING:
    from lstm_core.affine import Affine


class CoupledLSTM(Cell):
    """An LSTM with coupled input and forget gates, D inputs and H units.

    In the notation of the trace, ⊙ being the product unit by unit::

        f  = σ(W_f·x + U_f·h₍t−1₎ + b_f)        forget gate
        i  = 1 − f                              input gate: no weights of its own
        c̃  = tanh(W_c·x + U_c·h₍t−1₎ + b_c)     candidate
        c  = f⊙c₍t−1₎ + i⊙c̃                     cell update: kept + written
        o  = σ(W_o·x + U_o·h₍t−1₎ + b_o)        output gate
        h  = o⊙tanh(c)                          hidden state

    The cell state is an average of the candidates and of c₀, and stays in
    [−1, 1] if it starts there. A held forget gate takes the input gate along.

    Parameters
    ----------
    forget_gate, candidate, output_gate : Affine
        The weights of the three parts, all with the same D and H.

    Raises
    ------
    ValueError
        If a part is no `Affine` or its sizes differ from the others'; the
        sentence names the part.

    Notes
    -----
    A `Trace` of it has, beside `inputs` and the start values:

    forget_gate, output_gate : PartTrace
        f, o: values in [0, 1].
    input_gate : DerivedTrace
        i = 1 − f, a value only.
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
    K. Greff et al., "LSTM: A Search Space Odyssey", IEEE Transactions on Neural
    Networks and Learning Systems 28(10), 2017: the variant CIFG, without
    peepholes.
    """

    forget_gate: Affine
    candidate: Affine
    output_gate: Affine

    kind = "coupled_lstm"
    title = "a coupled LSTM"
    parts = (FORGET_GATE, CANDIDATE, OUTPUT_GATE)
    states = (HIDDEN_STATE, CELL_STATE)
    stages = (
        stage(FORGET_GATE, choices=(FORGETS,)),
        Stage("input gate", "input_gate", Complement(Field("forget_gate")), symbol="i", choices=(LETS_IN,), tells=()),
        PROPOSED,
        CELL_UPDATE,
        stage(OUTPUT_GATE, choices=(SHOWS,)),
        SHOWN,
    )
    memory = Remembering(state="cell_state", keeps="forget_gate", written="written")
