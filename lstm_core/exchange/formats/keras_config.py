"""What the configuration of a Keras model says of its recurrent layers: activations, direction, form of the GRU.

A file says it as JSON. Which arrays belong to which layer is told by paths:
`.keras` counts the layers of each class, `layers/lstm_1/`; the older `.h5` and
tfjs go by the names of layers, `model_weights/my_lstm/`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from lstm_core.exchange.formats.contents import Said

_KINDS = {"LSTM": "lstm", "GRU": "gru", "SimpleRNN": "rnn"}
_CUDNN = {"CuDNNLSTM": "lstm", "CuDNNGRU": "gru"}
"""These have tanh and sigmoid always."""
_NUMBER = re.compile(r"([123])\.")
_WHICH = (
    "hard_sigmoid is taken to be that of Keras 1 and 2, min(max(0.2·z + 0.5, 0), 1), as nothing says which Keras "
    "made the model: version=3 is for that of Keras 3, with z/6."
)
_DEEPEST = 20
_WORD = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|\W+")


def said_by_config(text: str | bytes | None, start: str, *, counted: bool, version: Any = None) -> dict[str, Said]:
    """Return what is said of each layer, under what the names of its arrays begin with.

    Parameters
    ----------
    text : str, bytes or None
        JSON; what cannot be understood says nothing.
    start : str
        What all paths begin with.
    counted : bool
        Whether paths count the layers of each class, as in `.keras`.
    version : str, optional
        Of the Keras that made the model, "2.15.0".
    """
    try:
        return said_by_model(json.loads(text or "null"), start, counted=counted, version=version)
    except (ValueError, RecursionError):
        return {}


def made_by(metadata: bytes | None) -> Any:
    """Return the version of Keras that the metadata of a `.keras` name; None where they name none."""
    try:
        return _get(json.loads(metadata or b"null"), "keras_version")
    except (ValueError, RecursionError):
        return None


def said_by_model(model: Any, start: str, *, counted: bool, version: Any = None) -> dict[str, Said]:
    """Return the same of a configuration that is no text any more."""
    number = _NUMBER.match(_text(version))
    made_by = int(number[1]) if number else None
    return {path: _by_version(said, made_by) for path, said in _walk(model, start, counted=counted)}


def _by_version(said: Said, version: int | None) -> Said:
    """Return the same with the version of Keras, where a curve depends on it."""
    if "hard_sigmoid" not in (said.settings.get("activation"), said.settings.get("recurrent_activation")):
        return said
    if version is None:
        return said._replace(notes=(*said.notes, _WHICH))
    return said._replace(settings={**said.settings, "version": version})


def _walk(model: Any, start: str, *, counted: bool, depth: int = 0) -> Iterator[tuple[str, Said]]:
    """Return what is said of the layers of a model, and of those of the models in it."""
    seen: dict[str, int] = {}
    for layer in _list(_get(model, "config", "layers") or _get(model, "config")):
        owner, config = _text(_get(layer, "class_name")), _get(layer, "config")
        name = _text(_get(config, "name"))
        if counted:
            word = "_".join(filter(None, _WORD.split(owner))).lower()
            seen[word] = seen.get(word, -1) + 1
            name = f"{word}_{seen[word]}" if seen[word] else word
        paths = [f"{start}layers/{name}/" if counted else f"{start}{name}/"]
        if isinstance(_get(config, "layers"), list) and depth < _DEEPEST:
            inside = paths if counted else [*paths, f"{paths[0]}{name}/"]
            for path in inside:
                yield from _walk(layer, path, counted=counted, depth=depth + 1)
        elif said := _said(owner, config):
            yield from ((path, said) for path in paths)


def _said(owner: str, config: Any) -> Said | None:
    """Return what is said of one layer, if it is recurrent."""
    if owner == "Bidirectional":
        inner, mode = _get(config, "layer"), _get(config, "merge_mode")
        said = _said(_text(_get(inner, "class_name")), _get(inner, "config"))
        if said is None:
            return None
        alone = () if mode else ("Keras gives the directions one by one: here they stand side by side.",)
        merged = {} if mode in ("concat", None) else {"merge_mode": mode}
        return Said("keras", {**said.settings, **merged}, notes=(*said.notes, *alone))
    if owner in ("RNN", "TimeDistributed"):
        inner = _get(config, "cell") or _get(config, "layer")
        said = _said(_text(_get(inner, "class_name")).removesuffix("Cell"), _get(inner, "config"))
        return said and said._replace(backward=bool(_get(config, "go_backwards")))
    if owner in _CUDNN:
        return Said("keras", {"kind": _CUDNN[owner]}, bool(_get(config, "go_backwards")))
    if owner not in _KINDS:
        return None
    settings: dict[str, Any] = {"kind": _KINDS[owner], "activation": _activation(_get(config, "activation"))}
    if owner != "SimpleRNN":
        old = _get(config, "inner_activation")  # its name in Keras 1
        settings["recurrent_activation"] = _activation(_get(config, "recurrent_activation") or old)
    if owner == "GRU":
        settings["reset_after"] = bool(_get(config, "reset_after"))
    return Said("keras", settings, bool(_get(config, "go_backwards")))


def _activation(told: Any) -> Any:
    """Return the name of an activation, which may be told with its class; None is the identity."""
    if isinstance(told, Mapping):
        inner = told.get("config")
        return inner if isinstance(inner, str) else told.get("class_name")
    return "linear" if told is None else told


def _get(value: Any, *names: str) -> Any:
    for name in names:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
