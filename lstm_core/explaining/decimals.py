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

from lstm_core.activations import tanh
from lstm_core.arrays import Floats, Truths
from lstm_core.explaining.lines import Lines
from lstm_core.frozen import Frozen
from lstm_core.kinds.cell import Cell
from lstm_core.kinds.declared import Stage
from lstm_core.kinds.reading import read
from lstm_core.kinds.trace import Trace
from lstm_core.printing import LARGE, Integers, scaled

Digits = npt.NDArray[np.uint8]

_CHOICES = np.array([2, 3, 4], dtype=np.int64)
_TYPED = 4
_FINE = 8
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
    stretch = max(1, _AT_ONCE // trace.H)
    stretches = [slice(first, first + stretch) for first in range(0, trace.T, stretch)]
    found = [_fewest(_true_lines(cell, Lines(trace, cell.stages, cell.array, steps))) for steps in stretches]
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


def told_lines(trace: Trace, summands: Digits | None = None) -> PrintedLines:
    """Return the fewest decimals for the two lines that a sentence tells: the arrays are (T, H, 2).

    They are f·c₍t−1₎ + written = c and o·tanh(c) = h, worked out without rounding in between. `operands` counts
    for f, c₍t−1₎, o and c, and `middle` for written.

    Parameters
    ----------
    trace : Trace
        A run.
    summands : ndarray of uint8, shape (T, H), optional
        The decimals that written has in the printed line, where they are known already: it has no fewer here.
    """
    if summands is None:
        update = next(stage for stage in trace.of.stages if stage.result == "cell_state")
        summands = _fewest([Lines(trace, (update,), _no_weight).true([update])[..., 0, :]]).middle[..., 0]
    return _fewest([_told_update(trace) & (_choices(3) >= summands), _told_output(trace)])


def _no_weight(name: str) -> Floats:
    raise KeyError(name)


def _fewest(lines: list[Truths]) -> PrintedLines:
    """Return the first pair of decimals, in order, with which each line is true."""
    truths = np.stack(lines, axis=-1)  # (3 operands, 3 middle, T, H, lines)
    in_order = np.stack([truths[d - 2, m - 2] for d, m in _PAIRS])
    best = in_order.argmax(axis=0)
    holds: Truths = np.asarray(in_order.any(axis=0))
    fewest = np.where(holds[..., None], np.array(_PAIRS, dtype=np.uint8)[best], np.uint8(4))
    return PrintedLines(operands=fewest[..., 0], middle=fewest[..., 1], holds=holds.astype(np.uint8))


def _told_update(trace: Trace) -> Truths:
    """Return for each (operands, middle, t, unit) whether f·c₍t−1₎ + written = c."""
    small = _Small()
    kept = small.counts(trace.forget_gate.value) * small.counts(_before(trace)) * 10 ** (_FINE - 2 * _choices(3))
    together = kept[:, None] + _fine(small.counts(trace.written))
    truths: Truths = (_rounded(together, 10 ** (_FINE - 2)) == small.count(trace.cell_state, 2)) & small.everywhere
    return truths


def _told_output(trace: Trace) -> Truths:
    """Return for each (operands, middle, t, unit) whether o·tanh(c) = h; both counts are one."""
    small = _Small()
    power = 10.0 ** _choices(3)
    worked_out = small.counts(trace.output_gate.value) / power * tanh(small.counts(trace.cell_state) / power)
    return _one_count((scaled(worked_out, 2) == scaled(trace.hidden_state, 2)) & small.everywhere)


def _one_count(truths: Truths) -> Truths:
    """Return the truths of a line whose operands and middle have one count, for each pair of counts."""
    same: Truths = np.eye(3, dtype=np.bool_)[:, :, None, None]
    return truths[:, None] & same


def _before(trace: Trace) -> Floats:
    """Return c₍t−1₎ for each t."""
    return np.concatenate([trace.cell_start[None], trace.cell_state[:-1]])


class _Small:
    """Counts decimals, and remembers where a number was too large to be counted."""

    def __init__(self) -> None:
        self.everywhere: Truths = np.array(True)

    def count(self, x: Floats, decimals: int) -> Integers:
        """Return x·10^decimals rounded as it is printed; 0 where x is too large."""
        return scaled(self._without_large(x), decimals)

    def counts(self, x: Floats) -> Integers:
        """Return the same with two, three and four decimals along a new first axis."""
        return scaled(self._without_large(x), _choices(x.ndim + 1))

    def _without_large(self, x: Floats) -> Floats:
        fits = np.abs(x) < LARGE
        self.everywhere = self.everywhere & fits
        return np.where(fits, x, 0.0)


def _choices(dimensions: int) -> Integers:
    """Return 2, 3, 4 along the first of so many axes."""
    return _CHOICES.reshape(3, *(1,) * (dimensions - 1))


def _fine(counts: Integers) -> Integers:
    """Return counts of 10^−2, 10^−3 and 10^−4 as counts of 10⁻⁸."""
    return counts * 10 ** (_FINE - _choices(counts.ndim))


def _rounded(count: Integers, unit: int | Integers) -> Integers:
    """Return count / unit as the nearest integer, halves away from zero."""
    size: Integers = np.floor_divide(np.abs(count) + np.floor_divide(unit, 2), unit)
    return np.where(count < 0, -size, size)
