"""Record what PyTorch's two exporters write, for test_onnx_file.py.

Neither is a dependency of the project or its tests. To record anew:

    python -m venv /tmp/torch && /tmp/torch/bin/pip install torch==2.13.0 onnxscript==0.7.2 numpy
    /tmp/torch/bin/python tests/core/exchange/recorded/record_onnx_files.py

writes the folder onnx_files beside this file: an LSTM and a GRU of two layers
and two directions by each exporter, an RNN by the older one (the newer takes it
apart, step by step), and what they answer to `inputs` in answers.npz.
"""

from pathlib import Path

import numpy as np
import torch

FOLDER = Path(__file__).with_name("onnx_files")
LAYERS = {
    "lstm": (torch.nn.LSTM, {"num_layers": 2, "bidirectional": True}),
    "gru": (torch.nn.GRU, {"num_layers": 2, "bidirectional": True}),
    "rnn": (torch.nn.RNN, {"bias": False}),
    "relu": (torch.nn.RNN, {"nonlinearity": "relu"}),
}


def main():
    torch.manual_seed(0)
    inputs = torch.randn(7, 1, 2)
    answers = {"inputs": inputs[:, 0]}
    for name, (kind, form) in LAYERS.items():
        layer = kind(2, 3, **form).eval()
        for exporter, dynamo in (("torchscript", False), ("dynamo", True))[: 1 if kind is torch.nn.RNN else 2]:
            path = FOLDER / f"{name} by {exporter}.onnx"
            told = {"external_data": False} if dynamo else {}
            torch.onnx.export(layer, (inputs,), path, dynamo=dynamo, opset_version=18, **told)
        with torch.no_grad():
            answers[name] = layer.double()(inputs.double())[0][:, 0]
    np.savez_compressed(FOLDER / "answers.npz", **{name: tensor.numpy() for name, tensor in answers.items()})


if __name__ == "__main__":
    main()
