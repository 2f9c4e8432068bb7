"""The pinned run, asked of Node. python -m tests.web.pin writes what is drawn now; look, then commit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import lstm_core as lc
from tests.pipe import asking
from tests.web.many import answered as of_many
from web.runtime.record import recorded

if TYPE_CHECKING:
    from tests.pipe import Ask

Json = dict[str, Any]

SCRIPT = Path(__file__).with_suffix(".js")
KEPT = Path(__file__).parent / "pictures" / "pin"

PRESETS: list[Json] = [dict(preset) for kind in ("lstm", "gru", "rnn") for preset in recorded(kind)]
ORIGINS: dict[str, Json] = {
    preset["name"]: {key: preset[key] for key in ("name", "step", "request", "words")} for preset in PRESETS
}
DEFAULT = ORIGINS["default"]["request"]
T = len(DEFAULT["inputs"])
STATES = ("cell_state", "hidden_state")


def changed(request: Json = DEFAULT, *, weights: Json | None = None, starts: Json | None = None, **fields: Any) -> Json:
    arrays = {"weights": request["weights"] | (weights or {}), "starts": request["starts"] | (starts or {})}
    return request | arrays | fields


OPEN = changed(weights={"forget_gate.b": [8.0]})
LONGER = changed(inputs=[*DEFAULT["inputs"], 0.7, -0.2])
BACK = {"weights": OPEN["weights"], "starts": DEFAULT["starts"]}
BOTH = changed(backward=BACK)


def answered(request: Json, preset: str = "default") -> Json:
    """A run that comes from a preset, as the page has it."""
    said = lc.answer(request)
    told = {"trace": said} | ({"backward": said["backward"]} if "backward" in said else {})
    ways = {way: of["trace"] | {part: of[part] for part in ("printed", "told")} for way, of in told.items()}
    if "backward" in ways:
        ways["backward"] |= {"direction": "backward"}
    return {"name": preset, "step": 1, "words": [], "request": request, "origin": ORIGINS[preset], **ways}


def shown(ask: Ask, run: Json, pinned: Json, step: int = T, **more: Any) -> Json:
    seen: Json = ask({"ask": "shown", "run": run, "pinned": pinned, "step": step, **more})
    return seen


def drawn() -> dict[str, str]:
    """The pictures that are kept, by name: one weight more, another kind, other inputs, and one unit of several."""
    everything = ORIGINS["gru-everything"]["request"]
    many = of_many("lstm", 4, 3, T=5)["request"]
    pictures: dict[str, tuple[Json, Json, int, int]] = {
        "weight": (OPEN, DEFAULT, 5, 944),
        "weight-slim": (OPEN, DEFAULT, 5, 358),
        "kinds": (everything, DEFAULT, 5, 944),
        "inputs": (DEFAULT, changed(inputs=[0.2, -0.3, 0.9, 0.9]), 3, 944),
        "many": (many, changed(many, inputs=[-x for x in many["inputs"]]), 2, 944),
        "long": (changed(inputs=DEFAULT["inputs"] * 12), changed(OPEN, inputs=DEFAULT["inputs"] * 8), 30, 944),
    }
    with asking(SCRIPT) as ask:
        return {
            name: shown(ask, answered(run), answered(pinned), step, width=width)["picture"]
            for name, (run, pinned, step, width) in pictures.items()
        }


if __name__ == "__main__":
    KEPT.mkdir(exist_ok=True)
    for name, picture in drawn().items():
        (KEPT / f"{name}.svg").write_text(picture, "utf-8")
