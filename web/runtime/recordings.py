"""The traces of all presets, recorded by the engine that ships: what the page shows at first."""

from pathlib import Path

from web.runtime import programs


def record(root: Path, runtime: Path, work: Path) -> Path:
    """A file with {presets: [{name, title, shows, step, why, request, trace}]}, in one line of JSON."""
    target = work / "recordings.json"
    programs.run_step(
        root / "web" / "runtime" / "record.js",
        [runtime, target],
        "The presets could not be recorded: lstm_core or Pyodide failed under Node.",
    )
    return target
