"""Stands in for NumPy's LAPACK, a megabyte that NumPy imports at its start and lstm_core never calls."""

from typing import NoReturn


def __getattr__(name: str) -> NoReturn:
    raise ImportError(
        f"numpy.linalg._umath_linalg.{name} is not in this runtime: web/runtime/standins leaves LAPACK out"
    )
