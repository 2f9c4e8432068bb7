"""Arrays beside the weights of a layer that may change its numbers: they are refused by name, never passed over.

A layer has its name to itself: what else stands under it belongs to the layer,
and what is not known to change nothing may change everything. At the root of a
model, where every module is under the name, only what tells what it does counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lstm_core.problem import Problem

_DOES = (
    (r"weight_hr|h2r_weight|projection", "it projects the hidden state (proj_size), which the cells here do not do"),
    (
        r"norm|(^|[._/])((ln|bn)[._\d/]|(gamma|beta)(_|$))",
        "it normalizes totals or states, which the cells here do not do",
    ),
    (r"mask", "it masks weights: multiply them, as prune.remove does in PyTorch, and leave it out"),
    (
        r"_(orig|raw|[guv])$|parametrizations|original\d",
        "weights are kept in parts: save them put together, as remove_parametrizations does in PyTorch",
    ),
    (r"scale|zero_point|quant|packed", "weights are quantized: save them as floating-point numbers"),
    (r"peephole|w_[fio]_diag", "it is a peephole: only ONNX's P is read"),
    (r"^([hc]_?0|init\w*|\w+_start)$", "it is a start value: leave it out and give it to lc.run"),
)
_UNKNOWN = "what it does to the numbers is not known here: leave it out if it does nothing"
_IN_PARTS = re.compile(
    r"(?:.*\.)?(?:parametrizations\.)?(?:weight|bias)_(?:ih|hh)\w*?(?:_orig|_raw|_[gv]|\.original\d)"
)


def refuse_beside(names: Iterable[str], prefix: str, known: re.Pattern[str]) -> None:
    """Raise `Problem` for a name that begins with the prefix and goes on otherwise than the known ones."""
    for name in names:
        rest = name[len(prefix) :]
        if not name.startswith(prefix) or known.fullmatch(rest):
            continue
        does = next((does for like, does in _DOES if re.search(like, rest)), None)
        if does or prefix or not re.search(r"[./]", rest):
            raise Problem(name or "''", f"must not be there: {does or _UNKNOWN}.")


def refuse_in_parts(names: Iterable[str]) -> None:
    """Raise `Problem` for a weight of PyTorch that is there in parts only."""
    for name in names:
        if _IN_PARTS.fullmatch(name):
            raise Problem(
                name, "must be a whole weight: save the model after prune.remove or remove_parametrizations of PyTorch."
            )
