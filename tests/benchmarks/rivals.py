"""The same LSTM in other libraries: what each needs for one pass, forward or there and back, in float64 on one thread.

Every rival is a function of the weights, in PyTorch's order (input, forget,
candidate, output), and returns its passes. A pass forward answers the hidden
states (T, H); one there and back the gradient of the inputs (T, D) for
∂loss/∂h = 1 everywhere, all gradients of weights worked out as well.
"""

import importlib.util
import os
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np

import lstm_core as lc

Floats = np.ndarray


class Weights(NamedTuple):
    W: Floats
    U: Floats
    b: Floats

    @property
    def sizes(self) -> tuple[int, int]:
        return self.W.shape[1], self.U.shape[1]


class Passes(NamedTuple):
    forward: Callable[[], Floats]
    back: Callable[[], Floats] | None
    tolerance: float = 1e-9


def ours(weights: Weights, inputs: Floats) -> Passes:
    blocks = zip(*(np.split(array, 4) for array in weights), strict=True)
    i, f, g, o = (lc.Affine(*block) for block in blocks)
    cell = lc.LSTM(forget_gate=f, input_gate=i, candidate=g, output_gate=o)
    ones = np.ones((len(inputs), cell.H))
    return Passes(
        lambda: lc.run(cell, inputs).hidden_state,
        lambda: lc.backpropagate(cell, lc.run(cell, inputs), ones).inputs,
    )


def torch_lstm(weights: Weights, inputs: Floats) -> Passes:
    import torch  # noqa: PLC0415 - an extra, not a dependency; so are those below

    torch.set_num_threads(1)
    layer = torch.nn.LSTM(*weights.sizes, dtype=torch.float64)
    _fill_torch(layer, weights, "_l0")
    x = torch.tensor(inputs)

    def back() -> Floats:
        layer.zero_grad()
        leaf = x.clone().requires_grad_()
        layer(leaf)[0].sum().backward()
        return leaf.grad.numpy()

    def forward() -> Floats:
        with torch.no_grad():
            return layer(x)[0].numpy()

    return Passes(forward, back)


def torch_cell_loop(weights: Weights, inputs: Floats) -> Passes:
    import torch  # noqa: PLC0415

    torch.set_num_threads(1)
    cell = torch.nn.LSTMCell(*weights.sizes, dtype=torch.float64)
    _fill_torch(cell, weights, "")
    x = torch.tensor(inputs)
    zeros = torch.zeros(weights.sizes[1], dtype=torch.float64)

    def loop(sequence: Any) -> Any:
        state, outputs = (zeros, zeros), []
        for step in sequence:
            state = cell(step, state)
            outputs.append(state[0])
        return torch.stack(outputs)

    def back() -> Floats:
        cell.zero_grad()
        leaf = x.clone().requires_grad_()
        loop(leaf).sum().backward()
        return leaf.grad.numpy()

    def forward() -> Floats:
        with torch.no_grad():
            return loop(x).numpy()

    return Passes(forward, back)


def onnxruntime(weights: Weights, inputs: Floats) -> Passes:
    """ONNX Runtime, whose LSTM knows float32 only, and the way forward only."""
    import onnxruntime as runtime  # noqa: PLC0415

    options = runtime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = runtime.InferenceSession(onnx_model(weights), options, providers=["CPUExecutionProvider"])
    x = inputs[:, None].astype(np.float32)
    return Passes(lambda: session.run(["y"], {"x": x})[0][:, 0, 0], None, tolerance=1e-3)


def onnx_model(weights: Weights) -> bytes:
    """One LSTM node: x (T, 1, D) in, y (T, 1, 1, H) out."""
    import onnx  # noqa: PLC0415

    D, H = weights.sizes
    i, f, g, o = range(4)
    ordered = [
        np.concatenate([np.split(array, 4)[k] for k in (i, o, f, g)])[None].astype(np.float32) for array in weights
    ]
    ordered[2] = np.concatenate([ordered[2], np.zeros((1, 4 * H), np.float32)], axis=1)
    float32 = onnx.TensorProto.FLOAT
    graph = onnx.helper.make_graph(
        [onnx.helper.make_node("LSTM", ["x", "W", "R", "B"], ["y"], hidden_size=H)],
        "lstm",
        [onnx.helper.make_tensor_value_info("x", float32, [None, 1, D])],
        [onnx.helper.make_tensor_value_info("y", float32, [None, 1, 1, H])],
        [onnx.numpy_helper.from_array(array, name) for array, name in zip(ordered, "WRB", strict=True)],
    )
    model = onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 14)], ir_version=8)
    serialized: bytes = model.SerializeToString()
    return serialized


def keras(weights: Weights, inputs: Floats) -> Passes:
    """Keras on PyTorch, the layer called eagerly."""
    os.environ["KERAS_BACKEND"] = "torch"
    import keras as library  # noqa: PLC0415
    import torch  # noqa: PLC0415

    torch.set_num_threads(1)
    layer = library.layers.LSTM(weights.sizes[1], return_sequences=True, dtype="float64")
    layer.build((1, len(inputs), weights.sizes[0]))
    layer.set_weights([weights.W.T, weights.U.T, weights.b])
    x = torch.tensor(inputs)[None]

    def back() -> Floats:
        layer.zero_grad()
        leaf = x.clone().requires_grad_()
        layer(leaf).sum().backward()
        return leaf.grad[0].numpy()

    def forward() -> Floats:
        with torch.no_grad():
            return layer(x)[0].numpy()

    return Passes(forward, back)


def _fill_torch(module: Any, weights: Weights, suffix: str) -> None:
    import torch  # noqa: PLC0415

    filled = {"weight_ih": weights.W, "weight_hh": weights.U, "bias_ih": weights.b, "bias_hh": 0.0 * weights.b}
    with torch.no_grad():
        for name, array in filled.items():
            getattr(module, name + suffix).copy_(torch.tensor(array))


RIVALS: dict[str, tuple[Callable[[Weights, Floats], Passes], tuple[str, ...]]] = {
    "torch.nn.LSTM": (torch_lstm, ("torch",)),
    "loop over torch.nn.LSTMCell": (torch_cell_loop, ("torch",)),
    "ONNX Runtime (float32)": (onnxruntime, ("onnx", "onnxruntime")),
    "Keras on PyTorch": (keras, ("keras", "torch")),
}


def missing(rival: str) -> list[str]:
    """The packages this rival needs that are not installed."""
    return [package for package in RIVALS[rival][1] if importlib.util.find_spec(package) is None]
