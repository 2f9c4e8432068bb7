"""The streams and valves of the cell as they are drawn, read out of the drawing itself: no browser takes part."""

import json
import re
import tempfile
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np

import lstm_core as lc
from web.runtime import programs

SCRIPT = Path(__file__).parent / "cell_drawn.js"

Element = ElementTree.Element


@dataclass(frozen=True)
class Stream:
    """A segment: its path, its width, the middle of it at all four sides, and with what its core is filled."""

    path: str
    width: float
    left: float
    right: float
    top: float
    bottom: float
    core: str | None


class Drawn:
    """One drawing."""

    def __init__(self, picture: str) -> None:
        self.root = ElementTree.fromstring(picture)  # noqa: S314 - our own drawing
        self.streams: dict[str, list[Stream]] = {}
        self.jaws: dict[str, Element] = {}
        self._read(self.root, "key")

    def all(self, look: str) -> list[Element]:
        """Every element of a class, or of several at once: "cell-block todo"."""
        wanted = set(look.split())
        return [one for one in self.root.iter() if wanted <= set(one.get("class", "").split())]

    def later(self) -> set[str]:
        """Whose valves are not moved yet."""
        return {part for part, jaw in self.jaws.items() if "later" in jaw.get("class", "")}

    def _read(self, element: Element, part: str) -> None:
        inside = list(element)
        for child, after in zip_longest(inside, inside[1:]):
            name = child.get("data-part", part)
            look = child.get("class", "")
            if look.startswith("cell-wire") and child.get("d"):
                core = after.get("stroke") if after is not None and after.get("class") == "cell-core" else None
                width = float(child.get("stroke-width", ""))
                path = child.get("d", "")
                self.streams.setdefault(name, []).append(Stream(path, width, *edges(path), core))
            elif look.startswith("cell-jaw"):
                self.jaws[name] = child
            self._read(child, name)


def edges(path: str) -> tuple[float, float, float, float]:
    """How far the ends of a path's pieces reach: left, right, top, bottom."""
    x = y = 0.0
    points = []
    for command, text in re.findall(r"([MHVhvq])([^MHVhvq]*)", path):
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", text)]
        match command:
            case "M":
                x, y = numbers
            case "H":
                x = numbers[0]
            case "V":
                y = numbers[0]
            case "h":
                x += numbers[0]
            case "v":
                y += numbers[0]
            case "q":
                x, y = x + numbers[2], y + numbers[3]
        points.append((x, y))
    xs, ys = zip(*points, strict=True)
    return min(xs), max(xs), min(ys), max(ys)


@cache
def _drawings(request: str) -> dict[str, str]:
    asked = json.loads(request)
    answer = lc.answer(asked)
    told = {name: answer[name] for name in ("printed", "told")}
    with tempfile.TemporaryDirectory() as folder:
        answered = Path(folder) / "answered.json"
        answered.write_text(
            json.dumps({"request": asked, "trace": answer["trace"] | told}, default=np.ndarray.tolist), "utf-8"
        )
        drawings: dict[str, str] = json.loads(programs.run_node(SCRIPT, [answered]))
    return drawings


def drawn(request: dict[str, Any], step: int, stage: int) -> Drawn:
    """The wide cell at one stage of a request's answer."""
    return Drawn(_drawings(json.dumps(request, default=np.ndarray.tolist))[f"{step}.{stage}"])
