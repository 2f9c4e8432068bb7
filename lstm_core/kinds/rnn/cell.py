"""The plain recurrent cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lstm_core.activations import TANH
from lstm_core.kinds.cell import Cell
from lstm_core.kinds.choices import Beginning, Saturation
from lstm_core.kinds.declared import HIDDEN_STATE, Part, Stage, weighted

if TYPE_CHECKING:
    from lstm_core.affine import Affine

HIDDEN = Part("hidden", "h", TANH)


class RNN(Cell):
    """A plain recurrent cell with D inputs and H units.

    In the notation of the trace::

        h = tanh(W·x + U·h₍t−1₎ + b)            hidden state

    Parameters
    ----------
    hidden : Affine
        The weights of the only part.

    Raises
    ------
    ValueError
        If the part is no `Affine`.

    Notes
    -----
    A `Trace` of it has, beside `inputs` and the start values:

    hidden : PartTrace
        The only part; its value is the hidden state.
    hidden_state : ndarray, shape (T, H)
        h, the state and the output, in [−1, 1].

    References
    ----------
    J. L. Elman, "Finding Structure in Time", Cognitive Science 14(2), 1990;
    with tanh, as is usual today.
    """

    hidden: Affine

    kind = "rnn"
    title = "an RNN"
    parts = (HIDDEN,)
    states = (HIDDEN_STATE,)
    stages = (
        Stage(
            "hidden state",
            "hidden_state",
            weighted(HIDDEN),
            choices=(Beginning("hidden_state"), Saturation("hidden", TANH)),
            tells=("hidden.total",),
        ),
    )
