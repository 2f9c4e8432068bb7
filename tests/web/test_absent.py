"""Where the page's own script or style does not come, the page says so, stands still, and can be tried again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from tests.lying import cut, damaged, empty, hanging, lying, mislabelled, missing, sign_in
from tests.serving import served

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.conftest import NewPage, Site
    from tests.lying import Lying

pytestmark = pytest.mark.page_may_complain
PATIENCE = 10_000

LIES = (missing, cut, damaged, mislabelled, empty, sign_in, hanging)


@pytest.fixture
def host(site: Site) -> Iterator[tuple[type[Lying], str]]:
    """The site by a host that can be made to lie, and its address."""
    handler = lying()
    with served(site.dist, handler) as url:
        yield handler, url
        handler.over.set()


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """A page that obeys the policy it declares, and whose time can be moved on."""
    page = new_page(bypass_csp=False)
    page.clock.install()
    return page


def styled(page: Page) -> None:
    """Until the style is there, so that it is not what is late."""
    expect(page.locator("body")).to_have_css("margin", "0px")


def told(page: Page) -> str:
    """What the page says in the end."""
    notice = page.get_by_role("alert")
    expect(notice).to_be_visible()
    return notice.inner_text()


@pytest.mark.parametrize("lie", LIES)
@pytest.mark.parametrize("address", ["", "presets/latch/embed.html"])
def test_a_script_that_does_not_come_is_told_and_trying_again_brings_the_figure(
    page: Page, host: tuple[type[Lying], str], lie: Callable[[Lying], None], address: str
) -> None:
    handler, url = host
    handler.lies = {"main-": lie}
    page.goto(f"{url}{address}#s=1.preset:latch;step:3", wait_until="commit")
    expect(page.locator("#app")).to_be_attached()
    if lie is hanging:
        styled(page)
        expect(page.get_by_role("alert")).to_have_count(0)
        page.clock.fast_forward(PATIENCE)
    assert "has not come" in told(page)
    still = page.locator("#app svg").locator("visible=true")
    expect(still).to_have_count(1)
    assert "switched off in this browser" not in page.locator("body").inner_text()
    handler.lies = {}
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".sentence-where")).to_contain_text("Step 3")
    expect(page.get_by_role("alert")).to_have_count(0)


def test_a_script_that_comes_late_takes_the_place_of_what_was_said(page: Page, host: tuple[type[Lying], str]) -> None:
    handler, url = host

    def late(lie: Lying) -> None:
        lie.over.wait(60)
        lie.give(lie.truth())

    handler.lies = {"main-": late}
    page.goto(url, wait_until="commit")
    styled(page)
    page.clock.fast_forward(PATIENCE)
    assert told(page).startswith("The figure has not come")
    handler.over.set()
    expect(page.locator(".sentence-where")).to_contain_text("Step")
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(page.locator(".unscripted")).to_have_count(0)


def test_a_figure_that_shows_no_cell_is_not_missed(page: Page) -> None:
    page.goto("embed.html?panels=numbers&hide=transport", wait_until="load")
    expect(page.locator("#app .equations")).to_be_visible()
    assert page.locator("#app > .figure svg").count() == 0
    page.clock.fast_forward(PATIENCE)
    expect(page.get_by_role("alert")).to_have_count(0)


@pytest.mark.parametrize("lie", [missing, hanging])
def test_a_style_that_does_not_come_keeps_nothing_from_being_seen(
    page: Page, host: tuple[type[Lying], str], lie: Callable[[Lying], None]
) -> None:
    handler, url = host
    handler.lies = {"style-": lie}
    page.goto(url, wait_until="commit")
    expect(page.locator("#app")).to_be_attached()
    if lie is hanging:
        page.clock.fast_forward(PATIENCE)
    assert "look of this page has not come" in told(page)
    expect(page.locator(".sentence-where")).to_contain_text("Step")


def test_nothing_is_asked_for_before_the_page_can_be_painted_but_its_style(
    page: Page, host: tuple[type[Lying], str]
) -> None:
    handler, url = host
    handler.lies = {".js": hanging}
    page.goto(url, wait_until="commit")
    expect(page.get_by_role("heading", name="How to read the picture")).to_be_visible()
    assert page.locator("html").get_attribute("data-theme") == "light"
