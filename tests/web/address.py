"""The page's own reading and writing of addresses, in one Node process that is asked line by line."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.pipe import Ask, asking

PIPE = Path(__file__).parent / "address_pipe.js"
PARTS = ("forget_gate", "input_gate", "candidate", "output_gate")

Json = dict[str, Any]


class Address:
    """`read` and `write` of address/state.js, with the presets they may name."""

    def __init__(self, ask: Ask, presets: list[Json]) -> None:
        self.ask = ask
        self.presets = presets

    def read(self, fragment: str = "", query: str = "") -> Json:
        state: Json = self.ask({"ask": "read", "hash": fragment, "search": query, "presets": self.presets})
        return state

    def write(
        self,
        request: Json,
        origin: Json,
        step: float,
        stage: float,
        words: Sequence[str] = (),
        direction: str = "forward",
        lanes: Sequence[str] = (),
        **more: Any,
    ) -> str:
        place = {"direction": direction, "lanes": lanes, "step": step, "stage": stage, **more}
        state = {"request": request, "words": words, "origin": origin, **place}
        return str(self.ask({"ask": "write", "state": state}))

    def through_file(self, text: str) -> Json:
        """The state that a file holds which was saved where the address says this."""
        state: Json = self.ask({"ask": "file", "text": text, "presets": self.presets})
        return state


@contextmanager
def addresses(presets: list[Json]) -> Iterator[Address]:
    with asking(PIPE) as ask:
        yield Address(ask, presets)


def request_of(gates: list[list[float]], inputs: list[float], cell_start: float, hidden_start: float) -> Json:
    """The request with w, u and b of each of the four parts."""
    weights = {
        f"{part}.{letter}": [value]
        for part, values in zip(PARTS, gates, strict=True)
        for letter, value in zip("WUb", values, strict=True)
    }
    starts = {"hidden_state": [hidden_start], "cell_state": [cell_start]}
    return {"kind": "lstm", "D": 1, "H": 1, "weights": weights, "inputs": inputs, "starts": starts}
