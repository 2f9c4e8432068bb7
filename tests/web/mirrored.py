"""The cell of one step at every width, drawn for both directions of time, with usual and with extreme numbers."""

from __future__ import annotations

import json
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

import lstm_core as lc
from web.runtime import programs

Json = dict[str, Any]

KINDS = {kind.kind: kind for kind in lc.kinds()}
LARGE = 123.456
CASES: dict[str, dict[str, float]] = {  # of every part; the start values and the input
    "usual": {"W": 0.9, "U": -0.7, "b": 0.3, "start": 0.8, "x": -0.3},
    "nothing": {"W": 0.0, "U": 0.0, "b": 0.0, "start": 0.0, "x": 0.0},
    "open": {"W": 1.0, "U": 1.0, "b": 20.0, "start": -12.34, "x": 1.0},
    "shut": {"W": 1.0, "U": 1.0, "b": -20.0, "start": 1.0, "x": -1.0},
    "large": {"W": -2.0, "U": 1.5, "b": 3.0, "start": 0.5, "x": LARGE},
}


def answered(kind: str, case: dict[str, float]) -> Json:
    declared = KINDS[kind]
    weights = {f"{part.name}.{letter}": [case[letter]] for part in declared.parts for letter in "WUb"}
    request = {
        "kind": kind,
        "D": 1,
        "H": 1,
        "weights": weights | {array.name: [case["b"]] for array in declared.cell.extra},
        "inputs": [case["x"]],
        "starts": {state.name: [case["start"]] for state in declared.states},
    }
    answer = lc.answer(request)
    return {"request": request, "trace": answer["trace"] | {part: answer[part] for part in ("printed", "told")}}


@cache
def both_ways() -> dict[tuple[str, str], dict[str, Json]]:
    """By kind and case, then by width: `forward` and `backward`, each with its picture and its words."""
    cases = [(kind, case) for kind in KINDS for case in CASES]
    run = subprocess.run(
        [programs.node(), str(Path(__file__).with_suffix(".js"))],
        input=json.dumps([answered(kind, CASES[case]) for kind, case in cases], default=np.ndarray.tolist),
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    return dict(zip(cases, json.loads(run.stdout), strict=True))
