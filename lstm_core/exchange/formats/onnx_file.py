"""ONNX models, `.onnx`: the LSTM, GRU and RNN nodes with their weights and attributes; nothing is computed.

A node's weights stand under its name: `NAME/W`, `NAME/R`, `NAME/B`, `NAME/P`.
Beside them stand the other tensors of the model under names of their own: a
cell that was taken apart into products is found by these, if they tell.

References
----------
onnx.proto of ONNX; operator specifications LSTM-14, GRU-14 and RNN-14.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from contextlib import suppress
from itertools import chain, count
from typing import Any

from lstm_core.exchange.choices import one_of
from lstm_core.exchange.formats.contents import Contents, Said
from lstm_core.exchange.formats.onnx_graph import Graph, Node
from lstm_core.exchange.formats.onnx_tensor import array_of
from lstm_core.exchange.formats.protobuf import Message
from lstm_core.exchange.tensors import shape_of
from lstm_core.problem import Problem

BEGINNING = rb"\x08[\x03-\x1f][\x12\x1a\x22\x2a\x32\x3a\x42]"
"""A model begins with the version of its format; 1, that of a SavedModel of TensorFlow, is no version of ONNX here."""

_GRAPH = 7
_WEIGHTS = {"W": 1, "R": 2, "B": 3, "P": 7}
_STARTS = {"sequence_lens": 4, "initial_h": 5, "initial_c": 6}
_CURVES = ("activations", "activation_alpha", "activation_beta", "clip")
_SETTINGS = {"LSTM": (*_CURVES, "input_forget"), "GRU": (*_CURVES, "linear_before_reset"), "RNN": _CURVES}
_OPERATORS = {*_SETTINGS, "DynamicQuantizeLSTM"}
_KNOWN = {"direction", "hidden_size", "layout"}
"""What else a node may be told: these change nothing in a cell."""
_DIRECTIONS = ("forward", "reverse", "bidirectional")


def read_onnx(content: bytes) -> Contents:
    """Return the tensors of an ONNX model, and what it says of its recurrent layers."""
    arrays: dict[str, Any] = {}
    said: dict[str, Said] = {}
    graphs = [
        graph for one in Message(memoryview(content)).messages(_GRAPH) for graph in Graph(one, len(content)).all()
    ]
    if not graphs:
        raise Problem("file", "must be an ONNX model, but has no graph: a model of Core ML begins alike.")
    for graph in graphs:
        for node in graph.nodes:
            if node.operator in _OPERATORS:
                start = _free(node.name or "".join(node.outputs[:1]) or node.operator, said, "/")
                try:
                    weights = _weights(graph, node, start)
                    said[start] = _said(node, weights, start)
                    arrays |= {start + name: array for name, array in weights.items()}
                except Problem as problem:
                    said[start] = Said("onnx", refused=problem)
    taken = {id(graph.names.get(name)) for graph in graphs for name in {*graph.made, *graph.inputs_of(_OPERATORS)}}
    for graph in graphs:
        for name, tensor in graph.tensors():
            if id(tensor) not in taken:
                with suppress(Problem):  # no array of numbers, and asked for by no layer
                    arrays[_free(name, arrays)] = array_of(tensor, name)
    return Contents(arrays, said)


def _free(name: str, taken: Container[str], ending: str = "") -> str:
    """Return the name, with a number behind where it is taken."""
    names = chain([name], (f"{name}#{k}" for k in count(2)))
    return next(each + ending for each in names if each + ending not in taken)


def _weights(graph: Graph, node: Node, start: str) -> dict[str, Any]:
    if node.operator not in _SETTINGS:
        raise Problem(start + "W", f"must hold floating-point numbers, but {node.operator} has quantized ones.")
    there = {name: node.inputs[place] for name, place in _WEIGHTS.items() if node.inputs[place:] and node.inputs[place]}
    return {name: graph.array(each, start + name) for name, each in there.items()}


def _said(node: Node, weights: Mapping[str, Any], start: str) -> Said:
    """Return what the attributes and the other inputs of a node say."""
    told = node.settings()
    own = _SETTINGS[node.operator]
    for name in told.keys() - _KNOWN - {*own}:
        raise Problem(start + name, "must not be there: what it does to the numbers is not known here.")
    direction = one_of(told.get("direction", "forward"), _DIRECTIONS, start + "direction")
    shape = shape_of(weights.get("R"), start + "R")
    if told.get("hidden_size") not in (None, *shape[-1:]):
        raise Problem(start + "R", f"must have shape (…, {told['hidden_size']}), as hidden_size says, but has {shape}.")
    if shape[:1] != (1 + (direction == "bidirectional"),):
        raise Problem(start + "R", f"must have shape (directions, G·H, H) of direction {direction}, but has {shape}.")
    settings = {"kind": node.operator.lower()} | {name: told[name] for name in own if name in told}
    if node.operator == "GRU":
        settings.setdefault("linear_before_reset", 0)
    given = [name for name, place in _STARTS.items() if node.inputs[place:] and node.inputs[place]]
    notes = (f"The node is given {' and '.join(given)}: a run here has what lc.run is given.",) if given else ()
    return Said("onnx", settings, direction == "reverse", notes)
