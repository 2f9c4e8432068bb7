"""What a caller says beside the weights: one of several words, yes or no, 0 or 1; whatever else comes is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from lstm_core.array_like import whole
from lstm_core.foreign import is_a, is_name
from lstm_core.problem import Problem, in_words

if TYPE_CHECKING:
    from collections.abc import Sequence


def one_of(value: Any, names: Sequence[str], where: str) -> str:
    """Return the value if it is one of these names."""
    if not is_name(value, names):
        shown = [repr(name) for name in names]
        choice = " or ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))
        raise Problem(where, f"must be {choice}, but is {in_words(value)}.")
    return str.__str__(value)


def text(value: Any, where: str) -> str:
    """Return the value if it is a text."""
    if not is_a(value, str):
        raise Problem(where, f"must be a text, but is {in_words(value)}.")
    return str.__str__(value)


def yes_or_no(value: Any, where: str) -> bool | None:
    """Return True or False, or None where nothing was said."""
    if value is None:
        return None
    if type(value) is not bool and type(value) is not np.bool_:
        raise Problem(where, f"must be True or False, but is {in_words(value)}.")
    return bool(value)


def bit(value: Any) -> int | None:
    """Return 0 or 1, as attributes of ONNX have it; None for everything else."""
    number = int(value) if type(value) is bool else whole(value)
    return number if number in (0, 1) else None
