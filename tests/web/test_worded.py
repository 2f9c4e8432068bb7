"""A sequence with words as text: what is pasted, what is refused in one sentence, and that it comes back as it was."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.web.test_parse import SEQUENCES
from tests.web.word import word

PIPE = Path(__file__).parent / "worded_pipe.js"
FRANCE = ["I", "speak", "fluent"]

READ: dict[str, tuple[list[float], list[str]]] = {
    "France 1": ([1], ["France"]),
    "I 0\nspeak 0.5\nfluent −1": ([0, 0.5, -1], FRANCE),
    "I\t0\r\nspeak\t0.5\r\nfluent\t-1\r\n": ([0, 0.5, -1], FRANCE),
    "I,0\nspeak,0.5\nfluent,-1": ([0, 0.5, -1], FRANCE),
    "I, 0\nspeak, 0.5\nfluent, -1": ([0, 0.5, -1], FRANCE),
    "I: 0\nspeak: 0.5\nfluent: -1": ([0, 0.5, -1], FRANCE),
    '"I",0\n"speak",½\n"fluent",-1': ([0, 0.5, -1], FRANCE),
    "Well, 1\nyes 0": ([1, 0], ["Well,", "yes"]),
    "New York 1\n0.5\n, 0": ([1, 0.5, 0], ["New York", "", ","]),
    "New York,1\nOslo,0": ([1, 0], ["New York", "Oslo"]),
    "東京 1e-3": ([0.001], ["東京"]),
    "👍🏽 1\n👩‍👩‍👧 0": ([1, 0], ["👍🏽", "👩‍👩‍👧"]),
    "word input\n7 1\n8 0": ([1, 0], ["7", "8"]),
    "Words\tx\n7\t1\n\t0": ([1, 0], ["7", ""]),
}

REFUSED = {
    "France 1 2\nfluent 0": "Line 1, “France 1 2”,",
    "France 1\n7 1": "Line 2, “7 1”,",
    "France 1\nfluent": "Line 2, “fluent”,",
    "France 0,5": "Number 1: “0,5” has a comma: write 0.5 with a point.",
    "France\t1\n\nfluent\t0": "Nothing stands where number 2 belongs",
    f"France 1\n{'f' * 41} 0": "Number 2: “ffffffffffffffffffffffff…” is too long: a word has at most 40 characters.",
    "France 1\nflu\u202eent 0": "Number 2: “flu ent” has a character that cannot be seen",
    "\n".join(["a 1"] * 201): "201 numbers are too many",
    # What never was a word with its number is what it was.
    "1 2\n3 4": "Line 1 has 2 entries",
    "a lot": "Number 1: “a”",
    "h: 0.5 0.3 a 0.2": "“a” is not a number",
    "x = [0.8, 0.3": "brackets",
}


def asked(**question: Any) -> dict[str, Any]:
    run = subprocess.run(["node", PIPE], input=json.dumps(question), capture_output=True, text=True, check=True)
    answer: dict[str, Any] = json.loads(run.stdout, parse_int=float)
    return answer


@pytest.fixture(scope="module")
def read() -> dict[str, Any]:
    texts = [*READ, *REFUSED, *SEQUENCES]
    return dict(zip(texts, asked(texts=texts)["read"], strict=True))


@pytest.mark.parametrize("text", READ)
def test_a_word_and_a_number_stand_on_each_line(read: dict[str, Any], text: str) -> None:
    values, words = READ[text]
    assert read[text] == {"values": values, "words": words}


@pytest.mark.parametrize("text", REFUSED, ids=[text[:30] for text in REFUSED])
def test_what_is_not_a_word_and_a_number_is_refused_in_one_sentence(read: dict[str, Any], text: str) -> None:
    assert REFUSED[text] in read[text]["what"]
    assert read[text]["what"].count(". ") == 0


def test_whatever_was_read_as_numbers_is_read_as_numbers(read: dict[str, Any]) -> None:
    for text, values in SEQUENCES.items():
        assert read[text] == {"values": values, "words": []}, text


steps = st.lists(
    st.tuples(
        st.floats(allow_nan=False, allow_infinity=False).map(lambda x: x + 0.0),
        word | st.sampled_from(["7", "a,", "1:", "x = 1", '"q"', "word"]),
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=8, deadline=None, phases=[Phase.generate])
@given(sequences=st.lists(steps, min_size=40, max_size=40))
def test_what_is_copied_out_comes_back(sequences: list[list[tuple[float, str]]]) -> None:
    asking = [
        ([x for x, _ in one], [said for _, said in one] if any(said for _, said in one) else []) for one in sequences
    ]
    for (values, words), (written, back) in zip(asking, asked(sequences=asking)["back"], strict=True):
        assert back == {"values": values, "words": words}, written


def test_a_sentence_is_written_as_a_hand_would() -> None:
    [[written, _], [numbers, _]] = asked(sequences=[([0, 0.5, -1], FRANCE), ([1, 0.5], [])])["back"]
    assert written == "I 0\nspeak 0.5\nfluent -1"
    assert numbers == "1, 0.5"
