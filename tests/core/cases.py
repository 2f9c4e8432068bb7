"""What the tests of the core run on: random cells, and names for what a trace holds."""

from typing import NamedTuple

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

import lstm_core as lc

PARTS = ("forget_gate", "input_gate", "candidate", "output_gate")
GATES = ("forget_gate", "input_gate", "output_gate")
FIELDS = (
    *(f"{part}.{field}" for part in PARTS for field in ("from_input", "from_hidden", "total", "value")),
    "kept",
    "written",
    "cell_state",
    "cell_squashed",
    "hidden_state",
)
ZERO = (0.0, 0.0, 0.0)


class Case(NamedTuple):
    cell: lc.LSTM
    inputs: np.ndarray
    hidden_start: np.ndarray
    cell_start: np.ndarray
    holds: tuple = ()

    def run(self):
        return lc.run(self.cell, self.inputs, self.hidden_start, self.cell_start, self.holds)


@st.composite
def held_cases(draw, free):
    """Such a case with some of its parts held by hand: open, shut, or at any value."""
    case = draw(free)
    T, holds = len(case.inputs), []
    for part in draw(st.sets(st.sampled_from(PARTS), min_size=1)):
        value = draw(st.sampled_from([0.0, 1.0]) | st.floats(-1.0 if part == "candidate" else 0.0, 1.0))
        unit = draw(st.none() | st.integers(0, case.cell.H - 1))
        holds.append(lc.Hold(part, value, draw(st.integers(0, T - 1)), None, unit))
    return case._replace(holds=tuple(holds))


@st.composite
def cases(draw, largest=8.0, steps=8, widths=(1, 4), units=(1, 5)):
    """A cell of any size with a sequence and start values, all numbers within ±largest."""
    T, D, H = draw(st.integers(1, steps)), draw(st.integers(*widths)), draw(st.integers(*units))
    numbers = st.floats(-largest, largest)

    def draw_array(*shape):
        return draw(arrays(np.float64, shape, elements=numbers))

    blocks = {part: lc.Affine(draw_array(H, D), draw_array(H, H), draw_array(H)) for part in PARTS}
    return Case(lc.LSTM(**blocks), draw_array(T, D), draw_array(H), draw_array(H))


def scalar_cell(**parts):
    """The cell with one unit and these (w, u, b); parts left out are zero."""
    return lc.LSTM.scalar(**{part: parts.get(part, ZERO) for part in PARTS})


def preset(name):
    return next(each for each in lc.presets() if each.name == name)


def run_preset(chosen, inputs=None):
    """The trace of a preset, on its own inputs or on others."""
    return lc.run(chosen.cell, chosen.inputs if inputs is None else inputs, chosen.hidden_start, chosen.cell_start)


@st.composite
def slider_cases(draw):
    """Weights and inputs as a person sets them: with one decimal."""
    tenths = st.integers(-80, 80).map(lambda n: n / 10)
    parts = {part: draw(st.tuples(tenths, tenths, tenths)) for part in PARTS}
    inputs = draw(st.lists(st.integers(-200, 200).map(lambda n: n / 100), min_size=1, max_size=6))
    starts = draw(st.tuples(tenths, tenths))
    return Case(scalar_cell(**parts), np.array(inputs).reshape(-1, 1), np.array(starts[:1]), np.array(starts[1:]))
