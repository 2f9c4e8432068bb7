"""Runs in Pyodide under Node (precompile.js): Python sources as the zips of compiled modules that ship.

What `python -OO -X no_debug_ranges` leaves out is left out of the standard library and of NumPy:
docstrings, assertions, and the columns, not the lines, of a traceback. lstm_core keeps its
assertions, and the docstrings of classes: for a dataclass without one Python would make up another,
at every start. No .pyc refers to a time or to a place on a disk, so that the same
sources give the same bytes.
"""

import ast
import importlib.util
import marshal
import zipfile

WITH_ASSERTIONS = 0
WITHOUT = 2
EPOCH = (1980, 1, 1, 0, 0, 0)
UNCHECKED = (0b01).to_bytes(4, "little")


def compiled_zip(source: str, target: str, wanted: list[str]) -> None:
    """Write those files of one zip that are wanted into another, compiled and stored."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as new:
        for name in sorted({*wanted} & {*old.namelist()}):
            content = old.read(name)
            if name.endswith(".py"):
                new.writestr(zipfile.ZipInfo(name + "c", EPOCH), pyc(name, content))
            else:
                new.writestr(zipfile.ZipInfo(name, EPOCH), content)


def pyc(name: str, source: bytes) -> bytes:
    """The content of a .pyc file that is taken as it is, without a look for its source."""
    if name.startswith("lstm_core/"):
        code = compile(undocumented(source), name, "exec", dont_inherit=True, optimize=WITH_ASSERTIONS)
    else:
        code = compile(source, name, "exec", dont_inherit=True, optimize=WITHOUT)
    return importlib.util.MAGIC_NUMBER + UNCHECKED + importlib.util.source_hash(source) + marshal.dumps(code)


def undocumented(source: bytes) -> ast.Module:
    """The source without the docstrings of modules and functions."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.FunctionDef) and ast.get_docstring(node) is not None:
            node.body[:1] = [] if len(node.body) > 1 else [ast.copy_location(ast.Pass(), node.body[0])]
    return tree
