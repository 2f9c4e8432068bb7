"""The hands and eyes of a learner: what they do with the page, and what they read off it."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests.whole.screen import drawn, seen, wait_until_answered

GEOMETRY = (Path(__file__).parents[1] / "web" / "cell_geometry.js").read_text("utf-8")


def press(page: Page, name: str) -> None:
    page.locator(".transport").get_by_role("button", name=name, exact=True).click()
    drawn(page)


def choose(page: Page, preset: str) -> None:
    page.get_by_role("combobox", name="preset").select_option(preset)
    drawn(page)


def drag(page: Page, slider: str, value: float) -> None:
    page.get_by_role("slider", name=slider, exact=True).fill(str(value))
    wait_until_answered(page)


def read(page: Page, part: str) -> str:
    """The label of a part in the cell."""
    return str(seen(page)["labels"].get(part, ""))


def point_at(page: Page, part: str) -> str:
    """What the page says of a part when its stream or block is pointed at."""
    x, y = page.locator(f".cell [data-part={part}]:is(.cell-label, .cell-verb), .cell-block.{part}").first.evaluate(
        "(one) => { const box = one.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; }"
    )
    page.mouse.move(x, y)
    expect(page.locator("html")).to_have_attribute("data-look", part)
    return page.locator(".meaning").inner_text()


def streams(page: Page) -> dict[str, Any]:
    """The streams and valves as they are drawn."""
    drawing: dict[str, Any] = page.evaluate(GEOMETRY)
    return drawing


def width(drawing: dict[str, Any], part: str) -> float:
    """How wide a stream is; 0 where none flows."""
    segments = drawing["streams"].get(part, [{"width": 0}])
    return float(segments[0]["width"])


def is_negative(drawing: dict[str, Any], part: str) -> bool:
    """Whether a stream is drawn as negative: with a hatched or, where it is thin, a hollow core."""
    return drawing["streams"][part][0]["core"] is not None
