"""The texts of the page: none is missing, none is left over, and every language has the same ones."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from web.runtime import programs

ROOT = Path(__file__).parents[2]
WEB = ROOT / "web"
FOLDERS = sorted(path.parent for path in WEB.rglob("words/en.json") if "node_modules" not in path.parts)
# Made for the build and the test run: no reader of the page meets what stands there.
NOT_READ = {"node_modules", "runtime"}

Json = dict[str, Any]


def held(paths: list[Path]) -> list[Json]:
    """The holes and the tags of every message in each of these catalogues."""
    found: list[Json] = json.loads(programs.run_node(Path(__file__).parent / "words.js", [str(path) for path in paths]))
    return found


def english() -> Json:
    return {
        key: message for texts in held([folder / "en.json" for folder in FOLDERS]) for key, message in texts.items()
    }


def literals() -> set[str]:
    """Every text that stands between quotes in a script; `*` where something is put into it."""
    found: set[str] = set()
    for path in WEB.rglob("*.js"):
        if not NOT_READ & set(path.relative_to(WEB).parts):
            script = path.read_text("utf-8")
            found |= set(re.findall(r"'([a-z_]+\.[\w.]+)'", script))
            templates = re.findall(r"`((?:[\w.]|\$\{[^{}`]*\})+)`", script)
            found |= {re.sub(r"\$\{[^{}`]*\}", "*", text) for text in templates if "." in text}
    return found


def pattern(literal: str) -> re.Pattern[str]:
    return re.compile(re.escape(literal).replace(r"\*", r"[\w.-]+"))


def test_no_text_is_missing_and_none_is_left_over() -> None:
    keys = set(english())
    sections = {key.split(".")[0] for key in keys}
    asked = [literal for literal in literals() if literal.split(".")[0] in sections]
    for literal in asked:
        assert any(pattern(literal).fullmatch(key) for key in keys), f"no text has the key {literal}"
    patterns = [pattern(literal) for literal in literals() if not literal.startswith("*.*")]
    assert [key for key in keys if not any(one.fullmatch(key) for one in patterns)] == []


def test_nothing_that_is_put_into_a_text_has_the_name_of_a_tag_in_it() -> None:
    assert {key: both for key, one in english().items() if (both := set(one["holes"]) & set(one["tags"]))} == {}


@pytest.mark.parametrize("folder", FOLDERS, ids=str)
def test_every_language_says_the_same_with_the_same_holes(folder: Path) -> None:
    languages = sorted(folder.glob("*.json"))
    others = {path.stem for path in WEB.glob("words/*.json")}
    assert {path.stem for path in languages} == others
    first, *rest = held([folder / "en.json", *(path for path in languages if path.stem != "en")])
    assert all(other == first for other in rest)
