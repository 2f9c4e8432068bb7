"""What `import lstm_core` offers, and what `help(lstm_core)` tells of it."""

import pydoc

import lstm_core as lc


def test_help_lists_every_public_function_and_class():
    told = pydoc.plain(pydoc.render_doc(lc))
    for name in lc.__all__:
        assert name in told
        assert getattr(lc, name).__doc__
    assert {"LSTM", "GRU2014", "run", "backpropagate", "answer", "Override"} <= set(lc.__all__)
