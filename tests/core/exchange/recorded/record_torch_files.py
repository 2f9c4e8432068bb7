"""Record what torch.save and torch.jit.save write, for test_torch_file.py.

PyTorch is no dependency of the project or its tests. To record anew:

    python -m venv /tmp/torch && /tmp/torch/bin/pip install torch==2.13.0 numpy
    /tmp/torch/bin/python tests/core/exchange/recorded/record_torch_files.py

writes the folder torch beside this file. In every file but those that are to be
refused is the same model, an LSTM of two layers and two directions under
"lstm.", in float32; what it answers to `inputs` is in answers.npz.
"""

from pathlib import Path

import numpy as np
import torch

FOLDER = Path(__file__).with_name("torch")


class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = torch.nn.LSTM(2, 3, num_layers=2, bidirectional=True)
        self.head = torch.nn.Linear(6, 1)

    def forward(self, inputs):
        return self.head(self.lstm(inputs)[0])


def main():
    torch.manual_seed(0)
    net = Net()
    inputs = torch.randn(7, 2)
    optimizer = torch.optim.Adam(net.parameters())
    net(inputs).sum().backward()
    optimizer.step()
    checkpoint = {"epoch": 3, "model_state_dict": net.state_dict(), "optimizer_state_dict": optimizer.state_dict()}
    wide = torch.arange(24.0).reshape(4, 6)
    views = {"turned": wide.t(), "part": wide[1:3, 2:5], "repeated": torch.ones(1).expand(5), "none": wide[:0]}
    saved = {
        "state_dict": net.state_dict(),
        "checkpoint": checkpoint,
        "half": {name: tensor.bfloat16() for name, tensor in net.state_dict().items()},
        "views": views,
        "parameters": list(torch.nn.LSTM(2, 3).parameters()),
        "whole": net,
        "quantized": {"lstm.weight_ih_l0": torch.quantize_per_tensor(wide, 0.1, 0, torch.qint8)},
    }
    for name, value in saved.items():
        torch.save(value, FOLDER / f"{name}.pt")
    torch.save(checkpoint, FOLDER / "legacy.pt", _use_new_zipfile_serialization=False)
    torch.jit.script(net).save(FOLDER / "script.pt")
    torch.jit.trace(net, inputs).save(FOLDER / "trace.pt")
    answers = {"inputs": inputs}
    with torch.no_grad():
        for number, D in enumerate((2, 6)):
            layer = torch.nn.LSTM(D, 3, bidirectional=True)
            layer.load_state_dict(
                {
                    name.replace(f"_l{number}", "_l0"): tensor
                    for name, tensor in net.lstm.state_dict().items()
                    if f"_l{number}" in name
                }
            )
            inputs, _ = layer.double()(inputs.double())
            answers[f"hidden_state of layer {number}"] = inputs
    np.savez_compressed(FOLDER / "answers.npz", **{name: tensor.numpy() for name, tensor in answers.items()})


if __name__ == "__main__":
    main()
