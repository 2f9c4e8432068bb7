"""GRUs: what is remembered is what is shown, and what is not kept is written anew."""

from __future__ import annotations

import numpy as np

from lstm_core.affine import Affine
from lstm_core.kinds.gru.cell import GRU
from lstm_core.presets import made

PRESETS = (
    made(
        "gru-everything",
        "A bit of everything",
        "Both gates at work: the state is kept in part, and turned.",
        4,
        "The update gate keeps more when the input is positive (w = 1.5), so the state turns quickly on −0.9 and "
        "slowly on 0.6. The reset gate is the other way round (w = −2): a negative input lets the candidate see the "
        "old state, and its own bias with it (d = 0.5). The candidate follows the sign of the input (w = 2.2).",
        GRU.scalar(
            update_gate=(1.5, 1, 0.4),
            reset_gate=(-2, 1, -0.6),
            candidate=(2.2, 1.8, 0.2),
            candidate_recurrent_bias=np.array([0.5]),
        ),
        [0.8, -0.3, 0.6, -0.9, 0.4],
    ),
    made(
        "gru-remember",
        "Remember the strong ones",
        "2 replaces what is remembered, weak inputs leave it alone.",
        4,
        "The update gate, −8·x + 8, stands open for whatever is well below 1: the old state is kept whole, and "
        "nothing is written. At 2 it shuts, and the candidate, tanh(0.5·x), takes the place of all that was there. "
        "One gate does both, so a GRU cannot write without giving something up.",
        GRU.scalar(update_gate=(-8, 0, 8), reset_gate=(0, 0, 8), candidate=(0.5, 0, 0)),
        [0.3, 2.0, -0.5, 0.2, -0.3, 0.1, 2.5, 0.0],
    ),
    made(
        "gru-copy",
        "Copy every input",
        "The update gate is shut: each step starts anew.",
        3,
        "With the update gate shut (b = −8) nothing is kept, and the state is the candidate, here tanh(x). With the "
        "reset gate shut as well (b = −8) the candidate sees nothing of the past. So each state is a copy of its "
        "input, squashed, and knows of no other step.",
        GRU.scalar(update_gate=(0, 0, -8), reset_gate=(0, 0, -8), candidate=(1, 1, 0)),
        [0.8, -0.3, 0.6, -0.9, 0.4, 0.0, 1.5],
    ),
    made(
        "gru-average",
        "Leaky average",
        "The state follows the inputs, smoothed and delayed.",
        7,
        "The update gate stands still and keeps 80 % (b = 1.4), so it writes the other 20 %. An LSTM needs two gates "
        "with opposite weights for that; here the two always add up to 100 % by themselves. The reset gate is shut (b"
        " = −8), so the candidate is tanh(x) and the state is an average of the candidates, the recent ones counting "
        "most.",
        GRU.scalar(update_gate=(0, 0, 1.4), reset_gate=(0, 0, -8), candidate=(1, 0, 0)),
        [1.0, 0.5, 0.9, 0.5, 1.0, 0.6, -0.8, -0.2, -1.0, -0.4, -0.7, -0.3],
    ),
    made(
        "gru-count",
        "It cannot count",
        "Each 1 adds less than the last: the state stays below 1.",
        7,
        "A try at counting: a 1 should add, a 0 should keep. The update gate, −8·x + 8, keeps everything at 0 and half "
        "at 1, where the candidate, tanh(8·x), is 1. But what is written must first be given up: the state goes from 0 "
        "to 0.50, 0.75, 0.88, 0.94, always half of the way to 1. It is an average of what was proposed, so it never "
        "leaves −1 to 1. The cell state of an LSTM is a sum, and counts.",
        GRU.scalar(update_gate=(-8, 0, 8), reset_gate=(0, 0, 8), candidate=(8, 0, 0)),
        [1.0, 0.0, 1.0, 1.0, 0.0, 0.0, 1.0, 1.0],
    ),
    made(
        "gru-apart",
        "Reset behind the weight",
        "A shut reset gate takes the bias d along: the state turns.",
        2,
        "The reset gate, 8·x, is open at 1 and shut at −1. Here it stands behind the weight u and its bias (d = 2), "
        "so when it shuts it takes both away, and what is left is tanh(−1), −0.76. In the form of 2014 it stands "
        "before the weight, and the bias stays: there the same step comes to +0.76. Where it is open, both forms "
        "agree.",
        GRU.scalar(
            update_gate=(0, 0, -8),
            reset_gate=(8, 0, 0),
            candidate=(0, 1, -1),
            candidate_recurrent_bias=np.array([2.0]),
        ),
        [1.0, -1.0, 1.0, -1.0, -1.0, 1.0],
    ),
    made(
        "gru-quarter-turns",
        "Two units count to four",
        "Each 2 turns the pair by a quarter; after four it is back.",
        4,
        "Alone, a unit of a GRU cannot count. Two can, as long as they start over after four: they are a pointer on a "
        "clock face. At 2 the update gate, 8 − 8·x, shuts, and each unit takes what the other was: unit 1 with the "
        "sign turned (u = −4), unit 2 as it is (u = 4). Four such swaps lead back to the start. At 0 the gate keeps "
        "99.97 %, so a step of a pause turns it by less than a thousandth. The candidate is tanh of four times a "
        "state, which pulls it back to −1 or 1 at every swap: nothing is lost, however long the count is.",
        GRU(
            reset_gate=Affine(np.zeros((2, 1)), np.zeros((2, 2)), [8, 8]),
            update_gate=Affine([[-8], [-8]], np.zeros((2, 2)), [8, 8]),
            candidate=Affine([[0], [0]], [[0, -4], [4, 0]], [0, 0]),
        ),
        [0.0, 2.0, 0.0, 2.0, 2.0, 0.0, 2.0, 2.0, 0.0],
        hidden_start=1.0,
    ),
)
