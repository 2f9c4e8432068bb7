"""Requests as the wire carries them: those of the presets, and the edits a reader makes."""

from typing import Any

import lstm_core as lc
from lstm_core.wire import request_from

Json = dict[str, Any]


def singles(kind: str = "lstm") -> list[lc.Preset]:
    """The presets of a kind with one unit and one input."""
    return [preset for preset in lc.presets(kind) if preset.cell.D * preset.cell.H == 1]


SINGLE = singles()
PRESETS: dict[str, Json] = {preset.name: request_from(preset) for preset in SINGLE}
PLACES = {preset.name: preset.step for preset in SINGLE}
TITLES = {preset.name: preset.title for preset in SINGLE}


def with_parameter(request: Json, part: str, letter: str, value: float) -> Json:
    """The same request with one weight or bias changed."""
    return request | {"weights": request["weights"] | {f"{part}.{letter}": [value]}}


def with_starts(request: Json, **states: float) -> Json:
    """The same request with other start values: with_starts(request, cell_state=0.5)."""
    return request | {"starts": request["starts"] | {state: [value] for state, value in states.items()}}


def as_messages_have_it(request: Json) -> Json:
    """The same request in the shape in which a page around the figure is told of it."""
    cell: Json = {}
    for name, numbers in request["weights"].items():
        part, letter = name.split(".")
        cell.setdefault(part, {})[letter] = numbers if letter == "b" else [numbers]
    starts = {state.start: request["starts"][state.name] for state in lc.LSTM.states}
    return {"cell": {"kind": "lstm", **cell}, "inputs": request["inputs"], **starts}
