"""The lessons of the page with what the core says of them: every state a card speaks of, run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

import build
import lstm_core as lc
from web.runtime.record import recorded

Json = dict[str, Any]

FOLDER = build.ROOT / "web" / "learning" / "lessons" / "data"
LESSONS: list[Json] = [json.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.json"))]
NUMBERS: dict[str, list[Json]] = json.loads((Path(__file__).parent / "lessons" / "numbers.json").read_text("utf-8"))
"""Of each card what stands behind its texts: numbers with the expression that gives them, and given ones."""
CARDS = [
    (f"{lesson['name']},{k}", card, NUMBERS[lesson["name"]][k - 1])
    for lesson in LESSONS
    for k, card in enumerate(lesson["cards"], start=1)
]
ORIGINS: list[Json] = [
    {key: preset[key] for key in ("name", "step", "request", "words")}
    for kind in lc.kinds()
    for preset in recorded(kind.kind)
]
SCRIPT = Path(__file__).with_suffix(".js")
SHORT = {
    "f": "forget_gate",
    "i": "input_gate",
    "g": "candidate",
    "o": "output_gate",
    "z": "update_gate",
    "r": "reset_gate",
}


def lenses_of(state: Json) -> Json:
    """What the lanes that are open ask of the core, by the keys under which they do."""
    request = state["request"]
    asked: Json = {}
    if "made_of" in state["lanes"]:
        asked["made_of"] = {"ask": ["memory"]}
    if "gradient" in state["lanes"]:
        asked["gradient"] = {"ask": ["sensitivity"], "at": state["step"]}
    if "attention" in state["lanes"]:
        query = state["chosen"].get("query")
        asked["attention"] = {
            "ask": ["attention"],
            "at": state["step"],
            "attention": {"query": query} if query else {},
        }
    found = {key: lc.answer(request | more | {"trace": False}) for key, more in asked.items()}
    assert all("lenses" in answer for answer in found.values()), found
    return {key: answer["lenses"] for key, answer in found.items()}


def run_of(state: Json) -> Json:
    said = lc.answer(state["request"])
    assert "trace" in said, said
    return {"request": state["request"], "trace": said["trace"] | {part: said[part] for part in ("printed", "told")}}


class Steps:
    """Numbers by step, from 1; at 0 the start."""

    def __init__(self, values: Any, start: Any = None) -> None:
        self.values, self.start = [float(value) for value in values], start

    def __getitem__(self, step: int) -> float:
        return float(self.start[0]) if step == 0 else self.values[step - 1]

    def __iter__(self) -> Any:
        return iter(self.values)


class World:
    """The names that the expressions in numbers.json use, of one state; all of it from the core."""

    def __init__(self, state: Json) -> None:
        self.state, request = state, state["request"]
        self.request = request
        self.step, self.stage, self.T = state["step"], state["stage"], len(request["inputs"]) // request["D"]
        self.x = Steps(request["inputs"])
        if request["D"] > 1 or request["H"] > 1:
            return
        values = lc.answer(request)["trace"]["values"]
        for short, part in SHORT.items():
            if f"{part}.value" in values:
                setattr(self, short, Steps(values[f"{part}.value"]))
                setattr(self, f"{short}_total", Steps(values.get(f"{part}.total", [])))
        self.h = Steps(values["hidden_state"], values["hidden_start"])
        if "cell_state" in values:
            self.c, self.squashed = Steps(values["cell_state"], values["cell_start"]), Steps(values["cell_squashed"])
        for name in ("kept", "written"):
            if name in values:
                setattr(self, name, Steps(values[name]))
        self.w = {name: array[0] for name, array in request["weights"].items()}
        reach = lc.answer(request | {"ask": ["sensitivity"], "trace": False})["lenses"]["sensitivity"]
        self.reach_h = Steps(reach["hidden"])
        self.reach_c, self.highway = Steps(reach.get("cell", [])), Steps(reach.get("highway", []))
        self.cell = next(kind for kind in lc.kinds() if kind.kind == request["kind"]).cell
        self.cell_start = float(request["starts"].get("cell_state", [0.0])[0])

    def share(self, step: int, of: int) -> float:
        memory = lc.answer(self.request | {"ask": ["memory"], "trace": False})["lenses"]["memory"]
        return float(memory["shares"][(step - 1) * (self.T + 1) + of])

    def attention(self, scale: float, query: float) -> Steps:
        asked = {"ask": ["attention"], "attention": {"query": [scale * query]}, "trace": False}
        return Steps(lc.answer(self.request | asked)["lenses"]["attention"]["shares"])

    def backward(self) -> World:
        """Of the second cell, in the order of the sequence."""
        turned = World(
            self.state | {"request": self.request | {"inputs": self.request["inputs"][::-1], "backward": None}}
        )
        turned.c, turned.h = Steps(turned.c.values[::-1]), Steps(turned.h.values[::-1])
        return turned

    def having(self, weights: dict[str, float]) -> World:
        arrays = {name.replace(".w", ".W").replace(".u", ".U"): [value] for name, value in weights.items()}
        return World(self.state | {"request": self.request | {"weights": self.request["weights"] | arrays}})

    def worth(self, expression: str, was: World) -> Any:
        """The value of an expression of numbers.json: our own file."""
        names = {name: getattr(self, name) for name in dir(self) if not name.startswith("_")}
        return eval(expression, {"np": np, "lc": lc, "was": was} | names)  # noqa: S307
