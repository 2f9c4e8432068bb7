"""What is in a file of weights: arrays under their names, and what else it says of the layers that have them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

Told = Mapping[str, Mapping[str, Any]]
"""For what the names of a layer's arrays begin with, what is said of that layer, such as its activations."""


class Contents(NamedTuple):
    """What is in a file.

    Attributes
    ----------
    arrays : dict from str to ndarray
        Under the names of the file.
    told : mapping
        What a file says beside the arrays, where its format says anything; see `Told`.
    """

    arrays: dict[str, Any]
    told: Told = MappingProxyType({})
