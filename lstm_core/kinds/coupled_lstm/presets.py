"""Coupled LSTMs: what is not kept is written anew."""

from __future__ import annotations

from lstm_core.kinds.coupled_lstm.cell import CoupledLSTM
from lstm_core.presets import made

PRESETS = (
    made(
        "coupled-everything",
        "A bit of everything",
        "One gate decides both: the more is kept, the less is new.",
        4,
        "The forget gate is that of the LSTM's “A bit of everything” (w = 2): it keeps much on a positive input and "
        "little on a negative one. The input gate has no weights of its own and always writes the rest, so at −0.9 "
        "the old memory goes and a strong negative candidate takes its place. A quarter of the weights is saved.",
        CoupledLSTM.scalar(forget_gate=(2, 1, 1.2), candidate=(2.5, -1, 0.8), output_gate=(-2, 2, 1)),
        [0.8, -0.3, 0.6, -0.9, 0.4],
    ),
    made(
        "coupled-average",
        "Leaky average",
        "It equals an LSTM whose input gate is the rest of f.",
        7,
        "The forget gate keeps 80 % (b = 1.4), so 20 % are written: nothing has to be tuned against it. The LSTM's "
        "“Leaky average” has an input gate with b = −1.4 for that, as σ(−1.4) = 1 − σ(1.4), and comes to the same "
        "numbers. The memory is an average of the candidates and so never leaves −1 to 1: this cell cannot count.",
        CoupledLSTM.scalar(forget_gate=(0, 0, 1.4), candidate=(1, 0, 0), output_gate=(0, 0, 8)),
        [1.0, 0.5, 0.9, 0.5, 1.0, 0.6, -0.8, -0.2, -1.0, -0.4, -0.7, -0.3],
    ),
)
