"""Where no script runs, the figure stands still and says the same as the live one at that step."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

import lstm_core as lc
from tests.conftest import NewPage, Site
from tests.web.without_python import SILENT_WORKER
from tests.whole.expected import GATED, Moment, trace_of, walk_of
from tests.whole.presets import PLACES, PRESETS, TITLES
from tests.whole.sentences import plain

FRAMES = {"wide": (700, 560), "slim": (360, 640)}

TEXTS = "(texts) => texts.map((one) => one.textContent.replaceAll('\\u200b', '').replace(/\\s+/g, ' ').trim())"


def texts(figure: Locator) -> list[str]:
    found: list[str] = figure.locator("text").evaluate_all(TEXTS)
    return found


@pytest.mark.parametrize("shape", FRAMES)
def test_every_still_figure_has_the_labels_of_the_live_one(new_page: NewPage, shape: str) -> None:
    width, height = FRAMES[shape]
    viewport = {"width": width, "height": height}
    still, live = new_page(viewport=viewport, java_script_enabled=False), new_page(viewport=viewport)
    live.add_init_script(SILENT_WORKER)
    for name in PRESETS:
        address = f"presets/{name}/embed.html"
        still.goto(address)
        live.goto(address)
        figure = still.locator(f".first .cell-{shape}")
        expect(figure).to_be_visible()
        expect(still.locator(".first svg:visible")).to_have_count(1)
        shown = live.locator(".cell svg")
        assert texts(figure) == texts(shown)
        assert figure.get_attribute("aria-label") == shown.get_attribute("aria-label")
        assert still.locator(".sentence p").text_content() == live.locator(".sentence p").text_content()
        assert still.evaluate("document.documentElement.scrollWidth") <= width


def test_every_step_is_told_in_a_sentence_and_in_numbers(new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    for name, request in PRESETS.items():
        preset = next(one for one in lc.presets() if one.name == name)
        trace = trace_of(request)
        moments = [Moment(trace, step) for step in range(1, trace["T"] + 1)]
        words = preset.words or ("",) * trace["T"]
        page.goto(f"presets/{name}/embed.html")
        sentences = [
            (word and f"“{word}”: ") + plain(trace["told"][(now.step - 1) * 6 + 5])
            for now, word in zip(moments, words, strict=True)
        ]
        expect(page.locator(".still li")).to_have_text(sentences)
        numbers = [
            [
                str(now.step),
                word,
                now.state("inputs"),
                *(now.value(part) for part in GATED),
                now.state("cell_state"),
                now.state("hidden_state"),
            ]
            for now, word in zip(moments, words, strict=True)
        ]
        expect(page.locator(".still tbody tr")).to_have_text(["".join(row) for row in numbers])
        expect(page.locator(".still")).to_contain_text(f"{preset.shows} {preset.why}")


def test_without_scripts_the_steps_of_a_preset_are_pages_that_lead_to_each_other(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 700, "height": 560}, java_script_enabled=False)
    walk = walk_of(PRESETS["latch"])
    page.goto("presets/latch/step-1.html")
    for step in (1, 8, 5):
        page.get_by_role("navigation", name="steps").get_by_role("link", name=str(step), exact=True).click()
        expect(page.locator(".sentence-where")).to_contain_text(f"Step {step} of ")
        expect(page.locator('[aria-current="page"]')).to_have_text(str(step))
        for row in (".still li", ".still tbody tr"):
            expect(page.locator(f"{row}:nth-child({step})")).to_have_attribute("aria-current", "step")
        picture = page.locator(".first .cell-wide").get_attribute("aria-label")
        assert picture == walk[(step - 1) * 6 + 5]["picture"]


def test_with_scripts_such_a_page_is_the_figure_like_any_other(page: Page) -> None:
    page.goto("presets/latch/step-5.html?s=1.preset:count;step:4;stage:2")
    expect(page.locator(".sentence-where")).to_contain_text("Step 4 of 8, stage 2")
    expect(page.locator(".first, .still")).to_have_count(0)


def test_where_the_answer_is_covered_nothing_stands_still(new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto("covered.html?hide=answer#s=1.preset:count;step:4;stage:2")
    expect(page.locator("#app p:visible")).to_contain_text("This figure asks what comes next before it shows it.")
    assert re.search(r"\d\.\d|%", page.locator("main").inner_text()) is None
    expect(page.locator("svg, table, img, a")).to_have_count(0)


@pytest.mark.page_may_complain  # the browser tells that it has blocked the scripts
def test_a_frame_without_any_permission_shows_the_figure_in_its_colours(new_page: NewPage, site: Site) -> None:
    host = new_page(viewport={"width": 800, "height": 700}, color_scheme="dark")
    for width, height in FRAMES.values():
        host.set_content(
            f'<iframe sandbox="" src="{site.url}embed.html" width="{width}" height="{height}" title="cell"></iframe>'
        )
        frame = host.frame_locator("iframe")
        figure = frame.locator(".first svg:visible")
        expect(figure).to_be_in_viewport(ratio=1)
        expect(frame.locator(".cell-name").locator("visible=true").first).to_have_css("fill", "rgb(255, 138, 69)")
        expect(frame.locator("html")).to_have_css("background-color", "rgb(30, 30, 30)")
        expect(frame.get_by_role("link", name="page it comes from")).to_be_visible()


def test_the_whole_page_shows_the_figure_and_leads_to_every_preset(new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto("presets/latch/")
    expect(page.get_by_role("img", name=f"LSTM cell at step {PLACES['latch']}")).to_be_visible()
    for name, title in TITLES.items():
        page.goto("presets/latch/")
        if name != "latch":
            page.get_by_role("link", name=title, exact=True).click()
        page.get_by_role("link", name="in words and numbers").click()
        expect(page.locator(".still")).to_contain_text(f"This is the preset “{title}”")


def test_the_picture_that_stands_alone_is_light_or_dark_as_the_system_is(new_page: NewPage) -> None:
    seen = set()
    for scheme in ("light", "dark"):
        page = new_page(color_scheme=scheme)
        page.route("**/favicon.ico", lambda route: route.fulfill(status=204))  # an image has no other icon
        page.goto("presets/count/figure.svg")
        expect(page.locator(".cell-name").first).to_be_visible()
        seen.add(page.locator(".cell-name").first.evaluate("(name) => getComputedStyle(name).fill"))
    assert seen == {"rgb(176, 74, 0)", "rgb(255, 138, 69)"}


def test_a_page_of_a_preset_is_the_whole_page_opened_at_it(page: Page, site: Site) -> None:
    page.goto("presets/latch/")
    expect(page).to_have_title(f"{TITLES['latch']} · LSTM cell, step by step")
    expect(page.get_by_role("combobox", name="Preset")).to_have_value("latch")
    page.get_by_role("button", name="Share").click()
    dialog = page.get_by_role("dialog")
    state = f"#s=1.preset:latch;step:{PLACES['latch']};stage:6"
    expect(dialog.get_by_role("textbox", name="link")).to_have_value(site.url + state)
    dialog.get_by_role("button", name="Put it into a page").click()
    assert f'src="{site.url}embed.html{state}"' in dialog.get_by_role("textbox", name="text to paste").input_value()


def test_an_address_that_names_a_state_wins_over_the_page_of_a_preset(page: Page) -> None:
    for address in ("#s=1.preset:count;step:4;stage:6", "?preset=count&step=4"):
        page.goto("about:blank")
        page.goto(f"presets/latch/{address}")
        expect(page.locator(".sentence-where")).to_contain_text("Step 4 of 8")
    page.goto("presets/latch/?preset=nonsense")
    expect(page.locator(".notice")).to_contain_text(f"“{TITLES['latch']}” takes its place")
