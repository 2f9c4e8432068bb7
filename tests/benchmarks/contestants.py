"""What is measured side by side: Pyodide and NumPy as they come, this site, this site in one file, a bare page."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import build
from tests.serving import served
from web.runtime import onefile, pyodide, recordings, server, wheel

PAGES = Path(__file__).parent / "pages"
SHELL = ("index.html", "main-*.js", "style-*.css", "icon.svg")
STOCK = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")


@dataclass(frozen=True)
class Contestant:
    """A page, and what it loads."""

    name: str
    url: str
    files: list[Path]


class AlsoModules(server.Handler):
    """Pyodide's own names end in .mjs."""

    extensions_map = server.TYPES | {".mjs": "text/javascript"}


@contextmanager
def contestants(folder: Path) -> Iterator[dict[str, Contestant]]:
    """All of them, served by the same server or, the one file, from the disk."""
    stock = folder / "stock"
    stock.mkdir()
    numpy = wheel.find(pyodide.wanted_numpy(build.ROOT), None)
    for path in [*(pyodide.package(build.ROOT) / name for name in STOCK), numpy, *PAGES.iterdir()]:
        shutil.copy(path, stock)
    one = folder / "lstm-cell.html"
    work = build.WORK
    onefile.write(build.ROOT, work / "runtime", recordings.made(work), build.DIST / "licences.txt", one)
    with ExitStack() as stack:
        theirs = stack.enter_context(served(stock, AlsoModules))
        ours = stack.enter_context(served(build.DIST))
        yield {
            "stock": Contestant("stock", f"{theirs}stock.html", [stock / name for name in (*STOCK, numpy.name)]),
            "site": Contestant("site", ours, [*shell(), *build.DIST.glob("worker-*.js"), *runtime()]),
            "one file": Contestant("one file", one.as_uri(), [one]),
            "bare": Contestant("bare", f"{theirs}bare.html", [stock / "bare.html"]),
        }


def shell() -> list[Path]:
    """What the page needs for its first picture, that recording in it, and its icon."""
    return [path for name in SHELL for path in build.DIST.glob(name)]


def runtime() -> list[Path]:
    """What Python is made of."""
    return [path for path in (build.DIST / "runtime").iterdir() if path.suffix in {".js", ".wasm", ".zip"}]
