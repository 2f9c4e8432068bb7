"""The Chromium that the tests drive: Playwright's own where it can be had, else the system's."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tests import apt

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Playwright

# Draws like the others and has no windows of its own, which cost each new page two thirds of its time.
SHELL = "chromium-headless-shell"
SYSTEM_NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
SYSTEM_PATHS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
)
FAR = "cells.example"
"""This machine under a name that a browser trusts with nothing it keeps for https."""
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--host-resolver-rules=MAP {FAR} 127.0.0.1",
)
OWN = "playwright"
BRIEF = "--js-flags=--wasm-tiering-budget=1000000000"
"""For pages that live for seconds: what compiles Python thoroughly costs one, and comes only where it runs for long."""
PERCENT = re.compile(r"\d%")


def launch(playwright: "Playwright", program: str, *more: str) -> "Browser":
    """Start the browser with `more` arguments; `program` is a path, or `OWN` for Playwright's own Chromium."""
    return playwright.chromium.launch(executable_path=path_of(program), args=[*arguments(), *more])


def launch_with_profile(playwright: "Playwright", program: str, profile: str) -> "BrowserContext":
    """Start the browser with a profile on the disk, in which it keeps what it has fetched and compiled."""
    return playwright.chromium.launch_persistent_context(profile, executable_path=path_of(program), args=arguments())


def path_of(program: str) -> str | None:
    return None if program == OWN else program


def arguments() -> list[str]:
    # Chromium's sandbox refuses to run as root.
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*QUIET, *(["--no-sandbox"] if as_root else [])]


def installed(root: Path) -> str:
    """What `install` found last, or else the first that starts."""
    note = note_in(root)
    program: str = json.loads(note.read_text("utf-8")) if note.exists() else ""
    if program == OWN or Path(program).is_file():
        return program
    for candidate in on_this_system():
        return candidate
    return OWN


def install(root: Path, python: Path) -> None:
    """Make sure that there is a Chromium which starts, and note which; SystemExit where not."""
    note = note_in(root)
    if note.exists() and starts(root, python, installed(root)):
        return
    for program in candidates(python):
        if starts(root, python, program):
            note.write_text(json.dumps(program), "utf-8")
            return
    raise SystemExit("No browser could be had for the tests: install Chromium or Chrome, then run this again.")


def candidates(python: Path) -> Iterator[str]:
    """The browsers to try, in order; each is installed only when those before it would not do."""
    if download_own(python):
        yield OWN
    if shutil.which(SHELL) is None:
        apt.install(SHELL)
    yield from on_this_system()
    if apt.install("chromium"):
        yield from on_this_system()


def download_own(python: Path) -> bool:
    """Whether Playwright has its own Chromium now. Of what it prints only the progress is shown."""
    print("Looking for a browser for the tests …", flush=True)
    with subprocess.Popen(
        [str(python), "-m", "playwright", "install", "chromium"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        errors="replace",
    ) as download:
        assert download.stdout is not None
        for line in download.stdout:
            if PERCENT.search(line):
                print(line, end="", flush=True)
    return download.returncode == 0


def on_this_system() -> Iterator[str]:
    for name in SYSTEM_NAMES:
        if path := shutil.which(name):
            yield path
    yield from (path for path in SYSTEM_PATHS if Path(path).is_file())


def starts(root: Path, python: Path, program: str) -> bool:
    """Whether the browser starts: a download may lack the system libraries it needs."""
    attempt = [str(python), "-m", "tests.browser", program]
    return subprocess.run(attempt, cwd=root, capture_output=True, check=False).returncode == 0


def note_in(root: Path) -> Path:
    return root / ".venv" / "browser.json"


if __name__ == "__main__":
    from playwright.sync_api import sync_playwright

    with sync_playwright() as running:
        launch(running, sys.argv[1]).close()
