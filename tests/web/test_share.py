"""The share dialog: links that bring back what is on screen, and a way to copy them that cannot fail."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.conftest import NewPage

CHANGED = "./#s=1.preset:count;forget_gate:0,0,-1.25;step:3;stage:4"


def opened(page: Page, address: str = CHANGED) -> Locator:
    page.goto(address)
    page.get_by_role("button", name="Share").click()
    dialog = page.get_by_role("dialog", name="Share what is on screen")
    expect(dialog).to_be_visible()
    return dialog


def link(dialog: Locator) -> Locator:
    return dialog.get_by_role("textbox", name="link")


def embedding(dialog: Locator) -> Locator:
    return dialog.get_by_role("textbox", name="line of HTML")


def sentence(page: Page) -> str:
    expect(page.locator(".sentence-where")).to_contain_text("Step 3 of 8, stage 4", timeout=60_000)
    expect(page.locator(".sentence p")).to_contain_text("keeps 22 %", timeout=60_000)
    return page.locator(".sentence p").inner_text()


def test_the_link_opens_exactly_what_was_on_screen(new_page: NewPage) -> None:
    page = new_page()
    address = link(opened(page)).input_value()
    assert "#s=1.preset:count;forget_gate:0,0,-1.25;" in address
    before = sentence(page)
    page.close()  # two engines starting at once take twice as long
    elsewhere = new_page()
    elsewhere.goto(address)
    assert sentence(elsewhere) == before


def test_the_line_of_html_is_one_iframe_with_title_and_size(page: Page) -> None:
    dialog = opened(page)
    line = embedding(dialog).input_value()
    found = re.fullmatch(r'<iframe src="([^"]*)" title="([^"]*)" width="700" height="560"></iframe>', line)
    assert found
    address, title = found.groups()
    assert address == link(dialog).input_value().replace("/#", "/embed.html#")
    assert title.startswith("LSTM cell, step by step: ")


def test_the_line_of_html_shows_the_same_in_another_page(new_page: NewPage) -> None:
    page = new_page()
    line = embedding(opened(page)).input_value()
    page.close()
    host = new_page()
    host.set_content(line)
    frame = host.frame_locator("iframe")
    expect(frame.locator(".sentence-where")).to_contain_text("Step 3 of 8, stage 4", timeout=60_000)
    expect(frame.locator(".sentence p")).to_contain_text("keeps 22 %", timeout=60_000)
    expect(frame.locator("article, header")).to_have_count(0)


def test_copy_puts_the_text_on_the_clipboard_and_says_so(new_page: NewPage) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    dialog = opened(page)
    for name, field in (("copy the link", link(dialog)), ("copy the line of HTML", embedding(dialog))):
        dialog.get_by_role("button", name=name).click()
        expect(dialog.get_by_text("Copied.").last).to_be_visible()
        assert page.evaluate("navigator.clipboard.readText()") == field.input_value()


@pytest.mark.parametrize(
    "refusal",
    [
        "Object.defineProperty(navigator, 'clipboard', { value: undefined })",
        "Object.defineProperty(navigator, 'clipboard',"
        " { value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } })",
    ],
    ids=["no clipboard", "clipboard refused"],
)
def test_where_the_clipboard_is_refused_the_text_stays_selected_and_keys_are_named(page: Page, refusal: str) -> None:
    page.add_init_script(refusal)
    dialog = opened(page)
    dialog.get_by_role("button", name="copy the link").click()
    expect(dialog.get_by_text("press Ctrl+C")).to_be_visible()
    expect(link(dialog)).to_be_focused()
    assert page.evaluate("getSelection().toString()") == link(dialog).input_value()


def test_a_field_selects_itself_when_it_gets_the_focus(page: Page) -> None:
    field = embedding(opened(page))
    field.focus()
    assert page.evaluate("getSelection().toString()") == field.input_value()


def test_a_link_that_some_systems_cut_says_so(page: Page) -> None:
    inputs = ",".join(f"0.123456789012{step + 100}" for step in range(1, 151))
    dialog = opened(page, f"./#s=1.preset:count;inputs:{inputs}")
    expect(dialog.get_by_text("some systems cut links longer than 2,000 characters").first).to_be_visible()


def test_a_short_link_has_no_such_note(page: Page) -> None:
    expect(opened(page).get_by_text("some systems cut")).to_have_count(0)


def test_escape_closes_and_the_focus_goes_back_to_the_button(page: Page) -> None:
    dialog = opened(page)
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("button", name="Share")).to_be_focused()


def test_what_was_said_about_copying_is_forgotten_when_the_dialog_closes(page: Page) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    dialog = opened(page)
    dialog.get_by_role("button", name="copy the link").click()
    expect(dialog.get_by_text("press Ctrl+C")).to_be_visible()
    dialog.get_by_role("button", name="Close").click()
    page.get_by_role("button", name="Share").click()
    expect(dialog.get_by_text("press Ctrl+C")).to_have_count(0)


def test_opening_the_dialog_stops_playing_so_that_the_link_stands_still(page: Page) -> None:
    page.goto("./")
    page.get_by_role("button", name=re.compile("^play", re.IGNORECASE)).click()
    page.get_by_role("button", name="Share").click()
    field = link(page.get_by_role("dialog"))
    expect(field).to_be_visible()
    page.wait_for_timeout(100)
    before = field.input_value()
    page.wait_for_timeout(2_500)
    assert field.input_value() == before


@pytest.mark.parametrize("width", [1440, 320])
def test_the_dialog_fits_the_window(new_page: NewPage, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 560})
    box = opened(page).bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 560
