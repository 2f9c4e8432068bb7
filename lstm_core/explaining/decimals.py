"""How many decimals each printed equation needs so as to be true when worked out by hand.

A stage has one line: its equation with the numbers in it, then what the trace
names on the way, then the result. Of an LSTM they read

    act(w·x + u·h + b) = act(total) = value
    f·c₍t−1₎ + i·c̃ = kept + written = c        o·tanh(c) = o·tanh_c = h

and for every other kind they follow from its equations in the same way. A line
is printed with `operands` decimals for the numbers it starts from (h, f, c₍t−1₎,
…), `middle` decimals for those between the first and the last equals sign
(total, kept, written), and two for its result; where operands stand between the
equals signs too, as o does, both counts are one. Weights and inputs stand as
they were typed, with at most four decimals. Where D > 1, w·x is one number with
`operands` decimals, and so is u·h where H > 1.

A line is true if the left side of each equals sign, worked out from the numbers
as printed and rounded to the decimals of the right side, is the right side; and
so is its last result for a reader who does not round in between. What is named
on the way, such as kept and written, is rounded one by one.

Numbers are counted in whole units of their last decimal, so that no rounding
here can hide one in the line.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from lstm_core.arrays import Truths
from lstm_core.explaining.lines import Lines
from lstm_core.frozen import Frozen
from lstm_core.kinds.cell import Cell
from lstm_core.kinds.declared import Stage
from lstm_core.kinds.reading import read
from lstm_core.kinds.trace import Trace

Digits = npt.NDArray[np.uint8]

_CHOICES = np.array([2, 3, 4], dtype=np.int64)
_AT_ONCE = 8_192  # so many steps times units are looked at together: their counts take some ten megabytes
# From the fewest decimals to the most: first the larger of the two counts, then their sum.
_PAIRS = sorted(((d, m) for d in (2, 3, 4) for m in (2, 3, 4)), key=lambda pair: (max(pair), sum(pair), pair[0]))


_GROUPS: dict[type[Cell], list[list[Stage]]] = {}


class PrintedLines(Frozen):
    """The decimals of each line, and whether the line is true with them.

    Attributes
    ----------
    operands, middle : ndarray of uint8, shape (T, H, lines)
        2, 3 or 4: the fewest with which the line is true, and 4 if none are.
    holds : ndarray of uint8, shape (T, H, lines)
        1 if the line is true, else 0; always 0 where a number of the line is
        10⁵ or more in size, as such numbers are printed with three digits.
    """

    operands: Digits
    middle: Digits
    holds: Digits


def printed_lines(cell: Cell, trace: Trace) -> PrintedLines:
    """Return the fewest decimals for the line of each stage, at every step and unit.

    Parameters
    ----------
    cell : Cell
        The cell whose weights stand in the lines.
    trace : Trace
        A run of that cell.
    """
    found = [_fewest(_true_lines(cell, Lines(trace, cell.stages, cell.array, steps))) for steps in _stretches(trace)]
    return found[0] if len(found) == 1 else _joined(found)


def _true_lines(cell: Cell, lines: Lines) -> list[Truths]:
    """Return for the line of each stage, for each choice of decimals, where it is true."""
    found: dict[str, Truths] = {}
    for stages in _alike(type(cell)):
        truths = lines.true(stages)  # (operands, middle, T, stages, H)
        found |= {stage.name: truths[..., k, :] for k, stage in enumerate(stages)}
    return [found[stage.name] for stage in cell.stages]


def _joined(stretches: list[PrintedLines]) -> PrintedLines:
    names = ("operands", "middle", "holds")
    return PrintedLines(**{name: np.concatenate([getattr(each, name) for each in stretches]) for name in names})


def _alike(kind: type[Cell]) -> list[list[Stage]]:
    """Return the stages of a kind, those of parts that are worked out alike together."""
    if kind in _GROUPS:
        return _GROUPS[kind]
    reading = read(kind)
    groups: dict[str, list[Stage]] = {}
    for stage in kind.stages:
        part = reading.parts.get(stage.result)
        groups.setdefault(stage.name if part is None else reading.shape(part), []).append(stage)
    _GROUPS[kind] = list(groups.values())
    return _GROUPS[kind]


def told_lines(cell: Cell, trace: Trace, printed: PrintedLines) -> PrintedLines:
    """Return the fewest decimals for what the sentence of each stage tells, at every step and unit.

    A sentence tells what its stage starts from, and some of what the equation
    names on the way; from these its result follows without rounding in between.
    `operands` counts for the first and `middle` for the second, of which none
    has fewer decimals than in the printed line. A sentence whose numbers make
    nothing tells them with two.

    Parameters
    ----------
    cell, trace : Cell, Trace
        As for `printed_lines`.
    printed : PrintedLines
        What that returned.
    """
    shape = printed.holds.shape
    told = PrintedLines(
        operands=np.full(shape, 2, np.uint8), middle=np.full(shape, 2, np.uint8), holds=np.ones(shape, np.uint8)
    )
    summing = [k for k, stage in enumerate(cell.stages) if stage.tells is not None]
    stages = tuple(cell.stages[k] for k in summing)
    for steps in _stretches(trace) if stages else []:
        lines = Lines(trace, stages, cell.array, steps)
        enough = _CHOICES[:, None, None, None] >= printed.middle[steps][..., summing]
        truths = [lines.adds_up(stage) & (enough[..., k] if stage.tells else True) for k, stage in enumerate(stages)]
        fewest = _fewest(truths)
        for name in ("operands", "middle", "holds"):
            getattr(told, name)[steps, :, summing] = getattr(fewest, name)
    return told


def _stretches(trace: Trace) -> list[slice]:
    stretch = max(1, _AT_ONCE // trace.H)
    return [slice(first, first + stretch) for first in range(0, trace.T, stretch)]


def _fewest(lines: list[Truths]) -> PrintedLines:
    """Return the first pair of decimals, in order, with which each line is true."""
    truths = np.stack(lines, axis=-1)  # (3 operands, 3 middle, T, H, lines)
    in_order = np.stack([truths[d - 2, m - 2] for d, m in _PAIRS])
    best = in_order.argmax(axis=0)
    holds: Truths = np.asarray(in_order.any(axis=0))
    fewest = np.where(holds[..., None], np.array(_PAIRS, dtype=np.uint8)[best], np.uint8(4))
    return PrintedLines(operands=fewest[..., 0], middle=fewest[..., 1], holds=holds.astype(np.uint8))
