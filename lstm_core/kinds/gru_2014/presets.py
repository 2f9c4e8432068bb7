"""GRUs of 2014: the reset gate stands before the weight of the candidate."""

from __future__ import annotations

from lstm_core.kinds.gru_2014.cell import GRU2014
from lstm_core.presets import made

PRESETS = (
    made(
        "gru-2014-everything",
        "A bit of everything",
        "Both gates at work: the state is kept in part, and turned.",
        4,
        "The weights are those of “A bit of everything” of the GRU, whose two biases of the candidate are one here "
        "(0.2 + 0.5 = 0.7). The reset gate weakens the old state before it is weighed, so this bias always counts in "
        "full, where the GRU lets it in only as far as the reset gate is open.",
        GRU2014.scalar(update_gate=(1.5, 1, 0.4), reset_gate=(-2, 1, -0.6), candidate=(2.2, 1.8, 0.7)),
        [0.8, -0.3, 0.6, -0.9, 0.4],
    ),
    made(
        "gru-2014-apart",
        "Reset before the weight",
        "A shut reset gate leaves the bias there: the state stays.",
        2,
        "The reset gate, 8·x, is open at 1 and shut at −1. Here it stands before the weight u, so when it shuts it "
        "takes away the old state alone, and the bias (−1 + 2 = 1) goes on: tanh(1), +0.76. In the GRU of today it "
        "stands behind the weight and a bias of its own, takes both away, and the same step comes to −0.76.",
        GRU2014.scalar(update_gate=(0, 0, -8), reset_gate=(8, 0, 0), candidate=(0, 1, 1)),
        [1.0, -1.0, 1.0, -1.0, -1.0, 1.0],
    ),
    made(
        "gru-2014-alike",
        "Both forms alike",
        "With the reset gate wide open the two forms agree.",
        3,
        "With the reset gate wide open (b = 8) it takes nothing away, wherever it stands: the GRU with the same "
        "weights and its two biases adding up to 0.7 comes to the same states, to three decimals. The other way to "
        "make them equal is a candidate that does not look back (u = 0): then there is nothing to reset.",
        GRU2014.scalar(update_gate=(1.5, 1, 0.4), reset_gate=(0, 0, 8), candidate=(2.2, 1.8, 0.7)),
        [0.8, -0.3, 0.6, -0.9, 0.4],
    ),
)
