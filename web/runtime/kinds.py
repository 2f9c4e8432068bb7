"""Writes for every kind of cell in web/kinds what lstm_core says of it: python -m web.runtime.kinds.

What it declares goes into a file of its own, the texts of its presets into its English catalogue, behind the others,
those of presets with several units or inputs into that of web/units; what any kind has is named in one more file.
The files are committed, so that the page can be read, checked and tested without a build; a test holds them equal.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lstm_core.presets import Preset

WEB = Path(__file__).parents[1]
FOLDER = WEB / "kinds"
_TOLD = ("title", "shows", "why")


def written() -> dict[Path, str]:
    """The text of each file."""
    from lstm_core.kinds.plain import declared  # noqa: PLC0415 - a build has no NumPy and needs none of this
    from lstm_core.kinds.register import kind_named, kinds  # noqa: PLC0415 - the same
    from lstm_core.presets import presets  # noqa: PLC0415 - the same

    every = [preset for kind in kinds() for preset in presets(kind.kind)]
    files = {}
    for folder in sorted(folder for folder in FOLDER.iterdir() if folder.is_dir()):
        files[folder / "declared.json"] = _json(declared(kind_named(folder.name)))
        single = [preset for preset in every if preset.cell.kind == folder.name and not _has_many(preset)]
        files |= _catalogue(folder, single)
    files |= _catalogue(WEB / "units", [preset for preset in every if _has_many(preset)])
    files[FOLDER / "names.json"] = _json(_names())
    files[FOLDER / "curves.json"] = _json(_curves())
    return files


def _names() -> dict[str, list[str]]:
    """What the weighted parts and the start values of all kinds are called, those of the first kind first."""
    from lstm_core.kinds.register import kinds  # noqa: PLC0415 - as above

    found = {
        "parts": [part.name for kind in kinds() for part in kind.parts],
        "starts": [state.start for kind in kinds() for state in reversed(kind.states)],
    }
    return {name: list(dict.fromkeys(every)) for name, every in found.items()}


def _curves() -> list[dict[str, object]]:
    """Each curve by its name: what stands for it in equations, and its usual numbers, null where it has none."""
    from lstm_core.curves import curves  # noqa: PLC0415 - as above

    return [{"name": sort.name, "symbol": sort.symbol, "usual": sort.usual} for sort in curves()]


def _has_many(preset: Preset) -> bool:
    return preset.cell.D > 1 or preset.cell.H > 1


def _catalogue(folder: Path, presets: list[Preset]) -> dict[Path, str]:
    """The catalogue of a folder, with what is told of each of these presets behind its other texts."""
    path = folder / "words" / "en.json"
    texts = json.loads(path.read_text("utf-8")).items()
    told = {f"preset.{preset.name}.{name}": _message(vars(preset)[name]) for preset in presets for name in _TOLD}
    return {path: _json({key: text for key, text in texts if not key.startswith("preset.")} | told)}


def _message(text: str) -> str:
    """The text in the notation of catalogues, where braces and angle brackets are quoted."""
    return re.sub(r"[{}<>]+", r"'\g<0>'", text.replace("'", "''"))


def _json(told: object) -> str:
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    for path, text in written().items():
        path.write_text(text, "utf-8")
