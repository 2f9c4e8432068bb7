"""Which cell of a notebook a figure stands in, so that running the cell once more closes what stood there."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lstm_core.notebook.figure import Figure

_standing: dict[str, tuple[str, list[Figure]]] = {}
"""By cell: the message that ran it last, and the figures of that run."""


def in_place_of_earlier(figure: Figure) -> Figure:
    """Return the figure, once those that an earlier run of this cell has left are closed."""
    cell, run = _running()
    if not cell:
        return figure
    before, figures = _standing.get(cell, (run, []))
    if before != run:
        for old in figures:
            old.close()
        figures = []
    _standing[cell] = run, [*figures, figure]
    return figure


def _running() -> tuple[str, str]:
    """Return the names of the cell and of the message that runs it; '' where no notebook says."""
    ipython: Any = sys.modules.get("IPython")
    shell: Any = ipython.get_ipython() if ipython else None
    parent = shell.get_parent() if hasattr(shell, "get_parent") else {}
    return parent.get("metadata", {}).get("cellId", ""), parent.get("header", {}).get("msg_id", "")
