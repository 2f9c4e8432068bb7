"""Where the weights of recurrent layers stand among named arrays, and whose names they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from lstm_core.exchange.beside import refuse_beside
from lstm_core.exchange.formats.contents import Contents
from lstm_core.exchange.keras_names import KNOWN as KEPT_BY_KERAS
from lstm_core.exchange.keras_names import keras_layers
from lstm_core.exchange.layouts.found import Found, found
from lstm_core.exchange.pytorch_names import NAME as PYTORCH
from lstm_core.exchange.tensors import shape_of
from lstm_core.problem import Problem

_ONNX = re.compile(r"(?P<prefix>(?:.*[/.])?)R")
_BOTH = ("forward", "backward")


class Place(NamedTuple):
    """Where the weights of one layer stand.

    Attributes
    ----------
    framework : str
        "pytorch", "keras", "onnx" or one of those in layouts.
    name : str
        What the names of its arrays begin with.
    number : int
        Which of several layers on top of each other.
    directions : tuple of str
        "forward", "backward" or both.
    arrays : mapping
        Of PyTorch all arrays; of Keras and ONNX those of the layer under their
        roles; of other layouts what was found of each direction.
    biased : bool
        Whether there are biases.
    refused : Problem or None
        Why no cell can be made of it, where the names tell.
    assumed : tuple of str
        A sentence for each thing that cannot be told from the weights.
    """

    framework: str
    name: str
    number: int
    directions: tuple[str, ...]
    arrays: Mapping[str, Any]
    biased: bool
    refused: Problem | None = None
    assumed: tuple[str, ...] = ()


def places(arrays: Mapping[str, Any], framework: str | None) -> Iterator[Place]:
    """Return every recurrent layer, framework by framework: in the order of the names, of ONNX in that of the model."""
    yield from _of_pytorch(arrays)
    yield from _of_keras(arrays)
    yield from _of_onnx(arrays)
    yield from _of_others(arrays, framework)


def refused_by(contents: Contents) -> Iterator[Place]:
    """Return the layers of a file that cannot be read as it stands: nodes of ONNX whose weights are no constants."""
    for name, said in contents.said.items():
        if said.refused:
            yield Place(said.framework, name, 0, _BOTH[:1], {}, biased=True, refused=said.refused)


def _of_pytorch(arrays: Mapping[str, Any]) -> Iterator[Place]:
    found: dict[tuple[str, int], set[str]] = {}
    for match in filter(None, map(PYTORCH.fullmatch, arrays)):
        place = match["prefix"], int(match["layer"] or 0)
        found.setdefault(place, set()).add("backward" if match["reverse"] else "forward")
    for (name, number), directions in sorted(found.items()):
        ways = tuple(way for way in _BOTH if way in directions)
        biased = any(f"{name}bias{ending}" in arrays for ending in ("", "_ih", f"_ih_l{number}", f"_hh_l{number}"))
        yield Place("pytorch", name, number, ways, arrays, biased)


def _of_keras(arrays: Mapping[str, Any]) -> Iterator[Place]:
    for name, layer in keras_layers(arrays):
        ways = tuple(way for way in _BOTH if f"{way}/kernel" in layer.arrays)
        refused = None
        try:
            for prefix in layer.prefixes:
                refuse_beside(arrays, prefix, KEPT_BY_KERAS)
        except Problem as problem:
            refused = problem
        yield Place("keras", name, 0, ways, layer.arrays, f"{ways[0]}/bias" in layer.arrays, refused)


def _of_onnx(arrays: Mapping[str, Any]) -> Iterator[Place]:
    for match in filter(None, map(_ONNX.fullmatch, arrays)):
        prefix = match["prefix"]
        shape = shape_of(arrays[prefix + "R"], prefix + "R")
        if prefix + "W" in arrays and len(shape) in (2, 3):
            its = {name: arrays[prefix + name] for name in "WRBP" if prefix + name in arrays}
            ways = _BOTH[: shape[0]] if len(shape) == 3 else _BOTH[:1]
            yield Place("onnx", prefix, 0, ways, its, "B" in its)


def _of_others(arrays: Mapping[str, Any], framework: str | None) -> Iterator[Place]:
    layers: dict[tuple[str, str, int], dict[str, Found]] = {}
    for one in found(arrays, framework):
        layers.setdefault((one.layout.framework, one.name, one.number), {})[one.way] = one
    for (owner, name, number), ways in layers.items():
        each = list(ways.values())
        yield Place(
            owner,
            name,
            number,
            tuple(way for way in _BOTH if way in ways),
            ways,
            any(one.biased for one in each),
            next((one.refused for one in each if one.refused), None),
            each[0].layout.assumed,
        )
