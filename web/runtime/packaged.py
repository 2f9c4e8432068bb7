"""The wheel of lstm_core with the figure for notebooks in it."""

import shutil
import subprocess
import sys
from pathlib import Path

from web.runtime import licences, programs
from web.runtime.recordings import Recordings

SOURCES = ("LICENSE", "README.md", "pyproject.toml")


def write(root: Path, runtime: Path, recorded: Recordings, work: Path, target: Path) -> Path:
    """Write the wheel into a folder out of what a build has left; it is called as its version says."""
    sources = work / "wheel"
    shutil.rmtree(sources, ignore_errors=True)
    shutil.copytree(root / "lstm_core", sources / "lstm_core", ignore=shutil.ignore_patterns("__pycache__"))
    for name in SOURCES:
        shutil.copyfile(root / name, sources / name)
    notebook = sources / "lstm_core" / "notebook"
    programs.run_step(
        root / "web" / "runtime" / "notebook.js",
        [runtime, *recorded, notebook / "figure.js"],
        "The figure for notebooks could not be bundled:",
    )
    (notebook / "licences.txt").write_text(licences.of_figure(root), "utf-8")
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--disable-pip-version-check", "--no-input"]
    made = work / "wheels"
    shutil.rmtree(made, ignore_errors=True)
    try:
        programs.run([*command, f"--wheel-dir={made}", str(sources)], root)
    except subprocess.CalledProcessError as failure:
        raise SystemExit(
            f"pip could not write the wheel ({programs.last_line(failure)}): "
            "check the network and pip's package index, then run this again."
        ) from None
    (wheel,) = made.glob("*.whl")
    target.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy2(wheel, target))
