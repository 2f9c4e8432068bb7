"""The next visit begins with the image of Python that the one before left, and with no other."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import build
from web.runtime import programs, recordings

if TYPE_CHECKING:
    from tests.conftest import Site

SCRIPT = Path(__file__).with_name("image.mjs")


@pytest.fixture(scope="module")
def told(site: Site) -> dict[str, Any]:
    assert site.dist.exists()  # and with it the runtime it was built from
    files = [build.WORK / "runtime", *recordings.made(build.WORK)]
    visits: dict[str, Any] = json.loads(programs.run_node(SCRIPT, files))
    return visits


def test_python_from_an_image_gives_every_answer_of_one_begun_anew(told: dict[str, Any]) -> None:
    assert told["began"] == ["_makeSnapshot", "_loadSnapshot"]
    assert told["answered"] > 30
    assert told["different"] == 0


def test_an_image_is_kept_once_nobody_asks_any_more(told: dict[str, Any]) -> None:
    assert (told["first"], told["unasked"]) == ("anew", 0)


def test_an_image_has_nothing_in_it_that_a_reader_asked(told: dict[str, Any]) -> None:
    assert told["second"] == "asked 0 times"


def test_an_image_is_for_the_same_files_in_the_same_browser(told: dict[str, Any]) -> None:
    assert (told["otherFiles"], told["otherBrowser"]) == ("anew", "anew")
    (name,) = told["kept"]  # that of before went
    assert name.endswith("/worker-2.js?One")


def test_python_answers_where_no_image_can_be_made(told: dict[str, Any]) -> None:
    assert told["unmade"] == "anew"


def test_of_a_python_that_has_grown_none_is_kept(told: dict[str, Any]) -> None:
    assert told["grown"] == 0


@pytest.mark.parametrize("image", ["damaged", "unfit"])
def test_without_a_good_image_python_begins_anew(told: dict[str, Any], image: str) -> None:
    assert told[image] == "anew"
    assert told[f"{image}Stays"] == 0


def test_an_image_whose_python_fails_is_not_begun_with_again(told: dict[str, Any]) -> None:
    assert told["failing"] == "memory access out of bounds"
    assert told["failingStays"] == 0
