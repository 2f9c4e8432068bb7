"""What a request for one kind of cell becomes in another, worked out apart from the page."""

import copy
from typing import Any

import lstm_core as lc

Json = dict[str, Any]

LETTERS = ("W", "U", "b")
OPEN = {"W": [0.0], "U": [0.0], "b": [8.0]}
ALIKE = {"forget_gate": "update_gate", "update_gate": "forget_gate", "candidate": "hidden", "hidden": "candidate"}


def extra_names(kind: str) -> list[str]:
    """The arrays of a kind beside those of its parts."""
    of_parts = {f"{part.name}.{letter}" for part in kind_named(kind).parts for letter in LETTERS}
    return [name for name in lc.presets(kind)[0].cell.arrays() if name not in of_parts]


def kind_named(name: str) -> lc.Kind:
    return next(kind for kind in lc.kinds() if kind.kind == name)


def carried(request: Json, name: str) -> Json:
    """The same sequence: a part keeps its weights or takes those of its like, a new one is open, a new array 0."""
    weights = {}
    for part in kind_named(name).parts:
        source = next((one for one in (part.name, ALIKE.get(part.name)) if f"{one}.W" in request["weights"]), None)
        for letter in LETTERS:
            weights[f"{part.name}.{letter}"] = request["weights"][f"{source}.{letter}"] if source else OPEN[letter]
    for array in extra_names(name):
        weights[array] = request["weights"].get(array, [0.0])
    starts = {state.name: request["starts"].get(state.name, [0.0]) for state in kind_named(name).states}
    return copy.deepcopy(request | {"kind": name, "weights": weights, "starts": starts})
