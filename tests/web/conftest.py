"""What tests of the time axis share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.web.sequence import INPUTS, show

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture
def axis(live: Page) -> Page:
    """The page at the third of five steps."""
    return show(live, INPUTS, 3)
