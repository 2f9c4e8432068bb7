"""What the page asks of files of weights: the layers that are in them, and the cell of one. `wire.py` says how."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import pairwise
from typing import Any

import numpy as np

from lstm_core.arrays import whole_number
from lstm_core.exchange.formats import hdf5
from lstm_core.exchange.formats.contents import Contents
from lstm_core.exchange.keras_names import without_direction
from lstm_core.exchange.layers import Layer, layers_in
from lstm_core.exchange.reading import contents
from lstm_core.exchange.sequences import arrays_in
from lstm_core.exchange.stacked import WHOLE, below
from lstm_core.fields import dictionary, flat, listed, size_of
from lstm_core.foreign import is_a
from lstm_core.kinds.cell import Cell
from lstm_core.kinds.curved import curves_text
from lstm_core.problem import Problem, in_words
from lstm_core.running.bidirectional import Bidirectional
from lstm_core.running.stack import Stack

_OPTIONAL = ("ask", "kind", "H", "framework", "answers", "layer", "inputs", "hdf5")
_ASKED = ("reset_after", "linear_before_reset")
"""What a layer may need to be told where its weights do not tell."""
_BY_SHAPE = ("pytorch", "keras")
_ALSO = {"recurrent_bias": ("keras", "haste")}
"""Names that fit more than one tool."""
_MANY = 10_000


class _Unread(Problem):
    """A file is in HDF5, and the page has not handed over yet what is in it."""

    def __init__(self, content: bytes) -> None:
        super().__init__("file", "is HDF5, which another reader must hand over.")
        self.content = content


def opened(request: object) -> dict[str, Any]:
    """Return what is in the files of a request, or what must be read or said first."""
    fields = dictionary(request, "request", ("files",), _OPTIONAL)
    framework = fields.get("framework")
    try:
        with _handed_over(fields.get("hdf5")):
            found = contents({name: _bytes(content) for name, content in _mapping(fields["files"], "files").items()})
        layers = sorted(layers_in(found, framework), key=_order)
    except _Unread as unread:
        return {"hdf5": np.frombuffer(unread.content, np.uint8)}
    except Problem as problem:
        if problem.where != "framework" or framework is not None:
            raise
        return {"layers": [], "others": [], "tools": list(_BY_SHAPE)}
    said = _mapping(fields.get("answers") or {}, "answers")
    answers = [_mapping(said.get(str(k)) or {}, "answers") for k in range(len(layers))]
    found_out = [_told(layer, its) for layer, its in zip(layers, answers, strict=True)]
    cells = [cell for _, cell in found_out]
    told = {
        "layers": [one | _stands(layers, cells, k) for k, (one, _) in enumerate(found_out)],
        "others": _others(found, layers),
        "tools": next((list(tools) for name, tools in _ALSO.items() if _any_ends(found, name)), []),
    }
    if fields.get("layer") is None:
        return told
    k = whole_number(fields["layer"], 0, len(layers) - 1, "layer")
    cell = _cell(layers[k].cell(**answers[k]))
    if fields.get("inputs") is not None:
        stack = Stack([layers[j].in_a_stack(**answers[j]) for j in below(layers, k)])
        cell["inputs"] = _through(stack, fields["inputs"])
    return told | {"cell": cell}


def sequences(request: object) -> dict[str, Any]:
    """Return the arrays in the one file of a request that may be a sequence of inputs."""
    fields = dictionary(request, "request", ("files", "ask"), _OPTIONAL)
    given = [_bytes(content) for content in _mapping(fields["files"], "files").values()]
    if len(given) != 1:
        raise Problem("files", f"must be one file, but are {len(given)}.")
    arrays = arrays_in(given[0])
    return {"arrays": [{"name": k, "shape": list(one.shape), "values": one.ravel()} for k, one in arrays.items()]}


def _told(layer: Layer, answers: Mapping[str, Any]) -> tuple[dict[str, Any], Cell | Bidirectional | None]:
    """Return what the page shows of a layer: what it is, what it must be told, or why it has no cell; and its cell."""
    told: dict[str, Any] = {
        "name": layer.name,
        "number": layer.number,
        "tool": layer.framework,
        "ways": list(layer.directions),
        "assumed": [],
        "asks": "",
        "refused": "",
    }
    try:
        cell = layer.cell()
    except Problem as problem:
        if problem.where not in _ASKED:
            return told | {"refused": problem.sentence}, None
        told["asks"] = problem.where
        if not answers:
            return told, None
    try:
        cell = layer.cell(**answers)
        kind, D, H = _shape(cell)
    except Problem as problem:
        return told | {"refused": problem.sentence}, None
    if layer.framework == "tensorflow1" and kind == "lstm":
        told["asks"] = "forget_bias"
    # Of the two kinds of curve a plain RNN has one; the other kinds of cell have always the same.
    assumed = [sentence for sentence in layer.assumed if kind == "rnn" or "RNN is taken to have tanh" not in sentence]
    if isinstance(cell, Bidirectional) and cell.merge != "concat":
        assumed.append(f"Keras merges the directions, {cell.merge}: here they stand side by side.")
    return told | {"kind": kind, "D": D, "H": H, "curves": _curves(cell), "assumed": assumed}, cell


def _stands(layers: list[Layer], cells: list[Cell | Bidirectional | None], k: int) -> dict[str, Any]:
    """Return what a layer may read through: how many layers, of how many inputs, and whether the file says so."""
    made = [cells[j] for j in (*below(layers, k), k)]
    fitting = [each for each in made if each is not None]
    if len(made) < 2 or len(fitting) < len(made) or any(low.H != high.D for low, high in pairwise(fitting)):
        return {}
    return {"below": {"layers": len(made) - 1, "D": fitting[0].D, "sure": layers[k].framework not in WHOLE}}


def _through(stack: Stack, inputs: object) -> Any:
    steps = max(size_of(inputs, "inputs") // stack.D, 1)
    given = flat(inputs, "inputs", (steps, stack.D), f"T={steps} × D={stack.D}")
    return stack.run(given).hidden_state.ravel()


def _shape(cell: Cell | Bidirectional) -> tuple[str, int, int]:
    one, other = (cell.forward, cell.backward) if isinstance(cell, Bidirectional) else (cell, cell)
    if (type(one), one.H) != (type(other), other.H):
        raise Problem("layer", "must be of one kind, size and curves in both directions to be shown, but is not.")
    return one.kind, one.D, one.H


def _curves(cell: Cell | Bidirectional) -> str:
    return curves_text(type(cell.forward if isinstance(cell, Bidirectional) else cell))


def _cell(cell: Cell | Bidirectional) -> dict[str, Any]:
    """Return the weights as a request has them."""
    kind, D, H = _shape(cell)
    one: dict[str, Any] = {"kind": kind, "D": D, "H": H} | ({"curves": curves} if (curves := _curves(cell)) else {})
    if not isinstance(cell, Bidirectional):
        return one | {"weights": _weights(cell)}
    return one | {"weights": _weights(cell.forward), "backward": {"weights": _weights(cell.backward)}}


def _weights(cell: Any) -> dict[str, Any]:
    return {name: array.ravel() for name, array in cell.arrays().items()}


def _order(layer: Layer) -> tuple[Any, ...]:
    """Return what puts layer 2 before layer 10; those of ONNX stand in the order of the model already."""
    pieces = re.split(r"(\d+)", "" if layer.framework == "onnx" else layer.name)
    return layer.framework, [int(piece) if k % 2 else piece for k, piece in enumerate(pieces)], layer.number


def _others(found: Contents, layers: list[Layer]) -> list[str]:
    """Return the names that belong to no layer: of one without a name are those at the root, but for a dot in them."""
    starts = tuple(layer.name for layer in layers if layer.name)
    root = any(not layer.name for layer in layers)
    return [
        name
        for name in found.arrays
        if not without_direction(name).startswith(starts or "\0") and not (root and "." not in name)
    ]


def _any_ends(found: Contents, ending: str) -> bool:
    return any(name.endswith(ending) for name in found.arrays)


@contextmanager
def _handed_over(readings: object) -> Iterator[None]:
    """Let files in HDF5 be read by the page: in the order in which they are met, as far as it has read them."""
    left = iter([] if readings is None else listed(readings, "hdf5", _MANY))

    def reader(content: bytes) -> tuple[dict[str, Any], dict[str, str]]:
        reading = next(left, None)
        if reading is None:
            raise _Unread(content)
        read = dictionary(reading, "hdf5", ("arrays", "texts"), ())
        arrays, texts = (_mapping(read[name], "hdf5") for name in ("arrays", "texts"))
        return {path: _array(one) for path, one in arrays.items()}, texts

    token = hdf5.reader.set(reader)
    try:
        yield
    finally:
        hdf5.reader.reset(token)


def _array(value: object) -> Any:
    given = dictionary(value, "hdf5", ("shape", "values"), ())
    return np.array(given["values"], np.float64).reshape([int(side) for side in given["shape"]])


def _mapping(value: object, where: str) -> dict[str, Any]:
    if not is_a(value, dict):
        raise Problem(where, f"must be a dictionary, but is {in_words(value)}.")
    return value


def _bytes(value: object) -> bytes:
    if not is_a(value, bytes) and not is_a(value, memoryview):
        raise Problem("files", f"must be bytes, but are {in_words(value)}.")
    return bytes(value)
