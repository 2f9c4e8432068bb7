"""Stands in for _pyodide.docstring: what is written down for readers of Pyodide's functions is left out everywhere."""

from collections.abc import Callable


def dedent_docstring(text: str) -> str:
    """The same."""
    return text


def get_cmeth_docstring(function: Callable[..., object]) -> str:
    """The name alone."""
    return f"{function.__name__}()\n--\n\n"
