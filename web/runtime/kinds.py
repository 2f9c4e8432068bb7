"""Writes for every kind of cell in web/kinds what lstm_core declares of it: python -m web.runtime.kinds.

The files are committed, so that the page can be read, checked and tested without a build; a test holds them equal.
"""

import json
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "kinds"


def written() -> dict[Path, str]:
    """The text of each file."""
    from lstm_core.kinds.plain import declared  # noqa: PLC0415 - a build has no NumPy and needs none of this
    from lstm_core.kinds.register import kind_named  # noqa: PLC0415 - the same

    names = sorted(folder.name for folder in FOLDER.iterdir() if folder.is_dir())
    files = {FOLDER / name / "declared.json": declared(kind_named(name)) for name in names}
    return {path: json.dumps(told, ensure_ascii=False, indent=2) + "\n" for path, told in files.items()}


if __name__ == "__main__":
    for path, text in written().items():
        path.write_text(text, "utf-8")
