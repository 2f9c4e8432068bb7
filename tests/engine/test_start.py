"""What Python is like once it has started, with much of what Pyodide brings left out or brought at once."""

import json
from pathlib import Path
from typing import Any

import pytest

import build
from tests.conftest import Site
from web.runtime import programs

HERE = Path(__file__).parent
LATER = ("lstm_core.exchange", "lstm_core.marking", "lstm_core.training", "zipfile", "dataclasses", "ssl", "logging")


@pytest.fixture(scope="module")
def started(site: Site) -> Any:
    assert site.dist.exists()  # and with it the runtime it was built from
    return json.loads(programs.run_node(HERE / "start.mjs", [build.WORK / "runtime"]))


def test_what_no_first_answer_needs_is_not_imported(started):
    assert "lstm_core.running.run" in started["modules"]
    assert [name for name in LATER if name in started["modules"]] == []


def test_python_looks_for_garbage_again(started):
    assert started["collecting"] is True


def test_a_refusal_is_one_sentence(started):
    assert started["answer"]["problem"]["what"] == "request must have the key D, but has not."


def test_an_error_names_files_and_has_no_colours(started):
    assert "lstm_core/affine.py" in started["refused"]
    assert "Traceback (most recent call last):" in started["refused"]
    assert "excepthook" not in started["refused"]
    assert "\x1b" not in started["refused"]


def test_what_is_left_out_says_so(started):
    assert "asyncio.run is not in this runtime" in started["absent"]


def test_the_last_line_of_a_program_is_its_value(started):
    assert started["value"] == 42
    assert started["nothing"] is None
