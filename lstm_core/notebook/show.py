"""The one function of the figure in a notebook."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from lstm_core.notebook import PICTURE
from lstm_core.notebook.asked import request_of
from lstm_core.notebook.taken import cell_of
from lstm_core.running.run import run

if TYPE_CHECKING:
    import numpy.typing as npt

    from lstm_core.notebook.figure import Figure


def show(cell: Any, inputs: npt.ArrayLike, hidden_state: Any = None, cell_state: Any = None) -> Figure:
    """Return the figure of a run, as a widget: in a notebook it is drawn where it is the last line of a cell.

    The reader changes weights and inputs there, and this process works them
    out. What it has become is `figure.cell`, `figure.inputs` and
    `figure.trace`. Where a notebook is only read, a picture stands in its
    place. Running its cell once more closes the figure that stood there.

    Parameters
    ----------
    cell : LSTM, a variant of it, GRU, RNN or Bidirectional; or a layer
        At most 512 inputs and 512 units. A layer is one of PyTorch
        (`torch.nn.LSTM`, `GRU`, `RNN` and their single-step cells) or of Keras
        (`LSTM`, `GRU`, `SimpleRNN`, alone or in `Bidirectional`, built): its
        weights are copied.
    inputs : array_like, shape (T, D), or (T,) where D = 1
        x, one row per step, 1 to 1,000 steps; a tensor will do.
    hidden_state, cell_state : array_like, shape (H,), optional
        Before the first step, as `lc.run` takes them; zeros by default.

    Returns
    -------
    Figure
        A widget of anywidget, and so of ipywidgets.

    Raises
    ------
    ValueError
        If the cell, the layer or the inputs are refused, or are more than one
        sequence; one sentence says what was expected and what came.
    ImportError
        If anywidget is not installed, or lstm_core was installed without the
        figure; one sentence says how to get it.
    """
    shown = cell_of(cell)
    request = request_of(shown, run(shown, inputs, hidden_state, cell_state))
    if find_spec("anywidget") is None:
        raise ImportError("lc.show needs anywidget, which draws in notebooks: pip install 'lstm-core[notebook]'.")
    if not PICTURE.exists():
        raise ImportError(
            "lc.show needs the figure, which this lstm_core was installed without: "
            "run python build.py wheel in its sources, and pip install the wheel that it writes."
        )
    from lstm_core.notebook.cells import in_place_of_earlier  # noqa: PLC0415 - an extra, and nobody else needs it
    from lstm_core.notebook.figure import Figure  # noqa: PLC0415 - the same

    return in_place_of_earlier(Figure(request))
