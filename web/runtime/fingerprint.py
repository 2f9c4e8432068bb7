"""Whether dist/ is still what the sources would give, so that a build can be skipped."""

import hashlib
from pathlib import Path

SOURCES = ("LICENSE", "build.py", "lstm_core", "web")
NOT_SOURCES = {"node_modules", "__pycache__", ".ruff_cache"}


def unchanged(root: Path, dist: Path, work: Path, address: str | None) -> bool:
    """Whether neither the sources, nor the address of the site, nor dist/ have changed since `remember`."""
    stamp = work / "built-from"
    return stamp.exists() and dist.exists() and stamp.read_text() == of_all(root, dist, address)


def remember(root: Path, dist: Path, work: Path, address: str | None) -> None:
    """Note the present sources, the address and dist/ as belonging together."""
    (work / "built-from").write_text(of_all(root, dist, address))


def of_all(root: Path, dist: Path, address: str | None) -> str:
    """A hash of the sources and one of dist/, and the address."""
    return f"{of_contents(root)} {of_listing(dist)} {address or ''}"


def of_contents(root: Path) -> str:
    """A hash over every source file; npm's packages are in it through their lock file."""
    total = hashlib.sha256()
    for source in SOURCES:
        path = root / source
        for file in [path] if path.is_file() else sorted(path.rglob("*")):
            if file.is_file() and NOT_SOURCES.isdisjoint(file.relative_to(root).parts):
                total.update(f"{file.relative_to(root).as_posix()}\0".encode())
                total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def of_listing(dist: Path) -> str:
    """A hash over the names, sizes and times in dist/: enough to see that somebody was there."""
    total = hashlib.sha256()
    for file in sorted(dist.rglob("*")):
        status = file.stat()
        total.update(f"{file.relative_to(dist)}\0{status.st_size}\0{status.st_mtime_ns}\0".encode())
    return total.hexdigest()
