"""Figures on one page share one Python where the browser lets them, and need nobody where it does not."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.embed.course import ALONE, Course
from tests.embed.test_waking import edit, expect_the_edit_answered

pytestmark = pytest.mark.page_may_complain  # a course asks the site, which is another origin

TEN = 10
FORBIDS = {
    "throws": "globalThis.SharedWorker = class { constructor() { throw new DOMException('no', 'SecurityError'); } };",
    "has an error": """const Real = SharedWorker;
        globalThis.SharedWorker = class { constructor(_, options) { return new Real('nowhere.js', options); } };""",
    "stays silent": """const Real = SharedWorker;
        const silent = URL.createObjectURL(new Blob([''], { type: 'text/javascript' }));
        globalThis.SharedWorker = class { constructor(_, options) { return new Real(silent, options); } };""",
    "is unknown": ALONE,
}


def test_ten_figures_in_view_start_one_python(course: Course) -> None:
    course.open(*[""] * TEN, height=240)
    for number in range(TEN):
        course.figure(number).locator(".transport").scroll_into_view_if_needed()
        course.expect("ready", number)
    assert course.server.starts == 1
    assert course.shared_workers() == 1
    assert course.page.workers == []


def test_ten_figures_in_view_start_one_python_where_there_are_no_shared_workers(course: Course) -> None:
    course.page.add_init_script(ALONE)
    course.open(*[""] * TEN, height=240)
    for number in range(TEN):
        course.figure(number).locator(".transport").scroll_into_view_if_needed()
        course.expect("ready", number)
    assert course.server.starts == len(course.page.workers) == 1


def test_where_they_cannot_take_turns_only_those_in_view_start_a_python_of_their_own(course: Course) -> None:
    course.page.add_init_script(f"{ALONE}; delete Navigator.prototype.locks")
    course.open(*["?"] * TEN, height=1000)
    for number in (0, 1):
        course.expect("ready", number)
    kinds = [frame.locator("html").get_attribute("data-engine") for frame in course.page.frames[1:]]
    assert kinds.count("asleep") == TEN - course.server.starts
    assert 2 <= course.server.starts == len(course.page.workers) <= TEN // 3


def test_where_there_are_no_shared_workers_another_figure_goes_on_when_the_first_is_taken_away(course: Course) -> None:
    course.page.add_init_script(ALONE)
    course.open("", height=440).expect("ready")
    course.page.evaluate("document.querySelector('iframe').after(document.querySelector('iframe').cloneNode())")
    course.expect("ready", 1)
    assert course.server.starts == len(course.page.workers) == 1
    course.server.numpy_may_go.clear()
    course.page.evaluate("document.querySelector('iframe').remove()")
    course.expect("loading")
    edit(course.figure())
    course.server.numpy_may_go.set()
    expect_the_edit_answered(course.figure())
    assert course.server.starts == 2
    assert len(course.page.workers) == 1


def test_each_figure_has_its_own_questions(course: Course) -> None:
    course.open("", "?preset=latch")
    for number in (0, 1):
        course.expect("ready", number)
    other = course.figure(1).locator(".sentence").inner_text()
    for press in range(10):
        edit(course.figure(press % 2))
    expect_the_edit_answered(course.figure(0))
    expect_the_edit_answered(course.figure(1))
    assert course.figure(1).locator(".sentence").inner_text() not in (
        other,
        course.figure(0).locator(".sentence").inner_text(),
    )
    assert course.server.starts == 1


def test_a_figure_that_comes_later_sees_how_far_the_shared_python_is(course: Course) -> None:
    course.server.numpy_may_go.clear()
    course.open("", "").expect("loading", 0)
    far = "document.querySelector('.status progress')?.value > 10_000_000"
    course.figure(0).wait_for_function(far)
    course.page.evaluate("document.body.prepend(document.querySelector('iframe').cloneNode())")
    later = course.page.frames[-1]
    later.wait_for_function(far)
    course.server.numpy_may_go.set()
    for frame in course.page.frames[1:]:
        expect(frame.locator("html")).to_have_attribute("data-engine", "ready", timeout=30_000)
    assert course.server.starts == 1


def test_a_figure_that_is_taken_away_does_not_disturb_the_others(course: Course) -> None:
    course.server.numpy_may_go.clear()
    course.open("", "").expect("loading", 0)
    course.expect("loading", 1)
    course.page.evaluate("document.querySelector('iframe').remove()")
    course.server.numpy_may_go.set()
    course.expect("ready")
    edit(course.figure())
    expect_the_edit_answered(course.figure())
    assert course.server.starts == 1


def test_the_shared_python_ends_when_all_sleep_and_another_starts_when_one_wakes(course: Course) -> None:
    course.page.clock.install()
    course.open("", "")
    for number in (0, 1):
        course.expect("ready", number)
    assert course.shared_workers() == 1
    course.scroll(2000)
    course.page.wait_for_timeout(300)
    course.page.clock.fast_forward(61_000)
    for number in (0, 1):
        course.expect("asleep", number)
    course.page.wait_for_timeout(500)
    assert course.shared_workers() == 0
    course.scroll(0)
    for number in (0, 1):
        course.expect("ready", number)
    assert course.server.starts == 2
    assert course.shared_workers() == 1


@pytest.mark.parametrize("how", FORBIDS)
def test_where_a_shared_worker_is_refused_the_figure_has_its_own(course: Course, how: str) -> None:
    course.page.add_init_script(FORBIDS[how])
    course.open("").expect("ready")
    assert len(course.page.workers) == 1
    edit(course.figure())
    expect_the_edit_answered(course.figure())


def test_what_failed_in_company_is_tried_alone(course: Course) -> None:
    course.server.numpy_is_there = False
    figure = course.open("").figure()
    course.expect("failed")
    expect(figure.locator(".notice.failed")).to_contain_text("A file of the Python engine is missing")
    course.server.numpy_is_there = True
    figure.get_by_role("button", name="Try again").click()
    course.expect("ready")
    assert len(course.page.workers) == 1
    assert course.shared_workers() == 0


def test_a_shared_python_that_hangs_is_given_up_by_its_figures_and_by_those_that_come_later(course: Course) -> None:
    course.page.clock.install()
    course.server.numpy_may_go.clear()
    figure = course.open("", "").figure()
    figure.wait_for_function("document.querySelector('.status progress')?.value > 10_000_000")
    course.page.clock.fast_forward(21_000)
    for number in (0, 1):
        course.expect("failed", number)
    expect(figure.locator(".notice.failed")).to_contain_text("The download of Python has stopped")
    course.server.numpy_may_go.set()
    course.page.evaluate("document.body.prepend(document.querySelector('iframe').cloneNode())")
    later = course.page.frames[-1]
    expect(later.locator("html")).to_have_attribute("data-engine", "ready", timeout=30_000)
    figure.get_by_role("button", name="Try again").click()
    course.expect("ready")
