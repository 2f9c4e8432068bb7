"""A run as a notebook for Jupyter: its equations, a program that works it out again, and a check of its numbers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from lstm_core.exchange.snippet import snippet
from lstm_core.exchange.snippets.question import asked
from lstm_core.exchange.snippets.source import literal
from lstm_core.exchange.tex.letters import Letters
from lstm_core.exchange.tex.tree import tex
from lstm_core.running.run import run

if TYPE_CHECKING:
    import numpy.typing as npt

    from lstm_core.exchange.snippets.question import Question
    from lstm_core.kinds.cell import Cell
    from lstm_core.running.bidirectional import Bidirectional

_CHECK = """\
import numpy as np

expected = np.array({expected})  # the hidden states as lstm_core has them, (T, H)
apart = np.abs(np.asarray(hidden_state) - expected).max()
assert apart < {tolerance}, f"a hidden state is {{apart}} away from what lstm_core has"
print(f"All {{expected.size}} hidden states are those of lstm_core, to within {{apart:.0e}}.")
"""
_ROUNDED = ("keras",)
"""On most of its backends it rounds to float32."""


def to_ipynb(
    cell: Cell | Bidirectional,
    inputs: npt.ArrayLike,
    framework: str = "numpy",
    *,
    hidden_state: Any = None,
    cell_state: Any = None,
) -> str:
    """Return the content of a notebook (`.ipynb`) that works a run out again and checks it.

    Parameters
    ----------
    cell, inputs, framework, hidden_state, cell_state
        As `snippet` takes them.

    Returns
    -------
    str
        JSON in version 4.5 of the format: the equations, the program of
        `snippet`, and what compares its hidden states with those of `lc.run`.

    Raises
    ------
    ValueError
        As `snippet` does.
    """
    program = snippet(cell, inputs, framework, hidden_state=hidden_state, cell_state=cell_state)
    question = asked(cell, inputs, hidden_state, cell_state)
    expected = run(cell, inputs, hidden_state, cell_state).hidden_state
    tolerance = "1e-5" if str.lower(framework) in _ROUNDED else "1e-9"
    return _written(
        _text("equations", f"# {question.title}\n\n{_equations(question)}"),
        _code("program", program),
        _text("check", "Whether these are the numbers of the page and of `lstm_core`:"),
        _code("compared", _CHECK.format(expected=literal(expected), tolerance=tolerance)),
    )


def _equations(question: Question) -> str:
    """Return the equations of each direction, as Markdown has them."""
    ways = zip(("t-1", "t+1"), question.cells, strict=False)
    return "\n\n".join(_lines(cell, before) for before, cell in ways)


def _lines(cell: Cell, before: str) -> str:
    letters = Letters(type(cell), scalar=cell.D == cell.H == 1, before=before)
    lines = [f"{letters.now(stage.result)} &= {tex(stage.equation, letters)}" for stage in cell.stages]
    inside = " \\\\\n".join(lines)
    return f"$$\n\\begin{{aligned}}\n{inside}\n\\end{{aligned}}\n$$"


def _written(*cells: dict[str, Any]) -> str:
    python = {"display_name": "Python 3", "language": "python", "name": "python3"}
    metadata = {"kernelspec": python, "language_info": {"name": "python"}}
    content = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _text(name: str, source: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": name, "metadata": {}, "source": source.splitlines(keepends=True)}


def _code(name: str, source: str) -> dict[str, Any]:
    lines = source.rstrip("\n").splitlines(keepends=True)
    return {
        "cell_type": "code", "execution_count": None, "id": name, "metadata": {}, "outputs": [], "source": lines
    }  # fmt: skip
