"""What is typed about a cell is read to the last digit, or gets one sentence that names the line."""

import json
import subprocess
from itertools import product
from pathlib import Path
from typing import Any

import pytest

import lstm_core as lc

PIPE = Path(__file__).parent / "typed.js"

SHAPES = [
    {"kind": kind, "D": D, "H": H, "both": both}
    for kind, D, H, both in product([one.kind for one in lc.kinds()], (1, 2, 3), (1, 2, 3, 4), (False, True))
]

HOMEWORK = {
    "kind": "lstm",
    "D": 1,
    "H": 1,
    "weights": {
        "forget_gate.W": [0.5], "forget_gate.U": [0.4], "forget_gate.b": [0.1],
        "input_gate.W": [0.6], "input_gate.U": [0.3], "input_gate.b": [0],
        "candidate.W": [0.9], "candidate.U": [0.2], "candidate.b": [0],
        "output_gate.W": [0.4], "output_gate.U": [0.5], "output_gate.b": [-0.1],
    },
    "starts": {"cell_state": [0], "hidden_state": [0]},
    "inputs": [1, 0.5, -1],
}  # fmt: skip
HOMEWORK_LINES = """\
forget gate  0.5  0.4   0.1
input gate   0.6  0.3     0
candidate    0.9  0.2     0
output gate  0.4  0.5  −0.1
c0 0   h0 0
x            1  0.5  −1"""

FORGET = {"forget_gate.W": [0.5], "forget_gate.U": [0.4], "forget_gate.b": [0.1]}
ONE = {"D": 1, "H": 1}
TWO = {"D": 2, "H": 2}

SAID: list[tuple[str, dict[str, int | str], dict[str, list[float]]]] = [
    # What a part may be called
    *(
        (f"{name} .5 .4 1/10", ONE, FORGET)
        for name in ("forget gate", "Forget Gate:", "forget_gate", "forget-gate", "forget", "f", "f =", "forget gate,")
    ),
    ("g 1 2 3", ONE, {"candidate.W": [1], "candidate.U": [2], "candidate.b": [3]}),
    ("c̃ 1 2 3", ONE, {"candidate.W": [1], "candidate.U": [2], "candidate.b": [3]}),
    ("hidden state 1 2 3", {"kind": "rnn"}, {"hidden.W": [1], "hidden.U": [2], "hidden.b": [3]}),
    # Its arrays
    *(
        (f"{name} 0.5", ONE, {"forget_gate.W": [0.5]})
        for name in ("wf =", "W_f:", "W_{f}", "W f", "forget gate w", "forget_gate.W", "W_xf =", "W_fx")
    ),
    *((f"{name} 0.4", ONE, {"forget_gate.U": [0.4]}) for name in ("Uf =", "u_f", "W_{hf} =", "W_fh")),
    ("forget gate\nw 0.5\nu 0.4\nb 0.1", ONE, FORGET),
    ("forget gate: w = 0.5, u = 0.4, b = 0.1", ONE, FORGET),
    ("Wf = 0.5; Uf = 0.4; bf = 0.1", ONE, FORGET),
    ("w 2", {"kind": "rnn"}, {"hidden.W": [2]}),
    ("p_f 2", {"kind": "peephole_lstm"}, {"peepholes.forget_gate": [2]}),
    ("d 2", {"kind": "gru"}, {"candidate_recurrent_bias": [2]}),
    # Start values and inputs
    ("c0 = 0.5, h0 = −0.25", ONE, {"cell_state": [0.5], "hidden_state": [-0.25]}),
    ("c₀ 1\nh_{t-1} = 2", ONE, {"cell_state": [1], "hidden_state": [2]}),
    ("hidden state 0.5", ONE, {"hidden_state": [0.5]}),
    ("x 1\n0.5\n−1", ONE, {"inputs": [1, 0.5, -1]}),
    ("x = array([ 1.,\n    0.5], dtype=float32)", ONE, {"inputs": [1, 0.5]}),
    ("x1 = 1, x2 = 0.5", ONE, {"inputs": [1, 0.5]}),
    ("x_1 = 1\nx_2 = 0.5", ONE, {"inputs": [1, 0.5]}),
    ("# Exercise 3\n\nx 1 0.5", ONE, {"inputs": [1, 0.5]}),
    # Tables
    ("Wf = [[1, 2], [3, 4]]", TWO, {"forget_gate.W": [1, 2, 3, 4]}),
    ("forget gate\n\nw 1 2\n  3 4\nb 5 6", TWO, {"forget_gate.W": [1, 2, 3, 4], "forget_gate.b": [5, 6]}),
    ("bf = tensor([5.,\n        6.])", TWO, {"forget_gate.b": [5, 6]}),
    ("c0 1\n   2", TWO, {"cell_state": [1, 2]}),
    ("x 1 2\n3 4\n5 6", TWO, {"inputs": [1, 2, 3, 4, 5, 6]}),
    ("x [1, 2]", TWO, {"inputs": [1, 2]}),
]  # fmt: skip

