"""The widget: what the figure asks is answered here, and what the reader makes of it is read here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anywidget import AnyWidget
from traitlets import Dict

from lstm_core.notebook import PICTURE
from lstm_core.notebook.asked import cell_in, inputs_in, trace_in
from lstm_core.notebook.packed import packed, unpacked
from lstm_core.notebook.still import picture
from lstm_core.wire import answer

if TYPE_CHECKING:
    from lstm_core.arrays import Floats
    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.trace import Trace
    from lstm_core.running.bidirectional import Bidirectional, BidirectionalTrace


class Figure(AnyWidget):
    """A run, as the reader sees and changes it; `lc.show` makes one.

    Attributes
    ----------
    cell : Cell or Bidirectional
        As it is now.
    inputs : ndarray, shape (T, D)
        The sequence, as it is now.
    trace : Trace or BidirectionalTrace
        The run of that cell over them, from the start values and with the
        parts held that the figure has.
    request : dict
        All of it in the form of `lc.answer`. `figure.observe(function,
        "request")` calls when the reader has changed something; what is set
        here is drawn.
    """

    _esm = PICTURE
    opened = Dict().tag(sync=True)
    request = Dict().tag(sync=True)

    def __init__(self, request: dict[str, Any]) -> None:
        tree, buffers = packed(answer(request))
        super().__init__(opened={"request": request, "answer": tree, "buffers": buffers}, request=request)
        self.on_msg(self._asked)

    @property
    def cell(self) -> Cell | Bidirectional:
        """The cell, as it is now."""
        return cell_in(self.request)

    @property
    def inputs(self) -> Floats:
        """The sequence, as it is now, shape (T, D)."""
        return inputs_in(self.request)

    @property
    def trace(self) -> Trace | BidirectionalTrace:
        """The run of the cell over the inputs, as both are now."""
        return trace_in(self.request)

    def _asked(self, _: Any, question: Any, buffers: Any) -> None:
        tree, arrays = packed(answer(unpacked(question.get("request"), buffers)))
        self.send({"id": question.get("id"), "answer": tree}, arrays)

    def __repr__(self) -> str:
        """Return what is shown, in few words."""
        trace = self.trace
        return f"Figure({type(self.cell).__name__}, T={trace.T}, D={trace.D}, H={trace.H})"

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]] | None:
        bundle = super()._repr_mimebundle_(**kwargs)
        if bundle is not None:
            bundle[0]["image/svg+xml"] = picture(self.trace)
        return bundle
