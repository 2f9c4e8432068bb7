"""A run as Keras code: the layer of Keras with the weights of the cell.

It runs on every backend. In float64 throughout it runs on TensorFlow only: on
the others Keras itself rounds tanh to float32.
"""

from __future__ import annotations

from lstm_core.exchange.curves import to_keras_names
from lstm_core.exchange.keras import to_keras
from lstm_core.exchange.snippets.question import Question
from lstm_core.exchange.snippets.source import literal
from lstm_core.kinds.gru.cell import GRU
from lstm_core.kinds.gru_2014.cell import GRU2014
from lstm_core.problem import Problem

_CODE = """\
# {title}, in Keras.
# The TensorFlow backend computes all of it in float64; on the others Keras rounds tanh to float32.
import keras
import numpy as np

if keras.backend.backend() == "jax":
    import jax

    jax.config.update("jax_enable_x64", True)

layer = {layer}
layer.build((1, {T}, {D}))
layer.set_weights(
    [
{weights}    ]
)
inputs = np.array({inputs})  # (T, D)
starts = {starts}
outputs = layer(inputs[None], initial_state=[np.array([start]) for start in starts])  # Keras puts the batch first
hidden_state = keras.ops.convert_to_numpy(outputs)[0]  # (T, H)
print(hidden_state)
"""
_LAYERS = {"lstm": "LSTM", "gru": "GRU", "gru_2014": "GRU", "rnn": "SimpleRNN"}


def keras_code(question: Question) -> str:
    """Return a program that leaves `hidden_state` (T, H)."""
    weights = to_keras(question.cell)
    cell = question.cells[0]
    form = f", reset_after={isinstance(cell, GRU)}" if isinstance(cell, (GRU, GRU2014)) else ""
    name, arguments = _LAYERS[cell.kind], f"{cell.H}{form}{_curves(question)}"
    layer = f'keras.layers.{name}({arguments}, return_sequences=True, dtype="float64")'
    merge = "" if question.merge == "concat" else f', merge_mode="{question.merge}"'
    starts = "".join(f"    {literal(each[state.name])},\n" for each in question.starts for state in cell.states)
    return _CODE.format(
        title=question.title,
        layer=f'keras.layers.Bidirectional({layer}{merge}, dtype="float64")' if question.both else layer,
        T=len(question.inputs),
        D=cell.D,
        weights="".join(f"        np.array({literal(array, 8)}),\n" for array in weights),
        inputs=literal(question.inputs),
        starts=f"[\n{starts}]",
    )


def _curves(question: Question) -> str:
    """Return the arguments that say other curves than the usual ones, in the words of Keras 3."""
    first, *others = (to_keras_names(cell, 3) for cell in question.cells)
    if others not in ([], [first]):
        raise Problem("backward", "must have the curves of forward to be one layer of Keras, but has others.")
    usual = {"activation": "tanh", "recurrent_activation": "sigmoid"}
    return "".join(f', {name}="{told}"' for name, told in first.items() if told != usual[name])
