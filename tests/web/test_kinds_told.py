"""What is said of every kind of cell: the sentence of each stage, the picture in words, what each part means."""

from __future__ import annotations

import json
import re
import subprocess
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest

import lstm_core as lc
from lstm_core.printing import signed
from lstm_core.wire import request_from
from tests.core.by_hand import mixes, squashes, sums_up
from tests.whole.sentences import marked, plain
from web.runtime import programs

KINDS = {kind.kind: kind for kind in lc.kinds()}
SIZES = [(1, 1), (2, 1), (1, 2), (2, 2)]  # inputs and units; every other one starts from nothing
STEPS = 4
HOLE = re.compile(r"[{}<>…]|undefined|NaN|function|=>|\s,|\s\.|\s\s")
BY_HAND = {"gru": mixes, "gru_2014": mixes, "rnn": squashes}

Json = dict[str, Any]


class Said(NamedTuple):
    """What is said at one step, unit and stage; what the stage brings forth, and the number that the trace has."""

    sentence: str
    picture: str
    meanings: list[str]
    result: str
    value: float


def by_chance(name: str, spread: float, size: tuple[int, int], seed: int) -> Json:
    chance = np.random.default_rng(seed)
    kind, (inputs, units) = KINDS[name], size
    lengths = {"W": units * inputs, "U": units * units, "b": units}
    numbers = {
        f"{part.name}.{letter}": chance.normal(0, spread, length).tolist()
        for part in kind.parts
        for letter, length in lengths.items()
    }
    numbers |= {array.name: chance.normal(0, spread, units).tolist() for array in kind.cell.extra}
    start = 0.0 if seed % 2 else 0.5
    return {
        "kind": name,
        "D": inputs,
        "H": units,
        "weights": numbers,
        "inputs": chance.normal(0, 1, STEPS * inputs).tolist(),
        "starts": {state.name: [start] * units for state in kind.states},
    }


