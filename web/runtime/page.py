"""The files of dist/: the bundled scripts and styles, the pages, the runtime and the licences."""

import shutil
from pathlib import Path

from web.runtime import licences, offline, programs, pyodide
from web.runtime.recordings import Recordings

COPIED = ("*.svg", "*.png", "*.ico", "*.webmanifest", "_headers")


def bundle(root: Path, runtime: Path, recorded: Recordings, numpy: Path, new: Path, address: str | None) -> None:
    """Fill an empty folder with the whole site; its absolute address is None where it is not known."""
    web = root / "web"
    pages = sorted(web.glob("*.html"))
    programs.run_step(
        web / "runtime" / "bundle.js",
        [runtime / pyodide.MANIFEST, *recorded, new, *pages],
        "The page could not be bundled: esbuild found this.",
    )
    programs.run_step(
        web / "still" / "write.js", [*recorded, new, address or ""], "The presets could not be drawn under Node:"
    )
    for pattern in COPIED:
        for path in web.glob(pattern):
            shutil.copyfile(path, new / path.name)
    pyodide.publish(runtime, new)
    (new / "licences.txt").write_text(licences.gather(root, numpy), "utf-8")
    offline.write(root, new)
    programs.run_step(web / "runtime" / "compress.js", [new], "The files of the site could not be compressed:")
