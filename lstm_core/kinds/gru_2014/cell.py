"""The gated recurrent unit in its original form: the reset comes before the product."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lstm_core.kinds.cell import Cell
from lstm_core.kinds.declared import HIDDEN_STATE, Remembering, Stage, curve_of, from_hidden, from_input
from lstm_core.kinds.equations import HIDDEN_BEFORE, Field, Named, Product, Weight
from lstm_core.kinds.gru_pieces import CANDIDATE, MIXED, PROPOSES, RESET_GATE, RESETS, UPDATE_GATE, UPDATES

if TYPE_CHECKING:
    from lstm_core.affine import Affine

RECALLED = Named("recalled", Product(Field("reset_gate"), HIDDEN_BEFORE))


class GRU2014(Cell):
    """A gated recurrent unit with D inputs and H units, in the original form.

    In the notation of the trace, ⊙ being the product unit by unit::

        r = σ(W_r·x + U_r·h₍t−1₎ + b_r)              reset gate
        z = σ(W_z·x + U_z·h₍t−1₎ + b_z)              update gate
        n = tanh(W_n·x + b_n + U_n·(r⊙h₍t−1₎))       candidate: the reset comes before the product
        h = z⊙h₍t−1₎ + (1 − z)⊙n                     hidden state: kept + written

    It differs from `GRU` as soon as H > 1 or that one's d ≠ 0.

    Parameters
    ----------
    reset_gate, update_gate, candidate : Affine
        The weights of the three parts, all with the same D and H.

    Raises
    ------
    ValueError
        If a part is no `Affine` or its sizes differ from the others'; the
        sentence names the part.

    Notes
    -----
    A `Trace` of it has, beside `inputs` and the start values:

    reset_gate, update_gate : PartTrace
        r, z: values in [0, 1].
    candidate : PartTrace
        n: values in [−1, 1]; its `from_hidden` is U·(r⊙h₍t−1₎).
    recalled : ndarray, shape (T, H)
        What the reset gate lets through: r⊙h₍t−1₎.
    kept : ndarray, shape (T, H)
        z⊙h₍t−1₎, what is left of the old state.
    written : ndarray, shape (T, H)
        (1 − z)⊙n, what is added to it, in [−1, 1].
    hidden_state : ndarray, shape (T, H)
        h = kept + written, memory and output in one.

    References
    ----------
    K. Cho et al., "Learning Phrase Representations using RNN Encoder-Decoder
    for Statistical Machine Translation", EMNLP 2014.
    """

    reset_gate: Affine
    update_gate: Affine
    candidate: Affine

    kind = "gru_2014"
    title = "a GRU in its original form"
    parts = (RESET_GATE, UPDATE_GATE, CANDIDATE)
    states = (HIDDEN_STATE,)
    stages = (
        UPDATES,
        RESETS,
        Stage(
            "candidate",
            "candidate",
            curve_of(CANDIDATE, from_input(CANDIDATE), Weight("candidate.b"), from_hidden(CANDIDATE, RECALLED)),
            choices=(PROPOSES,),
        ),
        MIXED,
    )
    memory = Remembering(state="hidden_state", keeps="update_gate", written="written")
