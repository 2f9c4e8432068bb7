"""dist/ is never half written, and never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from web.runtime import swap

if TYPE_CHECKING:
    from pathlib import Path


def test_a_dist_lost_between_the_two_renames_is_put_back(tmp_path: Path) -> None:
    dist, work = tmp_path / "dist", tmp_path / "work"
    (work / "old").mkdir(parents=True)
    (work / "old" / "index.html").write_text("the old page")
    with pytest.raises(SystemExit), swap.replacing(dist, work):
        raise SystemExit("The page could not be bundled.")
    assert (dist / "index.html").read_text() == "the old page"
    assert not list(work.iterdir())


def test_what_was_made_whole_takes_the_place_of_the_old(tmp_path: Path) -> None:
    dist, work = tmp_path / "dist", tmp_path / "work"
    dist.mkdir()
    (dist / "left.html").write_text("the old page")
    with swap.replacing(dist, work) as new:
        (new / "index.html").write_text("the new page")
    assert [path.name for path in dist.iterdir()] == ["index.html"]
    assert not list(work.iterdir())
