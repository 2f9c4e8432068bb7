"""A run as code that gives the same numbers without this package."""

from __future__ import annotations

from typing import Any

import numpy.typing as npt

from lstm_core.exchange.snippets.flax import flax_code
from lstm_core.exchange.snippets.keras import keras_code
from lstm_core.exchange.snippets.numpy import numpy_code
from lstm_core.exchange.snippets.pytorch import pytorch_code
from lstm_core.exchange.snippets.question import asked
from lstm_core.foreign import is_a
from lstm_core.kinds.cell import Cell
from lstm_core.problem import Problem, in_words
from lstm_core.running.bidirectional import Bidirectional

_WRITERS = {"numpy": numpy_code, "pytorch": pytorch_code, "keras": keras_code, "jax": flax_code, "flax": flax_code}


def snippet(
    cell: Cell | Bidirectional,
    inputs: npt.ArrayLike,
    framework: str = "numpy",
    *,
    hidden_state: Any = None,
    cell_state: Any = None,
) -> str:
    """Return a program that computes what `lc.run` does, in float64 and with every digit.

    Parameters
    ----------
    cell : LSTM, a variant of it, GRU, RNN or Bidirectional
        A variant, and a GRU in its original form, where the framework has it;
        NumPy has all.
    inputs : array_like, shape (T, D), or (T,) where D = 1
        One sequence.
    framework : str
        "numpy", "pytorch", "keras" or "jax" (also "flax"), in any case.
    hidden_state, cell_state : array_like, shape (H,), optional
        Start values, as of `lc.run`.

    Returns
    -------
    str
        Python that prints `hidden_state` (T, H). The last line says what it is
        after the last step here, for comparison.

    Raises
    ------
    ValueError
        If `lc.run` refuses the run, or the framework has no such cell; one
        sentence says why.
    """
    name = str.lower(framework) if is_a(framework, str) else ""
    if name not in _WRITERS:
        raise Problem("framework", f"must be {', '.join(map(repr, _WRITERS))}, but is {in_words(framework)}.")
    question = asked(cell, inputs, hidden_state, cell_state)
    return f"{_WRITERS[name](question)}# lstm_core, after the last step: {question.last.tolist()}\n"
