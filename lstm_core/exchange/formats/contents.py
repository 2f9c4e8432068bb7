"""What is in a file of weights: arrays under their names, and what else it says of the layers that have them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from lstm_core.problem import Problem


class Said(NamedTuple):
    """What a file says of one layer beside its arrays.

    Attributes
    ----------
    framework : str
        "keras" or "onnx": of whose layers it speaks.
    settings : mapping
        What `from_keras` or `from_onnx` is to be told, such as the activations.
    backward : bool
        Whether the only direction is the backward one.
    notes : tuple of str
        A sentence for each thing that is said and is not in the cell.
    refused : Problem or None
        Why no cell can be made of it.
    """

    framework: str
    settings: Mapping[str, Any] = MappingProxyType({})
    backward: bool = False
    notes: tuple[str, ...] = ()
    refused: Problem | None = None


class Contents(NamedTuple):
    """What is in a file.

    Attributes
    ----------
    arrays : dict from str to ndarray
        Under the names of the file.
    said : mapping from str to Said
        Under what the names of a layer's arrays begin with.
    """

    arrays: dict[str, Any]
    said: Mapping[str, Said] = MappingProxyType({})

    def of(self, framework: str, name: str) -> Said | None:
        """Return what is said of the layer of a framework whose arrays begin with this name, None where nothing is."""
        start = self._start(framework, name)
        return None if start is None else self.said[start]

    def order(self, framework: str, name: str) -> int | None:
        """Return the place of that layer in the model, counted from 0; None where nothing is said."""
        start = self._start(framework, name)
        return None if start is None else list(self.said).index(start)

    def _start(self, framework: str, name: str) -> str | None:
        fitting = [start for start, said in self.said.items() if name.startswith(start) and said.framework == framework]
        return max(fitting, key=len) if fitting else None
