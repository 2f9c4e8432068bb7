"""Every check there is, in the order in which they are quick."""

import subprocess
import sys
from pathlib import Path

from tests.environment import python
from web.runtime import programs


def run_all(root: Path, pytest_arguments: list[str]) -> int:
    """Run all checks, each to its end; the exit status is 0 only if none found anything."""
    web = root / "web"
    node_tools = web / "node_modules"
    tools = str(python(root))
    checks: list[tuple[str, list[str], Path]] = [
        ("ruff check", [tools, "-m", "ruff", "check", "."], root),
        ("ruff format", [tools, "-m", "ruff", "format", "--check", "."], root),
        ("mypy", [tools, "-m", "mypy"], root),
        ("biome", [programs.node(), str(node_tools / "@biomejs/biome/bin/biome"), *BIOME], web),
        ("tsc", [programs.node(), str(node_tools / "typescript/bin/tsc"), "--project", "."], web),
        *((name, [tools, "-m", "pytest", *words], root) for name, words in runs(pytest_arguments).items()),
    ]
    failed = [name for name, command, folder in checks if not passes(name, command, folder)]
    if failed:
        print(f"Not in order: {', '.join(failed)}.", file=sys.stderr)
    return 1 if failed else 0


def runs(pytest_arguments: list[str]) -> dict[str, list[str]]:
    """Return the runs of pytest: what measures runs alone, everything else two files at a time.

    A test of the page waits for the browser more than half of its time. Whoever names tests gets one plain run of them.
    """
    if pytest_arguments:
        return {"pytest": pytest_arguments}
    benchmarks = "tests/benchmarks"
    return {"pytest": ["-n", "2", "--dist", "loadfile", f"--ignore={benchmarks}"], "benchmarks": [benchmarks]}


BIOME = ("ci", "--error-on-warnings", "--colors=off", ".")


def passes(name: str, command: list[str], folder: Path) -> bool:
    print(f"── {name}", flush=True)
    return subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, check=False).returncode == 0
