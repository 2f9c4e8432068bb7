"""What `import lstm_core` offers, and what `help(lstm_core)` tells of it."""

import pydoc
import subprocess
import sys
from pathlib import Path

import pytest

import lstm_core as lc

ROOT = Path(__file__).resolve().parents[2]


def test_help_lists_every_public_function_and_class():
    told = pydoc.plain(pydoc.render_doc(lc))
    for name in lc.__all__:
        assert name in told
        assert getattr(lc, name).__doc__
    assert {"LSTM", "GRU2014", "run", "backpropagate", "answer", "Hold"} <= set(lc.__all__)


def test_a_page_starts_without_what_reads_and_writes_weights():
    code = "import sys, lstm_core.wire; print(*(name for name in sys.modules if name.startswith('lstm_core.')))"
    finished = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    imported = finished.stdout.split()
    assert "lstm_core.running.forward" in imported
    assert not [name for name in imported if name.startswith(("lstm_core.exchange", "lstm_core.lenses"))]


def test_what_is_not_public_is_no_attribute():
    with pytest.raises(AttributeError, match="module 'lstm_core' has no attribute 'nothing'"):
        _ = lc.nothing
    assert dir(lc) == sorted(lc.__all__)
