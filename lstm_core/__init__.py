"""Recurrent cells whose every number can be looked at, in NumPy and float64."""

from lstm_core.affine import Affine as Affine
from lstm_core.cells.lstm import LSTM as LSTM
from lstm_core.presets import Preset as Preset
from lstm_core.presets import presets as presets
from lstm_core.trace import Trace as Trace
from lstm_core.trace import run as run
from lstm_core.wire import answer as answer
