"""Writes for every kind of cell in web/kinds what lstm_core says of it: python -m web.runtime.kinds.

What it declares goes into a file of its own, the texts of its presets into its English catalogue, behind the others;
what any of them has is named in one more file.
The files are committed, so that the page can be read, checked and tested without a build; a test holds them equal.
"""

import json
import re
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "kinds"
_TOLD = ("title", "shows", "why")


def written() -> dict[Path, str]:
    """The text of each file."""
    from lstm_core.kinds.plain import declared  # noqa: PLC0415 - a build has no NumPy and needs none of this
    from lstm_core.kinds.register import kind_named  # noqa: PLC0415 - the same

    files = {}
    for folder in sorted(folder for folder in FOLDER.iterdir() if folder.is_dir()):
        files[folder / "declared.json"] = _json(declared(kind_named(folder.name)))
        catalogue = folder / "words" / "en.json"
        others = {key: text for key, text in json.loads(catalogue.read_text("utf-8")).items() if not _of_preset(key)}
        files[catalogue] = _json(others | _told(folder.name))
    files[FOLDER / "names.json"] = _json(_names())
    return files


def _names() -> dict[str, list[str]]:
    """What the weighted parts and the start values of all kinds are called, those of the first kind first."""
    from lstm_core.kinds.register import kinds  # noqa: PLC0415 - as above

    found = {
        "parts": [part.name for kind in kinds() for part in kind.parts],
        "starts": [state.start for kind in kinds() for state in reversed(kind.states)],
    }
    return {name: list(dict.fromkeys(every)) for name, every in found.items()}


def _told(kind: str) -> dict[str, str]:
    """What is told of each preset."""
    from lstm_core.presets import presets  # noqa: PLC0415 - as above

    return {f"preset.{preset.name}.{name}": _message(vars(preset)[name]) for preset in presets(kind) for name in _TOLD}


def _of_preset(key: str) -> bool:
    return key.startswith("preset.")


def _message(text: str) -> str:
    """The text in the notation of catalogues, where braces and angle brackets are quoted."""
    return re.sub(r"[{}<>]+", r"'\g<0>'", text.replace("'", "''"))


def _json(told: object) -> str:
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    for path, text in written().items():
        path.write_text(text, "utf-8")
