"""The widths of letters that the page is laid out for: those of Arial, which most systems have or can stand in for."""

import shutil
import subprocess

from tests import apt

LIKE_ARIAL = ("Arial", "Liberation Sans", "Arimo", "Helvetica")


def install() -> None:
    """Install a font as wide as Arial where fontconfig knows of none; elsewhere say what layouts are then set in."""
    if has_arial():
        return
    apt.install("fonts-liberation", "fonts-dejavu-core")
    if not has_arial():
        print(
            "There is no font as wide as Arial here: tests of the layout may fail. Install Liberation Sans.", flush=True
        )


def has_arial() -> bool:
    """Whether Arial, or a font of the same widths, is what a page gets that asks for it."""
    asks = shutil.which("fc-match")
    if asks is None:  # no fontconfig: Windows and macOS, which have Arial
        return True
    found = subprocess.run([asks, "--format=%{family}", "Arial"], capture_output=True, text=True, check=False).stdout
    return any(name in found for name in LIKE_ARIAL)
