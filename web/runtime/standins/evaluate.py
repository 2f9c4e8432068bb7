"""Stands in for _pyodide._base and for pyodide.code: what loadPyodide, runPython and pyimport call of them.

The whole of them can wait, and reads Python's own tokens for it, with seven more modules.
"""

import sys
from _ast import Expr, Expression, PyCF_ONLY_AST
from textwrap import dedent
from types import ModuleType
from typing import Any


def eval_code(source: str, globals: dict[str, Any] | None = None, filename: str = "<exec>") -> Any:  # noqa: A002
    """Run a program; its last line, where that is an expression, says what comes back."""
    scope = {} if globals is None else globals
    tree: Any = compile(dedent(source), filename, "exec", PyCF_ONLY_AST)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], Expr) else None
    exec(compile(tree, filename, "exec"), scope)  # noqa: S102
    return eval(compile(Expression(last.value), filename, "eval"), scope) if last else None  # noqa: S307


def pyimport_impl(name: str) -> ModuleType:
    """The module of this name."""
    __import__(name)
    return sys.modules[name]
