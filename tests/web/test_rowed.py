"""A sequence of several inputs as text: a line for each step, with its word, under the names of the inputs."""

from itertools import chain
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.web.test_parse import SEQUENCES
from tests.web.test_worded import READ as WORDED
from tests.web.test_worded import asked
from tests.web.word import word

FRANCE = ["I", "France"]
NAMES = ["names a country", "starts a clause"]
TWO = [[0.0, 1.0], [1.0, 0.5]]


def rows(table: list[list[float]], words: list[str] | None = None, names: list[str] | None = None) -> dict[str, Any]:
    return {"values": list(chain.from_iterable(table)), "D": len(table[0]), "words": words or []} | (
        {} if names is None else {"names": names}
    )


# Where a step has two inputs already.
READ: dict[str, dict[str, Any]] = {
    "0 1\n1 0.5": rows(TWO),
    "0\t1\r\n1\t0.5\r\n": rows(TWO),
    "0,1\n1,0.5": rows(TWO),
    "[[0, 1], [1, 0.5]]": rows(TWO),
    "0 1": rows([[0, 1]]),
    "I 0 1\nFrance 1 0.5": rows(TWO, FRANCE),
    "I\t0\t1\nFrance\t1\t0.5": rows(TWO, FRANCE),
    "I,0,1\nFrance,1,0.5": rows(TWO, FRANCE),
    "I 0 1e0\nFrance 1 5e-1": rows(TWO, FRANCE),
    "I: 0 1\nFrance: 1 0.5": rows(TWO, FRANCE),
    "I 0 1\n1 0.5": rows(TWO, ["I", ""]),
    "New York 0 1\n東京 1 0.5": rows(TWO, ["New York", "東京"]),
    '"New York, 5",0,1\n"I",1,0.5': rows(TWO, ["New York, 5", "I"]),
    "names a country, starts a clause\nI 0 1\nFrance 1 0.5": rows(TWO, FRANCE, NAMES),
    "names a country\tstarts a clause\n0\t1\n1\t0.5": rows(TWO, None, NAMES),
    "a b\n0 1\n1 0.5": rows(TWO, None, ["a", "b"]),
    "word,a,b\n7,0,1\n,1,0.5": rows(TWO, ["7", ""], ["a", "b"]),
    "word a b\nI 0 1\nFrance 1 0.5": rows(TWO, FRANCE, ["a", "b"]),
    "x1 x2\n0 1\n1 0.5": rows(TWO, None, []),
    # As pandas prints a table and writes it
    "   a    b\n0  0  1.0\n1  1  0.5": rows(TWO, None, ["a", "b"]),
    ",a,b\n0,0,1\n1,1,0.5": rows(TWO, None, ["a", "b"]),
    "step,a,b\n1,0,1\n2,1,0.5": rows(TWO, None, ["a", "b"]),
    "     0    1\n0  0.0  1.0\n1  1.0  0.5": rows(TWO, None, []),
    ",0,1\n0,0,1\n1,1,0.5": rows(TWO, None, []),
    # As JSON and dictionaries have it
    '[{"a": 0, "b": 1}, {"a": 1, "b": 0.5}]': rows(TWO, None, ["a", "b"]),
    '{"a": [0, 1], "b": [1, 0.5]}': rows(TWO, None, ["a", "b"]),
    "{'x1': [0, 1], 'x2': [1, 0.5]}": rows(TWO, None, []),
    '{"a": {"0": 0, "1": 1}, "b": {"0": 1, "1": 0.5}}': rows(TWO, None, ["a", "b"]),
    '[{"word": "I", "a": 0, "b": 1}, {"word": "France", "a": 1, "b": 0.5}]': rows(TWO, FRANCE, ["a", "b"]),
    # With rules between them
    "| word | a | b |\n|:-----|--:|--:|\n| I | 0 | 1 |\n| France | 1 | 0.5 |": rows(TWO, FRANCE, ["a", "b"]),
    "| a | b |\n|---|---|\n| 0 | 1 |\n| 1 | 0.5 |": rows(TWO, None, ["a", "b"]),
    # Decimal commas
    "a;b\n0,0;1,0\n1,0;0,5": rows(TWO, None, ["a", "b"]),
    "I\t0\t1,0\nFrance\t1\t0,5": rows(TWO, FRANCE),
    # Batches of one, before and between
    "[[[0, 1], [1, 0.5]]]": rows(TWO),
    "tensor([[[0., 1.]],\n\n        [[1., 0.5]]])": rows(TWO),
    # Another number of inputs
    "0 1 1\n1 0 1\n0 0 1": rows([[0, 1, 1], [1, 0, 1], [0, 0, 1]]),
    "0\n1\n0": rows([[0], [1], [0]]),
    "a, b, c\nI 0 1 1\nFrance 1 0 1": rows([[0, 1, 1], [1, 0, 1]], FRANCE, ["a", "b", "c"]),
}

