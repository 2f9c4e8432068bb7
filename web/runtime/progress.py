"""How far a long download is: one line that is redrawn, or a few lines where nobody watches."""

import sys
import time


class Progress:
    """Tells on stderr how many bytes of `total` have come; `total` may be a guess or 0."""

    def __init__(self, what: str, total: int, about: bool = False) -> None:
        self.what = what
        self.total = total
        self.about = "about " if about else ""
        self.watched = sys.stderr.isatty()
        self.pause = 0.1 if self.watched else 5.0
        self.last = time.monotonic()
        print(f"{what} …", end="" if self.watched else "\n", file=sys.stderr, flush=True)

    def show(self, done: int) -> None:
        """Tell how many bytes have come, unless that was told a moment ago."""
        now = time.monotonic()
        if now - self.last >= self.pause:
            self.last = now
            self.print(done)

    def print(self, done: int) -> None:
        """Tell how many bytes have come."""
        size = f"{done / 1e6:.1f} MB"
        if self.total:
            size += f" of {self.about}{self.total / 1e6:.1f} MB"
        line = f"{self.what}: {size}"
        print(f"\r{line}\x1b[K" if self.watched else line, end="", file=sys.stderr, flush=True)
        if not self.watched:
            print(file=sys.stderr, flush=True)

    def end(self) -> None:
        """Leave the line."""
        if self.watched:
            print(file=sys.stderr, flush=True)
