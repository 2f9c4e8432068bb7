"""Documents whose address cannot be written: made by a page out of text, or in a browser that has had enough of it."""

import pytest
from playwright.sync_api import Frame, Page, expect

from tests.conftest import Site
from tests.embed.hosting import host

# How a page makes a document out of its text, as the body of a function of `frame` and `text`.
MADE = {
    "srcdoc": "frame.srcdoc = text;",
    "blob": "frame.src = URL.createObjectURL(new Blob([text], { type: 'text/html' }));",
    "written": "const { contentDocument: made } = frame; made.open(); made.write(text); made.close();",
}

REFUSED = """for (const how of ['pushState', 'replaceState'])
  History.prototype[how] = () => { throw new DOMException('no', 'SecurityError'); };"""


def figure(page: Page, site: Site, way: str) -> Frame:
    """The embedded figure in a document of that kind."""
    text = (site.dist / "embed.html").read_text("utf-8").replace("<head>", f'<head><base href="{site.url}">')
    host(page, '<iframe width="700" height="560"></iframe>')
    page.evaluate(f"(text) => {{ const frame = document.querySelector('iframe'); {way} }}", text)
    return page.frames[1]


def step(frame: Frame) -> None:
    frame.get_by_role("button", name="next step").click()
    expect(frame.locator(".sentence-where")).to_contain_text("Step 3 of 5")


def weight(frame: Frame) -> None:
    frame.get_by_role("button", name="Weights", exact=True).click()
    slider = frame.get_by_role("slider", name="forget gate, bias", exact=True)
    slider.press("Home")
    expect(slider).to_have_value("-8")


@pytest.mark.parametrize("way", MADE)
def test_a_figure_made_out_of_text_goes_on_without_an_address(page: Page, site: Site, way: str) -> None:
    frame = figure(page, site, MADE[way])
    for deed in (step, weight):
        deed(frame)
    page.wait_for_timeout(400)  # the address is written a third of a second later, and an exception fails the test


def test_where_the_browser_refuses_another_address_links_of_the_text_still_set_the_figure(page: Page) -> None:
    page.add_init_script(REFUSED)
    page.goto("./")
    page.get_by_role("link", name="close the forget gate at step 4").click()
    expect(page.locator(".sentence-where")).to_contain_text("Step 4")
    page.get_by_role("button", name="Back to where you were").click()
    expect(page.locator(".sentence-where")).to_contain_text("Step 2 of 5")