def told(requests: list[Json]) -> list[list[Said]]:
    answers = [lc.answer(request) for request in requests]
    given = [
        {"request": request, "trace": answer["trace"] | {"printed": answer["printed"], "told": answer["told"]}}
        for request, answer in zip(requests, answers, strict=True)
    ]
    run = subprocess.run(
        [programs.node(), str(Path(__file__).with_name("kinds_told.js"))],
        input=json.dumps(given, default=np.ndarray.tolist),
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    found = []
    for request, answer, places in zip(requests, answers, json.loads(run.stdout), strict=True):
        stages, values = KINDS[request["kind"]].stages, answer["trace"]["values"]
        said = []
        for place in places:
            name = stages[place["stage"] - 1].result
            numbers = values.get(f"{name}.value", values.get(name))
            value = float(numbers[(place["step"] - 1) * request["H"] + place["unit"]])
            said.append(Said(place["sentence"], place["picture"], place["meanings"], name, value))
        found.append(said)
    return found


@cache
def everything(name: str) -> list[Said]:
    """Of the presets, and of weights by chance: of usual ones, and of such as open a gate or close it."""
    presets = [request_from(preset) for preset in lc.presets(name)]
    chance = [by_chance(name, spread, size, seed) for spread in (2.0, 40.0) for seed, size in enumerate(SIZES)]
    return [said for run in told(presets + chance) for said in run]


def number(said: Said) -> str:
    """What has come of a stage, as a sentence has it."""
    if said.result.endswith("_gate"):
        return f"{float(f'{said.value:.2f}') * 100:.0f} %"
    return signed(said.value, 2)


@pytest.mark.parametrize("name", KINDS)
def test_every_stage_is_told_with_the_number_of_the_trace(name: str):
    for said in everything(name):
        sentence = plain(said.sentence)
        assert not HOLE.search(sentence), sentence
        assert sentence.endswith("."), sentence
        assert number(said) in sentence, sentence


@pytest.mark.parametrize("name", KINDS)
def test_whoever_works_out_a_sentence_gets_what_it_says(name: str):
    sums = [said.sentence for said in everything(name) if said.result in {"cell_state", "hidden_state"}]
    assert [one for one in sums if not BY_HAND.get(name, sums_up)(one)] == []


@pytest.mark.parametrize("name", KINDS)
def test_everything_on_the_walk_has_a_meaning_at_every_stage(name: str):
    for said in everything(name):
        assert [one for one in said.meanings if HOLE.search(one) or not re.match(r"[^:]+: .+\.$", one)] == []
        assert len(set(said.meanings)) == len(said.meanings)


@pytest.mark.parametrize("name", KINDS)
def test_the_picture_is_put_into_words_at_every_stage(name: str):
    for said in everything(name):
        assert not HOLE.search(said.picture), said.picture


# What a kind does not have, and so must not speak of: it may borrow words of the LSTM.
LACKS = {
    "gru": ("forget", "input gate", "output gate", "cell state", "tanh c"),
    "rnn": ("gate", "candidate", "cell state", "kept", "tanh c"),
    "lstm_1997": ("forget gate keeps", "× or ⊙ of the forget gate"),
    "coupled_lstm": ("w of the input gate",),
    "lstm": ("update gate", "reset gate", "peephole"),
}
LACKS["gru_2014"] = LACKS["gru"]


@pytest.mark.parametrize("name", LACKS)
def test_no_kind_speaks_of_what_it_does_not_have(name: str):
    texts = {text for said in everything(name) for text in (plain(said.sentence), said.picture, *said.meanings)}
    assert [text for text in texts if any(word in text for word in LACKS[name])] == []


def one(name: str, *, state: float = 0.8, x: float = -0.3, **weights: float) -> list[str]:
    """The sentences of one step of a cell with one unit whose weights are 0, but for these: update_gate_b=8."""
    kind = KINDS[name]
    request = by_chance(name, 0.0, (1, 1), 0) | {"inputs": [x]}
    request["starts"] = {part.name: [state] for part in kind.states}
    for key, value in weights.items():
        part, _, letter = key.rpartition("_")
        request["weights"][f"{part}.{letter}" if letter in "WUb" else f"peepholes.{part}"] = [value]
    return [plain(sentence) for sentence in marked(request)]


SHUT, OPEN = -20.0, 20.0


def test_one_gate_of_a_gru_keeps_and_writes_the_rest():
    first, *_, last = one("gru", update_gate_b=0.75)
    assert first == (
        "The update gate keeps 68 % of the old state +0.80, so it writes "
        "the other 32 % of what the candidate will propose."
    )
    assert last.startswith(
        "Given −0.30, the cell keeps 68 % of +0.80 and writes the other 32 % of 0.00; its state falls to +0.54"
    )


def test_a_gru_that_keeps_everything_lets_nothing_new_in():
    first, *_, last = one("gru", update_gate_b=OPEN)
    assert first == (
        "The update gate is all on the side of the old: it keeps 100 % of the old state +0.80, and nothing new gets in."
    )
    assert "keeps 100 % of +0.80 and writes 0 % of 0.00; its state stays at +0.80" in last


def test_a_gru_that_keeps_nothing_erases_its_state():
    first, *_, last = one("gru", update_gate_b=SHUT, candidate_b=0.5)
    assert first == "The update gate is all on the side of the new: it keeps 0 % of the old state +0.80, erasing it."
    assert "keeps 0 % of +0.80, erasing it, and writes 100 % of +0.46; its state falls to +0.46" in last


def test_a_gru_has_nothing_to_keep_at_first():
    first, *_, last = one("gru", state=0.0, candidate_b=0.5)
    assert first == "The update gate keeps 50 % of the old state, but that is 0.00: nothing to keep yet."
    assert "the cell has nothing to keep yet and writes 50 % of +0.46; its state rises to +0.23" in last


def test_the_two_forms_of_a_gru_recall_before_the_weight_or_behind_it():
    assert one("gru", reset_gate_b=0.8)[1] == (
        "The reset gate recalls 69 % of what the weight makes of the old state +0.80: so "
        "much of it the candidate gets to see."
    )
    assert one("gru_2014", reset_gate_b=0.8)[1] == (
        "The reset gate recalls 69 % of the old state +0.80, before the weight: so much "
        "of it the candidate gets to see."
    )


@pytest.mark.parametrize("name", ["gru", "gru_2014"])
def test_a_closed_reset_gate_leaves_the_input_alone_and_an_open_one_the_whole_state(name: str):
    assert one(name, reset_gate_b=SHUT)[1] == (
        "The reset gate is closed and recalls 0 %: the candidate is made from the input alone."
    )
    assert one(name, reset_gate_b=OPEN)[1] == (
        "The reset gate is wide open and recalls 100 %: the candidate sees the old state +0.80 whole."
    )


def sentences_of_the_first_of_two(name: str, **weights: list[float]) -> list[str]:
    """The sentences of one step of a cell with two units and two inputs whose weights are 0, but for these."""
    request = by_chance(name, 0.0, (2, 2), 0)
    request["weights"] |= {key.replace("__", "."): numbers for key, numbers in weights.items()}
    return [plain(said.sentence) for said in told([request | {"inputs": [0.5, -0.5]}])[0]][: len(KINDS[name].stages)]


def test_with_several_units_a_reset_gate_speaks_of_all_states_or_to_all_candidates():
    shut, open_, partly = ({"reset_gate__b": [by, 0.0]} for by in (SHUT, OPEN, 0.8))
    assert [sentences_of_the_first_of_two("gru", **gate)[1] for gate in (shut, open_, partly)] == [
        "The reset gate is closed and recalls 0 %: the candidate is made from the inputs alone.",
        "The reset gate is wide open and recalls 100 %: the candidate sees all the old states whole.",
        "The reset gate recalls 69 % of what the weights make of the old states: "
        "so much of it the candidate gets to see.",
    ]
    assert [sentences_of_the_first_of_two("gru_2014", **gate)[1] for gate in (shut, open_, partly)] == [
        "The reset gate is closed and recalls 0 %: no candidate gets to see the old state +0.50.",
        "The reset gate is wide open and recalls 100 %: every candidate sees the old state +0.50 whole.",
        "The reset gate recalls 69 % of the old state +0.50, before the weights: "
        "so much of it the candidates get to see.",
    ]


@pytest.mark.parametrize("name", KINDS)
def test_with_several_units_and_inputs_none_of_them_is_spoken_of_as_the_only_one(name: str):
    for said in told([by_chance(name, 2.0, (3, 4), 0)])[0]:
        texts = [plain(said.sentence), *said.meanings]
        assert [text for text in texts if re.search(r"(^| )[wu] of |its weight makes|times h ", text)] == []


def test_an_rnn_carries_nothing_on():
    assert one("rnn", hidden_W=1.5, hidden_U=-1.2, hidden_b=-0.1) == [
        "Given −0.30, the old state +0.80 is not carried on: its weight makes −0.96 of "
        "it, and the total −1.51 is squashed to −0.91."
    ]


def test_an_rnn_that_starts_from_nothing_has_no_old_state():
    assert one("rnn", state=0.0, hidden_W=1.0) == [
        "Given −0.30, the cell has no old state yet: the total −0.30 is squashed to −0.29."
    ]


def test_a_total_beyond_three_is_almost_at_the_end_of_the_curve():
    (told,) = one("rnn", hidden_U=5.0)
    assert told.endswith("is squashed to +1.00: almost the end of the curve, where even a large change hardly shows.")


def test_a_gate_with_a_peephole_tells_what_it_adds():
    first, second, *_, fifth, _ = one(
        "peephole_lstm", forget_gate_p=1.5, input_gate_p=-1.0, output_gate_p=1.2, candidate_b=2.0
    )
    assert first == "The forget gate looks at the old state +0.80, adds +1.20 to its total for it, and keeps 77 %."
    assert (
        second
        == "The input gate looks at the same old state, adds −0.80, and writes 31 % of what the candidate proposes."
    )
    assert re.fullmatch(
        r"The output gate looks at the new state \+0\.91, adds \+1\.10, and shows 75 % of it, squashed\.", fifth
    )


def test_a_peephole_with_the_weight_zero_is_shut():
    told = one("peephole_lstm")
    assert told[0] == "The forget gate keeps 50 % of the old state +0.80; its peephole is shut."
    assert told[1].endswith("; its peephole is shut.")
    assert told[4] == "The output gate shows 50 % of the squashed state; its peephole is shut."


def test_a_coupled_input_gate_writes_what_is_not_kept():
    assert one("coupled_lstm", forget_gate_b=0.85)[1] == (
        "What the forget gate does not keep is written anew: it keeps 70 %, so it writes the other 30 %."
    )


def test_without_a_forget_gate_the_cell_carries_all_on():
    told = one("lstm_1997", candidate_b=1.0)
    assert (
        told[2]
        == "Nothing is forgotten: the cell carries +0.80 on whole and writes +0.38, so its state rises to +1.18."
    )
    assert (
        "the cell carries +0.80 on whole and writes +0.38; its state rises to +1.18, and it shows 50 % of that"
        in told[4]
    )
