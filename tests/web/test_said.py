"""Every kind of cell says what it does, and what each of its parts means, at every stage of its presets."""

import json
import subprocess
from pathlib import Path

import pytest

import lstm_core as lc
from lstm_core.wire import request_from
from web.runtime import programs

KINDS = [kind.kind for kind in lc.kinds()]


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_missing_in_what_a_kind_says(kind: str) -> None:
    runs = []
    for preset in lc.presets(kind):
        request = request_from(preset)
        answer = lc.answer(request)
        runs.append(
            {"request": request, "trace": answer["trace"] | {name: answer[name] for name in ("printed", "told")}}
        )
    asked = json.dumps(runs, default=lambda array: array.tolist())
    answered = subprocess.run(
        [programs.node(), str(Path(__file__).parent / "said.js")],
        input=asked,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    said: list[str] = json.loads(answered.stdout)
    assert len(said) > 20
    assert [
        text for text in said if not text.endswith(".") or any(word in text for word in ("undefined", "NaN", "…", "=>"))
    ] == []
