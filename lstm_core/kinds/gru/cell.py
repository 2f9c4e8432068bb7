"""The gated recurrent unit as frameworks have it: the reset comes after the product."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lstm_core.kinds.cell import Cell
from lstm_core.kinds.declared import HIDDEN_STATE, Array, Remembering, Stage, curve_of, from_hidden, from_input
from lstm_core.kinds.equations import Field, Named, Product, Sum, Weight
from lstm_core.kinds.gru_pieces import CANDIDATE, MIXED, PROPOSES, RESET_GATE, RESETS, UPDATE_GATE, UPDATES

if TYPE_CHECKING:
    from lstm_core.affine import Affine
    from lstm_core.arrays import Floats

RECALLED = Named(
    "recalled", Product(Field("reset_gate"), Sum(from_hidden(CANDIDATE), Weight("candidate_recurrent_bias")))
)


class GRU(Cell):
    """A gated recurrent unit with D inputs and H units, in the form of today's frameworks.

    In the notation of the trace, ⊙ being the product unit by unit::

        r = σ(W_r·x + U_r·h₍t−1₎ + b_r)              reset gate
        z = σ(W_z·x + U_z·h₍t−1₎ + b_z)              update gate
        n = tanh(W_n·x + b_n + r⊙(U_n·h₍t−1₎ + d))   candidate: the reset comes after the product
        h = z⊙h₍t−1₎ + (1 − z)⊙n                     hidden state: kept + written

    Parameters
    ----------
    reset_gate, update_gate, candidate : Affine
        The weights of the three parts, all with the same D and H.
    candidate_recurrent_bias : array_like, shape (H,), optional
        d, a bias that the reset gate acts on as well; zeros by default.

    Raises
    ------
    ValueError
        If a part is no `Affine` or its sizes differ from the others', or if the
        bias does not fit; the sentence names it.

    Notes
    -----
    A `Trace` of it has, beside `inputs` and the start values:

    reset_gate, update_gate : PartTrace
        r, z: values in [0, 1].
    candidate : PartTrace
        n: values in [−1, 1]; its `from_hidden` is U·h₍t−1₎.
    recalled : ndarray, shape (T, H)
        What the reset gate lets through: r⊙(U·h₍t−1₎ + d).
    kept : ndarray, shape (T, H)
        z⊙h₍t−1₎, what is left of the old state.
    written : ndarray, shape (T, H)
        (1 − z)⊙n, what is added to it, in [−1, 1].
    hidden_state : ndarray, shape (T, H)
        h = kept + written, memory and output in one.

    References
    ----------
    K. Cho et al., "Learning Phrase Representations using RNN Encoder-Decoder
    for Statistical Machine Translation", EMNLP 2014, where the reset comes before
    the product: see `GRU2014`. The form here is the one that NVIDIA's cuDNN made
    common, because all products of a step can then be one; PyTorch has it, and
    Keras by default. J. Chung et al., "Empirical Evaluation of Gated Recurrent
    Neural Networks on Sequence Modeling", 2014, has z and 1 − z the other way round.
    """

    reset_gate: Affine
    update_gate: Affine
    candidate: Affine
    candidate_recurrent_bias: Floats

    kind = "gru"
    title = "a GRU"
    parts = (RESET_GATE, UPDATE_GATE, CANDIDATE)
    states = (HIDDEN_STATE,)
    extra = (Array("candidate_recurrent_bias", "d"),)
    stages = (
        UPDATES,
        RESETS,
        Stage(
            "candidate",
            "candidate",
            curve_of(CANDIDATE, from_input(CANDIDATE), Weight("candidate.b"), RECALLED),
            choices=(PROPOSES,),
        ),
        MIXED,
    )
    memory = Remembering(state="hidden_state", keeps="update_gate", written="written")
