"""What Keras answers, in float64: get_weights() of its three layers, and what each makes of a sequence."""

import keras
import numpy as np

LAYERS = {
    "lstm": ("LSTM", {}),
    "gru_reset_after": ("GRU", {}),
    "gru_reset_before": ("GRU", {"reset_after": False}),
    "rnn": ("SimpleRNN", {}),
    "lstm_without_bias": ("LSTM", {"use_bias": False}),
    "gru_reset_after_without_bias": ("GRU", {"use_bias": False}),
    "gru_reset_before_without_bias": ("GRU", {"use_bias": False, "reset_after": False}),
    "rnn_without_bias": ("SimpleRNN", {"use_bias": False}),
    "lstm_both_ways": ("LSTM", {}),
    "gru_both_ways": ("GRU", {}),
}


def answers(seed=0, steps=7, D=2, H=3):
    generator = np.random.default_rng(seed)
    return {name: answer(name, kind, form, generator, (steps, D, H)) for name, (kind, form) in LAYERS.items()}


def answer(name, kind, form, generator, sizes):
    steps, D, H = sizes
    both = name.endswith("both_ways")
    layer = getattr(keras.layers, kind)(H, return_sequences=True, dtype="float64", **form)
    if both:
        layer = keras.layers.Bidirectional(layer, dtype="float64")
    layer.build((1, steps, D))
    weights = [generator.normal(size=array.shape) for array in layer.get_weights()]
    layer.set_weights(weights)
    inputs = generator.normal(size=(steps, D))
    hidden, cell = generator.normal(size=(2, 2 if both else 1, H))
    states = [state for pair in zip(hidden, cell, strict=True) for state in pair] if kind == "LSTM" else list(hidden)
    outputs = layer(inputs[None], initial_state=[state[None] for state in states])
    return {
        "weights": {str(k): array for k, array in enumerate(weights)},
        "asks": {"reset_after": int(form.get("reset_after", True))} if kind == "GRU" else {},
        "inputs": inputs,
        "hidden_start": hidden,
        **({"cell_start": cell} if kind == "LSTM" else {}),
        "hidden_state": keras.ops.convert_to_numpy(outputs)[0],
    }
