"""The guest of the page: what a reader has done, the list of all there is, a card that opens and closes by the keys."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

import build
import lstm_core as lc
from tests.conftest import NewPage
from tests.pipe import asking
from tests.web.lessons import LESSONS

Ask = Callable[..., Any]


@pytest.fixture(scope="module")
def ask() -> Iterator[Ask]:
    with asking(Path(__file__).with_name("learning.js")) as question:
        yield lambda what, **more: question({"ask": what, **more})


DOING = [["done", "lesson:forget,2"], ["done", "lesson:forget,1"], ["reached", "latch", 3], ["solved", "latch", 7]]
ASKING = [
    ["isDone", "lesson:forget,1"],
    ["isDone", "lesson:forget,3"],
    ["partsDone", "forget"],
    ["isDone", "challenge:latch"],
    ["best", "latch"],
    ["passed", "latch"],
    ["isDone", "challenge:keep"],
]
KNOWN = [True, False, [1, 2], True, 7, 3, False]
UNKNOWN = [False, False, [], False, None, 0, False]


@pytest.mark.parametrize("storage", ["works", "throws", "full"])
def test_what_is_done_is_known_on_the_page_and_where_the_browser_keeps_it_on_the_next(ask: Ask, storage: str) -> None:
    (_, *known), after = ask("pages", storage=storage, visits=[DOING + ASKING, ASKING])["answers"]
    assert known[-len(ASKING) :] == KNOWN
    assert after == (KNOWN if storage == "works" else UNKNOWN)


def test_the_best_of_ones_own_stays(ask: Ask) -> None:
    worse = [["solved", "latch", 9], ["reached", "latch", 2], ["done", "lesson:forget,2"]]
    _, after = ask("pages", storage="works", visits=[DOING + worse, ASKING])["answers"]
    assert after == KNOWN


def test_what_is_forgotten_leaves_nothing_in_the_browser(ask: Ask) -> None:
    told = ask("pages", storage="works", visits=[DOING, [["forget"], *ASKING], ASKING])
    assert [told["answers"][1][1:], told["answers"][2], told["keys"]] == [UNKNOWN, UNKNOWN, []]


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "null",
        "[]",
        '"much"',
        '{"lessons": 3, "challenges": "all"}',
        '{"lessons": {"forget": {"2": true}}, "challenges": {"latch": {"tests": "4", "sliders": 1}}}',
    ],
)
def test_nothing_is_read_from_what_others_have_written_there(ask: Ask, stored: str) -> None:
    assert ask("pages", storage="works", stored=stored, visits=[ASKING])["answers"] == [UNKNOWN]


def test_every_challenge_stands_in_one_group_in_the_order_of_the_core(ask: Ask) -> None:
    levels = [task.name for task in lc.tasks()]
    groups = ask("groups", levels=levels)
    assert [name for _, names in groups for name in names] == levels
    assert [(group, len(names)) for group, names in groups] == [
        ("one_gate", 5),
        ("counting", 3),
        ("reads_x", 6),
        ("reads_h", 4),
        ("shapes", 2),
        ("others", 5),
    ]


def test_the_list_tells_how_far_one_is(ask: Ask) -> None:
    rows = ask("rows", done=[["done", "lesson:forget,1"], ["reached", "keep", 2], ["solved", "half-life", 1]])
    forget = next(row for row in rows["lessons"] if row["title"] == "The forget gate reads backwards")
    assert (forget["done"], forget["whole"]) == (1, False)
    assert forget["all"] > 1
    keep, fade, shut = rows["challenges"][:3]
    assert [(row["done"], row["whole"]) for row in (keep, fade, shut)] == [(2, False), (0, True), (0, False)]
    assert [row["all"] for row in rows["challenges"]] == [len(task.tests) for task in lc.tasks()]


def test_the_readme_counts_the_lessons_and_the_challenges() -> None:
    readme = (build.ROOT / "README.md").read_text("utf-8")
    challenges = re.findall(r"(\d+) (?:challenges|levels|of them)", readme)
    assert challenges == [str(len(lc.tasks()))] * len(challenges)
    assert f"a list of {len(LESSONS)} lessons and {len(lc.tasks())} challenges" in readme


def test_the_text_around_the_figure_leads_to_what_it_names(ask: Ask) -> None:
    links = dict(re.findall(r'<a href="(#s=1\.[^"]*)"[^>]*>(.*?)</a>', ask("article")))
    lesson, challenge = links.pop("#s=1.lesson:forget,1"), links.pop("#s=1.challenge:toggle")
    assert [(one["title"], len(one["cards"])) for one in LESSONS if one["name"] == "forget"] == [(lesson, 5)]
    assert [task.title for task in lc.tasks() if task.name == "toggle"] == [challenge]
    guess = links.pop("#s=1.lesson:sentence,4")
    assert guess
    assert ["guess" in one["cards"][3] for one in LESSONS if one["name"] == "sentence"] == [True]
    assert links == {"#s=1.learn:list": "Lessons and challenges"}


def test_a_list_and_a_lesson_open_and_close_by_the_keyboard_and_the_focus_returns(page: Page) -> None:
    page.goto("index.html")
    learn = page.get_by_role("button", name="Learn", exact=True)
    learn.press("Enter")
    expect(page.locator("#guest-title")).to_be_focused()
    expect(learn).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".guest h2")).to_have_text("One step, six stages")
    expect(page.locator("#guest-title")).to_be_focused()
    expect(page.locator(".equations-row:visible")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator(".guest")).to_have_count(0)
    expect(learn).to_be_focused()
    expect(page.locator(".equations-row:visible")).to_have_count(6)


def test_a_docked_card_folds_to_one_row_and_the_list_is_a_dialog_that_gives_the_focus_back(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto("index.html#s=1.lesson:forget,2")
    dock = page.locator(".guest.docked")
    expect(dock).to_be_visible()
    whole = dock.bounding_box()
    transport = page.locator(".transport").bounding_box()
    assert whole
    assert transport
    assert whole["y"] + whole["height"] == pytest.approx(transport["y"], abs=1)
    assert whole["height"] <= 0.45 * 844
    fold = dock.locator(".guest-fold")
    fold.click()
    expect(fold).to_have_attribute("aria-expanded", "false")
    assert dock.bounding_box()["height"] == pytest.approx(49, abs=1)  # type: ignore[index]
    dock.get_by_role("button", name="Close").click()
    learn = page.get_by_role("button", name="Learn", exact=True)
    learn.click()
    expect(page.get_by_role("dialog", name="Learn")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(learn).to_be_focused()


def test_in_a_low_and_wide_window_a_card_begins_folded_with_its_goal(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 1024, "height": 600})
    page.goto("index.html#s=1.challenge:count")
    dock = page.locator(".guest.docked")
    expect(dock.locator(".guest-fold")).to_have_attribute("aria-expanded", "false")
    expect(dock).to_contain_text("Let the cell state count how often the input was 1.")
    assert dock.bounding_box()["height"] <= 60  # type: ignore[index]
