"""The whole page as one HTML file that needs no server."""

import subprocess
from pathlib import Path

from web.runtime import programs


def write(root: Path, runtime: Path, recorded: Path, licences: Path, target: Path) -> None:
    """Write the file out of what a build has left."""
    try:
        programs.run_node(root / "web" / "runtime" / "onefile.js", [runtime, recorded, licences, target.resolve()])
    except subprocess.CalledProcessError as failure:
        raise SystemExit(f"The one file {target} could not be written.\n" + programs.complaint(failure)) from None
