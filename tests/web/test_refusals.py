"""What Python refuses is told in the words of the page, where a reader can bring it about."""

import json
from pathlib import Path
from typing import Any

import lstm_core as lc
from lstm_core.wire import request_from
from web.runtime import programs

Refused = tuple[str, dict[str, Any]]


def told(refused: list[Refused]) -> list[str]:
    sentences: list[str] = json.loads(
        programs.run_node(Path(__file__).with_name("refusals.js"), [json.dumps(refused)]),
    )
    return sentences


def overflowing() -> list[Refused]:
    """The problem of every part of every kind whose total is too large at step 2."""
    refused = []
    for kind in lc.kinds():
        request = request_from(lc.presets(kind.kind)[0])
        for part in kind.parts:
            weights = request["weights"] | {f"{part.name}.W": [1e308]}
            asked = request | {"weights": weights, "inputs": [0.0, 9.0]}
            refused.append((kind.kind, lc.answer(asked)["problem"]))
    return refused


def test_a_total_that_overflows_is_told_with_the_name_of_its_part_and_the_step() -> None:
    refused = overflowing()
    for (_, problem), sentence in zip(refused, told(refused), strict=True):
        called = f"the {problem['where'].replace('_', ' ')}" if problem["where"] != "hidden" else "the hidden state"
        assert sentence.startswith(f"The total of {called} overflows at step 2: it is beyond 1.8e308")


def test_of_a_cell_that_reads_backwards_the_step_of_the_sequence_is_told() -> None:
    request = request_from(lc.presets()[0])
    back = {"weights": request["weights"] | {"input_gate.W": [1e308]}}
    problem = lc.answer(request | {"inputs": [0.0, 0.0, 9.0, 0.0], "backward": back})["problem"]
    assert problem["where"] == "backward.input_gate"
    sentence = "The total of the input gate, reading backwards, overflows at step 3: it is beyond 1.8e308"
    assert told([("lstm", problem)])[0].startswith(sentence)


def test_what_the_page_has_no_words_for_is_told_in_those_of_python() -> None:
    problem = lc.answer({"kind": "lstm"})["problem"]
    assert told([("lstm", problem), ("lstm", problem | {"key": "unheard_of"})]) == [problem["what"]] * 2
