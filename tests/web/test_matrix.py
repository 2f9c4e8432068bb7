"""A pasted table means exactly one matrix or gets one sentence that names the place."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

PIPE = Path(__file__).parent / "parse_pipe.js"
TWO = [[0.8, -0.3], [0.6, 1]]
WHOLE = [[0, 1], [1, 0]]

TABLES: dict[str, list[list[float]]] = {
    # As hands and spreadsheets give them
    "0.8 −0.3\n.6 1": TWO,
    "0.8\t-0.3\r\n0.6\t1\r\n": TWO,
    "0.8, -0.3\n0.6, 1": TWO,
    "0.8,-0.3\n0.6,1\n": TWO,
    "0.8, -0.3,\n0.6, 1,\n": TWO,
    "0.8;-0.3\n0.6;1": TWO,
    "1/2\t¼\n１\t2×10⁻³": [[0.5, 0.25], [1, 0.002]],
    "'0.8' '-0.3'\n'0.6' '1'": TWO,
    "0.8\n-0.3": [[0.8], [-0.3]],
    # Decimal commas, where they cannot part two numbers
    "0,8\t-0,3\n0,6\t1": TWO,
    "0,8;-0,3\n0,6;1,0": TWO,
    '"0,8";"-0,3"\n"0,6";"1"': TWO,
    "1,234\t0,5\n2\t3": [[1.234, 0.5], [2, 3]],
    "0.8 -0.3 0.6": [[0.8, -0.3, 0.6]],
    "0,1,1\n1,0,1": [[0, 1, 1], [1, 0, 1]],
    # With rules between them
    "| 0.8 | −0.3 |\n| 0.6 | 1 |": TWO,
    " 0.8 | -0.3\n-----+-----\n 0.6 | 1": TWO,
    "+-----+------+\n| 0.8 | -0.3 |\n| 0.6 | 1    |\n+-----+------+": TWO,
    "0.8 & -0.3 \\\\\n0.6 & 1 \\\\": TWO,
    "\\begin{bmatrix} 0.8 & -0.3 \\\\ 0.6 & 1 \\end{bmatrix}": TWO,
    "$\\begin{array}{cc}\\hline 0.8 & -0.3 \\\\ 0.6 & 1\\end{array}$": TWO,
    # As programs print them
    "[[0.8, -0.3], [0.6, 1]]": TWO,
    "[[0,1],[1,0]]": WHOLE,
    "(0,1),(1,0)": WHOLE,
    "{{0,1},{1,0}}": WHOLE,
    "[[[0,1],[1,0]]]": WHOLE,
    "array([[ 0.8, -0.3],\n       [ 0.6,  1. ]], dtype=float32)": TWO,
    "[[ 0.8 -0.3]\n [ 0.6  1. ]]": TWO,
    "[[[ 0.8, -0.3]],\n\n [[ 0.6,  1. ]]]": TWO,
    "[[ 1  2\n   3]\n [4 5 6]]": [[1, 2, 3], [4, 5, 6]],
    "tensor([[ 0.8000, -0.3000],\n        [ 0.6000,  1.0000]], grad_fn=<AddBackward0>)": TWO,
    "tf.Tensor(\n[[ 0.8 -0.3]\n [ 0.6  1. ]], shape=(2, 2), dtype=float32)": TWO,
    "W = np.array([[0.8,-0.3],[0.6,1]])": TWO,
    "[[np.float64(0.8), np.float64(-0.3)], [np.float64(0.6), np.float64(1)]]": TWO,
    "[0.8 -0.3; 0.6 1]": TWO,
    "W = [0.8, -0.3;\n     0.6, 1];": TWO,
    "2×2 Matrix{Float64}:\n 0.8  -0.3\n 0.6   1.0": TWO,
    "     [,1] [,2]\n[1,]  0.8 -0.3\n[2,]  0.6  1.0": TWO,
}

REFUSED = {
    "0.8 -0.3\n0.6": "Row 2 has one number, where 2 are expected.",
    "[[1,2],[3,4,5]]": "Row 2 has 3 numbers, where 2 are expected.",
    "0.8\t\t1\n1\t2\t3": "Nothing stands where number 2 of row 1 belongs",
    "| 0.8 | |\n| 0.6 | 1 |": "Nothing stands where number 2 of row 1 belongs",
    "1 2\n\n3 4": "Nothing stands where number 1 of row 2 belongs",
    "1 2\n3 x": "Number 2 of row 2: “x” is not a number",
    "1 2\n3 1e400": "Number 2 of row 2: “1e400” is too large",
    "[0.8, ..., 1]": "“...” stands for numbers that were not printed: print or copy all of them.",
    "[[0.8 -0.3]\n ...\n [0.6 1. ]]": "“...” stands for numbers that were not printed",
    "0.8 0.3\n⋮ ⋮\n0.6 1": "“⋮” stands for numbers that were not printed",
    "0,8 0,3\n0,2 0,1": "“0,8” has a comma: write 0.8 with a point",
    "1,234\t0\n2\t3": "“1,234” has a comma: write 1.234 with a point, or 1234 without",
    '"0,8","0,3"': "“0,8” has a comma",
    "0,1\n1,0": "“0,1” has a comma: write 0.1 with a point, or a space behind the comma where another number begins.",
    "1,2 3,4": "“1,2” has a comma",
    "0.5 0.5; 1 2": "“0.5 0.5” has 2 entries between semicolons",
    "1 1/2\n2 3": "“1 1/2” may be one number or two",
    "[[1,2],[3,4]": "The brackets do not belong together",
    "[[1,2],[3,4)]": "The brackets do not belong together",
    "[[[1],[2]],[[3],[4]]]": "The brackets do not belong together",
    "": "No number was found",
    "[]": "No number was found",
    "1" * 200_001: "200001 characters are too many",
}


def read(tables: list[tuple[str, dict[str, Any]]]) -> list[Any]:
    asked = json.dumps({"tables": tables})
    run = subprocess.run(
        ["node", str(PIPE)], input=asked, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True
    )
    found: list[Any] = json.loads(run.stdout)["tables"]
    return found


@pytest.fixture(scope="module")
def known() -> dict[str, Any]:
    texts = [*TABLES, *REFUSED]
    return dict(zip(texts, read([(text, {}) for text in texts]), strict=True))


@pytest.mark.parametrize("text", TABLES)
def test_a_text_that_means_one_table_is_that_table(known: dict[str, Any], text: str) -> None:
    assert known[text] == {"rows": TABLES[text]}


@pytest.mark.parametrize("text", REFUSED, ids=lambda text: repr(text[:20]))
def test_a_text_that_does_not_gets_one_sentence(known: dict[str, Any], text: str) -> None:
    said = known[text]["what"]
    assert REFUSED[text] in said
    assert said.endswith(".")
    assert len(said) < 160


def test_what_is_expected_settles_what_a_comma_is_and_which_row_is_wrong() -> None:
    step = {"columns": 2, "called": "step"}
    assert read([("0,1\n1,0", step), ("1\n1 2", step), ("1 2 3\n4 5 6", step)]) == [
        {"rows": WHOLE},
        {"what": "Step 1 has one number, where 2 are expected."},
        {"rows": [[1, 2, 3], [4, 5, 6]]},
    ]
