"""All recurrent layers of a file on top of each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os import PathLike
from typing import Any

from lstm_core.exchange.choices import text
from lstm_core.exchange.layers import Layer, layers_of_file
from lstm_core.exchange.names import listed
from lstm_core.problem import Problem
from lstm_core.running.stack import Stack

WHOLE = ("keras", "onnx")
"""Whose files have whole models, with one layer after the other; those of the others count them in a module."""


def below(layers: Sequence[Layer], k: int) -> list[int]:
    """Return the places of the layers that come before one in its module or its model, the lowest first."""
    layer = layers[k]
    order = {
        j: each._order  # noqa: SLF001 - of the same room
        for j, each in enumerate(layers)
        if each.framework == layer.framework and (layer.framework in WHOLE or each.name == layer.name)
    }
    here = order[k]
    if here is None:
        return []
    return sorted((j for j, at in order.items() if at is not None and at < here), key=lambda j: order[j] or 0)


def stack_from_file(
    source: bytes | bytearray | memoryview | str | PathLike[str] | Mapping[str, bytes],
    *,
    name: str | None = None,
    framework: str | None = None,
    **options: Any,
) -> Stack:
    """Return the recurrent layers in a file on top of each other, as PyTorch's `num_layers` has them.

    Parameters
    ----------
    source : bytes, path or mapping from str to bytes
        A file of weights, as `lc.read` takes it.
    name : str, optional
        What the names of the arrays begin with, where several modules have
        layers of PyTorch's sort, `weight_ih_l0`, `weight_ih_l1`, ….
    framework : str, optional
        As of `lc.layers`.
    **options
        As of `lc.from_file`, for every layer alike: `kind`, `reset_after`, `linear_before_reset`,
        `forget_bias`, `version`, `curves`, `clip`, `update`.

    Returns
    -------
    Stack
        With directions and merge modes as the file says them. That nothing
        stands between two layers is taken for granted: the file is asked for
        recurrent layers alone.

    Raises
    ------
    ValueError
        If the file cannot be read, does not tell which layer stands on which,
        or has layers that do not fit on each other; one sentence says so.
    """
    asked = None if name is None else text(name, "name")
    found = [each for each in layers_of_file(source, framework) if asked in (None, each.name)]
    modules = sorted({each.name for each in found})
    if not found:
        raise Problem("file", f"must have the layers that are asked for, but has none of the name {asked!r}.")
    numbered = found[0].framework not in WHOLE
    if numbered and len(modules) > 1:
        raise Problem(
            "file",
            f"must have one module, or it must be said which is meant: name={listed(map(repr, modules), ' or ')}.",
        )
    if len(found) > 1 and any(each._order is None for each in found):  # noqa: SLF001 - of the same room
        raise Problem(
            "file", "must tell which layer stands on which, as a whole model does: make a lc.Stack of them by hand."
        )
    found.sort(key=lambda each: each._order or 0)  # noqa: SLF001
    return Stack([each.in_a_stack(**options) for each in found])
