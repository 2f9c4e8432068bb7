"""The graph of an ONNX model: its nodes, also those in the branches of a node, and what a name in it stands for."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Container, Iterator, Mapping
from typing import Any

from lstm_core.exchange.formats.onnx_moves import MOVES
from lstm_core.exchange.formats.onnx_tensor import array_of, name_of
from lstm_core.exchange.formats.protobuf import Message
from lstm_core.exchange.names import listed
from lstm_core.problem import Problem

_NODES, _TENSORS = 1, 5
_TENSOR, _GRAPH = 5, 6
_DEEPEST = 30
_TIMES = 8
"""All constants together may have so many numbers for each byte of the file: no exporter moves more about."""


class Node:
    """One node, with attributes as plain values."""

    def __init__(self, message: Message) -> None:
        self.inputs, self.outputs = message.texts(1), message.texts(2)
        self.name, self.operator = message.text(3), message.text(4)
        self._attributes = {one.text(1): one for one in message.messages(5)}

    def graphs(self) -> Iterator[Message]:
        """Return the graphs in it, such as the two of an If."""
        for one in self._attributes.values():
            yield from one.messages(_GRAPH)

    def tensor(self) -> Message | None:
        """Return the tensor that a Constant is."""
        return next((tensor for one in self._attributes.values() for tensor in one.messages(_TENSOR)), None)

    def settings(self) -> dict[str, Any]:
        """Return the attributes that are a number, a text, or a list of either."""
        return {name: _plain(one) for name, one in self._attributes.items()}


_KINDS: Mapping[int, Callable[[Message], Any]] = {
    1: lambda one: float((one.floats(2).tolist() or [0.0])[-1]),
    2: lambda one: one.integer(3),
    3: lambda one: one.text(4),
    6: lambda one: one.floats(7).tolist(),
    7: lambda one: one.integers(8).tolist(),
    8: lambda one: one.texts(9),
}


def _plain(attribute: Message) -> Any:
    kind = _KINDS.get(attribute.integer(20))
    return kind(attribute) if kind else None


class Room:
    """How many numbers may still be moved about in a model."""

    def __init__(self, left: int) -> None:
        self.left = left

    def take(self, count: int, where: str) -> None:
        """Take so many, if there are."""
        self.left -= count
        if self.left < 0:
            raise Problem(where, "must be a constant of the model, but is put together of more than the file holds.")


class Graph:
    """One graph: what its names stand for, beside what those of the graphs around it do.

    Attributes
    ----------
    nodes : list of Node
        In the order of the file.
    names : mapping from str to Message or Node
        The tensor that a name stands for, or the node that makes it.
    room : Room
        The same for all graphs of a model.
    made : dict from str to ndarray
        Every constant that has been asked for, and what it is made of.
    """

    def __init__(self, message: Message, size: int, around: Graph | None = None) -> None:
        self.room: Room = around.room if around else Room(_TIMES * size)
        self.depth: int = around.depth + 1 if around else 0
        if self.depth > _DEEPEST:
            raise Problem("file", "must be a model of layers, but its graphs are in each other without end.")
        self.nodes = [Node(one) for one in message.messages(_NODES)]
        own: dict[str, Any] = {name_of(tensor): tensor for tensor in message.messages(_TENSORS)}
        own |= {name: node for node in self.nodes for name in node.outputs}
        self.names: ChainMap[str, Any] = ChainMap(own, *(around.names.maps if around else ()))
        self.made: dict[str, Any] = {}

    def all(self) -> Iterator[Graph]:
        """Return this graph and those in its nodes."""
        yield self
        for node in self.nodes:
            for graph in node.graphs():
                yield from Graph(graph, 0, self).all()

    def tensors(self) -> Iterator[tuple[str, Message]]:
        """Return the tensors that have names in this graph itself."""
        yield from ((name, one) for name, one in self.names.maps[0].items() if isinstance(one, Message))

    def inputs_of(self, operators: Container[str]) -> Iterator[str]:
        """Return what nodes of these operators are given."""
        yield from (name for node in self.nodes if node.operator in operators for name in node.inputs)

    def array(self, name: str, where: str, depth: int = 0) -> Any:
        """Return the constant that a name stands for.

        Raises
        ------
        Problem
            If it is no constant: an input of the model, or computed by more
            than a move of blocks.
        """
        if name not in self.made:
            self.made[name] = self._make(name, where, depth)
        return self.made[name]

    def _make(self, name: str, where: str, depth: int) -> Any:
        source = self.names.get(name)
        if isinstance(source, Message):
            return array_of(source, where)
        if not isinstance(source, Node):
            raise Problem(where, "must be a constant of the model, but is one of its inputs.")
        if source.operator == "Constant" and (tensor := source.tensor()):
            return array_of(tensor, where)
        if source.operator not in MOVES or depth > _DEEPEST:
            what = (
                "quantized" if "Dequantize" in source.operator else f"computed by the node {listed([source.operator])}"
            )
            raise Problem(where, f"must be a constant of the model, but is {what}.")
        given = [self.array(one, where, depth + 1) for one in source.inputs]
        self.room.take(sum(array.size for array in given), where)
        try:
            return MOVES[source.operator](*given, **source.settings())
        except Problem:
            raise
        except Exception:  # noqa: BLE001 - a move that is told wrongly fails in many ways
            raise Problem(
                where, f"must be a constant, but the node {listed([source.operator])} is told wrongly."
            ) from None
