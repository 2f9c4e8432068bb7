"""The traces of all presets, recorded by the engine that ships: what the page shows at first."""

from pathlib import Path
from typing import NamedTuple

from web.runtime import programs


class Recordings(NamedTuple):
    """Three files with {presets: [{name, title, shows, step, why, request, trace}]}, in one line of JSON each."""

    first: Path
    """Those of the kind of cell to begin with."""
    others: Path
    """Those of all other kinds."""
    units: Path
    """Those of any kind with more than one unit or more than one input, which the two above leave out."""


def made(work: Path) -> Recordings:
    """Where they are, once they are recorded."""
    names = ("recordings", "recordings-of-others", "recordings-of-units")
    return Recordings(*(work / f"{name}.json" for name in names))


def record(root: Path, runtime: Path, work: Path) -> Recordings:
    """Record them."""
    recorded = made(work)
    programs.run_step(
        root / "web" / "runtime" / "record.js",
        [runtime, *recorded],
        "The presets could not be recorded: lstm_core or Pyodide failed under Node.",
    )
    return recorded
