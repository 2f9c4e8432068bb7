"""sw.js: the service worker with the files it keeps, their digests, and the version they make."""

import hashlib
import json
from pathlib import Path

# A page of a preset leads to the same preset in the pages that are kept.
FOLDERS_NOT_KEPT = {"presets"}
NOT_KEPT = {".gz", ".br", ".png", ".txt", ""}


def is_kept(path: Path) -> bool:
    """Whether a reader without a network needs the file at this path in the site."""
    return path.suffix not in NOT_KEPT and path.parts[0] not in FOLDERS_NOT_KEPT


def write(root: Path, new: Path) -> None:
    """Write sw.js for a site that is otherwise complete."""
    paths = [path for path in sorted(new.rglob("*")) if path.is_file() and is_kept(path.relative_to(new))]
    files = {path.relative_to(new).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}
    script = (root / "web" / "offline" / "sw.js").read_text("utf-8")
    version = hashlib.sha256(f"{script}{files}".encode()).hexdigest()
    site = {"version": version[:10], "files": files}
    (new / "sw.js").write_text(f"const SITE = {json.dumps(site)};\n{script}", "utf-8")