REFUSED: list[tuple[str, dict[str, int | str], str]] = [
    ("forget gate 0.5 0.4", ONE, "Line 1, forget gate: 2 numbers, where three are expected: w, u and b."),
    ("c0 0\nforget gate 0,5 0,4 0,1", ONE, "Line 2, forget gate: “0,5” has a comma: write 0.5 with a point"),
    ("Wf = [0.7, 0.45]", ONE, "Line 1, Wf: it seems to weigh x and h at once"),
    ("Wf = [[1, 2, 3, 4], [1, 2, 3, 4]]", TWO, "Line 1, Wf: it seems to weigh x and h at once"),
    ("x 1\nfrget gate 1 2 3", ONE, "Line 2: “frget gate” is no name of an LSTM: forget gate, input gate, candidate,"),
    ("update gate 1 2 3", ONE, "Line 1: “update gate” is no name of an LSTM"),
    ("0.5 0.4", ONE, "Line 1, “0.5 0.4”, has no name before its numbers"),
    ("input 1 2 3", ONE, "Line 1: “input” may be “input gate” or “x”"),
    ("c 0", ONE, "Line 1: “c” may be “candidate” or “c0”"),
    ("w 0.5", ONE, "Line 1: of which part is “w”?"),
    ("x", ONE, "Line 1, x: nothing stands behind it"),
    ("forget gate\nx 1", ONE, "Line 1, forget gate: nothing stands behind it"),
    ("f 1 2 3\nx 1\nf 1 2 3", ONE, "Line 3, f: line 1 has said it already"),
    ("f 1 2 3\nbf 2", ONE, "Line 2, bf: line 1 has said it already"),
    ("bf 2\nf 1 2 3", ONE, "Line 2, f: line 1 has said it already"),
    ("x1 = 1, x3 = 2", ONE, "Line 1, x3: x2 is expected here"),
    ("x1 = 1 0", TWO, "Line 1, x1: it may be the first step or the first input"),
    ("x 1 NaN", ONE, "Line 1, x: Number 2: “NaN” is not a number"),
    ("x 1 2 3\n4 5 6", TWO, "Line 1, x: Step 1 has 3 numbers, where 2 are expected."),
    ("x 1 2\n3", TWO, "Line 1, x: Step 2 has one number, where 2 are expected."),
    ("f 1 2 3", TWO, "Line 1, f: a cell of 2 units and 2 inputs has several numbers in w or u"),
    ("Wf 1 2", TWO, "Line 1, Wf: forget gate w has 2 rows of 2 numbers; one row of 2 numbers came."),
    ("c0 1 2 3", TWO, "Line 1, c0: c0 has 2 rows of one number; one row of 3 numbers came."),
    ("", ONE, "Nothing was found: a line such as x 1 0.5 −1 is expected."),
    (" ".join(["x", *["1"] * 201]), ONE, "Line 1, x: 201 numbers are too many"),
    ("x " + "1" * 200_000, ONE, "200002 characters are too many"),
]


@pytest.fixture(scope="module")
def known() -> dict[str, Any]:
    texts = [case[:2] for case in (*SAID, *REFUSED)]
    asked = json.dumps({"shapes": SHAPES, "texts": texts, "written": [HOMEWORK]})
    run = subprocess.run(
        ["node", str(PIPE)], input=asked, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True
    )
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def test_every_cell_comes_back_out_of_its_text_to_the_last_digit(known: dict[str, Any]) -> None:
    lost = [shape for shape, back in zip(SHAPES, known["back"], strict=True) if not back]
    assert not lost


def test_one_unit_is_six_plain_lines(known: dict[str, Any]) -> None:
    assert known["written"] == [HOMEWORK_LINES]


@pytest.mark.parametrize(("index", "case"), list(enumerate(SAID)), ids=lambda case: str(case)[:60])
def test_a_line_says_what_it_says(
    known: dict[str, Any], index: int, case: tuple[str, dict[str, int | str], dict[str, list[float]]]
) -> None:
    assert known["read"][index].get("said") == case[2], known["read"][index]


@pytest.mark.parametrize(("index", "case"), list(enumerate(REFUSED)), ids=lambda case: str(case)[:60])
def test_a_line_that_is_not_certain_gets_a_sentence_with_its_number(
    known: dict[str, Any], index: int, case: tuple[str, dict[str, int | str], str]
) -> None:
    assert known["read"][len(SAID) + index].get("what", "").startswith(case[2]), known["read"][len(SAID) + index]
