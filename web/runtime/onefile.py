"""The whole page as one HTML file that needs no server."""

from pathlib import Path

from web.runtime import programs
from web.runtime.recordings import Recordings


def write(root: Path, runtime: Path, recorded: Recordings, licences: Path, target: Path) -> None:
    """Write the file out of what a build has left."""
    programs.run_step(
        root / "web" / "runtime" / "onefile.js",
        [runtime, *recorded, licences, target.resolve()],
        f"The one file {target} could not be written.",
    )
