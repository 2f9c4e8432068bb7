"""A run as a picture that stands still, where a notebook has no widgets: what one unit came to at every step."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from lstm_core.printing import printed, signed
from lstm_core.problem import many
from lstm_core.running.bidirectional import BidirectionalTrace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lstm_core.arrays import Floats
    from lstm_core.kinds.trace import Trace

_NAMES, _STEPS = 130, 830
"""The width of the names, and of all steps together."""
_WIDEST, _NARROWEST = 83, 40
"""Of a step: as wide as it becomes, and as narrow as it may be to have its numbers."""
_HEAD, _LANE, _BAR = 50, 46, 26
_INK, _QUIET, _PAPER = "#1b1a18", "#73706a", "#fff"


class _Lane(NamedTuple):
    """A row of the picture: its name, a number for each step, and whether it is a share."""

    name: str
    values: Floats
    share: bool = False


def picture(trace: Trace | BidirectionalTrace) -> str:
    """Return an SVG of the first unit: inputs, parts and states, a column for each step.

    Parameters
    ----------
    trace : Trace or BidirectionalTrace
        Without a batch; of two directions that which reads forwards.
    """
    shown = trace.forward if isinstance(trace, BidirectionalTrace) else trace
    lanes = list(_lanes(shown))
    height = _HEAD + _LANE * len(lanes) + 10
    wide = min(_WIDEST, _STEPS / shown.T)
    said = f"{shown.of.title}, {many(shown.T, 'step')}"
    said += ", the direction that reads forwards" if shown is not trace else ""
    said += f": unit 1 of {shown.H}" if shown.H > 1 else ""
    said = said[:1].upper() + said[1:]
    drawn = [_lane(lane, _HEAD + _LANE * row, wide) for row, lane in enumerate(lanes)]
    width = _NAMES + _STEPS
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
            f'font-family="sans-serif" font-size="12" role="img"><title>{said}</title>',
            f'<rect width="{width}" height="{height}" fill="{_PAPER}"/>',
            _text(10, 20, said, weight="bold"),
            *(_columns(shown.T, wide) if wide >= _NARROWEST else []),
            *drawn,
            "</svg>",
        ]
    )


def _lanes(trace: Trace) -> Iterator[_Lane]:
    """Return all that is drawn, in the order in which a step reaches it."""
    yield _Lane("input" if trace.D == 1 else f"input 1 of {trace.D}", trace.inputs[:, 0])
    for part in trace.of.parts:
        share = part.curve.low >= 0.0 and part.curve.high <= 1.0
        yield _Lane(part.words, trace.part(part.name).value[:, 0], share)
    for state in reversed(trace.of.states):
        yield _Lane(state.name.replace("_", " "), trace.now(state.name)[:, 0])


def _columns(steps: int, wide: float) -> Iterator[str]:
    for step in range(steps):
        yield _text(_NAMES + wide * (step + 0.5), 42, f"{step + 1}", fill=_QUIET, anchor="middle")


def _lane(lane: _Lane, top: float, wide: float) -> str:
    """Return the bars of a row and, where there is room, their numbers."""
    most = 1.0 if lane.share else max(1.0, float(np.abs(lane.values).max()))
    zero = top + (_BAR if lane.share else _BAR / 2)
    size = zero - top
    path = "".join(
        f"M{_NAMES + wide * (step + 0.1):.1f} {zero:.1f}v{-value / most * size:.1f}h{wide * 0.8:.1f}V{zero:.1f}z"
        for step, value in enumerate(lane.values)
    )
    drawn = [
        _text(10, top + _BAR / 2 + 4, lane.name),
        f'<path d="M{_NAMES} {zero:.1f}h{wide * len(lane.values):.1f}" stroke="{_QUIET}" stroke-width="0.5"/>',
        f'<path d="{path}" fill="{_QUIET if lane.share else _INK}"/>',
    ]
    if wide >= _NARROWEST:
        said = printed if lane.share else signed
        drawn += [
            _text(_NAMES + wide * (step + 0.5), top + _BAR + 13, said(float(value), 2), anchor="middle")
            for step, value in enumerate(lane.values)
        ]
    return "\n".join(drawn)


def _text(x: float, y: float, words: str, fill: str = _INK, anchor: str = "start", weight: str = "normal") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" fill="{fill}" text-anchor="{anchor}" font-weight="{weight}">{words}</text>'
