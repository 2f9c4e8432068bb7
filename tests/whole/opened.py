"""Files of weights in the dialog Open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

RECORDED = Path(__file__).parents[1] / "core" / "exchange" / "recorded"
"""What the tools themselves have written."""


def chosen(page: Page, path: Path) -> Locator:
    """The dialog, with what is in the file."""
    page.get_by_role("button", name="Open", exact=True).click()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Choose a file").click()
    chooser.value.set_files(path)
    dialog = page.get_by_role("dialog", name="Open")
    expect(dialog.get_by_role("table")).to_be_visible()
    return dialog
