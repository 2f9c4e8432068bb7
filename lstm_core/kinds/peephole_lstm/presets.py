"""Peephole LSTMs: the gates look at the cell state."""

from __future__ import annotations

import numpy as np

from lstm_core.kinds.peephole_lstm.cell import PeepholeLSTM, Peepholes
from lstm_core.presets import made


def _peepholes(forget_gate: float, input_gate: float, output_gate: float) -> Peepholes:
    return Peepholes(*(np.array([weight]) for weight in (forget_gate, input_gate, output_gate)))


PRESETS = (
    made(
        "peephole-timer",
        "A pulse every third step",
        "The gates see the memory reach 3, show it, and start over.",
        6,
        "Every tick (x = 2) adds one: input gate and candidate are wide open. The output gate, −6·x − 8 + 8·c, looks "
        "at the memory and opens only above 2.5; the forget gate, 8·x + 4 − 8·c, looks at the old memory and shuts "
        "there. So the memory counts 1, 2, 3 and starts over, and every third step shows a pulse. No other gate could"
        " do that: while the output gate is shut, h says nothing of the memory, and only a peephole sees it.",
        PeepholeLSTM.scalar(
            forget_gate=(8, 0, 4),
            input_gate=(8, 0, -4),
            candidate=(8, 0, 0),
            output_gate=(-6, 0, -8),
            peepholes=_peepholes(-8, 0, 8),
        ),
        [2.0] * 10,
    ),
    made(
        "peephole-shut",
        "All peepholes shut",
        "With every p at zero it is the LSTM, number by number.",
        2,
        "The weights are those of “A bit of everything” of the LSTM, and every peephole has the weight 0: the gates "
        "look at the memory and make nothing of it. So each number is the LSTM's. Open one by a little to see what it"
        " changes: with p = 2 in the forget gate a large memory holds itself.",
        PeepholeLSTM.scalar(
            forget_gate=(2, 1, 1.2),
            input_gate=(-2, -3, 2),
            candidate=(2.5, -1, 0.8),
            output_gate=(-2, 2, 1),
            peepholes=_peepholes(0, 0, 0),
        ),
        [0.8, -0.3, 0.6, -0.9, 0.4],
    ),
)
