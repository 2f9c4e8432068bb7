"""What the page says of a kind of cell is what the core declares of it."""

from web.runtime import kinds


def test_what_the_page_knows_of_each_kind_is_what_the_core_declares() -> None:
    files = kinds.written()
    assert {"lstm", "words", "kinds"} <= {path.parent.name for path in files}
    for path, text in files.items():
        assert path.read_text("utf-8") == text, "run python -m web.runtime.kinds"
