"""The sequence on the page as a hand finds it: its step, its values, its sliders, fields and grips."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.whole.screen import fragment, put

INPUTS = [0.8, -0.3, 0.6, -0.9, 0.4]
SWEEP = [round(((step * 8) % 21 - 10) / 10, 1) for step in range(200)]


def show(page: Page, inputs: list[float], step: int, stage: int = 6) -> Page:
    """The page with this sequence, after Python has answered for it."""
    put(page, fragment(inputs=inputs, step=step, stage=stage))
    at_step(page, step, len(inputs))
    return page


def at_step(page: Page, step: int, of: int) -> None:
    expect(page.get_by_role("slider", name="step", exact=True)).to_have_attribute(
        "aria-valuetext", f"step {step} of {of}"
    )


def sequence(page: Page) -> list[float]:
    """The sequence as the page itself hands it out."""
    page.get_by_role("button", name="edit as text").click()
    text = page.locator(".timeline-dialog textarea").input_value()
    page.get_by_role("button", name="Cancel").click()
    return [float(number) for number in text.split(",")]


def slider(page: Page, step: int) -> Locator:
    return page.get_by_role("slider", name=f"input at step {step}", exact=True)


def field(page: Page, step: int) -> Locator:
    return page.get_by_role("textbox", name=f"input at step {step}", exact=True)


def figure(page: Page) -> dict[str, float]:
    svg = page.locator(".timeline svg[role=img]")
    svg.scroll_into_view_if_needed()
    box = svg.bounding_box()
    assert box
    return box


def figure_width(page: Page) -> int:
    return page.locator(".figure").evaluate("(figure) => Math.max(280, Math.floor(figure.clientWidth))")


def grip(page: Page, step: int) -> tuple[float, float]:
    """The middle of the grip of a step, on the screen."""
    handle = page.locator(".timeline-handle").nth(step - 1)
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def values(page: Page, part: str) -> list[str]:
    """The values printed in a lane, from left to right, with that of the present step."""
    texts = page.locator(f".timeline [data-part={part}] .timeline-value").evaluate_all(
        "(texts) => texts.map((text) => [Number(text.getAttribute('x')), text.textContent])"
    )
    return [text for _, text in sorted(texts)]
