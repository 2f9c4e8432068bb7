"""Runs in Pyodide under Node (precompile.js): everything lstm_core offers, used well and badly.

What Python has imported when this is done is what ships (reached.py). A public name without an
exercise fails the build, so that no module is missed because nobody thought of it.
"""

import copy
import io
import sys
import traceback
import warnings
import zipfile
from collections.abc import Callable, Iterator
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


def cells() -> list[Any]:
    """One cell of each kind, of three units and two inputs."""
    block = lc.Affine(np.full((3, 2), 0.5), np.eye(3), np.zeros(3))
    kinds: list[Any] = [lc.LSTM, lc.GRU, lc.GRU2014, lc.RNN, lc.CoupledLSTM, lc.LSTM1997]
    made = [kind(**{part.name: block for part in kind.parts}) for kind in kinds]
    peepholes = lc.Peepholes(np.ones(3), np.ones(3), np.ones(3))
    return [*made, lc.PeepholeLSTM(**{part.name: block for part in lc.PeepholeLSTM.parts}, peepholes=peepholes)]


def all_cells() -> None:
    """Cells of every kind, alone and both ways, and what is refused."""
    for cell in cells():
        repr(cell)
        repr(lc.Bidirectional(cell, cell))
        refused(type(cell), **dict.fromkeys((part.name for part in cell.parts), "a block"))
    refused(lc.Bidirectional, cells()[0], "a cell")
    for sort in lc.curves():
        repr(sort)
    recurrent: Any = lc.RNN
    curved = recurrent(cells()[0].forget_gate, curves={"hidden": "hard_sigmoid"}, clip=0.5)
    trace = lc.Stack([lc.Backwards(curved)]).run(np.full((6, 2), 0.3))
    lc.backpropagate(curved, trace.layers[0], trace.hidden_state)
    repr(trace)
    refused(recurrent, cells()[0].forget_gate, curves={"hidden": "sine"})
    refused(lc.Stack, cells())
    scalar: Any = lc.LSTM.scalar
    scalar(**dict.fromkeys((part.name for part in lc.LSTM.parts), (1.0, 2.0, 3.0)))
    refused(scalar, **dict.fromkeys((part.name for part in lc.LSTM.parts), (1.0, "two", 3.0)))


def analyses() -> None:
    """Runs of every kind of cell, also held and of a batch; their gradients, memories, tables and programs."""
    for cell in cells():
        for inputs in (np.full((6, 2), 0.3), np.full((6, 4, 2), 0.3)):
            trace = lc.run(cell, inputs)
            lc.backpropagate(cell, trace, np.ones(trace.hidden_state.shape), truncate_after=2, clip_norm=1.0)
            refused(lc.backpropagate, cell, trace, "ones")
            refused(lc.memory_shares, trace)
            repr(lc.sensitivity(cell, trace))
            refused(lc.occlusion, cell, trace)
            refused(lc.attention, trace.hidden_state, [0.5] * 3)
            refused(lc.table, trace)
            refused(lc.latex, cell, trace, 2)
        lc.run(cell, inputs[:, 0], holds=[lc.Hold(cell.parts[0].name, 0.5, 2)])
        refused(lc.run, cell, inputs[:, 0], holds=[lc.Hold("no_gate", 0.5, 2)])
        both = lc.Bidirectional(cell, cell)
        trace = lc.run(both, inputs[:, 0])
        lc.backpropagate(both, trace, np.ones(trace.hidden_state.shape))
        lc.table(trace)
        for framework in ("numpy", "pytorch", "keras", "flax", "onnx", "cobol"):
            refused(lc.snippet, cell, inputs[:, 0], framework)
            refused(lc.snippet, both, inputs[:, 0], framework)
            refused(lc.to_ipynb, both, inputs[:, 0], framework)


def exchanges() -> None:
    """Weights to every framework and back, as arrays and as files, whole and spoiled."""
    for cell in (*cells(), *(lc.Bidirectional(cell, cell) for cell in cells())):
        for names in ("pytorch", "keras", "onnx", "flax"):
            for write in (lc.to_npz, lc.to_safetensors):
                refused(write_and_read, write, cell, names, "float32")
        refused(arrays_and_back, cell)
    for write in (lc.to_npz, lc.to_safetensors):
        for dtype in ("float64", "float16", "text"):
            refused(write_and_read, write, cells()[0], "pytorch", dtype)
    refused(lc.layers, saved_by_torch())
    for content in (lc.to_npz(cells()[0]), b"\x89HDF\r\n\x1a\n", *BAD_VALUES):
        lc.answer({"files": {"model": content}, "layer": 0})
    for bad in BAD_VALUES:
        for take in (lc.read, lc.layers, lc.from_file, lc.stack_from_file, lc.from_pytorch, lc.from_keras):
            refused(take, bad)
        for give in (lc.to_pytorch, lc.to_keras, lc.to_onnx):
            refused(give, bad)
        refused(lc.from_onnx, bad, bad)


