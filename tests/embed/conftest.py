"""Figures embedded in the page of a course."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.embed.course import Course, watched
from tests.serving import served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import NewPage, Site


@pytest.fixture
def course(new_page: NewPage, site: Site, tmp_path: Path) -> Iterator[Course]:
    """The page of a course, not opened yet."""
    server = watched()
    with served(tmp_path) as address, served(site.dist, server) as url:
        yield Course(new_page(viewport={"width": 1200, "height": 900}), tmp_path, address, url, server)
        server.numpy_may_go.set()
