"""What everything here that holds numbers has in common: it is made once and never changes.

Written out, and not left to `dataclasses`, because those write and compile their
methods at every import, which took the browser a third of its start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

import numpy as np

if TYPE_CHECKING:
    from typing import Self


class Frozen:
    """An object whose attributes are given when it is made."""

    def __init__(self, **attributes: Any) -> None:
        vars(self).update(attributes)

    @classmethod
    def holding(cls, **attributes: Any) -> Self:
        """Return one with these attributes, which are known to be right and are not looked at again."""
        made = cls.__new__(cls)
        vars(made).update(attributes)
        return made

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Take over what a copy or a pickle holds; its arrays cannot be written to either."""
        vars(self).update(state)
        for value in state.values():
            if isinstance(value, np.ndarray):
                value.flags.writeable = False

    def __repr__(self) -> str:
        """Return the class with what it was given."""
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in vars(self).items())})"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        """Refuse: nothing changes."""
        raise AttributeError(f"{type(self).__name__}.{name} cannot be changed: make another one.")

    def __delattr__(self, name: str) -> NoReturn:
        """Refuse: nothing changes."""
        raise AttributeError(f"{type(self).__name__}.{name} cannot be taken away: make another one.")
