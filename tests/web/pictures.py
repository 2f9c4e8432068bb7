"""The cell as it is drawn, kept as text: python -m tests.web.pictures writes what is drawn now; look, then commit."""

import json
from pathlib import Path

import build
from web.runtime import programs

HERE = Path(__file__).parent
KEPT = HERE / "pictures"


def drawn() -> dict[str, str]:
    """Every picture by its name, from the recordings of the last build."""
    pictures: dict[str, str] = json.loads(programs.run_node(HERE / "pictures.js", [build.WORK / "recordings.json"]))
    return pictures


if __name__ == "__main__":
    build.build(None)
    KEPT.mkdir(exist_ok=True)
    for name, picture in drawn().items():
        (KEPT / f"{name}.svg").write_text(picture, "utf-8")
