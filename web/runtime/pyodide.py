"""What Python in the browser consists of: npm's Pyodide, the NumPy wheel and lstm_core.

`assemble` brings these files together under plain names; the page gets them under names that
carry a hash of their content, and in `manifest.json` their sizes and hashes.
"""

import hashlib
import io
import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

from web.runtime.wheel import Wanted

MANIFEST = "manifest.json"


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
    source = package(root)
    contents = {
        # Named .js: some servers send .mjs as text/plain, which no browser runs.
        "pyodide.js": without_source_map((source / "pyodide.mjs").read_bytes()),
        "pyodide.asm.js": without_source_map((source / "pyodide.asm.mjs").read_bytes()),
        "pyodide.asm.wasm": (source / "pyodide.asm.wasm").read_bytes(),
        "python_stdlib.zip": (source / "python_stdlib.zip").read_bytes(),
        "numpy.zip": numpy.read_bytes(),
        "lstm_core.zip": zipped(root / "lstm_core"),
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    # Pyodide starts only with a lock file of its own version; the packages in it we bring ourselves.
    short_lock = {"info": lock(root)["info"], "packages": {}}
    manifest = {"lock": short_lock, "files": listed(contents)}
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


def without_source_map(script: bytes) -> bytes:
    """The script without the comment that sends developer tools after a file we do not ship."""
    return b"".join(line for line in script.splitlines(keepends=True) if not line.startswith(b"//# sourceMappingURL="))


def zipped(folder: Path) -> bytes:
    """A Python package as a zip whose bytes depend on nothing but its files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for path in sorted(folder.rglob("*.py")):
            name = path.relative_to(folder.parent).as_posix()
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes())
    return buffer.getvalue()
