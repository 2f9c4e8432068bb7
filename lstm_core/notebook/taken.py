"""The cell of what is given to `lc.show`: a cell, or a layer of PyTorch or Keras, neither of which is imported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lstm_core.exchange.formats.keras_config import said_by_model
from lstm_core.exchange.keras import from_keras
from lstm_core.exchange.pytorch import from_pytorch
from lstm_core.foreign import is_a
from lstm_core.kinds.cell import Cell
from lstm_core.problem import Problem, in_words
from lstm_core.running.bidirectional import Bidirectional

if TYPE_CHECKING:
    from collections.abc import Callable

_PYTORCH = ("LSTM", "GRU", "RNN", "LSTMCell", "GRUCell", "RNNCell")
_KERAS = ("LSTM", "GRU", "SimpleRNN", "Bidirectional")


def cell_of(given: Any) -> Cell | Bidirectional:
    """Return the cell, or a copy of a layer's weights as one.

    Raises
    ------
    Problem
        If it is neither, or the layer does what no cell here does.
    """
    if is_a(given, Cell) or is_a(given, Bidirectional):
        return given
    for base in type(given).__mro__:
        for packages, names, take in _TAKERS:
            if base.__module__.partition(".")[0] in packages and base.__name__ in names:
                return take(given, base.__name__)
    raise Problem(
        "cell",
        "must be a cell such as lc.LSTM, or a layer: torch.nn.LSTM, GRU or RNN, or Keras's LSTM, GRU or SimpleRNN, "
        f"but is {in_words(given)}. Of a whole model give one layer, or a cell of lc.layers(...).",
    )


def _from_pytorch(layer: Any, name: str) -> Cell | Bidirectional:
    number = getattr(layer, "num_layers", 1)
    if number != 1:
        raise Problem(
            "cell",
            f"must be one layer, but is a stack of {number}: give lc.from_pytorch(layer.state_dict(), layer=0), "
            "or another with the outputs of the one below as inputs.",
        )
    direction = "both" if getattr(layer, "bidirectional", False) else "forward"
    told = {"nonlinearity": layer.nonlinearity} if name.startswith("RNN") else {}
    return from_pytorch(layer.state_dict(), 0, direction, **told)


def _from_keras(layer: Any, name: str) -> Cell | Bidirectional:
    weights = layer.get_weights()
    if not weights:
        raise Problem("cell", "must be a layer that is built: call it once, so that it has weights.")
    model = {"config": {"layers": [{"class_name": name, "config": layer.get_config()}]}}
    (said,) = said_by_model(model, "", counted=False).values()
    if said.backward:
        raise Problem(
            "cell",
            "must read forwards, but is a layer with go_backwards: give lc.from_keras(layer.get_weights()) "
            "and the inputs in the order in which it reads them.",
        )
    return from_keras(weights, bidirectional=True if name == "Bidirectional" else None, **said.settings)


_TAKERS: tuple[tuple[tuple[str, ...], tuple[str, ...], Callable[[Any, str], Cell | Bidirectional]], ...] = (
    (("torch",), _PYTORCH, _from_pytorch),
    (("keras", "tf_keras", "tensorflow"), _KERAS, _from_keras),
)