# Where it has one.
WIDENED: dict[str, dict[str, Any]] = {
    text: READ[text] for text in ("0 1\n1 0.5", "[[0, 1], [1, 0.5]]", "I 0 1\nFrance 1 0.5", "0 1 1\n1 0 1\n0 0 1")
} | {"word,a,b\n7,0,1\n,1,0": rows([[0, 1], [1, 0]], ["7", ""], ["a", "b"])}

REFUSED: dict[str, str] = {
    "0 1\n1": "Step 2 has one number, where 2 are expected.",
    "I 0 1\nFrance 1 0.5 1": "Step 2 has 3 numbers, where 2 are expected.",
    '[{"a": 0, "b": 1}, {"a": 1}]': "Nothing stands where number 2 of step 2 belongs",
    '[{"a": 0, "b": 1}, {"a": 1, "b": "x"}]': "Number 2 of step 2: “x” is not a number",
    '[{"a": 0, "b": 1}, {"a": 1, "b": 1e999}]': "Number 2 of step 2: “Infinity” is too large",
    "     a    b\n0  0.8  0.3\n..  ...  ...\n9   0.6  1.0": "“..” stands for numbers that were not printed",
    "0\t1\n1\t#N/A\n0\t1": "is not",
    "0 1 0 1 1 1": "Step 1 has 6 numbers, where 2 are expected.",
    "I 0 1\nFrance": "Nothing stands where number 1 of step 2 belongs",
    "New York\nParis 0 1": "Nothing stands where number 1 of step 1 belongs",
    "0\t1\n\t0.5": "Nothing stands where number 1 of step 2 belongs",
    "I 0 1\nspeak 1 x": "Step 2, “speak 1 x”, is not a word and its numbers",
    "I 0,5 1\nFrance 1 2": "“0,5” has a comma: write 0.5 with a point",
    "a, b, c\n0 1\n1 0": "The first line, “a, b, c”, names 3 inputs, where 2 are expected.",
    f"a, {'b' * 41}\n0 1\n1 0": "Input 2: “bbbbbbbbbbbbbbbbbbbbbbbb…” is too long: a name has at most 40 characters.",
    f"{'f' * 41} 0 1\nI 1 0": "Step 1: “ffffffffffffffffffffffff…” is too long: a word has at most 40 characters.",
    "\n".join(["0 1"] * 201): "201 steps are too many: at most 200 are edited.",
    "\n".join([" 1" * 17] * 20): "17 numbers for each step are too many: at most 16 are edited.",
    "": "No number was found",
}


# What may mean two things, and what each of them is.
DOUBTED: dict[tuple[str, int], tuple[str, list[dict[str, Any]]]] = {
    ("0 1 1\n1 0 0.5", 2): (
        "2 lines of 3 numbers: is each line an input, or a step?",
        [rows([[0, 1], [1, 0], [1, 0.5]]), rows([[0, 1, 1], [1, 0, 0.5]])],
    ),
    ("0 1 1\n1 0 0.5", 1): (
        "2 lines of 3 numbers: is each line an input, or a step?",
        [rows([[0, 1], [1, 0], [1, 0.5]]), rows([[0, 1, 1], [1, 0, 0.5]])],
    ),
    ("0\n1", 2): (
        "2 lines of one number: is each line an input, or a step?",
        [rows([[0, 1]]), rows([[0], [1]])],
    ),
    ("\n".join([" 1" * 17] * 2), 2): (
        "2 lines of 17 numbers: is each line an input, or a step?",
        [rows([[1, 1]] * 17)],
    ),
    ("x1 0 1 1\nx2 1 0 0.5", 2): (
        "2 lines of 3 numbers: is each line an input, or a step?",
        [rows([[0, 1], [1, 0], [1, 0.5]]), rows([[0, 1, 1], [1, 0, 0.5]], ["x1", "x2"])],
    ),
    ("1\t0.8\n2\t-0.3\n3\t0.6", 1): (
        "The first of 2 columns counts the 3 lines: does it number the steps, or is it an input?",
        [rows([[0.8], [-0.3], [0.6]]), rows([[1, 0.8], [2, -0.3], [3, 0.6]])],
    ),
    ("0 0.8 1\n1 -0.3 1\n2 0.6 1", 2): (
        "The first of 3 columns counts the 3 lines: does it number the steps, or is it an input?",
        [rows([[0.8, 1], [-0.3, 1], [0.6, 1]]), rows([[0, 0.8, 1], [1, -0.3, 1], [2, 0.6, 1]])],
    ),
    ("0,1,2\n1,0,0.5\n0,1,0.5\n1,1,0.5", 3): (
        "The first of 4 lines counts the 3 columns: does it number the inputs, or is it a step?",
        [
            rows([[1, 0, 0.5], [0, 1, 0.5], [1, 1, 0.5]]),
            rows([[0, 1, 2], [1, 0, 0.5], [0, 1, 0.5], [1, 1, 0.5]]),
        ],
    ),
}


