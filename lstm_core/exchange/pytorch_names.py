"""Which names of a state dict belong to one direction of one recurrent layer.

nn.LSTM and its like have endings, `_l0`, `_l1_reverse`; nn.LSTMCell and its
like have none, and neither have Equinox's cells, whose order of blocks is the
same: there `bias` is the one bias, and `bias_n` the one that goes with the
recurrent weights of the candidate of a GRU.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from lstm_core.exchange.beside import refuse_beside, refuse_in_parts
from lstm_core.exchange.choices import text
from lstm_core.exchange.names import listed
from lstm_core.problem import Problem, in_words

NAME = re.compile(r"(?P<prefix>(?:.*\.)?)weight_ih(?P<ending>(?:_l(?P<layer>\d{1,4})(?P<reverse>_reverse)?)?)")
"""The one name that every layer has; an empty ending is a single-step cell."""
DIRECTIONS = {"forward": "", "backward": "_reverse"}

_KNOWN = re.compile(r"((weight|bias)_(ih|hh)|weight_hr)(_l\d{1,4}(_reverse)?)?|_flat_weights\.\d+")
"""A TorchScript program has the same weights a second time, in a list."""
_KNOWN_TO_EQUINOX = re.compile(r"weight_(ih|hh)|bias|bias_n")


def stem_of(state_dict: Mapping[str, Any], prefix: str | None) -> str:
    """Return what the names of the one recurrent module begin with, or of the one that is asked for."""
    stems = sorted({match["prefix"] for name in state_dict if (match := NAME.fullmatch(name))})
    if not stems:
        refuse_in_parts(state_dict)
        raise Problem("state_dict", f"must have names such as weight_ih_l0, but has {listed(state_dict)}.")
    choice = listed(map(repr, stems), " or ")
    if prefix is None and len(stems) > 1:
        raise Problem("state_dict", f"has several recurrent modules: say which by prefix={choice}.")
    asked = stems[0] if prefix is None else text(prefix, "prefix")
    chosen = asked if asked.endswith(".") or not asked else f"{asked}."
    if chosen not in stems:
        raise Problem("prefix", f"must be {choice}, but is {in_words(prefix)}.")
    return chosen


def names_of(state_dict: Mapping[str, Any], stem: str, layer: int, direction: str) -> dict[str, str]:
    """Return the names of the arrays of one direction of one layer under their roles.

    Those of the biases are left out where there are none. `bias` and `bias_n`
    are the roles of the biases of Equinox.
    """
    ending = f"_l{layer}{DIRECTIONS[direction]}"
    if f"{stem}weight_ih" in state_dict and layer == 0 and direction == "forward":
        ending = ""  # a single-step cell
    names = {role: f"{stem}{role}{ending}" for role in ("weight_ih", "weight_hh", "bias_ih", "bias_hh", "weight_hr")}
    if names["weight_ih"] not in state_dict:
        there = sorted(name for name in state_dict if NAME.fullmatch(name) and name.startswith(stem))
        raise Problem("state_dict", f"must have {names['weight_ih']}, but of that sort it has {listed(there)}.")
    if names.pop("weight_hr") in state_dict:
        raise Problem(
            f"{stem}weight_hr{ending}",
            "must not be there: it projects the hidden state (proj_size), which the cells here do not do.",
        )
    known = _KNOWN
    if names["bias_ih"] not in state_dict and names["bias_hh"] not in state_dict:
        del names["bias_ih"], names["bias_hh"]
        if not ending:
            names |= {role: f"{stem}{role}" for role in ("bias", "bias_n") if f"{stem}{role}" in state_dict}
            known = _KNOWN_TO_EQUINOX
    refuse_beside(state_dict, stem, known)
    for name in names.values():
        if name not in state_dict:
            refuse_in_parts(state_dict)
            raise Problem("state_dict", f"must have {name}, but has {listed(state_dict)}.")
    return names
