"""The Python packages of the runtime: from sources to the compiled zips that ship, without what is never reached."""

import shutil
import zipfile
from pathlib import Path

from web.runtime import programs

STANDINS = {
    "numpy/_core/_add_newdocs.py": "no_docs.py",
    "numpy/_core/_add_newdocs_scalars.py": "no_docs.py",
    "numpy/linalg/_umath_linalg.py": "umath_linalg.py",
}

NOT_SHIPPED = "notebook"
"""The folder of lstm_core that works in notebooks only."""


def precompile(root: Path, stdlib: Path, numpy: Path, work: Path) -> Path:
    """A folder with the zips of the standard library, NumPy and lstm_core, compiled by the Python that ships."""
    sources, compiled = empty(work / "sources"), empty(work / "compiled")
    shutil.copyfile(stdlib, sources / "python_stdlib.zip")
    modules = [path for path in (root / "lstm_core").rglob("*.py") if path.parent.name != NOT_SHIPPED]
    core = {path.relative_to(root).as_posix(): path.read_bytes() for path in modules}
    write_zip(sources / "lstm_core.zip", core)
    write_zip(sources / "numpy.zip", numpy_sources(numpy, root / "web" / "runtime" / "standins"))
    programs.run_step(
        root / "web" / "runtime" / "precompile.js",
        [sources, compiled],
        "lstm_core and what it needs could not be compiled for the browser:",
    )
    return compiled


def numpy_sources(wheel: Path, standins: Path) -> dict[str, bytes]:
    """NumPy's modules and libraries, some of them replaced by a stand-in."""
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if name.startswith("numpy/") and name.endswith((".py", ".so"))]
        replaced = tuple(name.removesuffix("py") for name in STANDINS)
        files = {name: archive.read(name) for name in names if not name.startswith(replaced)}
    return files | {name: (standins / standin).read_bytes() for name, standin in STANDINS.items()}


def write_zip(path: Path, files: dict[str, bytes]) -> None:
    """A zip whose files are stored as they are and whose bytes depend on nothing but them."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), files[name])


def empty(folder: Path) -> Path:
    """The folder, with nothing in it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder
