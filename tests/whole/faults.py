"""What may be wrong with a layout, and how the page is asked for it."""

from pathlib import Path

FAULTS = (Path(__file__).parent / "layout.js").read_text("utf-8")
SMALLEST = 12.8
"""The smallest type, in CSS pixels; subscripts aside."""
