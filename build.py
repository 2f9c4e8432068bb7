"""Build the page, serve it, test it.

python build.py           builds dist/
python build.py serve     builds dist/ and serves it on 127.0.0.1
python build.py one-file  builds lstm-cell.html, the whole page in one file that needs no server
python build.py wheel     builds the wheel of lstm_core with the figure for notebooks in it
python build.py test      checks and tests everything; what follows `test` goes to pytest

It needs Python 3.11, Node 20 with npm, and pip; everything else it fetches itself.
"""

import argparse
import signal
import sys
from collections.abc import Callable
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 (whoever runs this need not have read pyproject.toml)
    sys.exit("Python 3.11 or newer is needed: run build.py with a newer Python.")

from tests import checks, environment
from web.runtime import (
    address,
    fingerprint,
    onefile,
    packaged,
    page,
    programs,
    pyodide,
    recordings,
    server,
    swap,
    wheel,
)

ROOT = Path(__file__).resolve().parent
DIST = ROOT / "dist"
WORK = ROOT / ".build"


def build(numpy_wheel: Path | None, site: str | None = None, *, for_tests: bool = False) -> None:
    """Make dist/ out of lstm_core, web, npm's Pyodide and the NumPy wheel, for the absolute address of a site.

    Tests need npm packages that a build does not.
    """
    with swap.only_one_build(WORK):
        programs.install_npm_packages(ROOT / "web", for_tests)
        numpy = wheel.find(pyodide.wanted_numpy(ROOT), numpy_wheel)
        if fingerprint.unchanged(ROOT, DIST, WORK, site):
            return
        runtime = pyodide.assemble(ROOT, numpy, WORK)
        recorded = recordings.record(ROOT, runtime, WORK)
        with swap.replacing(DIST, WORK) as new:
            page.bundle(ROOT, runtime, recorded, numpy, new, site)
        fingerprint.remember(ROOT, DIST, WORK, site)
    if not site:
        print("Without --address no page names its own address: no oEmbed, no canonical link, no preview picture.")


def build_command(arguments: argparse.Namespace) -> int:
    """Build."""
    build(arguments.numpy_wheel, arguments.address)
    print("dist/ is ready: copy it to any static host.")
    return 0


def serve_command(arguments: argparse.Namespace) -> int:
    """Take the port, build, serve until Ctrl-C."""
    site = server.listen(DIST, arguments.port)
    build(arguments.numpy_wheel, arguments.address)
    server.serve(site, open_browser=not arguments.no_browser)
    return 0


def one_file_command(arguments: argparse.Namespace) -> int:
    """Build, and put everything into one HTML file."""
    build(arguments.numpy_wheel, arguments.address)
    onefile.write(ROOT, WORK / "runtime", recordings.made(WORK), DIST / "licences.txt", arguments.path)
    print(f"{arguments.path} is ready: open it in a browser, send it, put it anywhere.")
    return 0


def wheel_command(arguments: argparse.Namespace) -> int:
    """Build, and write the wheel."""
    build(arguments.numpy_wheel, arguments.address)
    path = packaged.write(ROOT, WORK / "runtime", recordings.made(WORK), WORK, arguments.folder)
    print(f"{path} is ready: pip install '{path}[notebook]', and lc.show draws in a notebook.")
    return 0


def test_command(arguments: argparse.Namespace) -> int:
    """Install the tools, build, run all checks."""
    environment.check_programs()
    environment.install(ROOT)
    build(arguments.numpy_wheel, for_tests=True)
    return checks.run_all(ROOT, arguments.pytest)


def read_arguments(words: list[str]) -> argparse.Namespace:
    """Read the command line; what `test` does not know is for pytest."""
    wheel_option = argparse.ArgumentParser(add_help=False)
    wheel_option.add_argument(
        "--numpy-wheel",
        type=Path,
        metavar="PATH",
        help="NumPy's wheel for Pyodide, where it cannot be downloaded",
    )
    address_option = argparse.ArgumentParser(add_help=False)
    address_option.add_argument(
        "--address",
        type=address.address,
        metavar="URL",
        help="where dist/ will stand; oEmbed, canonical links and preview pictures need it",
    )
    building = [wheel_option, address_option]
    parser = argparse.ArgumentParser(description="Build, serve or test the LSTM cell visualizer.", parents=building)
    parser.set_defaults(command=build_command)
    commands = parser.add_subparsers(title="commands", metavar="serve | one-file | wheel | test")

    serve = commands.add_parser("serve", help="build, then serve dist/ on 127.0.0.1", parents=building)
    serve.add_argument("--port", type=server.port, default=8000, help="0 takes any free one")
    serve.add_argument("--no-browser", action="store_true", help="do not open a browser")
    serve.set_defaults(command=serve_command)

    one_file = commands.add_parser("one-file", help="build one HTML file that needs no server", parents=building)
    one_file.add_argument("path", type=Path, nargs="?", default=Path("lstm-cell.html"), help="where to write it")
    one_file.set_defaults(command=one_file_command)

    in_wheel = commands.add_parser("wheel", help="build lstm_core with its figure for notebooks", parents=building)
    in_wheel.add_argument("folder", type=Path, nargs="?", default=Path(), help="where to write it")
    in_wheel.set_defaults(command=wheel_command)

    test = commands.add_parser("test", help="check and test everything", parents=[wheel_option])
    test.set_defaults(command=test_command)

    arguments, rest = parser.parse_known_args(words)
    if rest and arguments.command is not test_command:
        parser.error(f"there is no argument {rest[0]!r}")
    arguments.pytest = rest
    return arguments


def main() -> int:
    """Run one command; SIGTERM ends it as an exit does, so that nothing is left half-written."""
    arguments = read_arguments(sys.argv[1:])
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    command: Callable[[argparse.Namespace], int] = arguments.command
    try:
        return command(arguments)
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
