"""A task that comes again and again, as with every slider that is dragged, and is read once."""

from __future__ import annotations

import marshal
from typing import TYPE_CHECKING

from lstm_core.marking.reading import task

if TYPE_CHECKING:
    from lstm_core.marking.definition import Task

_WITHOUT_REFERENCES = 2
"""The version of `marshal` in which the same content has the same bytes, whoever else holds it."""
_MOST = 8
_read: dict[bytes, Task] = {}


def task_again(definition: object) -> Task:
    """Return the task of a definition, the very same for the same content.

    Raises
    ------
    Problem
        As `task` does.
    """
    try:
        content = marshal.dumps(definition, _WITHOUT_REFERENCES)  # type: ignore[arg-type]
    except ValueError:  # something in it is of no plain type: read it, and say which
        return task(definition)  # type: ignore[arg-type]
    if content not in _read:
        found = task(definition)  # type: ignore[arg-type]
        if len(_read) == _MOST:
            del _read[next(iter(_read))]
        _read[content] = found
    return _read[content]
