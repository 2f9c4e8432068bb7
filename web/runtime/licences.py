"""licences.txt: what is shipped, by whom, and under which terms."""

import json
import zipfile
from pathlib import Path
from typing import Any

TEXTS = Path(__file__).parent / "licence_texts"
BUNDLED = ("@preact/signals-core", "icu-minify", "jsfive", "lit-html")


def gather(root: Path, numpy_wheel: Path) -> str:
    """The licence of this project and of everything dist/ contains, each under its title."""
    modules = root / "web" / "node_modules"
    pyodide = package_json(modules / "pyodide")["version"]
    parts = [
        ("The LSTM cell visualizer (MIT)", text(root / "LICENSE")),
        (
            f"Pyodide {pyodide} (MPL-2.0; source: github.com/pyodide/pyodide, shortened by web/runtime/linked.js)",
            text(TEXTS / "MPL-2.0.txt"),
        ),
        ("CPython and its standard library (PSF-2.0)", text(TEXTS / "PSF-2.0.txt")),
        ("Libraries inside Pyodide", text(TEXTS / "inside-pyodide.txt")),
        *numpy(numpy_wheel),
        *of_scripts(modules),
    ]
    return listed("This site", parts)


def of_figure(root: Path) -> str:
    """The same of the figure for notebooks, which has no Python of its own."""
    project = ("The LSTM cell visualizer (MIT)", text(root / "LICENSE"))
    return listed("The figure for notebooks", [project, *of_scripts(root / "web" / "node_modules")])


def of_scripts(modules: Path) -> list[tuple[str, str]]:
    """What stands in the scripts beside our own."""
    return [
        *(npm(modules, name) for name in with_dependencies(modules, BUNDLED)),
        ("pyfive, on which jsfive is based (BSD-3-Clause)", text(TEXTS / "pyfive.txt")),
        ("zlib, on which pako is based (Zlib)", text(modules / "pako" / "lib" / "zlib" / "README")),
    ]


def listed(what: str, parts: list[tuple[str, str]]) -> str:
    """A table of contents, and each licence under its title."""
    contents = "\n".join(f"  {title}" for title, _ in parts)
    rule = "=" * 100
    sections = "\n\n".join(f"{rule}\n{title}\n{rule}\n\n{words.strip()}\n" for title, words in parts)
    return f"{what} consists of the following works.\n\n{contents}\n\n{sections}"


def with_dependencies(modules: Path, names: tuple[str, ...]) -> list[str]:
    """The packages, and those which they bring with them."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += package_json(modules / name).get("dependencies", {})
    # Types are for the type checker, and what reads ICU is for the build: nothing of them is shipped.
    return sorted(name for name in found if not name.startswith(("@types/", "@formatjs/")))


def npm(modules: Path, name: str) -> tuple[str, str]:
    """Title and licence of a package of npm's."""
    described = package_json(modules / name)
    (path,) = (modules / name).glob("LICENSE*")
    terms = described["license"] if path.name == "LICENSE" else "public domain"
    return f"{name} {described['version']} ({terms})", text(path)


def numpy(wheel: Path) -> list[tuple[str, str]]:
    """NumPy's licence and those of the works inside it, as its wheel lists them."""
    with zipfile.ZipFile(wheel) as archive:
        paths = sorted(path for path in archive.namelist() if ".dist-info/licenses/" in path)
        found = []
        for path in paths:
            folder, _, inside = path.partition(".dist-info/licenses/")
            title = folder.replace("-", " ") + ("" if inside == "LICENSE.txt" else f": {inside}")
            found.append((title, archive.read(path).decode("utf-8")))
    return found


def package_json(folder: Path) -> dict[str, Any]:
    """What a package of npm's says of itself."""
    described: dict[str, Any] = json.loads((folder / "package.json").read_text("utf-8"))
    return described


def text(path: Path) -> str:
    """The text of a file."""
    return path.read_text("utf-8")
