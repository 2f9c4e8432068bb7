"""What is brought for a cell of D inputs is D numbers for each step, a question or a sentence."""

import io
import json
import subprocess
from pathlib import Path
from typing import Any

import numpy as np


def asked(**what: Any) -> Any:
    run = subprocess.run(
        ["node", str(Path(__file__).parent / "brought_steps.js")],
        input=json.dumps(what),
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return json.loads(run.stdout)


def steps(inputs: Any, words: tuple[str, ...] = (), names: tuple[str, ...] = ()) -> dict[str, Any]:
    return {"inputs": np.asarray(inputs, float).ravel().tolist(), "words": [*words], "names": [*names]}


def test_pasted_steps_have_as_many_numbers_as_the_cell_has_inputs() -> None:
    turned = "2 lines of 3 numbers: is each line an input, or a step?"
    assert asked(
        pasted=[
            ["1 2\n3 4\n5 6", 2],
            ["a;b\n0,5;1\n0;2,5", 2],
            ["1 2 3\n4 5 6", 2],
            ["7 2 3\n4 5 6", 3],
            ["1 2 3\n4 5 6\n7 8 9", 2],
            ["0.5, 1, 2", 1],
            ["1 2\n3 4", 1],
            ["0 5 6\n1 7 8\n2 9 9", 2],
        ]
    )["pasted"] == [
        [steps([1, 2, 3, 4, 5, 6])],
        [steps([0.5, 1, 0, 2.5], names=("a", "b"))],
        [{"what": turned}, steps([1, 4, 2, 5, 3, 6])],
        [steps([7, 2, 3, 4, 5, 6])],
        [{"what": "Step 1 has 3 numbers, where 2 are expected."}],
        [steps([0.5, 1, 2])],
        [{"what": "Step 1 has 2 numbers, where one is expected."}],
        [
            {"what": "The first of 3 columns counts the 3 lines: does it number the steps, or is it an input?"},
            steps([5, 6, 7, 8, 9, 9]),
        ],
    ]


def test_an_array_is_steps_whatever_brackets_of_one_are_around_them() -> None:
    table = np.arange(10).reshape(5, 2) / 2
    found = asked(
        arrays=[
            *([shape, 2] for shape in ([5, 2], [1, 5, 2], [5, 1, 2], [2, 5], [3, 5, 2], [5, 3], [2, 10])),
            *([shape, 1] for shape in ([5], [5, 1], [1, 5])),
            [[1001], 1],
            [[5, 2, 1, 1], 2],
        ]
    )["arrays"]
    assert found[:3] == [[steps(table)]] * 3
    assert found[3] == [
        {"what": "2 lines of 5 numbers: is each line an input, or a step?"},
        steps(np.arange(10).reshape(2, 5).T / 2),
    ]
    assert found[4] == [{"what": "x has the shape 3 × 5 × 2: steps of 2 numbers each are expected."}]
    assert found[5] == [{"what": "Step 1 has 3 numbers, where 2 are expected."}]
    assert found[6][1:] == [steps(np.arange(20).reshape(2, 10).T / 2)]
    assert found[7:10] == [[steps(np.arange(5) / 2)]] * 3
    assert found[10] == [{"what": "1001 steps are too many: at most 1000 are shown."}]
    assert found[11][0]["what"].startswith("x has the shape 5 × 2 × 1 × 1")


def test_text_is_told_from_an_array_by_what_is_in_it() -> None:
    stream = io.BytesIO()
    np.save(stream, np.ones(3))
    written = "x\t0,5\n−1"
    contents = [written.encode(), written.encode("utf-8-sig"), written.encode("utf-16"), stream.getvalue(), b"PK\3\4"]
    assert asked(contents=[list(content) for content in contents])["contents"] == [written] * 3 + [None] * 2
