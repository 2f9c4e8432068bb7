"""LSTMs of more than one unit: what one cannot do alone."""

from __future__ import annotations

import numpy as np

from lstm_core.affine import Affine
from lstm_core.kinds.lstm.cell import LSTM
from lstm_core.presets import made

_LETTERS = ("a", "b", "c", "!")


def _one_hot(word: str, letters: tuple[str, ...]) -> list[list[float]]:
    """Return one step for each letter: 1 at the input with its name, 0 at the others."""
    return [[float(letter == name) for name in letters] for letter in word]


def _still(units: int, inputs: int, bias: float) -> Affine:
    """Return what reads nothing: the same total at every step."""
    return Affine(np.zeros((units, inputs)), np.zeros((units, units)), np.full(units, bias))


_NONE = np.zeros((4, 4))
# On a mark every unit is written to; on a letter as long as all of them wait, at −1.
_WRITES = Affine([[-8, -8, -8, 8]] * 3, np.full((3, 3), -5.0), [2.3] * 3)

COUNTER = made(
    "anbn",
    "Two units check aaabbb",
    "Unit 1 is back at 0 when there are as many b's as a's.",
    6,
    "Unit 1 counts: +1 for a, −1 for b. Unit 2 tells whether the b's have begun: it starts at −1, and a b sets it to "
    "1. Unit 1 reads it: an a after a b shuts its forget gate (u = −8) and turns its candidate over (u = −5), so the "
    "count starts again below zero, and from there it only falls. So a word is a number of a's and then as many b's "
    "exactly if c of unit 1 is 0 and that of unit 2 is 1. A gate at ±6 leaks: in words of up to 8 letters the count is "
    "off by up to 0.04.",
    LSTM(
        forget_gate=Affine([[-4, 8], [8, -8]], [[0, -8], [0, 0]], [4, 0]),
        input_gate=Affine([[0, 0], [-8, 8]], np.zeros((2, 2)), [8, 0]),
        candidate=Affine([[0, -8], [0, 0]], [[0, -5], [0, 0]], [0, 4]),
        output_gate=_still(2, 2, 8),
    ),
    _one_hot("aaabbbab", ("a", "b")),
    hidden_start=[0, -0.8],
    cell_start=[0, -1],
    words=tuple("aaabbbab"),
    names=("a", "b"),
)

LATCH = made(
    "letter-latch",
    "Which letter came after !",
    "Each ! clears all three units, and the next letter sets one.",
    3,
    "Each input is one letter: 1 where it is this one, 0 elsewhere. After an exclamation mark all units stand at −1 "
    "and wait. The next letter is written: 1 in its own unit, 0 in the others (w = 8 in the candidate). How does a "
    "unit know that it must not write again? Each reads all: their h add up to −2.3 while they wait, and to 0.8 once "
    "one is set. The input gates fall with that sum (u = −5), and the forget gates rise with it (u = 5), so later "
    "letters change nothing until the next mark. Before the first mark a letter leaves 0.003.",
    LSTM(
        forget_gate=Affine(-_WRITES.W, -_WRITES.U, -_WRITES.b),
        input_gate=_WRITES,
        candidate=Affine([[8, 0, 0, -8], [0, 8, 0, -8], [0, 0, 8, -8]], np.zeros((3, 3)), np.zeros(3)),
        output_gate=_still(3, 4, 8),
    ),
    _one_hot("b!abc!cab", _LETTERS),
    words=tuple("b!abc!cab"),
    names=_LETTERS,
)

TRAINED = made(
    "trained-slots",
    "Trained: two slots",
    "Put a value into A or B, get it later: the units share it.",
    10,
    "No hand set these weights: PyTorch found them in 2,500 steps, rounded to one decimal afterwards. The task: put = "
    "1 writes the value into slot A, −1 into B; get = 1 or −1 asks for it, and the four h must add up to 0.7 of it, "
    "and to 0 when nobody asks. What it found can be read: units 2 and 3 are slot A, one open to positive values (w = "
    "3.3), one to negative ones (w = −3.3); units 1 and 4 are slot B. Their forget gates shut when their slot is "
    "written (w = ∓6.5), their output gates open when it is asked for. The sum is off by 0.02 or so, at worst by 0.2.",
    LSTM(
        forget_gate=Affine([[0, 6.5, 0], [0.4, -6.5, 0], [-0.3, -6.5, 0], [0, 6.5, 0]], _NONE, [3.3, 3.4, 3.4, 3.3]),
        input_gate=Affine(
            [[0.7, -3.8, 0], [3.3, 3.7, 0], [-3.3, 3.7, 0], [-0.6, -3.7, 0]], _NONE, [-2.0, -2.6, -2.6, -1.9]
        ),
        candidate=Affine(
            [[0.7, -1.5, 0.0], [0.1, 2.0, 0.0], [0.0, -2.3, 0.0], [0.7, 1.5, 0.0]],
            [[0.0] * 4, [0.0, 0.1, 0.1, 0.0], [0.0, 0.1, 0.1, 0.0], [0.0] * 4],
            [-0.9, -0.1, 0.1, 0.9],
        ),
        output_gate=Affine(
            [[0, 0, -6.4], [-0.2, 0, 7.3], [0.2, 0, 7.4], [0, 0, -6.2]], _NONE, [-4.3, -4.0, -4.0, -4.2]
        ),
    ),
    [
        [0.8, 1, 0],
        [-0.5, -1, 0],
        [0.3, 0, 0],
        [0.0, 0, 1],
        [0.5, 0, -1],
        [-0.4, 1, 0],
        [0.9, 0, 0],
        [0.2, 0, 1],
        [0.7, -1, 0],
        [0.1, 0, -1],
    ],
    words=("put A", "put B", "", "get A", "get B", "put A", "", "get A", "put B", "get B"),
    names=("value", "put", "get"),
)

SEVERAL = (COUNTER, LATCH, TRAINED)
