"""What ONNX Runtime answers, in float32: the inputs of its three operators, and what each makes of a sequence."""

import numpy as np
import onnxruntime
from onnx import TensorProto, checker, helper

BLOCKS = {"LSTM": 4, "GRU": 3, "RNN": 1}
NODES = {
    "lstm": ("LSTM", {}),
    "lstm_without_bias": ("LSTM", {"B": None}),
    "lstm_with_peepholes": ("LSTM", {"P": True}),
    "lstm_coupled": ("LSTM", {"input_forget": 1}),
    "lstm_both_ways": ("LSTM", {"direction": "bidirectional"}),
    "lstm_with_peepholes_both_ways": ("LSTM", {"direction": "bidirectional", "P": True}),
    "gru_reset_after": ("GRU", {"linear_before_reset": 1}),
    "gru_reset_before": ("GRU", {"linear_before_reset": 0}),
    "gru_both_ways": ("GRU", {"linear_before_reset": 1, "direction": "bidirectional"}),
    "rnn": ("RNN", {}),
    "rnn_both_ways": ("RNN", {"direction": "bidirectional", "activations": ["Tanh", "Tanh"]}),
}


def answers(seed=0, steps=7, D=2, H=3):
    generator = np.random.default_rng(seed)
    return {name: answer(kind, form, generator, (steps, D, H)) for name, (kind, form) in NODES.items()}


def answer(kind, form, generator, sizes):
    steps, D, H = sizes
    directions = 2 if form.get("direction") == "bidirectional" else 1
    length = BLOCKS[kind] * H
    shapes = {"W": (directions, length, D), "R": (directions, length, H), "B": (directions, 2 * length)}
    shapes |= {"P": (directions, 3 * H)} if "P" in form else {}
    weights = {name: normal(generator, shape) for name, shape in shapes.items() if form.get(name, True) is not None}
    attributes = {name: value for name, value in form.items() if name not in ("B", "P")}
    starts = {"hidden_start": normal(generator, (directions, H))}
    starts |= {"cell_start": normal(generator, (directions, H))} if kind == "LSTM" else {}
    inputs = normal(generator, (steps, D))
    return {
        "weights": weights,
        "asks": {name: attributes[name] for name in ("linear_before_reset", "input_forget") if name in attributes},
        "inputs": inputs,
        **starts,
        "hidden_state": computed(kind, weights, {"hidden_size": H, **attributes}, inputs, starts),
    }


def normal(generator, shape):
    return generator.normal(size=shape).astype(np.float32)


def computed(kind, weights, attributes, inputs, starts):
    """The hidden states that the operator gives, both directions side by side."""
    feeds = {"X": inputs[:, None], **weights}
    feeds |= {"initial_h": starts["hidden_start"][:, None]}
    feeds |= {"initial_c": starts["cell_start"][:, None]} if kind == "LSTM" else {}
    order = ["X", "W", "R", "B", "sequence_lens", "initial_h", *(["initial_c", "P"] if kind == "LSTM" else [])]
    node = helper.make_node(kind, [name if name in feeds else "" for name in order], ["Y"], **attributes)
    graph = helper.make_graph(
        [node],
        "layer",
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, array.shape) for name, array in feeds.items()],
        [helper.make_tensor_value_info("Y", TensorProto.FLOAT, ["T", "directions", 1, "H"])],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 14)], ir_version=8)
    checker.check_model(model)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    (Y,) = session.run(None, {name: np.asarray(array, np.float32) for name, array in feeds.items()})
    return Y[:, :, 0].reshape(len(inputs), -1)
