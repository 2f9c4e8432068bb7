"""The sentences of steps as sentences.json keeps them: those of every preset, and every other wording there is."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.whole.presets import PRESETS
from tests.whole.sentences import marked

KEPT: dict[str, Any] = json.loads((Path(__file__).parent / "sentences.json").read_text("utf-8"))


@pytest.mark.parametrize("name", PRESETS)
def test_every_step_and_stage_of_a_preset_is_told_as_it_is_kept(name: str) -> None:
    assert marked(PRESETS[name]) == KEPT["presets"][name]


def test_so_are_the_steps_at_which_no_preset_arrives() -> None:
    for case in KEPT["others"]:
        told = marked(case["request"])
        assert {index: told[int(index)] for index in case["told"]} == case["told"]
