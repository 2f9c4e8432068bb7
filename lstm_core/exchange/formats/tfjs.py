"""Models of TensorFlow.js: `model.json` says how the model is made and which weights lie in which `.bin` beside it.

Numbers that were made whole numbers of 8 or 16 bits have a scale and a minimum
beside them, and are given back as what they stood for.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from lstm_core.exchange.formats.contents import Contents
from lstm_core.exchange.formats.keras_config import said_by_model
from lstm_core.exchange.formats.raw import from_bytes, size_of
from lstm_core.exchange.names import listed
from lstm_core.problem import Problem, counted

_DTYPES = ("float32", "float16", "int32", "uint8", "uint16", "bool")


def read_tfjs(model: dict[str, Any], beside: Callable[[str], bytes]) -> Contents:
    """Return what is in a model.

    Parameters
    ----------
    model : dict
        What model.json says.
    beside : function
        Returns the content of a file beside it, or raises `Problem`.
    """
    arrays: dict[str, Any] = {}
    seen: set[str] = set()
    try:
        for group in model["weightsManifest"]:
            paths = group["paths"]
            if seen.intersection(paths) or len({*paths}) < len(paths):
                raise Problem("file", "must name each file of weights once.")
            seen.update(paths)
            content = b"".join(map(beside, paths))
            place = 0
            for weights in group["weights"]:
                arrays[weights["name"]], place = _array(weights, content, place)
    except Problem:
        raise
    except Exception:  # noqa: BLE001 - a manifest that is told wrongly fails in many ways
        raise Problem("file", "must have a weightsManifest as TensorFlow.js writes it, but has another.") from None
    topology = model.get("modelTopology")
    told = topology.get("model_config", topology) if isinstance(topology, dict) else None
    version = topology.get("keras_version") if isinstance(topology, dict) else None
    return Contents(arrays, said_by_model(told, "", counted=False, version=version))


def _array(weights: dict[str, Any], content: bytes, place: int) -> tuple[Any, int]:
    """Return an array, and where the next one begins."""
    name, shape, told = weights["name"], weights["shape"], weights.get("quantization")
    dtype = told["dtype"] if told else weights["dtype"]
    where = f"file: {listed([name])}"
    if dtype not in _DTYPES or not all(type(side) is int and side >= 0 for side in shape):
        raise Problem(where, f"must have a shape and a dtype among {', '.join(_DTYPES)}, but has another.")
    end = place + math.prod(shape) * size_of(dtype)
    if end > len(content):
        raise Problem(where, f"must end at byte {counted(end)} of its files, but they have {len(content)}.")
    array = from_bytes(content[place:end], dtype).reshape(shape)
    if told and "scale" in told:
        array = array * np.float64(told["scale"]) + np.float64(told.get("min", 0))
    return array, end
