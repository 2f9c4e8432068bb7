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
        ("pytest", [tools, "-m", "pytest", *pytest_arguments], root),
    ]
    failed = [name for name, command, folder in checks if not passes(name, command, folder)]
    if failed:
        print(f"Not in order: {', '.join(failed)}.", file=sys.stderr)
    return 1 if failed else 0


BIOME = ("ci", "--error-on-warnings", "--colors=off", ".")


def passes(name: str, command: list[str], folder: Path) -> bool:
    print(f"── {name}", flush=True)
    return subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, check=False).returncode == 0
