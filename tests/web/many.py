"""Cells of many units and several inputs, answered and drawn without a browser."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import numpy as np

import lstm_core as lc
from web.runtime import programs

Json = dict[str, Any]

KINDS = {kind.kind: kind for kind in lc.kinds()}


def answered(kind: str, H: int, D: int, *, backward: bool = False, T: int = 3) -> Json:
    """A run with any weights, in the middle of which something is seen."""
    told = KINDS[kind]
    rng = np.random.default_rng(H * 100 + D)
    sizes = {"W": H * D, "U": H * H}
    names = [f"{part.name}.{letter}" for part in told.parts for letter in "WUb"] + [one.name for one in told.cell.extra]
    cell = {
        "weights": {name: rng.normal(size=sizes.get(name.split(".")[-1], H)).round(2).tolist() for name in names},
        "starts": {state.name: rng.normal(size=H).round(2).tolist() for state in told.states},
    }
    request = {"kind": kind, "D": D, "H": H, **cell, "inputs": rng.normal(size=T * D).round(1).tolist()}
    answer = lc.answer(request | {"backward": cell})["backward"] if backward else lc.answer(request)
    trace = answer["trace"] | {part: answer[part] for part in ("printed", "told")}
    name = f"{kind}-{H}x{D}" + "-backward" * backward
    return {
        "name": name,
        "step": 2,
        "request": request,
        "trace": trace | ({"direction": "backward"} if backward else {}),
    }


def told_by(script: str, *given: Any) -> Any:
    """What a script beside this file prints of what it is given."""
    run = subprocess.run(
        [programs.node(), str(Path(__file__).parent / script)],
        input=json.dumps(given, default=np.ndarray.tolist),
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    return json.loads(run.stdout)
