"""Runs in Pyodide under Node (precompile.js): everything lstm_core offers, used well and badly.

What Python has imported when this is done is what ships (reached.py). A public name without an
exercise fails the build, so that no module is missed because nobody thought of it.
"""

import copy
import sys
import traceback
import warnings
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import lstm_core as lc
import numpy as np
from lstm_core.wire import request_from

BAD_VALUES: list[Any] = [
    None,
    "much",
    [],
    {},
    [[1.0, 2.0], [3.0]],
    float("nan"),
    float("inf"),
    1e400,
    True,
    10**400,
    1j,
]


def affines() -> None:
    """Blocks of one unit and of several, and what is refused."""
    lc.Affine([[0.5]], [[0.25]], [0.0])
    repr(lc.Affine(np.ones((3, 2)), np.ones((3, 3)), np.ones(3)))
    for bad in BAD_VALUES:
        refused(lc.Affine, bad, [[1.0]], [0.0])


def lstms() -> None:
    """A scalar cell, a cell of several units, and what is refused."""
    block = lc.Affine(np.ones((3, 2)), np.ones((3, 3)), np.ones(3))
    parts = {part.name: block for part in lc.LSTM.parts}
    repr(lc.LSTM(**parts))
    lc.LSTM.scalar(**dict.fromkeys(parts, (1.0, 2.0, 3.0)))
    refused(lc.LSTM, **{**parts, "candidate": "a block"})
    refused(lc.LSTM.scalar, **dict.fromkeys(parts, (1.0, "two", 3.0)))


def runs() -> None:
    """Short and long sequences, huge and tiny numbers, and what is refused."""
    for preset in lc.presets():
        trace = lc.run(preset.cell, preset.inputs, preset.hidden_start, preset.cell_start)
        repr(trace)
        for scale in (0.0, 1e-300, 1e6, 1e308):
            refused(lc.run, preset.cell, preset.inputs * scale)
        for bad in BAD_VALUES:
            refused(lc.run, preset.cell, bad)


def answers() -> None:
    """What the page asks: every preset, its numbers altered, each of its fields spoiled."""
    for preset in lc.presets():
        request = request_from(preset)
        lc.answer(request)
        for scale in (0.0, -1e-9, 123456.0, 1e308):
            lc.answer(scaled(request, scale))
        for spoiled in spoilings(request):
            lc.answer(spoiled)
    for bad in BAD_VALUES:
        lc.answer(bad)


def scaled(value: Any, factor: float) -> Any:
    """The same request with every number multiplied."""
    if isinstance(value, dict):
        return {name: scaled(inside, factor) for name, inside in value.items()}
    if isinstance(value, list):
        return [scaled(inside, factor) for inside in value]
    return value * factor if isinstance(value, float) else value


def spoilings(request: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The request with one thing in it exchanged, for each thing and each bad value."""
    for path in paths(request):
        for bad in BAD_VALUES:
            spoiled = copy.deepcopy(request)
            *way, last = path
            place: Any = spoiled
            for step in way:
                place = place[step]
            place[last] = bad
            yield spoiled


def paths(value: Any) -> Iterator[tuple[str | int, ...]]:
    """The way to each thing inside; of a list, to its first entry only."""
    inside = value.items() if isinstance(value, dict) else enumerate(value[:1]) if isinstance(value, list) else ()
    for key, below in inside:
        yield (key,)
        for path in paths(below):
            yield (key, *path)


EXERCISES: dict[str, Callable[[], object]] = {
    "Affine": affines,
    "LSTM": lstms,
    "Preset": lambda: [repr(preset) for preset in lc.presets()],
    "presets": lc.presets,
    "Trace": runs,
    "run": runs,
    "answer": answers,
}


def refused(attempt: Callable[..., object], *given: object, **named: object) -> None:
    """Make the attempt, which may well be refused."""
    try:
        attempt(*given, **named)
    except (ValueError, TypeError, OverflowError) as refusal:
        str(refusal)


def mishaps() -> None:
    """What Python does when something goes wrong that nobody foresaw: it words and prints it."""
    try:
        np.ones(3) @ np.ones(4)
    except ValueError:
        traceback.format_exc()
    thing: Any = object()
    try:
        np.add(np.ones(2), thing)
    except TypeError:
        traceback.format_exc()
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        np.exp(np.array([1e9]))
        warnings.showwarning(RuntimeWarning("overflow"), RuntimeWarning, "exercises.py", 1, sys.stderr)
    for values in (
        np.linspace(0.0, 1.0, 2000),
        np.ones((2, 2), dtype=np.uint8),
        np.array(["a"]),
        np.array([1e300, -0.0]),
    ):
        repr(values)


def exercise() -> None:
    """Use every public name of lstm_core; ValueError where one has no exercise."""
    public = {name for name, value in vars(lc).items() if name[0] != "_" and not isinstance(value, ModuleType)}
    for name in sorted(public ^ EXERCISES.keys()):
        raise ValueError(f"lstm_core.{name} and its exercise in web/runtime/exercises.py do not go together")
    for use in EXERCISES.values():
        use()
    mishaps()
