"""LSTMs of 1997: there is no forget gate, and nothing is lost."""

from __future__ import annotations

from lstm_core.kinds.lstm_1997.cell import LSTM1997
from lstm_core.presets import made

PRESETS = (
    made(
        "lstm-1997-count",
        "Count the ones",
        "Nothing is forgotten: each 1 adds one, and it stays.",
        4,
        "Without a forget gate the memory is carried on whole, so counting needs only an open input gate (b = 8) and "
        "a candidate, tanh(8·x), that is 1 at 1 and 0 at 0. It equals the LSTM's “Count the ones” with the forget "
        "gate held at 1, where it is open to 99.97 % only and loses a thousandth or so at each step.",
        LSTM1997.scalar(input_gate=(0, 0, 8), candidate=(8, 0, 0), output_gate=(0, 0, 8)),
        [1.0, 0.0, 1.0, 1.0, 0.0, 0.0, 1.0, 1.0],
    ),
    made(
        "lstm-1997-overflows",
        "Why the forget gate came",
        "On a long stream the memory only grows, and h is stuck.",
        12,
        "Small positive inputs keep coming, and each leaves something: the input gate stands at one half and the "
        "candidate is tanh(2·x). Nothing takes it away again. By step 12 the memory is far beyond the reach of tanh, "
        "h hardly moves from 1, and the last inputs, negative ones, cannot be seen in it any more. In 2000 Gers, "
        "Schmidhuber and Cummins added the gate that lets go.",
        LSTM1997.scalar(input_gate=(0, 0, 0), candidate=(2, 0, 0), output_gate=(0, 0, 8)),
        [0.9, 0.7, 1.0, 0.8, 0.9, 1.0, 0.8, 0.9, 1.0, 0.8, -0.4, -0.6],
    ),
)
