"""An attempt at a level, as the wire is asked for its marks."""

from __future__ import annotations

from typing import Any

import lstm_core as lc


def request_of(level: dict[str, Any], weights: dict[str, float]) -> dict[str, Any]:
    """The question how the cell of a level does with these sliders."""
    attempt = lc.task(level).cell(weights)
    cell = attempt.cell
    return {
        "kind": cell.kind,
        "D": 1,
        "H": cell.H,
        "weights": {name: array.ravel().tolist() for name, array in cell.arrays().items()},
        "starts": {name: start.tolist() for name, start in attempt.starts.items()},
        "inputs": [0.0],
        "ask": ["mark"],
        "task": level,
        "trace": False,
    }
