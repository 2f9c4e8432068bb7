"""Layers as PyTorch and Keras have them: their class and what is read of them, for neither is installed."""

from __future__ import annotations

from typing import Any


def layer(package: str, name: str, **attributes: Any) -> Any:
    """One that says it is `package`'s class of this name; what is callable becomes a method."""
    methods = {key: (lambda _, value=value: value) if key in METHODS else value for key, value in attributes.items()}
    return type(name, (), {"__module__": package, **methods})()


METHODS = ("state_dict", "get_weights", "get_config")


def pytorch(name: str, weights: dict[str, Any], **attributes: Any) -> Any:
    return layer("torch.nn.modules.rnn", name, state_dict=weights, **attributes)


def keras(name: str, weights: list[Any], **config: Any) -> Any:
    return layer(f"keras.src.layers.rnn.{name.lower()}", name, get_weights=weights, get_config={"name": "it", **config})
