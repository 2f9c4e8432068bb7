"""One of several units is chosen where the step is said: by buttons, arrow keys, or its number; its lines fit."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.whole.screen import resize

STICKING_OUT = """() => {
    const section = document.querySelector('.equations');
    const { right } = section.getBoundingClientRect();
    return [...section.querySelectorAll(':is(.equations-rule, .equations-chunk, .equations-result, button)')]
        .filter((piece) => piece.getBoundingClientRect().right > right + 8)
        .map((piece) => piece.textContent.trim())
}"""


def test_a_unit_is_chosen_by_button_key_or_number_and_its_lines_fit(page: Page):
    page.goto("./#s=1.shape:16x3;inputs:1,0,0,0,1,0;step:2;stage:1")
    stepper = page.get_by_role("group", name="unit that is looked at")
    number = stepper.get_by_role("textbox", name="unit")
    expect(number).to_have_value("1", timeout=60_000)
    expect(stepper.get_by_role("button", name="previous unit")).to_have_attribute("aria-disabled", "true")
    stepper.get_by_role("button", name="next unit").click()
    expect(number).to_have_value("2")
    expect(page.locator("#live")).to_contain_text("unit 2 of 16")
    stepper.get_by_role("button", name="next unit").press("ArrowDown")
    expect(number).to_have_value("3")
    number.press("ArrowUp")
    expect(number).to_have_value("2")
    number.fill("17")
    number.press("Enter")
    expect(stepper.locator(".field-refusal")).to_have_text(
        "“17” is no unit of this cell: a whole number from 1 to 16 is expected."
    )
    number.press("Escape")
    expect(number).to_have_value("2")
    expect(stepper.locator(".field-refusal")).to_have_count(0)
    number.fill("12")
    number.press("Enter")
    expect(page.locator(".equations h2")).to_contain_text("unit 12 of 16")
    page.wait_for_function("location.hash.includes('unit:12')")
    every = page.get_by_role("button", name="all 16 products of U")
    expect(page.locator(".equations-products")).to_contain_text("and 14 more")
    every.press("Enter")
    expect(every).to_be_focused()
    expect(every).to_have_attribute("aria-expanded", "true")
    page.get_by_role("button", name="shapes").click()
    expect(page.locator(".equations-shapes").first).to_have_text("16 = σ(16×3 · 3 + 16×16 · 16 + 16)")
    for width in (320, 390, 768, 1024, 1440):
        resize(page, width, 900)
        assert page.evaluate(STICKING_OUT) == [], width
