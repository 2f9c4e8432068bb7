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

from lstm_core.arrays import Truths
from lstm_core.explaining.lines import Lines
from lstm_core.frozen import Frozen
from lstm_core.kinds.seen import SeenRun
from lstm_core.printing import Digits

_AT_ONCE = 8_192  # so many steps times units are looked at together: their counts take some ten megabytes
# From the fewest decimals to the most: first the larger of the two counts, then their sum; four where none are true.
_PAIRS = sorted(((d, m) for d in (2, 3, 4) for m in (2, 3, 4)), key=lambda pair: (max(pair), sum(pair), pair[0]))
_IN_ORDER = np.array([3 * (d - 2) + m - 2 for d, m in _PAIRS])
_OPERANDS, _MIDDLE = np.array([*_PAIRS, (4, 4)], dtype=np.uint8).T


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


def fewest_decimals(seen: SeenRun) -> tuple[PrintedLines, PrintedLines]:
    """Return the fewest decimals for the line of each stage on the page, and for what the sentence of each tells.

    A sentence tells what its stage starts from, and some of what the equation
    names on the way; from these its result follows without rounding in between.
    `operands` counts for the first and `middle` for the second, of which none
    has fewer decimals than in the line on the page. A sentence whose numbers
    make nothing tells them with two.
    """
    trace = seen.trace
    stretch = max(1, _AT_ONCE // trace.H)
    found = [_in_a_stretch(seen, slice(first, first + stretch)) for first in range(0, trace.T, stretch)]
    return found[0] if len(found) == 1 else (_joined([each[0] for each in found]), _joined([each[1] for each in found]))


def _in_a_stretch(seen: SeenRun, steps: slice) -> tuple[PrintedLines, PrintedLines]:
    lines = Lines(seen, steps)
    printed = _fewest(lines.printed())
    enough = np.arange(2, 5)[:, None, None, None] >= _stages_first(printed.middle)
    tells = [k for k, stage in enumerate(seen.cell.stages) if stage.tells]
    told = lines.told()
    told[:, :, tells] &= enough[:, tells]
    return printed, _fewest(told)


def _stages_first(array: Digits) -> Digits:
    return array.transpose(2, 0, 1)


def _fewest(truths: Truths) -> PrintedLines:
    """Return the first pair of decimals, in order, with which each line is true."""
    in_order = np.ones((10, *truths.shape[2:]), dtype=np.bool_)
    in_order[:9] = truths.reshape(9, *truths.shape[2:])[_IN_ORDER]
    best = in_order.argmax(axis=0).transpose(1, 2, 0)
    return PrintedLines(operands=_OPERANDS[best], middle=_MIDDLE[best], holds=(best < 9).astype(np.uint8))


def _joined(stretches: list[PrintedLines]) -> PrintedLines:
    names = ("operands", "middle", "holds")
    return PrintedLines(**{name: np.concatenate([getattr(each, name) for each in stretches]) for name in names})
