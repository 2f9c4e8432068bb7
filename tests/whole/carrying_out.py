"""What *Show me* does at once, carried out by a reader with the controls of the page, act by act."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

from tests.whole.screen import drawn, wait_until_answered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

    from tests.whole.mouse_and_keyboard import Hand

Json = dict[str, Any]

ENOUGH = 200
"""So many updates count as a try of a training that does not learn (judge.js)."""
LOOKED = ("step", "stage", "seen", "walked")


def numbers(text: str) -> list[float]:
    return [float(one) for one in text.split(",")]


def acts(page: Page, hand: Hand, start: Json, show: Json) -> Iterator[None]:
    """One after another, so that a reader can stop: what is changed, then what is looked at."""
    for name, to in show.items():
        if name not in LOOKED:
            yield from changed(page, hand, name, str(start.get(name, "")), to)
    for step in show.get("seen", []):
        yield hand.go(step)
    for step, stage in show.get("walked", []):
        yield stand(page, hand, step, stage)
    yield stand(page, hand, int(show.get("step", start["step"])), int(show.get("stage", start["stage"])))


def trained(page: Page, hand: Hand, wanted: Json) -> None:
    """A training goes on until it has learned, or for as long as the lesson asks; then its cell is examined."""
    for name in ("forget bias", "steps"):
        if (key := name.replace(" ", "_")) in wanted:
            setting = page.locator(".training-setting").filter(has=page.get_by_text(name, exact=True))
            setting.locator("select").select_option(str(wanted[key]))
    drawn(page)
    hand.press(page.locator(".training-transport").get_by_role("button", name="Play"))
    chart = page.locator(".training-chart input")
    expect(chart).to_be_enabled()  # it has come somewhere
    pause = page.locator(".training-transport").get_by_role("button", name="Pause")
    while pause.count() and ("learned" in wanted or int(chart.get_attribute("max") or 0) < ENOUGH):
        page.wait_for_timeout(50)
    if pause.count():
        hand.press(pause)
    if "examined" in wanted:
        exam = page.locator(".training-exam")
        exam.locator("select").select_option(str(wanted["examined"]))
        hand.press(exam.get_by_role("button"))


def stand(page: Page, hand: Hand, step: int, stage: int) -> None:
    if page.locator(".timeline-scrubber").input_value() != str(step):
        hand.go(step)
    hand.press(page.locator(".transport-stages li button").nth(stage - 1))


def changed(page: Page, hand: Hand, name: str, before: str, to: str) -> Iterator[None]:
    """A field of an address becomes another one."""
    match name:
        case "lanes":
            with menu(page, hand, "#lanes-add"):
                hand.tick(page.locator(f"[aria-describedby=lanes-{to}-shows]"))
            yield
        case "query":
            with menu(page, hand, ".attention-set"):
                hand.number(page.locator("#attention-panel .attention-row:has(> .field)"), float(to))
            yield
        case "shape":
            yield hand.number(page.locator(".lesson .size-one").first, float(to.partition("x")[0]), by=1)
        case "hold":
            yield held(page, hand, *to.split(",")[:3])
        case "inputs":
            yield from sequence(page, hand, numbers(before), numbers(to))
        case "cell_start" | "hidden_start":
            yield hand.number(page.locator(f".controls .{name.replace('start', 'state')} .controls-cell"), float(to))
        case part:
            for symbol, was, value in zip("WUb", numbers(before), numbers(to), strict=True):
                if was != value:
                    yield hand.number(page.locator(f".controls-cell[data-part={part}][data-symbol={symbol}]"), value)


@contextmanager
def menu(page: Page, hand: Hand, opener: str) -> Iterator[None]:
    """Open for what is done in it, and closed again."""
    button = page.locator(opener)
    hand.press(button)
    yield
    hand.leave(button)


def held(page: Page, hand: Hand, part: str, value: str, first: str) -> None:
    """Shut or open, from a step on."""
    hand.go(int(first))
    hand.press(page.locator(f".hold-wheel[data-part={part}]"))
    hand.press(page.locator("#hold-hand .hold-row button").nth(int(value)))
    hand.leave(page.locator("#hold-hand .hold-away"))


def sequence(page: Page, hand: Hand, before: list[float], to: list[float]) -> Iterator[None]:
    """As many steps as are wanted, of which the new ones are 0; then the number of each."""
    new = len(to) - len(before)
    if new:
        hand.go(len(before))
        for _ in range(new):
            hand.press(page.locator(".timeline-insert"))
        wait_until_answered(page)
        yield
    for step, (was, value) in enumerate(zip([*before, *[0.0] * new], to, strict=True), start=1):
        if was != value:
            hand.go(step)
            yield hand.number(page.locator(".timeline-editor"), value)
