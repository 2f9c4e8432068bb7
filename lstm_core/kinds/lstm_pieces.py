"""The parts and stages that the LSTM and its variants have in common."""

from __future__ import annotations

from lstm_core.activations import SIGMOID, TANH
from lstm_core.kinds.choices import Change, Keeping, Opening, Proposal
from lstm_core.kinds.declared import Part, Stage, stage
from lstm_core.kinds.equations import CELL, CELL_BEFORE, Curved, Field, Named, Product, Sum

FORGET_GATE = Part("forget_gate", "f", SIGMOID)
INPUT_GATE = Part("input_gate", "i", SIGMOID)
CANDIDATE = Part("candidate", "c̃", TANH)
OUTPUT_GATE = Part("output_gate", "o", SIGMOID)

FORGETS = Opening("forget_gate", keeps="cell_state")
LETS_IN = Opening("input_gate")
SHOWS = Opening("output_gate")

KEPT = Named("kept", Product(Field("forget_gate"), CELL_BEFORE))
WRITTEN = Named("written", Product(Field("input_gate"), Field("candidate")))
PROPOSED = stage(CANDIDATE, choices=(Proposal("candidate", "cell_state"),))
CELL_UPDATE = Stage(
    "cell update",
    "cell_state",
    Sum(KEPT, WRITTEN),
    choices=(Keeping("cell_state", "forget_gate"), Change("cell_state")),
    tells=("written",),
)
SHOWN = Stage(
    "hidden state",
    "hidden_state",
    Product(Field("output_gate"), Named("cell_squashed", Curved(TANH, CELL))),
    tells=(),
)
