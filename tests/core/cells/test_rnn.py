import numpy as np
import pytest

import lstm_core as lc
from tests.core.family import made, waves


def test_the_hidden_state_is_the_value_of_the_only_part():
    trace = made("rnn", waves(), 5, 2, 3).trace()
    assert np.array_equal(trace.hidden_state, trace.hidden.value)
    np.testing.assert_allclose(trace.hidden_state, np.tanh(trace.hidden.total), rtol=1e-15)


def test_a_weight_of_two_on_itself_makes_a_memory_of_one_bit():
    cell = lc.RNN.scalar(hidden=(3, 2, 0))
    state = lc.run(cell, [1, 0, 0, 0, -1, 0, 0]).hidden_state.ravel()
    assert (state[:4] > 0.9).all()
    assert (state[4:] < 0.0).all()


def test_what_is_no_block_of_weights_is_refused():
    with pytest.raises(ValueError, match=r"^hidden must be an Affine, but is of type list\.$"):
        lc.RNN([1, 2, 3])
    with pytest.raises(ValueError, match=r"^cell_state must be left out, as an RNN has none, but came\.$"):
        lc.run(lc.RNN.scalar(hidden=(1, 1, 1)), [0.1], cell_state=[0.0])
