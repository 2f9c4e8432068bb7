"""What PyTorch answers, in float64: state dicts of its three layers, and what each makes of a sequence."""

import torch

LAYERS = {
    "lstm": (torch.nn.LSTM, {}),
    "gru": (torch.nn.GRU, {}),
    "rnn": (torch.nn.RNN, {}),
    "lstm_without_bias": (torch.nn.LSTM, {"bias": False}),
    "gru_without_bias": (torch.nn.GRU, {"bias": False}),
    "lstm_both_ways": (torch.nn.LSTM, {"bidirectional": True}),
    "gru_both_ways": (torch.nn.GRU, {"bidirectional": True}),
}


def answers(seed=0, steps=7, D=2, H=3):
    torch.manual_seed(seed)
    return {
        name: answer(layer(D, H, dtype=torch.float64, **form), steps, D, H) for name, (layer, form) in LAYERS.items()
    }


def answer(layer, steps, D, H):
    directions = 2 if layer.bidirectional else 1
    with torch.no_grad():
        for weights in layer.parameters():
            weights.normal_()
        inputs, hidden = torch.randn(steps, D, dtype=torch.float64), torch.randn(directions, H, dtype=torch.float64)
        cell = torch.randn(directions, H, dtype=torch.float64)
        hidden_state, _ = layer(inputs, (hidden, cell) if isinstance(layer, torch.nn.LSTM) else hidden)
    starts = {"hidden_start": hidden} | ({"cell_start": cell} if isinstance(layer, torch.nn.LSTM) else {})
    tensors = {"inputs": inputs, **starts, "hidden_state": hidden_state}
    return {
        "weights": {name: weights.numpy() for name, weights in layer.state_dict().items()},
        "asks": {},
        **{name: tensor.numpy() for name, tensor in tensors.items()},
    }
