"""The Python packages of the runtime: from sources to the compiled zips that ship, without what is never reached."""

import shutil
import zipfile
from pathlib import Path

from web.runtime import programs

STANDINS = {
    "python_stdlib.zip": {
        "_colorize.py": "no_colours.py",
        "_pyodide/_base.py": "evaluate.py",
        "_pyodide/docstring.py": "no_docstrings.py",
        "_pyodide/jsbind.py": "no_signatures.py",
        "asyncio/__init__.py": "absent.py",
        "pyodide/_package_loader.py": "no_packages.py",
        "pyodide/code.py": "evaluate.py",
        "pyodide/webloop.py": "no_loop.py",
    },
    "numpy.zip": {
        "numpy/_core/_add_newdocs.py": "no_docs.py",
        "numpy/_core/_add_newdocs_scalars.py": "no_docs.py",
        "numpy/_typing/__init__.py": "no_types.py",
        "numpy/linalg/_umath_linalg.py": "absent.py",
        "numpy/typing/__init__.py": "no_types.py",
    },
}
"""What takes the place of modules that are imported at every start and are of no use here."""

LINKED = ("pyodide.asm.mjs", "pyodide.asm.wasm", "pyodide.mjs")
"""The files of Pyodide of which a part ships."""

NOT_SHIPPED = "notebook"
"""The folder of lstm_core that works in notebooks only."""


def precompile(root: Path, pyodide: Path, numpy: Path, work: Path) -> Path:
    """A folder with the zips of the standard library, NumPy and lstm_core, compiled, and Pyodide linked with them."""
    sources, compiled = empty(work / "sources"), empty(work / "compiled")
    modules = [path for path in (root / "lstm_core").rglob("*.py") if path.parent.name != NOT_SHIPPED]
    core = {path.relative_to(root).as_posix(): path.read_bytes() for path in modules}
    write_zip(sources / "lstm_core.zip", core)
    for name in LINKED:
        shutil.copyfile(pyodide / name, sources / name)
    for name, archive in {"python_stdlib.zip": pyodide / "python_stdlib.zip", "numpy.zip": numpy}.items():
        write_zip(sources / name, with_standins(archive, STANDINS[name], root / "web" / "runtime" / "standins"))
    programs.run_step(
        root / "web" / "runtime" / "precompile.js",
        [sources, compiled],
        "lstm_core and what it needs could not be compiled for the browser:",
    )
    return compiled


def with_standins(archive: Path, standins: dict[str, str], folder: Path) -> dict[str, bytes]:
    """The modules and libraries of an archive, some of them replaced by a stand-in."""
    replaced = tuple(name.removesuffix("py") for name in standins)
    with zipfile.ZipFile(archive) as opened:
        names = [name for name in opened.namelist() if name.endswith((".py", ".so")) and not name.startswith(replaced)]
        files = {name: opened.read(name) for name in names}
    return files | {name: (folder / standin).read_bytes() for name, standin in standins.items()}


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
