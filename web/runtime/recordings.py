"""The traces of all presets, recorded by the engine that ships: what the page shows at first."""

from pathlib import Path
from typing import NamedTuple

from web.runtime import programs


class Recordings(NamedTuple):
    """Two files with {presets: [{name, title, shows, step, why, request, trace}]}, in one line of JSON each."""

    first: Path
    """Those of the kind of cell to begin with."""
    others: Path
    """Those of all other kinds."""


def made(work: Path) -> Recordings:
    """Where they are, once they are recorded."""
    return Recordings(work / "recordings.json", work / "recordings-of-others.json")


def record(root: Path, runtime: Path, work: Path) -> Recordings:
    """Record them."""
    recorded = made(work)
    programs.run_step(
        root / "web" / "runtime" / "record.js",
        [runtime, *recorded],
        "The presets could not be recorded: lstm_core or Pyodide failed under Node.",
    )
    return recorded
