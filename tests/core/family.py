"""Every kind of cell and variant: how one is made of numbers, and the reference it must agree with."""

from collections.abc import Callable
from types import MappingProxyType
from typing import Any, NamedTuple

import numpy as np

import lstm_core as lc
from tests.core.reference import coupled, gru, lstm, lstm1997, peephole, plain, rnn

GATES = ("forget_gate", "input_gate", "output_gate", "reset_gate", "update_gate")


class Kind(NamedTuple):
    cell: type
    step: Callable[..., dict[str, list[Any]]]
    options: dict[str, Any] = MappingProxyType({})  # what is given to a cell when it is made

    def shapes(self, D, H):
        """The shape of each array of such a cell."""
        blocks = {"W": (H, D), "U": (H, H), "b": (H,)}
        shapes = {f"{part.name}.{name}": shape for part in self.cell.parts for name, shape in blocks.items()}
        return shapes | {array.name: (H,) for array in self.cell.extra}


KINDS = {
    "rnn": Kind(lc.RNN, rnn.step),
    "gru": Kind(lc.GRU, gru.step_reset_after),
    "gru_2014": Kind(lc.GRU2014, gru.step_reset_before),
    "lstm": Kind(lc.LSTM, lstm.step),
    "peephole_lstm": Kind(lc.PeepholeLSTM, peephole.step),
    "coupled_lstm": Kind(lc.CoupledLSTM, coupled.step),
    "lstm_1997": Kind(lc.LSTM1997, lstm1997.step),
}


class Run(NamedTuple):
    """A cell of some kind, with a sequence and start values."""

    kind: Kind
    arrays: dict[str, np.ndarray]
    inputs: np.ndarray
    starts: dict[str, np.ndarray]

    @property
    def cell(self):
        return self.kind.cell.from_arrays(self.arrays, **self.kind.options)

    @property
    def states(self):
        """The names of the states."""
        return [state.name for state in self.kind.cell.states]

    def trace(self, **options):
        return lc.run(self.cell, self.inputs, **self.starts, **options)

    def reference(self, given=()):
        """Every field of every step, as plain loops make them of the same numbers."""
        steps = plain.run(
            self.kind.step,
            {name: array.tolist() for name, array in self.arrays.items()},
            self.inputs.tolist(),
            {name: start.tolist() for name, start in self.starts.items()},
            given,
        )
        return {name: np.array([step[name] for step in steps]) for name in steps[0]}


def made(kind, numbers, T, D, H, batch=()):
    """A run of a kind, or of one under this name, whose numbers come from `numbers(*shape)`."""
    chosen = KINDS[kind] if isinstance(kind, str) else kind
    arrays = {name: numbers(*shape) for name, shape in chosen.shapes(D, H).items()}
    starts = {state.name: numbers(*batch, H) for state in chosen.cell.states}
    return Run(chosen, arrays, numbers(T, *batch, D), starts)


def every_part_held(run):
    """Holds of every part: shut, at a value between, and open, each in its own steps; some steps are free."""
    return [
        lc.Hold(part.name, value, first + k, first + k + 1)
        for k, part in enumerate(run.cell.parts)
        for first, value in ((1, part.curve.low), (4, 0.345), (7, part.curve.high))
    ]


def waves(seed=0):
    """Numbers between −1 and 1 that look random and are the same bits everywhere, also where NumPy has no random."""
    count = 1000 * seed

    def numbers(*shape):
        nonlocal count
        size = int(np.prod(shape))
        values = np.arange(count + 1, count + size + 1) * 0.6180339887498949 % 1.0 * 99991.7 % 1.0
        count += size
        return (2.0 * values - 1.0).reshape(shape)

    return numbers


def field(trace, name):
    """The array under a dotted name such as "forget_gate.total"."""
    for attribute in name.split("."):
        trace = getattr(trace, attribute)
    return trace
