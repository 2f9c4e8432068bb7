"""What a memory is made of, asked of Node. python -m tests.web.made_of writes what is drawn now; look, then commit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import lstm_core as lc
from lstm_core.wire import request_from
from tests.pipe import asking

if TYPE_CHECKING:
    from tests.pipe import Ask

Json = dict[str, Any]

SCRIPT = Path(__file__).with_name("made_of.js")
KEPT = Path(__file__).parent / "pictures" / "made_of"
# A preset, its step and stage, and how wide the axis is.
PICTURES = {
    "default-wide": ("default", 5, 6, 944),
    "default-slim": ("default", 3, 2, 358),
    "gru-wide": ("gru-everything", 4, 4, 944),
}


def lens(run: Json, *, unit: int = 0, known: bool = True, **_: Any) -> Json | None:
    request = run["request"] | {"ask": ["memory"], "unit": unit, "trace": False}
    if not known:
        return None
    found = lc.answer(request)
    memory: Json = (found.get("backward") or found)["lenses"]["memory"]
    return memory


def run_of(name: str, **changed: Any) -> Json:
    """A preset, or something like it."""
    preset = next(one for kind in lc.kinds() for one in lc.presets(kind.kind) if one.name == name)
    request = request_from(preset) | changed
    answer = lc.answer(request)
    return {
        "name": name,
        "request": request,
        "trace": answer["trace"] | {one: answer[one] for one in ("printed", "told")},
    }


def asked(question: Ask, run: Json, step: int, **more: Any) -> Any:
    """What is drawn and said of it."""
    return question({"run": run, "step": step, "lens": lens(run, **more), **more})


def drawn() -> dict[str, str]:
    """The pictures that are kept, by name."""
    with asking(SCRIPT) as question:
        return {
            name: asked(question, run_of(preset), step, stage=stage, width=width)["picture"] + "\n"
            for name, (preset, step, stage, width) in PICTURES.items()
        }


if __name__ == "__main__":
    KEPT.mkdir(exist_ok=True)
    for name, picture in drawn().items():
        (KEPT / f"{name}.svg").write_text(picture, "utf-8")
