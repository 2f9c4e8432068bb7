"""Stands in for numpy.typing: what annotations say nobody asks at run time."""


class Unspoken:
    """A type that says nothing, of whatever it is one."""

    def __class_getitem__(cls, _: object) -> type:
        """Return the same."""
        return cls


def __getattr__(name: str) -> type:
    if name.startswith("__"):
        raise AttributeError(name)
    return Unspoken
