"""What an embedded figure must do, whatever software made the page around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

from tests.whole.expected import shown_at, trace_of
from tests.whole.presets import PRESETS, with_parameter
from tests.whole.screen import drawn, fragment, seen, wait_until_answered, wait_until_ready

if TYPE_CHECKING:
    from playwright.sync_api import Frame, Locator, Page

PRESET, STEP, STAGE = "count", 4, 2
STATE = fragment(PRESET, step=STEP, stage=STAGE).removeprefix("#")
BIAS = -7.5


def frame_in(place: Locator) -> Frame:
    """The document in an iframe of the page."""
    expect(place).to_have_count(1, timeout=15_000)
    frame = place.element_handle().content_frame()
    assert frame is not None
    return frame


def shows(frame: Frame, stage: int = STAGE, request: dict[str, Any] = PRESETS[PRESET]) -> None:
    """The figure stands at the step it was asked for, with the labels that CPython prints."""
    expected = shown_at(trace_of(request), STEP, stage)
    expect(frame.locator(".sentence-where")).to_contain_text(expected["where"].partition(":")[0], timeout=15_000)
    drawn(frame)
    assert seen(frame)["labels"] == expected["labels"]


def takes_nothing(page: Page, frame: Frame) -> None:
    """Before any gesture the page around the figure has its focus, its scroll and its wheel to itself."""
    assert frame.evaluate("unasked") == []
    assert page.evaluate("[document.activeElement.localName, scrollX, scrollY]") == ["body", 0, 0]


def can_be_stepped(frame: Frame) -> None:
    frame.get_by_role("button", name="next stage", exact=True).click()
    shows(frame, STAGE + 1)


def answers_an_edit(frame: Frame) -> None:
    """With live Python: the presets alone are recorded."""
    frame.get_by_role("button", name="Weights", exact=True).click()
    field = frame.get_by_role("textbox", name="forget gate, bias", exact=True)
    field.fill(str(BIAS))
    field.press("Enter")
    frame.get_by_role("button", name="Cell", exact=True).click()
    wait_until_answered(frame)
    shows(frame, STAGE + 1, with_parameter(PRESETS[PRESET], "forget_gate", "b", BIAS))


def works(page: Page, place: Locator) -> Frame:
    """It shows the state of its address, takes nothing of its host, steps and computes."""
    frame = frame_in(place)
    shows(frame)
    wait_until_ready(frame)
    takes_nothing(page, frame)
    can_be_stepped(frame)
    answers_an_edit(frame)
    return frame
