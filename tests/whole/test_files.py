"""The state as a file: saved, opened again, and refused in one sentence that changes nothing."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.web.test_share import opened

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

STATE = "./#s=1.preset:count;shape:2x1;forget_gate:0.5,1,0,0.25,-1,0,0,3;words:a,b,,,,,,;unit:2;step:3;stage:4"

DRAG = """(type, text) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], 'my.json', { type: 'application/json' }));
  return !document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
}"""


def test_a_saved_file_brings_the_state_back_and_opening_it_can_be_undone(page: Page, tmp_path: Path) -> None:
    dialog = opened(page, STATE)
    state = page.evaluate("location.hash")
    with page.expect_download() as download:
        dialog.get_by_role("button", name="Save file").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    assert json.loads(path.read_text("utf-8"))["forget_gate"] == [0.5, 1, 0, 0.25, -1, 0, 0, 3]
    dialog.get_by_role("button", name="Close").click()
    page.goto("./#s=1.preset:latch;step:1;stage:6")
    page.get_by_role("button", name="Open", exact=True).click()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Choose a file").click()
    chooser.value.set_files(path)
    page.wait_for_url(re.compile("step:3;stage:4$"))
    assert page.evaluate("location.hash").startswith(state.partition(";words")[0])
    expect(page.locator(".sentence-where")).to_contain_text("Step 3 of 8")
    page.keyboard.press("Control+z")
    page.wait_for_url("**/#s=1.preset:latch;*")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"lstm": 1,', "“my.json” could not be opened: it is no JSON."),
        ('{"lstm": 2}', "it does not begin with “lstm”: 1"),
        (
            '{"lstm": 1, "inputs": [1, null]}',
            "“inputs” must be a number, a text, a list of numbers or a list of texts.",
        ),
        ('{"lstm": 1, "forget_gate": [1, 2]}', "The file gives 2 values for the forget gate, where only three numbers"),
        ('{"lstm": 1, "weights": [1]}', "The file has a part named “weights”"),
    ],
)
def test_a_file_that_cannot_be_opened_is_refused_and_changes_nothing(live: Page, text: str, said: str) -> None:
    before = live.evaluate("location.hash")
    live.wait_for_function(f"({DRAG})('dragover', '')")  # what takes a file comes by a script of its own
    live.evaluate(f"text => ({DRAG})('drop', text)", text)
    expect(live.get_by_role("dialog", name="Open").get_by_role("alert")).to_contain_text(said)
    assert live.evaluate("location.hash") == before
