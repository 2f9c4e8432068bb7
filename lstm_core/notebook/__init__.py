"""The figure in a notebook: the kernel's own lstm_core computes, and what the reader changes comes back."""

from pathlib import Path

PICTURE = Path(__file__).with_name("figure.js")
"""The figure itself, which `python build.py wheel` puts here (web/notebook/)."""
