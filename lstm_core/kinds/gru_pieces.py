"""The parts and the last stage that both forms of the GRU have in common."""

from __future__ import annotations

from lstm_core.activations import SIGMOID, TANH
from lstm_core.kinds.choices import Change, Keeping, Opening, Proposal
from lstm_core.kinds.declared import Part, Stage, stage
from lstm_core.kinds.equations import HIDDEN_BEFORE, Complement, Field, Named, Product, Sum

RESET_GATE = Part("reset_gate", "r", SIGMOID)
UPDATE_GATE = Part("update_gate", "z", SIGMOID)
CANDIDATE = Part("candidate", "n", TANH)

KEPT = Named("kept", Product(Field("update_gate"), HIDDEN_BEFORE))
WRITTEN = Named("written", Product(Complement(Field("update_gate")), Field("candidate")))
RESETS = stage(RESET_GATE, choices=(Opening("reset_gate"),))
UPDATES = stage(UPDATE_GATE, choices=(Opening("update_gate", keeps="hidden_state"),))
PROPOSES = Proposal("candidate", "hidden_state")
MIXED = Stage(
    "hidden state",
    "hidden_state",
    Sum(KEPT, WRITTEN),
    choices=(Keeping("hidden_state", "update_gate"), Change("hidden_state")),
    tells=(),
)
