"""What was recorded at build time is what live Python answers, so that nobody sees it take over."""

import json

import pytest
from playwright.sync_api import Page, expect

import build
import lstm_core as lc
from tests.conftest import NewPage
from tests.whole.expected import shown_at, trace_of
from tests.whole.held import Held
from tests.whole.presets import PRESETS
from tests.whole.screen import (
    SNAPSHOT,
    drawn,
    fragment,
    put,
    wait_until_all_is_there,
    wait_until_answered,
    wait_until_ready,
)

# Keeps the page's worker, so that a test can ask Python itself.
KEEP_THE_WORKER = """
window.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    window.python = this;
    // What the test asks is not the page's, which takes an answer under a strange number for a broken engine.
    this.addEventListener('message', (event) => {
      if (event.data.id !== -1) return;
      event.stopImmediatePropagation();
      this.told(event.data);
    });
  }
};
"""

ASK = """(request) => new Promise((done) => {
  const listed = (_, value) => (ArrayBuffer.isView(value) ? Array.from(value) : value);
  python.told = ({ trace, printed, told }) => done(JSON.stringify({ ...trace, printed, told }, listed));
  python.postMessage({ id: -1, request });
})"""

# The figure, the numbers and the weights; the header says by itself that Python has come.
PICTURE = "document.getElementById('app').innerHTML"

# The same without the buttons that tell which edit can be taken back.
WITHOUT_EDITS = """() => {
  const app = document.getElementById('app').cloneNode(true);
  for (const button of app.querySelectorAll('.undo')) button.remove();
  return app.innerHTML;
}"""


@pytest.fixture
def page_with_worker(new_page: NewPage) -> Page:
    page = new_page()
    page.add_init_script(KEEP_THE_WORKER)
    return page


def test_live_python_answers_every_preset_bit_for_bit_as_recorded(page_with_worker: Page) -> None:
    page_with_worker.goto("./")
    wait_until_ready(page_with_worker)
    recorded = json.loads((build.WORK / "recordings.json").read_text("utf-8"))["presets"]
    assert [preset["name"] for preset in recorded] == list(PRESETS)
    for preset in recorded:
        assert preset["request"] == PRESETS[preset["name"]]
        answered = json.loads(page_with_worker.evaluate(ASK, preset["request"]))
        assert answered == preset["trace"], preset["name"]


LATER = "**/traces-*.js"
COUNT = fragment("count", step=4)

# When the first picture was there, and when the recordings of the other presets were asked for.
MOMENTS = """() => [
  performance.getEntriesByName('trace-shown')[0].startTime,
  ...performance.getEntriesByType('resource').flatMap((one) => one.name.includes('/traces-') ? one.startTime : []),
]"""


def go(page: Page, state: str) -> None:
    page.evaluate("state => { location.hash = state }", state)


def test_the_recordings_of_other_presets_come_once_and_after_the_first_picture(page: Page) -> None:
    page.route("**/worker-*.js", lambda _: None)
    page.goto("./")
    page.wait_for_function("globalThis.recordedTraces")
    go(page, COUNT)
    wait_until_answered(page)
    assert page.evaluate(SNAPSHOT) == shown_at(trace_of(PRESETS["count"]), 4, 6)
    first_picture, asked = page.evaluate(MOMENTS)
    assert first_picture < asked


def test_a_preset_that_is_chosen_before_its_recording_waits_for_it_and_says_so(page: Page) -> None:
    page.route("**/worker-*.js", lambda _: None)
    recordings = Held(page, LATER)
    page.goto("./", wait_until="commit")
    page.wait_for_selector(".timeline")
    go(page, COUNT)
    page.get_by_text("The recording of this preset is on its way.").first.wait_for()
    recordings.let_go()
    wait_until_answered(page)
    assert page.evaluate(SNAPSHOT) == shown_at(trace_of(PRESETS["count"]), 4, 6)


@pytest.mark.page_may_complain
@pytest.mark.parametrize("start", ["./", "./" + COUNT], ids=["chosen later", "opened at it"])
def test_where_the_recordings_do_not_come_python_answers(page: Page, start: str) -> None:
    page.route(LATER, lambda route: route.abort())
    page.goto(start)
    wait_until_ready(page)
    go(page, COUNT)
    wait_until_answered(page)
    assert page.evaluate(SNAPSHOT) == shown_at(trace_of(PRESETS["count"]), 4, 6)


@pytest.mark.parametrize("opened", ["./" + COUNT, "embed.html?preset=count&step=4", "presets/count/index.html"])
def test_a_page_that_opens_at_a_preset_asks_for_its_recording_before_its_own_script_has_come(
    page: Page, opened: str
) -> None:
    page.route("**/worker-*.js", lambda _: None)
    script = Held(page, "**/main-*.js")
    with page.expect_response(LATER):
        page.goto(opened, wait_until="commit")
    script.let_go()
    page.wait_for_load_state()
    sentence = shown_at(trace_of(PRESETS["count"]), 4, 6)["sentence"]
    assert page.evaluate(SNAPSHOT)["sentence"] == sentence


@pytest.mark.parametrize("opened", ["./", "embed.html?panels=weights"])
def test_the_reason_for_the_weights_of_a_preset_comes_with_its_recording_even_where_they_are_changed(
    page: Page, opened: str
) -> None:
    page.route("**/worker-*.js", lambda _: None)
    recordings = Held(page, LATER)
    page.goto(opened + fragment("count", forget_gate="0,0,1"), wait_until="commit")
    told, (count,) = page.locator(".preset p"), [one for one in lc.presets() if one.name == "count"]
    expect(told).to_have_text(f"As it was before the change: {count.shows}")
    recordings.let_go()
    expect(told).to_have_text(f"As it was before the change: {count.shows} {count.why}")


def test_nothing_moves_when_python_takes_over(page: Page) -> None:
    worker = Held(page, "**/worker-*.js")
    page.goto("./" + fragment("latch", step=4, stage=4))
    wait_until_all_is_there(page)
    before = page.evaluate(PICTURE)
    assert page.evaluate("document.documentElement.dataset.engine") == "loading"
    page.wait_for_function("() => document.querySelector('.status progress')")
    worker.let_go()
    wait_until_ready(page)
    drawn(page)
    assert page.evaluate(PICTURE) == before


def test_going_back_to_a_preset_after_an_edit_shows_the_recording_again(live: Page) -> None:
    put(live, fragment("count", step=5, stage=6))
    before = live.evaluate(WITHOUT_EDITS)
    put(live, fragment("count", step=5, stage=6, cell_start=2))
    assert live.evaluate(WITHOUT_EDITS) != before
    live.get_by_role("button", name="Reset all").click()
    drawn(live)
    assert live.evaluate(WITHOUT_EDITS) == before
