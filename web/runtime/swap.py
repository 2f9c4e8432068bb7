"""One build at a time, and never a half-written dist/."""

import shutil
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def only_one_build(work: Path) -> Iterator[None]:
    """Hold the lock on the work folder; wait, and say so, while another build has it."""
    work.mkdir(exist_ok=True)
    with (work / "lock").open("w") as file:
        if not locked(file.fileno(), wait=False):
            print("Another build is running; waiting for it …", flush=True)
            locked(file.fileno(), wait=True)
        yield


if sys.platform == "win32":
    import msvcrt

    def locked(file: int, wait: bool) -> bool:
        """Whether the lock is ours now."""
        try:
            msvcrt.locking(file, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        except OSError:
            return locked(file, wait) if wait else False
        return True

else:
    import fcntl

    def locked(file: int, wait: bool) -> bool:
        """Whether the lock is ours now."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            return False
        return True


@contextmanager
def replacing(dist: Path, work: Path) -> Iterator[Path]:
    """An empty folder that takes the place of `dist` when its block ends well.

    A folder cannot be renamed onto another, so there are two renames; no signal comes between
    them, and should the power fail there, the next build finds the old dist/ and puts it back.
    """
    new, old = work / "new", work / "old"
    if old.exists() and not dist.exists():
        old.rename(dist)
    for leftover in (new, old):
        shutil.rmtree(leftover, ignore_errors=True)
    new.mkdir(parents=True)
    try:
        yield new
        with signals_held():
            if dist.exists():
                dist.rename(old)
            new.rename(dist)
    finally:
        shutil.rmtree(new, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)


@contextmanager
def signals_held() -> Iterator[None]:
    """Let Ctrl-C and SIGTERM wait until the block is over."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    arrived: list[int] = []
    before = {
        number: signal.signal(number, lambda number, _: arrived.append(number))
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for late in arrived:
            signal.raise_signal(late)
