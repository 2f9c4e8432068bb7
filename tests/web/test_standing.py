"""An edit draws the controls; what is drawn of the trace stands until the answer comes."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from web.runtime import programs
from web.runtime.record import recorded


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    asked = tmp_path_factory.mktemp("standing") / "preset.json"
    preset = recorded("lstm")[0]
    asked.write_text(json.dumps({"preset": preset}, default=np.ndarray.tolist), "utf-8")
    found: dict[str, Any] = json.loads(programs.run_node(Path(__file__).with_name("standing.js"), [str(asked)]))
    return found


def test_of_a_frame_only_what_the_controls_say_leaves_the_figure_as_it_is(drawn: dict[str, Any]) -> None:
    controls = {"wanted", "whole", "usual", "pending", "notices", "undoing", "presetName", "presets", "asked"}
    assert set(drawn["stands"]) == controls
    assert not drawn["same"]


def test_where_the_figure_may_show_what_the_controls_say_it_is_drawn_with_them(drawn: dict[str, Any]) -> None:
    assert drawn["with_a_lane"]
    assert drawn["pinned"]
    assert drawn["held"]
    assert drawn["asked"]


def test_what_no_frame_holds_is_drawn_when_somebody_says_so(drawn: dict[str, Any]) -> None:
    assert drawn["anew"]


def test_a_control_is_drawn_when_its_own_number_is_another(drawn: dict[str, Any]) -> None:
    assert drawn["own_control"]
    assert not drawn["other_control"]
    assert not drawn["control_answered"]
    assert drawn["control_beside_a_guest"]


def test_an_answer_leaves_what_no_number_stands_in(drawn: dict[str, Any]) -> None:
    assert not drawn["transport_answered"]
    assert drawn["transport_at_another_step"]
    assert not drawn["header_answered"]
    assert drawn["header_of_what_is_altered"]
    assert drawn["header_of_other_weights"]


def test_a_text_is_measured_once_in_each_lettering(drawn: dict[str, Any]) -> None:
    assert drawn["measured"] == 2
