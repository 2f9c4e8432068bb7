"""The equations of one step for LaTeX: in letters, with the numbers as the page prints them, and the results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lstm_core.arrays import whole_number
from lstm_core.exchange.tex.letters import Letters
from lstm_core.exchange.tex.numbers import Numbers, digits
from lstm_core.exchange.tex.tree import tex
from lstm_core.exchange.tex.vectors import Matrices, Vectors, column
from lstm_core.explaining.told import explained
from lstm_core.foreign import is_a
from lstm_core.kinds.cell import Cell
from lstm_core.kinds.reading import read
from lstm_core.kinds.trace import Trace
from lstm_core.printing import printed, signed
from lstm_core.problem import Problem, in_words

if TYPE_CHECKING:
    from lstm_core.explaining.decimals import PrintedLines
    from lstm_core.kinds.declared import Stage


def latex(cell: Cell, trace: Trace, step: int, *, backward: bool = False) -> str:
    """Return the equations of a step, an `align*` of the package amsmath.

    Parameters
    ----------
    cell : Cell
        The cell; one direction of a `Bidirectional`.
    trace : Trace
        A run of it over one sequence.
    step : int
        Which step, in the order of the sequence, from 1 on.
    backward : bool, optional
        Whether it reads the sequence from its end: then what it starts from is
        of step t + 1.

    Returns
    -------
    str
        For each stage its equation in letters, with the numbers of this step,
        and the result. Of several units or inputs these are matrices and
        vectors, of which more than six rows or columns are cut. A line that is
        not true to the last printed digit has ≈ in place of =.

    Raises
    ------
    ValueError
        If the cell or the trace is something else, or there is no such step.
    """
    if not is_a(cell, Cell):
        raise Problem("cell", f"must be a cell such as LSTM, but is {in_words(cell)}.")
    if not is_a(trace, Trace) or trace.of is not type(cell):
        raise Problem("trace", f"must be a run of this cell, as run() gives it, but is {in_words(trace)}.")
    if trace.B is not None:
        raise Problem("trace", f"must be of one sequence, but is of a batch of {trace.B}.")
    place = whole_number(step, 1, trace.T, "step")
    t = trace.T - place if backward else place - 1
    lines = explained(cell, trace).printed
    stages = [_stage(cell, trace, t, k, lines, backward=backward) for k in range(len(cell.stages))]
    body = " \\\\[1ex]\n".join(stages)
    return f"% {_title(cell)}, step {place} of {trace.T}.\n\\begin{{align*}}\n{body}\n\\end{{align*}}\n"


def _title(cell: Cell) -> str:
    return f"{cell.title[0].upper()}{cell.title[1:]}"


def _stage(cell: Cell, trace: Trace, t: int, k: int, lines: PrintedLines, *, backward: bool) -> str:
    stage = cell.stages[k]
    scalar = trace.D == 1 and trace.H == 1
    letters = Letters(type(cell), scalar=scalar, before="t+1" if backward else "t-1")
    true = "=" if lines.holds[t, :, k].all() else r"\approx"
    given = cell, trace, t, lines.operands[t, :, k], lines.middle[t, :, k]
    sides = [(true, _result(trace, stage, t))]
    form = Numbers if scalar else Vectors
    whole, named = (tex(stage.equation, form(*given, short=short)) for short in (False, True))
    if named != whole:
        sides.insert(0, (true, named))
    matrices = Matrices(*given)
    if not scalar and (written_out := tex(stage.equation, matrices)) != whole:
        sides[:0] = [(true, written_out), ("=" if matrices.exact else r"\approx", whole)]
    else:
        sides.insert(0, (true, whole))
    between = " " if scalar else " \\\\\n  &"
    right = between.join(f"{sign} {text}" for sign, text in sides)
    return f"{letters.now(stage.result)} &= {tex(stage.equation, letters)} \\\\\n  &{right}"


def _result(trace: Trace, stage: Stage, t: int) -> str:
    """Return what the line comes to; of what is held its own value, and what it is held at."""
    reading = read(trace.of)
    part = reading.parts.get(stage.result)
    both = stage.result in reading.states or (part is not None and reading.curves[part].low < 0)
    shown = signed if both else printed
    value = _written([shown(float(x), 2) for x in trace.now(stage.result)[t]])
    if part is None or not trace.part(part).held[t].any():
        return value
    own = _written([shown(float(x), 2) for x in trace.unheld(part)[t]])
    return rf"{own}, \quad \text{{held at }} {value}"


def _written(numbers: list[str]) -> str:
    return digits(numbers[0]) if len(numbers) == 1 else column(numbers)
