"""What a teacher has locked is shown, and nothing a reader does changes it."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.conftest import NewPage
from tests.web.without_python import SILENT_WORKER
from tests.whole.screen import drawn, wait_until_answered, wait_until_ready

FIGURES = ("cell", "sequence", "numbers", "weights")
STATE = "#s=1.preset:default;forget_gate:1,2,3;inputs:0.5,-0.5,1;cell_start:0.5;step:2;stage:6"


@pytest.fixture
def frame(new_page: NewPage) -> Page:
    return new_page(viewport={"width": 700, "height": 560})


def opened(page: Page, query: str, state: str = STATE) -> Page:
    page.goto(f"embed.html{query}{state}")
    drawn(page)
    return page


def enabled(place: Locator) -> list[str]:
    return [
        element.get_attribute("aria-label") or element.inner_text()
        for element in place.locator("input, button, select").all()
        if element.is_enabled()
    ]


def state(page: Page) -> str:
    """What the address would say after all that was done."""
    page.wait_for_timeout(400)
    return str(page.evaluate("location.hash"))


def press_everywhere(page: Page, place: Locator) -> None:
    """Press, double-click and hold on every control, whether it lets itself be pressed or not."""
    for element in place.locator("input, button").all():
        box = element.bounding_box()
        if not box or box["y"] + box["height"] > 560:
            continue
        page.mouse.dblclick(box["x"] + box["width"] * 0.8, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.wait_for_timeout(600)  # longer than a held button waits before it repeats itself
    page.mouse.up()


LOCKED = {
    "weights": ("weights", ".controls h2"),
    "starts": ("weights", ".controls-row[aria-label='start values']"),
    "inputs": ("sequence", ".timeline-editor"),
    "step": ("cell", ".transport-where"),
}


@pytest.mark.parametrize("lock", LOCKED)
def test_a_lock_stands_at_what_it_locks_and_nowhere_else(frame: Page, lock: str) -> None:
    frame.add_init_script(SILENT_WORKER)
    for panel in FIGURES:
        opened(frame, f"?lock={lock}&panels={panel}")
        there = LOCKED[lock][0] == panel or lock == "step"
        expect(frame.get_by_role("img", name="locked by the teacher")).to_have_count(int(there))
        if there:
            expect(frame.locator(LOCKED[lock][1]).locator(".lock")).to_be_visible()


def test_locked_weights_and_start_values_cannot_be_reached_at_all(frame: Page) -> None:
    opened(frame, "?lock=weights,starts,inputs&panels=weights")
    before = state(frame)
    assert enabled(frame.locator(".controls")) == []
    press_everywhere(frame, frame.locator(".controls"))
    assert state(frame) == before


def test_locked_weights_leave_the_start_values_free(frame: Page) -> None:
    opened(frame, "?lock=weights&panels=weights")
    free = enabled(frame.locator(".controls"))
    assert free
    assert all("start" in name or name == "Reset all" for name in free)


def test_reset_leaves_what_is_locked_as_it_is(frame: Page) -> None:
    opened(frame, "?lock=weights,inputs&panels=weights")
    frame.get_by_role("button", name="Reset all").click()
    after = state(frame)
    assert "forget_gate:1,2,3;" in after
    assert "inputs:0.5,-0.5,1;" in after
    assert "cell_start:0;" in after


def test_locked_inputs_can_be_neither_dragged_nor_typed_nor_pasted(frame: Page) -> None:
    opened(frame, "?lock=inputs&panels=sequence")
    expect(frame.locator(".timeline-handle")).to_have_count(0)
    assert enabled(frame.locator(".timeline fieldset")) == []
    axis = frame.locator(".timeline-axis").bounding_box()
    assert axis
    lane = frame.locator(".timeline g[data-part=inputs] .timeline-ground").first.bounding_box()
    assert lane
    x = axis["x"] + axis["width"] * 0.5
    for y in range(int(lane["y"]), int(lane["y"] + lane["height"]), 8):
        frame.mouse.move(x, y)
        frame.mouse.down()
        frame.mouse.move(x, y - 30, steps=2)
        frame.mouse.up()
    press_everywhere(frame, frame.locator(".timeline fieldset"))
    assert "inputs:0.5,-0.5,1;" in state(frame)


def test_locked_words_stay_on_their_steps_whatever_else_is_changed(frame: Page) -> None:
    opened(frame, "?lock=words&panels=sequence", "#s=1.preset:france;step:5")
    expect(frame.get_by_role("textbox", name="word at step 5")).to_be_disabled()
    frame.get_by_role("button", name="edit as text").click()
    frame.get_by_role("dialog").get_by_role("textbox").fill("grew 1\nup 0.5")
    frame.get_by_role("button", name="Apply").click()
    assert "inputs:1,0.5;" in state(frame)
    assert "words:I,grew;" in state(frame)
    expect(frame.get_by_text("the words are locked here and stay")).to_be_visible()


def test_what_may_not_be_held_or_pinned_has_no_button_and_nothing_is_compared_where_that_is_left_out(
    frame: Page,
) -> None:
    for query, buttons in (
        (",cell", ["Add a lane", "Pin this run", "Hold a gate"]),
        ("", ["Add a lane", "Pin this run"]),
        (",cell&lock=hold", ["Add a lane", "Pin this run"]),
        (",cell&lock=pin", ["Add a lane", "Hold a gate"]),
        ("&hide=compare", []),
    ):
        opened(frame, f"?panels=sequence{query}")
        assert frame.locator(".lanes button").all_inner_texts() == buttons


def test_a_gate_is_held_in_the_panel_in_which_the_hand_lies(frame: Page) -> None:
    opened(frame, "?panels=sequence,cell")
    frame.get_by_role("button", name="Hold a gate").click()
    expect(frame.get_by_role("dialog")).to_be_visible()
    expect(frame.locator(".cell svg").first).to_be_visible()


def test_a_locked_step_stays_and_its_stages_can_be_walked_through(frame: Page) -> None:
    opened(frame, "?lock=step&panels=sequence,cell")
    wait_until_ready(frame)
    wait_until_answered(frame)
    for name in ("first step", "previous step", "next step", "last step"):
        expect(frame.get_by_role("button", name=name)).to_be_disabled()
    expect(frame.get_by_role("slider", name="step", exact=True)).to_be_disabled()
    axis = frame.locator(".timeline-axis").bounding_box()
    assert axis
    frame.mouse.click(axis["x"] + axis["width"] - 40, axis["y"] + axis["height"] - 20)
    for key in ("ArrowRight", "ArrowLeft", "Home", "End", "Shift+ArrowRight"):
        frame.locator("body").press(key)
    expect(frame.locator(".transport-where")).to_have_text("step 2 of 3")
    for _ in range(8):
        frame.locator("body").press("Shift+ArrowLeft")
    assert "step:2;stage:1" in state(frame)
    expect(frame.get_by_role("button", name="previous stage")).to_be_disabled()


def test_a_locked_step_is_played_through_its_stages_once(frame: Page) -> None:
    opened(frame, "?lock=step", STATE.replace("stage:6", "stage:4"))
    frame.clock.install()
    frame.get_by_role("button", name="play", exact=True).click()
    frame.clock.run_for(10_000)
    assert "step:2;stage:6" in str(frame.evaluate("location.hash"))
    expect(frame.get_by_role("button", name="play", exact=True)).to_be_visible()


def test_a_step_inserted_elsewhere_does_not_move_a_locked_step(frame: Page) -> None:
    opened(frame, "?lock=step&panels=sequence")
    frame.get_by_role("button", name="insert a step after step 2").click()
    assert "inputs:0.5,-0.5,0,1;" in state(frame)
    assert "step:2;" in state(frame)
