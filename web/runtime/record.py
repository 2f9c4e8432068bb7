"""Runs in Pyodide under Node (record.js): the trace of every preset, as the page will ask for it."""

from typing import Any

import lstm_core
from lstm_core.wire import request_from


def recorded(kind: str) -> list[dict[str, object]]:
    """For each preset of a kind of cell the step it is about, the request that asks for it, and the answer."""
    presets = []
    for preset in lstm_core.presets(kind):
        request = request_from(preset)
        answer = lstm_core.answer(request)
        if "problem" in answer:
            raise ValueError(f"preset {preset.name}: {answer['problem']['what']}")
        found = {
            "name": preset.name,
            "step": preset.step,
            "request": request,
            "words": preset.words,
            "trace": _of(answer),
        } | ({"names": preset.names} if preset.names else {})
        back = answer.get("backward")
        presets.append(found | ({"backward": _of(back) | {"direction": "backward"}} if back else {}))
    return presets


def _of(answer: dict[str, Any]) -> dict[str, Any]:
    """The trace of one direction, with what there is to say of it."""
    return {**answer["trace"], "printed": answer["printed"], "told": answer["told"]}


def kinds() -> list[str]:
    """The names of the kinds of cell, the one to begin with first."""
    return [kind.kind for kind in lstm_core.kinds()]
