"""Who hears the keyboard: the figure while a reader is in it, its host after Esc, or never the figure."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from tests.conftest import NewPage, Site
from tests.serving import served

pytestmark = pytest.mark.page_may_complain  # the host is another origin

Host = tuple[Page, FrameLocator]


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site of another origin with an empty page that notes the keys it hears."""
    folder: Path = tmp_path_factory.mktemp("host")
    (folder / "index.html").write_text(
        "<!doctype html><title>a course</title><body><script>"
        "const heard = []; addEventListener('keydown', ({ key }) => heard.push(key));"
        "</script>",
        "utf-8",
    )
    with served(folder) as url:
        yield url


def embedded(new_page: NewPage, site: Site, elsewhere: str, query: str = "") -> Host:
    page = new_page(viewport={"width": 760, "height": 620})
    page.goto(elsewhere)
    page.evaluate(
        """(src) => {
          const frame = document.createElement('iframe');
          Object.assign(frame, { src, width: 700, height: 560, title: 'cell' });
          document.body.append(frame);
        }""",
        f"{site.url}embed.html{query}#s=1.preset:default;step:2;stage:6",
    )
    figure = page.frame_locator("iframe")
    expect(figure.locator(".transport-where")).to_have_text("step 2 of 5")
    return page, figure


def heard(page: Page) -> list[str]:
    keys: list[str] = page.evaluate("heard")
    return keys


def test_esc_gives_the_keys_back_to_the_host(new_page: NewPage, site: Site, elsewhere: str) -> None:
    page, figure = embedded(new_page, site, elsewhere)
    figure.get_by_role("button", name="next step").click()
    page.keyboard.press("ArrowRight")
    expect(figure.locator(".transport-where")).to_have_text("step 4 of 5")
    assert heard(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("ArrowRight")
    assert heard(page) == ["ArrowRight"]
    expect(figure.locator(".transport-where")).to_have_text("step 4 of 5")


def test_esc_closes_a_dialog_before_it_leaves_the_figure(new_page: NewPage, site: Site, elsewhere: str) -> None:
    page, figure = embedded(new_page, site, elsewhere)
    figure.get_by_role("button", name="Share").click()
    expect(figure.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(figure.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("ArrowRight")
    assert heard(page) == []


def test_with_keys_off_the_figure_moves_only_by_its_buttons(new_page: NewPage, site: Site, elsewhere: str) -> None:
    page, figure = embedded(new_page, site, elsewhere, "?keys=off")
    figure.get_by_role("button", name="next step").click()
    for key in ("ArrowRight", "End", "Home", "Shift+ArrowLeft"):
        page.keyboard.press(key)
    expect(figure.locator(".transport-where")).to_have_text("step 3 of 5")
