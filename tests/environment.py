"""What the tests need, installed: their own .venv with the `test` extra, browsers, and a font."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from tests import browser, fonts, other_browsers
from web.runtime import programs


def check_programs() -> None:
    """SystemExit with a sentence where a program is missing that only the user can install."""
    programs.node()
    programs.npm()


def python(root: Path) -> Path:
    """The Python of the tests."""
    folder = root / ".venv"
    return folder / "Scripts" / "python.exe" if os.name == "nt" else folder / "bin" / "python"


def install(root: Path) -> None:
    """Make .venv what pyproject.toml says, if it is not so already, and find browsers."""
    wanted = hashlib.sha256((root / "pyproject.toml").read_bytes()).hexdigest()
    stamp = root / ".venv" / "installed-from"
    if not (stamp.exists() and stamp.read_text() == wanted and python(root).exists()):
        print("Installing the test tools in .venv …", flush=True)
        make_venv(root)
        install_test_extra(root)
        stamp.write_text(wanted)
    browser.install(root, python(root))
    fonts.install()
    other_browsers.install()


def make_venv(root: Path) -> None:
    try:
        programs.run([sys.executable, "-m", "venv", "--clear", str(root / ".venv")], root)
    except subprocess.CalledProcessError:
        raise SystemExit(
            "This Python cannot make a virtual environment with pip: install its venv and pip "
            "(on Debian: apt-get install python3-venv), then run this again."
        ) from None


def install_test_extra(root: Path) -> None:
    command = [str(python(root)), "-m", "pip", "install", "--disable-pip-version-check"]
    try:
        programs.run([*command, "--no-input", "--editable", ".[test]"], root)
    except subprocess.CalledProcessError as failure:
        raise SystemExit(
            f"pip could not install the test tools ({programs.last_line(failure)}): "
            "check the network and pip's package index, then run this again."
        ) from None
