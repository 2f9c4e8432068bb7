"""The two hands of a reader: one has a mouse alone, one a keyboard alone. What each can do is the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from tests.whole.screen import drawn

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page


class Hand(Protocol):
    """What is done with one."""

    def press(self, button: Locator) -> None: ...

    def tick(self, box: Locator) -> None: ...

    def number(self, control: Locator, value: float, by: float = 0.1) -> None:
        """Give a control a number: it has a field with − and +, which move it by so much, and most have a slider."""

    def go(self, step: int) -> None:
        """Look at a step, and wait until its fields stand there: they would take back what is typed before."""

    def leave(self, button: Locator) -> None:
        """Close what a button had opened."""


class Mouse:
    """It drags, and presses."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, button: Locator) -> None:
        button.click()

    tick = press
    leave = press

    def number(self, control: Locator, value: float, by: float = 0.1) -> None:
        """With the slider about there, and the rest by − and +."""
        slider = control.locator("input[type=range]")
        if slider.count():
            self.drag(slider, value)
        now = float(control.locator(".field-text").input_value().replace("−", "-"))
        if presses := round((value - now) / by):
            control.locator(".field-step").nth(0 if presses < 0 else 1).click(click_count=abs(presses))

    def drag(self, slider: Locator, value: float) -> None:
        slider.scroll_into_view_if_needed()
        *start, x, y = slider.evaluate(
            """(range, to) => {
              const { x, y, width, height } = range.getBoundingClientRect();
              const thumb = parseFloat(getComputedStyle(range).getPropertyValue('--thumb')) || height;
              const at = (value) =>
                x + thumb / 2 + ((width - thumb) * (value - range.min)) / (range.max - range.min);
              return [at(range.valueAsNumber), y + height / 2, at(to), y + height / 2];
            }""",
            value,
        )
        self.page.mouse.move(*start)
        self.page.mouse.down()
        self.page.mouse.move(x, y)
        self.page.mouse.up()
        drawn(self.page)

    def go(self, step: int) -> None:
        """To the head of its column."""
        box = (axis := self.page.locator(".timeline-scrubber")).bounding_box()
        assert box
        column = box["width"] / int(axis.get_attribute("max") or 1)
        axis.click(position={"x": (step - 0.5) * column, "y": box["height"] / 2}, force=True)
        drawn(self.page)


class Keyboard:
    """It types, and presses keys."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, button: Locator) -> None:
        button.press("Enter")

    def tick(self, box: Locator) -> None:
        box.press("Space")

    def leave(self, button: Locator) -> None:
        del button
        self.page.keyboard.press("Escape")

    def number(self, control: Locator, value: float, by: float = 0.1) -> None:
        del by
        field = control.locator(".field-text")
        field.press("Control+a")
        self.page.keyboard.type(str(value))
        self.page.keyboard.press("Enter")

    def go(self, step: int) -> None:
        axis = self.page.locator(".timeline-scrubber")
        now, last = int(axis.input_value()), int(axis.get_attribute("max") or 1)
        ends = {1: "Home", last: "End"}
        arrow = "ArrowLeft" if step < now else "ArrowRight"
        for key in [ends[step]] if step in ends else [arrow] * abs(step - now):
            axis.press(key)
        drawn(self.page)
