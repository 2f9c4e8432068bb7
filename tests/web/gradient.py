"""The lane of the gradient, asked of Node. python -m tests.web.gradient writes what is drawn now; look, then commit."""

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import lstm_core as lc
from tests.pipe import asking
from tests.web.carried import carried
from web.runtime.record import recorded

Json = dict[str, Any]
Ask = Callable[..., Any]

SCRIPT = Path(__file__).with_suffix(".js")
KEPT = Path(__file__).parent / "pictures" / "gradient"
KINDS = [kind.kind for kind in lc.kinds()]
FIRST = {kind: recorded(kind)[0] for kind in KINDS}
DEFAULT = FIRST["lstm"]


def asked_by(question: Callable[[object], Any]) -> Ask:
    return lambda what, **more: question({"ask": what, **more})


def changed(preset: Json, steps: int | None = None, **weights: float) -> Json:
    """The preset with its inputs repeated up to so many steps, and some weights."""
    request = preset["request"]
    weights = {**request["weights"], **{name.replace("__", "."): [value] for name, value in weights.items()}}
    inputs = list(itertools.islice(itertools.cycle(request["inputs"]), steps or len(request["inputs"])))
    request = request | {"weights": weights, "inputs": inputs}
    said = lc.answer(request)
    trace = said["trace"] | {name: said[name] for name in ("printed", "told")}
    return preset | {"request": request, "trace": trace, "words": []}


def looked(request: Json, at: int) -> Json:
    asked = request | {"ask": ["sensitivity"], "at": at, "trace": False}
    return {"request": asked, "lenses": lc.answer(asked)["lenses"]}


def shown(ask: Ask, preset: Json, step: int, beside: str = "", **more: Any) -> Json:
    heard = {"gradient": looked(preset["request"], step)}
    frame = more.pop("frame", {})
    chosen = frame.pop("chosen", {})
    if beside:
        heard["gradient_beside"] = looked(carried(preset["request"], beside), step)
        chosen = chosen | {"beside": beside}
    seen: Json = ask("shown", preset=preset, heard=heard, step=step, frame=frame | {"chosen": chosen}, **more)
    return seen


def drawn() -> dict[str, str]:
    """The pictures that are kept, by name."""
    open_highway = changed(DEFAULT, 60, forget_gate__b=8.0, forget_gate__W=0.0, forget_gate__U=0.0)
    growing = changed(FIRST["rnn"], 10, hidden__W=0.0, hidden__U=4.0, hidden__b=0.0)
    even = {"frame": {"chosen": {"scale": "linear"}}}
    with asking(SCRIPT) as question:
        ask = asked_by(question)
        return {
            "wide": shown(ask, changed(DEFAULT, 10), 10, "rnn")["kept"],
            "slim": shown(ask, changed(DEFAULT, 10), 10, "rnn", width=358)["kept"],
            "early": shown(ask, changed(DEFAULT, 10), 4, "gru")["kept"],
            "far": shown(ask, open_highway, 60, "rnn")["kept"],
            "grows": shown(ask, growing, 10)["kept"],
            "even": shown(ask, changed(DEFAULT, 10), 10, "rnn", **even)["kept"],
        }


if __name__ == "__main__":
    KEPT.mkdir(exist_ok=True)
    for name, picture in drawn().items():
        (KEPT / f"{name}.svg").write_text(picture, "utf-8")
