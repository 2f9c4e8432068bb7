"""The lane of attention, asked of Node. python -m tests.web.attention writes what is drawn now; look, then commit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import lstm_core as lc
from tests.core.family import made, waves
from tests.core.requests import request_for
from tests.pipe import asking

if TYPE_CHECKING:
    from tests.pipe import Ask

Json = dict[str, Any]

SCRIPT = Path(__file__).with_suffix(".js")
KEPT = Path(__file__).parent / "pictures" / "attention"
ALL = {"attention": ["working", "back"]}
# How many steps, the one that looks, how wide the axis is, and what is shown on request.
PICTURES = {
    "wide": (5, 4, 944, ALL),
    "slim": (5, 4, 358, {}),
    "many": (60, 50, 944, ALL),
}


class Looked:
    """A run of any weights, what the wire answers of its attention, and the same by the core alone."""

    def __init__(self, kind: str = "lstm", H: int = 1, T: int = 5, *, at: int, backward: bool = False, **options: Any):
        self.at, self.options = at, options
        run = made(kind, waves(3), T, 1, H)
        inputs = run.inputs[::-1] if backward else run.inputs
        request = request_for(run.cell, inputs, run.starts)
        if backward:
            request["backward"] = {name: request[name] for name in ("weights", "starts")}
        answer = lc.answer(request)
        part = answer["backward"] if backward else answer
        trace = part["trace"] | {name: part[name] for name in ("printed", "told")}
        self.run = {"request": request, "trace": trace | ({"direction": "backward"} if backward else {})}
        self.states = run.trace().hidden_state[: T + 1 - at if backward else at]

    def lens(self, unit: int = 0) -> Json:
        asked = self.run["request"] | {"ask": ["attention"], "trace": False, "at": self.at, "unit": unit}
        found = lc.answer(asked | {"attention": self.options})
        lens: Json = (found.get("backward") or found)["lenses"]["attention"]
        return lens

    def shown(self, ask: Ask, unit: int = 0, **more: Any) -> Json:
        asked = {"run": self.run, "lens": self.lens(unit), "step": self.at, "unit": unit}
        found: Json = ask(asked | more)
        return found


def drawn() -> dict[str, str]:
    """The pictures that are kept, by name."""
    with asking(SCRIPT) as ask:
        return {
            name: Looked(T=T, at=at).shown(ask, width=width, chosen=chosen)["picture"]
            for name, (T, at, width, chosen) in PICTURES.items()
        }


if __name__ == "__main__":
    KEPT.mkdir(exist_ok=True)
    for name, picture in drawn().items():
        (KEPT / f"{name}.svg").write_text(picture, "utf-8")
