"""The lane of three questions, without a browser: python -m tests.web.questions keeps what is drawn now."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import lstm_core as lc
from lstm_core.wire import request_from
from tests.web.many import told_by

Json = dict[str, Any]

KEPT = Path(__file__).parent / "pictures" / "questions"
WIDTHS = {"wide": 944, "slim": 358}


def heard(request: Json, *lenses: str, **options: Any) -> Json:
    """What the page hears of a request that looks at a run through lenses."""
    asked = request | {"ask": lenses, "trace": False} | options
    answer = lc.answer(asked)
    return {"request": asked, "lenses": answer["lenses"], "backward": answer.get("backward", {}).get("lenses")}


def given(request: Json, step: int, unit: int = 0, entry: int = 0, **more: Any) -> Json:
    """What questions.js is given to draw it, of the direction that has a cell of its own."""
    answer = lc.answer(request)
    back = answer.get("backward")
    trace = (back or answer)["trace"] | {part: (back or answer)[part] for part in ("printed", "told")}
    told = {"questions": heard(request, "gradient", "occlusion", at=step, unit=unit)}
    if request["kind"] != "rnn":
        told["made_of"] = heard(request, "memory", unit=unit)
    run = {"step": step, "request": request, "trace": trace | ({"direction": "backward"} if back else {})}
    return {"run": run, "heard": told, "look": {"step": step, "unit": unit, "input": entry}} | more


def drawn() -> dict[str, str]:
    """The pictures that are kept, by name."""
    request = request_from(lc.presets()[0])
    found = told_by("questions.js", *[given(request, 5, width=width) for width in WIDTHS.values()])
    return {name: each["picture"] for name, each in zip(WIDTHS, found, strict=True)}


if __name__ == "__main__":
    KEPT.mkdir(exist_ok=True)
    for name, picture in drawn().items():
        (KEPT / f"{name}.svg").write_text(picture, "utf-8")
