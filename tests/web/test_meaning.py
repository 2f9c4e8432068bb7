"""One sentence about the part that is pointed at, against the things learners get wrong."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.whole.screen import resize

# Default preset, step 4: c was +0.77, x is −0.90.
SENTENCES = {
    "inputs": ("Input x: what this step brings in; here −0.90", "stays the same at every step"),
    "hidden_before": ("here +0.37 from step 3", "never added to x"),
    "cell_before": ("here +0.77 from step 3", "no gate looks at it"),
    "forget_gate": (
        "the share of the old cell state that stays",
        "it keeps 44 % of +0.77",
        "fully open, it forgets nothing",
    ),
    "input_gate": ("here 94 % of −0.95", "it says how much, the candidate what"),
    "candidate": ("between −1 and 1", "it proposes −0.95"),
    "kept": ("here +0.34 of +0.77",),
    "written": ("here −0.89, added to what was kept",),
    "cell_state": ("it became −0.55", "it may grow beyond ±1"),
    "output_gate": ("97 % of −0.50", "what it holds back stays in the cell state"),
    "cell_squashed": ("−0.55 became −0.50", "c itself stays as it is"),
    "hidden_state": ("here −0.49", "unlike c, it never leaves −1 to 1"),
}

TOP = "(figure) => figure.getBoundingClientRect().top + scrollY"
BOTTOM = "(line) => line.checkVisibility() ? line.getBoundingClientRect().bottom + scrollY : 0"


def point_at(page: Page, part: str) -> None:
    """At its sign among the equations, which show all twelve; a badge that reaches over the sign is the same part."""
    page.mouse.move(0, 0)
    page.locator(f".equations-row [data-part={part}]:is(mn, msub, mi)").first.hover(force=True)
    expect(page.locator("html")).to_have_attribute("data-look", part)


@pytest.mark.parametrize("part", SENTENCES)
def test_the_sentence_says_what_a_part_is_and_what_it_just_did(page: Page, part: str):
    page.goto("./#s=1.preset:default;step:4;stage:6")
    point_at(page, part)
    for words in SENTENCES[part]:
        expect(page.locator(".meaning")).to_contain_text(words)


@pytest.mark.parametrize(
    "part", ["input_gate", "candidate", "kept", "written", "cell_state", "output_gate", "cell_squashed", "hidden_state"]
)
def test_a_part_not_reached_yet_has_no_number(page: Page, part: str):
    page.goto("./#s=1.preset:default;step:4;stage:1")
    point_at(page, part)
    expect(page.locator(".meaning b")).to_have_count(1)
    text = page.locator(".meaning").inner_text()
    assert "." not in text.rstrip("."), text
    assert "%" not in text


def test_an_empty_cell_has_nothing_to_keep(page: Page):
    page.goto("./#s=1.preset:default;step:1;stage:6")
    point_at(page, "forget_gate")
    expect(page.locator(".meaning")).to_contain_text("but there is nothing to keep yet")


def test_pointing_around_moves_nothing_and_covers_nothing(page: Page):
    page.goto("./#s=1.preset:default;step:4;stage:6")
    expect(page.locator(".equations-row")).to_have_count(6)
    for width in (320, 360, 768, 1024, 1440):
        resize(page, width, 900)
        page.mouse.move(0, 0)
        top = page.locator(".cell").evaluate(TOP)
        for part in SENTENCES:
            point_at(page, part)
            bottom = page.locator(".meaning").evaluate(BOTTOM)
            assert bottom <= top, (width, part)
            assert page.locator(".cell").evaluate(TOP) == top, (
                width,
                part,
            )


def test_pointing_at_a_slider_tells_of_its_part(page: Page):
    page.goto("./#s=1.preset:default;step:4;stage:6")
    page.get_by_role("slider", name="output gate, bias").hover()
    expect(page.locator(".meaning b")).to_have_text("Output gate:")