COLUMNS = [
    "x\n0.8\n-0.3\n0.6",
    "value\n0,8\n-0,3\n0,6",
    '"value"\n0.8\n-0.3\n0.6',
    "step,x\n1,0.8\n2,-0.3\n3,0.6",
    "     x\n0  0.8\n1 -0.3\n2  0.6",
    "     0\n0  0.8\n1 -0.3\n2  0.6",
    ",0\n0,0.8\n1,-0.3\n2,0.6",
    "| x |\n|---|\n| 0.8 |\n| -0.3 |\n| 0.6 |",
    '[{"x": 0.8}, {"x": -0.3}, {"x": 0.6}]',
]


def test_one_column_may_have_a_name_over_it_and_numbers_before_it() -> None:
    found = asked(rows=[[text, 1] for text in COLUMNS])["rows"]
    assert found == [rows([[0.8], [-0.3], [0.6]])] * len(COLUMNS)


def test_what_may_mean_two_things_is_asked_about() -> None:
    found = asked(rows=[list(case) for case in DOUBTED])["rows"]
    for doubt, (question, meant) in zip(found, DOUBTED.values(), strict=True):
        assert doubt.get("question") == question, doubt
        assert [answer["rows"] for answer in doubt["answers"]] == meant


@pytest.fixture(scope="module")
def read() -> dict[str, dict[str, Any]]:
    two = [*READ, *REFUSED]
    one = [*WIDENED, *SEQUENCES, *WORDED]
    found = asked(rows=[*((text, 2) for text in two), *((text, 1) for text in one)])["rows"]
    return {"two": dict(zip(two, found, strict=False)), "one": dict(zip(one, found[len(two) :], strict=True))}


@pytest.mark.parametrize("text", READ)
def test_each_line_is_a_step_with_its_word_before_its_numbers(read: dict[str, Any], text: str) -> None:
    assert read["two"][text] == READ[text]


@pytest.mark.parametrize("text", REFUSED, ids=[text[:30] for text in REFUSED])
def test_what_is_not_a_table_of_steps_is_refused_in_one_sentence(read: dict[str, Any], text: str) -> None:
    assert REFUSED[text] in read["two"][text]["what"]
    assert read["two"][text]["what"].count(". ") == 0


@pytest.mark.parametrize("text", WIDENED)
def test_a_table_that_can_be_nothing_else_gives_one_input_its_company(read: dict[str, Any], text: str) -> None:
    assert read["one"][text] == WIDENED[text]


def test_whatever_one_input_has_been_read_as_is_read_as_that(read: dict[str, Any]) -> None:
    for text, values in SEQUENCES.items():
        assert read["one"][text] == {"values": values, "D": 1, "words": []}, text
    for text, (values, words) in WORDED.items():
        assert read["one"][text] == {"values": values, "D": 1, "words": words}, text


number = st.floats(allow_nan=False, allow_infinity=False).map(lambda x: x + 0.0)
label = word | st.sampled_from(["7", "a,", "1:", "x = 1", '"q"', "word", "", ","])
tables = st.integers(2, 4).flatmap(
    lambda inputs: st.tuples(
        st.lists(st.tuples(st.lists(number, min_size=inputs, max_size=inputs), label), min_size=1, max_size=8),
        st.lists(label, min_size=inputs, max_size=inputs),
    )
)


@settings(max_examples=8, deadline=None, phases=[Phase.generate])
@given(every=st.lists(tables, min_size=40, max_size=40))
def test_what_is_copied_out_comes_back(every: list[tuple[list[tuple[list[float], str]], list[str]]]) -> None:
    asking = [
        {
            "inputs": list(chain.from_iterable(numbers for numbers, _ in steps)),
            "D": len(steps[0][0]),
            "words": [said for _, said in steps] if any(said for _, said in steps) else [],
            "names": names if any(names) else [],
        }
        for steps, names in every
    ]
    for table, (written, back) in zip(asking, asked(tables=asking)["again"], strict=True):
        assert {"names": [], **back} == {
            "values": table["inputs"],
            **{name: table[name] for name in ("D", "words", "names")},
        }, written


def test_a_table_is_written_as_a_hand_would() -> None:
    table = {"inputs": [0, 1, 1, 0.5], "D": 2, "words": FRANCE, "names": ["names a country", ""]}
    [[full, _], [bare, _]] = asked(tables=[table, table | {"words": [], "names": []}])["again"]
    assert full == "names a country, x2\nI 0 1\nFrance 1 0.5"
    assert bare == "0 1\n1 0.5"
