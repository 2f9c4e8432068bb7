"""Whatever is pasted, it is numbers, a question or a sentence: no exception, no number that is none."""

import json
import subprocess
from pathlib import Path

from tests.web.test_matrix import REFUSED as NO_TABLES
from tests.web.test_matrix import TABLES
from tests.web.test_parse import SEQUENCES
from tests.web.test_rowed import DOUBTED
from tests.web.test_rowed import READ as ROWS
from tests.web.test_typed import HOMEWORK_LINES

COUNT = 1200


def test_an_altered_text_is_numbers_or_a_sentence() -> None:
    tables = [text for text in (*TABLES, *NO_TABLES) if len(text) < 1000]
    texts = [*tables, *SEQUENCES, *ROWS, *(text for text, _ in DOUBTED), HOMEWORK_LINES]
    asked = json.dumps({"texts": texts, "count": COUNT})
    run = subprocess.run(
        ["node", str(Path(__file__).parent / "fuzzed_texts.js")],
        input=asked,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=True,
    )
    found = json.loads(run.stdout)
    assert found["wrong"] == []
    assert found["read"] > COUNT // 8
