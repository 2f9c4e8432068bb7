"""Recurrent cells whose every number can be looked at, in NumPy and float64."""

from lstm_core.affine import Affine as Affine
from lstm_core.bidirectional import Bidirectional as Bidirectional
from lstm_core.bidirectional import BidirectionalTrace as BidirectionalTrace
from lstm_core.cells.coupled import CoupledLSTM as CoupledLSTM
from lstm_core.cells.gru import GRU as GRU
from lstm_core.cells.lstm import LSTM as LSTM
from lstm_core.cells.lstm1997 import LSTM1997 as LSTM1997
from lstm_core.cells.peephole import PeepholeLSTM as PeepholeLSTM
from lstm_core.cells.peephole import Peepholes as Peepholes
from lstm_core.cells.rnn import RNN as RNN
from lstm_core.forced import Override as Override
from lstm_core.presets import Preset as Preset
from lstm_core.presets import presets as presets
from lstm_core.sequence import run as run
from lstm_core.trace import Trace as Trace
from lstm_core.wire import answer as answer
