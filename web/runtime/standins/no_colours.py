"""Stands in for _colorize: no traceback is read in a terminal here."""


class Plain:
    """No colour by any name."""

    def __getattr__(self, _: str) -> str:
        """Nothing is written before or after."""
        return ""


class Theme:
    """The colours of what Python prints."""

    traceback = Plain()


def get_theme(**_: object) -> Theme:
    """The same, whoever asks."""
    return Theme()


def can_colorize(**_: object) -> bool:
    """Never."""
    return False
