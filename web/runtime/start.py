"""Runs in Pyodide under Node (precompile.js), before the exercises: which modules every start imports."""

import sys

from lstm_core.wire import answer

PARTS = ("forget_gate", "input_gate", "candidate", "output_gate")
FIRST = {
    "kind": "lstm",
    "D": 1,
    "H": 1,
    "weights": {f"{part}.{name}": [0.5] for part in PARTS for name in "WUb"},
    "inputs": [0.5, -0.5, 0.5],
}
PLACES = ("/lib/python314.zip/", "/lib/python3.14/site-packages/")


def started() -> dict[str, tuple[str, str]]:
    """Of each source file that has been imported until the first answer the name of its module, and where it lies.

    Encodings are left out: without them Python does not come as far as sitecustomize.
    """
    answer(FIRST)
    specs = [getattr(module, "__spec__", None) for module in list(sys.modules.values())]
    origins = {spec.name: spec.origin for spec in specs if spec and not spec.name.startswith("encodings")}
    return {
        origin.removeprefix(place): (name, origin)
        for name, origin in origins.items()
        for place in PLACES
        if origin and origin.startswith(place) and origin.endswith(".py")
    }
