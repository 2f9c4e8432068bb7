"""What Python in the browser consists of: npm's Pyodide, and the Python packages in compiled form.

`assemble` brings these files together under plain names; the page gets them under names that
carry a hash of their content, and in `manifest.json` their sizes and hashes.
"""

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

from web.runtime import packages, programs
from web.runtime.wheel import Wanted

MANIFEST = "manifest.json"
SCRIPT = "pyodide.js"
WASM = "pyodide.asm.wasm"
MODULE = "pyodide.asm.mjs"
"""Half of the script, as a module: Node runs it when the site is built and tested, and it does not ship by itself."""


def package(root: Path) -> Path:
    """The folder of npm's Pyodide."""
    return root / "web" / "node_modules" / "pyodide"


def wanted_numpy(root: Path) -> Wanted:
    """The NumPy wheel, as Pyodide's own lock file names it."""
    numpy = lock(root)["packages"]["numpy"]
    version = json.loads((package(root) / "package.json").read_text("utf-8"))["version"]
    return Wanted(numpy["file_name"], numpy["sha256"], version)


def lock(root: Path) -> dict[str, Any]:
    """Pyodide's own lock file."""
    content: dict[str, Any] = json.loads((package(root) / "pyodide-lock.json").read_text("utf-8"))
    return content


def assemble(root: Path, numpy: Path, work: Path) -> Path:
    """A folder with every file of the runtime and their manifest."""
    folder = work / "runtime"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for path in packages.precompile(root, package(root), numpy, work).iterdir():
        shutil.copyfile(path, folder / path.name)
    programs.run_step(
        root / "web" / "runtime" / "script.js",
        [folder / MODULE, folder / SCRIPT],
        "Pyodide's scripts could not be made one:",
    )
    contents = {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.name != MODULE}
    # Pyodide starts only with a lock file of its own version; the packages in it we bring ourselves.
    short_lock = {"info": lock(root)["info"], "packages": {}}
    size = sum(map(len, contents.values()))
    manifest = {"lock": short_lock, "size": size, "files": listed(contents)}
    (folder / MANIFEST).write_text(json.dumps(manifest), "utf-8")
    return folder


def listed(contents: dict[str, bytes]) -> dict[str, dict[str, str | int]]:
    """For each file: where the page finds it, how long it is, and its sha256."""
    entries: dict[str, dict[str, str | int]] = {}
    for name, content in contents.items():
        sha256 = hashlib.sha256(content).hexdigest()
        stem, ending = name.rsplit(".", 1)
        path = f"runtime/{stem}-{sha256[:10]}.{ending}"
        entries[name] = {"path": path, "size": len(content), "sha256": sha256}
    return entries


def publish(runtime: Path, new: Path) -> None:
    """Copy the runtime's files to where the manifest tells the page to look."""
    files = json.loads((runtime / MANIFEST).read_text("utf-8"))["files"]
    (new / "runtime").mkdir()
    for name, entry in files.items():
        shutil.copyfile(runtime / name, new / entry["path"])
