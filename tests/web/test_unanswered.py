"""While an answer is awaited, every kind of cell is drawn without its numbers, and nothing stands for none."""

import json
from pathlib import Path

import numpy as np

import lstm_core as lc
from web.runtime import programs
from web.runtime.record import recorded


def test_every_kind_is_drawn_while_its_numbers_are_awaited(tmp_path: Path) -> None:
    asked = tmp_path / "presets.json"
    presets = [recorded(kind.kind)[0] for kind in lc.kinds()]
    asked.write_text(json.dumps({"presets": presets}, default=np.ndarray.tolist), "utf-8")
    drawn: dict[str, str] = json.loads(programs.run_node(Path(__file__).with_name("unanswered.js"), [str(asked)]))
    assert len(drawn) == 4 * len(presets)
    assert [name for name, text in drawn.items() if "NaN" in text or "undefined" in text] == []
    assert [name for name, text in drawn.items() if "…" not in text and "glance" not in name] == []
