"""The theme is set before the first paint: the reader's choice, else the address, else the system."""

from typing import Literal

import pytest
from playwright.sync_api import expect

from tests.conftest import NewPage
from tests.web.without_python import SILENT_WORKER

Scheme = Literal["light", "dark"]

NO_STORAGE = (
    """Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"""
)


@pytest.mark.page_may_complain  # of the script in the place of its own, which has another digest
@pytest.mark.parametrize(
    ("system", "query", "chosen", "shown"),
    [
        ("light", "", "", "light"),
        ("dark", "", "", "dark"),
        ("light", "?theme=dark", "", "dark"),
        ("dark", "?a=b&THEME=Light", "", "light"),
        ("light", "?theme=<b>", "", "light"),
        ("light", "?theme=dark", "light", "light"),
        ("light", "", "dark", "dark"),
        ("dark", "?theme=light", "projector", "projector"),
        ("dark", "?theme=light", "auto", "dark"),
        ("light", "", "purple", "light"),
    ],
)
def test_the_choice_wins_over_the_address_and_the_address_over_the_system(
    new_page: NewPage, system: Scheme, query: str, chosen: str, shown: str
) -> None:
    page = new_page(color_scheme=system)
    page.route("**/main-*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    if chosen:
        page.add_init_script(f"localStorage.setItem('theme', '{chosen}')")
    page.goto(f"./{query}", wait_until="domcontentloaded")
    assert page.evaluate("document.documentElement.dataset.theme") == shown


@pytest.mark.parametrize("width", [390, 1440])
def test_a_theme_chosen_from_the_menu_is_there_again_the_next_time(new_page: NewPage, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 900})
    page.add_init_script(SILENT_WORKER)
    page.goto("./")
    menu = page.get_by_role("combobox", name="theme")
    for theme in ("Projector", "Dark", "Light"):
        menu.select_option(theme)
        expect(page.locator("html")).to_have_attribute("data-theme", theme.lower())
        page.reload()
        expect(page.locator("html")).to_have_attribute("data-theme", theme.lower())
        expect(menu).to_have_value(theme.lower())
    menu.select_option("System")
    page.emulate_media(color_scheme="dark")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.reload()
    expect(menu).to_have_value("auto")


def test_a_browser_that_refuses_storage_still_gets_a_theme(new_page: NewPage) -> None:
    page = new_page(color_scheme="dark")
    page.add_init_script(NO_STORAGE)
    page.goto("./embed.html", wait_until="domcontentloaded")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
