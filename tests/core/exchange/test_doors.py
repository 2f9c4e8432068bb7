"""Whatever comes in at the doors of the exchange gets one sentence, and is never run."""

import warnings

import numpy as np
import pytest

import lstm_core as lc
from tests.core.exchange.cells import random_cells
from tests.core.test_doors import STRANGE, is_one_short_line

CELLS = random_cells()
LSTM, GRU, BOTH = CELLS["lstm"], CELLS["gru"], CELLS["lstm both ways"]
FILE, PYTORCH = lc.to_npz(LSTM), lc.to_pytorch(GRU)
ONNX = {name: getattr(lc.to_onnx(LSTM), name) for name in "WR"}
DOORS = {
    "read": lc.read,
    "from_file": lc.from_file,
    "name": lambda x: lc.from_file(FILE, name=x),
    "number": lambda x: lc.from_file(FILE, layer=x),
    "framework": lambda x: lc.from_file(FILE, framework=x),
    "way": lambda x: lc.from_file(FILE, direction=x),
    "layers": lambda x: lc.from_keras(lc.layers(x)),
    "arrays": lambda x: lc.layers({"lstm.recurrent_kernel": x, "lstm.kernel": x, "R": x, "W": x})[0].cell(),
    "vars": lambda x: lc.layers({"cell/vars/0": x, "cell/vars/1": x, "weight_ih": x, "weight_hh": x})[0].cell(),
    "nameless": lambda x: lc.from_keras([lc.layers({"arr_0": x, "arr_1": x}), x]),
    "state_dict": lc.from_pytorch,
    "a name": lambda x: lc.from_pytorch({x if type(x).__hash__ else "": 1.0}),
    "tensor": lambda x: lc.from_pytorch(PYTORCH | {"weight_hh_l0": x}),
    "layer": lambda x: lc.from_pytorch(PYTORCH, x),
    "direction": lambda x: lc.from_pytorch(PYTORCH, direction=x),
    "kind": lambda x: lc.from_pytorch(PYTORCH, kind=x),
    "prefix": lambda x: lc.from_pytorch(PYTORCH, prefix=x),
    "nonlinearity": lambda x: lc.from_pytorch(PYTORCH, nonlinearity=x),
    "weights": lc.from_keras,
    "kernel": lambda x: lc.from_keras([x, x, x]),
    "bias": lambda x: lc.from_keras([np.zeros((2, 9)), np.zeros((3, 9)), x]),
    "reset_after": lambda x: lc.from_keras(lc.to_keras(GRU), reset_after=x),
    "bidirectional": lambda x: lc.from_keras(lc.to_keras(BOTH), bidirectional=x),
    "version": lambda x: lc.from_keras(lc.to_keras(LSTM), version=x),
    "update": lambda x: lc.from_file(FILE, update=x),
    "curves": lambda x: lc.from_file(FILE, curves=x),
    "a curve": lambda x: lc.from_file(FILE, curves={"candidate": x}),
    "clip of a file": lambda x: lc.from_file(FILE, clip=x),
    "activation": lambda x: lc.from_keras(lc.to_keras(LSTM), activation=x),
    "R": lambda x: lc.from_onnx(x, x),
    "B": lambda x: lc.from_onnx(**ONNX, B=x),
    "linear_before_reset": lambda x: lc.from_onnx(**ONNX, linear_before_reset=x),
    "activations": lambda x: lc.from_onnx(**ONNX, activations=x),
    "an activation": lambda x: lc.from_onnx(**ONNX, activations=[x, x, x]),
    "input_forget": lambda x: lc.from_onnx(**ONNX, input_forget=x),
    "activation_alpha": lambda x: lc.from_onnx(**ONNX, activations=["Elu", "Elu", "Elu"], activation_alpha=x),
    "activation_beta": lambda x: lc.from_onnx(**ONNX, activations=["Tanh", "Elu", "HardSigmoid"], activation_beta=x),
    "clip": lambda x: lc.from_onnx(**ONNX, clip=x),
    "to_pytorch": lc.to_pytorch,
    "to_keras": lc.to_keras,
    "to_onnx": lc.to_onnx,
    "dtype": lambda x: lc.to_keras(LSTM, dtype=x),
    "names": lambda x: lc.to_npz(LSTM, names=x),
    "number to write": lambda x: lc.to_pytorch(LSTM, layer=x),
    "prefix to write": lambda x: lc.to_pytorch(LSTM, prefix=x),
    "snippet": lambda x: lc.snippet(LSTM, [[0.1, 0.2]], x),
    "table": lc.table,
}
TEXTS = {"text", "a lone surrogate", "a spoiled text"}
MAY_BE_LEFT_OUT = (
    *("name", "number", "framework", "way", "prefix", "reset_after", "bidirectional", "B"),
    *("linear_before_reset", "activations", "activation_alpha", "activation_beta", "clip"),
    *("version", "curves", "clip of a file"),
)
TAKEN = {
    **{door: {"nothing"} for door in MAY_BE_LEFT_OUT},
    **dict.fromkeys(("read", "from_file", "layers"), TEXTS - {"a lone surrogate"}),  # paths of no file
    "kind": {"nothing", "a spoiled text"},  # which is "gru"
    "prefix to write": TEXTS,
}


def outcome(door, value):
    """The sentence of a refusal, "no file", or "taken"."""
    try:
        with warnings.catch_warnings(action="error"), np.errstate(all="raise"):
            DOORS[door](value)
    except ValueError as problem:
        return str(problem)
    except FileNotFoundError:
        return "no file"
    return "taken"


@pytest.mark.parametrize("door", DOORS)
def test_every_door_refuses_what_is_strange_in_one_printable_line(door):
    outcomes = {strange: outcome(door, value) for strange, value in STRANGE.items()}
    taken = {strange for strange, came in outcomes.items() if came in ("taken", "no file")}
    assert taken == TAKEN.get(door, set())
    for strange in outcomes.keys() - taken:
        assert is_one_short_line(outcomes[strange]), (strange, outcomes[strange])
