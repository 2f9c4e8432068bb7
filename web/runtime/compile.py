"""Runs in Pyodide under Node (precompile.js): Python sources as the zips of compiled modules that ship.

What `python -OO -X no_debug_ranges` leaves out is left out of the standard library and of NumPy:
docstrings, assertions, and the columns of a traceback; the lines of a traceback too, which names files
and functions still. lstm_core keeps its assertions and its lines. The annotations of functions are left
out, which nobody asks for at run time. No .pyc refers to a time, to its source or to a place on a disk,
so that the same sources give the same bytes.
"""

import ast
import importlib.util
import marshal
import zipfile
from types import CodeType

WITH_ASSERTIONS = 0
WITHOUT = 2
EPOCH = (1980, 1, 1, 0, 0, 0)
UNCHECKED = (0b01).to_bytes(4, "little")
NO_SOURCE = bytes(8)
SITE = "sitecustomize.py"
NOWHERE = 0b1_1111_000


def compiled_zips(names: list[str], wanted: list[str], start: dict[str, tuple[str, str]], site: str) -> None:
    """Write those files of the zips that are wanted into others, compiled and stored.

    Of the files in `start` there is no .pyc: they lie in the last zip, together (sitecustomize.py).
    """
    together = {}
    for zip_name in names:
        with (
            zipfile.ZipFile(f"/{zip_name}") as old,
            zipfile.ZipFile(f"/compiled-{zip_name}", "w", zipfile.ZIP_STORED) as new,
        ):
            for path in sorted({*wanted} & {*old.namelist()}):
                if not path.endswith(".py"):
                    new.writestr(zipfile.ZipInfo(path, EPOCH), old.read(path))
                elif path in start:
                    name, origin = start[path]
                    together[name] = (origin, compiled(path, old.read(path)))
                else:
                    new.writestr(zipfile.ZipInfo(path + "c", EPOCH), pyc(compiled(path, old.read(path))))
            if zip_name == names[-1]:
                new.writestr(zipfile.ZipInfo(f"{SITE}c", EPOCH), pyc(compiled(SITE, site.encode())))
                new.writestr(zipfile.ZipInfo("start.marshal", EPOCH), marshal.dumps(together))


def compiled(path: str, source: bytes) -> CodeType:
    """The code of a module, with what is to be kept of it."""
    own = path.startswith("lstm_core/")
    tree = unannotated(undocumented(source) if own else ast.parse(source))
    code = compile(tree, path, "exec", dont_inherit=True, optimize=WITH_ASSERTIONS if own else WITHOUT)
    return code if own else unnumbered(code)


def pyc(code: CodeType) -> bytes:
    """The content of a .pyc file that is taken as it is, without a look for its source."""
    return importlib.util.MAGIC_NUMBER + UNCHECKED + NO_SOURCE + marshal.dumps(code)


def unnumbered(code: CodeType) -> CodeType:
    """The same code without its lines, an eighth of what travels of it: every instruction is said to have no place.

    Without a table Python could not word a traceback. A byte of it speaks of up to eight instructions.
    """
    inner = tuple(unnumbered(each) if isinstance(each, CodeType) else each for each in code.co_consts)
    eights, left = divmod(len(code.co_code) // 2, 8)
    table = [NOWHERE + 7] * eights + [NOWHERE + left - 1] * (left > 0)
    return code.replace(co_consts=inner, co_linetable=bytes(table))


def undocumented(source: bytes) -> ast.Module:
    """The source without its docstrings.

    A sign stays of those of classes: for a dataclass without one Python makes up another, at every start.
    """
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef) or ast.get_docstring(node) is None:
            continue
        if isinstance(node, ast.ClassDef):
            node.body[0] = ast.copy_location(ast.Expr(ast.Constant(".")), node.body[0])
            ast.fix_missing_locations(node)
        else:
            node.body[:1] = [] if len(node.body) > 1 else [ast.copy_location(ast.Pass(), node.body[0])]
    return tree


def unannotated(tree: ast.Module) -> ast.Module:
    """The same without what its functions say of their arguments and of what they return."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            node.returns = None
        elif isinstance(node, ast.arg):
            node.annotation = None
    return tree
