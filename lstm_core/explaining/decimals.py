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
`operands` decimals, and so is u·h where H > 1: `products` writes them out. Their
lines are true with more decimals of the sum or with fewer, so the fewest with
which they are all true come first, and then the fewest for the line alone.

A line is true if the left side of each equals sign, worked out from the numbers
as printed and rounded to the decimals of the right side, is the right side; and
so is its last result for a reader who does not round in between. What is named
on the way, such as kept and written, is rounded one by one.

Where a part is held by hand its line is that of its own value, with what it is
held at behind it, of which nothing in the line makes anything:

    act(w·x + u·h + b) = act(total) = own value, held at value

All lines after it start from the value that it is held at.

Numbers are counted in whole units of their last decimal, so that no rounding
here can hide one in the line.
"""

from __future__ import annotations

import numpy as np

from lstm_core.explaining.lines import Lines
from lstm_core.explaining.pairs import Sets, first_of, sets_of
from lstm_core.explaining.products import Products
from lstm_core.frozen import Frozen
from lstm_core.kinds.declared import Stage
from lstm_core.printing import Digits

_MIDDLE: Digits = np.array([2, 3, 4], dtype=np.uint8).reshape(1, 3, 1, 1, 1)


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


def printed_decimals(lines: Lines, products: Products) -> PrintedLines:
    """Return the fewest decimals for the line of each stage, and for those of its products if there are such."""
    true = lines.on_the_page()
    if not products.ready:
        return _fewest(true)
    together = true.copy()
    for stage, ready in products.ready:
        together[stage] &= ready
    return _fewest(np.where(together, together, true))


def told_decimals(lines: Lines, printed: PrintedLines, stages: tuple[Stage, ...]) -> PrintedLines:
    """Return the fewest decimals for what the sentence of each stage tells.

    A sentence tells what its stage starts from, and some of what the equation
    names on the way; from these its result follows without rounding in between.
    `operands` counts for the first and `middle` for the second, of which none
    has fewer decimals than in the printed line. A sentence whose numbers make
    nothing tells them with two.
    """
    sets = lines.told()
    for k, stage in enumerate(stages):
        if stage.tells:
            sets[k] &= sets_of(printed.middle[..., k] <= _MIDDLE)[0]
    return _fewest(sets)


def _fewest(sets: Sets) -> PrintedLines:
    """Return the first pair of decimals, in order, with which each line is true; sets are (stages, T, H)."""
    operands, middle, holds = first_of(sets.transpose(1, 2, 0))
    return PrintedLines(operands=operands, middle=middle, holds=holds)
