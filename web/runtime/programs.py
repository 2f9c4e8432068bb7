"""The programs a build calls, Node and npm: found, checked, run."""

import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

OLDEST_NODE = 20


def node() -> str:
    """Path of Node; SystemExit with a sentence where it is missing or too old."""
    path = shutil.which("node")
    if path is None:
        raise SystemExit(f"Node is missing: install Node {OLDEST_NODE} or newer with npm, then run this again.")
    try:
        answer = subprocess.run([path, "--version"], capture_output=True, text=True, check=True)
        version = answer.stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        version = "no version at all"
    number = re.match(r"v(\d+)\.", version)
    if number is None or int(number[1]) < OLDEST_NODE:
        raise SystemExit(
            f"Node {OLDEST_NODE} or newer is needed and {path} is {version}: install a newer one, then run this again."
        )
    return path


def npm() -> str:
    """Path of npm; SystemExit with a sentence where it is missing."""
    path = shutil.which("npm")
    if path is None:
        raise SystemExit("npm is missing: install it (it comes with Node), then run this again.")
    return path


def install_npm_packages(folder: Path, for_tests: bool) -> None:
    """Make the folder's node_modules what its package-lock.json says, if it is not so already.

    Whoever only builds is spared the packages for development. Where these are there, they do no harm.
    """
    node()
    program = npm()
    whole = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    without_tests = f"{whole} without those for tests"
    stamp = folder / "node_modules" / ".installed-from"
    if stamp.exists() and stamp.read_text() in ({whole} if for_tests else {whole, without_tests}):
        return
    print("Installing npm packages …", flush=True)
    try:
        run([program, "ci", *([] if for_tests else ["--omit=dev"]), "--loglevel=error"], folder)
    except subprocess.CalledProcessError as failure:
        raise SystemExit(
            f"npm could not install the packages of {folder.name}/package-lock.json "
            f"({last_line(failure)}): check the network and npm's registry, then run this again."
        ) from None
    stamp.write_text(whole if for_tests else without_tests)


def run_node(script: Path, arguments: Sequence[str | Path]) -> str:
    """What a Node script printed; its own complaint goes on in CalledProcessError."""
    return run([node(), str(script), *map(str, arguments)], script.parent)


def run_step(script: Path, arguments: Sequence[str | Path], failed: str) -> None:
    """Run a Node script of the build; SystemExit with a sentence, and its own complaint, where it fails."""
    try:
        run_node(script, arguments)
    except subprocess.CalledProcessError as failure:
        raise SystemExit(f"{failed}\n{complaint(failure)}") from None


def run(command: Sequence[str], folder: Path) -> str:
    """What a command printed, run in a folder with no standard input."""
    finished = subprocess.run(
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=True,
        env=os.environ | {"NO_COLOR": "1"},
    )
    return finished.stdout


def last_line(failure: subprocess.CalledProcessError) -> str:
    """The line of a failed command's complaint that says most, for a sentence of ours."""
    lines = [line.strip() for line in (failure.stderr or "").splitlines() if line.strip()]
    telling = [line for line in lines if "error" in line.lower()]
    return (telling or lines or [f"exit status {failure.returncode}"])[0]


def complaint(failure: subprocess.CalledProcessError) -> str:
    """What a failed command said, without the megabyte of minified source that Node may quote."""
    lines = [line for line in failure.stderr.splitlines() if line.strip() and len(line) < 1000]
    return "\n".join(lines[-40:])
