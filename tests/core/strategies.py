"""Random runs of every kind, for Hypothesis."""

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from tests.core.family import KINDS, made


@st.composite
def runs(draw, kind=None, largest=4.0, steps=6, widths=(1, 3), units=(1, 4), batches=None):
    """A cell of any kind and size with a sequence and start values, all numbers within ±largest."""
    chosen = kind or draw(st.sampled_from(sorted(KINDS)))
    T, D, H = draw(st.integers(1, steps)), draw(st.integers(*widths)), draw(st.integers(*units))
    batch = (draw(st.integers(*batches)),) if batches else ()
    numbers = st.floats(-largest, largest)
    return made(chosen, lambda *shape: draw(arrays(np.float64, shape, elements=numbers)), T, D, H, batch)
