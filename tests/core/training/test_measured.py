"""What the page tells as measured: some seeds of the record are run again, and come to the very same."""

import json
from typing import Any

import pytest

import lstm_core as lc
from tests.core.recorded import measure_training as measured

Row = dict[str, Any]
RECORD: dict[str, list[Row]] = json.loads(measured.FILE.read_text("utf-8"))
SHORT = {"steps": [6, 12], "read_out": True}
LONG = {"task": "hold", "units": 4, "steps": [31, 31], "read_out": True}


def recorded(what: str, **about: object) -> Row:
    """The one row that is about this and nothing else."""
    told = ("seeds", "succeeded", "median", "each")
    (row,) = [row for row in RECORD[what] if {key: row[key] for key in row if key not in told} == about]
    return row


def again(row: Row, *seeds: int, most: int = 150) -> list[int | None]:
    """What these seeds come to in so many updates, which is what is recorded of them."""
    found = [measured.learned(row, seed, most) for seed in seeds]
    each = [row["each"][seed - 1] for seed in seeds]
    assert found == [one if one is not None and one <= most else None for one in each]
    return found


def test_one_lstm_unit_learns_to_count() -> None:
    row = recorded("learned", task="count", kind="lstm", units=1, forget_bias=1, **SHORT)
    assert again(row, 1, 6) == [80, 100]
    assert (row["succeeded"], row["median"]) == (10, 145)


def test_four_gru_units_do_not_learn_to_count() -> None:
    row = recorded("learned", task="count", kind="gru", units=4, forget_bias=1, **SHORT)
    assert again(row, 1) == [None]
    assert row["succeeded"] == 1


def test_what_one_unit_learns_of_parity_hangs_on_who_reads_it() -> None:
    about = {"task": "toggle", "kind": "lstm", "units": 1, "forget_bias": 1, "steps": [6, 12]}
    learned, given = (recorded("learned", **about, read_out=read_out) for read_out in (True, False))
    assert again(learned, 1) == [None]
    assert again(given, 1, most=170) == [170]
    assert (learned["succeeded"], given["succeeded"]) == (0, 10)


def test_four_lstm_units_learn_parity() -> None:
    row = recorded("learned", task="toggle", kind="lstm", units=4, forget_bias=1, **SHORT)
    assert again(row, 1) == [90]
    assert row["succeeded"] == 10


def test_over_thirty_steps_a_number_is_held_by_whose_forget_gate_starts_open() -> None:
    half, quite = (recorded("learned", kind="lstm", forget_bias=bias, **LONG) for bias in (0, 3))
    assert again(half, 1) == [None]
    assert None not in again(quite, 1)
    assert (half["succeeded"], quite["succeeded"]) == (0, 10)


def test_who_has_learned_to_count_from_short_sequences_is_wrong_on_long_ones() -> None:
    rows = [row for row in RECORD["longer"] if (row["task"], row["updates"]) == ("count", 150)]
    assert measured.shares(rows, 1) == [row["each"][0] for row in rows]
    assert all(row["median"] == 0 for row in RECORD["longer"] if row["exam"] == 50)
    assert (
        recorded("longer", task="toggle", kind="lstm", units=4, forget_bias=1, updates=300, exam=60, **SHORT)["median"]
        == 1
    )


def test_parity_is_guessed_after_some_ten_thousand_cells() -> None:
    row = recorded("guessed", task="toggle", kind="lstm", units=1, width=8, read_out=False)
    assert [measured.guessed(row, seed) for seed in (2, 10)] == [row["each"][1], row["each"][9]] == [1310, 1163]
    assert (row["succeeded"], row["median"]) == (10, 20802.5)


@pytest.mark.parametrize("what", ["learned", "guessed"])
def test_what_is_told_of_ten_seeds_is_what_came_of_each(what: str) -> None:
    wanted = {"learned": measured.learning, "guessed": measured.guessing}[what]()
    assert RECORD[what] == [measured.told(row, found["each"]) for row, found in zip(wanted, RECORD[what], strict=True)]
    assert {row["task"] for row in RECORD[what]} <= {task.name for task in lc.tasks()}
