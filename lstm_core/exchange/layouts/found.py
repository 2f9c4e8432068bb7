"""The layers among named arrays that lie as one of the layouts tells, and the cell of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from lstm_core.arrays import Floats, finite_floats
from lstm_core.exchange.beside import refuse_beside
from lstm_core.exchange.blocks import AnyCell, Blocks
from lstm_core.exchange.kinds import COUNTS, fits, known_kind
from lstm_core.exchange.layouts.known import LAYOUTS
from lstm_core.exchange.layouts.layout import Layout, Names
from lstm_core.exchange.tensors import numbers, shape_of
from lstm_core.problem import Problem, in_words

_ENDING = re.compile(r"(?::\d+|[/.]value|/\.ATTRIBUTES/VARIABLE_VALUE)\Z")


@dataclass(frozen=True, eq=False)
class Found:
    """One direction of one layer.

    Attributes
    ----------
    layout : Layout
        How it lies.
    kind, H : str, int
        "lstm", "gru" or "rnn", and how many units.
    start : str
        What the names of its arrays begin with.
    name, number, way : str, int, str
        The name of the layer, which of several on top of each other it is, and
        "forward" or "backward".
    arrays : mapping from str to array
        Under the names of the layout.
    refused : Problem or None
        Why no cell can be made of it.
    """

    layout: Layout
    kind: str
    H: int
    start: str
    name: str
    number: int
    way: str
    arrays: Mapping[str, Any]
    refused: Problem | None

    @property
    def biased(self) -> bool:
        """Whether there is any bias."""
        return bool(self.arrays.keys() - {name for names in self.layout.arrays for name in (names.W, names.U)})

    def cell(self, kind: str | None = None, forget_bias: float | None = None) -> AnyCell:
        """Return the cell of this direction, of a kind to be sure of; `forget_bias` is added in place of the usual."""
        if kind is not None and known_kind(kind) != self.kind:
            raise Problem("kind", f"must be {self.kind!r}, as the shapes tell, but is {in_words(kind)}.")
        parts = [self._part(names) for names in self.layout.arrays]
        W, U, input_bias, recurrent_bias = (np.concatenate(one) for one in zip(*parts, strict=True))
        order = self.layout.orders[self.kind]
        if self.kind == "lstm":
            k = order.index("forget_gate")
            added = self.layout.forget_bias if forget_bias is None else finite_floats(forget_bias, 0, "forget_bias")
            input_bias[k * self.H : (k + 1) * self.H] += added
        blocks = Blocks(self.kind, W, U, input_bias, recurrent_bias)
        return blocks.cell({self.kind: order}, reset_after=self.layout.reset_after)

    def _part(self, names: Names) -> tuple[Floats, Floats, Floats, Floats]:
        """Return weights and biases of the blocks that lie together, one block above the other."""
        like = self.start + names.U
        U = self._upright(names.U)
        if self.layout.stacked:
            W, U = U[:, : -self.H], U[:, -self.H :]
        else:
            W = fits(self._upright(names.W), (len(U), None), self.start + names.W, like)
        fits(U, (len(U), self.H), like, "the others")
        return W, U, self._bias(names.input_bias, len(U), like), self._bias(names.recurrent_bias, len(U), like)

    def _upright(self, name: str) -> Floats:
        array = numbers(self.arrays[name], 2, self.start + name)
        return array.T if self.layout.across else array

    def _bias(self, name: str, length: int, like: str) -> Floats:
        """Return a bias, zeros where there is none; one of H numbers alone is that of the candidate, the last block."""
        if name not in self.arrays:
            return np.zeros(length)
        bias = numbers(self.arrays[name], 1, self.start + name)
        if self.kind == "gru" and len(bias) == self.H < length:
            bias = np.concatenate([np.zeros(length - self.H), bias])
        return fits(bias, (length,), self.start + name, like)


def found(arrays: Mapping[str, Any], framework: str | None) -> Iterator[Found]:
    """Return every direction of every layer, layout by layout, in the order of the names.

    Parameters
    ----------
    arrays : mapping from names to arrays
        Slashes and dots between parts of a name are the same.
    framework : str or None
        Which tool's layout it is, where that is known.
    """
    plain = {_ENDING.sub("", name).replace(".", "/"): name for name in arrays}
    for layout in LAYOUTS:
        if framework not in (None, layout.framework) or (layout.only_if_asked and not framework):
            continue
        like = re.compile(rf"(?P<start>.*?{layout.before}){layout.arrays[0].U}")
        for match in filter(None, map(like.fullmatch, sorted(plain))):
            if one := _found(layout, match, arrays, plain):
                yield one


def _found(layout: Layout, match: re.Match[str], arrays: Mapping[str, Any], plain: Mapping[str, str]) -> Found | None:
    """Return the layer whose first recurrent weights have this name, if all weights of the layout are there."""
    start, told = match["start"], match.groupdict()
    names = {name for each in layout.arrays for name in each if name}
    there = {name: arrays[plain[start + name]] for name in names if start + name in plain}
    weights_are_there = all(name in there for each in layout.arrays for name in (each.W, each.U))
    of_keras = layout.stacked and f"{start}recurrent_{layout.arrays[0].U}" in plain
    sized = _size(layout, there) if weights_are_there and not of_keras else None
    if sized is None:
        return None
    refused = None
    try:
        refuse_beside(plain, start, re.compile("|".join(map(re.escape, names)) + f"|{layout.beside}"))
    except Problem as problem:
        refused = problem
    length = match.start("way") if told.get("way") else len(start)
    return Found(
        layout,
        *sized,
        start,
        name=plain[match.string][:length],
        number=int(told.get("layer") or 0),
        way="backward" if told.get("way") == "r" else "forward",
        arrays=there,
        refused=refused,
    )


def _size(layout: Layout, arrays: Mapping[str, Any]) -> tuple[str, int] | None:
    """Return the kind of cell and how many units, which the shapes of the recurrent weights tell."""
    shapes = [shape_of(arrays[names.U], names.U) for names in layout.arrays]
    if any(len(shape) != 2 for shape in shapes):
        return None
    length, beside = sum(shape[layout.across] for shape in shapes), shapes[0][not layout.across]
    for kind in layout.orders:
        H = length // COUNTS[kind]
        if H and H * COUNTS[kind] == length and (beside > H if layout.stacked else beside == H):
            return kind, H
    return None
