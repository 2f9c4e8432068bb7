"""The programs behind the tests in Firefox and WebKitGTK: found on this system, or installed with apt."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from tests import apt

# For each browser its programs, and for each program the names and places it goes by.
PROGRAMS: dict[str, dict[str, tuple[str, ...]]] = {
    "Firefox": {
        "firefox": (
            "firefox-esr",
            "firefox",
            "/Applications/Firefox.app/Contents/MacOS/firefox",
            r"C:\Program Files\Mozilla Firefox\firefox.exe",
        ),
    },
    "WebKitGTK": {
        "WebKitWebDriver": ("WebKitWebDriver",),
        # It lies beside the library, in a folder named after the kind of machine and the version.
        "MiniBrowser": ("usr/lib/*/webkit2gtk-4.1/MiniBrowser", "usr/libexec/webkit2gtk-4.1/MiniBrowser"),
        "Xvfb": ("Xvfb",),
    },
}
PACKAGES = {"Firefox": ("firefox-esr",), "WebKitGTK": ("webkit2gtk-driver", "xvfb")}


def found(browser: str) -> dict[str, str]:
    """The path of each program of the browser that is on this system."""
    paths = {program: next(places(names), "") for program, names in PROGRAMS[browser].items()}
    return {program: path for program, path in paths.items() if path}


def places(names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        if name.startswith("usr/"):
            yield from map(str, sorted(Path("/").glob(name)))
        elif path := shutil.which(name):
            yield path


def missing(browser: str) -> list[str]:
    """What the tests in this browser lack."""
    return [program for program in PROGRAMS[browser] if program not in found(browser)]


def install() -> None:
    """Install what is missing, where that is possible; elsewhere the tests in that browser are skipped by name."""
    wanted = [package for browser in PROGRAMS if missing(browser) for package in PACKAGES[browser]]
    if wanted:
        apt.install(*wanted)
    for browser in PROGRAMS:
        if missing(browser):
            print(
                f"The tests in {browser} are skipped: there is no {' and no '.join(missing(browser))} here.", flush=True
            )
