"""Lists of weights as older layers of Keras give them, made those that layers give today.

Keras 1 has the three arrays of each block alone: i c f o of an LSTM, z r h of a
GRU. CuDNNLSTM and CuDNNGRU, which there were until Keras 3, keep each block as
cuDNN wants it, (H, D) row by row, in an array of shape (D, H), and have two
biases one behind the other.

References
----------
What Keras 2 itself does when it loads the weights of one layer into the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from lstm_core.exchange.kinds import fits
from lstm_core.exchange.tensors import numbers, shape_of

OF_KERAS_1 = {12: (0, 6, 3, 9), 9: (0, 3, 6)}
"""For how many arrays there are, where those of each block begin, in the order of today."""


def joined(arrays: Sequence[Any]) -> list[Any]:
    """Return the arrays of Keras 1 side by side."""
    D, H = numbers(arrays[0], 2, "weights[0]").shape
    side_by_side = []
    for role, shape in enumerate(((D, H), (H, H), (H,))):
        blocks = [(f"weights[{k + role}]", arrays[k + role]) for k in OF_KERAS_1[len(arrays)]]
        fitting = [fits(numbers(array, len(shape), where), shape, where, "weights[0]") for where, array in blocks]
        side_by_side.append(np.concatenate(fitting, axis=-1))
    return side_by_side


def from_cudnn(weights: Sequence[Any], where: Sequence[str]) -> Sequence[Any]:
    """Return the arrays of a CuDNNLSTM or CuDNNGRU as those of an LSTM or GRU; others as they are.

    Parameters
    ----------
    weights : sequence of arrays
        Kernel, recurrent kernel and bias of one direction.
    where : sequence of str
        Their names.
    """
    lengths = [shape_of(array, name)[-1:] for array, name in zip(weights, where, strict=False)]
    bias_is_flat = len(weights) == 3 and len(shape_of(weights[2], where[2])) == 1
    if not bias_is_flat or not lengths[1] or lengths[2] != (2 * lengths[1][0],):
        return weights
    kernel, recurrent = (numbers(array, 2, name) for array, name in zip(weights[:2], where, strict=False))
    biases = numbers(weights[2], 1, where[2]).reshape(2, -1)
    D, (H, length) = len(kernel), recurrent.shape
    if length not in (3 * H, 4 * H) or kernel.shape != (D, length):
        return weights
    blocks = range(0, length, H)
    return [
        np.concatenate([kernel[:, k : k + H].reshape(H, D).T for k in blocks], axis=1),
        np.concatenate([recurrent[:, k : k + H].T for k in blocks], axis=1),
        biases if length == 3 * H else biases.sum(axis=0),
    ]
