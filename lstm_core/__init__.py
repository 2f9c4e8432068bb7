"""Recurrent cells whose every number can be looked at, in NumPy and float64.

What reads and writes weights, and what looks at a run from further off, is
imported when it is first asked for: a page in a browser starts without it.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from lstm_core.affine import Affine as Affine
from lstm_core.curves import CurveSort as CurveSort
from lstm_core.curves import curves as curves
from lstm_core.kinds.coupled_lstm.cell import CoupledLSTM as CoupledLSTM
from lstm_core.kinds.gru.cell import GRU as GRU
from lstm_core.kinds.gru_2014.cell import GRU2014 as GRU2014
from lstm_core.kinds.lstm.cell import LSTM as LSTM
from lstm_core.kinds.lstm_1997.cell import LSTM1997 as LSTM1997
from lstm_core.kinds.peephole_lstm.cell import PeepholeLSTM as PeepholeLSTM
from lstm_core.kinds.peephole_lstm.cell import Peepholes as Peepholes
from lstm_core.kinds.register import Kind as Kind
from lstm_core.kinds.register import kinds as kinds
from lstm_core.kinds.rnn.cell import RNN as RNN
from lstm_core.kinds.trace import Trace as Trace
from lstm_core.presets import Preset as Preset
from lstm_core.presets import presets as presets
from lstm_core.running.backwards import Backwards as Backwards
from lstm_core.running.bidirectional import Bidirectional as Bidirectional
from lstm_core.running.bidirectional import BidirectionalTrace as BidirectionalTrace
from lstm_core.running.holds import Hold as Hold
from lstm_core.running.run import run as run
from lstm_core.running.stack import Stack as Stack
from lstm_core.running.stack import StackTrace as StackTrace
from lstm_core.wire import answer as answer

if TYPE_CHECKING:
    from lstm_core.exchange.ipynb import to_ipynb as to_ipynb
    from lstm_core.exchange.keras import from_keras as from_keras
    from lstm_core.exchange.keras import to_keras as to_keras
    from lstm_core.exchange.latex import latex as latex
    from lstm_core.exchange.layers import Layer as Layer
    from lstm_core.exchange.layers import from_file as from_file
    from lstm_core.exchange.layers import layers as layers
    from lstm_core.exchange.onnx import OnnxWeights as OnnxWeights
    from lstm_core.exchange.onnx import from_onnx as from_onnx
    from lstm_core.exchange.onnx import to_onnx as to_onnx
    from lstm_core.exchange.pytorch import from_pytorch as from_pytorch
    from lstm_core.exchange.pytorch import to_pytorch as to_pytorch
    from lstm_core.exchange.reading import read as read
    from lstm_core.exchange.snippet import snippet as snippet
    from lstm_core.exchange.stacked import stack_from_file as stack_from_file
    from lstm_core.exchange.table import table as table
    from lstm_core.exchange.writing import to_npz as to_npz
    from lstm_core.exchange.writing import to_safetensors as to_safetensors
    from lstm_core.lenses.attention import Attention as Attention
    from lstm_core.lenses.attention import attention as attention
    from lstm_core.lenses.gradients import BidirectionalGradients as BidirectionalGradients
    from lstm_core.lenses.gradients import Gradients as Gradients
    from lstm_core.lenses.gradients import backpropagate as backpropagate
    from lstm_core.lenses.memory import memory_shares as memory_shares
    from lstm_core.lenses.occlusion import Occlusion as Occlusion
    from lstm_core.lenses.occlusion import occlusion as occlusion
    from lstm_core.lenses.sensitivity import Sensitivity as Sensitivity
    from lstm_core.lenses.sensitivity import sensitivity as sensitivity
    from lstm_core.marking.definition import Task as Task
    from lstm_core.marking.levels import tasks as tasks
    from lstm_core.marking.marks import Mark as Mark
    from lstm_core.marking.marks import Marks as Marks
    from lstm_core.marking.marks import mark as mark
    from lstm_core.marking.reading import task as task
    from lstm_core.marking.sliders import Attempt as Attempt
    from lstm_core.notebook.show import show as show
    from lstm_core.training.guess import Guess as Guess
    from lstm_core.training.guess import guess as guess
    from lstm_core.training.train import train as train
    from lstm_core.training.trained import Trained as Trained

Override = Hold
"""The older name of `Hold`."""

_LATER = {
    "lstm_core.exchange.ipynb": ("to_ipynb",),
    "lstm_core.exchange.keras": (
        "from_keras",
        "to_keras",
    ),
    "lstm_core.exchange.latex": ("latex",),
    "lstm_core.exchange.layers": (
        "Layer",
        "from_file",
        "layers",
    ),
    "lstm_core.exchange.onnx": (
        "OnnxWeights",
        "from_onnx",
        "to_onnx",
    ),
    "lstm_core.exchange.pytorch": (
        "from_pytorch",
        "to_pytorch",
    ),
    "lstm_core.exchange.reading": ("read",),
    "lstm_core.exchange.snippet": ("snippet",),
    "lstm_core.exchange.stacked": ("stack_from_file",),
    "lstm_core.exchange.table": ("table",),
    "lstm_core.exchange.writing": (
        "to_npz",
        "to_safetensors",
    ),
    "lstm_core.lenses.attention": (
        "Attention",
        "attention",
    ),
    "lstm_core.lenses.gradients": (
        "BidirectionalGradients",
        "Gradients",
        "backpropagate",
    ),
    "lstm_core.lenses.memory": ("memory_shares",),
    "lstm_core.lenses.occlusion": (
        "Occlusion",
        "occlusion",
    ),
    "lstm_core.lenses.sensitivity": (
        "Sensitivity",
        "sensitivity",
    ),
    "lstm_core.marking.definition": ("Task",),
    "lstm_core.marking.levels": ("tasks",),
    "lstm_core.marking.marks": (
        "Mark",
        "Marks",
        "mark",
    ),
    "lstm_core.marking.reading": ("task",),
    "lstm_core.marking.sliders": ("Attempt",),
    "lstm_core.notebook.show": ("show",),
    "lstm_core.training.guess": (
        "Guess",
        "guess",
    ),
    "lstm_core.training.train": ("train",),
    "lstm_core.training.trained": ("Trained",),
}

__all__ = [
    "GRU",
    "GRU2014",
    "LSTM",
    "LSTM1997",
    "RNN",
    "Affine",
    "Attempt",
    "Attention",
    "Backwards",
    "Bidirectional",
    "BidirectionalGradients",
    "BidirectionalTrace",
    "CoupledLSTM",
    "CurveSort",
    "Gradients",
    "Guess",
    "Hold",
    "Kind",
    "Layer",
    "Mark",
    "Marks",
    "Occlusion",
    "OnnxWeights",
    "Override",
    "PeepholeLSTM",
    "Peepholes",
    "Preset",
    "Sensitivity",
    "Stack",
    "StackTrace",
    "Task",
    "Trace",
    "Trained",
    "answer",
    "attention",
    "backpropagate",
    "curves",
    "from_file",
    "from_keras",
    "from_onnx",
    "from_pytorch",
    "guess",
    "kinds",
    "latex",
    "layers",
    "mark",
    "memory_shares",
    "occlusion",
    "presets",
    "read",
    "run",
    "sensitivity",
    "show",
    "snippet",
    "stack_from_file",
    "table",
    "task",
    "tasks",
    "to_ipynb",
    "to_keras",
    "to_npz",
    "to_onnx",
    "to_pytorch",
    "to_safetensors",
    "train",
]


def __getattr__(name: str) -> Any:
    """Import what is asked for, the first time."""
    for module, names in _LATER.items():
        if name in names:
            globals()[name] = getattr(import_module(module), name)
            return globals()[name]
    raise AttributeError(f"module 'lstm_core' has no attribute {name!r}")


def __dir__() -> list[str]:
    """Return the public names."""
    return sorted(__all__)
