"""The recurrent layers among many named arrays: whose names they bear, and the cell of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from os import PathLike
from typing import Any

import numpy as np

from lstm_core.exchange.files import read
from lstm_core.exchange.keras import ROLES, from_keras
from lstm_core.exchange.onnx import from_onnx
from lstm_core.exchange.pytorch import NAME as PYTORCH
from lstm_core.exchange.pytorch import from_pytorch, listed
from lstm_core.exchange.unnamed import named_by_shape
from lstm_core.kinds.cell import Cell
from lstm_core.problem import Problem, in_words
from lstm_core.running.bidirectional import Bidirectional

_KERAS = re.compile(r"(?P<prefix>(?:.*[/.])?)recurrent_kernel")
_KERAS_DIRECTION = re.compile(r"(?:(?<=[/.])|^)(forward|backward)[_/.]")
_ONNX = re.compile(r"(?P<prefix>(?:.*[/.])?)R")
_BOTH = ("forward", "backward")
_ASSUMED = {
    "pytorch": ("An nn.RNN is taken to have tanh: with relu it would have the same names and shapes.",),
    "keras": ("The activations are taken to be tanh and sigmoid: the weights do not tell.",),
    "onnx": (
        "The activations are taken to be ONNX's defaults, without a clip and without coupled gates: "
        "the weights do not tell.",
    ),
}


@dataclass(frozen=True, eq=False)
class Layer:
    """One recurrent layer among many named arrays.

    Attributes
    ----------
    framework : str
        "pytorch", "keras" or "onnx": whose names and order its weights have.
    name : str
        What the names of its arrays begin with.
    number : int
        Which of several layers on top of each other, counted from 0.
    directions : tuple of str
        "forward", "backward" or both.
    assumed : tuple of str
        A sentence for each thing that cannot be told from the weights, or was
        told from shapes only.
    """

    framework: str
    name: str
    number: int
    directions: tuple[str, ...]
    assumed: tuple[str, ...]
    _arrays: Mapping[str, Any] = field(repr=False)

    def cell(
        self,
        *,
        direction: str | None = None,
        kind: str | None = None,
        reset_after: bool | None = None,
        linear_before_reset: int | None = None,
    ) -> Cell | Bidirectional:
        """Return the cell; the arguments are those of `from_file`."""
        if direction not in (None, *self.directions):
            raise Problem("direction", f"must be {' or '.join(map(repr, self.directions))}, but is {direction!r}.")
        wanted = self.directions if direction is None else (direction,)
        if self.framework == "pytorch":
            way = wanted[0] if len(wanted) == 1 else "both"
            return from_pytorch(self._arrays, self.number, way, kind=kind, prefix=self.name)
        if self.framework == "keras":
            names = [f"{way}/{role}" for way in wanted for role in ROLES]
            weights = [self._arrays[name] for name in names if name in self._arrays]
            return from_keras(weights, kind, reset_after=reset_after)
        W, R, B, P = (self._arrays.get(name) for name in ("W", "R", "B", "P"))
        cell = from_onnx(W, R, B, P, kind, linear_before_reset=linear_before_reset)
        return getattr(cell, direction) if direction and isinstance(cell, Bidirectional) else cell


def layers(arrays: Mapping[str, Any], framework: str | None = None) -> tuple[Layer, ...]:
    """Return the recurrent layers whose weights are among these arrays.

    Names of PyTorch, of Keras (`kernel`, `recurrent_kernel`, `bias`) and of
    ONNX (`W`, `R`, `B`, `P`) are known, behind any prefix; and the names that
    np.savez gives to a list (`arr_0`, `arr_1`, …) where shapes tell whose it is.

    Parameters
    ----------
    arrays : mapping from names to arrays
        Such as a file read by `lc.read`.
    framework : str, optional
        "pytorch", "keras" or "onnx", where it cannot be told.

    Raises
    ------
    ValueError
        If nameless arrays fit more than one framework; the sentence says which.
    """
    if framework not in (None, *_ASSUMED):
        raise Problem("framework", f"must be {', '.join(map(repr, _ASSUMED))} or None, but is {in_words(framework)}.")
    arrays, told_by_shape = named_by_shape(arrays, framework)
    places = (*_of_pytorch(arrays), *_of_keras(arrays), *_of_onnx(arrays))
    return tuple(
        Layer(owner, name, number, directions, (*told_by_shape, *_ASSUMED[owner]), its)
        for owner, name, number, directions, its in places
        if framework in (None, owner)
    )


_Place = tuple[str, str, int, tuple[str, ...], Mapping[str, Any]]


def _of_pytorch(arrays: Mapping[str, Any]) -> Iterator[_Place]:
    found: dict[tuple[str, int], set[str]] = {}
    for match in filter(None, map(PYTORCH.fullmatch, arrays)):
        place = match["prefix"], int(match["layer"] or 0)
        found.setdefault(place, set()).add("backward" if match["reverse"] else "forward")
    for (name, number), directions in sorted(found.items()):
        yield "pytorch", name, number, tuple(way for way in _BOTH if way in directions), arrays


def _of_keras(arrays: Mapping[str, Any]) -> Iterator[_Place]:
    found: dict[str, dict[str, Any]] = {}
    for match in filter(None, map(_KERAS.fullmatch, arrays)):
        prefix = match["prefix"]
        direction = _KERAS_DIRECTION.search(prefix)
        way = direction[1] if direction else "forward"
        of_layer = found.setdefault(_KERAS_DIRECTION.sub("", prefix), {})
        of_layer |= {f"{way}/{role}": arrays[prefix + role] for role in ROLES if prefix + role in arrays}
    for name, its in sorted(found.items()):
        yield "keras", name, 0, tuple(way for way in _BOTH if f"{way}/recurrent_kernel" in its), its


def _of_onnx(arrays: Mapping[str, Any]) -> Iterator[_Place]:
    for match in filter(None, map(_ONNX.fullmatch, sorted(arrays))):
        prefix = match["prefix"]
        if prefix + "W" in arrays and np.ndim(arrays[prefix + "R"]) == 3:
            its = {name: arrays[prefix + name] for name in "WRBP" if prefix + name in arrays}
            yield "onnx", prefix, 0, _BOTH[: len(its["R"])], its


def from_file(
    source: bytes | bytearray | memoryview | str | PathLike[str],
    *,
    name: str | None = None,
    layer: int | None = None,
    direction: str | None = None,
    kind: str | None = None,
    framework: str | None = None,
    reset_after: bool | None = None,
    linear_before_reset: int | None = None,
) -> Cell | Bidirectional:
    """Return the cell of the one recurrent layer in a file, or of the one that is chosen.

    Parameters
    ----------
    source : bytes or path
        A `.npz` or `.safetensors` file, as `lc.read` takes it, with names as
        `lc.layers` knows them.
    name : str, optional
        What the names of the layer's arrays begin with.
    layer : int, optional
        Which of several layers on top of each other, counted from 0.
    direction : str, optional
        "forward" or "backward"; by default both, if there are two.
    kind : str, optional
        "lstm", "gru" or "rnn", to be sure of it.
    framework : str, optional
        "pytorch", "keras" or "onnx", where it cannot be told.
    reset_after, linear_before_reset
        As in `from_keras` and `from_onnx`.

    Raises
    ------
    ValueError
        If the file cannot be read, if there is not exactly one such layer, or
        if its weights are refused; one sentence says what was found.
    """
    arrays = read(source)
    found = layers(arrays, framework)
    if not found:
        raise Problem(
            "file",
            "must have weights under the names of PyTorch (weight_ih_l0), Keras (recurrent_kernel) or ONNX (W, R), "
            f"but has {listed(arrays)}.",
        )
    chosen = [each for each in found if name in (None, each.name) and layer in (None, each.number)]
    if len(chosen) != 1:
        there = "; ".join(f"name={each.name!r}, layer={each.number}" for each in found[:8])
        if chosen:
            raise Problem("file", f"must have one layer, or it must be said which is meant: it has {there}.")
        raise Problem("file", f"must have the layer that is asked for, but has {there}.")
    return chosen[0].cell(
        direction=direction, kind=kind, reset_after=reset_after, linear_before_reset=linear_before_reset
    )
