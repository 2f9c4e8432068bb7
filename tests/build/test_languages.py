"""A translation is only a file: what stands in the folders of words becomes one file of the site for each language."""

import json
from pathlib import Path

from web.runtime import programs


def put(path: Path, texts: dict[str, str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(texts), "utf-8")


def test_the_texts_of_a_language_come_in_one_file_and_english_stays_in_the_page(tmp_path: Path) -> None:
    web, site = tmp_path / "web", tmp_path / "site"
    for folder in ("words", "kinds/lstm/words", "lenses/gradient/words"):
        put(web / folder / "en.json", {"a.b": "one"})
    put(web / "words" / "de.json", {"transport.play": "abspielen", "table.go": "zu Schritt {step}"})
    put(web / "kinds" / "lstm" / "words" / "de.json", {"lstm.drawn.cell": "LSTM-Zelle"})
    put(web / "lenses" / "gradient" / "words" / "de.json", {"gradient.name": "Gradient"})
    site.mkdir()
    programs.run_node(Path(__file__).parent / "languages.js", [web, site])
    assert [path.name for path in (site / "words").iterdir()] == ["de.json"]
    assert json.loads((site / "words" / "de.json").read_text("utf-8")) == {
        "transport.play": "abspielen",
        "table.go": ["zu Schritt ", ["step"]],
        "lstm.drawn.cell": "LSTM-Zelle",
        "gradient.name": "Gradient",
    }
