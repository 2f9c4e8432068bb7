"""Stands in for what NumPy or Pyodide imports at its start and nobody calls here: LAPACK alone is a megabyte."""

from typing import NoReturn


def __getattr__(name: str) -> NoReturn:
    raise ImportError(f"{__name__}.{name} is not in this runtime: web/runtime/standins leaves it out")
