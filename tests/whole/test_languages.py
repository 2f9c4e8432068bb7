"""The page in other languages: one that says everything twice, one that is written from right to left."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

import lstm_core
from tests.conftest import NewPage
from tests.whole.faults import FAULTS
from tests.whole.screen import drawn, fragment, put
from web.runtime import programs

MADE: dict[str, dict[str, Any]] = json.loads(programs.run_node(Path(__file__).parents[1] / "web" / "pseudo.js", []))
PLACES = [("index.html", 390, 844), ("index.html", 1024, 900), ("index.html", 1440, 900), ("embed.html", 700, 560)]

# What is read from the left everywhere: drawings, equations, number fields, the time axis and its buttons.
ISLANDS = """() => ['.cell svg', '.timeline svg', '.equations-rows', '.controls-slider', '.field', '.transport']
  .flatMap((kind) => [...document.querySelectorAll(kind)]).map((one) => getComputedStyle(one).direction)"""


def speaking(
    new_page: NewPage, tag: str, name: str, width: int, height: int, state: str = "preset:default;step:3;stage:6"
) -> Page:
    page = new_page(viewport={"width": width, "height": height})
    page.route(f"**/words/{tag}.json", lambda route: route.fulfill(json=MADE[tag]))
    page.goto(f"{name}?language={tag}&engine=recordings#s=1.{state}")
    expect(page.locator(".cell svg:visible")).to_be_visible()
    expect(page.locator(".timeline svg" if name == "index.html" else ".transport")).to_be_attached()
    drawn(page)
    return page


@pytest.mark.parametrize("tag", MADE)
def test_in_a_longer_and_in_a_mirrored_language_nothing_is_clipped_or_lies_on_other_words(
    new_page: NewPage, tag: str
) -> None:
    faults = {}
    for name, width, height in PLACES:
        page = speaking(new_page, tag, name, width, height)
        lang, direction, spoken = page.evaluate(
            "(({ lang, dir, dataset }) => [lang, dir, dataset.language])(document.documentElement)"
        )
        assert (lang.lower(), direction, spoken) == (tag, MADE[tag]["language.direction"], lang)
        assert set(page.evaluate(ISLANDS)) == {"ltr"}
        if name == "index.html":
            titles = [MADE[tag][f"preset.{preset.name}.title"] for preset in lstm_core.presets()]
            expect(page.locator(".header-preset option")).to_have_text(titles)  # some come by a script of their own
        # A name too long for its block is set in smaller type.
        if found := page.evaluate(FAULTS, {"smallest": 0}):
            faults[f"{name} {width}"] = found
        page.context.close()
    assert faults == {}


@pytest.mark.parametrize("tag", MADE)
@pytest.mark.parametrize(("width", "height"), [(390, 844), (1440, 900)])
def test_every_kind_has_room_for_the_words_of_another_language(
    new_page: NewPage, tag: str, width: int, height: int
) -> None:
    page = speaking(new_page, tag, "index.html", width, height)
    faults = {}
    for state in ["teddy", *(lstm_core.presets(kind.kind)[0].name for kind in lstm_core.kinds())]:
        put(page, fragment(state, direction="backward") if state == "teddy" else fragment(state))
        drawn(page)
        if found := page.evaluate(FAULTS, {"smallest": 0}):
            faults[state] = found
    assert faults == {}


@pytest.mark.parametrize("tag", MADE)
def test_a_lesson_and_a_challenge_have_room_for_the_words_of_another_language(new_page: NewPage, tag: str) -> None:
    for state in ("lesson:forget,2", "challenge:keep"):
        page = speaking(new_page, tag, "index.html", 1440, 900, state)
        expect(page.locator(".guest")).to_be_visible()
        expect(page.locator(".guest").get_by_role("button", name=MADE[tag]["learn.back"])).to_be_visible()
        drawn(page)
        assert page.evaluate(FAULTS, {"smallest": 0}) == []
        page.context.close()


@pytest.mark.page_may_complain  # the file is not there
def test_a_language_that_is_not_here_is_told_and_the_page_stays_english(page: Page) -> None:
    page.goto("./?language=de&engine=recordings")
    expect(page.locator(".notice")).to_contain_text("The language “de” has not come, or is not here")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("button", name="next step")).to_be_visible()
