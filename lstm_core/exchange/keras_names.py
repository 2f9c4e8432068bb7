"""Which arrays of a model are those of recurrent layers of Keras, under the names that Keras itself writes.

Behind any path: `kernel`, `recurrent_kernel` and `bias`, in Keras 2 with `:0`
behind them, in a checkpoint of TensorFlow with `/.ATTRIBUTES/VARIABLE_VALUE`;
or, in the files of Keras 3, numbers: `…/cell/vars/0`, `1` and `2`. The two
layers in a Bidirectional have `forward` and `backward` in their path, in Keras
2 with cells that are counted on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from lstm_core.exchange.kinds import COUNTS
from lstm_core.exchange.tensors import shape_of

ROLES = ("kernel", "recurrent_kernel", "bias")

_ENDING = r"(?::\d+|/\.ATTRIBUTES/VARIABLE_VALUE)?"
_NAME = re.compile(rf"(?P<prefix>(?:.*[/.])?)(?P<role>{'|'.join(ROLES)}){_ENDING}")
_NUMBER = re.compile(r"(?P<prefix>(?:.*/)?vars/)(?P<role>[012])")
_DIRECTION = re.compile(r"(?:(?<=[/.])|^)(forward|backward)[_/.]")
_CELL = re.compile(r"(?<=_cell)_\d+(?=/)")
KNOWN = re.compile(rf"(?:{'|'.join(ROLES)}){_ENDING}|[012]|.*\.OPTIMIZER_SLOT.*|(?:.*/)?seed_generator.*")
"""What may stand beside the weights of a layer: also the state of a dropout and of training."""


@dataclass
class KerasLayer:
    """One layer, or the two of a Bidirectional.

    Attributes
    ----------
    arrays : dict
        Under direction and role, such as "forward/kernel".
    prefixes : list of str
        What the names of each direction begin with.
    """

    arrays: dict[str, Any] = field(default_factory=dict)
    prefixes: list[str] = field(default_factory=list)


def keras_layers(arrays: Mapping[str, Any]) -> Iterator[tuple[str, KerasLayer]]:
    """Return every recurrent layer with its name, in the order of the names."""
    found: dict[str, KerasLayer] = {}
    for prefix, roles in _by_prefix(arrays).items():
        if "recurrent_kernel" not in roles or "kernel" not in roles:
            continue
        direction = _DIRECTION.search(prefix)
        name = without_direction(prefix)
        layer = found.setdefault(name, KerasLayer())
        layer.prefixes.append(prefix)
        layer.arrays |= {f"{direction[1] if direction else 'forward'}/{role}": roles[role] for role in roles}
    yield from sorted(found.items())


def without_direction(prefix: str) -> str:
    """Return what the names of both directions begin with, where this is what those of one begin with."""
    return _CELL.sub("", _DIRECTION.sub("", prefix)) if _DIRECTION.search(prefix) else prefix


def _by_prefix(arrays: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the arrays that have roles, by what stands before these in their names."""
    found: dict[str, dict[str, Any]] = {}
    for name, array in arrays.items():
        if match := _NAME.fullmatch(name):
            found.setdefault(match["prefix"], {})[match["role"]] = array
        elif match := _NUMBER.fullmatch(name):
            found.setdefault(match["prefix"], {})[ROLES[int(match["role"])]] = array
    return {prefix: roles for prefix, roles in found.items() if not prefix.endswith("vars/") or _recurrent(roles)}


def _recurrent(roles: Mapping[str, Any]) -> bool:
    """Tell whether numbered arrays are (D, G·H), (H, G·H): the other layers of Keras have no two of this sort."""
    first, second = (shape_of(roles.get(role), role) for role in ROLES[:2])
    return len(first) == len(second) == 2 and first[1] == second[1] in {second[0] * count for count in COUNTS.values()}