def saved_by_torch() -> bytes:
    """What torch.save writes of an empty dictionary."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("archive/data.pkl", b"\x80\x02}.")
    return stream.getvalue()


def arrays_and_back(cell: Any) -> None:
    """A cell as the arrays of each framework, and those as a cell."""
    lc.from_onnx(**vars(lc.to_onnx(cell)))
    lc.from_keras(lc.to_keras(cell))
    lc.from_pytorch(lc.to_pytorch(cell))


def write_and_read(write: Callable[..., bytes], cell: Any, names: str, dtype: str) -> None:
    """Write a file, read it, and read others that are not whole."""
    content = write(cell, names=names, dtype=dtype)
    lc.layers(lc.read(content))
    refused(lc.from_file, content)
    for spoiled in (content[:40], content[:-40], content[::-1], content.replace(b"0", b"1"), b""):
        refused(lc.from_file, spoiled)


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
    """What the page asks: every preset, its numbers altered; of one unit and of several, each field spoiled."""
    presets = lc.presets()
    for preset in presets:
        request, H = question(preset), preset.cell.H
        attention = {"scoring": "general", "query": [0.5] * H, "weight": [0.5] * H * H, "share": [1, 0.5]}
        lc.answer(request | {"attention": attention, "unit": H - 1})
        for scale in (0.0, -1e-9, 123456.0, 1e308):
            lc.answer(request | {name: scaled(request[name], scale) for name in ("weights", "inputs", "starts")})
    for preset in (presets[0], presets[-1]):
        for spoiled in spoilings(question(preset)):
            lc.answer(spoiled)
    for bad in BAD_VALUES:
        lc.answer(bad)
    for kind in lc.kinds():
        for preset in lc.presets(kind.kind):
            lc.answer(request_from(preset))
        sizes = {f"{part.name}.{name}": size for part in kind.parts for name, size in {"W": 6, "U": 9, "b": 3}.items()}
        weights = {name: [0.5] * size for name, size in sizes.items()}
        lc.answer({"kind": kind.kind, "D": 2, "H": 3, "weights": weights, "inputs": [0.5] * 8})


def question(preset: Any) -> dict[str, Any]:
    """A preset with something held, seen through every lens."""
    return request_from(preset) | {
        "holds": [{"part": "candidate", "value": 0.5, "first": 0}],
        "ask": ["memory", "sensitivity", "gradient", "occlusion", "attention", "powers"],
        "at": 2,
    }


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


COUNT: dict[str, Any] = {
    "name": "count",
    "cell": {"kind": "lstm", "units": 1},
    "read": {"of": "cell_state", "weights": [1]},
    "pass": {"tolerance": 0.25},
    "tests": [{"inputs": [1, 0, 1], "wanted": [1, None, 2]}],
    "hidden": {"rule": "count", "steps": [6, 20], "seed": 106, "many": 40},
    "solution": {"weights": {"forget_gate.b": 8, "input_gate.b": 8, "candidate.w": 8}, "why": "Keep all, write all."},
}


def game() -> None:
    """A task marked with its solution and with nothing done, also as the page asks; definitions that are refused.

    `tasks` is not called: it reads the files of the levels, which do not ship.
    """
    level = lc.task(COUNT)
    lc.mark(level.cell(level.solution.weights if level.solution else {}), level)
    lc.mark(level.cell({}), level)
    refused(level.cell, {"no_gate.b": 1.0})
    request = request_from(lc.presets()[0]) | {"ask": ["mark"], "trace": False}
    lc.answer(request | {"task": COUNT})
    for spoiled in spoilings(COUNT):
        lc.answer(request | {"task": spoiled})
    training = {"ask": ["train"], "task": COUNT, "training": {"updates": 2}}
    for spoiled in spoilings(training):
        lc.answer(request | training | spoiled)
    train: Any = lc.train
    for options in ({}, {"optimizer": "sgd", "initial": "glorot", "read_out": False}):
        for one in train(level, updates=2, **options):
            one.passed()
    guess: Any = lc.guess
    guess(level, trials=65, read_out=False)
    guess(level, kind="gru", units=2, trials=65)
    for bad in BAD_VALUES:
        refused(lc.train, level, rate=bad)
        refused(lc.guess, level, width=bad)
        refused(lc.task, bad)


ALL: dict[Callable[[], object], str] = {
    affines: "Affine",
    all_cells: "LSTM GRU GRU2014 RNN CoupledLSTM LSTM1997 PeepholeLSTM Peepholes Bidirectional curves CurveSort"
    " Backwards Stack StackTrace",
    runs: "run Trace BidirectionalTrace",
    analyses: "attention Attention backpropagate Gradients BidirectionalGradients memory_shares sensitivity Sensitivity"
    " occlusion Occlusion Hold Override table snippet latex to_ipynb",
    exchanges: "read layers Layer from_file stack_from_file to_npz to_safetensors from_pytorch to_pytorch"
    " from_keras to_keras from_onnx to_onnx OnnxWeights",
    game: "Attempt Guess Mark Marks Task Trained guess mark task tasks train",
    answers: "answer kinds Kind presets Preset",
}

ELSEWHERE = {"show"}
"""Works in notebooks only, and does not ship."""


def refused(attempt: Callable[..., object], *given: object, **named: object) -> None:
    """Make the attempt, which may well be refused."""
    try:
        attempt(*given, **named)
    except (ValueError, TypeError, OverflowError, OSError, AttributeError) as refusal:
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
    for name in sorted(set(lc.__all__) - ELSEWHERE ^ {name for names in ALL.values() for name in names.split()}):
        raise ValueError(f"lstm_core.{name} and its exercise in web/runtime/exercises.py do not go together")
    for use in ALL:
        use()
    mishaps()
