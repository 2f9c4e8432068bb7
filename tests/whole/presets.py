"""Requests as the wire carries them: those of the presets, and the edits a reader makes."""

import copy
from typing import Any

import lstm_core as lc
from lstm_core.wire import request_from

Json = dict[str, Any]

PRESETS: dict[str, Json] = {preset.name: request_from(preset) for preset in lc.presets()}
PLACES = {preset.name: preset.step for preset in lc.presets()}
TITLES = {preset.name: preset.title for preset in lc.presets()}


def with_parameter(request: Json, part: str, letter: str, value: float) -> Json:
    """The same request with one weight or bias changed."""
    changed = copy.deepcopy(request)
    changed["cell"][part][letter] = [value] if letter == "b" else [[value]]
    return changed
