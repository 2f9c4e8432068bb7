"""Runs in Pyodide under Node (record.js): the trace of every preset, as the page will ask for it."""

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
        said = {name: answer[name] for name in ("printed", "told")}
        presets.append(
            {
                "name": preset.name,
                "step": preset.step,
                "request": request,
                "words": preset.words,
                "trace": answer["trace"] | said,
            }
        )
    return presets


def kinds() -> list[str]:
    """The names of the kinds of cell, the one to begin with first."""
    return [kind.kind for kind in lstm_core.kinds()]
