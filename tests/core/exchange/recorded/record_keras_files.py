"""Record what Keras saves, for test_keras_file.py.

Keras is no dependency of the project or its tests. To record anew:

    python -m venv /tmp/keras && /tmp/keras/bin/pip install keras==3.15.1 torch==2.13.0 h5py
    KERAS_BACKEND=torch /tmp/keras/bin/python tests/core/exchange/recorded/record_keras_files.py

writes the folder keras_files beside this file: one model in each of the three
formats, and in answers.npz what each of its layers answers to the one before;
`relu` is a model whose layer has other activations.
"""

from pathlib import Path

import keras
import numpy as np

FOLDER = Path(__file__).with_name("keras_files")
LAYERS = keras.layers


def main():
    keras.utils.set_random_seed(0)
    there = {"return_sequences": True, "bias_initializer": "random_normal"}
    layers = {
        "mine": LAYERS.LSTM(3, **there),
        "two": LAYERS.Bidirectional(LAYERS.GRU(3, **there), merge_mode="concat"),
        "summed": LAYERS.Bidirectional(LAYERS.LSTM(2, **there), merge_mode="sum"),
        "backwards": LAYERS.LSTM(3, go_backwards=True, **there),
        "cell": LAYERS.RNN(LAYERS.GRUCell(2, reset_after=False, use_bias=False), return_sequences=True),
    }
    states = keras.Input((None, 2))
    model_inputs, outputs = states, {}
    for name, layer in layers.items():
        layer.name = name
        states = outputs[name] = layer(states)
    inner = keras.Sequential([LAYERS.SimpleRNN(2, name="inside", **there), LAYERS.Dense(1)], name="inner")
    model = keras.Model(model_inputs, inner(states))
    inputs = np.random.default_rng(0).normal(size=(1, 7, 2)).astype("float32")
    answered = keras.Model(model_inputs, outputs).predict(inputs, verbose=0)
    answered["inside"] = inner.layers[0](answered["cell"]).detach().numpy()
    np.savez_compressed(FOLDER / "answers.npz", inputs=inputs[0], **{name: one[0] for name, one in answered.items()})
    model.save(FOLDER / "model.keras")
    model.save(FOLDER / "model.h5")
    model.save_weights(FOLDER / "model.weights.h5")
    keras.Sequential([keras.Input((None, 2)), LAYERS.LSTM(2, recurrent_activation="hard_sigmoid")]).save(
        FOLDER / "hard_sigmoid.keras"
    )


if __name__ == "__main__":
    main()
