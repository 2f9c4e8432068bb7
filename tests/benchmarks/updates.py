"""Prints how long an update takes, and PyTorch's as multiples of ours; measured in turns, on one thread.

python -m tests.benchmarks.updates

Both learn "Odd or even?" by an LSTM with a linear read-out, the mean squared error and Adam, from the same batches of
32. PyTorch is asked in float64, in which both come to the same losses, and in float32, its usual one.
"""

from collections.abc import Callable
from typing import Any

from tests.benchmarks.speed import in_turns  # first: it sets the threads before NumPy is imported

import lstm_core as lc  # isort: skip
import numpy as np  # isort: skip
from lstm_core.training.course import Course, course  # isort: skip
from lstm_core.training.learner import READ, SHIFT, Learner  # isort: skip

SIZES = [(12, 8), (50, 32)]
RATE = 0.03
TASK = next(task for task in lc.tasks() if task.name == "toggle")
AGREED = 20
"""After so many updates rounding still has not grown."""


def begun(T: int, H: int) -> tuple[Course, Learner]:
    return course(TASK, kind="lstm", units=H, steps=(T, T), rate=RATE, clip_norm=1e9)


def ours(T: int, H: int) -> Callable[[], float]:
    """An update of ours at each call; it answers the loss before it."""
    begin, learner = begun(T, H)
    updates = begin.updates(learner)
    return lambda: next(updates).loss


def torch_lstm(T: int, H: int, precision: str) -> Callable[[], Any]:
    """The same of PyTorch: the weights and the batches are those of ours."""
    import torch  # noqa: PLC0415 - an extra, not a dependency

    torch.set_num_threads(1)
    dtype: Any = getattr(torch, precision)
    begin, learner = begun(T, H)
    layer, reading = torch.nn.LSTM(1, H, dtype=dtype), torch.nn.Linear(H, 1, dtype=dtype)
    layer.bias_hh_l0.requires_grad_(False)  # of two biases that are added one is enough
    blocks = ("input_gate", "forget_gate", "candidate", "output_gate")
    W, U, b = (np.concatenate([learner.weights[f"{block}.{name}"] for block in blocks]) for name in "WUb")
    filled = {
        layer.weight_ih_l0: W,
        layer.weight_hh_l0: U,
        layer.bias_ih_l0: b,
        layer.bias_hh_l0: 0 * b,
        reading.weight: learner.weights[READ][None],
        reading.bias: learner.weights[SHIFT],
    }
    with torch.no_grad():
        for parameter, array in filled.items():
            parameter.copy_(torch.tensor(array))
    moving = [parameter for parameter in filled if parameter.requires_grad]
    adam = torch.optim.Adam(moving, lr=RATE)
    lessons = begin.lessons
    inputs, wanted = (torch.tensor(array, dtype=dtype) for array in (lessons.inputs, lessons.wanted))
    counts = torch.tensor(lessons.counts)

    def update() -> Any:
        drawn = torch.tensor((begin.chance.uniform(begin.batch) * lessons.wanted.shape[1]).astype(int))
        counting = counts[:, drawn]
        adam.zero_grad()
        read = reading(layer(inputs[:, drawn])[0])[..., 0]
        loss = (torch.where(counting, read - wanted[:, drawn], 0.0) ** 2).sum() / counting.sum()
        loss.backward()
        adam.step()
        return loss.item()

    return update


def compare() -> None:
    print("an update of torch.nn.LSTM and torch.optim.Adam: its time / our time       (ours in ms)")
    for T, H in SIZES:
        line = f"  T={T} H={H:2}"
        for precision, tolerance in (("float64", 1e-9), ("float32", 1e-3)):
            mine, theirs = ours(T, H), torch_lstm(T, H, precision)
            for _ in range(AGREED):
                np.testing.assert_allclose(mine(), theirs(), rtol=tolerance)
            our_time, its_time = in_turns([mine, theirs])
            line += f"   {precision} {its_time / our_time:5.2f} ({our_time * 1e3:6.2f})"
        print(line, flush=True)


if __name__ == "__main__":
    compare()
