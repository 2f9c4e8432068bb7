"""Whatever comes in at the doors of the exchange gets one sentence, and is never run."""

import re
import warnings

import numpy as np
import pytest

import lstm_core as lc
from tests.core.exchange.cells import random_cells
from tests.core.test_doors import STRANGE

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
    "layers": lc.layers,
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
    "activation": lambda x: lc.from_keras(lc.to_keras(LSTM), activation=x),
    "R": lambda x: lc.from_onnx(x, x),
    "B": lambda x: lc.from_onnx(**ONNX, B=x),
    "linear_before_reset": lambda x: lc.from_onnx(**ONNX, linear_before_reset=x),
    "activations": lambda x: lc.from_onnx(**ONNX, activations=x),
    "an activation": lambda x: lc.from_onnx(**ONNX, activations=[x, x, x]),
    "input_forget": lambda x: lc.from_onnx(**ONNX, input_forget=x),
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
LEFT_OUT = {
    *("name", "number", "framework", "way", "kind", "prefix", "reset_after", "bidirectional", "B"),
    *("linear_before_reset", "activations", "clip"),
}


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("strange", STRANGE)
def test_every_door_refuses_what_is_strange_in_one_printable_line(door, strange):
    try:
        with warnings.catch_warnings(action="error"), np.errstate(all="raise"):
            DOORS[door](STRANGE[strange])
    except (ValueError, FileNotFoundError) as problem:
        sentence, no_file = str(problem), isinstance(problem, FileNotFoundError)
        assert not no_file or (door in ("read", "from_file") and strange == "text")
        assert len(sentence) <= 300
        assert sentence.isprintable()
        assert not re.search("0x[0-9a-f]{6}", sentence)
    else:
        is_left_out = door in LEFT_OUT and strange == "nothing"
        assert is_left_out or (door == "prefix to write" and isinstance(STRANGE[strange], str))
