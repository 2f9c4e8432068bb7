"""LSTMs: a cell state behind three gates."""

from __future__ import annotations

from lstm_core.kinds.lstm.cell import LSTM
from lstm_core.kinds.lstm.units import SEVERAL
from lstm_core.presets import made

# Adds up what is telling, and shows it.
_TELLING = LSTM.scalar(forget_gate=(0, 0, 8), input_gate=(0, 0, 8), candidate=(4, 0, 0), output_gate=(0, 0, 8))

PRESETS = (
    made(
        "default",
        "A bit of everything",
        "All parts at work: the memory grows, fades and turns over.",
        2,
        "All four parts read the same input, each with weights of its own. A positive input makes the forget gate "
        "keep more (w = 2); a negative one opens the input gate and the output gate (w = −2). The candidate follows "
        "the sign of the input (w = 2.5). So the memory grows on 0.8 and 0.6, fades on −0.3, and on −0.9 it is pushed "
        "through zero: little is kept, and most of a strong negative candidate is written.",
        LSTM.scalar(forget_gate=(2, 1, 1.2), input_gate=(-2, -3, 2), candidate=(2.5, -1, 0.8), output_gate=(-2, 2, 1)),
        [0.8, -0.3, 0.6, -0.9, 0.4],
    ),
    made(
        "all-zero",
        "All weights zero",
        "Every gate stands half open: the memory halves each time.",
        1,
        "With every weight and bias at zero each total is zero, whatever the input. The sigmoid of zero is one half, "
        "so every gate stands half open; tanh of zero is zero, so nothing is written. The memory, 1 at the start, "
        "is halved at every step: this is how an LSTM forgets before it has learned anything.",
        LSTM.scalar(forget_gate=(0, 0, 0), input_gate=(0, 0, 0), candidate=(0, 0, 0), output_gate=(0, 0, 0)),
        [0.8, -0.3, 0.6, -0.9, 0.4],
        cell_start=1.0,
    ),
    made(
        "remember-first",
        "Remember the first input",
        "The first input is remembered, later ones are kept out.",
        4,
        "How can a gate know that this is the first step? By the hidden state: here it starts at 2, which no hidden "
        "state reaches later, as h stays between −1 and 1. The input gate, 8·h − 8, is open at 2 and all but shut "
        "afterwards. The output gate stays half open so that h, below 0.5, cannot open it again; the forget gate "
        "(b = 8) keeps everything. What is remembered is tanh of the first input, positive or negative; up "
        "to half a percent of each later candidate still leaks in.",
        LSTM.scalar(forget_gate=(0, 0, 8), input_gate=(0, 8, -8), candidate=(1, 0, 0), output_gate=(0, 0, 0)),
        [0.8, -0.5, 0.3, -0.9, 0.6, -0.2, 0.9],
        hidden_start=2.0,
    ),
    made(
        "forget-on-cue",
        "Forget on cue",
        "1 is remembered through every 0, until −2 erases it.",
        4,
        "An input of 1 is something to remember, 0 is a pause, and −2 is the cue to forget. The forget gate, 8·x + 8, "
        "is open at 0 and at 1 and shuts at −2: then nothing is kept. The input gate, 8·x − 4, opens only at 1, "
        "so the cue itself is not written. The candidate, tanh(2·x), is 0.96 at 1 and zero during a pause.",
        LSTM.scalar(forget_gate=(8, 0, 8), input_gate=(8, 0, -4), candidate=(2, 0, 0), output_gate=(0, 0, 8)),
        [1.0, 0.0, 0.0, -2.0, 0.0, 1.0, 0.0, -2.0],
    ),
    made(
        "count",
        "Count the ones",
        "Each 1 adds one to the memory, a 0 leaves it as it is.",
        4,
        "Forget gate and input gate stand open (b = 8), and the candidate, tanh(8·x), is 1 at 1 and 0 at 0: each "
        "one adds one to the memory. The cell state has no ceiling, which is why it can count; the hidden state, "
        "tanh of it, can hardly tell 3 from 4. A gate at 8 is open to 99.97 %, so the count falls behind by a "
        "thousandth or so at each step. An input of −1 counts down.",
        LSTM.scalar(forget_gate=(0, 0, 8), input_gate=(0, 0, 8), candidate=(8, 0, 0), output_gate=(0, 0, 8)),
        [1.0, 0.0, 1.0, 1.0, 0.0, 0.0, 1.0, 1.0],
    ),
    made(
        "latch",
        "Latch: set and reset",
        "2 sets the memory, −2 resets it, 0 leaves it as it is.",
        6,
        "2 sets the memory to about one, −2 resets it to zero, and 0 leaves it as it is. The forget gate, 8·x + 8, "
        "shuts only at −2. The input gate opens at 2, but not if the output is already high: there u = −8 pulls its "
        "total from +3 down to −3. So setting twice hardly differs from setting once: the first writes 0.95, "
        "another adds about 0.05.",
        LSTM.scalar(forget_gate=(8, 0, 8), input_gate=(5.5, -8, -8), candidate=(4, 0, 0), output_gate=(0, 0, 8)),
        [2.0, 0.0, 0.0, 2.0, 0.0, -2.0, 0.0, -2.0, 2.0, 0.0],
    ),
    made(
        "ignore-noise",
        "Ignore the noise",
        "Strong inputs replace the memory, weak ones leave it alone.",
        4,
        "An input is taken in only if it is well above 1. The input gate, 8·x − 8, opens there, and the forget gate, "
        "−8·x + 8, shuts there, so that a strong input replaces the memory (by tanh(x/2)) and a weak one leaves it "
        "alone: of an input of 0.3 less than half a percent gets in. A gate rises with its total and cannot fall "
        "again, so it watches one side only: strong negative inputs count as noise too.",
        LSTM.scalar(forget_gate=(-8, 0, 8), input_gate=(8, 0, -8), candidate=(0.5, 0, 0), output_gate=(0, 0, 8)),
        [0.2, 2.0, -0.3, 0.3, -0.1, 0.2, 1.6, -0.2, 0.3, -0.3],
    ),
    made(
        "leaky-average",
        "Leaky average",
        "The memory follows the inputs, smoothed and delayed.",
        7,
        "The gates stand still: the forget gate keeps 80 % (b = 1.4) and the input gate writes 20 % (b = −1.4), "
        "always adding up to 100 %. So the memory is a weighted average of the candidates, in which each step counts "
        "a fifth less than the one after it. It smooths the jitter and follows the trend with a delay. The candidate "
        "is tanh(x), so large inputs count for less than their size.",
        LSTM.scalar(forget_gate=(0, 0, 1.4), input_gate=(0, 0, -1.4), candidate=(1, 0, 0), output_gate=(0, 0, 8)),
        [1.0, 0.5, 0.9, 0.5, 1.0, 0.6, -0.8, -0.2, -1.0, -0.4, -0.7, -0.3],
    ),
    made(
        "france",
        "France: a sentence",
        "The country is kept until “fluent” asks for it.",
        8,
        "Each word is one number: 0, but 1 for “France” and −1 for “fluent”. The input gate, 8·x − 4, opens at 1 only, "
        "so one word is written. The forget gate stays open (b = 8), so it is kept. The output gate, −8·x − 4, opens "
        "at −1: the memory is shown when it is asked for, and hardly before. Made by hand, to show what one unit can "
        "do; in a trained network many units share such a task.",
        LSTM.scalar(forget_gate=(0, 0, 8), input_gate=(8, 0, -4), candidate=(4, 0, 0), output_gate=(-8, 0, -4)),
        [0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, -1.0],
        words=("I", "grew", "up", "in", "France", "I", "speak", "fluent"),
    ),
    made(
        "teddy",
        "Teddy: needs the future",
        "Only who reads from the end knows who Teddy is.",
        3,
        "Is Teddy a toy or a president? x is −1 for “bears”, 0 for every other word; for “Roosevelt” it would be 1. "
        "Two cells with the same weights read the sentence, one from each end: their gates stand open (b = 8), and the "
        "candidate, tanh(4·x), adds what is telling to the memory. At “Teddy” the forward cell has met nothing of the "
        "kind, and its h is 0.00; the backward cell has met “bears” already and says −0.76. Set the input at step 4 "
        "to 1: what comes out at step 3 turns over, in the backward cell alone.",
        _TELLING,
        [0.0, 0.0, 0.0, -1.0, 0.0, 0.0, 0.0],
        backward=_TELLING,
        words=("He", "said", "Teddy", "bears", "are", "on", "sale"),
    ),
    *SEVERAL,
)
