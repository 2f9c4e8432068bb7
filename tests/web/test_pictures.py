"""The cell is drawn as it was looked at and found good: every preset, every stage, wide and slim."""

import pytest

from tests.web import pictures


@pytest.mark.usefixtures("site")
def test_every_picture_is_the_one_that_was_looked_at() -> None:
    drawn = pictures.drawn()
    kept = {path.stem: path.read_text("utf-8") for path in pictures.KEPT.glob("*.svg")}
    assert drawn.keys() == kept.keys()
    for name, picture in drawn.items():
        assert picture == kept[name], f"{name}: look at it, then run python -m tests.web.pictures"
