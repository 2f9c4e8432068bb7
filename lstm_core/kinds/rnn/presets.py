"""Plain RNNs: nothing is carried on, the old state comes back only weighed and squashed."""

from __future__ import annotations

from lstm_core.affine import Affine
from lstm_core.kinds.rnn.cell import RNN
from lstm_core.presets import made

PRESETS = (
    made(
        "rnn-everything",
        "A bit of everything",
        "Each step mixes the input with a share of the old state.",
        2,
        "One sum and one tanh are the whole cell. The input counts a little more than it is (w = 1.2), of the old "
        "state four fifths come back (u = 0.8), and the bias pulls down a little (b = −0.1). At step 2 the two pull "
        "against each other: −0.36 from the input, +0.56 from the old state. What is left of step 1 at step 5 is "
        "squashed four times over.",
        RNN.scalar(hidden=(1.2, 0.8, -0.1)),
        [0.8, -0.3, 0.6, -0.9, 0.4],
    ),
    made(
        "rnn-echo",
        "An echo",
        "One input rings on, with the other sign at each step.",
        4,
        "The weight of the old state is negative (u = −0.9), so each state is answered by one of the other sign, and "
        "a little smaller: 0.96, −0.70, 0.56, −0.46. The input speaks once and is heard for the whole sequence, but "
        "ever more faintly. With u = 0.9 the echo would keep its sign.",
        RNN.scalar(hidden=(2, -0.9, 0)),
        [1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
    ),
    made(
        "rnn-forgets",
        "It cannot hold still",
        "Even with a weight of 1 the state shrinks at every step.",
        6,
        "A weight of exactly 1 (u = 1) hands the old state on whole, and yet it does not stay: each step squashes it "
        "anew, and tanh of anything is nearer to zero than the thing itself. After eleven steps 0.96 has become 0.34. "
        "This is what the highway of an LSTM is for: there a state passes by the curve.",
        RNN.scalar(hidden=(2, 1, 0)),
        [1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
    ),
    made(
        "rnn-saturates",
        "Blown up and stuck",
        "A tiny input grows to 1, and then nothing moves it.",
        6,
        "Above a weight of 1 a state grows from step to step: with u = 3 an input of 0.1 becomes 0.29, 0.70, 0.97. "
        "There the curve is flat, and the state is stuck: even −0.9 (w = 1) only takes it from 0.99 to 0.97, as "
        "3·0.99 − 0.9 is still 2.1 and tanh of it 0.97. Such a cell remembers one thing, its sign, and learns nothing "
        "more, because on the flat of the curve no change gets back.",
        RNN.scalar(hidden=(1, 3, 0)),
        [0.1, 0.0, 0.0, 0.0, 0.0, -0.9, -0.9, 0.5],
    ),
    made(
        "rnn-swings",
        "Two units swing",
        "One push, and two units swing on, an eighth turn at a time.",
        3,
        "U is a rotation: each step turns the pair (h of unit 1, h of unit 2) by an eighth of a full turn, as 0.8 is "
        "a little more than the cosine and the sine of 45°. Unit 1 feeds unit 2 (u = 0.8), and unit 2 comes back with "
        "the other sign (u = −0.8), so unit 2 does what unit 1 did two steps before. The rotation stretches by a "
        "factor of 1.13 and tanh squashes again: the swing settles at 0.6 or so and never ends. One unit can only "
        "keep its sign or turn it at every step.",
        RNN(Affine([[1], [0]], [[0.8, -0.8], [0.8, 0.8]], [0, 0])),
        [1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
    ),
)
