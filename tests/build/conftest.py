"""A copy of the project in which a test may break things."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import build
from web.runtime import fingerprint

SOURCES = ("build.py", "LICENSE", "lstm_core", "web", "tests")


class Project:
    """The copy, its dist/, and its build.py as a command."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.dist = root / "dist"
        self.work = root / ".build"
        self.work.mkdir()
        self.programs: str | None = None

    def is_built_as(self, dist: Path) -> None:
        """Take what the same sources gave elsewhere, so that there is nothing to build."""
        shutil.copytree(dist, self.dist)
        fingerprint.remember(self.root, self.dist, self.work, None)

    def environment(self) -> dict[str, str]:
        return os.environ | ({} if self.programs is None else {"PATH": self.programs})

    def start(self, *words: str) -> subprocess.Popen[str]:
        # A shell that runs the tests in the background has Ctrl-C ignored, and what they start would inherit that.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        return subprocess.Popen(
            [sys.executable, "build.py", *words],
            cwd=self.root,
            env=self.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        process = self.start(*words)
        out, complaint = process.communicate(timeout=600)
        return subprocess.CompletedProcess(words, process.returncode, out, complaint)

    def refuses(self, *words: str) -> str:
        """The one sentence with which the command ends, with status 1 and no dist/ begun."""
        finished = self.run(*words)
        assert finished.returncode == 1
        assert "Traceback" not in finished.stderr
        assert not (self.root / ".build" / "new").exists()
        return finished.stderr.strip().splitlines()[-1]


def linked(source: str, target: str) -> None:
    """Link instead of copying: npm's packages are large, and nothing here writes into a file."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The sources and npm's packages, without anything that was built."""
    root = tmp_path / "project"
    root.mkdir()
    skipped = shutil.ignore_patterns("__pycache__", "node_modules")
    for name in SOURCES:
        source = build.ROOT / name
        if source.is_dir():
            shutil.copytree(source, root / name, ignore=skipped)
        else:
            shutil.copy2(source, root / name)
    packages = Path("web") / "node_modules"
    shutil.copytree(build.ROOT / packages, root / packages, copy_function=linked, symlinks=True)
    return Project(root)
