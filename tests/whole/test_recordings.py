"""What was recorded at build time is what live Python answers, so that nobody sees it take over."""

import json

import pytest
from playwright.sync_api import Page

import build
from tests.conftest import NewPage
from tests.whole.held import Held
from tests.whole.presets import PRESETS
from tests.whole.screen import drawn, fragment, put, wait_until_ready

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


def test_nothing_moves_when_python_takes_over(page: Page) -> None:
    worker = Held(page, "**/worker-*.js")
    page.goto("./" + fragment("latch", step=4, stage=4))
    drawn(page)
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
