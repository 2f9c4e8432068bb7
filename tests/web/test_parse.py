"""A pasted text means exactly one sequence or gets one sentence; a number field reads what hands and programs write."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

PIPE = Path(__file__).parent / "parse_pipe.js"
THREE = [0.8, -0.3, 0.6]

SEQUENCES: dict[str, list[float]] = {
    # Plain lists
    "0.8, −0.3, .6": THREE,
    "0.8 -0.3 0.6": THREE,
    "0.8\n-0.3\n0.60\n": THREE,
    "0.8\t-0.3\t0.6": THREE,
    "[0.8; -0.3; 6e-1]": THREE,
    "0.8,-0.3,0.6": THREE,
    "0.8, -0.3,\n0.6,": THREE,
    "0,0,1,1,1,0": [0, 0, 1, 1, 1, 0],
    "1,1,0,1,1": [1, 1, 0, 1, 1],
    "[1],[2]": [1, 2],
    # What programs print
    "array([ 0.8, -0.3,  0.6])": THREE,
    "[ 0.8 -0.3\n  0.6]": THREE,
    "array([[ 0.8],\n       [-0.3],\n       [ 0.6]], dtype=float32)": THREE,
    "[[[0.8], [-0.3], [0.6]]]": THREE,
    "[(0.8,), (-0.3,), (0.6,)]": THREE,
    "[np.float64(0.8), np.float64(-0.3), np.float64(0.6)]": THREE,
    "[np.float64(1),np.float64(2)]": [1, 2],
    "tensor([ 0.8000, -0.3000,  0.6000])": THREE,
    "tensor([[ 0.8, -0.3,  0.6]], device='cuda:0', grad_fn=<AddBackward0>)": THREE,
    "Array([ 0.8, -0.3,  0.6], dtype=float32, weak_type=True)": THREE,
    "tf.Tensor([ 0.8 -0.3  0.6], shape=(3,), dtype=float32)": THREE,
    "<tf.Tensor: shape=(3,), dtype=float32, numpy=array([ 0.8, -0.3,  0.6], dtype=float32)>": THREE,
    "Float64Array(3) [ 0.8, -0.3, 0.6 ]": THREE,
    "(3) [0.8, -0.3, 0.6]": THREE,
    "3-element Vector{Float64}:\n  0.8\n -0.3\n  0.6": THREE,
    " [1]  0.8 -0.3\n [3]  0.6": THREE,
    "0    0.8\n1   -0.3\n2    0.6\nName: x, dtype: float64": THREE,
    "x =\n\n    0.8000   -0.3000    0.6000\n": THREE,
    "const x = [0.8, -0.3, 0.6];": THREE,
    "double x[] = {0.8, -0.3, 0.6};": THREE,
    "x <- c(0.8, -0.3, 0.6)": THREE,
    ">>> [0.8, -0.3, 0.6]": THREE,
    '{"inputs": [0.8, -0.3, 0.6]}': THREE,
    '"0.8","-0.3","0.6"': THREE,
    "'0.8 -0.3 0.6'": THREE,
    # Decimal commas, where they cannot part two numbers
    "0,8; -0,3; 0,6": THREE,
    "0,8\t-0,3\t0,6": THREE,
    "0,8\n-0,3\n0,6": THREE,
    "1,05; 2,10": [1.05, 2.1],
    # Signs, digits and exponents of other hands
    "–0.3, 0.6": [-0.3, 0.6],
    "1.0D-03 2.0D+00": [0.001, 2],
    "1.5 × 10^−3, 2×10⁻³, 10^{2}": [0.0015, 0.002, 100],
    "1.5*^-3 2e1": [0.0015, 20],
    "1/2, 1/3": [1 / 2, 1 / 3],
    "-3/4 1/8": [-0.75, 0.125],
    "1, 1/2": [1, 0.5],
    "½, ¼": [0.5, 0.25],
    "０．５，１": [0.5, 1],
}

REFUSALS = {
    # A comma that may be a point, or part thousands
    "0,5 0,7": "“0,5” has a comma: write 0.5 with a point, or a space behind the comma where another number begins.",
    '"0,8","-0,3"': "“0,8” has a comma",
    "1, 2,3": "“2,3” has a comma",
    "0,5": "“0,5” has a comma",
    "1,234": "write 1.234 with a point, or 1234 without, or a space behind",
    "1,234,567": "write 1234567 without",
    "1.234,5": "write 1234.5 with a point only",
    "1\u00a0234": "may be one number or two",
    # Several numbers for one step
    "1\t0.8\n2\t-0.3": "Line 1 has 2 entries: each step takes one number",
    "0.8;-0.3\n0.6;1": "Line 1 has 2 entries",
    "[[1,2],[0.5,3]]": "“[1,2]” has 2 entries, and there are others beside it",
    "[1 2; 3 4]": "“1 2” has 2 entries between semicolons",
    "0.1,0.2 0.3,0.4": "“0.2 0.3” has 2 entries between commas",
    # Nothing where a number belongs
    "": "No number was found",
    "[]": "No number was found",
    "0.8\t\t0.6": "Nothing stands where number 2 belongs",
    "0.8,,0.6": "Nothing stands where number 2 belongs",
    ", 0.8": "Nothing stands where number 1 belongs",
    "0.8\n\n0.6": "Nothing stands where number 2 belongs",
    # Two readings of other kinds
    "0.8, (0.3)": "“(0.3)” may mean the number or its opposite",
    "1 1/2": "“1 1/2” may be one number or two",
    "1.5 10^-3": "“1.5 10^-3” may be one number or two",
    # No numbers, or not only numbers
    "1, two, 3": "Number 2: “two” is not a number: one such as 0.5 or −2 is expected.",
    "0.8, nan": "Number 2: “nan” is not a number",
    "[0.8, ..., 0.6]": "“...” stands for numbers that were not printed",
    "np.zeros(3)": "“np.zeros(3)” is not a number",
    "torch.Size([3])": "is not a number",
    '{"a": 0.8, "b": 0.3}': "“b” is not a number",
    "[0.8, 0.3": "The brackets do not belong together",
    "[" * 9000: "The brackets do not belong together",
    "0.5²": "Number 1: “0.5²” is not a number",
    "1½": "Number 1: “1½” is not a number",
    "1/0": "Number 1: “1/0” divides by zero",
    "1e400": "Number 1: “1e400” is too large",
    "1 " * 201: "201 numbers are too many: at most 200 steps are shown.",
    "1" * 20_001: "20001 characters are too many",
}

FIELDS: dict[str, float | str] = {
    " -2.5 ": -2.5,
    "−0": 0,
    "–.5": -0.5,
    "1.0d-3": 0.001,
    "1/4": 0.25,
    "2·10⁻²": 0.02,
    "0.5 0.7": "“0.5 0.7” is not a number: one such as 0.5 or −2 is expected.",
    "1,5": "“1,5” has a comma: write 1.5 with a point.",
    "1,234": "“1,234” has a comma: write 1.234 with a point, or 1234 without.",
    "": "Nothing was typed: a number such as 0.5 or −2 is expected.",
}


@pytest.fixture(scope="module")
def read() -> dict[str, dict[str, Any]]:
    """What the page makes of every text above."""
    texts = {"sequences": [*SEQUENCES, *REFUSALS], "fields": list(FIELDS)}
    told = subprocess.run(
        ["node", str(PIPE)], input=json.dumps(texts), stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True
    )
    answers = json.loads(told.stdout)
    return {kind: dict(zip(asked, answers[kind], strict=True)) for kind, asked in texts.items()}


@pytest.mark.parametrize("text", SEQUENCES)
def test_a_text_that_means_one_sequence_is_that_sequence(read: dict[str, dict[str, Any]], text: str) -> None:
    assert read["sequences"][text] == {"values": SEQUENCES[text]}


@pytest.mark.parametrize("text", REFUSALS, ids=lambda text: repr(text[:20]))
def test_a_text_that_does_not_gets_one_sentence(read: dict[str, dict[str, Any]], text: str) -> None:
    said = read["sequences"][text]["what"]
    assert REFUSALS[text] in said
    assert said.endswith(".")
    assert len(said) < 160


@pytest.mark.parametrize("text", FIELDS)
def test_a_number_field_reads_one_number_or_says_why_not(read: dict[str, dict[str, Any]], text: str) -> None:
    assert list(read["fields"][text].values()) == [FIELDS[text]]
