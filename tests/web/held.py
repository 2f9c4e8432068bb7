"""Runs in which parts are held by hand, each beside the run left alone, for what draws them without a browser."""

from __future__ import annotations

from typing import Any

import lstm_core as lc
from lstm_core.wire import request_from

Json = dict[str, Any]


def answered(request: Json) -> Json:
    """The answer as the page has it."""
    answer = lc.answer(request)
    return {"request": request, "trace": answer["trace"] | {part: answer[part] for part in ("printed", "told")}}


def held(kind: str, step: int, *holds: Json, name: str = "") -> Json:
    """The first preset of a kind with these holds, looked at in a step."""
    request = request_from(lc.presets(kind)[0])
    run = answered(request | {"holds": list(holds)})
    return {"name": f"held-{name or holds[0]['part']}", "step": step, **run, "alone": answered(request)}


def hold(part: str, value: float, first: int, last: int | None = None) -> Json:
    return {"part": part, "value": value, "first": first} | ({} if last is None else {"last": last})


# Every valve there is, shut, open and in between; and what has none.
PICTURES = (
    lambda: held("lstm", 4, hold("forget_gate", 1.0, 2)),
    lambda: held("lstm", 3, hold("input_gate", 0.0, 0), hold("output_gate", 0.3, 0), name="two_gates"),
    lambda: held("lstm", 3, hold("candidate", -0.5, 1, 2)),
    lambda: held("gru", 3, hold("update_gate", 0.3, 1), hold("reset_gate", 0.0, 1), name="gru"),
    lambda: held("coupled_lstm", 3, hold("forget_gate", 0.3, 1), name="coupled_lstm"),
    lambda: held("rnn", 3, hold("hidden", 0.5, 1), name="rnn"),
)
