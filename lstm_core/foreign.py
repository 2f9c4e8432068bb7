"""What came from outside, looked at without running anything of its own.

An object may lie about its class, and its attributes, its length or its text may raise or never end. So its type is
asked and not the object, and what belongs to a subclass alone is passed by.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Collection
    from typing import TypeGuard

    One = TypeVar("One")


def is_a(value: object, kind: type[One]) -> TypeGuard[One]:
    """Tell whether a value is of a type or of one derived from it, whatever it says itself."""
    return issubclass(type(value), kind)


def is_name(value: object, names: Collection[str]) -> bool:
    """Tell whether a value is one of these names; nothing that is no text is asked whether it equals one."""
    return is_a(value, str) and str.__str__(value) in names


def elements(value: object) -> list[Any] | tuple[Any, ...] | None:
    """Return a list or a tuple as it is, of a deque and of one derived from these a plain copy; else None."""
    kind = type(value)
    if kind is list or kind is tuple:
        return value  # type: ignore[return-value]  # its type has just been looked at
    if is_a(value, list):
        return list.copy(value)
    if is_a(value, tuple):
        return tuple.__getitem__(value, slice(None))
    return list(deque.__iter__(value)) if is_a(value, deque) else None


def is_masked(array: Any) -> bool:
    """Tell whether an array is one of numpy.ma and hides numbers, which a plain copy would bring to light."""
    if type(array) is np.ndarray:
        return False
    try:
        return bool(np.any(array.mask))
    except Exception:  # noqa: BLE001 - arrays of other sorts have no mask, or raise what they like
        return False
