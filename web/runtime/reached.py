"""Runs in Pyodide under Node (precompile.js), after the exercises: which modules ship.

They are those that have been imported by then, and a margin:

- what lstm_core imports anywhere, also inside a function that no exercise entered;
- the modules of NumPy whose names stand in its libraries: C code imports by name, often only when
  something goes wrong;
- the encodings in which people keep text: Python imports them by the name it is given.

The levels of the game do not ship with them: the page has them in a script of its own, and sends the one it plays.
"""

import ast
import importlib
import re
import sys
from pathlib import Path

ZIP = "/lib/python314.zip/"
PACKAGES = "/lib/python3.14/site-packages/"
ENCODINGS = ("ascii", "cp1252", "latin_1", "utf_8", "utf_8_sig", "utf_16", "utf_16_be", "utf_16_le")
NAME_IN_C = re.compile(rb"\bnumpy(?:\.\w+)+")


def with_margin() -> list[str]:
    """The files that ship, as paths in the zip of the standard library or in the site-packages."""
    import_margin()
    return reached()


def reached() -> list[str]:
    """The files of all modules that are loaded now, without those that are built in."""
    specs = [getattr(module, "__spec__", None) for module in list(sys.modules.values())]
    found = {getattr(spec, "origin", None) or "" for spec in specs}
    return sorted(path.removeprefix(ZIP).removeprefix(PACKAGES) for path in found if path.startswith((ZIP, PACKAGES)))


def import_margin() -> None:
    """Import what a reader might reach and no exercise did."""
    own = sorted(str(path).removeprefix(PACKAGES) for path in Path(PACKAGES, "lstm_core").rglob("*.py"))
    modules = [path.removesuffix(".py").removesuffix("/__init__") for path in own]
    named = {name for path in own for name in imported_in(path)}
    in_c = {name.decode() for path in reached() if path.endswith(".so") for name in NAME_IN_C.findall(read(path))}
    for name in (*(module.replace("/", ".") for module in modules), *sorted(named), *sorted(in_c)):
        import_as_far_as_it_goes(name)
    for encoding in ENCODINGS:
        importlib.import_module(f"encodings.{encoding}")


def read(path: str) -> bytes:
    """The content of a file in the site-packages."""
    return Path(PACKAGES, path).read_bytes()


def imported_in(path: str) -> set[str]:
    """The absolute name of everything a source file imports, wherever in it: modules, and what `from` takes of them."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(read(path))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def import_as_far_as_it_goes(name: str) -> None:
    """Import the module, or the one whose attribute this is."""
    while name:
        try:
            importlib.import_module(name)
        except ModuleNotFoundError:
            name = name.rpartition(".")[0]
        else:
            return
