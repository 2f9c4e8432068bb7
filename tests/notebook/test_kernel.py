"""The way to the kernel, without a notebook."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from web.runtime import programs

ROOT = Path(__file__).parents[2]
READY = {"ready": True}
ANSWER = {"id": 7, "trace": {"T": 1, "values": {"kept": [0.5, 0]}}, "told": {"codes": [1, 2]}}


@pytest.fixture(scope="module")
def heard() -> list[list[dict[str, Any]]]:
    found: list[list[dict[str, Any]]] = json.loads(programs.run_node(Path(__file__).parent / "kernel.mjs", []))
    return found


def test_an_answer_comes_with_its_arrays(heard: list[list[dict[str, Any]]]) -> None:
    assert heard[0] == [READY, ANSWER]


def test_a_kernel_that_is_busy_is_waited_for_and_the_reader_is_told(heard: list[list[dict[str, Any]]]) -> None:
    waiting = {"loading": "core", "done": 0, "total": 0}
    assert heard[1] == [READY, waiting, READY, ANSWER]


def test_a_kernel_that_is_gone_has_stopped(heard: list[list[dict[str, Any]]]) -> None:
    assert heard[2] == [READY, {"failed": "stopped"}]


def test_long_lists_and_files_go_to_it_as_they_are(heard: list[list[Any]]) -> None:
    tree, *lengths = heard[3]
    assert tree == {"H": 2, "weights": {"short": [1, 2], "long": {"float64": 0}}, "files": {"a": {"uint8": 1}}}
    assert lengths == [32 * 8, 1]


def test_every_script_that_comes_later_to_the_page_is_in_the_figure_but_the_one_with_pyodide() -> None:
    later = (ROOT / "web" / "runtime" / "later.js").read_text("utf-8").split("export const LATER = {")[1].split("}")[0]
    figure = (ROOT / "web" / "notebook" / "figure.js").read_text("utf-8")
    paths = set(re.findall(r"'([\w/]+\.js)'", later))
    assert {path for path in paths if f"import '../{path}';" not in figure} == {"engine/later.js"}
