"""The theme of an embedded figure is what its address says; `auto` follows the system, live."""

from typing import Literal

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.conftest import NewPage
from tests.whole.faults import FAULTS, SMALLEST
from tests.whole.screen import drawn, fragment, put, wait_until_ready

Scheme = Literal["light", "dark"]
HALL: ViewportSize = {"width": 1920, "height": 1080}


def theme(page: Page) -> str:
    return str(page.evaluate("document.documentElement.dataset.theme"))


@pytest.mark.page_may_complain  # its script is held back
@pytest.mark.parametrize(
    ("system", "address", "shown"),
    [
        ("light", "", "light"),
        ("dark", "?theme=auto", "dark"),
        ("dark", "?theme=LIGHT", "light"),
        ("light", "?a=b&theme=dark", "dark"),
        ("dark", "?theme=dark#s=1.step:2&theme=projector", "projector"),
        ("dark", "?theme=purple", "dark"),
    ],
)
def test_the_address_counts_and_not_what_the_reader_chose_elsewhere(
    new_page: NewPage, system: Scheme, address: str, shown: str
) -> None:
    page = new_page(color_scheme=system)
    page.add_init_script(f"localStorage.setItem('theme', '{'dark' if shown == 'light' else 'light'}')")
    page.route("**/main-*.js", lambda route: route.abort())
    page.goto(f"embed.html{address}", wait_until="domcontentloaded")
    assert theme(page) == shown, "before anything is drawn"
    page.unroute("**/main-*.js")
    page.reload()
    drawn(page)
    assert theme(page) == shown, "when all is drawn"


def test_auto_follows_the_system_live(new_page: NewPage) -> None:
    page = new_page(color_scheme="light")
    page.goto("embed.html?theme=auto")
    for system in ("dark", "light"):
        page.emulate_media(color_scheme=system)
        page.wait_for_function("(system) => document.documentElement.dataset.theme === system", arg=system)


def test_a_theme_that_was_named_stays_when_the_system_changes(new_page: NewPage) -> None:
    page = new_page(color_scheme="light")
    page.goto("embed.html?theme=projector")
    page.emulate_media(color_scheme="dark")
    drawn(page)
    assert theme(page) == "projector"


@pytest.mark.parametrize("size", [HALL, {"width": 1280, "height": 720}])
def test_on_the_projector_no_type_is_smaller_than_a_fortieth_of_the_height(
    new_page: NewPage, size: ViewportSize
) -> None:
    """Indices included; and the cell with its sentence, its numbers and its buttons is on one screen."""
    page = new_page(viewport=size)
    for address, foot in (("./", ".transport, .equations-row"), ("embed.html", ".transport")):
        page.goto(f"{address}?theme=projector")
        for stage in (3, 6):
            put(page, fragment("default", step=4, stage=stage))
            assert page.evaluate(FAULTS, {"smallest": size["height"] / 40, "indices": True}) == []
            for part in page.locator(foot).all():
                expect(part).to_be_in_viewport(ratio=1)


def test_for_the_projector_the_figure_still_fits_a_small_frame(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 700, "height": 560})
    page.goto("embed.html?theme=projector")
    drawn(page)
    assert page.evaluate("document.documentElement.scrollHeight - innerHeight") <= 0
    assert page.evaluate(FAULTS, {"smallest": SMALLEST}) == []


def test_on_the_projector_the_pointer_takes_hold_of_what_is_under_it(new_page: NewPage) -> None:
    page = new_page(viewport=HALL)
    page.goto(f"embed.html?theme=projector&panels=sequence{fragment('default', inputs=[0.5, -0.5, 1.0, -1.0], step=1)}")
    wait_until_ready(page)
    drawn(page)
    columns = [page.locator(".timeline-handle").nth(step).bounding_box() for step in range(4)]
    last, first = columns[3], columns[0]
    assert last
    assert first
    page.mouse.click(last["x"] + last["width"] / 2, last["y"] + 400)
    expect(page.locator(".transport-where")).to_have_text("step 4 of 4")
    # The grip of −1 is dragged to the height of the grip of 0.5, and follows the pointer there.
    x, y = last["x"] + last["width"] / 2, last["y"] + last["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, first["y"] + first["height"] / 2, steps=6)
    page.mouse.up()
    page.wait_for_function("location.hash.includes('inputs:0.5,-0.5,1,0.5;')")
